// The report's own typography on terminals that know only ASCII.

/// Replaces the typographic characters that reports use themselves by ASCII ones. Letters of other scripts
/// are left as they are: nothing could stand for them.
func plainASCII(_ text: String) -> String {
  if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "–", "—", "−", "‐", "‑": result += "-"
    case "…": result += "..."
    case "‘", "’": result += "'"
    case "“", "”": result += "\""
    case "·", "•", "×": result += scalar == "×" ? "x" : "-"
    case "≤": result += "<="
    case "≥": result += ">="
    case "→": result += "->"
    case "±": result += "+/-"
    case "\u{A0}", "\u{2009}", "\u{202F}": result += " "
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}
