// SPDX-License-Identifier: GPL-3.0-or-later
// What a port that does not answer as a glove sends: lines with numbers, other text, or no text at all, as at another
// line rate. A state machine over bytes: no thread, no port.
#pragma once
#include <string>

namespace lodestone::link {

class TextProbe
{
public:
    static constexpr int kRates[] = {115200, 9600, 57600, 38400, 19200, 230400, 460800, 921600, 1000000, 2000000,
        500000, 250000, 1500000, 3000000, 74880};

    void add(const char *bytes, int size);
    void restart() { m_recent.clear(); }                  // the line has another rate now
    std::size_t bytes() const { return m_recent.size(); } // at most kKept
    bool hasRows() const;                                 // of the last four lines at least three hold numbers
    bool isText() const;                                  // can be read, and has a line at least
    bool isUnreadable() const;                            // enough bytes to tell, and they are none

private:
    static constexpr std::size_t kKept = 4096, kJudged = 512, kEnough = 48;
    double readable() const; // part of the last bytes
    std::string m_recent;
};

} // namespace lodestone::link
