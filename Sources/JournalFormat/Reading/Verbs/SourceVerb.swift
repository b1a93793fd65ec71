import Forecasting

extension EntryReader {
  /// `source NAME "title" @author`
  mutating func readSource() -> Entry.Content? {
    let source = word("a source's name").flatMap { name(at: $0, .source) }
    let title = string("the title")
    finishItems()
    let author = forecaster()
    let url = value(of: .url).map { link($0) }
    let archive = value(of: .archive).map { link($0) }
    let outlet = text(of: .outlet)
    let platform = text(of: .platform)
    let examined = value(of: .examined).flatMap { count(at: $0.range) }
    let note = text(of: .note)
    guard let source, let title else { return nil }
    var entry = SourceEntry(source: source, title: title)
    entry.author = author
    entry.url = url
    entry.archive = archive
    entry.outlet = outlet
    entry.platform = platform
    entry.examined = examined
    entry.note = note
    return .source(entry)
  }
}
