// Predictions with their deadline put back to where it was before it was ever moved, so that whoever
// moves a deadline can be asked what that did to the score.

public import Forecasting

extension PredictionRecord {
  /// The prediction as it would be scored had its deadline never been moved; nil where it never was.
  ///
  /// Forecasts of a later day than the first deadline, which each reading judges for itself, are late
  /// there. What was late already stays so, even where the deadline was moved to an earlier day:
  /// by the time of such a forecast the prediction had run out. The outcome and the day on which it
  /// became known are taken as they were resolved; whether a claim that came true after the first
  /// deadline would have failed by it is not for a program to say.
  public var underFirstDeadline: PredictionRecord? {
    guard let first = firstDeadline, let deadline, first != deadline else { return nil }
    var copy = self
    copy.deadline = first
    for place in copy.forecasts.indices {
      for reading in Reading.allCases where copy.forecasts[place].moment.day > first[reading] {
        copy.forecasts[place].standing[reading].classification = .late
        copy.forecasts[place].standing[reading].isSameDay = false
      }
    }
    return copy
  }
}
