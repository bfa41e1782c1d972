// SPDX-License-Identifier: GPL-3.0-or-later
// Any conversation with the glove's firmware: the input is cut into whole frames, bytes of noise, time that passes and
// restarts. Afterwards the glove must still answer, must not have written flash illegally, and what runs must be whole.
#include "memory_board.h"
#include <cstdlib>

using namespace lodestone::test;

namespace {

struct Reader
{
    const std::uint8_t *at, *end;
    std::uint8_t byte() { return at < end ? *at++ : 0; }
    QByteArray bytes(int n)
    {
        const auto size = std::min<std::ptrdiff_t>(n, end - at);
        QByteArray out(reinterpret_cast<const char *>(at), size);
        at += size;
        return out;
    }
};

// Time in eight steps, in each of which the glove looks at its line four times: board().pass() takes one for each
// millisecond.
void pass(std::uint64_t microseconds)
{
    for (int step = 0; step < 8; ++step) {
        board().clock += microseconds / 8;
        board().run(4);
    }
}

void check()
{
    board().fromGlove.clear();
    const ls_info info = board().info();
    if (info.protocol != LS_PROTOCOL_VERSION || board().illegalWrite)
        std::abort();
    for (int slot = 0; slot < LS_SLOTS; ++slot) {
        if (info.slot[slot].state != LS_SLOT_CONFIRMED && info.slot[slot].state != LS_SLOT_TRIAL)
            continue;
        const auto *bytes = reinterpret_cast<const char *>(board().flash.data())
                            + std::size_t(slot) * MemoryBoard::slot;
        if (sha256(QByteArray(bytes, qsizetype(info.slot[slot].bytes)))
            != QByteArray(reinterpret_cast<const char *>(info.slot[slot].hash), 32))
            std::abort();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const QByteArray image = testImage(1, 16);
    int flashed = 0, started = 0; // a few show what many do, and take less long
    newBoard();
    board().start();
    Reader in{data, data + size};
    while (in.at < in.end) {
        switch (const int what = in.byte(); what % 8) {
        case 0: board().toGlove.append(in.bytes(in.byte())); break; // noise
        case 1: pass(1000u * in.byte()); break;
        case 2: board().clock += 10'000'000ull * in.byte(); break;
        case 3:
            if (++started <= 8)
                board().start();
            break;
        case 4: // something worth breaking
            if (++flashed <= 4)
                board().flashImage(image);
            break;
        default: { // a whole frame
            const int type = in.byte(), length = in.byte() + 256 * (what >> 7);
            board().send(type, in.bytes(length));
            board().run(8);
        }
        }
    }
    board().toGlove.append('\0');
    board().pass(5000000); // an injected block nobody takes the answers of is given up, and what was sent is worked off
    check();
    board().start();
    check();
    return 0;
}
