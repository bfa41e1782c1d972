// SPDX-License-Identifier: GPL-3.0-or-later
// The program virtual-glove behind the bridge: its port is opened as the studio would.
#include "device/simulator/bridge/backend.h"
#include <array>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <stdexcept>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

namespace lodestone::simulator {

namespace {

class VirtualGlove : public Backend
{
public:
    VirtualGlove(std::string program, std::vector<std::string> arguments, long cutFlash)
        : m_program(std::move(program)), m_arguments(std::move(arguments)), m_cutFlash(cutFlash)
    {}
    ~VirtualGlove() override { powerOff(); }
    void powerOn() override;
    void powerOff() override;
    int descriptor() const override { return m_port; }
    bool powerWasCut() override;

private:
    std::string portLine(int descriptor);
    std::string m_program;
    std::vector<std::string> m_arguments;
    long m_cutFlash;
    pid_t m_process = 0;
    int m_port = -1;
};

std::string VirtualGlove::portLine(int descriptor)
{
    std::string line;
    for (char c = 0; line.empty() || line.back() != '\n'; line += c) {
        pollfd p{descriptor, POLLIN, 0};
        if (poll(&p, 1, 5000) <= 0 || read(descriptor, &c, 1) != 1)
            throw std::runtime_error(
                "The virtual glove named no port within 5 s; start virtual-glove alone to see why.");
    }
    return line.substr(5, line.size() - 6); // "port NAME\n"
}

void VirtualGlove::powerOn()
{
    std::vector<std::string> words{m_program};
    words.insert(words.end(), m_arguments.begin(), m_arguments.end());
    if (m_cutFlash > 0) {
        words.push_back("--cut-flash");
        words.push_back(std::to_string(m_cutFlash));
    }
    std::vector<char *> pointers;
    for (std::string &word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    std::array<int, 2> out;
    if (pipe2(out.data(), O_CLOEXEC) != 0)
        throw std::runtime_error("No pipe for the virtual glove; close other programs.");
    const pid_t parent = getpid();
    m_process = fork();
    if (m_process == 0) {
        prctl(PR_SET_PDEATHSIG, SIGTERM);
        setsid();
        dup2(out[1], STDOUT_FILENO);
        if (getppid() == parent)
            execv(m_program.c_str(), pointers.data());
        _exit(127);
    }
    close(out[1]);
    std::string name;
    try {
        name = portLine(out[0]);
    } catch (...) {
        close(out[0]);
        throw;
    }
    close(out[0]);
    m_port = open(name.c_str(), O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
    termios settings{};
    if (m_port < 0 || tcgetattr(m_port, &settings) != 0)
        throw std::runtime_error(name + ": the virtual glove's port could not be opened.");
    cfmakeraw(&settings);
    tcsetattr(m_port, TCSANOW, &settings);
}

void VirtualGlove::powerOff()
{
    if (m_process <= 0)
        return;
    if (m_port >= 0)
        close(m_port);
    kill(m_process, SIGTERM);
    waitpid(m_process, nullptr, 0);
    m_process = 0;
    m_port = -1;
}

bool VirtualGlove::powerWasCut()
{
    if (m_process <= 0 || waitpid(m_process, nullptr, WNOHANG) != m_process)
        return false;
    close(m_port);
    m_process = 0;
    m_port = -1;
    if (m_cutFlash == 0)
        throw std::runtime_error("The virtual glove ended by itself; start it again.");
    m_cutFlash = 0;
    return true;
}

} // namespace

std::unique_ptr<Backend> makeVirtual(const std::string &program, std::vector<std::string> arguments, long cutFlash)
{
    return std::make_unique<VirtualGlove>(program, std::move(arguments), cutFlash);
}

} // namespace lodestone::simulator
