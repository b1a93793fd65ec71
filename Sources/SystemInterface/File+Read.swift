// Whole files into memory.

import Glibc

/// Reading and writing of whole files.
public enum File {
  /// Every byte of a file. A pipe or a device is read to its end.
  ///
  /// - Parameter limit: the most bytes that are read; a larger file is refused, not cut.
  public static func read(_ path: String, limit: Int) throws(FileError) -> [UInt8] {
    do throws(ErrorNumber) {
      let file = try FileDescriptor(opening: path, O_RDONLY)
      let status = try file.status()
      if status.kind == .folder { throw ErrorNumber(EISDIR) }
      if status.size <= limit, let bytes = try file.readToEnd(expecting: status.size, limit: limit)
      {
        return bytes
      }
    } catch {
      throw FileError(error, path: path, operation: "read")
    }
    throw .tooLarge(path: path, limit: limit)
  }
}
