public import Diagnostics
public import Forecasting

/// stub
public func diagnostics(for conflicts: [Conflict], in journals: [ParsedJournal], names: Names)
  -> [Diagnostic]
{
  conflicts.map { c in
    let e = journals[c.entry.journal].journal.entries[c.entry.entry]
    return Diagnostic(
      code: "conflict", severity: c.isError ? .error : .warning, message: "\(c.kind)",
      line: journals[c.entry.journal].sourceLine(e.line), range: 0..<1)
  }
}
