// The document's values: running text, anchors, gauges.

import Testing

@testable import Documents

@Suite struct ValueTests {
  @Test func interpolatesRuns() {
    let anchor = Anchor("method")
    let text: RichText =
      "a \(2) \(strong: "b")\(emphasis: "c")\(code: "d")\(number: "1.0")\("e", .bad)\("f", link: "https://x.example")\("g", to: anchor) \(RichText.code("h")) \("plain")"
    #expect(
      text.runs.dropLast(4) == [
        .text("a "), .number("2"), .text(" "), .strong("b"), .emphasis("c"), .code("d"),
        .number("1.0"), .toned("e", .bad),
      ] + RichText.link("f", to: "https://x.example").runs + [.reference("g", to: anchor)])
    #expect(text.plain == "a 2 bcd1.0efg h plain")
    #expect(RichText("").isEmpty && RichText([.strong("")]).isEmpty && !text.isEmpty)
    var sum: RichText = "a"
    sum += "b" + .strong("c")
    #expect(sum.plain == "abc")
  }

  @Test(arguments: [
    ("Calibration", "calibration"), ("By forecaster, in name order", "by-forecaster-in-name-order"),
    ("What’s next?", "whats-next"), ("2020 in review", "n2020-in-review"), ("伊朗", "section"),
    ("", "section"),
    ("\"><script>", "script"), ("--a--b--", "a-b"),
  ])
  func makesAnchors(_ text: String, _ name: String) {
    #expect(Anchor(text).name == name)
  }

  @Test func repeatedAnchorsAreNumbered() {
    let section = Section("Same", blocks: [.heading(Heading("Same")), .heading(Heading("Main"))])
    let page = HTMLRenderer().text(for: Document(title: "t", sections: [section, section]))
    let ids = Markup.tags(in: page).flatMap(\.attributes).filter { $0.name == "id" }.map(\.value)
    #expect(ids == ["same", "same-3", "main", "same-2", "same-4", "main-2"])
  }

  @Test func gaugesHaveRoom() {
    #expect(Gauge(0.2, in: 0...0) == nil)
    #expect(Gauge(.nan, in: 0...1) == nil)
    #expect(Gauge(0.2, interval: 0...Double.infinity, in: 0...1) == nil)
    #expect(Gauge(0.2, in: 0...1)?.position(of: 5) == 1)
    #expect(Gauge(0.2, in: -1...1)?.position(of: 0) == 0.5)
  }

  @Test(arguments: [
    (0.5, 1, 0, 1), (-0.5, -1, -1, 0), (1.49, 1, 1, 2), (2.0, 2, 2, 2), (-1.2, -1, -2, -1),
    (.nan, 0, 0, 0),
  ])
  func roundsToWholeNumbers(_ value: Double, _ nearest: Int, _ floored: Int, _ ceiled: Int) {
    #expect(value.nearest == nearest && value.floored == floored && value.ceiled == ceiled)
  }
}
