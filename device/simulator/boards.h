// SPDX-License-Identifier: GPL-3.0-or-later
// The boards a glove without hardware can run on. A new emulated board is one line here, beside its folder of
// device/firmware/hal.
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lodestone::simulator {

struct EmulatedBoard
{
    const char *name;                  // the NAME of its board.cmake: its program is glove-NAME.elf
    const char *machine;               // of qemu-system-arm, with a UART and the chip's flash memory
    std::uint32_t flashAt, flashBytes; // image slots and commit records, as in its HAL
};
inline constexpr std::array kEmulatedBoards{
    EmulatedBoard{"microbit", "microbit", 0x10000, 0x20800},
};

inline constexpr const char *kHostBoard = "posix"; // the program virtual-glove, a process of this computer

inline const EmulatedBoard *emulatedBoard(std::string_view name) // null: none of that name
{
    for (const EmulatedBoard &board : kEmulatedBoards)
        if (name == board.name)
            return &board;
    return nullptr;
}

inline std::vector<std::string> boardNames()
{
    std::vector<std::string> names{kHostBoard};
    for (const EmulatedBoard &board : kEmulatedBoards)
        names.emplace_back(board.name);
    return names;
}

} // namespace lodestone::simulator
