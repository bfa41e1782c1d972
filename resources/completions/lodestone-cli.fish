# SPDX-License-Identifier: GPL-3.0-or-later
# Asks the program itself, so that a verb or an option added there is completed here.
complete -c lodestone-cli -n __fish_use_subcommand -f -a "(lodestone-cli --help 2>/dev/null | sed -n '/^Subcommands:/,\$s/^  \([a-z]*\)  *\(.*\)/\1\t\2/p')"
complete -c lodestone-cli -n 'not __fish_use_subcommand' -a "(lodestone-cli (commandline -opc)[2] --help 2>/dev/null | grep -oE '^  (-[a-zA-Z],)?--[a-z-]+' | grep -oE -- '--[a-z-]+')"
