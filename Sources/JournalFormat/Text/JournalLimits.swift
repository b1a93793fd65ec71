/// How much text the parser takes on; beyond it the text is refused with an error that says so.
struct JournalLimits: Sendable {
  /// The most bytes of a line, without its ending.
  var lineBytes: Int
  /// The least number of bytes of a file that is too many: texts keep their places in 32 bits.
  var fileBytes: Int
  /// The most problems listed for one line, so that a line of garbage ends.
  var problemsPerLine = 64

  /// A line of 1 MiB, a file of less than 4 GiB.
  static let standard = JournalLimits(lineBytes: 1 << 20, fileBytes: 1 << 32)
}
