// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/simulator/glove_program.h"
#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <poll.h>
#include <stdexcept>
#include <unistd.h>

namespace lodestone::simulator {

static volatile std::sig_atomic_t stopAsked = 0;

void readOptions(CLI::App &app, GloveProgram &o)
{
    app.add_option("--seed", o.seed, "The simulated user")->capture_default_str();
    app.add_option("--session", o.session, "How the glove sits today")->capture_default_str();
    auto *script = app.add_option("--script", o.script, "What the hand does")
                       ->check(CLI::IsMember({"ten", "wander", "turn"}))
                       ->capture_default_str();
    app.add_option("--plan", o.plan, "A capture plan to follow instead")->excludes(script);
    app.add_option("--world", o.world, "How much of a real hand is simulated")
        ->check(CLI::IsMember(worldNames()))
        ->capture_default_str();
    app.add_option("--seconds-each", o.secondsEach, "Length of a pose of --script ten")
        ->check(CLI::Range(0.2, 3600.0))
        ->capture_default_str();
    app.add_option("--speed", o.speed, "Device seconds a second")
        ->check(CLI::Range(0.01, 100.0))
        ->capture_default_str();
    app.add_option("--rate", o.rate, "Samples a second until the studio asks for another rate")
        ->check(CLI::Range(1, 1000))
        ->capture_default_str();
    app.add_option("--flash", o.flash, "File that keeps the images; without it they are forgotten at exit");
    app.add_option("--link", o.link, "A symbolic link to the port is kept at this path");
    app.add_flag("--until-eof", o.untilEof, "End when standard input closes");
    app.add_flag("--json", o.json, "Print the port as one JSON object");
}

static Script scriptOf(const GloveProgram &o)
{
    if (!o.plan.empty())
        return Script::fromPlanFile(o.plan);
    if (o.script == "turn")
        return Script::turnAbout();
    return o.script == "wander" ? Script::wander(o.seed) : Script::tenCombinations(o.session, o.secondsEach);
}

static Hand handWith(const GloveProgram &o, const Script &script)
{
    return Hand(o.seed, o.session, script, worldNamed(o.world));
}

Hand handOf(const GloveProgram &o) { return handWith(o, scriptOf(o)); }

LedHand ledHandOf(const GloveProgram &o)
{
    return {scriptOf(o), [o](const Script &script) { return handWith(o, script); }};
}

void printPort(const GloveProgram &o, const std::string &port)
{
    if (o.json)
        std::printf("{\"port\":\"%s\",\"seed\":%llu,\"session\":%llu}\n", port.c_str(),
            static_cast<unsigned long long>(o.seed), static_cast<unsigned long long>(o.session));
    else
        std::printf("port %s\n", port.c_str());
    std::fflush(stdout);
}

static std::string said; // over the standard input, and not taken yet

static bool inputClosed()
{
    pollfd p{STDIN_FILENO, POLLIN, 0};
    if (poll(&p, 1, 0) <= 0 || (p.revents & (POLLIN | POLLHUP | POLLERR | POLLNVAL)) == 0)
        return false;
    char bytes[256];
    const ssize_t count = read(STDIN_FILENO, bytes, sizeof bytes);
    if (count <= 0)
        return true;
    said.append(bytes, static_cast<std::size_t>(count));
    if (said.size() > 65536) // no line of ours
        said.clear();
    return false;
}

bool takeLine(std::string &line)
{
    const std::size_t end = said.find('\n');
    if (end == std::string::npos)
        return false;
    line = said.substr(0, end);
    said.erase(0, end + 1);
    return true;
}

void Watcher::obey(const std::string &line)
{
    double hertz = 0;
    if (std::sscanf(line.c_str(), "watch %lf", &hertz) == 1 && hertz >= 0 && hertz <= 100)
        m_step = hertz > 0 ? std::chrono::nanoseconds(std::int64_t(1e9 / hertz)) : std::chrono::nanoseconds(0);
}

void Watcher::look(const LedHand &hand)
{
    const std::chrono::nanoseconds host = std::chrono::steady_clock::now().time_since_epoch();
    if (m_step.count() <= 0 || host < m_due)
        return;
    m_due = std::max(m_due, host - m_step) + m_step;
    const double now = hand.now();
    const Truth truth = hand.hand().truth(now);
    char line[256];
    const auto &f = truth.flexion;
    const auto &q = truth.orientation;
    const int length = std::snprintf(line, sizeof line, "hand %lld %.6f %.3f %.3f %.3f %.3f %.3f %.4f %.4f %.4f %.4f\n",
        static_cast<long long>(host.count()), now, f[0], f[1], f[2], f[3], f[4], q[0], q[1], q[2], q[3]);
    pollfd p{STDOUT_FILENO, POLLOUT, 0};
    if (poll(&p, 1, 0) == 1 && (p.revents & POLLOUT) != 0) // then there is room for a line
        (void)!write(STDOUT_FILENO, line, static_cast<std::size_t>(length));
}

void stopOnSignals()
{
    struct sigaction action = {};
    action.sa_handler = [](int) { stopAsked = 1; };
    for (const int signal : {SIGINT, SIGTERM, SIGHUP})
        sigaction(signal, &action, nullptr);
}

bool shouldStop(const GloveProgram &o) { return stopAsked != 0 || (o.untilEof && inputClosed()); }

PortLink::PortLink(std::string path, std::string port) : m_path(std::move(path)), m_port(std::move(port))
{
    if (m_path.empty())
        return;
    std::error_code error;
    // A link that an earlier run left points to a pseudo-terminal; any other is somebody's.
    if (std::filesystem::is_symlink(m_path, error)
        && std::filesystem::read_symlink(m_path, error).string().starts_with("/dev/pts/"))
        std::filesystem::remove(m_path, error);
    else if (std::filesystem::symlink_status(m_path, error).type() != std::filesystem::file_type::not_found)
        throw std::runtime_error(m_path + ": exists and is no glove's link; name another path for --link.");
    std::filesystem::create_symlink(m_port, m_path, error);
    if (error)
        throw std::runtime_error(
            m_path + ": the link cannot be made (" + error.message() + "); name another path for --link.");
}

PortLink::~PortLink()
{
    std::error_code error;
    if (!m_path.empty() && std::filesystem::read_symlink(m_path, error) == m_port)
        std::filesystem::remove(m_path, error);
}

} // namespace lodestone::simulator
