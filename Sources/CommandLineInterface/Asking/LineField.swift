// A line that is being typed, key by key; knows no terminal.

import Documents
import SystemInterface

/// Text with a cursor in it.
///
/// A cluster of combining characters is one character: it is deleted and stepped over as a whole.
struct LineField: Equatable {
  /// What stands before the cursor.
  private(set) var before = ""
  /// What stands after it.
  private(set) var after = ""

  /// The whole line.
  var text: String { before + after }

  /// A field with text in it and the cursor at its end.
  init(_ text: String = "") { before = text }

  /// Takes a key that edits; false for every other one.
  mutating func take(_ key: Key) -> Bool {
    switch key {
    case .character(let character): before.append(character)
    case .backspace: if !before.isEmpty { before.removeLast() }
    case .delete: if !after.isEmpty { after.removeFirst() }
    case .left, .control("b"): if let last = before.popLast() { after = String(last) + after }
    case .right, .control("f"): if !after.isEmpty { before.append(after.removeFirst()) }
    case .home, .control("a"):
      after = text
      before = ""
    case .end, .control("e"):
      before = text
      after = ""
    case .control("u"): before = ""
    case .control("k"): after = ""
    case .control("w"): deleteWord()
    case .control, .enter, .tab, .escape, .up, .down, .pageUp, .pageDown, .unknown, .resized,
      .endOfInput:
      return false
    }
    return true
  }

  private mutating func deleteWord() {
    while before.last == " " { before.removeLast() }
    while let last = before.last, last != " " { before.removeLast() }
  }

  /// The part of the line that fits into `width` columns and holds the cursor, and the cursor's column
  /// in it.
  func window(_ width: Int) -> (text: String, cursor: Int) {
    // The cursor takes a column of its own at the end of the line.
    let room = max(1, width - 1)
    var start = before[...]
    while displayWidth(of: start) > room { start.removeFirst() }
    var shown = String(start)
    let cursor = displayWidth(of: shown)
    for character in after {
      guard displayWidth(of: shown + String(character)) <= room else { break }
      shown.append(character)
    }
    return (shown, cursor)
  }
}
