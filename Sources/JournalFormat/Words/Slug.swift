import Forecasting

/// An id for a new prediction: the first words of its claim in lower case, made unique.
///
/// Letters of every script are kept; what no name may hold divides words. At most five words and 40
/// characters are taken. An id that is taken, or a word for a type, gets `-2`, `-3`, … .
public func slug(of claim: String, taken: (String) -> Bool) -> String {
  var words: [String] = []
  var word = ""
  var length = 0
  for scalar in claim.lowercased().unicodeScalars {
    let canBegin = !words.isEmpty || !word.isEmpty
    if canBegin ? scalar.isSlugPart : scalar.isNameLetter {
      word.unicodeScalars.append(scalar)
    } else if scalar != "'", scalar != "’", !word.isEmpty {
      length += word.count + 1
      if length > 41, !words.isEmpty {
        word = ""
        break
      }
      words.append(word)
      word = ""
      if words.count == 5 { break }
    }
  }
  if !word.isEmpty, words.count < 5, words.isEmpty || length + word.count <= 40 {
    words.append(word)
  }
  let joined = words.joined(separator: "-").prefix(40)
  let base = joined.isEmpty ? "prediction" : String(joined)
  var id = base
  var number = 2
  while PredictionType(rawValue: id) != nil || taken(id) {
    id = "\(base)-\(number)"
    number += 1
  }
  return id
}

extension Unicode.Scalar {
  /// What may stand inside a word of an id: letters, combining marks, digits.
  fileprivate var isSlugPart: Bool { isNamePart && !isASCIIPunctuation }

  private var isASCIIPunctuation: Bool {
    self == "-" || self == "_" || self == "." || self == "/"
  }
}
