// Reports as files: what is written, what is refused, and what is said about it.

import Foundation
import Testing

@Suite struct ReportFileTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.put("Ledger/main.foretell", Self.ledger.utf8)
  }

  private static let ledger = """
    format 1
    owner me
    2026-01-01 predict a 70% "A happens" by:2026-02-01 #x
    2026-01-01 predict b 20% "B happens" by:2026-02-02 #x
    2026-01-01 predict c 40% "C happens" by:2026-02-03
    2026-01-01 predict d 70% "D happens" by:2026-02-04
    2026-01-01 predict e 20% "E happens" by:2026-02-05
    2026-01-01 predict f 40% "F happens" by:2026-02-06
    2026-01-01 predict g 70% "G happens" by:2026-02-07
    2026-01-01 predict h 20% "H happens" by:2026-02-08
    2026-01-01 predict i 90% "I happens" by:2026-02-09
    2026-01-01 predict j 90% "J happens" by:2026-02-10
    2026-01-01 predict k 40% "K happens" by:2026-02-11
    2026-01-01 predict l 90% "L happens" by:2026-02-12
    2026-02-01 resolve a yes
    2026-02-02 resolve b no
    2026-02-03 resolve c yes
    2026-02-04 resolve d yes
    2026-02-05 resolve e no
    2026-02-06 resolve f no
    2026-02-07 resolve g no
    2026-02-08 resolve h no
    2026-02-09 resolve i yes
    2026-02-10 resolve j yes
    2026-02-11 resolve k no
    2026-02-12 resolve l yes

    """

  private func run(_ arguments: String...) -> ProgramRun {
    ProgramRun(arguments, in: folder.path)
  }

  @Test(arguments: [
    ("report.html", "<!DOCTYPE html>", "<!-- made by foretell -->\n"),
    ("report.HTM", "<!DOCTYPE html>", "<!-- made by foretell -->\n"),
    ("report.md", "# How the forecasts turned out\n", "<!-- made by foretell -->\n"),
    ("report.json", "{\n", "}\n"), ("report.txt", "How the forecasts", "\nmade by foretell\n"),
    ("report", "How the forecasts", "\nmade by foretell\n"),
  ])
  func theEndingNamesTheFormat(_ name: String, _ start: String, _ end: String) throws {
    let run = run("report", "-o", name)
    #expect(run.status == 0 && run.output.isEmpty)
    #expect(run.errors.hasPrefix("wrote \(name)"))
    let text = try folder.text(name)
    #expect(text.hasPrefix(start) && text.hasSuffix(end))
  }

  @Test func aFormatInWordsGoesBeforeTheEnding() throws {
    #expect(run("report", "-o", "page.txt", "--format", "html").status == 0)
    #expect(try folder.text("page.txt").hasPrefix("<!DOCTYPE html>"))
    #expect(run("report", "-o", "numbers", "--json").status == 0)
    #expect(try folder.text("numbers").contains("\"schema\" : \"foretell/report/1\""))
  }

  @Test func aDashIsStandardOutput() throws {
    let before = try folder.state()
    let run = run("report", "-o", "-", "--format", "markdown")
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(run.output.hasPrefix("# How the forecasts turned out\n"))
    #expect(try folder.state() == before)
  }

  @Test(arguments: [
    (["-o", "report.pdf"], "no format has the ending '.pdf' of 'report.pdf'"),
    (["-o", "Ledger/main.foretell"], "no format has the ending '.foretell'"),
    (["--format", "pdf"], "pdf"),
    (["--json", "--format", "html"], "--json and --format html ask for two formats"),
  ])
  func refusesWhatIsNoFormat(_ arguments: [String], _ message: String) throws {
    let before = try folder.state()
    let run = ProgramRun(["report"] + arguments, in: folder.path)
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(run.errors.hasPrefix("error: ") && run.errors.contains(message))
    #expect(run.errors.contains("\nhelp: "))
    #expect(try folder.state() == before)
  }
}

// MARK: - Files that are there already

extension ReportFileTests {
  @Test(arguments: ["report.html", "report.md", "report.txt", "report.json"])
  func overwritesItsOwn(_ name: String) throws {
    #expect(run("report", "-o", name).status == 0)
    let first = try folder.text(name)
    #expect(run("report", "-o", name, "tag:x").status == 0)
    #expect(try folder.text(name) != first)
  }

  @Test(arguments: [
    "my notes\n", "this was made by foretell\nand then I wrote on\n", "made by foretell",
    "{\"mine\": 1}\n", "\0\u{1}",
  ])
  func refusesToOverwriteTheWorkOfOthers(_ text: String) throws {
    try folder.put("report.html", text.utf8)
    let refused = run("report", "-o", "report.html")
    #expect(refused.status == 2 && refused.output.isEmpty)
    #expect(
      refused.errors == """
        error: 'report.html' is there already, and foretell did not write it
        help: overwrite it with --force, or choose another name

        """)
    #expect(try folder.text("report.html") == text)
    #expect(run("report", "-o", "report.html", "--force").status == 0)
    #expect(try folder.text("report.html").hasPrefix("<!DOCTYPE html>"))
  }

  @Test func overwritesAnEmptyFile() throws {
    try folder.put("report.html", [])
    #expect(run("report", "-o", "report.html").status == 0)
  }

  /// A page and its charts are written together or not at all.
  @Test func refusesAllForOneChart() throws {
    try folder.put("report-calibration-curve.svg", "<svg>mine</svg>".utf8)
    let before = try folder.state()
    let run = run("report", "-o", "report.md")
    #expect(run.status == 2)
    #expect(run.errors.contains("'report-calibration-curve.svg' is there already"))
    #expect(try folder.state() == before)
  }

  @Test func keepsASymbolicLink() throws {
    try folder.put("elsewhere/page.html", [])
    try FileManager.default.createSymbolicLink(
      atPath: folder["report.html"], withDestinationPath: "elsewhere/page.html")
    #expect(run("report", "-o", "report.html").status == 0)
    #expect(try folder.text("elsewhere/page.html").hasPrefix("<!DOCTYPE html>"))
    let kind =
      try FileManager.default.attributesOfItem(atPath: folder["report.html"])[.type]
      as? FileAttributeType
    #expect(kind == .typeSymbolicLink)
  }
}

// MARK: - Folders and charts

extension ReportFileTests {
  @Test func namesTheMissingFolder() throws {
    let run = run("report", "-o", "out/2026/report.html")
    #expect(run.status == 3)
    #expect(
      run.errors == """
        error: the folder for 'out/2026/report.html' is missing: there is no 'out/2026'
        help: make it first, or write to another folder

        """)
  }

  @Test func refusesWhatIsNoFolderOrNoFile() throws {
    try folder.put("file", "x".utf8)
    let below = run("report", "-o", "file/report.html")
    #expect(below.status == 3)
    #expect(below.errors == "error: 'file' is no folder, so 'file/report.html' cannot be written\n")
    try folder.makeFolder("pages.html")
    for arguments in [["-o", "pages.html"], ["-o", "pages.html", "--force"]] {
      let run = ProgramRun(["report"] + arguments, in: folder.path)
      #expect(run.status == 3)
      #expect(run.errors == "error: 'pages.html' is a folder, not a file\n")
    }
  }

  @Test func putsChartsBesideMarkdown() throws {
    try folder.makeFolder("out")
    let run = run("report", "-o", "out/My report.md")
    #expect(run.errors == "wrote out/My report.md, with 2 charts beside it\n")
    let page = try folder.text("out/My report.md")
    let links = page.matches(of: /!\[[^\]]+\]\(([^)]+)\)/).map { String($0.1) }
    #expect(links.count == 2)
    for link in links {
      #expect(link.hasPrefix("My-report-") && link.hasSuffix(".svg"))
      let chart = try folder.text("out/\(link)")
      #expect(chart.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\""))
      #expect(chart.hasSuffix("<!-- made by foretell -->\n"))
      let parsed = XMLSummary(chart)
      #expect(parsed.isWellFormed)
    }
  }

  @Test func takesATitle() throws {
    #expect(run("report", "--title", "My <year>", "-o", "page.html").status == 0)
    #expect(try folder.text("page.html").contains("<h1>My &lt;year&gt;</h1>"))
    try folder.put(
      "Ledger/other.foretell",
      "format 1\nowner you\n2026-01-01 forecast a 60%\n2026-01-01 forecast b 30%\n".utf8)
    #expect(
      run("compare", "me", "you", "--title", "You and me").output.hasPrefix("You and me\n"))
  }
}

/// Whether a text has tags that open and close in order: enough to see that an SVG file is whole.
private struct XMLSummary {
  let isWellFormed: Bool

  init(_ text: String) {
    var open: [Substring] = []
    var isWellFormed = true
    let body = text.replacing(/<!--.*?-->/, with: "")
    for match in body.matches(of: /<(\/?)([A-Za-z]+)[^>]*?(\/?)>/) {
      if !match.1.isEmpty {
        if open.popLast() != match.2 { isWellFormed = false }
      } else if match.3.isEmpty {
        open.append(match.2)
      }
    }
    self.isWellFormed = isWellFormed && open.isEmpty
  }
}
