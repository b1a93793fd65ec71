// Resolutions and reopenings in their order: at most one stands for each reading.

extension Folding {
  mutating func foldResolutions(of index: Int) {
    let written = record.predictions[index].resolutions
    guard !written.isEmpty || reopenings[index] != nil else { return }
    record.predictions[index].resolutions = []
    var next = 0
    for reopening in reopenings[index] ?? [] {
      while next < written.count, written[next].moment < reopening.stamp {
        take(written[next], of: index)
        next += 1
      }
      if next < written.count, written[next].moment == reopening.stamp {
        report(.sameMomentReopening, at: reopening, with: written[next].entry)
      } else {
        reopen(index, at: reopening)
      }
    }
    for resolution in written[next...] { take(resolution, of: index) }
  }

  private mutating func reopen(_ index: Int, at reopening: SeenEntry) {
    let standing = record.predictions[index].resolutions.indices.filter {
      record.predictions[index].resolutions[$0].reopened == nil
    }
    if standing.isEmpty { report(.reopensNothing, at: reopening) }
    for place in standing {
      record.predictions[index].resolutions[place].reopened = reopening.stamp
    }
  }

  private mutating func take(_ resolution: ResolutionRecord, of index: Int) {
    if let problem = record.predictions[index].declaration.problem(
      with: resolution.resolution.verdict)
    {
      report(problem, at: resolution.entry)
      return
    }
    var resolution = resolution
    if let day = resolution.resolution.deadline {
      let standing = record.predictions[index].deadline(at: resolution.moment)
      let readings = Reading.allCases.filter { standing?[$0] == day }
      guard !readings.isEmpty else {
        report(
          .notADeadline(day, deadline: standing ?? Deadline(day)), at: resolution.entry)
        return
      }
      resolution.readings = readings
    }
    if let rival = record.predictions[index].resolutions.first(where: {
      $0.reopened == nil && $0.collides(with: resolution)
    }) {
      // A reopening at this very moment did not count, and that is reported already.
      if reopenings[index]?.contains(where: { $0.stamp == resolution.moment }) != true {
        report(.resolvedTwice, at: resolution.entry, with: rival.entry)
      }
      return
    }
    record.predictions[index].resolutions.append(resolution)
  }

  mutating func foldRetractions() {
    for (index, retractions) in retractions.sorted(by: { $0.key < $1.key }) {
      for (seen, retraction) in retractions {
        guard let moment = retraction.entry else {
          if record.predictions[index].retraction == nil {
            record.predictions[index].retraction = RetractionRecord(
              moment: seen.stamp, entry: seen.reference, why: retraction.why)
          }
          continue
        }
        let forecaster = retraction.forecaster ?? seen.owner
        if let place = record.predictions[index].forecasts.firstIndex(where: {
          $0.forecaster == forecaster && $0.moment == moment
        }) {
          if record.predictions[index].forecasts[place].retraction == nil {
            record.predictions[index].forecasts[place].retraction = seen.stamp
          }
        } else if !record.view.isPartial {
          report(.nothingToRetract(moment), at: seen)
        }
      }
    }
  }
}

extension ResolutionRecord {
  /// Whether both speak for one reading by itself, or both for all that are not resolved so.
  fileprivate func collides(with other: ResolutionRecord) -> Bool {
    switch (readings, other.readings) {
    case (nil, nil): true
    case (.some(let mine), .some(let theirs)): mine.contains { theirs.contains($0) }
    case (nil, .some), (.some, nil): false
    }
  }
}

extension PredictionRecord {
  /// The deadline as amended by a moment.
  public func deadline(at moment: Moment) -> Deadline? {
    amendments.last { $0.moment <= moment && $0.change.deadline != nil }?.change.deadline
      ?? firstDeadline
  }
}
