#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who may know whom: fails on an #include or a link that crosses the house the wrong way.

Usage: arrows.py TOP_FOLDER   checks the tree
       arrows.py --self-test  shows that each kind of forbidden arrow is caught
"""
import pathlib
import re
import sys
import tempfile

# room -> rooms it may include from (a room may always include itself)
ALLOWED = {
    "device/protocol": [],
    "device/runtime": ["device/protocol"],
    "device/firmware": ["device/protocol", "device/runtime"],
    "device/arduino": ["device/firmware", "device/protocol"],
    "device/link": ["device/protocol"],
    "device/simulator": ["device/firmware", "device/protocol"],
    "engine/signal": [],
    "engine/formats": ["engine/signal"],
    "engine/project": ["engine/signal", "engine/deploy"],
    "engine/deploy": ["device/runtime", "device/protocol"],
    "engine/jobs": ["engine/signal"],  # value types in its messages
    "engine/learning": ["engine/signal", "engine/formats", "engine/project", "engine/deploy", "engine/jobs"],
    "widgets": ["engine/signal/", "engine/project/label", "engine/deploy/network.h", "device/link/types.h"],
    "app/studio": ["engine/signal", "engine/project", "engine/formats", "engine/deploy", "engine/jobs", "device"],
    "app": ["app/studio", "widgets", "engine", "device"],
}
# A test that needs a tool says so with LODESTONE_NEEDS, which fails in CI; only data beside the source may be missing there.
SKIP = re.compile(r"\bQSKIP\b(?!.*\.\./shared)")
# Inside device/firmware: a module may include the ones behind it and what every module may include; no arrow back.
FIRMWARE_ORDER = ["core", "update", "stream", "slots", "outbox"]
FIRMWARE_COMMON = ["device/firmware/hal.h", "device/firmware/version.h", "device/firmware/sensor/sensor.h"]
# The folders of device/firmware: what each may include beside itself. wire.c receives its samples over the line.
FIRMWARE_FOLDERS = {
    "device/firmware/sensor/": ["device/firmware/outbox.h"],
    "device/firmware/hal/": ["device/firmware/hal.h", "device/firmware/firmware.h", "device/firmware/sensor/"],
    "device/firmware/benchmark/": [],
}
TORCH = re.compile(r"#\s*include\s*<(torch|ATen|c10)/")
QUOTED = re.compile(r'#\s*include\s*"([^"]+)"')
WIDGETS = re.compile(r"#\s*include\s*<(QtWidgets|QWidget|QMainWindow|QApplication|qcustomplot)")
# QFuture's own continuations run twice where the future ends in the moment of the call (Qt 6.4).
THEN = re.compile(r"\.\s*(then|onFailed|onCanceled)\(")
ROOMS = sorted(ALLOWED, key=len, reverse=True)


def room_of(path):
    return next((r for r in ROOMS if path == r or path.startswith(r + "/")), None)


def firmware_may_include(name, target):
    """Whether a file of device/firmware may include another file of it."""
    for folder, allowed in FIRMWARE_FOLDERS.items():
        if name.startswith(folder):
            return any(target.startswith(a) for a in [folder, *allowed])
    module, other = pathlib.PurePath(name).stem, pathlib.PurePath(target).stem
    if target in FIRMWARE_COMMON or (module, target) == ("core", "device/firmware/firmware.h"):
        return True
    if "device/firmware/" + other + ".h" != target or other not in FIRMWARE_ORDER:
        return False
    return module in FIRMWARE_ORDER and FIRMWARE_ORDER.index(other) >= FIRMWARE_ORDER.index(module)


def problems(top):
    top = pathlib.Path(top)
    for file in sorted((top / "tests").rglob("*.cpp")):
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            if SKIP.search(line):
                yield f"{file.relative_to(top).as_posix()}:{number}: LODESTONE_NEEDS instead of QSKIP, so that CI fails"
    for file in sorted(p for d in ("app", "widgets", "engine", "device") for p in (top / d).rglob("*")):
        if file.suffix not in (".h", ".hpp", ".c", ".cpp"):
            continue
        name = file.relative_to(top).as_posix()
        room = room_of(name)
        if room is None:
            yield f"{name}: stands in no room of the house"
            continue
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            where = f"{name}:{number}"
            if TORCH.search(line) and not (room == "engine/learning" and file.suffix == ".cpp"):
                # a precompiled header is read by .cpp files of the room only
                if name != "engine/learning/pch.h":
                    yield f"{where}: LibTorch belongs to .cpp files of engine/learning"
            if WIDGETS.search(line) and (room == "app/studio" or room.split("/")[0] in ("engine", "device")):
                yield f"{where}: {room} may not know QtWidgets"
            if room in ("app", "app/studio") and THEN.search(line):
                yield f"{where}: futures are followed (app/studio/follow.h), Qt's own continuations race"
            quoted = QUOTED.search(line)
            if not quoted:
                continue
            target = quoted.group(1)
            other = room_of(target)
            if room == other == "device/firmware" and not firmware_may_include(name, target):
                yield f"{where}: {name} may not know {target}; the order is {' -> '.join(FIRMWARE_ORDER)}"
            if other is None or other == room:
                continue
            if room == "app":
                if other == "engine/learning" and not name.startswith("app/engine/"):
                    yield f"{where}: {name} reaches {target}; learning is reached through engine/jobs"
                continue
            if not any(target.startswith(a) for a in ALLOWED[room]):
                yield f"{where}: {room} may not know {target}"


def self_test():
    wrong = {
        "engine/signal/a.cpp": '#include "widgets/theme/theme.h"\n',
        "engine/formats/a.cpp": '#include "engine/project/project.h"\n',
        "engine/project/a.cpp": '#include "device/link/connection.h"\n',
        "engine/jobs/a.cpp": "#include <QWidget>\n",
        "device/link/a.cpp": '#include "engine/signal/sample.h"\n',
        "device/runtime/a.c": '#include "device/firmware/hal.h"\n',
        "device/firmware/outbox.c": '#include "device/firmware/slots.h"\n',
        "device/firmware/slots.c": '#include "device/firmware/stream.h"\n',
        "device/firmware/stream.c": '#include "device/firmware/update.h"\n',
        "device/firmware/update.c": '#include "device/firmware/core.h"\n',
        "device/firmware/slots.h": '#include "device/firmware/update.h"\n',
        "device/firmware/sensor/a.c": '#include "device/firmware/stream.h"\n',
        "device/firmware/hal/nrf51/a.c": '#include "device/firmware/outbox.h"\n',
        "widgets/live/a.cpp": '#include "device/link/connection.h"\n',
        "widgets/live/b.cpp": '#include "engine/project/project.h"\n',
        "app/lodestone/a.cpp": '#include "engine/learning/handlers.h"\n',
        "engine/learning/a.h": "#include <torch/torch.h>\n",
        "app/engine/a.cpp": "#include <torch/torch.h>\n",
        "app/studio/a.cpp": '#include "widgets/label/label_types.h"\n',
        "app/studio/b.cpp": "#include <QWidget>\n",
        "app/studio/c.cpp": '#include "app/lodestone/studio.h"\n',
        "app/studio/d.cpp": '#include "engine/learning/recipe.h"\n',
        "app/studio/e.cpp": "        .then(this, [] {});\n",
        "app/lodestone/b.cpp": "future.onFailed(this, failed);\n",
        "tests/link/a.cpp": 'QSKIP("no screen");\n',
    }
    right = {
        "tests/link/b.cpp": 'QSKIP("no recordings in ../shared");\nLODESTONE_NEEDS(tool, "no tool");\n',
        "engine/learning/b.cpp": '#include <torch/torch.h>\n#include "engine/deploy/network.h"\n',
        "app/engine/b.cpp": '#include "engine/learning/handlers.h"\n',
        "device/firmware/core.c": "".join(
            f'#include "device/firmware/{name}.h"\n' for name in ("firmware", "hal", "update", "stream", "slots", "outbox")
        ),
        "device/firmware/update.h": '#include "device/firmware/slots.h"\n',
        "device/firmware/sensor/b.c": '#include "device/firmware/outbox.h"\n#include "device/firmware/sensor/bus.h"\n',
        "device/firmware/hal/nrf51/b.c": '#include "device/firmware/sensor/sensor.h"\n',
        "widgets/glove/c.cpp": '#include "device/link/types.h"\n',
        "app/lodestone/c.cpp": '#include "app/studio/recording.h"\n',
    }
    with tempfile.TemporaryDirectory() as folder:
        for name, text in {**wrong, **right}.items():
            path = pathlib.Path(folder) / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        found = {p.split(":")[0] for p in problems(folder)}
    missed, false = set(wrong) - found, found - set(wrong)
    for name in sorted(missed):
        print(f"not caught: {name}: {wrong[name].strip()}")
    for name in sorted(false):
        print(f"wrongly caught: {name}")
    return 1 if missed or false else 0


if __name__ == "__main__":
    if sys.argv[1:] == ["--self-test"]:
        sys.exit(self_test())
    found = list(problems(sys.argv[1]))
    print("\n".join(found) or "every include follows the house plan")
    sys.exit(1 if found else 0)
