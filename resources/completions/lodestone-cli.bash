# SPDX-License-Identifier: GPL-3.0-or-later
# Asks the program itself, so that a verb or an option added there is completed here.
_lodestone_cli() {
  local word=${COMP_WORDS[COMP_CWORD]} program=${COMP_WORDS[0]} choices
  if [ "$COMP_CWORD" -eq 1 ]; then
    choices="$("$program" --help 2>/dev/null | sed -n '/^Subcommands:/,$s/^  \([a-z]*\) .*/\1/p') --help --version"
  elif [[ $word == -* ]]; then
    choices=$("$program" "${COMP_WORDS[1]}" --help 2>/dev/null | grep -oE '^  (-[a-zA-Z],)?--[a-z-]+' | grep -oE -- '--[a-z-]+')
  else
    mapfile -t COMPREPLY < <(compgen -f -- "$word")
    return
  fi
  mapfile -t COMPREPLY < <(compgen -W "$choices" -- "$word")
}
complete -o filenames -F _lodestone_cli lodestone-cli
