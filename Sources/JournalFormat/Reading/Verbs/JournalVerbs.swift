import Forecasting

// `format` and `owner`, which speak for the whole journal.

extension EntryReader {
  /// `format 1`
  mutating func readFormat() -> Content {
    let version = word("its version")
    finishItems()
    guard let version else { return .nothing }
    guard bytes[version].elementsEqual("1".utf8) else {
      report(LineProblem.unsupportedFormat(text(at: version)), at: version)
      return .nothing
    }
    return .format
  }

  /// `owner NAME ["full name"]`
  mutating func readOwner() -> Content {
    let owner = word("a forecaster's name").flatMap { name(at: $0, .forecaster) }
    let fullName = stringIfAny()
    finishItems()
    return owner.map { .owner($0, fullName: fullName) } ?? .nothing
  }
}
