// What a shell is offered of a ledger's own words.

import Testing

@Suite struct CompletionTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.put(
      "Ledger/main.foretell",
      """
      format 1
      owner alice
      2026-01-01 forecaster bob "Bob B."
      2026-01-01 source review-2026 "Outlook for growth"
      2026-01-01 phrase "we expect" 60..90%
      2026-01-01 predict rome 70% "It rains in Rome" by:2026-12-31 #weather group:rain
      2026-01-01 predict oslo 20% "It snows in Oslo" by:2026-12-31 #weather #snow
      2026-02-01 resolve oslo no
      2026-01-01 predict pm choice "Who?" kim="Kim Novak" lee="Lee" by:2026-12-31
      2026-01-01 predict cpi numeric "CPI" range:-2..12 by:2026-12-31
      2026-02-01 forecast rome 60% @bob

      """.utf8)
  }

  /// The words offered after these, each with its description.
  private func offered(_ words: String..., environment: [String: String] = [:]) -> [String] {
    let arguments = ["completions", "--complete", "\(words.count - 1)", "--"] + words
    let run = ProgramRun(arguments, in: folder.path, environment: environment)
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(run.output.hasPrefix("words\n"))
    return Array(run.output.lines.dropFirst())
  }

  private func values(_ lines: [String]) -> [String] {
    lines.map { String($0.prefix { $0 != "\t" }) }
  }

  @Test func idsWithTheirClaims() {
    #expect(
      offered("show", "")
        == ["cpi\tCPI", "oslo\tIt snows in Oslo", "pm\tWho?", "rome\tIt rains in Rome"])
    // A command about what is open does not offer the rest.
    #expect(values(offered("resolve", "")) == ["cpi", "pm", "rome"])
    #expect(values(offered("update", "r")) == ["rome"])
    #expect(values(offered("reopen", "")) == ["oslo"])
  }

  @Test func theOutcomesOfThePrediction() {
    #expect(values(offered("resolve", "rome", "")) == ["yes", "no", "void", "ambiguous"])
    #expect(offered("resolve", "pm", "k") == ["kim\tKim Novak"])
    #expect(values(offered("resolve", "cpi", "")) == ["above", "below", "void", "ambiguous"])
    #expect(values(offered("resolve", "nobody", "")) == ["yes", "no", "void", "ambiguous"])
  }

  @Test func tagsForecastersSourcesPhrases() {
    #expect(offered("add", "x", "--tag", "") == ["snow\t1 prediction", "weather\t2 predictions"])
    #expect(offered("add", "x", "--tag=w") == ["--tag=weather\t2 predictions"])
    #expect(offered("update", "rome", "-f", "") == ["alice\t", "bob\tBob B."])
    #expect(offered("add", "x", "--source", "") == ["review-2026\tOutlook for growth"])
    #expect(offered("add", "x", "--said", "") == ["we expect\t60..90%"])
    #expect(values(offered("compare", "alice", "b")) == ["bob"])
  }

  @Test func theWordsOfAQuery() {
    #expect(values(offered("list", "st")) == ["status:"])
    #expect(values(offered("list", "status:p")) == ["status:pending"])
    #expect(values(offered("list", "tag:")) == ["tag:snow", "tag:weather"])
    #expect(values(offered("score", "group:")) == ["group:rain"])
    #expect(values(offered("review", "outcome:k")) == ["outcome:kim"])
    #expect(values(offered("export", "ics", "id:r")) == ["id:rome"])
    #expect(offered("list", "nothing:").isEmpty)
  }

  @Test func looksIntoTheLedgerOfTheCommandLine() throws {
    try folder.put("other.foretell", "format 1\n2026-01-01 predict else \"E\" by:2026-12-31\n".utf8)
    #expect(values(offered("show", "--ledger", "other.foretell", "")) == ["else"])
    #expect(
      values(offered("show", "", environment: ["FORETELL_LEDGER": "other.foretell"])) == ["else"])
    #expect(values(offered("show", "--as-of", "2025-01-01", "")).isEmpty)
  }

  @Test func isSilentAboutProblems() throws {
    #expect(offered("show", "--ledger", "nowhere", "").isEmpty)
    #expect(offered("show", "--today", "soon", "").isEmpty)
    #expect(offered("show", "--ledger", "-", "").isEmpty)
    try folder.put("Ledger/bad.foretell", "what is this\n\u{0}\n2026-01-01 predict\n".utf8)
    #expect(values(offered("show", "r")) == ["rome"])
  }

  @Test func descriptionsAreShortAndHarmless() throws {
    try folder.put(
      "Ledger/more.foretell",
      """
      format 1
      2026-01-01 predict evil "A \\u{1B}[2J\\n\\u{202E}claim that goes on and on and on, longer than fits beside its id" by:2026-12-31

      """.utf8)
    let line = try #require(offered("show", "evil").first)
    #expect(line.hasPrefix("evil\tA "))
    #expect(line.hasSuffix("…"))
    #expect(line.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\t" })
    #expect(!line.unicodeScalars.contains("\u{202E}"))
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func printsAScript(_ shell: String) {
    let run = ProgramRun(["completions", shell], in: folder.path)
    #expect(run.status == 0)
    #expect(run.output.contains("completions --complete"))
  }

  @Test func anUnknownShellIsWrongUsage() {
    let run = ProgramRun(["completions", "tcsh"], in: folder.path)
    #expect(run.status == 2)
  }

  @Test func printsTheManualPage() {
    let run = ProgramRun(["help", "--manual"], in: folder.path)
    #expect(run.status == 0)
    #expect(run.output.hasPrefix(".TH "))
    for command in ["review", "edit", "completions", "export"] {
      #expect(run.output.contains("foretell \(command)"))
    }
  }
}
