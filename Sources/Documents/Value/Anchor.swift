// Names of places inside a document.

/// The name of a place inside a document, safe as an HTML id, a link's fragment and a file name.
public struct Anchor: Hashable, Sendable {
  /// Lowercase ASCII letters, digits and single hyphens, beginning with a letter.
  public let name: String

  /// Makes a name out of any text: letters lowercased, anything but ASCII letters and digits a
  /// hyphen. Text without a letter in it becomes `section`.
  ///
  /// Two texts may give the same name; renderers that need names to be unique number the later ones.
  public init(_ text: String) {
    var name = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": name.unicodeScalars.append(scalar)
      case "A"..."Z": name += scalar.properties.lowercaseMapping
      case "'", "’": continue
      default: if !name.isEmpty, name.last != "-" { name += "-" }
      }
    }
    while name.last == "-" { name.removeLast() }
    if name.isEmpty {
      name = "section"
    } else if let first = name.first, first.isNumber {
      name = "n" + name
    }
    self.name = String(name.prefix(80))
  }
}
