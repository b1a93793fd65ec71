/// Something wrong with a line: a closed enumeration for each area tells what, and how to say it.
protocol JournalProblem: Sendable {
  /// The stable name of the kind of problem.
  var code: DiagnosticCode { get }
  /// What is wrong, in one sentence without a full stop.
  var message: String { get }
  /// A way out, where one is known.
  var help: String? { get }
}

/// A problem and the bytes of the text that it is about.
struct Finding: Sendable {
  var problem: any JournalProblem
  var range: Range<Int>
}
