// A forecaster's probabilities over time in one small line: ▂▂▂▅▅▇.

import Documents
import Forecasting

/// What a forecaster's forecasts were, day by day, in a few characters.
struct ForecastLine {
  /// The standing probability in each cell, 0 … 1; nil before the first and while withdrawn.
  let cells: [Double?]

  /// The cells from the first forecast to a day.
  ///
  /// - Parameter count: how many cells; no more than there are days.
  init?(
    _ forecasts: [ForecastRecord], withdrawals: [WithdrawalRecord], until end: CalendarDate,
    cells count: Int = 16
  ) {
    let values = forecasts.filter { $0.retraction == nil }
    guard let first = values.first?.moment.day, values.count > 1, end > first else { return nil }
    let days = end.days(since: first) + 1
    let width = min(count, days)
    cells = (0..<width).map { cell in
      // The state at the end of the cell's last day.
      let day = first.adding(days: (cell + 1) * days / width - 1)
      guard let standing = values.last(where: { $0.moment.day <= day }),
        case .probability(let probability) = standing.value
      else { return nil }
      let isWithdrawn = withdrawals.contains {
        $0.moment > standing.moment && $0.moment.day <= day
      }
      return isWithdrawn ? nil : probability.best
    }
    if cells.allSatisfy({ $0 == nil }) { return nil }
  }

  /// The line, lowest for 0 %, highest for 100 %.
  func text(_ glyphs: Glyphs) -> String {
    let levels: [Character] =
      switch glyphs {
      case .unicode: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
      case .ascii: ["_", ".", ",", "-", "~", "=", "+", "#"]
      }
    return String(
      cells.map { cell in
        guard let cell else { return " " }
        return levels[min(levels.count - 1, Int(cell * Double(levels.count)))]
      })
  }
}
