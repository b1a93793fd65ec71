// Writing SVG.

/// A drawing in the making: elements one after the other, coordinates in units of its `viewBox`.
struct SVGDrawing {
  /// The width of every chart; a page scales it to the room there is.
  static let width = 640.0
  /// Where the text at a chart's top stands: low enough for the larger text of a small screen.
  static let firstBaseline = 20.0

  private(set) var body = ""

  /// A class with which the page's style sheet colours an element.
  enum Role: String {
    case frame, grid, tick, label, strong, value, band, diagonal, curve, point, bar, shade, whisker
    case interval, outcome, reference, track, thin
  }

  private static func number(_ value: Double) -> String { DecimalText.short(value) }

  private static func classes(_ role: Role, _ tone: Tone?) -> String {
    "class=\"\(role.rawValue)\(tone.map { " \($0.className)" } ?? "")\""
  }

  mutating func line(
    _ role: Role, _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, tone: Tone? = nil
  ) {
    let n = Self.number
    body +=
      "<line \(Self.classes(role, tone)) x1=\"\(n(x1))\" y1=\"\(n(y1))\" x2=\"\(n(x2))\" y2=\"\(n(y2))\"/>"
  }

  mutating func rectangle(
    _ role: Role, x: Double, y: Double, width: Double, height: Double, radius: Double = 0,
    tone: Tone? = nil
  ) {
    let n = Self.number
    let rounding = radius > 0 ? " rx=\"\(n(radius))\"" : ""
    body +=
      "<rect \(Self.classes(role, tone)) x=\"\(n(x))\" y=\"\(n(y))\" width=\"\(n(max(0, width)))\" height=\"\(n(max(0, height)))\"\(rounding)/>"
  }

  mutating func circle(_ role: Role, _ x: Double, _ y: Double, radius: Double, tone: Tone? = nil) {
    let n = Self.number
    body +=
      "<circle \(Self.classes(role, tone)) cx=\"\(n(x))\" cy=\"\(n(y))\" r=\"\(n(radius))\"/>"
  }

  mutating func path(_ role: Role, _ points: [(x: Double, y: Double)], series: Int? = nil) {
    guard !points.isEmpty else { return }
    let n = Self.number
    let place = points.map { "\(n($0.x)) \(n($0.y))" }.joined(separator: "L")
    let line = series.map { " s\($0 % 4)" } ?? ""
    body += "<path class=\"\(role.rawValue)\(line)\" d=\"M\(place)\"/>"
  }

  mutating func area(_ role: Role, _ points: [(x: Double, y: Double)]) {
    guard points.count > 2 else { return }
    let n = Self.number
    let place = points.map { "\(n($0.x)) \(n($0.y))" }.joined(separator: "L")
    body += "<path class=\"\(role.rawValue)\" d=\"M\(place)Z\"/>"
  }

  /// A mark of a series: each line has its own shape, so that colour is not needed to tell them apart.
  mutating func mark(_ series: Int, _ x: Double, _ y: Double, radius r: Double = 4) {
    let n = Self.number
    let name = "class=\"point s\(series % 4)\""
    switch series % 4 {
    case 0: body += "<circle \(name) cx=\"\(n(x))\" cy=\"\(n(y))\" r=\"\(n(r))\"/>"
    case 1:
      body +=
        "<rect \(name) x=\"\(n(x - r))\" y=\"\(n(y - r))\" width=\"\(n(2 * r))\" height=\"\(n(2 * r))\"/>"
    case 2:
      body +=
        "<path \(name) d=\"M\(n(x)) \(n(y - r * 1.3))L\(n(x + r * 1.2)) \(n(y + r))L\(n(x - r * 1.2)) \(n(y + r))Z\"/>"
    default:
      body +=
        "<path \(name) d=\"M\(n(x)) \(n(y - r * 1.3))L\(n(x + r * 1.3)) \(n(y))L\(n(x)) \(n(y + r * 1.3))L\(n(x - r * 1.3)) \(n(y))Z\"/>"
    }
  }

  /// A diagonal cross: what happened.
  mutating func cross(_ x: Double, _ y: Double, radius r: Double = 6) {
    let n = Self.number
    body +=
      "<path class=\"outcome\" d=\"M\(n(x - r)) \(n(y - r))L\(n(x + r)) \(n(y + r))M\(n(x - r)) \(n(y + r))L\(n(x + r)) \(n(y - r))\"/>"
  }

  /// Which end of a text lies at its place.
  enum TextAnchor: String {
    case start, middle, end
  }

  mutating func text(
    _ role: Role, _ text: String, _ x: Double, _ y: Double, anchor: TextAnchor = .start,
    limit: Int = 64
  ) {
    let n = Self.number
    let side = anchor == .start ? "" : " text-anchor=\"\(anchor.rawValue)\""
    let shown = TextLayout.truncated(UntrustedText.visible(text), to: limit)
    body +=
      "<text class=\"\(role.rawValue)\" x=\"\(n(x))\" y=\"\(n(y))\"\(side)>\(UntrustedText.html(shown))</text>"
  }
}

extension Tone {
  /// The tone's class in HTML and SVG.
  var className: String {
    switch self {
    case .dim: "dim"
    case .good: "good"
    case .warn: "warn"
    case .bad: "bad"
    case .accent: "accent"
    }
  }
}
