// Several forecasters as one, and one of them against the others.

public import Forecasting
public import Scoring

/// How the crowd of a record's forecasters did, and each of them against the rest of it.
///
/// The crowd of a day are those whose forecast stands at its end, so all of it is as of the same
/// moment. Only days on which at least two stand are scored, and each binary prediction weighs the
/// same.
public struct CrowdScores: Sendable {
  /// The crowd by each method, in the order of the methods.
  public let crowds: [Row]
  /// Each forecaster against the mean of the others, in code-point order of names; only those who ever
  /// stood together with somebody.
  public let members: [Member]

  /// The crowd by one method.
  public struct Row: Sendable {
    /// The method.
    public var method: CrowdMethod
    /// How many predictions are scored.
    public var scored: Int
    /// The mean Brier score; lower is better; nil where nothing is scored.
    public var brier: Double?
    /// Its 95 % interval; nil below two clusters.
    public var interval: ConfidenceInterval?
  }

  /// One forecaster against the others, on the days when the forecaster and at least one other stood.
  public struct Member: Sendable {
    /// Who.
    public var forecaster: Name
    /// On how many predictions.
    public var scored: Int
    /// The forecaster's mean Brier score on these days.
    public var brier: Double
    /// The mean Brier score of the mean of the others on the same days.
    public var crowdBrier: Double
    /// The 95 % interval of `brier − crowdBrier`: below 0 the forecaster came closer. Nil below two
    /// clusters.
    public var differenceInterval: ConfidenceInterval?

    /// 1 − S ÷ S of the others: above 0 the forecaster came closer. Nil where the others were perfect.
    public var skill: Double? { SkillScore.skill(brier, against: crowdBrier) }
  }

  /// Scores the crowd on the predictions at `places`. Of the terms, the rule is not used.
  public init(
    of record: TrackRecord, at places: [Int], terms: ScoringTerms = ScoringTerms()
  ) {
    var crowds = [CrowdMethod: Sample]()
    var members: [Name: (own: Sample, others: Sample)] = [:]
    for place in places {
      let prediction = record.predictions[place]
      guard let (outcome, end) = prediction.scoredEnd(terms) else { continue }
      let forecasters = record.names.sorted(Set(prediction.forecasts.map(\.forecaster)))
      let segments = StandingSegment.segments(
        of: prediction, by: forecasters, until: end, terms: terms
      ).filter { $0.standing.count { $0 != nil } >= 2 }
      for method in CrowdMethod.allCases {
        let mean = DayMean(segments) { segment in
          method.probability(of: segment.standing.compactMap(\.self)).map {
            BrierScore.binary($0, outcome: outcome)
          }
        }
        crowds[method, default: Sample()].add(mean.value, of: place)
      }
      for (index, forecaster) in forecasters.enumerated() {
        let own = DayMean(segments) {
          $0.standing[index].map { BrierScore.binary($0, outcome: outcome) }
        }
        let others = DayMean(segments) { segment in
          guard segment.standing[index] != nil else { return nil }
          let rest = segment.standing.enumerated().compactMap {
            $0.offset == index ? nil : $0.element
          }
          return Crowd.mean(rest).map { BrierScore.binary($0, outcome: outcome) }
        }
        guard own.value != nil else { continue }
        members[forecaster, default: (Sample(), Sample())].own.add(own.value, of: place)
        members[forecaster, default: (Sample(), Sample())].others.add(others.value, of: place)
      }
    }
    self.crowds = CrowdMethod.allCases.map { method in
      let sample = crowds[method] ?? Sample()
      return Row(
        method: method, scored: sample.scores.count, brier: sample.scores.mean(\.self),
        interval: sample.interval(sample.scores, in: record))
    }
    self.members = record.names.sorted(members.keys).compactMap { forecaster in
      guard let (own, others) = members[forecaster], let brier = own.scores.mean(\.self),
        let crowd = others.scores.mean(\.self)
      else { return nil }
      return Member(
        forecaster: forecaster, scored: own.scores.count, brier: brier, crowdBrier: crowd,
        differenceInterval: own.interval(zip(own.scores, others.scores).map { $0 - $1 }, in: record)
      )
    }
  }
}

/// The mean of a daily figure over the days on which it is defined.
private struct DayMean {
  var value: Double?

  init(_ segments: [StandingSegment], _ figure: (StandingSegment) -> Double?) {
    var sum = 0.0
    var days = 0
    for segment in segments {
      guard let value = figure(segment) else { continue }
      sum += value * Double(segment.days)
      days += segment.days
    }
    value = days > 0 ? sum / Double(days) : nil
  }
}

/// Scores and the predictions that they are of.
private struct Sample {
  var scores: [Double] = []
  var places: [Int] = []

  mutating func add(_ score: Double?, of place: Int) {
    guard let score else { return }
    scores.append(score)
    places.append(place)
  }

  func interval(_ values: [Double], in record: TrackRecord) -> ConfidenceInterval? {
    ClusteredMean(scores: values, clusters: Clusters(of: places, in: record).labels)?
      .interval(draws: ScoreSheet.draws, level: 0.95, seed: ScoreSheet.seed)
  }
}
