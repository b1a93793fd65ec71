import Forecasting
public import SystemInterface

extension Surroundings {
  /// What the process really runs in.
  ///
  /// - Throws: where the current folder is gone.
  public static func process() throws(FileError) -> Surroundings {
    let output = OutputStream.output
    let errors = OutputStream.error
    let terminal = Terminal.standard
    return Surroundings(
      arguments: ThisProcess.arguments, environment: { Environment.value(of: $0) },
      currentDirectory: try Path.current(), now: { Moment(WallClock.now()) },
      uptime: { SteadyClock.now() },
      input: { (limit) throws(FileError) in try InputStream.input.readToEnd(limit: limit) },
      output: Stream(isTerminal: output.isTerminal, width: output.isTerminal ? terminal.width : nil)
      {
        (text) throws(StreamError) in try output.write(text)
      },
      errors: Stream(isTerminal: errors.isTerminal) { (text) throws(StreamError) in
        try errors.write(text)
      },
      terminal: terminal.isInteractive ? terminal : nil)
  }
}

extension Moment {
  /// The wall clock's moment.
  fileprivate init(_ local: LocalMoment) {
    // A clock outside the years 0001 to 9999 is taken at the calendar's end.
    let day = CalendarDate(year: local.year, month: local.month, day: local.day) ?? .distantFuture
    self.init(
      day,
      TimeOfDay(
        hour: local.hour, minute: local.minute, second: min(local.second, 59),
        offsetMinutes: local.offsetMinutes))
  }
}
