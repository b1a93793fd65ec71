// What a name may look like: a letter of any script, then letters, combining marks, decimal digits,
// "-" "_" "." "/".

/// Whether a text may be the name of a prediction, forecaster, source, tag or option.
public func isValidName(_ text: String) -> Bool {
  let bytes = Array(text.utf8)
  return isNameSpelling(bytes, bytes.indices)
}

/// Whether the bytes in `range` spell a name.
func isNameSpelling(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
  guard let first = range.first else { return false }
  guard bytes[first].isASCIILetter || bytes[first] >= 0x80 else { return false }
  for at in range {
    let byte = bytes[at]
    if byte >= 0x80 { return isUnicodeNameSpelling(bytes[range]) }
    guard byte.isASCIILetter || byte.isDigit || byte.isNamePunctuation else { return false }
  }
  return true
}

private func isUnicodeNameSpelling(_ bytes: ArraySlice<UInt8>) -> Bool {
  let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
  guard let first = scalars.first, first.isNameLetter else { return false }
  return scalars.allSatisfy(\.isNamePart)
}

extension Unicode.Scalar {
  /// A letter of any script.
  var isNameLetter: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: false
    }
  }

  /// What may stand in a name after its first letter.
  var isNamePart: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber: true
    default: isNameLetter || isASCII && UInt8(value & 0x7F).isNamePunctuation
    }
  }
}
