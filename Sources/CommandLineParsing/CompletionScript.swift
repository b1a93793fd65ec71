// Which shells completions are made for.

/// A shell that can complete the program's command lines.
public enum Shell: String, CaseIterable, Hashable, Sendable {
  /// GNU Bash, 3.2 or later.
  case bash
  /// The Z shell.
  case zsh
  /// The friendly interactive shell, 3.0 or later.
  case fish
}

extension ProgramSpec {
  /// The script that makes a shell complete the program's command lines; it calls the program
  /// back for every answer, so it stays right when commands change.
  public func completionScript(for shell: Shell) -> String {
    let function = name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? String($0) : "_" }
      .joined()
    return switch shell {
    case .bash: bashScript(program: name, function: "_\(function)")
    case .zsh: zshScript(program: name, function: "_\(function)")
    case .fish: fishScript(program: name, function: "__\(function)_complete")
    }
  }
}
