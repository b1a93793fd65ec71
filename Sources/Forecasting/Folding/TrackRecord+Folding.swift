// Entries become a track record in one pass over what the view sees, in order of the stamps:
// first what is declared, then what happens to it, then how each prediction stands.

extension TrackRecord {
  /// Folds the journals of a ledger into what they amount to.
  ///
  /// - Parameters:
  ///   - journals: the ledger's journals. A `Conflict` names an entry by its place in here.
  ///   - names: the table that the journals' names come from.
  ///   - view: what of the ledger is looked at.
  public init(folding journals: [Journal], names: Names, view: RecordView) {
    var names = names
    let nobody = names.intern(Journal.defaultOwner)
    let seen = SeenEntries(journals, names: names, view: view, defaultOwner: nobody)
    var folding = Folding(
      TrackRecord(view: view, names: names, conflicts: seen.conflicts), journals,
      declaredLater: seen.declaredLater)
    folding.fold(seen.entries)
    self = folding.record
  }
}

/// A track record in the making, with what is needed only while it is made.
struct Folding {
  var record: TrackRecord
  let journals: [Journal]
  /// By prediction: its reopenings, and its retractions, in order.
  var reopenings: [Int: [SeenEntry]] = [:]
  var retractions: [Int: [(seen: SeenEntry, retraction: RetractionEntry)]] = [:]
  /// By prediction: when its outcome became known, whether or not it was struck.
  var known: [PerReading<Moment?>] = []
  /// The predictions whose conditions lead back to themselves.
  var cyclic: Set<Int> = []
  private let declaredLater: Set<Name>
  private var scaleEntry: EntryReference?

  init(_ record: TrackRecord, _ journals: [Journal], declaredLater: Set<Name>) {
    self.record = record
    self.journals = journals
    self.declaredLater = declaredLater
  }

  /// Whether what no seen entry declares may be declared by one that the view does not see.
  func mayBeDeclared(_ name: Name) -> Bool {
    record.view.isPartial || declaredLater.contains(name)
  }

  mutating func fold(_ entries: [SeenEntry]) {
    for entry in entries { declare(entry) }
    for entry in entries { take(entry) }
    for index in record.predictions.indices {
      foldAmendments(of: index)
      foldResolutions(of: index)
    }
    foldRetractions()
    known = Array(
      repeating: PerReading(early: nil, late: nil), count: record.predictions.count)
    settleStatuses()
    for index in record.predictions.indices { judgeForecasts(of: index) }
  }

  /// What an entry says.
  func content(of seen: SeenEntry) -> Entry.Content {
    journals[seen.reference.journal].entries[seen.reference.entry].content
  }

  /// When an entry was written down, where that is said.
  func recorded(_ seen: SeenEntry) -> Moment? {
    journals[seen.reference.journal].entries[seen.reference.entry].recorded
  }

  /// Takes in what declares something: forecasters, sources, phrases, the scale, predictions.
  private mutating func declare(_ seen: SeenEntry) {
    switch content(of: seen) {
    case .forecaster(let forecaster):
      record.profiles[forecaster.forecaster] = forecaster
    case .source(let source):
      if let first = record.sources[source.source] {
        report(.sourceDeclaredTwice, at: seen, with: first.entry)
      } else {
        record.sources[source.source] = SourceRecord(
          source: source, moment: seen.stamp, entry: seen.reference)
      }
    case .phrase(let phrase):
      let standing = PhraseRecord(
        phrase: phrase, moment: seen.stamp,
        recordedDay: (recorded(seen) ?? seen.stamp).day, entry: seen.reference)
      if let rival = record.phrases.add(standing) {
        report(.sameMomentPhrases, at: seen, with: rival.entry)
      }
      if let term = phrase.like?.string,
        !VerbalScale.isTerm(term)
      {
        report(.unknownTerm, at: seen)
      }
    case .scale(let scale):
      if let first = scaleEntry {
        report(.secondScale, at: seen, with: first)
      } else {
        record.scale = scale
        scaleEntry = seen.reference
      }
    case .predict(let declaration):
      if let first = record.places[declaration.id] {
        report(.declaredTwice, at: seen, with: record.predictions[first].entry)
      } else {
        record.places[declaration.id] = record.predictions.count
        record.predictions.append(
          PredictionRecord(
            declaration, entry: seen.reference, declared: seen.stamp, owner: seen.owner))
      }
    case .review:
      record.reviews.append(seen.stamp)
    case .criteria, .note, .forecast, .withdraw, .resolve, .reopen, .amend, .retract:
      break
    }
  }

  /// Takes in what is said about a prediction.
  private mutating func take(_ seen: SeenEntry) {
    let content = content(of: seen)
    checkSource(of: content, at: seen)
    guard let id = content.prediction else { return }
    guard let index = record.places[id] else {
      if !mayBeDeclared(id) { report(.unknownPrediction(id), at: seen) }
      return
    }
    switch content {
    case .forecaster, .source, .phrase, .scale, .review:
      return
    case .predict(let declaration):
      guard record.predictions[index].entry == seen.reference else { return }
      check(declaration, seen)
      if let forecast = ForecastEntry(on: declaration) { take(forecast, seen, of: index) }
    case .criteria(let annotation), .note(let annotation):
      var isCriteria = false
      if case .criteria = content { isCriteria = true }
      record.predictions[index].annotations.append(
        AnnotationRecord(
          moment: seen.stamp, entry: seen.reference, text: annotation.text,
          isCriteria: isCriteria))
    case .forecast(let forecast):
      take(forecast, seen, of: index)
    case .withdraw(let withdrawal):
      record.predictions[index].withdrawals.append(
        WithdrawalRecord(
          moment: seen.stamp, entry: seen.reference,
          forecaster: withdrawal.forecaster ?? seen.owner, why: withdrawal.why))
    case .resolve(let resolution):
      record.predictions[index].resolutions.append(
        ResolutionRecord(
          moment: seen.stamp, recorded: recorded(seen), entry: seen.reference,
          resolution: resolution))
    case .reopen:
      reopenings[index, default: []].append(seen)
    case .amend(let amendment):
      record.predictions[index].amendments.append(
        AmendmentRecord(moment: seen.stamp, entry: seen.reference, change: amendment))
    case .retract(let retraction):
      retractions[index, default: []].append((seen, retraction))
    }
    record.predictions[index].history.append(seen.reference)
  }
}
