// Deadlines as a calendar that other programs read: iCalendar, RFC 5545. Pure and deterministic: the same
// ledger gives the same bytes, so that a subscribed calendar changes only where the ledger does.

/// An all-day event of a calendar.
struct CalendarEvent: Equatable {
  /// What names the event for ever, before `@foretell`.
  var uid: String
  /// When the event was first written down, as `YYYYMMDDThhmmssZ`.
  var stamped: String
  /// The day, as `YYYYMMDD`, and the day after it.
  var day: String
  var nextDay: String
  /// How often the event was changed.
  var sequence: Int
  var summary: String
  var description: String
  var categories: [String]
  /// A page about it.
  var url: String?
  var status: Status

  enum Status: String {
    /// It is to come.
    case confirmed = "CONFIRMED"
    /// It fell away.
    case cancelled = "CANCELLED"
  }
}

/// A calendar as text.
struct CalendarFile {
  /// Who made it, in `PRODID`.
  let version: String
  let events: [CalendarEvent]

  /// What the file begins with.
  static let beginning = "BEGIN:VCALENDAR\r\n"

  /// The file: lines of at most 75 bytes that end in CR LF.
  ///
  /// - Source: RFC 5545, sections 3.1 (folding), 3.3.11 (escaping), 3.6.1 (events).
  var text: String {
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//foretell//foretell \(version)//EN",
      "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "X-WR-CALNAME:Predictions",
    ]
    for event in events { lines += Self.lines(of: event) }
    lines.append("END:VCALENDAR")
    return lines.map { Self.folded($0) + "\r\n" }.joined()
  }

  private static func lines(of event: CalendarEvent) -> [String] {
    var lines = [
      "BEGIN:VEVENT", "UID:\(escaped(event.uid))@foretell", "DTSTAMP:\(event.stamped)",
      "DTSTART;VALUE=DATE:\(event.day)", "DTEND;VALUE=DATE:\(event.nextDay)",
      "SEQUENCE:\(event.sequence)", "SUMMARY:\(escaped(event.summary))",
    ]
    if !event.description.isEmpty { lines.append("DESCRIPTION:\(escaped(event.description))") }
    if !event.categories.isEmpty {
      lines.append("CATEGORIES:\(event.categories.map(escaped).joined(separator: ","))")
    }
    // A URI is no text: it is not escaped, and what is none is left out.
    if let url = event.url, isURI(url) { lines.append("URL:\(url)") }
    return lines + ["STATUS:\(event.status.rawValue)", "TRANSP:TRANSPARENT", "END:VEVENT"]
  }

  /// Text in the form of RFC 5545, 3.3.11; characters that the format cannot hold are left out.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "\\": escaped += "\\\\"
      case ";": escaped += "\\;"
      case ",": escaped += "\\,"
      case "\n", "\r\n", "\r", "\u{2028}", "\u{2029}": escaped += "\\n"
      case "\t": escaped += " "
      default:
        escaped.unicodeScalars.append(
          contentsOf: character.unicodeScalars.filter { !isControl($0) })
      }
    }
    return escaped
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control
  }

  private static func isURI(_ text: String) -> Bool {
    (text.hasPrefix("https://") || text.hasPrefix("http://"))
      && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") }
  }

  /// A line folded at 75 bytes, between characters; the lines after the first begin with a space.
  static func folded(_ line: String) -> String {
    var text = ""
    var used = 0
    for scalar in line.unicodeScalars {
      let size = UTF8.width(scalar)
      if used + size > 75 {
        text += "\r\n "
        used = 1
      }
      text.unicodeScalars.append(scalar)
      used += size
    }
    return text
  }
}
