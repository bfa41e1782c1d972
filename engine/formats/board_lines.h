// SPDX-License-Identifier: GPL-3.0-or-later
// A board's bytes to lines, in whatever pieces they arrive. No thread. A part of BoardReader.
#pragma once
#include <string>
#include <string_view>

namespace lodestone {

bool isControl(char c); // a character that no line of text holds
std::size_t digitsOf(std::string_view text);

struct BoardLine
{
    std::string text;   // without its end
    std::string type;   // of a frame "STX TYPE:LENGTH\n text ETX"; empty: a line of its own
    double arrival = 0; // s, of its last byte
    bool first = false; // it may have begun before the port was open
};

// Lines end with LF, CR or both. A frame's text may go over several lines, which become one.
class BoardLines
{
public:
    static constexpr std::size_t kLongest = 16384; // bytes; what is longer is cut into pieces

    // done(BoardLine) is called for each line that is not blank.
    template<typename Done>
    void add(std::string_view bytes, double arrival, Done &&done)
    {
        for (const char c : bytes)
            if (take(c)) {
                m_done.arrival = arrival;
                done(std::move(m_done));
                m_done = {};
            }
    }
    bool idle() const { return m_text.empty(); } // no line has begun

private:
    bool take(char c); // true: m_done is a line
    bool finish(std::size_t size, const std::string &type);
    bool endLine();

    std::string m_text, m_type;
    bool m_inFrame = false, m_first = true;
    BoardLine m_done;
};

} // namespace lodestone
