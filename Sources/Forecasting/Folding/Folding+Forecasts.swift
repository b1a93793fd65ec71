// A forecast is taken in if it suits its prediction and its words have a number.

extension Folding {
  mutating func take(_ forecast: ForecastEntry, _ seen: SeenEntry, of index: Int) {
    let forecaster = forecast.forecaster ?? seen.owner
    let source = forecast.source ?? inferredSource(of: index, by: forecaster)
    var value: ForecastValue
    var phrase: PhraseRecord?
    switch number(forecast, of: index, by: forecaster, source, at: seen.stamp) {
    case .failure(let problem):
      report(problem.kind, at: seen)
      return
    case .success(let found):
      value = found.value
      phrase = found.phrase
    }
    let new = ForecastRecord(
      moment: seen.stamp, recorded: recorded(seen), forecaster: forecaster, owner: seen.owner,
      entry: seen.reference, value: value, said: forecast.said, phrase: phrase, why: forecast.why,
      source: source, standing: PerReading(early: ForecastStanding(), late: ForecastStanding()))
    // Forecasts come in order, so a rival of the same moment is among the last ones.
    if let rival = record.predictions[index].forecasts.reversed()
      .prefix(while: { $0.moment == seen.stamp }).first(where: { $0.forecaster == forecaster }
      )
    {
      // The same forecast twice, perhaps with another comment, is no contradiction.
      if !rival.saysTheSame(as: new) {
        report(.sameMomentForecasts, at: seen, with: rival.entry)
      }
      return
    }
    record.predictions[index].forecasts.append(new)
  }

  /// A forecast by a source's author on a prediction from that source is taken from it.
  private func inferredSource(of index: Int, by forecaster: Name) -> SourceReference? {
    guard let reference = record.predictions[index].declaration.source,
      record.sources[reference.source]?.source.author == forecaster
    else { return nil }
    return reference
  }

  private struct Problem: Error { var kind: Conflict.Kind }

  private func number(
    _ forecast: ForecastEntry, of index: Int, by forecaster: Name,
    _ source: SourceReference?, at moment: Moment
  ) -> Result<(value: ForecastValue, phrase: PhraseRecord?), Problem> {
    func fail(_ kind: Conflict.Kind) -> Result<
      (value: ForecastValue, phrase: PhraseRecord?), Problem
    > {
      .failure(Problem(kind: kind))
    }
    let type = record.predictions[index].type
    switch (forecast.belief, type) {
    case (.probability(let probability), .binary):
      return .success((.probability(probability), nil))
    case (.words, .binary):
      guard let said = forecast.said?.string else { return fail(.beliefDoesNotSuit(.binary)) }
      if let phrase = record.phrases.phrase(
        for: said, forecaster: forecaster, source: source?.source, at: moment)
      {
        return .success((.probability(phrase.phrase.interval), phrase))
      }
      if let interval = record.scale?.term(named: said)?.interval {
        return .success((.probability(interval), nil))
      }
      return fail(.unknownPhrase(near: record.phrases.near(said)))
    case (.options(let shares), .choice), (.options(let shares), .ordered):
      let options = record.predictions[index].declaration.options.map(\.name)
      if let unknown = shares.first(where: { !options.contains($0.option) }) {
        return fail(.unknownOption(unknown.option, known: options))
      }
      let missing = options.filter { option in !shares.contains { $0.option == option } }
      guard missing.isEmpty else { return fail(.missingOptions(missing)) }
      return .success(
        (
          .options(options.compactMap { option in shares.first { $0.option == option }?.share }),
          nil
        ))
    case (.quantiles(let quantiles), .numeric), (.quantiles(let quantiles), .date):
      let levels =
        record.predictions[index].declaration.levels ?? Declaration.standardLevels
      guard quantiles.map(\.level) == levels else { return fail(.levelsDiffer(expected: levels)) }
      let suits = quantiles.allSatisfy { quantile in
        switch (quantile.value, type) {
        case (.number, .numeric), (.date, .date): true
        case (.number, _), (.date, _): false
        }
      }
      return suits
        ? .success((.quantiles(quantiles), nil)) : fail(.quantityDoesNotSuit(type))
    case (.probability, _), (.words, _), (.options, _), (.quantiles, _):
      return fail(.beliefDoesNotSuit(type))
    }
  }
}

extension VerbalScale.Term {
  /// The term's probability as an interval.
  fileprivate var interval: ImpreciseProbability? {
    guard let low = Percentage(DecimalNumber(low)), let high = Percentage(DecimalNumber(high))
    else {
      return nil
    }
    return ImpreciseProbability(low: low, high: high)
  }
}

extension ForecastRecord {
  /// Whether both lines say the same of the forecast: the number, the words, the reason, the source and
  /// when it was written down.
  fileprivate func saysTheSame(as other: ForecastRecord) -> Bool {
    value == other.value && said == other.said && why == other.why && source == other.source
      && recorded == other.recorded
  }
}
