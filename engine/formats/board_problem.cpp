// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/formats/board_problem.h"

#include "engine/formats/words.h"
#include <algorithm>

namespace lodestone {

namespace {

constexpr double kBoot = 10;   // s of text without rows that are waited out
constexpr double kSilence = 3; // s without a byte

bool isModem(std::string_view text)
{
    for (const char *word : {"OK", "ERROR", "RING", "NO CARRIER", "NO DIALTONE", "BUSY", "CONNECT"})
        if (text == word)
            return true;
    return text.starts_with("AT+") || text == "AT" || text.starts_with("+CM") || text.starts_with("+CRE")
           || text.starts_with("+CSQ");
}

QString shown(const BoardLine &line) { return QString::fromUtf8(line.text.c_str()).left(60).simplified(); }

} // namespace

bool isNmea(std::string_view text)
{
    const auto isUpper = [](char c) { return c >= 'A' && c <= 'Z'; };
    return text.size() > 7 && (text[0] == '$' || text[0] == '!') && isUpper(text[1]) && isUpper(text[2])
           && isUpper(text[3]) && isUpper(text[4]) && isUpper(text[5]) && text[6] == ',';
}

QString problemOf(const BoardStart &start, double now)
{
    const double waited = now - start.began;
    const bool booted = start.firstText >= 0 && now - start.firstText > kBoot;
    const std::size_t lines = std::min<std::size_t>(start.lines.size(), 200);
    std::size_t nmea = 0, modem = 0, numeric = 0;
    for (std::size_t i = start.lines.size() - lines; i < start.lines.size(); ++i) {
        const std::string &text = start.lines[i].text;
        nmea += isNmea(text);
        modem += isModem(text);
        numeric += 3 * digitsOf(text) >= text.size();
    }
    if (start.bytes == 0 && waited > kSilence)
        return FormatWords::tr("The board is silent; check that its program prints, and that its cable carries data.");
    if (nmea >= 3 && 2 * nmea > lines)
        return FormatWords::tr(
            "This is a satellite receiver (NMEA sentences such as $GPGGA) and no board with sensors; choose another "
            "port.");
    if (modem >= 3 && 2 * modem > lines)
        return FormatWords::tr("This is a modem (it says OK or ERROR) and no board with sensors; choose another port.");
    if (start.bytes > 512 && 10 * start.controls > 2 * start.bytes)
        return FormatWords::tr(
            "What arrives is no text: the line rate is another one, or the board sends binary data; let it print lines "
            "of numbers.");
    if (booted && start.noReadings)
        return FormatWords::tr(
            "The board prints a time or a counter and no readings; let it print those of its sensors behind it, such "
            "as 1234,0.1,0.2,9.8.");
    if (booted && numeric >= 3 && 2 * numeric > lines)
        return FormatWords::tr(
            "The board prints numbers, but its lines are not alike (\"%1\"); let each line have as many values in the "
            "same order, such as 0.1,0.2,9.8.")
            .arg(shown(start.lines.back()));
    if (booted)
        return FormatWords::tr(
            "The board prints text without rows of numbers (\"%1\"); let it print a line for each sample, such as "
            "0.1,0.2,9.8.")
            .arg(start.lines.empty() ? QString() : shown(start.lines.back()));
    if (start.bytes > 0 && waited > kBoot && start.firstText < 0)
        return FormatWords::tr("What the board sends has no line ends; let it end each row with a new line.");
    return {};
}

} // namespace lodestone
