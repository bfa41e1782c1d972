// SPDX-License-Identifier: GPL-3.0-or-later
// The glove behind the bridge: another process, whatever it is. Its flash memory outlives its power.
#pragma once
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
    // Looks after it; true once it has lost its power by the fault that was asked for.
    virtual bool tend() = 0;
};

// QEMU's microbit machine with the real firmware. flashFile: empty keeps the flash memory in this object alone.
// cutFlash: see Faults; tight: only a few bytes wait between the emulated UART and the bridge, as on a paced line.
std::unique_ptr<Backend> makeEmulator(
    const std::string &firmware, const std::string &flashFile, long cutFlash, bool tight);
// The program virtual-glove with these arguments.
std::unique_ptr<Backend> makeVirtual(const std::string &program, std::vector<std::string> arguments, long cutFlash);

std::uint32_t symbolIn(const std::string &elf, const std::string &name); // its address; throws when it is not there

} // namespace lodestone::simulator
