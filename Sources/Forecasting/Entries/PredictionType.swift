/// What kind of answer a prediction asks for.
public enum PredictionType: String, Sendable, CaseIterable {
  /// It happens, or it does not.
  case binary
  /// One of several options without an order.
  case choice
  /// One of several options in their order.
  case ordered
  /// A number.
  case numeric
  /// A day.
  case date
}

/// One option of a `choice` or `ordered` prediction.
public struct PredictionOption: Hashable, Sendable {
  /// The name that forecasts and resolutions use.
  public var name: Name
  /// What it stands for.
  public var label: JournalText

  /// An option and what it stands for.
  public init(name: Name, label: JournalText) {
    self.name = name
    self.label = label
  }
}
