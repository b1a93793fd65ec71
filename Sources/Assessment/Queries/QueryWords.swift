// A query comes as the words that a shell hands over. A shell takes quotation marks away, so a word
// with spaces in it was quoted, and it has to be seen what for.

/// The query that shell words make up, as it is shown in messages.
///
/// A word with white space is a phrase (`"Shia militias"`, `claim:"Shia militias"`), unless it is
/// itself a piece of a query: it holds quotation marks, parentheses, an operator or a field.
func joinedQuery(_ words: [String]) -> String {
  words.filter { !$0.allSatisfy(\.isWhitespace) }.map(queryText).joined(separator: " ")
}

private func queryText(_ word: String) -> String {
  let parts = word.split(whereSeparator: \.isWhitespace)
  guard parts.count > 1, !word.contains(where: { "\"()".contains($0) }),
    !parts.contains(where: isOperator), !parts.dropFirst().contains(where: isQuestion)
  else { return word }
  guard isQuestion(parts[0]) else { return quoted(word) }
  guard let colon = word.firstIndex(of: ":"),
    let field = QueryField(rawValue: word[..<colon].lowercased()), field.takesText
  else { return word }
  return word[...colon] + quoted(word[word.index(after: colon)...])
}

/// Whether a word joins others together.
func isOperator(_ word: some StringProtocol) -> Bool {
  ["and", "or", "not"].contains(word.lowercased())
}

/// Whether a word asks about a field: `tag:oil`, `#oil`, `stauts:void`, but not the `Iran:` of a title
/// and no address of a page.
private func isQuestion(_ word: Substring) -> Bool {
  if let first = word.first, "#@^".contains(first) {
    return word.dropFirst().first?.isLetter ?? false
  }
  guard let colon = word.firstIndex(of: ":") else { return false }
  let rest = word[word.index(after: colon)...]
  if QueryField(rawValue: word[..<colon].lowercased()) != nil { return true }
  return !rest.isEmpty && !rest.hasPrefix("//") && word[..<colon].allSatisfy(\.isLowercase)
}

/// A phrase with the marks and strokes that a query's quotation needs.
func quoted(_ text: some StringProtocol) -> String {
  var quoted = "\""
  for character in text.unicodeScalars {
    if character == "\"" || character == "\\" { quoted.unicodeScalars.append("\\") }
    quoted.unicodeScalars.append(character)
  }
  return quoted + "\""
}
