// A folder for one test, gone afterwards.

import Foundation

/// A new empty folder, removed with all it holds when its owner goes away.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    let url = URL(filePath: NSTemporaryDirectory())
      .appending(path: "foretell-\(UInt64.random(in: 0 ... .max))")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.resolvingSymlinksInPath().path(percentEncoded: false)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of something in the folder.
  subscript(name: String) -> String { name.isEmpty ? path : "\(path)/\(name)" }

  /// Makes a folder in it.
  func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(
      atPath: self[name], withIntermediateDirectories: true)
  }

  /// Writes a file, making the folders that it lies in.
  func put(_ name: String, _ bytes: some Sequence<UInt8>) throws {
    try makeFolder((name as NSString).deletingLastPathComponent)
    try Data(bytes).write(to: URL(filePath: self[name]))
  }

  /// The bytes of a file.
  func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: self[name])))
  }

  /// The text of a file.
  func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

  /// Everything in the folder, with what it holds and when it was last changed: equal if and only if
  /// nothing was touched.
  func state() throws -> [String: FileState] {
    let manager = FileManager.default
    var states: [String: FileState] = [:]
    for name in try manager.subpathsOfDirectory(atPath: path) {
      let attributes = try manager.attributesOfItem(atPath: self[name])
      states[name] = FileState(
        bytes: try? bytes(name), changed: attributes[.modificationDate] as? Date)
    }
    return states
  }

  struct FileState: Equatable {
    let bytes: [UInt8]?
    let changed: Date?
  }
}
