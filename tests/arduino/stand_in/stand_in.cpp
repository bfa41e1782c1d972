// SPDX-License-Identifier: MIT
// A sketch as a program: prints the name of its pseudo-terminal, runs setup() and then loop() until its standard input
// ends. Like a small board's, Serial takes 64 bytes at most before they are sent; without somebody at the other end
// they are lost. With STAND_IN_MUTE in the environment it never says how much it takes.
#include <Arduino.h>
#include <Wire.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

namespace {

constexpr size_t kRoom = 64;
int terminal = -1, held = -1; // held: the byte that peek() showed
uint8_t waiting[kRoom];
size_t waits = 0;
uint8_t registers[256], chosen = 0, got[32];
size_t written = 0, taken = 0, here = 0;
bool there = false;

uint64_t microseconds()
{
    timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return uint64_t(now.tv_sec) * 1000000u + uint64_t(now.tv_nsec) / 1000u;
}
const uint64_t zero = microseconds() + 10000000u;

bool connected()
{
    pollfd p = {terminal, 0, 0};
    return poll(&p, 1, 0) == 0 || (p.revents & POLLHUP) == 0;
}

void send()
{
    if (!connected())
        waits = 0;
    const ssize_t n = waits > 0 ? ::write(terminal, waiting, waits) : 0;
    if (n > 0) {
        memmove(waiting, waiting + n, waits - size_t(n));
        waits -= size_t(n);
    }
}

} // namespace

SerialPort Serial;
TwoWire Wire;

unsigned long micros() { return uint32_t(microseconds() - zero); }
unsigned long millis() { return uint32_t((microseconds() - zero + 10000000u) / 1000u); }
void delay(unsigned long milliseconds) { usleep(useconds_t(milliseconds * 1000)); }

size_t Print::write(const uint8_t *bytes, size_t size)
{
    size_t n = 0;
    while (n < size && write(bytes[n]) == 1)
        ++n;
    return n;
}

void SerialPort::begin(unsigned long) {}
int SerialPort::availableForWrite()
{
    send();
    return getenv("STAND_IN_MUTE") ? 0 : int(kRoom - waits);
}
size_t SerialPort::write(uint8_t value)
{
    while (waits == kRoom) { // as a board's core does
        send();
        if (waits == kRoom)
            usleep(100);
    }
    waiting[waits++] = value;
    return 1;
}
int SerialPort::peek()
{
    uint8_t value;
    if (held < 0 && ::read(terminal, &value, 1) == 1)
        held = value;
    return held;
}
int SerialPort::available() { return peek() >= 0; }
int SerialPort::read()
{
    const int value = peek();
    held = -1;
    return value;
}

void TwoWire::beginTransmission(int chip)
{
    there = chip == 0x30;
    written = 0;
}
size_t TwoWire::write(uint8_t value)
{
    if (written++ == 0)
        chosen = value;
    else
        registers[chosen++] = value;
    return 1;
}
uint8_t TwoWire::endTransmission(bool) { return there ? 0 : 2; }
uint8_t TwoWire::requestFrom(int chip, int count)
{
    taken = here = 0;
    if (chip != 0x30 || registers[0x1D] != 0x10) // it was never told to measure
        return 0;
    for (int axis = 0; axis < 3; ++axis) {
        const double t = double(microseconds()) * 1e-6;
        const auto value = uint32_t(524288 + 16384 * 0.4 * sin(t * (1 + axis)));
        registers[2 * axis] = uint8_t(value >> 12);
        registers[2 * axis + 1] = uint8_t(value >> 4);
        registers[6 + axis] = uint8_t(value << 4);
    }
    for (; int(here) < count && here < sizeof got; ++here)
        got[here] = registers[chosen++];
    return uint8_t(here);
}
int TwoWire::read() { return taken < here ? got[taken++] : -1; }

int main()
{
    termios settings;
    terminal = posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
    if (terminal < 0 || grantpt(terminal) != 0 || unlockpt(terminal) != 0 || tcgetattr(terminal, &settings) != 0) {
        perror("pseudo-terminal");
        return 1;
    }
    cfmakeraw(&settings);
    tcsetattr(terminal, TCSANOW, &settings);
    close(open(ptsname(terminal), O_RDWR | O_NOCTTY)); // only then does Linux say that nobody has it open
    printf("%s\n", ptsname(terminal));
    fflush(stdout);
    setup();
    for (;;) {
        loop();
        send();
        pollfd p[2] = {{STDIN_FILENO, POLLIN, 0}, {terminal, POLLIN, 0}};
        timespec wait = {0, 300000};
        if (ppoll(p, connected() ? 2 : 1, &wait, nullptr) > 0 && p[0].revents != 0)
            return 0;
    }
}
