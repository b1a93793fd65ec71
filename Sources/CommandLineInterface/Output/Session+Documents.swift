// Where a document goes: to standard output in the format that was asked for, or into a file.

import CommandLineParsing
import Documents
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
  func deliver(_ document: Document, json: () -> JSONValue) throws(Failure) {
    let path = invocation[DocumentOptions.output]
    let format =
      invocation[DocumentOptions.format] ?? (wantsJSON ? .json : nil)
      ?? path.flatMap { DocumentFormat(fileName: $0) } ?? .text
    guard let path else {
      switch format {
      case .text: try print(document)
      case .markdown: try print(MarkdownRenderer(charts: .text).rendered(document).text)
      case .html: try print(HTMLRenderer().text(for: document))
      case .json: try print(json())
      }
      return
    }
    let files = format.files(document, named: stem(of: path), width: 80, json: json)
    let target = path.hasPrefix("/") ? path : Path.join(surroundings.currentDirectory, path)
    let folder = Path.parent(of: target)
    let all =
      [(target, files.main)] + files.attachments.map { (Path.join(folder, $0.name), $0.text) }
    // Nothing is written unless everything may be.
    for (file, _) in all { try checkOverwriting(file, isOwn: DocumentFormat.isOwn) }
    for (file, text) in all {
      do throws(FileError) { try File.replace(file, with: Array(text.utf8)) } catch {
        throw Failure(error)
      }
    }
    let beside =
      files.attachments.isEmpty ? "" : ", with \(files.attachments.count.counted("chart"))"
    try say("wrote \(path)\(beside)")
  }

  /// Refuses to overwrite a file that the program did not write, unless `--force` is given.
  func checkOverwriting(_ path: String, isOwn: ([UInt8]) -> Bool) throws(Failure) {
    guard Path.kind(of: path) != nil, !invocation[DocumentOptions.force] else { return }
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try File.read(path, limit: 1 << 30)
    } catch {
      throw Failure(error)
    }
    if !bytes.isEmpty, !isOwn(bytes) {
      throw .usage(
        "'\(path)' was not written by foretell",
        hint: "overwrite it with --force, or choose another name")
    }
  }

  /// A file's name without folder and ending, in letters that a link can carry.
  private func stem(of path: String) -> String {
    let name = Path.name(of: path)
    let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    return String(stem.map { $0.isASCII && ($0.isLetter || $0.isNumber) || $0 == "-" ? $0 : "-" })
  }
}
