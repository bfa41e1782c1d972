// SPDX-License-Identifier: GPL-3.0-or-later
// The glove without hardware: the real firmware core on this computer, with the simulated hand as its sensor.
#include "device/firmware/firmware.h"
#include "device/firmware/hal/posix/posix.h"
#include "device/simulator/glove_program.h"
#include <algorithm>
#include <cstdio>
#include <stdexcept>

namespace {

using namespace lodestone::simulator;

struct Board
{
    explicit Board(const posix_board &board)
    {
        char error[256] = "";
        if (!posix_start(&board, error, sizeof error))
            throw std::runtime_error(error);
    }
    ~Board() { posix_stop(); }
    Board(const Board &) = delete;
    Board &operator=(const Board &) = delete;
};

bool readSensor(void *context, std::uint64_t t, std::int16_t axes[9])
{
    const auto sample = static_cast<const Hand *>(context)->sample(static_cast<double>(t) * 1e-6);
    std::copy(sample.begin(), sample.end(), axes);
    return true;
}

void serve(const GloveProgram &o, long cutFlash)
{
    Hand hand = handOf(o);
    const std::string serial = "VG-" + std::to_string(o.seed);
    posix_board board{};
    board.flash_file = o.flash.empty() ? nullptr : o.flash.c_str();
    board.serial = serial.c_str();
    board.speed = o.speed;
    board.scales = {Hand::kAccelLsbPerG, Hand::kGyroMilliLsbPerDps, Hand::kMagNanoteslaPerLsb, Hand::kAccelRangeG,
        Hand::kGyroRangeDps, Hand::kMagRangeMicrotesla};
    board.sensor = readSensor;
    board.context = &hand;
    board.cut_flash = cutFlash;
    const Board running(board);
    const PortLink link(o.link, posix_port());
    firmware_start();
    firmware_set_rate(static_cast<std::uint16_t>(o.rate));
    printPort(o, posix_port());
    while (!shouldStop(o)) {
        firmware_poll();
        if (posix_reset_asked())
            firmware_start();
    }
}

} // namespace

int main(int argc, char **argv)
{
    GloveProgram options;
    long cutFlash = 0;
    CLI::App app("The Lodestone glove without hardware: prints the port to connect to and serves it until Ctrl-C.");
    readOptions(app, options);
    app.add_option("--cut-flash", cutFlash, "Lose power before this flash operation, counted from 1")
        ->check(CLI::Range(1L, 1000000000L));
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        return app.exit(error) == 0 ? 0 : 2;
    }
    stopOnSignals();
    try {
        serve(options, cutFlash);
    } catch (const std::exception &error) {
        std::fprintf(stderr, "virtual-glove: %s\n", error.what());
        return 1;
    }
    return 0;
}
