// SPDX-License-Identifier: GPL-3.0-or-later
// Between a glove without hardware and the studio: starts the glove, an emulated board or virtual-glove, gives an
// emulated board the simulated hand's samples, and slows or disturbs the line as asked for.
#include "device/simulator/bridge/backend.h"
#include "device/simulator/bridge/interpreter.h"
#include "device/simulator/terminal.h"
#include "device/simulator/bridge/wire.h"
#include "device/simulator/glove_program.h"
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <poll.h>
#include <stdexcept>
#include <unistd.h>

namespace {

using namespace lodestone::simulator;

struct Options : GloveProgram
{
    std::string board = kEmulatedBoards[0].name, fault, firmware;
    int pace = 0, latency = 0;
};

constexpr double kPowerOffSeconds = 0.5; // how long a power cut lasts
constexpr double kMostHz = 1000;

double now() { return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(); }

// A program or an image that belongs to this one: beside it in a build; installed, an image is in share/ and this
// program in libexec/lodestone/.
std::string beside(const std::string &name)
{
    const std::filesystem::path here = std::filesystem::read_symlink("/proc/self/exe").parent_path();
    const std::filesystem::path shared = here / "../../share/lodestone/firmware" / name;
    return (!exists(here / name) && exists(shared) ? shared.lexically_normal() : here / name).string();
}

// A temporary flash file, for a glove that will lose its power while no file was named.
class Scratch
{
public:
    explicit Scratch(bool wanted)
    {
        if (wanted)
            m_name =
                (std::filesystem::temp_directory_path() / ("lodestone-flash-" + std::to_string(getpid()))).string();
    }
    ~Scratch()
    {
        std::error_code error;
        if (!m_name.empty())
            std::filesystem::remove(m_name, error);
    }
    Scratch(const Scratch &) = delete;
    Scratch &operator=(const Scratch &) = delete;
    const std::string &name() const { return m_name; }

private:
    std::string m_name;
};

std::unique_ptr<Backend> backendOf(const Options &o, const Faults &faults, const std::string &flash)
{
    if (const EmulatedBoard *board = emulatedBoard(o.board))
        return makeEmulator(*board, o.firmware.empty() ? beside("glove-" + o.board + ".elf") : o.firmware, flash,
            faults.cutFlash, o.pace > 0);
    std::vector<std::string> words{"--seed", std::to_string(o.seed), "--session", std::to_string(o.session), "--world",
        o.world, "--seconds-each", std::to_string(o.secondsEach), "--speed", std::to_string(o.speed), "--rate",
        std::to_string(o.rate), o.plan.empty() ? "--script" : "--plan", o.plan.empty() ? o.script : o.plan};
    if (!flash.empty())
        words.insert(words.end(), {"--flash", flash});
    return makeVirtual(beside("virtual-glove"), words, faults.cutFlash);
}

class Bridge
{
public:
    Bridge(const Options &o, std::unique_ptr<Backend> backend, const Faults &faults)
        : m_backend(std::move(backend)), m_toGlove(o.pace, faults, 2 * o.seed + 1),
          m_toStudio(o.pace, faults, 2 * o.seed, o.latency * 1e-3), m_hand(handOf(o))
    {
        if (emulatedBoard(o.board))
            m_interpreter.emplace(m_hand, o.speed, o.rate);
        powerOn();
    }
    const std::string &port() const { return m_terminal.name(); }
    void round();

private:
    void powerOn();
    void wait();
    void fromGlove();
    void toGlove();
    std::unique_ptr<Backend> m_backend;
    Terminal m_terminal;
    Wire m_toGlove, m_toStudio;
    Hand m_hand;
    std::optional<Interpreter> m_interpreter;
    std::vector<std::uint8_t> m_pending; // for the glove's UART
    double m_powerOnAt = 0;              // 0: it has power
};

void Bridge::powerOn()
{
    m_backend->powerOn();
    m_powerOnAt = 0;
    if (m_interpreter)
        m_pending = m_interpreter->greeting();
}

void Bridge::wait()
{
    const bool open = m_terminal.isOpen();
    pollfd p[3] = {
        {m_backend->descriptor(),
            short((m_toStudio.full() || m_terminal.full() ? 0 : POLLIN) | (m_pending.empty() ? 0 : POLLOUT)), 0},
        {m_backend->debugDescriptor(), POLLIN, 0},
        {open ? m_terminal.descriptor() : -1,
            short((m_toGlove.full() ? 0 : POLLIN) | (m_terminal.full() ? POLLOUT : 0)), 0}};
    const double due = std::min(m_toGlove.next(), m_toStudio.next()) - now();
    poll(p, 3, std::clamp(int(due * 1000), 1, 20));
}

void Bridge::fromGlove()
{
    std::uint8_t bytes[1024];
    std::vector<std::uint8_t> out;
    const ssize_t n = m_toStudio.full() || m_terminal.full() ? 0 : read(m_backend->descriptor(), bytes, sizeof bytes);
    if (n > 0 && m_interpreter)
        m_interpreter->fromBoard(bytes, std::size_t(n), out, m_pending);
    else if (n > 0)
        out.assign(bytes, bytes + n);
    m_toStudio.push(out.data(), out.size(), now());
    m_terminal.write(m_toStudio.pull(now()));
}

void Bridge::toGlove()
{
    if (!m_toGlove.full() && m_terminal.isOpen()) {
        const auto bytes = m_terminal.read();
        m_toGlove.push(bytes.data(), bytes.size(), now());
    }
    const auto arrived = m_toGlove.pull(now());
    if (m_interpreter)
        m_interpreter->fromStudio(arrived.data(), arrived.size(), m_pending);
    else
        m_pending.insert(m_pending.end(), arrived.begin(), arrived.end());
    const ssize_t n = m_pending.empty() ? 0 : write(m_backend->descriptor(), m_pending.data(), m_pending.size());
    if (n > 0)
        m_pending.erase(m_pending.begin(), m_pending.begin() + n);
}

void Bridge::round()
{
    wait();
    if (m_powerOnAt > 0) {
        m_terminal.read();
        m_terminal.push();
        if (now() >= m_powerOnAt)
            powerOn();
        return;
    }
    if (m_backend->powerWasCut()) {
        std::fprintf(stderr, "The power was cut.\n");
        m_toGlove.clear();
        m_toStudio.clear();
        m_pending.clear();
        if (m_interpreter)
            m_interpreter->boardRestarted();
        m_powerOnAt = now() + kPowerOffSeconds;
        return;
    }
    fromGlove();
    toGlove();
}

void serve(const Options &o)
{
    const Faults faults = Faults::parse(o.fault);
    if (emulatedBoard(o.board) && o.rate * o.speed > kMostHz)
        throw std::runtime_error(
            "The emulated board samples at most 1000 times a second; --rate times --speed must not be above that.");
    const Scratch scratch(faults.cutFlash > 0 && o.flash.empty() && o.board == kHostBoard);
    Bridge bridge(o, backendOf(o, faults, o.flash.empty() ? scratch.name() : o.flash), faults);
    const PortLink link(o.link, bridge.port());
    printPort(o, bridge.port());
    while (!shouldStop(o))
        bridge.round();
}

} // namespace

int main(int argc, char **argv)
{
    Options options;
    CLI::App app("A glove without hardware behind a line that can be slow and bad: prints the port to connect to and "
                 "serves it until Ctrl-C.");
    readOptions(app, options);
    app.add_option("--board", options.board,
           "posix: virtual-glove, a process of this computer; any other: the real firmware in QEMU")
        ->check(CLI::IsMember(boardNames()))
        ->capture_default_str();
    app.add_option("--pace", options.pace, "Slow the line to this many baud")->check(CLI::Range(1200, 4000000));
    app.add_option("--latency", options.latency,
           "Milliseconds until the studio sees what the glove sent, as with a USB adapter")
        ->check(CLI::Range(0, 1000));
    app.add_option(
        "--fault", options.fault, "What shall go wrong: flip:P, drop:N, stall:MS, cut:flash=N, comma between");
    app.add_option(
        "--firmware", options.firmware, "The firmware to emulate; the one beside this program when left out");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        return app.exit(error) == 0 ? 0 : 2;
    }
    stopOnSignals();
    try {
        serve(options);
    } catch (const std::exception &error) {
        std::fprintf(stderr, "glove-bridge: %s\n", error.what());
        return 1;
    }
    return 0;
}
