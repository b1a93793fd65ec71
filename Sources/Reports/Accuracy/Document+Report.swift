// The accuracy report: what `foretell report` prints.

public import Assessment
public import Documents
public import Forecasting

extension Document {
  /// The report on a sheet's predictions, the most important first.
  ///
  /// - Parameters:
  ///   - title: in place of one made from the ledger.
  ///   - sensitivity: how much depends on the choices; nil leaves the section out.
  ///   - provenance: how the report can be made again.
  public static func report(
    _ sheet: ScoreSheet, in record: TrackRecord, title: String? = nil,
    sensitivity: Sensitivity? = nil, provenance: Provenance
  ) -> Document {
    let report = AccuracyReport(sheet, record, provenance)
    var sections: [Section] = []
    func add(_ title: String, _ blocks: [Block]) {
      if !blocks.isEmpty { sections.append(Section(title, blocks: blocks)) }
    }
    add("By forecaster", report.byForecaster)
    add("What was said, and what happened", report.claims)
    add("How often claims of each probability came true", report.frequencies + report.phrases)
    add("The closest and the furthest", report.extremes)
    add("What was not scored, and why", report.notScored)
    add("Pending", report.pending)
    add("What to keep in mind", report.caveats)
    add("The score over time", report.overTime)
    add("Where the score comes from", report.decomposition)
    add("The crowd", report.crowd)
    add("By tag, phrase, horizon and other parts", report.breakdowns)
    if let sensitivity {
      add("How much depends on our choices", report.sensitivity(sensitivity))
    }
    add("How to make this report again", report.reproduction)
    return Document(
      title: title ?? report.title, subtitle: report.subtitle, lead: report.lead,
      sections: sections, colophon: report.colophon)
  }
}

/// A report in the making. Its parts stand in files of their own.
struct AccuracyReport {
  let sheet: ScoreSheet
  let record: TrackRecord
  let provenance: Provenance
  let accounts: Accounts
  let wording: Wording

  init(_ sheet: ScoreSheet, _ record: TrackRecord, _ provenance: Provenance) {
    self.sheet = sheet
    self.record = record
    self.provenance = provenance
    accounts = Accounts(sheet, record)
    wording = accounts.wording
  }

  /// The forecasters with a score on binary predictions, in the order of names.
  var scored: [ForecasterScores] { sheet.forecasters.filter { $0.scored > 0 } }
  /// The only forecaster with a score on binary predictions, if there is just one.
  var onlyForecaster: ForecasterScores? { scored.count == 1 ? scored.first : nil }

  func prediction(_ graded: ScoredForecasts) -> PredictionRecord {
    record.predictions[graded.prediction]
  }

  var title: String {
    if let source = accounts.borrowed.onlySource {
      return "Our reading of “\(source.source.title.string)”"
    }
    return "How the forecasts turned out"
  }

  var subtitle: RichText {
    var parts: [RichText] = []
    if let source = accounts.borrowed.onlySource {
      let outlet = source.source.outlet.map { "\($0.string), " } ?? ""
      let author = source.source.author.map { "\(wording.fullName($0)), " } ?? ""
      parts.append("\(author)\(outlet)\(source.moment.day.description)")
    }
    if let examined = accounts.borrowed.examined {
      parts.append("\(counted(examined, "statement")) examined, \(sheet.counts.scored) scored")
    }
    parts.append("as of \(record.view.asOf.description)")
    return parts.dropFirst().reduce(parts[0]) { $0 + "; " + $1 }
  }

  var colophon: RichText {
    var text: RichText = "foretell \(provenance.version)"
    if let digest = provenance.digest { text += ", ledger \(code: digest)" }
    return text
  }
}
