import Forecasting

extension EntryReader {
  /// What a line says, by its verb.
  enum Content {
    case format
    case owner(Name, fullName: JournalText?)
    case content(Entry.Content)
    /// Nothing that could be read; why not has been reported.
    case nothing

    /// The content of an entry, if it could be read.
    init(_ content: Entry.Content?) { self = content.map(Content.content) ?? .nothing }
  }

  /// Reads the items of the line by its verb.
  mutating func readContent() -> Content {
    switch verb {
    case .format: readFormat()
    case .owner: readOwner()
    case .forecaster: Content(readForecaster())
    case .source: Content(readSource())
    case .phrase: Content(readPhrase())
    case .scale: Content(readScale())
    case .predict: Content(readPredict())
    case .criteria: Content(readAnnotation("the text of the criteria").map(Entry.Content.criteria))
    case .note: Content(readAnnotation("the text of the note").map(Entry.Content.note))
    case .forecast: Content(readForecast())
    case .withdraw: Content(readWithdraw())
    case .reopen: Content(readReopen())
    case .resolve: Content(readResolve())
    case .amend: Content(readAmend())
    case .retract: Content(readRetract())
    case .review: Content(readReview())
    }
  }
}
