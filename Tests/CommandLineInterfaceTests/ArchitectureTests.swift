// The floors of the package, read off Package.swift, CONTRIBUTING.md and every import line.

import Foundation
import Testing

@Suite struct ArchitectureTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Target → the targets it may import, as Package.swift declares them.
  static func declared() throws -> [String: Set<String>] {
    let text = try String(contentsOf: root.appending(path: "Package.swift"), encoding: .utf8)
    var rooms: [String: Set<String>] = [:]
    for match in text.matches(of: /\broom\(\s*((?:"\w+",?\s*)+)\)/) {
      let names = match.1.matches(of: /"(\w+)"/).map { String($0.1) }
      if let name = names.first { rooms[name] = Set(names.dropFirst()) }
    }
    let entry = try #require(text.firstMatch(of: /name: "foretell", dependencies: \[([^\]]*)\]/))
    rooms["foretell"] = Set(entry.1.matches(of: /"(\w+)"/).map { String($0.1) })
    return rooms
  }

  /// The same, and each target's floor, as the table in CONTRIBUTING.md shows them.
  static func documented() throws -> [String: (floor: Int, imports: Set<String>)] {
    let text = try String(contentsOf: root.appending(path: "CONTRIBUTING.md"), encoding: .utf8)
    var rooms: [String: (floor: Int, imports: Set<String>)] = [:]
    for match in text.matches(of: /(?m)^\| (\d) \| `(\w+)` \|([^|]*)\|$/) {
      rooms[String(match.2)] = (
        try #require(Int(match.1)), Set(match.3.matches(of: /`(\w+)`/).map { String($0.1) })
      )
    }
    return rooms
  }

  @Test func theTableShowsWhatThePackageDeclares() throws {
    let declared = try Self.declared()
    #expect(declared.count >= 12)
    #expect(try Self.documented().mapValues(\.imports) == declared)
  }

  @Test func importsGoDownwards() throws {
    let rooms = try Self.documented()
    for (name, room) in rooms {
      for lower in room.imports {
        let floor = try #require(rooms[lower]?.floor, "\(lower) is not in the table")
        #expect(floor < room.floor, "\(name) imports \(lower)")
      }
    }
  }

  @Test func everyImportIsDeclared() throws {
    let rooms = try Self.declared()
    let system: Set<String> = ["Glibc", "Musl", "Darwin", "Synchronization"]
    var files = 0
    for (name, allowed) in rooms {
      let folder = Self.root.appending(path: "Sources/\(name)")
      let walk = try #require(
        FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
      for case let file as URL in walk where file.pathExtension == "swift" {
        files += 1
        let text = try String(contentsOf: file, encoding: .utf8)
        for match in text.matches(of: /(?m)^(?:\w+ )*import (\w+)/) {
          let module = String(match.1)
          let isAllowed =
            allowed.contains(module) || system.contains(module)
            || (module == "FoundationEssentials" && text.contains("JSONEncoder"))
          #expect(isAllowed, "\(name)/\(file.lastPathComponent) imports \(module)")
        }
      }
    }
    #expect(files > 100)
  }

  @Test func thereAreNoPackageDependencies() throws {
    let text = try String(contentsOf: Self.root.appending(path: "Package.swift"), encoding: .utf8)
    #expect(!text.contains(".package("))
    #expect(text.contains("dependencies: []"))
  }
}
