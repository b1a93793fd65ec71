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
  /// What the last line of a file says that the program wrote, so that it may overwrite it later.
  static let mark = "made by foretell"

  /// The format that a file's ending asks for, if it asks for one.
  init?(ending: some StringProtocol) {
    switch ending.lowercased() {
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
    let comment = "<!-- \(Self.mark) -->\n"
    switch self {
    case .text:
      let renderer = TerminalRenderer(width: width, colors: false)
      return RenderedFiles(main: renderer.text(for: document) + "\n\(Self.mark)\n")
    case .markdown:
      let page = MarkdownRenderer(charts: .files(prefix: name + "-")).rendered(document)
      return RenderedFiles(
        main: page.text + "\n" + comment,
        attachments: page.files.map { DocumentFile(name: $0.name, text: $0.text + comment) })
    case .html:
      return RenderedFiles(main: HTMLRenderer().text(for: document) + comment)
    case .json:
      return RenderedFiles(main: json().text())
    }
  }

  /// Whether a file's bytes are such as the program wrote: by their last line or, where a format has no
  /// room for that line, by the schema that they name. An empty file is nobody's work.
  static func isOwn(_ bytes: [UInt8]) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    return text.isEmpty || text.hasSuffix("\n\(mark)\n") || text.hasSuffix("<!-- \(mark) -->\n")
      || text.hasPrefix("{") && text.contains("\"schema\" : \"foretell/")
  }
}
