import Forecasting

// `criteria`, `note` and `review`: texts about a prediction, and the mark of a review done.

extension EntryReader {
  /// `criteria ID "text"` or `note ID "text"`
  mutating func readAnnotation(_ what: String) -> Annotation? {
    let id = prediction()
    let text = string(what)
    finishItems()
    guard let id, let text else { return nil }
    return Annotation(prediction: id, text: text)
  }

  /// `review`
  mutating func readReview() -> Entry.Content? {
    finishItems()
    return .review(ReviewEntry(reviewer: forecaster()))
  }
}
