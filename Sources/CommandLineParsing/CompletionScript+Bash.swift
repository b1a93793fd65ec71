// Completion in bash.

/// The script for bash.
///
/// Readline splits words at "=" and ":" and keeps quotes; the script joins what belongs together,
/// asks the program, and takes from each answer the part that readline will not replace.
func bashScript(program: String, function: String) -> String {
  #"""
  # Completion of \#(program) in bash. To load it in every session, add to ~/.bashrc:
  #   source <(\#(program) completions bash)

  \#(function)() {
    local program=$1 line=${COMP_LINE:0:COMP_POINT} word= kind= lead= value= quote= i
    local -a typed=() offered=()
    program=${program/#\~\//$HOME/}
    COMPREPLY=()

    # Words as they were typed: a piece that no blank separates from the last belongs to it.
    for ((i = 0; i <= COMP_CWORD; i++)); do
      word=${COMP_WORDS[i]}
      if ((i == 0)) || [[ $line == [[:blank:]]* ]]; then typed+=(''); fi
      line=${line#"${line%%[![:blank:]]*}"}
      word=${word:0:${#line}}
      line=${line:${#word}}
      typed[${#typed[@]} - 1]+=$word
    done
    word=${typed[${#typed[@]} - 1]}
    case $word in [\"\']*) quote=${word:0:1} ;; esac
    for ((i = 0; i < ${#typed[@]}; i++)); do typed[i]=${typed[i]//[\"\'\\]/}; done
    word=${typed[${#typed[@]} - 1]}

    while IFS= read -r value; do
      if [[ -z $kind ]]; then kind=$value; else offered+=("${value%%$'\t'*}"); fi
    done < <("$program" completions --complete "$((${#typed[@]} - 2))" -- "${typed[@]:1}" 2>/dev/null)

    # Readline replaces only what follows the last "=" or ":".
    if [[ -z $quote ]]; then
      for value in = :; do
        if [[ $COMP_WORDBREAKS == *"$value"* && $word == *"$value"* ]]; then
          value=${word%"${word##*"$value"}"}
          if ((${#value} > ${#lead})); then lead=$value; fi
        fi
      done
    fi
    word=${word#"$lead"}

    case $kind in
      files | folders)
        local action=-f
        if [[ $kind == folders ]]; then action=-d; fi
        # After --name= the value begins behind the sign, wherever readline breaks words.
        if [[ -z $lead && $word == --*=* ]]; then word=${word#*=}; fi
        compopt -o filenames 2>/dev/null
        while IFS= read -r value; do COMPREPLY+=("$value"); done < <(compgen "$action" -- "$word")
        ;;
      words)
        if ((${#offered[@]} == 1)); then
          case ${offered[0]} in *[:=/]) compopt -o nospace 2>/dev/null ;; esac
        fi
        for value in ${offered[@]+"${offered[@]}"}; do
          value=${value#"$lead"}
          if [[ -z $quote ]]; then printf -v value %q "$value"; fi
          COMPREPLY+=("$value")
        done
        ;;
    esac
  }

  complete -F \#(function) \#(program)

  """#
}
