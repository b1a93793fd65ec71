// Completion in zsh.

/// The script for zsh: either sourced, or a file `_foretell` in a folder of `fpath`.
func zshScript(program: String, function: String) -> String {
  #"""
  #compdef \#(program)
  # Completion of \#(program) in zsh. To load it in every session, add to ~/.zshrc after compinit:
  #   source <(\#(program) completions zsh)

  \#(function)() {
    local program=${(Q)words[1]} kind line value
    local -a typed answer values shown open_values open_shown
    program=${program/#\~\//$HOME/}
    typed=("${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}")
    if (( CURRENT == 2 )); then typed=("${(Q)PREFIX}"); fi
    answer=("${(@f)$("$program" completions --complete $((CURRENT - 2)) -- "${typed[@]}" 2>/dev/null)}")
    kind=$answer[1]
    case $kind in
      files | folders)
        if [[ $PREFIX == --*=* ]]; then compset -P '*='; fi
        if [[ $kind == files ]]; then _files; else _files -/; fi
        ;;
      words)
        for line in "${(@)answer[2,-1]}"; do
          value=${line%%$'\t'*}
          [[ -n $value ]] || continue
          line=${line#*$'\t'}
          # What ends in a sign is not finished: no space after it.
          if [[ $value == *[:=/] ]]; then
            open_values+=("$value")
            open_shown+=("$value${line:+  -- $line}")
          else
            values+=("$value")
            shown+=("$value${line:+  -- $line}")
          fi
        done
        (( ${#open_values} )) && compadd -l -S '' -d open_shown -a open_values
        (( ${#values} )) && compadd -l -d shown -a values
        return 0
        ;;
    esac
  }

  if [[ ${funcstack[1]} == \#(function) ]]; then
    \#(function) "$@"
  else
    compdef \#(function) \#(program)
  fi

  """#
}
