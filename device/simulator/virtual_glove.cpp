// SPDX-License-Identifier: GPL-3.0-or-later
// The glove without hardware: the real firmware core on this computer, its sensor being the simulated hand.
#include "device/firmware/firmware.h"
#include "device/firmware/hal/posix/posix.h"
#include "device/simulator/hand.h"
#include <CLI/CLI.hpp>
#include <algorithm>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <poll.h>
#include <stdexcept>
#include <unistd.h>

namespace {

using namespace lodestone::simulator;
volatile std::sig_atomic_t stopAsked = 0;

struct Options {
    std::uint64_t seed = 1, session = 1;
    std::string script = "ten", world = "plain", plan, flash, link;
    double secondsEach = 12, speed = 1;
    int rate = 50;
    bool json = false, untilEof = false;
};

void readOptions(CLI::App &app, Options &o)
{
    app.add_option("--seed", o.seed, "The simulated user")->capture_default_str();
    app.add_option("--session", o.session, "How the glove sits today")->capture_default_str();
    auto *script = app.add_option("--script", o.script, "What the hand does")->check(CLI::IsMember({"ten", "wander", "turn"}))->capture_default_str();
    app.add_option("--plan", o.plan, "A capture plan to follow instead")->excludes(script);
    app.add_option("--world", o.world, "How much of a real hand is simulated")->check(CLI::IsMember({"plain", "rough", "bare"}))->capture_default_str();
    app.add_option("--seconds-each", o.secondsEach, "Length of a pose of --script ten")->check(CLI::Range(0.2, 3600.0))->capture_default_str();
    app.add_option("--speed", o.speed, "Device seconds a second")->check(CLI::Range(0.01, 100.0))->capture_default_str();
    app.add_option("--rate", o.rate, "Samples a second until the studio asks for another rate")->check(CLI::Range(1, 1000))->capture_default_str();
    app.add_option("--flash", o.flash, "File that keeps the images; without it they are forgotten at exit");
    app.add_option("--link", o.link, "A symbolic link to the port is kept at this path");
    app.add_flag("--until-eof", o.untilEof, "End when standard input closes");
    app.add_flag("--json", o.json, "Print the port as one JSON object");
}

Script scriptOf(const Options &o)
{
    if (!o.plan.empty())
        return Script::fromPlanFile(o.plan);
    if (o.script == "turn")
        return Script::turnAbout();
    return o.script == "wander" ? Script::wander(o.seed) : Script::tenCombinations(o.session, o.secondsEach);
}

// A name for the port that survives a restart of the glove; removed at exit if it is still ours.
class PortLink {
public:
    PortLink(std::string path, std::string port) : m_path(std::move(path)), m_port(std::move(port))
    {
        if (m_path.empty())
            return;
        std::error_code error;
        if (std::filesystem::is_symlink(m_path, error))
            std::filesystem::remove(m_path, error);
        else if (std::filesystem::exists(m_path, error))
            throw std::runtime_error(m_path + ": exists and is no link; name another path for --link.");
        std::filesystem::create_symlink(m_port, m_path, error);
        if (error)
            throw std::runtime_error(m_path + ": the link cannot be made (" + error.message() + "); name another path for --link.");
    }
    ~PortLink()
    {
        std::error_code error;
        if (!m_path.empty() && std::filesystem::read_symlink(m_path, error) == m_port)
            std::filesystem::remove(m_path, error);
    }
    PortLink(const PortLink &) = delete;
    PortLink &operator=(const PortLink &) = delete;

private:
    std::string m_path, m_port;
};

struct Board {
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

bool inputClosed()
{
    pollfd p{STDIN_FILENO, POLLIN, 0};
    char drop[64];
    return poll(&p, 1, 0) > 0 && (p.revents & (POLLIN | POLLHUP | POLLERR | POLLNVAL)) != 0 && read(STDIN_FILENO, drop, sizeof drop) <= 0;
}

void serve(const Options &o)
{
    Hand hand(o.seed, o.session, scriptOf(o), o.world == "rough" ? World::Rough : o.world == "bare" ? World::Bare : World::Plain);
    const std::string serial = "VG-" + std::to_string(o.seed);
    posix_board board{};
    board.flash_file = o.flash.empty() ? nullptr : o.flash.c_str();
    board.serial = serial.c_str();
    board.speed = o.speed;
    board.sensor = readSensor;
    board.context = &hand;
    const Board running(board);
    const PortLink link(o.link, posix_port());
    firmware_start();
    firmware_set_rate(static_cast<std::uint16_t>(o.rate));
    if (o.json)
        std::printf("{\"port\":\"%s\",\"seed\":%llu,\"session\":%llu}\n", posix_port(), static_cast<unsigned long long>(o.seed),
                    static_cast<unsigned long long>(o.session));
    else
        std::printf("port %s\n", posix_port());
    std::fflush(stdout);
    while (stopAsked == 0 && !(o.untilEof && inputClosed())) {
        firmware_poll();
        if (posix_reset_asked())
            firmware_start();
    }
}

} // namespace

int main(int argc, char **argv)
{
    Options options;
    CLI::App app("The Lodestone glove without hardware: prints the port to connect to and serves it until Ctrl-C.");
    readOptions(app, options);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        return app.exit(error) == 0 ? 0 : 2;
    }
    struct sigaction action = {};
    action.sa_handler = [](int) { stopAsked = 1; };
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
    sigaction(SIGHUP, &action, nullptr);
    try {
        serve(options);
    } catch (const std::exception &error) {
        std::fprintf(stderr, "virtual-glove: %s\n", error.what());
        return 1;
    }
    return 0;
}
