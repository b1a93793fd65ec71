// Replacing files whole.

import Glibc
import SystemInterface
import Testing

@Suite struct ReplaceTests {
  let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  @Test func keepsTheModeAndLeavesNothingBehind() throws {
    let path = try folder.put("file", "old")
    #expect(unsafe chmod(path, 0o640) == 0)
    try File.replace(path, with: Array("new".utf8), expecting: Array("old".utf8))
    #expect(try folder.text("file") == "new")
    #expect(try folder.mode("file") == 0o640)
    #expect(try Folder.entries(of: folder.path) == ["file"])
  }

  @Test func createsAFile() throws {
    try File.replace(folder["file"], with: Array("new".utf8))
    #expect(try folder.text("file") == "new")
  }

  @Test func keepsASymbolicLink() throws {
    try folder.put("real/file", "old")
    try folder.link("link", to: "real/file")
    try File.replace(folder["link"], with: Array("new".utf8))
    #expect(try folder.text("real/file") == "new")
    #expect(try Path.resolved(folder["link"]) == Path.resolved(folder["real/file"]))
    #expect(try Folder.entries(of: folder["real"]) == ["file"])
  }

  @Test(arguments: ["older", "ol", ""])
  func leavesAChangedFileAlone(_ expected: String) throws {
    let path = try folder.put("file", "old")
    #expect(throws: FileError.changed(path: path)) {
      try File.replace(path, with: [65], expecting: Array(expected.utf8))
    }
    #expect(try folder.text("file") == "old")
    #expect(throws: FileError.changed(path: folder["absent"])) {
      try File.replace(folder["absent"], with: [65], expecting: [])
    }
  }

  @Test func namesWhatIsInTheWay() throws {
    try folder.put("file", "x")
    #expect(throws: FileError.isDirectory(path: folder.path)) {
      try File.replace(folder.path, with: [])
    }
    #expect(throws: FileError.notFound(path: folder["absent"])) {
      try File.replace(folder["absent/file"], with: [])
    }
  }

  @Test func aReadOnlyFolderStaysAsItIs() async throws {
    let path = try folder.put("file", "old")
    #expect(unsafe chmod(folder.path, 0o555) == 0)
    await #expect(processExitsWith: .success) { [path = path as String] in
      becomeUnprivileged()
      #expect(throws: FileError.self) { try File.replace(path, with: [65]) }
    }
    #expect(try folder.text("file") == "old")
  }
}
