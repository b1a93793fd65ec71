/// Something wrong, or worth a look, at one place in a text, said so that a person can mend it.
public struct Diagnostic: Sendable, Hashable {
  /// A stable name for this kind of finding, in lower case with hyphens.
  public var code: String
  /// How much it matters.
  public var severity: Severity
  /// What is wrong, in one sentence without a full stop.
  public var message: String
  /// The line it is about.
  public var line: SourceLine
  /// The bytes of the line that it points at, from the start of the line. May be empty.
  public var range: Range<Int>
  /// A way out, where one is known.
  public var help: String?
  /// Other places that explain the finding, such as the first of two entries that collide.
  public var related: [Related]

  /// Another place that explains a finding.
  public struct Related: Sendable, Hashable {
    /// What stands there.
    public var message: String
    /// The line.
    public var line: SourceLine
    /// The bytes of the line, from its start.
    public var range: Range<Int>

    /// Another place, with what stands there.
    public init(message: String, line: SourceLine, range: Range<Int>) {
      self.message = message
      self.line = line
      self.range = range
    }
  }

  /// A finding at a place.
  public init(
    code: String, severity: Severity, message: String, line: SourceLine, range: Range<Int>,
    help: String? = nil, related: [Related] = []
  ) {
    self.code = code
    self.severity = severity
    self.message = message
    self.line = line
    self.range = range
    self.help = help
    self.related = related
  }
}

extension Diagnostic {
  /// Whether `self` is to be shown before `other`: by path, line, place in the line, then code.
  public func precedes(_ other: Diagnostic) -> Bool {
    (line.path, line.number, range.lowerBound, code, message)
      < (other.line.path, other.line.number, other.range.lowerBound, other.code, other.message)
  }
}
