// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/formats/board_lines.h"

#include "engine/formats/cells.h"
#include "engine/formats/lines.h"
#include <algorithm>

namespace lodestone {

namespace {

constexpr char kStx = '\x02', kEtx = '\x03';

// The type of "TYPE:LENGTH"; empty: it is none.
std::string_view frameType(std::string_view head)
{
    const std::size_t colon = head.find(':');
    const auto isName = [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    };
    if (colon == std::string_view::npos || colon == 0 || colon > 16 || colon + 1 == head.size()
        || head.size() - colon > 7)
        return {};
    const std::string_view name = head.substr(0, colon), length = head.substr(colon + 1);
    const bool good = std::all_of(name.begin(), name.end(), isName)
                      && std::all_of(length.begin(), length.end(), isDigit);
    return good ? name : std::string_view();
}

} // namespace

bool isControl(char c)
{
    return (static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\r' && c != '\n') || c == 0x7f;
}

std::size_t digitsOf(std::string_view text) { return std::size_t(std::count_if(text.begin(), text.end(), isDigit)); }

// The first size bytes of what was collected are a line.
bool BoardLines::finish(std::size_t size, const std::string &type)
{
    const LongVector<char> plain = withoutEscapes(std::string_view(m_text).substr(0, size));
    m_done = {std::string(trimmed({plain.data(), plain.size()})), type, 0, m_first && type.empty()};
    m_first = false;
    return !m_done.text.empty();
}

bool BoardLines::endLine()
{
    const std::size_t stx = m_text.rfind(kStx);
    const std::string_view type = stx == std::string::npos
                                      ? std::string_view()
                                      : frameType(trimmed(std::string_view(m_text).substr(stx + 1)));
    if (type.empty()) {
        const bool done = finish(m_text.size(), {});
        m_text.clear();
        return done;
    }
    m_type = type;
    m_inFrame = true;
    const bool done = finish(stx, {}); // a line that was cut before the frame began
    m_text.clear();
    return done;
}

bool BoardLines::take(char c)
{
    if (m_inFrame) {
        // Without its ETX a frame ends where the next begins.
        if (c == kEtx || c == kStx || m_text.size() >= kLongest) {
            m_inFrame = false;
            const bool done = finish(m_text.size(), m_type);
            m_text.assign(c == kStx ? 1 : 0, kStx);
            return done;
        }
        m_text += c == '\n' || c == '\r' ? ' ' : c;
        return false;
    }
    if (c == '\n' || c == '\r' || m_text.size() >= kLongest)
        return endLine();
    if (c == kEtx && m_text.find_first_not_of(" \t") == std::string::npos)
        m_text.clear(); // the end of a frame that has been cut already
    else
        m_text += c;
    return false;
}

} // namespace lodestone
