// Folders made, and files found below them.

import Glibc
import SystemInterface
import Testing

@Suite struct FolderTests {
  let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  private func relative(_ paths: [String]) -> [String] {
    paths.map { String($0.dropFirst(folder.path.count + 1)) }
  }

  @Test func makesFoldersWithinFolders() throws {
    try Folder.create(folder["a/b/c"])
    try Folder.create(folder["a/b/c"])
    #expect(Path.kind(of: folder["a/b/c"]) == .folder)
    try folder.put("file", "x")
    #expect(throws: FileError.notADirectory(path: folder["file"])) {
      try Folder.create(folder["file"])
    }
    #expect(throws: FileError.notADirectory(path: folder["file/below"])) {
      try Folder.create(folder["file/below"])
    }
  }

  @Test func findsFilesInTheOrderOfTheirBytes() throws {
    for name in ["b.x", "a.x", "a/z.x", "é.x", "a-b.x", "Z.x", "sub/deep/c.x", "note.txt", ".d.x"] {
      try folder.put(name, name)
    }
    try folder.put(".git/hidden.x", "")
    try Folder.create(folder["folder.x"])
    let listing = try Folder.files(below: folder.path, suffix: ".x")
    #expect(
      relative(listing.files) == [
        ".d.x", "Z.x", "a-b.x", "a.x", "a/z.x", "b.x", "sub/deep/c.x", "é.x",
      ])
    #expect(listing.problems == [])
    #expect(listing.skipped == [])
    #expect(try Folder.entries(of: folder["sub"]) == ["deep"])
  }

  @Test func loopsEndAndNothingOutsideIsRead() throws {
    let outside = try TemporaryFolder()
    try outside.put("secret.x", "")
    try folder.put("in/a.x", "")
    try folder.link("in/up", to: "..")
    try folder.link("in/self.x", to: "self.x")
    try folder.link("away", to: outside.path)
    try folder.link("away.x", to: outside["secret.x"])
    try folder.link("nowhere.x", to: "absent")
    try folder.link("again.x", to: "in/a.x")
    try folder.link("ignored", to: outside["absent"])
    let listing = try Folder.files(below: folder.path, suffix: ".x")
    #expect(relative(listing.files) == ["in/a.x"])
    #expect(
      relative(listing.skipped.map(\.path)) == [
        "again.x", "away", "away.x", "in/self.x", "in/up", "nowhere.x",
      ])
    let outsidePath = try Path.resolved(outside.path)
    #expect(
      listing.skipped.map(\.reason) == [
        .alreadyFound, .leadsOutside(target: outsidePath),
        .leadsOutside(target: outsidePath + "/secret.x"), .leadsNowhere, .alreadyFound,
        .leadsNowhere,
      ])
  }

  @Test func aLinkToAFolderBelowFindsNothingTwice() throws {
    try folder.put("z/real.x", "")
    try folder.link("a", to: "z")
    let listing = try Folder.files(below: folder.path, suffix: ".x")
    #expect(relative(listing.files) == ["z/real.x"])
  }

  @Test func theFolderItselfMayBeALink() throws {
    try folder.put("real/a.x", "")
    try folder.link("link", to: "real")
    #expect(relative(try Folder.files(below: folder["link"], suffix: ".x").files) == ["link/a.x"])
  }

  @Test func reportsWhatCannotBeRead() async throws {
    try folder.put("open/a.x", "")
    try folder.put("shut/b.x", "")
    #expect(unsafe chmod(folder["shut"], 0) == 0)
    #expect(unsafe mkfifo(folder["pipe.x"], 0o600) == 0)
    let root = folder.path
    await #expect(processExitsWith: .success) { [root = root as String] in
      becomeUnprivileged()
      let listing = try Folder.files(below: root, suffix: ".x")
      #expect(listing.files == [root + "/open/a.x"])
      #expect(listing.problems == [.permissionDenied(path: root + "/shut")])
      #expect(listing.skipped.map(\.reason) == [.notARegularFile])
    }
    #expect(unsafe chmod(folder["shut"], 0o755) == 0)
    #expect(throws: FileError.notFound(path: folder["absent"])) {
      try Folder.files(below: folder["absent"], suffix: ".x")
    }
    #expect(throws: FileError.notADirectory(path: folder["open/a.x"])) {
      try Folder.files(below: folder["open/a.x"], suffix: ".x")
    }
  }

  @Test func reportsNamesThatAreNotText() throws {
    let made = try ChildProcess.capture(
      "sh", arguments: ["-c", "cd \"$1\" && : > \"$(printf 'bad\\377.x')\"", "sh", folder.path])
    try #require(made.exit.isSuccess)
    let listing = try Folder.files(below: folder.path, suffix: ".x")
    #expect(listing.files == [])
    #expect(listing.problems == [.unreadableName(folder: folder.path)])
  }
}

@Suite struct PathTests {
  @Test(arguments: [
    ("/a/b", "/a", "b"), ("/a/b/", "/a", "b"), ("b", ".", "b"), ("/b", "/", "b"),
    ("/", "/", "/"), ("a//b", "a", "b"), ("./b", ".", "b"),
  ])
  func hasParts(_ path: String, _ parent: String, _ name: String) {
    #expect(Path.parent(of: path) == parent)
    #expect(Path.name(of: path) == name)
  }

  @Test func joins() {
    #expect(Path.join("/a", "b") == "/a/b")
    #expect(Path.join("/a/", "b") == "/a/b")
    #expect(Path.join("/a", "/b") == "/b")
    #expect(Path.join("", "b") == "b")
  }

  @Test func knowsKinds() throws {
    #expect(Path.kind(of: "/") == .folder)
    #expect(Path.kind(of: "/dev/null") == .other)
    #expect(Path.kind(of: #filePath) == .file)
    #expect(Path.kind(of: "/absent") == nil)
    #expect(try Path.resolved("/dev/../") == "/")
    #expect(try Path.current().hasPrefix("/"))
  }
}
