// Reading files, and what keeps them from being read.

import Glibc
import SystemInterface
import Testing

@Suite struct ReadTests {
  let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: [0, 1, 4095, 65_536, 65_537, 1_000_001])
  func readsEveryByte(_ size: Int) throws {
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try File.replace(folder["file"], with: bytes)
    #expect(try File.read(folder["file"], limit: size) == bytes)
    if size > 0 {
      #expect(throws: FileError.tooLarge(path: folder["file"], limit: size - 1)) {
        try File.read(folder["file"], limit: size - 1)
      }
    }
  }

  @Test func namesWhatIsInTheWay() throws {
    try folder.put("file", "x")
    try folder.link("loop", to: "loop")
    #expect(throws: FileError.notFound(path: folder["absent"])) {
      try File.read(folder["absent"], limit: 10)
    }
    #expect(throws: FileError.isDirectory(path: folder.path)) {
      try File.read(folder.path, limit: 10)
    }
    #expect(throws: FileError.notADirectory(path: folder["file/below"])) {
      try File.read(folder["file/below"], limit: 10)
    }
    #expect(throws: FileError.notFound(path: "")) { try File.read("", limit: 10) }
    #expect(throws: FileError.notFound(path: folder["file\0x"])) {
      try File.read(folder["file\0x"], limit: 10)
    }
    let loop = #expect(throws: FileError.self) { try File.read(folder["loop"], limit: 10) }
    #expect(loop?.message == "cannot read '\(folder["loop"])': too many levels of symbolic links")
  }

  @Test func readsADeviceToItsEnd() throws {
    #expect(try File.read("/dev/null", limit: 10) == [])
    #expect(throws: FileError.tooLarge(path: "/dev/zero", limit: 100_000)) {
      try File.read("/dev/zero", limit: 100_000)
    }
  }

  @Test func needsPermission() async throws {
    let path = try folder.put("secret", "x")
    try #require(unsafe chmod(path, 0) == 0)
    await #expect(processExitsWith: .success) { [path = path as String] in
      becomeUnprivileged()
      #expect(throws: FileError.permissionDenied(path: path)) {
        try File.read(path, limit: 10)
      }
    }
  }

  @Test func everyErrorSaysWhatAndWhere() {
    let errors: [FileError] = [
      .notFound(path: "p"), .isDirectory(path: "p"), .notADirectory(path: "p"),
      .notARegularFile(path: "p"), .permissionDenied(path: "p"), .tooLarge(path: "p", limit: 7),
      .noSpace(path: "p"), .readOnly(path: "p"), .changed(path: "p"), .locked(path: "p"),
      .notReadBack(path: "p"), .unreadableName(folder: "p"),
      .other(path: "p", operation: "read", ErrorNumber(EIO)),
    ]
    #expect(Set(errors.map(\.message)).count == errors.count)
    #expect(errors.allSatisfy { $0.message.contains("'p'") && $0.path == "p" })
    #expect(errors.last?.message == "cannot read 'p': input/output error")
  }
}
