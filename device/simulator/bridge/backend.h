// SPDX-License-Identifier: GPL-3.0-or-later
// The glove behind the bridge, which is another process. Its flash memory outlives a power cut.
#pragma once
#include "device/simulator/boards.h"
#include <cstdint>
#include <memory>
#include <string>
#include <sys/types.h>
#include <vector>

namespace lodestone::simulator {

class Backend
{
public:
    virtual ~Backend() = default;
    virtual void powerOn() = 0;         // throws std::runtime_error with a sentence
    virtual void powerOff() = 0;        // what is in flash stays
    virtual int descriptor() const = 0; // its UART; never blocks
    virtual int debugDescriptor() const { return -1; }
    // Called regularly; true: the power was just cut, by the fault that was asked for.
    virtual bool powerWasCut() = 0;
};

// The board in QEMU with the real firmware. flashFile: empty keeps the flash memory in this object only. cutFlash: see
// Faults. smallBuffer: only a few bytes fit between the emulated UART and the bridge, as on a paced line.
std::unique_ptr<Backend> makeEmulator(const EmulatedBoard &board, const std::string &firmware,
    const std::string &flashFile, long cutFlash, bool smallBuffer);
// The program virtual-glove with these arguments.
std::unique_ptr<Backend> makeVirtual(const std::string &program, std::vector<std::string> arguments, long cutFlash);

std::uint32_t symbolIn(const std::string &elf, const std::string &name); // its address; throws when it is not there

} // namespace lodestone::simulator
