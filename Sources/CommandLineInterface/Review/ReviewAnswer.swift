// What a review writes down.

import Forecasting

/// An answer to a card, ready to be written.
enum ReviewAnswer: Equatable {
  /// What happened.
  case resolution(ResolutionAnswer)
  /// A new forecast.
  case forecast(ForecastAnswer)

  /// What it does, for the sum at the end.
  var deed: ReviewDeed {
    switch self {
    case .resolution: .resolved
    case .forecast: .updated
    }
  }
}

/// What happened, as typed.
struct ResolutionAnswer: Equatable {
  /// The outcome in the journal's spelling: `yes`, `40%`, `void`.
  var verdict: String
  /// The reading that was open when it was asked about.
  var reading: Reading
  /// Whether the answer speaks for that reading alone.
  var isForReadingAlone: Bool
  /// When it became known.
  var day: Moment
  var why: String?
  var evidence: [String] = []
}

/// A new forecast, as typed.
struct ForecastAnswer: Equatable {
  /// The belief in the journal's spelling: `62%`, or `kim=50%` and `lee=50%`.
  var words: [String]
  /// The words in which it was said, where it has no number of its own.
  var said: String?
  var why: String?
}

/// What an answer did.
enum ReviewDeed: CaseIterable {
  case resolved
  case updated
  case edited

  /// So many of them, in words.
  func counted(_ count: Int) -> String {
    switch self {
    case .resolved: "\(count) resolved"
    case .updated: count.counted("forecast")
    case .edited: "\(count) edited"
    }
  }
}

/// An answer that has been written.
struct GivenAnswer: Equatable {
  /// The card that it answers: a place in the review.
  var item: Int
  var id: String
  /// The line as it stands in the journal.
  var line: String
  var deed: ReviewDeed
}

/// What a write did, for the person who answered.
struct ReviewReceipt: Equatable {
  /// What it means: `gdp26: resolved no, known 2026-12-31`.
  var summary: String
  /// Where the line stands: `Ledger/main.foretell:41`.
  var place: String
  /// The line.
  var line: String
  /// Warnings that it gives rise to.
  var remarks: [String] = []
}
