// Reads Ledger/JSON.md: which keys an object has, of what type, and whether they may be null.

import Foundation

/// What Ledger/JSON.md says of the objects that the program prints.
struct JSONDocumentation {
  /// The rows of each section's table, by the section's anchor.
  private(set) var sections: [String: Section] = [:]

  /// One object.
  struct Section {
    var title: String
    var rows: [Row] = []
    /// The section whose keys this one has too.
    var included: String?
  }

  /// One key.
  struct Row {
    var key: String
    /// As in the table, links and all.
    var type: String
    var mayBeNull: Bool
    var mayBeAbsent: Bool
  }

  init(_ text: String) {
    var current: String?
    for line in text.split(separator: "\n") {
      if line.hasPrefix("## ") {
        let title = String(line.dropFirst(3)).replacing("`", with: "")
        let anchor = title.replacing(" ", with: "-")
        sections[anchor] = Section(title: title)
        current = anchor
      } else if let anchor = current, line.hasPrefix("| "), !line.hasPrefix("| Key ") {
        let cells = line.split(separator: " | ").map { String($0) }
        guard cells.count >= 4 else { continue }
        let key = String(cells[0].dropFirst(2))
        if key == "…" {
          sections[anchor]?.included = Self.target(of: cells[1])
        } else {
          sections[anchor]?.rows.append(
            Row(
              key: key.replacing("`", with: ""), type: cells[1],
              mayBeNull: cells[2] != "never" && !cells[2].hasPrefix("absent"),
              mayBeAbsent: cells[2].hasPrefix("absent")))
        }
      }
    }
  }

  /// The rows of a section, with those of the one that it includes.
  func rows(_ anchor: String) -> [Row] {
    guard let section = sections[anchor] else { return [] }
    return section.rows + (section.included.map { rows($0) } ?? [])
  }

  /// The section that a type links to.
  static func target(of type: String) -> String? {
    type.firstMatch(of: /\(#([a-z-]+)\)/).map { String($0.1) }
  }
}

extension JSONDocumentation {
  /// Where an object differs from what its section says, one sentence each.
  ///
  /// - Parameter visited: takes in the keys that had a value, as `section.key`.
  func problems(
    of value: Any, _ anchor: String, at path: String, visited: inout Set<String>
  ) -> [String] {
    guard let object = value as? [String: Any] else { return ["\(path) is no object"] }
    guard sections[anchor] != nil else { return ["\(path): no section '\(anchor)'"] }
    let rows = rows(anchor)
    // The keys of an object without a table are the ledger's own.
    if rows.isEmpty { return [] }
    var problems = Set(object.keys).subtracting(rows.map(\.key)).map {
      "\(path).\($0) is not documented"
    }
    for row in rows {
      let place = "\(path).\(row.key)"
      guard let member = object[row.key] else {
        if !row.mayBeAbsent { problems.append("\(place) is documented and not there") }
        continue
      }
      if member is NSNull {
        if !row.mayBeNull { problems.append("\(place) is null") }
        continue
      }
      visited.insert("\(anchor).\(row.key)")
      problems += self.problems(of: member, row: row, at: place, visited: &visited)
    }
    return problems
  }

  private func problems(
    of value: Any, row: Row, at path: String, visited: inout Set<String>
  ) -> [String] {
    let type = row.type
    if type.hasPrefix("array of ") {
      guard let array = value as? [Any] else { return ["\(path) is no array"] }
      let element = Row(
        key: row.key, type: Self.singular(type), mayBeNull: false, mayBeAbsent: false)
      return array.enumerated().flatMap { index, item in
        problems(of: item, row: element, at: "\(path)[\(index)]", visited: &visited)
      }
    }
    if let target = Self.target(of: type) {
      return problems(of: value, target, at: path, visited: &visited)
    }
    return Self.isA(value, type) ? [] : ["\(path) is no \(type): \(value)"]
  }

  private static func singular(_ type: String) -> String {
    switch type.dropFirst("array of ".count) {
    case "texts": "text"
    case "numbers": "number"
    case "numbers or texts": "number or text"
    case let other: String(other)
    }
  }

  private static func isA(_ value: Any, _ type: String) -> Bool {
    switch type {
    case "text": value is String
    case "number": isNumber(value)
    case "whole number":
      isNumber(value) && ((value as? Double).map { $0 == $0.rounded() } ?? false)
    case "number or text": value is String || isNumber(value)
    case "true or false": value is Bool
    case "interval":
      (value as? [Any]).map { $0.count == 2 && $0.allSatisfy(isNumber) } ?? false
    default: false
    }
  }

  private static func isNumber(_ value: Any) -> Bool { (value as? NSNumber)?.doubleValue != nil }
}
