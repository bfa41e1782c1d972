// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/simulator/bridge/backend.h"
#include <cstring>
#include <elf.h>
#include <fstream>
#include <stdexcept>

namespace lodestone::simulator {

namespace {

template<typename T>
T at(const std::string &file, std::size_t offset)
{
    T value{};
    if (offset > file.size() || file.size() - offset < sizeof value)
        throw std::runtime_error("the file ends early");
    std::memcpy(&value, file.data() + offset, sizeof value);
    return value;
}

} // namespace

std::uint32_t symbolIn(const std::string &elf, const std::string &name)
{
    std::ifstream stream(elf, std::ios::binary);
    const std::string file((std::istreambuf_iterator<char>(stream)), {});
    const auto header = at<Elf32_Ehdr>(file, 0);
    for (unsigned i = 0; i < header.e_shnum; ++i) {
        const auto section = at<Elf32_Shdr>(file, header.e_shoff + std::size_t(i) * header.e_shentsize);
        if (section.sh_type != SHT_SYMTAB)
            continue;
        const auto names = at<Elf32_Shdr>(file, header.e_shoff + std::size_t(section.sh_link) * header.e_shentsize);
        for (std::size_t offset = 0; offset + sizeof(Elf32_Sym) <= section.sh_size; offset += sizeof(Elf32_Sym)) {
            const auto symbol = at<Elf32_Sym>(file, section.sh_offset + offset);
            if (file.compare(names.sh_offset + symbol.st_name, name.size() + 1, name.c_str(), name.size() + 1) == 0)
                return symbol.st_value & ~1u; // the lowest bit says Thumb
        }
    }
    throw std::runtime_error(elf + ": has no symbol " + name + "; build the firmware again.");
}

} // namespace lodestone::simulator
