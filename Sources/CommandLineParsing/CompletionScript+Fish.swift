// Completion in fish.

/// The script for fish.
func fishScript(program: String, function: String) -> String {
  #"""
  # Completion of \#(program) in fish. To load it in every session:
  #   \#(program) completions fish > ~/.config/fish/completions/\#(program).fish

  function \#(function)
    set -l typed (commandline -opc)
    set -l current (commandline -ct)
    set -l plain (string unescape -- "$current")
    or set plain "$current"
    set -l program $typed[1]
    set -e typed[1]
    set -l answer ($program completions --complete (count $typed) -- $typed "$plain" 2>/dev/null)
    set -l lead (string match -r -- '^--[^=]*=' "$current")
    switch "$answer[1]"
      case files
        for path in (__fish_complete_path (string replace -- "$lead" '' "$current"))
          printf '%s\n' "$lead"$path
        end
      case folders
        for path in (__fish_complete_directories (string replace -- "$lead" '' "$current") '')
          printf '%s\n' "$lead"$path
        end
      case words
        set -e answer[1]
        if set -q answer[1]
          printf '%s\n' $answer
        end
    end
  end

  complete -c \#(program) -k -f -a '(\#(function))'

  """#
}
