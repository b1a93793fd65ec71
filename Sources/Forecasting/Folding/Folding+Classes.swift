// What is to be thought of each forecast, judged for each reading by itself.

extension Folding {
  mutating func judgeForecasts(of index: Int) {
    let prediction = (
      resolutions: record.predictions[index].resolutions,
      deadline: record.predictions[index].deadline, condition: conditionState(of: index)
    )
    for place in record.predictions[index].forecasts.indices {
      let forecast = record.predictions[index].forecasts[place]
      var source: SourceRecord?
      if let reference = forecast.source { source = record.sources[reference.source] }
      for reading in Reading.allCases {
        let lateBy = lateness(at: forecast.moment, prediction, reading)
        let standing = forecast.standing(
          isLate: lateBy != nil, known: known[index][reading]?.day, source)
        record.predictions[index].forecasts[place].standing[reading] = standing
        if reading == .early, let lateBy { report(.late(lateBy), at: forecast.entry) }
      }
    }
    if !record.predictions[index].withdrawals.isEmpty { checkWithdrawals(of: index) }
  }

  /// A withdrawal ends a standing forecast; where none stands it touches nothing.
  private mutating func checkWithdrawals(of index: Int) {
    let prediction = record.predictions[index]
    record.predictions[index].withdrawals = []
    for withdrawal in prediction.withdrawals {
      let mine = prediction.forecasts.filter { $0.forecaster == withdrawal.forecaster }
      if let rival = mine.first(where: { $0.moment == withdrawal.moment }) {
        report(.sameMomentWithdrawal, at: withdrawal.entry, with: rival.entry)
        continue
      }
      // What was struck in time counts nowhere, and so does not stand either.
      let standing = mine.last {
        $0.moment < withdrawal.moment && !$0.standing.early.isRetractedInTime
      }
      let before = record.predictions[index].withdrawals.last {
        $0.forecaster == withdrawal.forecaster
      }
      if let standing, before.map({ $0.moment < standing.moment }) ?? true {
        record.predictions[index].withdrawals.append(withdrawal)
      } else {
        report(.withdrawsNothing, at: withdrawal.entry)
      }
    }
  }
}

/// What a forecast of a prediction made at a moment came after, if it is late.
private func lateness(
  at moment: Moment,
  _ prediction: (
    resolutions: [ResolutionRecord], deadline: Deadline?, condition: ConditionState?
  ), _ reading: Reading
) -> Conflict.LateBy? {
  let own = prediction.resolutions.first(reading, openAt: moment)
  // A conditional's outcome is known once both its own and its condition's are, as the condition
  // stands today.
  let known: Moment? =
    switch prediction.condition {
    case nil: own
    case .open: nil
    case .failed(let moment): moment
    case .met(let moment): own.map { max($0, moment) }
    }
  if let known, moment.isCertainlyAfter(known) { return .outcome(known.day) }
  if let deadline = prediction.deadline?[reading], moment.day > deadline {
    return .deadline(deadline)
  }
  return nil
}

extension ForecastRecord {
  /// What is to be thought of the forecast under a reading whose outcome was known on a day.
  fileprivate func standing(
    isLate: Bool, known: CalendarDate?, _ source: SourceRecord?
  ) -> ForecastStanding {
    var standing = ForecastStanding()
    standing.classification = isLate ? .late : classification(known: known, source)
    if let retraction = retraction?.day {
      standing.isRetractedInTime = known.map { retraction < $0 } ?? true
      standing.isRetractedAfterOutcome = !standing.isRetractedInTime
    }
    standing.isSameDay = !isLate && known == moment.day
    return standing
  }

  /// The class of a forecast that is not late.
  private func classification(
    known: CalendarDate?, _ source: SourceRecord?
  ) -> ForecastClass? {
    if source?.source.platform != nil { return .imported }
    guard let known, recordedDay > known else { return nil }
    guard let source, forecaster != owner, source.moment.day < known,
      source.source.url != nil || source.source.archive != nil
    else { return .retrospective }
    return .transcribed
  }
}

extension [ResolutionRecord] {
  /// When the first resolution came that speaks for a reading and was not yet reopened at a moment;
  /// among those that were reopened together, one that speaks for the reading alone goes before one for
  /// all.
  fileprivate func first(_ reading: Reading, openAt moment: Moment) -> Moment? {
    let open = lazy.filter { resolution in
      (resolution.reopened.map { $0 > moment } ?? true)
        && (resolution.readings?.contains(reading) ?? true)
    }
    guard let first = open.first else { return nil }
    let alone = open.first { $0.reopened == first.reopened && $0.readings != nil }
    return (alone ?? first).moment
  }
}
