// SPDX-License-Identifier: GPL-3.0-or-later
// A lodestone-camera without a camera, for the tests: what it is asked for says how it behaves: "good", "unplugged"
// (after three pictures, in order), "dies" (after three), "garbage" or "deaf" (it sends nothing and does not end).
#include "app/studio/camera_wire.h"
#include "app/studio/device_clock.h"
#include <QByteArray>
#include <csignal>
#include <cstdio>
#include <poll.h>
#include <unistd.h>

using namespace lodestone;

namespace {

bool inputClosed()
{
    pollfd p{STDIN_FILENO, POLLIN, 0};
    char bytes[256];
    return poll(&p, 1, 0) > 0 && read(STDIN_FILENO, bytes, sizeof bytes) <= 0;
}

} // namespace

int main(int count, char **words)
{
    const QByteArray first = count > 1 ? words[1] : "", camera = count > 2 ? words[2] : "";
    if (first == "--list") {
        std::puts(R"({"cameras":[{"id":"good","name":"Desk camera"}]})");
        return 0;
    }
    if (camera == "garbage")
        std::fputs("GStreamer says hello\n", stdout), std::fflush(stdout);
    while (camera == "deaf") {
        std::signal(SIGTERM, SIG_IGN);
        usleep(10000);
    }
    for (int picture = 0; !inputClosed(); ++picture) {
        if (picture == 3 && camera == "dies")
            std::raise(SIGKILL);
        if (picture == 3 && camera == "unplugged") {
            send({{}, CameraMessage::Failure::Unplugged});
            return 1;
        }
        send({{steadyNanoseconds(), CameraPicture{"jpeg " + QByteArray::number(picture),
                                        QByteArray(kGreyWidth * kGreyHeight, char(picture))}}});
        usleep(20000);
    }
    return 0;
}
