// Appending: nothing lost, nothing half written, whatever happens.

import Glibc
import Synchronization
import SystemInterface
import Testing

@Suite struct AppendTests {
  let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  struct Refusal: Error, Equatable {}

  @discardableResult
  private func append(_ text: String, to name: String) throws -> Appended {
    try File.append(to: folder[name]) { _ throws(Refusal) in Array(text.utf8) }
  }

  struct Case: Sendable {
    var before: String?
    var appended: String
    var after: String
    var offset: Int
    var line: Int
  }

  @Test(arguments: [
    Case(before: nil, appended: "a\n", after: "a\n", offset: 0, line: 1),
    Case(before: "", appended: "a\n", after: "a\n", offset: 0, line: 1),
    Case(before: "x\n", appended: "a\n", after: "x\na\n", offset: 2, line: 2),
    // A line break is added where the last line has none, and where the addition has none.
    Case(before: "x\ny", appended: "a\nb", after: "x\ny\na\nb\n", offset: 4, line: 3),
    Case(before: "x\r\ny", appended: "a\n", after: "x\r\ny\na\n", offset: 5, line: 3),
    Case(before: "\n\n", appended: "ä\n", after: "\n\nä\n", offset: 2, line: 3),
    Case(before: "x\u{0}", appended: "a\n", after: "x\u{0}\na\n", offset: 3, line: 2),
    // Nothing to append: not even the line break.
    Case(before: "x", appended: "", after: "x", offset: 1, line: 2),
  ])
  func appendsAtTheEnd(_ expected: Case) throws {
    if let before = expected.before { try folder.put("j", before) }
    let appended = try append(expected.appended, to: "j")
    #expect(try folder.text("j") == expected.after)
    #expect(appended.offset == expected.offset)
    #expect(appended.line == expected.line)
    #expect(appended.created == (expected.before == nil))
    #expect(Array(expected.after.utf8.dropFirst(expected.offset)) == appended.bytes)
    #expect(try Folder.entries(of: folder.path) == ["j"], "the lock is gone")
  }

  @Test func nothingAppendedCreatesNothing() throws {
    let appended = try append("", to: "j")
    #expect(!appended.created)
    #expect(try Folder.entries(of: folder.path) == [])
  }

  @Test func newFilesMayBeReadByAll() async throws {
    let folder = folder.path
    await #expect(processExitsWith: .success) { [folder = folder as String] in
      umask(0o022)
      let path = Path.join(folder, "j")
      _ = try File.append(to: path) { _ throws(Refusal) in Array("a".utf8) }
      var status = stat()
      #expect(unsafe stat(path, &status) == 0)
      #expect(status.st_mode & 0o777 == 0o644)
    }
  }

  @Test func theCallerSeesWhatIsThereAndMayRefuse() throws {
    try folder.put("j", "one\n")
    #expect(throws: AppendError<Refusal>.refused(Refusal())) {
      try File.append(to: folder["j"]) { current throws(Refusal) in
        #expect(current == Array("one\n".utf8))
        throw Refusal()
      }
    }
    #expect(try folder.text("j") == "one\n")
    #expect(throws: AppendError<Refusal>.refused(Refusal())) {
      try File.append(to: folder["new"]) { _ throws(Refusal) in throw Refusal() }
    }
    #expect(try Folder.entries(of: folder.path) == ["j"])
  }

  @Test func goesThroughSymbolicLinks() throws {
    try folder.put("real/j", "one\n")
    try folder.link("link", to: "real/j")
    try append("two", to: "link")
    #expect(try folder.text("real/j") == "one\ntwo\n")
    #expect(try Path.resolved(folder["link"]) == Path.resolved(folder["real/j"]))
  }

  @Test func namesWhatIsInTheWay() throws {
    try Folder.create(folder["folder"])
    try folder.put("file", "x")
    try folder.link("nowhere", to: "absent/absent")
    #expect(unsafe mkfifo(folder["pipe"], 0o600) == 0)
    func expect(_ error: FileError, _ name: String) {
      #expect(throws: AppendError<Refusal>.file(error)) { try append("a", to: name) }
    }
    expect(.isDirectory(path: folder["folder"]), "folder")
    expect(.notADirectory(path: folder["file/j"]), "file/j")
    expect(.notFound(path: folder["absent"]), "absent/j")
    expect(.notFound(path: folder["nowhere"]), "nowhere")
    expect(.notARegularFile(path: folder["pipe"]), "pipe")
    expect(.notFound(path: folder["slash/"]), "slash/")
  }

  @Test func readOnlyFoldersAndFilesStayAsTheyAre() async throws {
    let path = try folder.put("j", "one\n")
    #expect(unsafe chmod(path, 0o444) == 0)
    #expect(unsafe chmod(folder.path, 0o777) == 0)
    await #expect(processExitsWith: .success) { [path = path as String] in
      becomeUnprivileged()
      #expect(throws: AppendError<Refusal>.file(.permissionDenied(path: path))) {
        try File.append(to: path) { _ throws(Refusal) in Array("two".utf8) }
      }
    }
    #expect(unsafe chmod(folder.path, 0o555) == 0)
    await #expect(processExitsWith: .success) { [path = path as String] in
      becomeUnprivileged()
      let lock = Path.join(Path.parent(of: path), ".j.lock")
      #expect(throws: AppendError<Refusal>.file(.permissionDenied(path: lock))) {
        try File.append(to: path) { _ throws(Refusal) in Array("two".utf8) }
      }
    }
    #expect(try folder.text("j") == "one\n")
    #expect(try Folder.entries(of: folder.path) == ["j"])
  }

  /// A limit on the size of files makes the system take a part of the bytes, as a full disk does.
  @Test func aWriteThatDoesNotFitIsTakenBack() async throws {
    let old = String(repeating: "x", count: 99) + "\n"
    let path = try folder.put("j", old)
    await #expect(processExitsWith: .success) { [path = path as String] in
      _ = signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 150, rlim_max: 150)
      #expect(unsafe setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
      #expect(throws: AppendError<Refusal>.file(.noSpace(path: path))) {
        try File.append(to: path) { _ throws(Refusal) in [UInt8](repeating: 65, count: 80) }
      }
      // A new file is removed again.
      #expect(throws: AppendError<Refusal>.self) {
        try File.append(to: path + ".new") { _ throws(Refusal) in
          [UInt8](repeating: 65, count: 200)
        }
      }
    }
    #expect(try folder.text("j") == old)
    #expect(try Folder.entries(of: folder.path) == ["j"])
  }

  @Test func aFileChangedBehindTheLockIsNotTouched() throws {
    let path = try folder.put("j", "one\n")
    #expect(throws: AppendError<Refusal>.file(.changed(path: try Path.resolved(path)))) {
      try File.append(to: path) { _ throws(Refusal) in
        _ = try? folder.put("j", "one, edited\n")
        return Array("two".utf8)
      }
    }
    #expect(try folder.text("j") == "one, edited\n")
  }

  @Test func waitsForTheLockAndSaysSo() throws {
    let waited = Atomic<Int>(0)
    do {
      let lock = try FileLock.acquire(besides: folder["j"])
      defer { withExtendedLifetime(lock) {} }
      let patience = Patience(milliseconds: 30) { waited.add(1, ordering: .relaxed) }
      #expect(
        throws: AppendError<Refusal>.file(.locked(path: try Path.resolved(folder.path) + "/j"))
      ) {
        try File.append(to: folder["j"], patience: patience) { _ throws(Refusal) in
          Array("a".utf8)
        }
      }
    }
    #expect(waited.load(ordering: .relaxed) == 1)
    try append("a", to: "j")
    #expect(try folder.text("j") == "a\n")
  }

  @Test func aLockLeftByACrashIsNoObstacle() throws {
    try folder.put(".j.lock", "")
    try append("a", to: "j")
    #expect(try folder.text("j") == "a\n")
  }

  /// The writers also create the file, and each new lock file replaces a removed one.
  @Test func manyWritersLoseNothing() async throws {
    let path = folder["j"]
    let writers = 8
    let each = 25
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<writers {
        group.addTask {
          for number in 0..<each {
            _ = try File.append(to: path, patience: .long) { current throws(Refusal) in
              Array("\(writer)/\(number) after \(current.count)".utf8)
            }
          }
        }
      }
      try await group.waitForAll()
    }
    try expectWhole(folder.text("j"), lines: writers * each)
  }

  @Test func manyProcessesLoseNothing() async throws {
    let path = folder["j"]
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<8 {
        group.addTask {
          await #expect(processExitsWith: .success) { [path = path as String] in
            for number in 0..<15 {
              _ = try File.append(to: path, patience: .long) { current throws(Refusal) in
                Array("\(getpid())/\(number) after \(current.count)".utf8)
              }
            }
          }
        }
      }
    }
    try expectWhole(folder.text("j"), lines: 8 * 15)
  }

  /// Each line says how long the file was when it was composed: exactly what stands before it.
  private func expectWhole(_ text: String, lines: Int) throws {
    var before = 0
    var count = 0
    for line in text.split(separator: "\n") {
      #expect(line.hasSuffix(" after \(before)"))
      before += line.utf8.count + 1
      count += 1
    }
    #expect(count == lines)
    #expect(before == text.utf8.count)
  }
}

extension Patience {
  /// Longer than a busy machine needs to let eight writers take turns, who do not queue.
  fileprivate static let long = Patience(milliseconds: 300_000)
}
