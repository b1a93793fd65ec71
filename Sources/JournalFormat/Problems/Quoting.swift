/// A word of the journal as messages show it: in backquotes, and shortened when it is long.
func quoted(_ text: String) -> String {
  text.count > 60 ? "`\(text.prefix(59))…`" : "`\(text)`"
}
