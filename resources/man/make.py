#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a manual page from what a program says under --help, and its verbs under VERB --help.

Usage: make.py PROGRAM VERSION SUMMARY TEXT.roff > PAGE.1    TEXT.roff: sections that no program says, behind the options
"""
import os
import pathlib
import re
import subprocess
import sys

ENTRY = re.compile(r"^ {2}(\S.*?)(?: {2,}(\S.*))?$")


def escaped(text):
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return "\\&" + text if text[:1] in (".", "'") else text


def help_of(*command):
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"}
    return subprocess.run([*command, "--help"], check=True, capture_output=True, text=True, env=environment).stdout


def sections(text):
    """[(title, [(term, words)])] of the lists in a help text."""
    found, entries = [], None
    for line in text.splitlines():
        entry = ENTRY.match(line)
        if line.endswith(":") and not line.startswith(" "):
            entries = []
            found.append((line[:-1], entries))
        elif entry and entries is not None:
            entries.append([entry[1], entry[2] or ""])
        elif line.startswith("   ") and entries:
            entries[-1][1] = (entries[-1][1] + " " + line.strip()).strip()
    return found


def listed(entries):
    for term, words in entries:
        yield f".TP\n.B {escaped(term)}\n{escaped(words)}"


def main(program, version, summary, text):
    name = pathlib.Path(program).name
    told = help_of(program)
    usage = next((line[6:].strip() for line in told.splitlines() if line.startswith("Usage:")), name)
    usage = usage.split(name, 1)[-1].strip()
    yield f'.TH {name.upper()} 1 "" "Lodestone {version}" "User Commands"'
    yield f".SH NAME\n{escaped(name)} \\- {escaped(summary)}"
    yield f".SH SYNOPSIS\n.B {escaped(name)}\n{escaped(usage)}"
    for title, entries in sections(told):
        if title != "Subcommands":
            yield f".SH {title.upper()}"
            yield from listed(entries)
            continue
        yield ".SH VERBS"
        for verb, words in entries:
            yield f".SS {escaped(verb)}\n{escaped(words)}."
            for _, options in sections(help_of(program, verb)):
                yield from listed(o for o in options if not o[0].startswith("-h,"))
    yield pathlib.Path(text).read_text(encoding="utf-8").split("\n", 1)[1].rstrip()  # behind its licence's line


print("\n".join(main(*sys.argv[1:])))
