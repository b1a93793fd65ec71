// Charts as SVG, inside a page and as files of their own.

/// Renders figures as stand-alone SVG files, colours and fonts embedded.
public struct SVGRenderer: Hashable, Sendable {
  /// The colours used.
  public let scheme: ColorScheme

  /// Makes a renderer.
  public init(scheme: ColorScheme = .light) {
    self.scheme = scheme
  }

  /// The figure's chart as an SVG file, ending in a line feed.
  public func text(for figure: Figure) -> String {
    let palette = Palette(scheme)
    let style =
      "svg{\(palette.customProperties);background:var(--paper);"
      + "font-family:system-ui,-apple-system,\"Segoe UI\",Roboto,\"Helvetica Neue\",Arial,sans-serif}"
      + ChartStyle.css
    return Self.element(
      figure, id: figure.anchor.name, isStandAlone: true,
      before: "<style>\(style)</style>") + "\n"
  }

  /// The `svg` element of a figure.
  ///
  /// - Parameter id: a name that no other chart of the page has.
  static func element(
    _ figure: Figure, id: String, isStandAlone: Bool = false, before: String = ""
  ) -> String {
    var drawing = SVGDrawing()
    let height: Double =
      if figure.chart.isEmpty {
        drawing.drawNothing()
      } else {
        switch figure.chart {
        case .calibration(let chart): drawing.draw(chart)
        case .line(let chart): drawing.draw(chart)
        case .bars(let chart): drawing.draw(chart)
        case .strip(let chart): drawing.draw(chart)
        }
      }
    // A file brings its own margin; on a page the surroundings give it.
    let margin = isStandAlone ? 16.0 : 0
    let n = { DecimalText.short($0) }
    let (across, down) = (n(SVGDrawing.width + 2 * margin), n(height + 2 * margin))
    let box = "\(n(-margin)) \(n(-margin)) \(across) \(down)"
    let space =
      isStandAlone
      ? " xmlns=\"http://www.w3.org/2000/svg\" width=\"\(across)\" height=\"\(down)\"" : ""
    let ground =
      isStandAlone
      ? "<rect class=\"paper\" x=\"\(n(-margin))\" y=\"\(n(-margin))\" width=\"\(across)\" height=\"\(down)\"/>"
      : ""
    return
      "<svg\(space) class=\"chart\" viewBox=\"\(box)\" role=\"img\" aria-labelledby=\"\(id)-title \(id)-desc\">"
      + "<title id=\"\(id)-title\">\(UntrustedText.html(figure.title))</title>"
      + "<desc id=\"\(id)-desc\">\(UntrustedText.html(figure.description))</desc>"
      + before + ground + drawing.body + "</svg>"
  }
}

extension SVGDrawing {
  mutating func drawNothing() -> Double {
    text(.label, "Nothing to draw.", Self.width / 2, 44, anchor: .middle)
    return 80
  }
}
