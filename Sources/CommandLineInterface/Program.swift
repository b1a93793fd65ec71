// Arguments in, text and exit status out.

import CommandLineParsing
import Diagnostics
import Documents
import SystemInterface

/// The program: its commands, and what it does with a command line.
public enum Program {
  /// The version, as `--version` prints it.
  public static let version = "0.1.0"

  /// The day of that version's release.
  static let released = "2026-11-23"

  /// The commands under the headings of help.
  static let commandGroups: [(title: String, commands: [any Command.Type])] = [
    (
      "Log",
      [
        Initialize.self, Add.self, Update.self, Withdraw.self, Resolve.self, Reopen.self,
        Amend.self, Retract.self, Annotate.self, Undo.self,
      ]
    ),
    ("Look", [List.self, Show.self, Edit.self]),
    ("Learn", [Score.self, Report.self, Compare.self, Phrases.self]),
    ("Tend", [Review.self, Check.self, Export.self, CompletionScripts.self]),
  ]

  static let spec = ProgramSpec(
    "foretell",
    summary: "a ledger for predictions: log forecasts, mark outcomes, learn how good they were",
    examples: [
      Example("foretell init", "begin a ledger in the folder Ledger"),
      Example(
        "foretell add \"It rains in Rome\" -p 70% --by 2026-12-31 --id rome", "log a prediction"),
      Example("foretell update rome 80%", "change your mind"),
      Example("foretell resolve rome yes", "mark what happened"),
      Example("foretell report", "read how good the forecasts were"),
    ],
    groups: commandGroups.map { group in
      CommandGroup(group.title, group.commands.map { command in command.spec })
    },
    globalOptions: GlobalOptions.all, defaultCommand: Dashboard.spec)

  /// Does what the arguments ask for.
  public static func run(_ surroundings: Surroundings) -> ExitStatus {
    if let request = CompletionRequest(arguments: surroundings.arguments) {
      let answer = spec.answer(request) { LedgerCandidates.answer($0, surroundings) }
      return write(answer, surroundings)
    }
    do {
      switch try spec.parse(
        surroundings.arguments, allowPrefixes: surroundings.output.isTerminal)
      {
      case .version:
        return write("foretell \(version)\n", surroundings)
      case .manual:
        return write(spec.manualPage(version: version, date: released), surroundings)
      case .help(let topic):
        let width = surroundings.output.width ?? 80
        return write(spec.help(topic, width: min(width, 100)), surroundings)
      case .run(let invocation):
        return run(invocation, surroundings)
      }
    } catch {
      let hint = error.hint ?? "see 'foretell help'"
      return report(.usage(error.message, hint: hint), surroundings, colors: false)
    }
  }

  private static func run(_ invocation: Invocation, _ surroundings: Surroundings) -> ExitStatus {
    let command =
      commandGroups.flatMap(\.commands).first { $0.spec.name == invocation.command.name }
      ?? Dashboard.self
    do {
      let session = try Session(surroundings, invocation)
      try command.run(session)
      return session.hindrances.isAnyFileUnreadable ? .file : .done
    } catch {
      return report(
        error, surroundings,
        colors: Session.colors(surroundings, invocation, surroundings.errors))
    }
  }

  private static func write(_ text: String, _ surroundings: Surroundings) -> ExitStatus {
    do {
      try surroundings.output.write(text)
      return .done
    } catch {
      return report(Failure(error), surroundings, colors: false)
    }
  }

  /// Says why a command ended early. Where even standard error is closed, the status must do.
  private static func report(
    _ failure: Failure, _ surroundings: Surroundings, colors: Bool
  ) -> ExitStatus {
    let style = DiagnosticStyle.terminal(colors: colors)
    var text = ""
    switch failure {
    case .usage(let message, let hint), .file(let message, let hint):
      text = "error: \(UntrustedText.visible(message))\n"
      if let hint { text += "help: \(UntrustedText.visible(hint))\n" }
    case .refused(let diagnostics):
      text =
        diagnostics.map { $0.rendered(style) }.joined(separator: "\n")
        + "\nerror: that line would make the ledger invalid; nothing was written\n"
    case .query(let diagnostics):
      text = diagnostics.map { $0.rendered(style) }.joined(separator: "\n")
    case .ledger(let diagnostics, let summary):
      text =
        diagnostics.map { $0.rendered(style) }.joined(separator: "\n") + "\nerror: \(summary)\n"
    case .cancelled:
      text = "cancelled; nothing was written\n"
    case .stopped(let kept):
      text = "cancelled; already written, and kept: \(kept)\n"
    case .problemsShown, .closedPipe:
      break
    }
    if !text.isEmpty { try? surroundings.errors.write(text) }
    return failure.exitStatus
  }
}
