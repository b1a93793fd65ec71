// Queries of the command line, the same for every command that takes one.

import Assessment
import CommandLineParsing
import Diagnostics
import Forecasting
import JournalFormat
import LedgerStore

/// What of a ledger a command is about: the predictions that its query matches.
struct Selection {
  let query: Query
  let context: QueryContext
  /// The places of the matching predictions in the track record.
  let places: [Int]
}

extension Session {
  /// The predictions that the command's query matches. Says which names the ledger does not have.
  func selection(in record: TrackRecord, _ ledger: Ledger) throws(Failure) -> Selection {
    let query: Query
    do throws(QueryProblems) {
      query = try Query(parsing: invocation[List.query], today: today)
    } catch {
      throw .query(error.diagnostics)
    }
    let terms = ScoringTerms(invocation)
    let context = QueryContext(journals: ledger.journals.map(\.journal)) { prediction in
      Set(prediction.forecasts.map(\.forecaster)).compactMap { forecaster in
        ScoredForecasts(prediction, at: 0, by: forecaster, terms: terms)?.binaryGrade()?.brier
      }
    }
    let bound = query.bound(to: record, context: context)
    let places = record.predictions.indices.filter { bound.matches(record.predictions[$0]) }
    if places.isEmpty, !query.isEverything { try show(query.remarks(in: record)) }
    return Selection(query: query, context: context, places: places)
  }
}
