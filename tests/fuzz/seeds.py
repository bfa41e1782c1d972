#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the seeds from the golden vectors of PROTOCOL.md; run it after a change of the protocol. What a fuzzer found (found-*)
stays. Images: seeds/image by hand, with lodestone-cli quantise."""
import pathlib
import re

here = pathlib.Path(__file__).parent
page = (here / "../../device/protocol/PROTOCOL.md").read_text()
folders = {name: here / "seeds" / name for name in ("frames", "glove", "studio")}
for folder in folders.values():
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.iterdir():
        if not old.name.startswith("found-"):
            old.unlink()
conversation = {"glove": b"", "studio": bytes([2])}
for block in re.findall(r"```golden\n(.*?)```", page, re.S):
    field = lambda word: " ".join(re.findall(rf"^{word} ?(.*)$", block, re.M))
    name, kind = field("message"), int(field("type"), 16)
    if (folders["frames"] / name).exists():  # a second form of the message
        name += "-2"
    payload, frame = bytes.fromhex(field("payload")), bytes.fromhex(field("frame"))
    (folders["frames"] / name).write_bytes(frame)
    (folders["frames"] / (name + "-payload")).write_bytes(bytes([kind, 0]) + payload)
    if name == "info":  # with flags of a later version
        (folders["frames"] / "info-flags").write_bytes(bytes([kind, 0]) + payload[:-1] + b"\xff")
    side = "studio" if kind >= 0x80 else "glove"
    if side == "glove":
        step = bytes([5 | (0x80 if len(payload) > 255 else 0), kind, len(payload) % 256]) + payload
    else:
        step = bytes([3, kind, (len(payload) + 1) // 2]) + payload + bytes(len(payload) % 2)
    (folders[side] / name).write_bytes(step)
    conversation[side] += step
for side, steps in conversation.items():
    (folders[side] / "all").write_bytes(steps)
(folders["glove"] / "flashed").write_bytes(bytes([4, 1, 5, 5, 0x13, 0, 3, 4, 5, 0x14, 0]) + conversation["glove"])
