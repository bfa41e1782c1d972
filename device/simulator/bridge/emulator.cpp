// SPDX-License-Identifier: GPL-3.0-or-later
// A board emulated by QEMU. Its flash memory is written before the start and read at the end through the debug port,
// because QEMU would load an image file again at every reset.
#include "device/simulator/bridge/backend.h"
#include "device/simulator/bridge/gdb.h"
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace lodestone::simulator {

namespace {

bool onPath(const std::string &program)
{
    const std::string path = std::getenv("PATH") ? std::getenv("PATH") : "";
    for (std::size_t at = 0; at <= path.size();) {
        const std::size_t end = std::min(path.find(':', at), path.size());
        if (access((path.substr(at, end - at) + '/' + program).c_str(), X_OK) == 0)
            return true;
        at = end + 1;
    }
    return false;
}

class Emulator : public Backend
{
public:
    Emulator(const EmulatedBoard &board, const std::string &firmware, const std::string &flashFile, long cutFlash,
        bool smallBuffer)
        : m_board(board), m_firmware(firmware), m_flashFile(flashFile), m_cutFlash(cutFlash), m_smallBuffer(smallBuffer)
    {
        if (!onPath("qemu-system-arm"))
            throw std::runtime_error("qemu-system-arm is not installed, so no board can be emulated; on Debian: "
                                     "sudo apt-get install qemu-system-arm.");
        if (!std::filesystem::exists(firmware))
            throw std::runtime_error(
                firmware + ": the board's firmware is not there; install gcc-arm-none-eabi and build again.");
        if (cutFlash > 0)
            m_breakpoints = {symbolIn(firmware, "hal_flash_write_word"), symbolIn(firmware, "hal_flash_erase_page")};
        loadFlash();
    }
    ~Emulator() override { powerOff(); }

    void powerOn() override;
    void powerOff() override;
    int descriptor() const override { return m_uart; }
    int debugDescriptor() const override { return m_debug; }
    bool powerWasCut() override;

private:
    void loadFlash();
    void saveFlash();
    void breakpoints(bool on)
    {
        for (const std::uint32_t address : m_breakpoints)
            m_gdb.breakAt(address, on);
    }
    const EmulatedBoard m_board;
    std::string m_firmware, m_flashFile;
    long m_cutFlash, m_operations = 0;
    bool m_smallBuffer;
    std::vector<std::uint32_t> m_breakpoints;
    std::vector<std::uint8_t> m_flash; // empty: never written
    pid_t m_process = 0;
    int m_uart = -1, m_debug = -1;
    Gdb m_gdb;
};

void Emulator::loadFlash()
{
    if (m_flashFile.empty() || !std::filesystem::exists(m_flashFile))
        return;
    std::ifstream file(m_flashFile, std::ios::binary);
    m_flash.assign(std::istreambuf_iterator<char>(file), {});
    if (m_flash.size() != m_board.flashBytes)
        throw std::runtime_error(
            m_flashFile + ": not the flash memory of a " + m_board.name + " glove; name another file.");
}

void Emulator::saveFlash()
{
    m_gdb.stop();
    m_flash = m_gdb.read(m_board.flashAt, m_board.flashBytes);
    if (m_flashFile.empty())
        return;
    const std::string part = m_flashFile + ".part";
    std::ofstream(part, std::ios::binary)
        .write(reinterpret_cast<const char *>(m_flash.data()), std::streamsize(m_flash.size()));
    std::filesystem::rename(part, m_flashFile);
}

void Emulator::powerOn()
{
    std::array<int, 2> uart, debug;
    if (socketpair(AF_UNIX, SOCK_STREAM, 0, uart.data()) != 0 || socketpair(AF_UNIX, SOCK_STREAM, 0, debug.data()) != 0)
        throw std::runtime_error(
            std::string("No sockets for the emulator (") + std::strerror(errno) + "); close other programs.");
    for (const int mine : {uart[0], debug[0]})
        fcntl(mine, F_SETFD, FD_CLOEXEC);
    const int small = 2048; // with the kernel's overhead this holds a few of QEMU's one-byte writes
    if (m_smallBuffer)
        setsockopt(uart[1], SOL_SOCKET, SO_SNDBUF, &small, sizeof small);
    const std::string uartFd = "socket,id=uart,fd=" + std::to_string(uart[1]),
                      debugFd = "socket,id=debug,fd=" + std::to_string(debug[1]);
    const pid_t parent = getpid();
    m_process = fork();
    if (m_process == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        setsid(); // a Ctrl-C in the terminal is for the bridge, which saves the flash memory first
        if (getppid() == parent)
            execlp("qemu-system-arm", "qemu-system-arm", "-M", m_board.machine, "-display", "none", "-nodefaults",
                "-monitor", "none", "-S", "-kernel", m_firmware.c_str(), "-chardev", uartFd.c_str(), "-serial",
                "chardev:uart", "-chardev", debugFd.c_str(), "-gdb", "chardev:debug", static_cast<char *>(nullptr));
        _exit(127);
    }
    close(uart[1]);
    close(debug[1]);
    m_uart = uart[0];
    m_debug = debug[0];
    fcntl(m_uart, F_SETFL, O_NONBLOCK);
    if (m_process < 0)
        throw std::runtime_error("The emulator could not be started; close other programs.");
    m_gdb = Gdb(m_debug);
    m_gdb.hello();
    if (!m_flash.empty())
        m_gdb.write(m_board.flashAt, m_flash.data(), std::uint32_t(m_flash.size()));
    if (m_cutFlash > 0)
        breakpoints(true);
    m_gdb.go();
}

void Emulator::powerOff()
{
    if (m_process <= 0)
        return;
    try {
        saveFlash();
    } catch (const std::exception &) {
        // The process has ended already; the file keeps what was saved last.
    }
    kill(m_process, SIGKILL);
    waitpid(m_process, nullptr, 0);
    close(m_uart);
    close(m_debug);
    m_process = 0;
    m_uart = m_debug = -1;
}

// The breakpoints stop the board at the first instruction of each flash operation. They are removed for one step, to
// pass that instruction.
bool Emulator::powerWasCut()
{
    if (!m_gdb.stopped())
        return false;
    if (++m_operations == m_cutFlash) {
        m_cutFlash = 0;
        powerOff();
        return true;
    }
    breakpoints(false);
    m_gdb.step();
    breakpoints(true);
    m_gdb.go();
    return false;
}

} // namespace

std::unique_ptr<Backend> makeEmulator(const EmulatedBoard &board, const std::string &firmware,
    const std::string &flashFile, long cutFlash, bool smallBuffer)
{
    return std::make_unique<Emulator>(board, firmware, flashFile, cutFlash, smallBuffer);
}

} // namespace lodestone::simulator
