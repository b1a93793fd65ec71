import Forecasting

extension EntryReader {
  /// `forecaster NAME ["full name"]`
  mutating func readForecaster() -> Entry.Content? {
    let forecaster = word("a forecaster's name").flatMap { name(at: $0, .forecaster) }
    let fullName = stringIfAny()
    finishItems()
    let url = value(of: .url).map { link($0) }
    let note = text(of: .note)
    guard let forecaster else { return nil }
    var entry = ForecasterEntry(forecaster: forecaster, fullName: fullName)
    entry.url = url
    entry.note = note
    return .forecaster(entry)
  }
}
