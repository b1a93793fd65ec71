// The list of predictions: what `foretell list` prints.

public import Documents
public import Forecasting

extension Document {
  /// The predictions of a list, one row each: id, standing probability, deadline, status, claim.
  ///
  /// - Parameters:
  ///   - predictions: in the order in which they are to be shown.
  ///   - record: the track record that they are from.
  ///   - query: what was asked for, as typed; nil for everything.
  public static func list(
    _ predictions: [PredictionRecord], in record: TrackRecord, query: String? = nil
  ) -> Document {
    let wording = Wording(record)
    let title =
      predictions.count == record.predictions.count
      ? counted(predictions.count, "prediction")
      : "\(predictions.count) of \(counted(record.predictions.count, "prediction"))"
    let table = Table(
      columns: [
        .init("Id", namesRow: true), .init("P", .trailing),
        .init("By", whenNarrow: .fold(rank: 1)), .init("Status"),
        .init("Claim", whenNarrow: .fold(rank: 2), wraps: true),
      ],
      rows: predictions.map { prediction in
        .init([
          .code(record.names[prediction.id]),
          .number(wording.standingValues(of: prediction, asOf: record.view.asOf)),
          RichText(wording.shortDeadline(prediction.deadline)), wording.tonedStatus(prediction),
          RichText(prediction.claim.string),
        ])
      },
      whenEmpty: query.map { "No prediction matches \($0)." } ?? "No predictions yet.")
    return Document(
      title: title, subtitle: "as of \(record.view.asOf.description)", lead: [.table(table)])
  }
}

extension Wording {
  /// The value that stands; of two forecasters each one's, of more the least and the greatest.
  func standingValues(of prediction: PredictionRecord, asOf day: CalendarDate) -> String {
    let standing = prediction.standingForecasts
    let declaration = prediction.declaration
    let values = standing.map { short($0.value, of: declaration) }
    guard let first = values.first, values.count > 1 else { return values.first ?? "–" }
    if values.count == 2 {
      return zip(standing, values).map { "\(names[$0.forecaster]) \($1)" }.joined(separator: ", ")
    }
    let points = standing.compactMap(\.value.probability?.best)
    guard points.count == values.count, let low = points.min(), let high = points.max() else {
      return Set(values).count == 1 ? first : "\(values.count) forecasts"
    }
    return "\(FigureText.percent(low)) to \(FigureText.percent(high))"
  }

  /// The deadline in one column; a second reading is marked by a tilde.
  func shortDeadline(_ deadline: Deadline?) -> String {
    deadline.map { $0.isVague ? "~\($0.early)" : $0.early.description } ?? FigureText.undefined
  }

  /// The status, with a tone where something is to be done.
  func tonedStatus(_ prediction: PredictionRecord) -> RichText {
    let word = status(prediction)
    switch prediction.status {
    case .pending(let isOverdue, _): return isOverdue ? .toned(word, .warn) : RichText(word)
    case .resolved: return RichText(word)
    case .void, .ambiguous, .vague, .retracted: return .toned(word, .dim)
    }
  }
}

extension PredictionRecord {
  /// Each forecaster's last forecast that was neither struck nor withdrawn nor late, in order.
  var standingForecasts: [ForecastRecord] {
    var last: [Name: ForecastRecord] = [:]
    for forecast in forecasts where forecast.retraction == nil && !forecast.standing.early.isLate {
      last[forecast.forecaster] = forecast
    }
    for withdrawal in withdrawals {
      if let forecast = last[withdrawal.forecaster], forecast.moment < withdrawal.moment {
        last[withdrawal.forecaster] = nil
      }
    }
    return last.values.sorted {
      ($0.moment, $0.forecaster.index) < ($1.moment, $1.forecaster.index)
    }
  }
}

extension ForecastValue {
  /// The probability of a binary forecast.
  var probability: ImpreciseProbability? {
    switch self {
    case .probability(let probability): probability
    case .options, .quantiles: nil
    }
  }
}
