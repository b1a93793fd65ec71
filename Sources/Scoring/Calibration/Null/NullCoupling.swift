// How a world in which forecasts are calibrated is drawn.

/// How one draw decides the outcomes of all rows of a prediction, in a world in which the
/// forecasts are calibrated.
///
/// With one row a prediction the two are the same.
public enum NullCoupling: Hashable, Sendable {
  /// One number U, uniform on 0..<1, for the prediction; a row's outcome is YES if U is below the
  /// row's forecast. Every row is calibrated exactly, so bands are centred on the diagonal, and
  /// rows of a prediction agree as far as their forecasts let them.
  case sharedNumber
  /// One outcome for the prediction, YES with the chance of its weighted mean forecast. Rows agree
  /// wholly, but those above the mean come true too rarely and those below too often: bands lean
  /// towards the horizontal, and tests hardly ever reject, wherever forecasts were revised by much.
  case sharedOutcome
}

/// What happens to the forecasts from draw to draw.
public enum NullForecasts: Hashable, Sendable {
  /// They stay as they are, and only outcomes are drawn. With one row a prediction the p-value of
  /// a test is then exact.
  case kept
  /// Predictions are drawn with replacement first, as R's reliabilitydiag does; where a draw lacks
  /// a forecast, its curve is carried on from the next lower one. Suits bands, which it makes hold
  /// what they promise for updated forecasts too; makes p-values a little too small.
  case resampled
}
