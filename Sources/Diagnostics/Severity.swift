/// How much a finding matters.
public enum Severity: String, Sendable, CaseIterable, Comparable {
  /// Allowed, and worth a second look.
  case remark
  /// Probably not meant; nothing is lost, and everything still counts.
  case warning
  /// A rule is broken: the entry does not count, and scoring refuses.
  case error

  /// Orders by weight: a remark is less than a warning, a warning less than an error.
  public static func < (one: Severity, other: Severity) -> Bool { one.weight < other.weight }

  private var weight: Int {
    switch self {
    case .remark: 0
    case .warning: 1
    case .error: 2
    }
  }
}
