import Forecasting

extension EntryReader {
  /// A name.
  mutating func name(at range: Range<Int>, _ role: NameRole) -> Name? {
    guard isNameSpelling(bytes, range) else {
      report(ValueProblem.badName(text(at: range), role), at: range)
      return nil
    }
    return intern(range)
  }

  /// The name that the bytes in `range` spell.
  mutating func intern(_ range: Range<Int>) -> Name {
    let bytes = bytes
    return names.intern(bytes.span.extracting(range))
  }

  /// The id that comes next: that of a prediction declared elsewhere.
  mutating func prediction() -> Name? {
    word("a prediction's id").flatMap { name(at: $0, .prediction) }
  }

  /// The `@forecaster` of the line.
  mutating func forecaster() -> Name? {
    forecasterMark.flatMap { mark in name(of: mark, .forecaster) }
  }

  /// The `^source` of the line, with the place in it.
  mutating func source() -> SourceReference? {
    guard let mark = sourceMark, let source = name(of: mark, .source) else { return nil }
    return SourceReference(source: source, locator: mark.value.map(text(of:)))
  }

  /// The `#tag` items, each once.
  mutating func tagNames() -> [Name] {
    unique(tags.compactMap { tag in name(of: tag, .tag) })
  }

  /// The tags that `untag:` names, each once.
  mutating func untaggedNames() -> [Name] {
    unique(values(of: .untag).compactMap { name(at: $0.range, .tag) })
  }

  /// The judgement that a prediction is part of: any word or text.
  mutating func group() -> Name? {
    text(of: .group).map { names.intern($0.string) }
  }

  /// A name after a mark; where it is missing, the mark itself is shown.
  private mutating func name(of mark: Item, _ role: NameRole) -> Name? {
    guard !mark.name.isEmpty else {
      report(ValueProblem.badName("", role), at: mark.range)
      return nil
    }
    return name(at: mark.name, role)
  }

  private func unique(_ names: [Name]) -> [Name] {
    guard names.count > 1 else { return names }
    var seen: Set<Name> = []
    return names.filter { seen.insert($0).inserted }
  }
}
