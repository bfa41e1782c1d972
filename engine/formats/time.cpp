// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/formats/time.h"

#include "engine/formats/dialect.h"
#include "engine/formats/units.h"
#include "engine/formats/words.h"
#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>

namespace lodestone {

namespace {

constexpr std::int64_t kSecond = 1'000'000'000;
constexpr double kDay = 86400;

class Reader
{
public:
    explicit Reader(std::string_view text) : m_text(text) {}
    bool number(int &value, std::size_t least, std::size_t most)
    {
        std::size_t length = 0;
        value = 0;
        while (length < most && length < m_text.size() && m_text[length] >= '0' && m_text[length] <= '9')
            value = value * 10 + (m_text[length++] - '0');
        if (length < least)
            return false;
        m_text.remove_prefix(length);
        m_length = length;
        return true;
    }
    std::size_t length() const { return m_length; } // of the last number
    bool take(std::string_view any)
    {
        if (m_text.empty() || any.find(m_text.front()) == std::string_view::npos)
            return false;
        m_taken = m_text.front();
        m_text.remove_prefix(1);
        return true;
    }
    char taken() const { return m_taken; }
    bool word(std::string_view word)
    {
        if (lowered(m_text.substr(0, word.size())) != word)
            return false;
        m_text.remove_prefix(word.size());
        return true;
    }
    bool atEnd() const { return m_text.empty(); }
    bool fraction(std::int64_t &nanoseconds) // digits behind the point
    {
        std::int64_t scale = kSecond;
        bool any = false;
        while (!m_text.empty() && m_text.front() >= '0' && m_text.front() <= '9') {
            scale /= 10;
            nanoseconds += scale * (m_text.front() - '0');
            m_text.remove_prefix(1);
            any = true;
        }
        return any;
    }

private:
    std::string_view m_text;
    std::size_t m_length = 0;
    char m_taken = 0;
};

bool readDate(Reader &in, ClockReading &reading)
{
    int first = 0, second = 0, third = 0;
    if (!in.number(first, 1, 4))
        return false;
    const bool yearFirst = in.length() == 4;
    if (!in.take("-/. "))
        return false;
    const char mark = in.taken();
    if (!yearFirst) { // 12-Mar-2024
        constexpr const char *kMonths[] = {
            "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};
        for (int month = 0; month < 12; ++month) {
            if (!in.word(kMonths[month]))
                continue;
            if (!in.take(std::string_view(&mark, 1)) || !in.number(third, 4, 4) || first < 1 || first > 31
                || third < 1970 || third > 2200)
                return false;
            reading.nanoseconds = daysFromCivil(third, month + 1, first) * 86400 * kSecond;
            return true;
        }
    }
    if (mark == ' ')
        return false;
    if (!in.number(second, 1, 2) || !in.take(std::string_view(&mark, 1))
        || !in.number(third, yearFirst ? 1 : 4, yearFirst ? 2 : 4))
        return false;
    int year = yearFirst ? first : third, month = second, day = yearFirst ? third : first;
    using Order = ClockReading::Order;
    if (!yearFirst && month != day)
        reading.order = month > 12 ? Order::MonthFirst : day > 12 ? Order::DayFirst : Order::Open;
    if (reading.order == Order::MonthFirst)
        std::swap(month, day); // 08/25/2023
    if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1970 || year > 2200)
        return false;
    const std::int64_t days = daysFromCivil(year, month, day);
    reading.nanoseconds = days * 86400 * kSecond;
    if (reading.order == Order::Open)
        reading.monthFirst = (daysFromCivil(year, day, month) - days) * 86400 * kSecond;
    return true;
}

// 13:03:20.725, 1:03:20 PM, 13:03:20:725, 03:20.7
// signs: what may stand between hours, minutes and seconds.
bool readOfDay(Reader &in, std::int64_t &nanoseconds, std::string_view signs)
{
    int hours = 0, minutes = 0, seconds = 0;
    if (!in.number(hours, 1, 2) || !in.take(signs) || !in.number(minutes, 1, 2))
        return false;
    std::int64_t below = 0;
    if (in.take(signs)) {
        if (!in.number(seconds, 1, 2))
            return false;
        if (in.take(".,") && !in.fraction(below))
            return false;
        int thousandths = 0;
        if (below == 0 && in.take(":")) {
            in.take(":");
            if (in.number(thousandths, 1, 3))
                below = std::int64_t(thousandths) * 1'000'000;
        }
    } else if (in.take(".")) { // minutes and seconds, as spreadsheets show them
        if (!in.fraction(below))
            return false;
        seconds = minutes;
        minutes = hours;
        hours = 0;
    }
    if (hours > 24 || minutes > 59 || seconds > 60)
        return false;
    in.take(" ");
    if (in.word("pm"))
        hours += hours < 12 ? 12 : 0;
    else if (in.word("am"))
        hours -= hours == 12 ? 12 : 0;
    nanoseconds += ((std::int64_t(hours) * 60 + minutes) * 60 + seconds) * kSecond + below;
    in.take(" ");
    if (in.word("z") || in.word("utc") || in.word("gmt"))
        return in.atEnd();
    if (in.take("+-")) {
        const bool west = in.taken() == '-';
        int zone = 0, rest = 0;
        if (!in.number(zone, 1, 2))
            return false;
        in.take(":");
        if (!in.atEnd() && !in.number(rest, 2, 2))
            return false;
        nanoseconds += (west ? 1 : -1) * std::int64_t(zone * 60 + rest) * 60 * kSecond;
    }
    return in.atEnd();
}

struct Guess
{
    double unit;
    const char *name;
    bool sure;
};
Guess unitOf(double first, double step, double statedHz)
{
    constexpr Guess kSeconds{1, "s", false}, kMilli{1e-3, "ms", false}, kMicro{1e-6, "us", false},
        kNano{1e-9, "ns", false};
    const auto surely = [](Guess guess) { return Guess{guess.unit, guess.name, true}; };
    const auto plausible = [step](const Guess &guess) { return step * guess.unit > 1e-5 && step * guess.unit < 100; };
    // Since 1970, from the year 2001 to 2106.
    for (const Guess &guess : {kSeconds, kMilli, kMicro, kNano}) {
        const double seconds = first * guess.unit;
        // A counter of 32 bits reaches these numbers too, but in steps of many.
        if (seconds > 1e9 && seconds < 4.3e9 && plausible(guess) && !(guess.unit == 1 && step > 1.5))
            return surely(guess);
    }
    if (first > 20000 && first < 80000 && step < 1e-4)
        return {kDay, "days", true};
    if (statedHz > 0)
        for (const Guess &guess :
            {kSeconds, kMilli, kMicro, kNano, Guess{1e-4, "0.1 ms", false}, Guess{1e-5, "10 us", false}})
            if (std::abs(std::log(step * guess.unit * statedHz)) < std::log(1.5))
                return guess;
    return step < 0.5 ? kSeconds : step < 500 ? kMilli : step < 5e5 ? kMicro : kNano;
}

// Rows from begin to end whose ticks stand still between steps, spread evenly: straight lines between ticks, and more
// of them where the rate drifts by more than a tick.
void spread(const Numbers &ticks, std::size_t begin, std::size_t end, double tick, Numbers &out)
{
    LongVector<std::size_t> steps; // the first row of each tick but the first, which may have begun before
    for (std::size_t i = begin + 1; i < end; ++i)
        if (ticks[i] != ticks[i - 1])
            steps.push_back(i);
    if (steps.size() < 2)
        return;
    std::vector<std::size_t> knots{0, steps.size() - 1}; // numbers of steps
    for (std::size_t k = 0; k + 1 < knots.size();) {
        const std::size_t a = knots[k], b = knots[k + 1];
        const double slope = (ticks[steps[b]] - ticks[steps[a]]) / double(steps[b] - steps[a]);
        std::size_t worst = a;
        double most = 1.5 * tick;
        for (std::size_t s = a + 8; s + 8 < b; ++s) {
            const double off = std::abs(ticks[steps[s]] - ticks[steps[a]] - slope * double(steps[s] - steps[a]));
            if (off > most) {
                most = off;
                worst = s;
            }
        }
        if (worst == a)
            ++k;
        else
            knots.insert(knots.begin() + std::ptrdiff_t(k) + 1, worst);
    }
    for (std::size_t k = 0; k + 1 < knots.size(); ++k) {
        const std::size_t a = steps[knots[k]], b = steps[knots[k + 1]];
        const double slope = (ticks[b] - ticks[a]) / double(b - a);
        const std::size_t from = k == 0 ? begin : a, to = k + 2 == knots.size() ? end : b;
        for (std::size_t i = from; i < to; ++i)
            out[i] = ticks[a] + slope * (double(i) - double(a));
    }
}

QString shownSeconds(double seconds)
{
    return seconds >= 1 ? FormatWords::tr("%1 s").arg(seconds, 0, 'g', 4)
                        : FormatWords::tr("%1 ms").arg(seconds * 1000, 0, 'g', 4);
}

} // namespace

// H. Hinnant, "chrono-compatible low-level date algorithms".
std::int64_t daysFromCivil(int year, int month, int day)
{
    year -= month <= 2;
    const int era = (year >= 0 ? year : year - 399) / 400;
    const int ofEra = year - era * 400;
    const int ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    const int dayOfEra = ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear;
    return std::int64_t(era) * 146097 + dayOfEra - 719468;
}

double medianOf(Numbers values)
{
    if (values.empty())
        return 0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

double usualStep(const Numbers &times)
{
    Numbers steps;
    for (std::size_t i = 1; i < times.size(); ++i)
        if (times[i] > times[i - 1])
            steps.push_back(times[i] - times[i - 1]);
    return medianOf(std::move(steps));
}

bool readClock(std::string_view text, ClockReading &reading)
{
    reading = {};
    // "Mon Apr 12 14:32:01.123 2021", as C writes a time.
    if (text.size() >= 24 && text.size() < 36 && isLetter(text[0]) && text[3] == ' ' && isLetter(text[4])
        && text[7] == ' ' && text[text.size() - 5] == ' ')
        return readClock(std::string(trimmed(text.substr(8, 2))) + '-' + std::string(text.substr(4, 3))
                             + std::string(text.substr(text.size() - 5)).replace(0, 1, "-") + ' '
                             + std::string(trimmed(text.substr(10, text.size() - 15))),
            reading);
    if (text.size() < 4 || text.size() > 40 || text.front() < '0' || text.front() > '9')
        return false;
    Reader date(text);
    if (readDate(date, reading)) {
        if (date.atEnd())
            return true;
        date.take("/"); // 2021/03/12/ 10:11:12::123, of Serial Studio
        date.take(","); // 12/24/2023, 1:03:20 PM
        if (!date.take("T t_-"))
            return false;
        return readOfDay(date, reading.nanoseconds, ":.");
    }
    reading = {};
    Reader ofDay(text);
    return readOfDay(ofDay, reading.nanoseconds, ":");
}

bool readClock(std::string_view text, std::int64_t &nanoseconds)
{
    ClockReading reading;
    const bool read = readClock(text, reading);
    nanoseconds = reading.nanoseconds;
    return read;
}

double rateFrom(std::string_view key, std::string_view value)
{
    std::string name, unit;
    for (const char c : lowered(key))
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            name += c;
    bool period = false, known = false;
    for (const char *word :
        {"fs", "odr", "rate", "samplerate", "samplingrate", "ratehz", "sampleratehz", "samplingratehz",
            "samplingfrequency", "samplefrequency", "samplingfreq", "frequency", "freq", "frequencyhz", "updaterate",
            "datarate", "outputdatarate", "fshz", "hz", "samplingfrequencyhz", "samplesps", "samplespersecond"})
        known = known || name == word;
    for (const char *word : {"interval", "intervalms", "sampleinterval", "sampleperiod", "samplingperiod",
             "samplinginterval", "period", "periodms", "ts", "dt", "sampleintervalms", "samplingintervalms"})
        if (name == word)
            period = known = true;
    double number = 0;
    value = trimmed(value);
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (!known || error != std::errc() || !(number > 0))
        return 0;
    unit = plainUnit(value.substr(std::size_t(end - value.data())));
    if (!period)
        return unit == "khz"                                                          ? number * 1000
               : unit.empty() || unit == "hz" || unit == "sps" || unit == "samples/s" ? number
                                                                                      : 0;
    const auto known2 = timeUnitFrom(name.ends_with("ms") && unit.empty() ? "ms" : unit);
    return known2 && known2->scale > 0 ? 1 / (number * known2->scale) : 0;
}

std::vector<int> strayTimes(const Numbers &ticks)
{
    const double usual = usualStep(ticks);
    std::vector<int> strays;
    if (usual <= 0)
        return strays;
    for (std::size_t i = 1; i + 1 < ticks.size(); ++i) {
        const double before = ticks[i] - ticks[i - 1], behind = ticks[i + 1] - ticks[i],
                     around = ticks[i + 1] - ticks[i - 1];
        // A digit too many leads away and back again; a clock that is set stays where it was set to.
        const bool above = before > 100 * usual && behind < -100 * usual && around > 0;
        const bool below = before < -100 * usual && behind > 100 * usual && around > 0 && around < 20 * usual;
        if (above || below)
            strays.push_back(int(i++));
    }
    return strays;
}

Timeline timelineOf(const Clock &clock, const RowName &nameOf)
{
    Timeline line;
    Numbers ticks = clock.ticks;
    const std::size_t count = ticks.size();
    Numbers steps;
    std::size_t back = 0, still = 0, firstBad = 0, mended = 0;
    for (std::size_t i = 1; i < count; ++i) {
        const double step = ticks[i] - ticks[i - 1];
        if (step > 0)
            steps.push_back(step);
        else
            ++(step < 0 ? back : still);
        if (step <= 0 && firstBad == 0)
            firstBad = i;
    }
    if (count > 1 && (steps.empty() || back >= steps.size() || (steps.size() < 2 && still > 0)))
        throw ImportError{FormatWords::tr("Time does not advance from %1 on (%2 of %3 steps); export the file again "
                                          "with a running clock, or say the rate on the command line with --rate HZ.")
                              .arg(nameOf(int(firstBad)))
                              .arg(back + still)
                              .arg(count - 1)};
    const double usual = medianOf(steps);

    line.unit = clock.unit;
    if (line.unit == 0) {
        // Ticks of a coarse clock come less often than rows.
        const double perRow = usual * double(steps.size()) / double(std::max<std::size_t>(1, steps.size() + still));
        const Guess guess = unitOf(double(clock.base) + ticks.front(), perRow, clock.statedHz);
        line.unit = guess.unit;
        line.unitName = QString::fromLatin1(guess.name);
        line.sure = guess.sure;
        if (!guess.sure)
            line.warnings << FormatWords::tr(
                "The time column names no unit; its steps of %1 were taken as %2. Say it "
                "in the header, such as \"t (ms)\", or in the map of its columns (--map t=COLUMN:ms), to be sure.")
                                 .arg(usual, 0, 'g', 6)
                                 .arg(line.unitName);
    }

    // Wrapped, started again, set.
    const auto raw = [&](std::size_t i) { return double(clock.base) + clock.ticks[i]; };
    double offset = 0;
    std::size_t wraps = 0, resets = 0, sets = 0, small = 0, firstWrap = 0, firstReset = 0, firstSet = 0, firstSmall = 0;
    for (std::size_t i = 1; i < count; ++i) {
        const double step = clock.ticks[i] - clock.ticks[i - 1];
        if (step < 0) {
            double modulus = 0;
            for (const double m : {65536.0, 16777216.0, 4294967296.0, 4294967.296, kDay / line.unit}) {
                const bool day = m == kDay / line.unit;
                if (modulus == 0 && (!day || clock.ofDay) && raw(i - 1) < m && raw(i) >= 0 && step + m > 0
                    && step + m < 20 * usual + (day ? 0 : 1))
                    modulus = m;
            }
            if (modulus > 0) {
                offset += modulus;
                firstWrap = wraps++ == 0 ? i : firstWrap;
            } else if (-step <= 3 * usual) {
                firstSmall = small++ == 0 ? i : firstSmall;
            } else {
                offset += 2 * usual - step;
                line.gaps.push_back(int(i));
                firstReset = resets++ == 0 ? i : firstReset;
            }
        } else if (step * line.unit > 30 * kDay) {
            offset += 2 * usual - step;
            line.gaps.push_back(int(i));
            firstSet = sets++ == 0 ? i : firstSet;
        }
        ticks[i] += offset;
    }
    if (wraps > 0)
        line.warnings << FormatWords::tr("The clock wrapped %1 times, first at %2; time was continued.")
                             .arg(wraps)
                             .arg(nameOf(int(firstWrap)));
    if (resets > 0)
        line.warnings << FormatWords::tr("The clock started again %1 times, first at %2: how long it stood still is "
                                         "not known, so each is a gap of one sample.")
                             .arg(resets)
                             .arg(nameOf(int(firstReset)));
    if (sets > 0)
        line.warnings << FormatWords::tr("The clock was set %1 times, first at %2; each is a gap of one sample.")
                             .arg(sets)
                             .arg(nameOf(int(firstSet)));
    if (small > 0)
        line.warnings << FormatWords::tr("Time goes backwards %1 times, first at %2; the order of the file was kept "
                                         "and no window crosses these places.")
                             .arg(small)
                             .arg(nameOf(int(firstSmall)));

    if (still > 0 && 20 * still >= count) {
        Numbers even = ticks;
        const std::vector<int> known = line.gaps;
        std::size_t begin = 0, run = 1;
        double rows = 0, span = 0;
        for (std::size_t i = 1; i < count; ++i)
            if (ticks[i] - ticks[i - 1] < 5 * usual && ticks[i] >= ticks[i - 1]) {
                rows += 1;
                span += ticks[i] - ticks[i - 1];
            }
        const double perRow = rows > 0 ? span / rows : usual;
        for (std::size_t i = 1; i <= count; ++i) {
            const double step = i < count ? ticks[i] - ticks[i - 1] : 0;
            const bool set = std::binary_search(known.begin(), known.end(), int(i));
            const bool gap = step > 3 * usual && step > 3 * perRow * double(run);
            if (i == count || set || gap) {
                spread(ticks, begin, i, usual, even);
                begin = i;
                if (gap && !set)
                    line.gaps.push_back(int(i));
            }
            run = step == 0 ? run + 1 : 1;
        }
        // A stretch may not begin before the one in front of it has ended.
        double shift = 0;
        for (std::size_t i = 1; i < count; ++i) {
            even[i] += shift;
            if (even[i] <= even[i - 1]) {
                shift += even[i - 1] + 2 * perRow - even[i];
                even[i] = even[i - 1] + 2 * perRow;
            }
        }
        Numbers evenSteps;
        for (std::size_t i = 1; i < count; ++i)
            evenSteps.push_back(even[i] - even[i - 1]);
        ticks = std::move(even);
        std::sort(line.gaps.begin(), line.gaps.end());
        line.warnings << FormatWords::tr(
            "The clock ticks every %1, coarser than the samples; they were spread evenly, one every %2.")
                             .arg(shownSeconds(usual * line.unit), shownSeconds(medianOf(evenSteps) * line.unit));
    } else {
        // A stamp that came twice, with a longer step behind it: the rows in between are evenly apart.
        for (std::size_t i = 1; still > 0 && i < count; ++i) {
            if (ticks[i] != ticks[i - 1])
                continue;
            const std::size_t begin = i - 1;
            std::size_t end = i;
            while (end < count && ticks[end] == ticks[begin])
                ++end;
            const double step = end < count ? (ticks[end] - ticks[begin]) / double(end - begin) : 0;
            if (step > 0.5 * usual && step < 1.5 * usual) {
                for (std::size_t k = begin + 1; k < end; ++k)
                    ticks[k] = ticks[begin] + double(k - begin) * step;
                mended += end - begin - 1;
                still -= end - begin - 1;
            }
            i = end;
        }
        if (mended > 0)
            line.warnings << FormatWords::tr(
                "%1 rows repeat the time before them and were put evenly in between, first at %2.")
                                 .arg(mended)
                                 .arg(nameOf(int(firstBad)));
        if (still > 0)
            line.warnings << FormatWords::tr("Time stands still %1 times, first at %2; no window crosses these places.")
                                 .arg(still)
                                 .arg(nameOf(int(firstBad)));
        const std::vector<int> known = line.gaps;
        for (std::size_t i = 1; i < count; ++i)
            if (ticks[i] - ticks[i - 1] > 1.5 * usual && !std::binary_search(known.begin(), known.end(), int(i)))
                line.gaps.push_back(int(i));
        std::sort(line.gaps.begin(), line.gaps.end());
    }

    // Dividing keeps decimal milliseconds exact to the last bit, as multiplying by 0.001 does not.
    const double divisor = line.unit < 1 ? std::round(1 / line.unit) : 1, factor = line.unit < 1 ? 1 : line.unit;
    const bool date = std::abs(raw(0)) * line.unit > 1e8;
    const double start = date ? -clock.ticks.front() : double(clock.base);
    line.times.resize(count);
    for (std::size_t i = 0; i < count; ++i)
        line.times[i] = (ticks[i] + start) * factor / divisor;
    return line;
}

} // namespace lodestone
