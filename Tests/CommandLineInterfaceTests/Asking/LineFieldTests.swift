import SystemInterface
import Testing

@testable import CommandLineInterface

@Suite struct LineFieldTests {
  private func field(_ keys: [Key]) -> LineField {
    var field = LineField()
    for key in keys {
      let isTaken = field.take(key)
      #expect(isTaken)
    }
    return field
  }

  @Test(arguments: [
    ("abc⌫", "ab"), ("abc←←⌫", "bc"), ("abc←X", "abXc"), ("ab→→c", "abc"), ("⌫⌫", ""),
    ("e\u{301}x⌫⌫", ""), ("👩‍👩‍👧⌫", ""),
  ])
  func edits(_ typed: String, _ text: String) {
    #expect(field(keys(typed)).text == text)
  }

  @Test(arguments: [
    (Key.control("u"), "three"), (.control("k"), "one two "), (.control("w"), "one three"),
    (.delete, "one two hree"), (.backspace, "one twothree"),
  ])
  func deletes(_ key: Key, _ text: String) {
    var field = field(keys("one two three←←←←←"))
    let isTaken = field.take(key)
    #expect(isTaken)
    #expect(field.text == text)
  }

  @Test func goesToBothEnds() {
    var field = field(keys("abc") + [.home, .character("X"), .end, .character("Y")])
    #expect(field.text == "XabcY")
    _ = field.take(.control("a"))
    _ = field.take(.control("e"))
    #expect(field.before == "XabcY")
  }

  @Test func otherKeysAreNotItsOwn() {
    var field = LineField("a")
    for key: Key in [.enter, .tab, .escape, .up, .resized, .endOfInput, .control("c")] {
      let isTaken = field.take(key)
      #expect(!isTaken)
    }
    #expect(field.text == "a")
  }

  /// A combining mark that comes as a key of its own joins the letter before it.
  @Test func marksJoinTheirLetter() {
    var field = field([.character("e"), .character("\u{301}")])
    #expect(field.text == "e\u{301}")
    _ = field.take(.backspace)
    #expect(field.text == "")
  }

  @Test func showsTheEndOfALongLine() {
    let long = LineField("abcdefghij")
    #expect(long.window(5) == ("ghij", 4))
    #expect(long.window(20) == ("abcdefghij", 10))
    var inside = long
    for _ in 1...9 { _ = inside.take(.left) }
    #expect(inside.window(5) == ("abcd", 1))
    #expect(LineField("日本語").window(5) == ("本語", 4))
    #expect(LineField("日本語").window(1) == ("", 0))
  }
}
