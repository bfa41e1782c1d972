// SPDX-License-Identifier: GPL-3.0-or-later
// Any glove, as the studio's half of the link sees it: the input is cut into whole frames, noise and time, while an
// image is flashed. Nothing a stranger says may be taken for an image that runs.
#include "device/link/session.h"
#include "device/protocol/sha256.h"
#include <cstdlib>

using namespace lodestone::link;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    DesiredState desired;
    Meter meter;
    bool shown = false; // the glove has told, in an info, of the image on trial or confirmed
    static const QByteArray image(1500, 'i');
    std::array<std::uint8_t, 32> digest{};
    ls_sha256 sha;
    ls_sha256_init(&sha);
    ls_sha256_update(&sha, image.constData(), std::size_t(image.size()));
    ls_sha256_final(&sha, digest.data());
    const QByteArray hash(reinterpret_cast<const char *>(digest.data()), 32);
    Session session("port", QString(), desired, meter, [&](Event event) {
        if (const auto *info = std::get_if<GloveInfo>(&event))
            shown |= runningHash(*info) == hash;
        if (const auto *result = std::get_if<FlashResult>(&event))
            if (result->verified && !shown)
                std::abort();
    });
    Nanoseconds now = 0;
    session.begin(now);
    std::uint8_t sequence = 0;
    for (std::size_t i = 0; i < size && session.phase() != Session::Phase::Ended;) {
        const int what = data[i++];
        const auto left = size - i;
        if (what % 4 == 0) {
            const auto n = std::min<std::size_t>(left, std::size_t(what));
            session.received(reinterpret_cast<const char *>(data + i), int(n), now);
            i += n;
        } else if (what % 4 == 1) {
            now += kMillisecond * (what * 4);
            session.tick(now);
        } else if (what == 2) {
            session.flash(image, now);
        } else if (left >= 2) {
            const auto type = data[i];
            const auto n = std::min<std::size_t>({left - 2, std::size_t(data[i + 1]) * 2, LS_FRAME_MAX_PAYLOAD});
            std::array<std::uint8_t, LS_FRAME_MAX_WIRE> wire{};
            const auto length = ls_frame_encode(type, sequence++, data + i + 2, n, wire.data(), wire.size());
            session.received(reinterpret_cast<const char *>(wire.data()), int(length), now);
            session.tick(now);
            i += 2 + n;
        } else {
            break;
        }
        session.outgoing().clear();
    }
    session.end({}, false, now);
    return 0;
}
