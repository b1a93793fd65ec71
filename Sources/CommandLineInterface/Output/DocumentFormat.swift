import Documents

/// The formats in which a document can be had.
enum DocumentFormat: String, CaseIterable, Sendable {
  case text, markdown, html, json
}

/// A document as files: the one that was asked for, and those that lie beside it.
struct RenderedFiles {
  var main: String
  var attachments: [DocumentFile] = []
}

extension DocumentFormat {
  /// What a file made by the program ends with, so that the program may overwrite it later.
  static let mark = "made by foretell"

  /// The format that a file's name asks for, if it asks for one.
  init?(fileName: String) {
    switch fileName.split(separator: ".").last?.lowercased() {
    case "html", "htm": self = .html
    case "md", "markdown": self = .markdown
    case "json": self = .json
    case "txt", "text": self = .text
    default: return nil
    }
  }

  /// The document as files. `json` is what it is as JSON, which is made elsewhere.
  ///
  /// - Parameter name: the file's name without its ending, for the charts beside it.
  func files(_ document: Document, named name: String, width: Int, json: () -> JSONValue)
    -> RenderedFiles
  {
    switch self {
    case .text:
      let renderer = TerminalRenderer(width: width, colors: false)
      return RenderedFiles(main: renderer.text(for: document) + "\n\(Self.mark)\n")
    case .markdown:
      let page = MarkdownRenderer(charts: .files(prefix: name + "-")).rendered(document)
      return RenderedFiles(
        main: page.text + "\n<!-- \(Self.mark) -->\n",
        attachments: page.files.map { file in
          DocumentFile(name: file.name, text: file.text + "<!-- \(Self.mark) -->\n")
        })
    case .html:
      return RenderedFiles(main: HTMLRenderer().text(for: document) + "<!-- \(Self.mark) -->\n")
    case .json:
      return RenderedFiles(main: json().text())
    }
  }

  /// Whether a file's bytes are such as the program wrote.
  static func isOwn(_ bytes: [UInt8]) -> Bool {
    let tail = String(decoding: bytes.suffix(100), as: UTF8.self)
    return tail.contains(mark)
      || String(decoding: bytes, as: UTF8.self).contains("\"schema\" : \"foretell/")
  }
}
