// The user's editor, opened at a line.

import SystemInterface

/// An editor, and how it is told a line.
struct Editor: Equatable {
  /// The command as the user gave it; may hold options.
  let command: String

  /// The user's editor: `$VISUAL`, else `$EDITOR`, else `vi`.
  init(environment: (String) -> String?) {
    command = environment("VISUAL") ?? environment("EDITOR") ?? "vi"
  }

  init(command: String) { self.command = command }

  /// The editor's own name, without its folder, its options and its version.
  private var name: String {
    let words = command.split(separator: " ").filter { !$0.contains("=") }
    let path = words.first { $0 != "env" && $0 != "exec" } ?? ""
    return path.split(separator: "/").last.map(String.init) ?? ""
  }

  /// The command and the arguments that open a file at a line, counted from 1; an editor that is not
  /// known opens the file at its beginning.
  func invocation(path: String, line: Int) -> (command: String, arguments: [String]) {
    // A path that begins with a dash is no option.
    let path = path.hasPrefix("-") ? "./\(path)" : path
    switch name {
    case "vi", "vim", "nvim", "gvim", "mvim", "nano", "pico", "emacs", "emacsclient", "micro",
      "kak",
      "joe", "mg", "ne", "jed", "gedit", "jmacs", "vis":
      return (command, ["+\(line)", path])
    case "code", "code-insiders", "codium", "vscodium", "cursor", "windsurf":
      return (waiting, ["--goto", "\(path):\(line)"])
    case "subl", "zed": return (waiting, ["\(path):\(line)"])
    case "hx", "helix": return (command, ["\(path):\(line)"])
    case "kate", "kwrite": return (command, ["--line", "\(line)", path])
    default: return (command, [path])
    }
  }

  /// Editors that hand the file to a window and end at once are told to wait for it to be closed.
  private var waiting: String {
    let options = command.split(separator: " ").dropFirst()
    return options.contains("--wait") || options.contains("-w") ? command : "\(command) --wait"
  }

  /// Opens a file at a line and waits until the editor is closed.
  ///
  /// - Throws: where it could not be run, or ended saying that it failed.
  func open(_ path: String, line: Int) throws(Failure) {
    let (command, arguments) = invocation(path: path, line: line)
    let exit: Exit
    do throws(ProcessError) {
      exit = try ChildProcess.runInTerminal(shell: command, arguments: arguments)
    } catch {
      throw .file(error.message)
    }
    switch exit {
    case .status(0): return
    case .status(127):
      throw .file("there is no editor '\(name)'", hint: "name yours in $VISUAL or $EDITOR")
    case .status(let status):
      throw .file("'\(name)' ended with status \(status)", hint: "the file is as it left it")
    case .signal(let number):
      throw .file("'\(name)' was ended by signal \(number)", hint: "the file is as it left it")
    }
  }
}
