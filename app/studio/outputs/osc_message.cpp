// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/outputs/osc_message.h"
#include <QtEndian>
#include <bit>

namespace lodestone::osc {
namespace {

// Ends with at least one zero byte.
void append(QByteArray &out, QByteArray text)
{
    if (const qsizetype end = text.indexOf('\0'); end >= 0)
        text.truncate(end);
    out += text;
    out.append(4 - text.size() % 4, '\0');
}

void append(QByteArray &out, std::uint32_t word)
{
    const std::uint32_t big = qToBigEndian(word);
    out.append(reinterpret_cast<const char *>(&big), sizeof big);
}

} // namespace

QByteArray message(const QByteArray &address, const std::vector<Argument> &arguments)
{
    static constexpr char kTags[] = "ifs"; // in the order of Argument
    QByteArray out, tags(",");
    for (const Argument &argument : arguments)
        tags += kTags[argument.index()];
    append(out, address);
    append(out, tags);
    for (const Argument &argument : arguments) {
        if (const auto *number = std::get_if<std::int32_t>(&argument))
            append(out, std::uint32_t(*number));
        else if (const auto *real = std::get_if<float>(&argument))
            append(out, std::bit_cast<std::uint32_t>(*real));
        else
            append(out, std::get<QByteArray>(argument));
    }
    return out;
}

} // namespace lodestone::osc
