# SPDX-License-Identifier: GPL-3.0-or-later
complete -c lodestone -a "(lodestone --help 2>/dev/null | grep -oE -- '--[a-z-]+' | sort -u)"
