// Where a document goes: to standard output in the format that was asked for, or into files.

import CommandLineParsing
import Documents
import LedgerStore
import SystemInterface

/// The options of commands whose result can be had as a file.
enum DocumentOptions {
  static let format = CommandOption<DocumentFormat>(
    "format", value: "FORMAT", help: "text, markdown, html or json", oneOf: DocumentFormat.self)
  static let output = CommandOption<String>(
    "output", short: "o", value: "FILE", help: "write to this file; its ending names the format",
    completion: .files)
  static let title = CommandOption<String>("title", value: "TEXT", help: "the title")
  static let force = CommandFlag(
    "force", help: "overwrite a file that foretell did not write")

  static let group = OptionGroup("Output", [format, output, title, force])
}

extension Session {
  /// Delivers a document as the options of `DocumentOptions` ask for.
  ///
  /// - Parameter progress: what is being said about the work; it ends before anything is printed.
  func deliver(
    _ document: Document, _ progress: Progress? = nil, json: () -> JSONValue
  ) throws(Failure) {
    let path = outputPath
    let format = try documentFormat(of: path)
    guard let path else {
      let text =
        switch format {
        case .text: renderer.text(for: document)
        case .markdown: MarkdownRenderer(charts: .text).rendered(document).text
        case .html: HTMLRenderer().text(for: document)
        case .json: json().text()
        }
      progress?.end()
      return try print(text)
    }
    if path.hasSuffix(LedgerLocation.journalSuffix) {
      throw .usage("'\(path)' would be a journal", hint: "give the file another ending")
    }
    let target = OutputFile(path, from: surroundings.currentDirectory)
    try target.checkFolder()
    let files = format.files(document, named: target.stem, width: 80, json: json)
    progress?.end()
    // The charts come first: a page is there only with what it shows. Nothing is written unless
    // everything may be.
    let all =
      files.attachments.map { (target.beside($0.name), $0.text) } + [(target, files.main)]
    if !invocation[DocumentOptions.force] {
      for (file, _) in all { try file.checkOverwriting(isOwn: DocumentFormat.isOwn) }
    }
    for (file, text) in all { try file.write(text) }
    let charts = files.attachments.count
    try say("wrote \(path)\(charts == 0 ? "" : ", with \(charts.counted("chart")) beside it")")
  }

  /// The file to write; nil for standard output, which `-` names too.
  private var outputPath: String? {
    let path = invocation[DocumentOptions.output]
    return path == "-" ? nil : path
  }

  /// The format that was asked for, in words or by the file's ending.
  ///
  /// - Throws: where two are asked for, or the ending is that of no format.
  private func documentFormat(of path: String?) throws(Failure) -> DocumentFormat {
    if let format = invocation[DocumentOptions.format] {
      if wantsJSON, format != .json {
        throw .usage("--json and --format \(format.rawValue) ask for two formats", hint: "give one")
      }
      return format
    }
    if wantsJSON { return .json }
    guard let path else { return .text }
    let parts = Path.name(of: path).split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count > 1, let ending = parts.last else { return .text }
    guard let format = DocumentFormat(ending: ending) else {
      throw .usage(
        "no format has the ending '.\(ending)' of '\(path)'",
        hint: "use .html, .md, .txt or .json, or name the format with --format")
    }
    return format
  }
}
