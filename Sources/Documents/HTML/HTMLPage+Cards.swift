// Key figures on a page.

extension HTMLPage {
  mutating func add(_ cards: [Card]) {
    guard !cards.isEmpty else { return }
    raw("<dl class=\"cards\">\n")
    for card in cards {
      let tone = card.tone.map { " \($0.className)" } ?? ""
      raw("<div>\n<dt>\(UntrustedText.html(card.label))</dt>\n")
      raw("<dd class=\"value\(tone)\">\(UntrustedText.html(card.value))</dd>\n")
      if let gauge = card.gauge { raw("<dd class=\"gauge\">\(Self.drawing(of: gauge))</dd>\n") }
      if let interval = card.interval {
        raw("<dd class=\"interval\">\(UntrustedText.html(interval))</dd>\n")
      }
      if let note = card.note { raw("<dd class=\"note\">\(Self.inline(note))</dd>\n") }
      raw("</div>\n")
    }
    raw("</dl>\n")
  }

  /// The gauge as a drawing. It repeats what the card says in words, so it is hidden from those who hear the page.
  private static func drawing(of gauge: Gauge) -> String {
    let ends = (left: 6.0, right: 214.0)
    func x(_ value: Double) -> Double {
      ends.left + (ends.right - ends.left) * gauge.position(of: value)
    }
    var drawing = SVGDrawing()
    drawing.line(.track, ends.left, 9, ends.right, 9)
    if let interval = gauge.interval {
      let (from, to) = (x(interval.lowerBound), x(interval.upperBound))
      drawing.rectangle(.interval, x: from, y: 5, width: to - from, height: 8, radius: 4)
    }
    if let reference = gauge.reference {
      drawing.line(.whisker, x(reference), 1, x(reference), 17)
    }
    drawing.circle(.point, x(gauge.value), 9, radius: 4.5)
    return "<svg class=\"chart\" viewBox=\"0 0 220 18\" aria-hidden=\"true\">\(drawing.body)</svg>"
  }
}
