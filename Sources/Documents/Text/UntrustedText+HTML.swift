// Untrusted text in HTML and SVG.

extension UntrustedText {
  /// The text as it may stand in HTML and in SVG, between tags and inside a quoted attribute: harmful
  /// characters as symbols, and `& < > " '` as references.
  public static func html(_ text: String, keepingLines: Bool = false) -> String {
    let visible = visible(text, keepingLines: keepingLines)
    guard
      visible.utf8.contains(where: {
        switch $0 {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
          UInt8(ascii: "'"):
          true
        default: false
        }
      })
    else { return visible }
    var result = ""
    result.reserveCapacity(visible.utf8.count + 16)
    for scalar in visible.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
