public import Assessment
public import Documents
public import Forecasting

public func listDocument(_ record: TrackRecord, places: [Int]) -> Document {
  Document(title: "list", sections: [])
}
public func predictionDocument(
  _ p: PredictionRecord, _ record: TrackRecord, place: (EntryReference) -> (path: String, line: Int)
) -> Document { Document(title: "show", sections: []) }
public func scoreDocument(_ sheet: ScoreSheet, _ record: TrackRecord) -> Document {
  Document(title: "score", sections: [])
}
public func reportDocument(
  _ sheet: ScoreSheet, _ record: TrackRecord, places: [Int],
  place: (EntryReference) -> (path: String, line: Int)
) -> Document { Document(title: "report", sections: []) }
public func phrasesDocument(_ record: TrackRecord) -> Document {
  Document(title: "phrases", sections: [])
}
public func dashboardDocument(_ sheet: ScoreSheet, _ record: TrackRecord, path: String) -> Document
{ Document(title: "dash", sections: []) }
