// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes from a board that prints, in pieces and with pauses. Rows have times that go forward and a value a channel;
// what is not a row is counted.
#include "engine/formats/board_reader.h"
#include <cmath>
#include <cstdlib>

using namespace lodestone;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    BoardReader reader;
    double now = 0, last = -1;
    for (std::size_t i = 0; i < size;) {
        const std::uint8_t what = data[i++];
        if (what >= 0xF0) { // a pause of up to 8 s
            now += 0.5 * (what - 0xEF);
            reader.add({}, now);
        } else {
            const std::size_t piece = std::min<std::size_t>(size - i, what + 1u);
            now += 0.01;
            reader.add({reinterpret_cast<const char *>(data + i), piece}, now);
            i += piece;
        }
        const BoardReader::Rows rows = reader.take();
        if (rows.values.size() != rows.t.size() * (reader.ready() ? reader.channels().size() : 0))
            std::abort();
        for (const double t : rows.t) {
            if (!(t > last) || !std::isfinite(t))
                std::abort();
            last = t;
        }
    }
    (void)reader.problem();
    (void)reader.lastLines();
    return 0;
}
