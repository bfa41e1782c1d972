// SPDX-License-Identifier: GPL-3.0-or-later
// The glove without hardware: the real firmware core on this computer, with the simulated hand as its sensor; or
// another board with the same sensors, which prints text.
#include "device/firmware/firmware.h"
#include "device/firmware/hal/posix/posix.h"
#include "device/simulator/glove_program.h"
#include "device/simulator/terminal.h"
#include "device/simulator/text_board.h"
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <poll.h>
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
    const auto sample = static_cast<LedHand *>(context)->sample(static_cast<double>(t) * 1e-6);
    std::copy(sample.begin(), sample.end(), axes);
    return true;
}

void lead(LedHand &hand, Watcher &watcher)
{
    for (std::string line; takeLine(line);) {
        hand.obey(line);
        watcher.obey(line);
    }
    watcher.look(hand);
}

void serve(const GloveProgram &o, long cutFlash)
{
    LedHand hand = ledHandOf(o);
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
    Watcher watcher;
    while (!shouldStop(o)) {
        lead(hand, watcher);
        firmware_poll();
        if (posix_reset_asked())
            firmware_start();
    }
}

struct Print
{
    std::string dialect, layout = "9";
    double damage = 0; // per cent of the lines
};

// Lines that nobody reads are dropped, as on a port without flow control; a second or so of them is kept, for a reader
// that a busy computer holds up.
constexpr std::size_t kKept = 65536;

void print(const GloveProgram &o, const Print &print)
{
    using Clock = std::chrono::steady_clock;
    LedHand hand = ledHandOf(o);
    const TextBoard board(print.dialect, print.layout);
    Terminal terminal;
    const PortLink link(o.link, terminal.name());
    printPort(o, terminal.name());
    std::mt19937_64 random(o.seed);
    const auto say = [&](const std::string &text) { terminal.write({text.begin(), text.end()}); };
    Watcher watcher;
    const Clock::time_point began = Clock::now();
    bool wasOpen = false;
    for (std::uint64_t row = 0; !shouldStop(o); ++row) {
        const double t = static_cast<double>(row) / o.rate;
        const auto due = began
                         + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(t / o.speed));
        for (auto now = Clock::now(); now < due && !shouldStop(o); now = Clock::now()) {
            const auto left = std::chrono::ceil<std::chrono::milliseconds>(due - now).count();
            pollfd none{-1, 0, 0};
            poll(&none, 1, static_cast<int>(std::min<std::int64_t>(left, 50)));
        }
        terminal.read(); // it takes no commands
        lead(hand, watcher);
        const bool open = terminal.isOpen();
        if (open && !wasOpen)
            say(board.greeting());
        wasOpen = open;
        terminal.push();
        if (!open || terminal.waiting() > kKept)
            continue;
        const std::string line = board.row(static_cast<std::uint64_t>(std::llround(t * 1e6)), hand.sample(t));
        const bool hurt = std::uniform_real_distribution<double>(0, 100)(random) < print.damage;
        say(hurt ? damaged(line, random) : line);
    }
}

} // namespace

int main(int argc, char **argv)
{
    GloveProgram options;
    long cutFlash = 0;
    CLI::App app("The Lodestone glove without hardware: prints the port to connect to and serves it until Ctrl-C.");
    Print text;
    readOptions(app, options);
    auto *dialect = app.add_option("--dialect", text.dialect, "Be another board: print text instead of the protocol")
                        ->check(CLI::IsMember(TextBoard::dialects()))
                        ->excludes("--flash");
    app.add_option("--layout", text.layout, "The sensors that it prints")
        ->check(CLI::IsMember(TextBoard::layouts()))
        ->capture_default_str()
        ->needs(dialect);
    app.add_option("--damage", text.damage, "Damage so many per cent of its lines")
        ->check(CLI::Range(0.0, 100.0))
        ->needs(dialect);
    app.add_option("--cut-flash", cutFlash, "Lose power before this flash operation, counted from 1")
        ->check(CLI::Range(1L, 1000000000L));
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        return app.exit(error) == 0 ? 0 : 2;
    }
    stopOnSignals();
    try {
        if (app.count("--rate") == 0)
            options.rate = handOf(options).rateHz();
        if (text.dialect.empty()) {
            serve(options, cutFlash);
        } else {
            if (app.count("--rate") == 0)
                options.rate = 100;
            print(options, text);
        }
    } catch (const std::exception &error) {
        std::fprintf(stderr, "virtual-glove: %s\n", error.what());
        return 1;
    }
    return 0;
}
