// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/formats/board_reader.h"

#include "engine/formats/columns.h"
#include "engine/formats/gambit.h"
#include "engine/formats/json_tables.h"
#include "engine/formats/names.h"
#include "engine/formats/time.h"
#include "engine/formats/units.h"
#include "engine/formats/words.h"
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <map>
#include <numbers>
#include <simdjson.h>

namespace lodestone {

namespace {

constexpr std::size_t kEnoughRows = 20, kFewestRows = 4; // for a proposal
constexpr double kEnoughTime = 0.25;                     // s that these rows span
constexpr double kLongEnough = 1;                        // s after which fewer rows are enough
constexpr std::size_t kNamelessRows = 150;               // the same of columns without names
constexpr double kNamelessTime = 1.5, kNamelessLong = 3; // s
constexpr double kBoot = 10;                             // s of text without rows that are waited out
constexpr double kSilence = 3;                           // s without a byte
constexpr std::size_t kMostWaiting = 4000, kMostLines = 400, kWitnesses = 30, kLastLines = 8;

double missing() { return std::numeric_limits<double>::quiet_NaN(); }

// Control characters, which no line of text holds.
bool isOdd(char c)
{
    return (static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\r' && c != '\n') || c == 0x7f;
}

bool looksLikeJson(std::string_view text)
{
    return text.size() > 2
           && ((text.front() == '{' && text.back() == '}') || (text.front() == '[' && text.back() == ']'));
}

bool isNmea(std::string_view text)
{
    const auto isUpper = [](char c) { return c >= 'A' && c <= 'Z'; };
    return text.size() > 7 && (text[0] == '$' || text[0] == '!') && isUpper(text[1]) && isUpper(text[2])
           && isUpper(text[3]) && isUpper(text[4]) && isUpper(text[5]) && text[6] == ',';
}

bool isModem(std::string_view text)
{
    for (const char *word : {"OK", "ERROR", "RING", "NO CARRIER", "NO DIALTONE", "BUSY", "CONNECT"})
        if (text == word)
            return true;
    return text.starts_with("AT+") || text == "AT" || text.starts_with("+CM") || text.starts_with("+CRE")
           || text.starts_with("+CSQ");
}

// "name:value", "name:time:value", "name:time:value;time:value", with "§unit" and "|flags" behind.
bool teleplotPart(std::string_view text, std::string &name, std::string &value, std::string &stamp, std::string &unit)
{
    constexpr std::string_view kSign = "\xC2\xA7";
    if (const std::size_t sign = text.find(kSign); sign != std::string_view::npos) {
        unit = trimmed(text.substr(sign + kSign.size()));
        text = text.substr(0, sign);
    }
    const std::size_t colon = text.find(':');
    if (colon == 0 || colon == std::string_view::npos)
        return false;
    name = trimmed(text.substr(0, colon));
    text = text.substr(colon + 1);
    if (const std::size_t last = text.rfind(';'); last != std::string_view::npos)
        text = text.substr(last + 1);
    const std::size_t behind = text.rfind(':');
    stamp = behind == std::string_view::npos ? std::string_view() : trimmed(text.substr(0, behind));
    value = trimmed(behind == std::string_view::npos ? text : text.substr(behind + 1));
    return !name.empty() && !value.empty() && stamp.find(':') == std::string::npos;
}

std::size_t digitsOf(std::string_view text)
{
    return std::size_t(std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }));
}

// Whether this may be the end of a row; titles and what begins with a bracket are whole.
bool isRest(std::string_view text) { return 4 * digitsOf(text) >= text.size() && text.find_first_of("{[>") != 0; }

// Drops what few rows have: a name that was damaged on the way.
void keepUsual(std::vector<std::string> &names, const std::map<std::string, std::size_t> &seen, std::size_t rows)
{
    std::erase_if(names, [&](const std::string &name) {
        const auto found = seen.find(name);
        return found == seen.end() || 10 * found->second < rows;
    });
}

QString tableName(const Dialect &dialect)
{
    if (dialect.named)
        return QStringLiteral("plotter");
    switch (dialect.separator) {
    case '\t': return QStringLiteral("tsv");
    case ';': return QStringLiteral("semicolon");
    case ' ':
    case '*': return QStringLiteral("blanks");
    default: return QStringLiteral("csv");
    }
}

constexpr const char *kStampName = "timestamp (ms)";

} // namespace

struct BoardReader::Json
{
    simdjson::dom::parser parser;
};

BoardReader::BoardReader(std::vector<Assignment> map) : m_map(std::move(map)), m_json(std::make_unique<Json>()) {}

BoardReader::~BoardReader() = default;

QString BoardReader::signature() const
{
    QStringList names;
    for (const Column &column : m_columns)
        names << column.name;
    return m_dialectName + QLatin1Char(':') + names.join(QLatin1Char(','));
}

double BoardReader::rateHz() const
{
    if (m_recent.size() < 2)
        return 0;
    std::vector<double> steps;
    for (std::size_t i = 1; i < m_recent.size(); ++i)
        steps.push_back(m_recent[i] - m_recent[i - 1]);
    const double step = medianOf(std::move(steps));
    return step > 0 ? 1 / step : 0;
}

QStringList BoardReader::lastLines() const
{
    QStringList lines;
    for (const std::string &text : m_last)
        lines << QString::fromUtf8(text.data(), qsizetype(std::min<std::size_t>(text.size(), 400)));
    return lines;
}

BoardReader::Rows BoardReader::take() { return std::exchange(m_rows, {}); }

void BoardReader::add(std::string_view bytes, double arrival)
{
    m_began = m_began < 0 ? arrival : m_began;
    m_now = arrival;
    m_bytes += bytes.size();
    if (!m_ready)
        m_oddBytes += std::size_t(std::count_if(bytes.begin(), bytes.end(), isOdd));
    m_lines.add(bytes, arrival, [this](BoardLine &&text) { line(std::move(text)); });
    if (!m_ready)
        find(arrival);
    if (m_clock) {
        m_clock->settle(arrival, m_stamps);
        stamp();
    }
    judge(arrival);
}

void BoardReader::line(BoardLine &&line)
{
    ++m_counts.lines;
    m_firstText = m_firstText < 0 ? line.arrival : m_firstText;
    m_last.push_back(line.text);
    if (m_last.size() > kLastLines)
        m_last.pop_front();
    if (m_ready)
        return read(line, false);
    if (line.first && isRest(line.text))
        return;
    m_waiting.push_back(std::move(line));
    if (m_waiting.size() > kMostWaiting)
        m_waiting.erase(m_waiting.begin(), m_waiting.begin() + kMostWaiting / 4);
}

// Looks again once there are some more lines.
void BoardReader::find(double now)
{
    if (m_waiting.size() < kFewestRows || m_counts.lines == m_triedLines || now - m_tried < 0.1)
        return;
    m_tried = now;
    m_triedLines = m_counts.lines;
    // Sentences of a receiver are a table too, but of places.
    const auto from = m_waiting.end() - std::ptrdiff_t(std::min(m_waiting.size(), kWitnesses));
    if (2 * std::count_if(from, m_waiting.end(), [](const BoardLine &l) { return isNmea(l.text); })
        > m_waiting.end() - from)
        return;
    try {
        if (propose(m_waiting, now))
            m_problem.clear();
    } catch (const ImportError &error) {
        m_problem = error.reason; // the map names what is not there
    }
}

BoardReader::Kind BoardReader::kindOf(const std::vector<BoardLine> &lines, std::string &frameType) const
{
    const std::size_t from = lines.size() > kWitnesses ? lines.size() - kWitnesses : 0, count = lines.size() - from;
    std::map<std::string, std::size_t> types;
    std::size_t json = 0, arrows = 0;
    for (std::size_t i = from; i < lines.size(); ++i) {
        json += looksLikeJson(lines[i].text)
                && m_json->parser.parse(lines[i].text.data(), lines[i].text.size()).error() == simdjson::SUCCESS;
        arrows += lines[i].text.starts_with('>') && lines[i].text.find(':') != std::string::npos;
        if (!lines[i].type.empty())
            ++types[lines[i].type];
    }
    frameType.clear();
    const auto most = std::max_element(
        types.begin(), types.end(), [](const auto &a, const auto &b) { return a.second < b.second; });
    if (most != types.end() && 2 * most->second > count)
        frameType = most->first;
    return 2 * json > count ? Kind::Json : 2 * arrows > count ? Kind::Parts : Kind::Table;
}

// Finds the rows at the end, goes back to the first of them, and looks for what names them before that.
bool BoardReader::describeTable(const std::vector<BoardLine> &lines, std::size_t &begin)
{
    const auto views = [&](std::size_t from, std::size_t to) {
        std::vector<std::string_view> out;
        for (std::size_t i = from; i < to; ++i)
            out.push_back(lines[i].text);
        return out;
    };
    const std::size_t tail = lines.size() > kWitnesses ? lines.size() - kWitnesses : 0;
    m_dialect = dialectOf(views(tail, lines.size()));
    if (!m_dialect.isTable())
        return false;
    std::vector<Cell> cells;
    std::size_t first = lines.size(), strange = 0;
    for (std::size_t i = lines.size(); i-- > 0 && strange < 4;) {
        splitLine(lines[i].text, m_dialect, cells);
        std::size_t numbers = 0;
        for (const Cell &cell : cells)
            numbers += lodestone::kindOf(cell, m_dialect.decimalComma) == CellKind::Number;
        const bool row = 2 * numbers >= cells.size() && numbers > 0
                         && (m_dialect.named || cells.size() == m_dialect.fields + m_dialect.trailing);
        strange = row ? 0 : strange + 1;
        first = row ? i : first;
    }
    if (first == lines.size())
        return false;
    begin = first > 3 ? first - 3 : 0;
    // What stands before the first row may be the names, and must not be taken for more.
    for (; begin <= first; ++begin) {
        Dialect whole = dialectOf(views(begin, std::min(lines.size(), begin + kMostLines)));
        if (!whole.isTable() || whole.separator != m_dialect.separator || whole.named != m_dialect.named
            || whole.fields != m_dialect.fields || begin + whole.firstRow > first + 1)
            continue;
        m_dialect = whole;
        break;
    }
    begin = std::min(begin, first);
    if (m_dialect.parts)
        return describeParts(lines);
    if (m_dialect.named) {
        std::map<std::string, std::size_t> seen;
        for (std::size_t i = first; i < lines.size(); ++i) {
            splitLine(lines[i].text, m_dialect, cells);
            for (const Cell &cell : cells)
                ++seen[cell.name];
        }
        keepUsual(m_dialect.names, seen, lines.size() - first);
        m_dialect.fields = m_dialect.names.size();
    }
    // "MPU9250 is ready" in front of three columns does not name them.
    const bool blanks = m_dialect.separator == ' ' || m_dialect.separator == '*';
    if (!m_dialect.headers.empty()
        && std::all_of(m_dialect.names.begin(), m_dialect.names.end(),
            [](const std::string &name) { return meaningOf(name).kind == NameMeaning::Kind::Unknown || name.empty(); })
        && (blanks || std::any_of(m_dialect.names.begin(), m_dialect.names.end(), [](const std::string &name) {
               return name.find(' ') != std::string::npos;
           }))) {
        m_dialect.headers.clear();
        m_dialect.names.assign(m_dialect.fields, {});
    }
    m_dialectName = tableName(m_dialect);
    return true;
}

bool BoardReader::readJson(const std::string &text)
{
    m_jsonCells.clear();
    simdjson::dom::element row;
    return looksLikeJson(text) && m_json->parser.parse(text.data(), text.size()).get(row) == simdjson::SUCCESS
           && cellsFromJson(row, m_jsonCells);
}

bool BoardReader::describeJson(const std::vector<BoardLine> &lines)
{
    m_names.clear();
    const std::size_t from = lines.size() > kMostLines ? lines.size() - kMostLines : 0;
    // A name that few rows have belongs to another kind of message.
    std::vector<std::pair<std::string, std::size_t>> seen;
    std::size_t rows = 0, widest = 0;
    for (std::size_t i = from; i < lines.size(); ++i) {
        if (lines[i].type != m_frameType || !readJson(lines[i].text))
            continue;
        ++rows;
        widest = std::max(widest, m_jsonCells.size());
        for (const auto &[name, text] : m_jsonCells) {
            const auto known = std::find_if(seen.begin(), seen.end(), [&](const auto &s) { return s.first == name; });
            if (known != seen.end())
                ++known->second;
            else if (seen.size() < 200)
                seen.emplace_back(name, 1);
        }
    }
    const bool lists = std::all_of(seen.begin(), seen.end(), [](const auto &s) { return s.first.empty(); });
    for (const auto &[name, count] : seen)
        if (!lists && 10 * count >= rows)
            m_names.push_back(name);
    if (lists)
        m_names.assign(widest, {});
    m_dialect = {};
    m_dialect.separator = ',';
    m_dialect.fields = m_names.size();
    m_dialect.names = m_names;
    m_dialectName = m_frameType.empty() ? QStringLiteral("jsonl") : QStringLiteral("gambit");
    return !m_names.empty();
}

bool BoardReader::partsOf(std::string_view text, std::vector<Part> &out) const
{
    out.clear();
    if (!text.starts_with('>')) {
        std::vector<Cell> cells;
        if (!(m_dialect.spoken ? splitSpoken(text, cells) : splitNamed(text, cells)))
            return false;
        for (const Cell &cell : cells)
            out.push_back({cell.name, std::string(cell.text), {}});
        return true;
    }
    text.remove_prefix(1);
    while (!text.empty()) {
        const std::size_t bar = text.find('|');
        const std::string_view piece = trimmed(text.substr(0, bar));
        text.remove_prefix(bar == std::string_view::npos ? text.size() : bar + 1);
        Part part;
        std::string stamp;
        if (piece.find(':') == std::string_view::npos) {
            if (!out.empty() && out.back().unit.empty() && (unitFrom(piece, {}) || timeUnitFrom(piece)) && piece != "g")
                out.back().unit = piece; // "g" is Teleplot's flag for "draw no graph yet"
        } else if (teleplotPart(piece, part.name, part.text, stamp, part.unit)) {
            if (!stamp.empty())
                out.push_back({kStampName, stamp, {}});
            out.push_back(std::move(part));
        } else {
            return false;
        }
    }
    return !out.empty();
}

// Names come in the same order again and again. The first is the one that is waited for the longest.
bool BoardReader::describeParts(const std::vector<BoardLine> &lines)
{
    m_names.clear();
    std::vector<std::string> units;
    std::vector<double> waits;
    std::vector<Part> parts;
    const bool arrows = lines.back().text.starts_with('>');
    const std::size_t from = lines.size() > kMostLines ? lines.size() - kMostLines : 0;
    bool stamped = false;
    double last = lines[from].arrival;
    std::map<std::string, std::size_t> seen;
    for (std::size_t i = from; i < lines.size(); ++i)
        if (lines[i].text.starts_with('>') == arrows && partsOf(lines[i].text, parts))
            for (const Part &part : parts)
                ++seen[part.name];
    std::size_t rows = 0;
    for (const auto &[name, count] : seen)
        rows = std::max(rows, name == kStampName ? 0 : count);
    for (std::size_t i = from; i < lines.size(); ++i) {
        if (lines[i].text.starts_with('>') != arrows || !partsOf(lines[i].text, parts))
            continue;
        for (std::size_t k = 0; k < parts.size(); ++k) {
            if (parts[k].name == kStampName) {
                stamped = true;
                continue;
            }
            auto at = std::size_t(std::find(m_names.begin(), m_names.end(), parts[k].name) - m_names.begin());
            if (at == m_names.size() && 10 * seen[parts[k].name] < rows)
                continue; // a name that was damaged on the way
            if (at == m_names.size()) {
                m_names.push_back(parts[k].name);
                units.push_back(parts[k].unit);
                waits.push_back(0);
            }
            waits[at] += lines[i].arrival - last;
            last = lines[i].arrival;
        }
    }
    if (m_names.empty() || m_names.size() > 100)
        return false;
    const auto longest = std::max_element(waits.begin(), waits.end());
    if (*longest > 0) {
        const auto turn = [&](auto &list) {
            std::rotate(list.begin(), list.begin() + (longest - waits.begin()), list.end());
        };
        turn(m_names);
        turn(units);
    }
    const bool spoken = m_dialect.spoken;
    m_dialect = {};
    m_dialect.spoken = spoken;
    m_dialect.separator = ',';
    m_dialect.headers = {0};
    for (std::size_t i = 0; i < m_names.size(); ++i)
        m_dialect.names.push_back(units[i].empty() ? m_names[i] : m_names[i] + " (" + units[i] + ')');
    if (stamped) {
        m_names.insert(m_names.begin(), kStampName);
        m_dialect.names.insert(m_dialect.names.begin(), kStampName);
    }
    m_dialect.fields = m_names.size();
    m_dialectName = arrows ? QStringLiteral("teleplot") : QStringLiteral("plotter");
    m_kind = Kind::Parts;
    return true;
}

void BoardReader::endPart(std::vector<std::vector<Cell>> &rows)
{
    m_partTexts.clear();
    for (const auto &text : m_part)
        m_partTexts.push_back(text.value_or(std::string()));
    std::vector<Cell> cells(m_names.size());
    for (std::size_t i = 0; i < m_partTexts.size(); ++i)
        cells[i].text = m_partTexts[i];
    rows.push_back(std::move(cells));
    m_part.clear();
    m_partAt = 0;
}

bool BoardReader::split(const std::string &text, std::vector<Cell> &out)
{
    splitLine(text, m_dialect, out);
    if (!m_dialect.named) {
        while (out.size() > m_dialect.fields && out.back().text.empty())
            out.pop_back();
        return out.size() == m_dialect.fields;
    }
    std::vector<Cell> ordered(m_dialect.fields);
    std::size_t known = 0;
    for (const Cell &cell : out) {
        const auto name = std::find(m_dialect.names.begin(), m_dialect.names.end(), cell.name);
        if (name == m_dialect.names.end())
            continue;
        ordered[std::size_t(name - m_dialect.names.begin())] = cell;
        ++known;
    }
    const bool whole = known > 0 && known == out.size() && (!m_whole || known == m_dialect.fields);
    out = std::move(ordered);
    return whole;
}

bool BoardReader::cellsOf(const BoardLine &line, std::vector<std::vector<Cell>> &rows)
{
    rows.clear();
    if (m_kind == Kind::Table) {
        rows.emplace_back();
        return split(line.text, rows.back());
    }
    if (m_kind == Kind::Json) {
        if (!readJson(line.text))
            return false;
        std::vector<Cell> cells(m_names.size());
        std::size_t known = 0;
        for (std::size_t i = 0; i < m_jsonCells.size(); ++i) {
            const auto &[name, text] = m_jsonCells[i];
            std::size_t at = i;
            if (at >= m_names.size() || m_names[at] != name)
                at = std::size_t(std::find(m_names.begin(), m_names.end(), name) - m_names.begin());
            if (at >= m_names.size() || (name.empty() && m_jsonCells.size() != m_names.size()))
                continue;
            cells[at].text = text;
            ++known;
        }
        rows.push_back(std::move(cells));
        return known > 0;
    }
    std::vector<Part> parts;
    if (!partsOf(line.text, parts))
        return false;
    for (std::size_t i = 0; i < parts.size(); ++i) // a name that is not known, or comes twice, was damaged
        if (std::find(m_names.begin(), m_names.end(), parts[i].name) == m_names.end()
            || (parts[i].name != kStampName
                && std::any_of(parts.begin(), parts.begin() + std::ptrdiff_t(i),
                    [&](const Part &other) { return other.name == parts[i].name; })))
            return false;
    bool any = false;
    for (const Part &part : parts) {
        const auto at = std::size_t(std::find(m_names.begin(), m_names.end(), part.name) - m_names.begin());
        const bool stamp = part.name == kStampName;
        if (m_part.empty() && std::exchange(m_partLost, false) && at == 0)
            m_advance += 1; // of the row before nothing is left
        if (m_part.empty() && !stamp && at > std::size_t(m_names.front() == kStampName) && m_counts.rows == 0)
            continue; // the rest of a row that began before the port was open
        if (!m_part.empty() && !stamp && at < m_partAt)
            endPart(rows); // what is missing was damaged
        m_part.resize(m_names.size());
        if (!stamp || !m_part[at])
            m_part[at] = part.text;
        m_partAt = stamp ? m_partAt : at + 1;
        any = true;
        if (m_partAt == m_names.size())
            endPart(rows);
    }
    return any;
}

// The palm's axes, and what a count is.
void BoardReader::turnGambit(SignalTable &r)
{
    struct Field
    {
        const char *name, *turned;
        Quantity quantity;
        char axis;
        double scale, sign;
    };
    constexpr double kDegree = std::numbers::pi / 180;
    constexpr double kAccel = kGravity / kLsbPerG, kGyro = kDegree / kLsbPerDps, kMag = 1 / kLsbPerMicrotesla;
    static constexpr std::array<Field, 9> kFields{{{"ax", "ax", Quantity::Acceleration, 'x', kAccel, 1},
        {"ay", "ay", Quantity::Acceleration, 'y', kAccel, 1}, {"az", "az", Quantity::Acceleration, 'z', kAccel, 1},
        {"gx", "gx", Quantity::AngularRate, 'x', kGyro, 1}, {"gy", "gy", Quantity::AngularRate, 'y', kGyro, 1},
        {"gz", "gz", Quantity::AngularRate, 'z', kGyro, 1}, {"my", "my", Quantity::MagneticField, 'x', kMag, 1},
        {"mx", "-mx", Quantity::MagneticField, 'y', kMag, -1}, {"mz", "mz", Quantity::MagneticField, 'z', kMag, 1}}};
    SignalTable out = r;
    out.channels.clear();
    out.values.clear();
    std::vector<std::size_t> sources;
    std::vector<float> signs;
    for (const Field &field : kFields)
        for (std::size_t c = 0; c < r.channels.size(); ++c)
            if (r.channels[c].name == QLatin1String(field.name)) {
                out.channels.push_back({QLatin1String(field.turned), field.quantity, field.axis, QStringLiteral("LSB"),
                    field.scale, 1, true});
                out.values.push_back(r.values[c]);
                sources.push_back(m_sources[c]);
                signs.push_back(float(field.sign));
            }
    if (sources.empty())
        return;
    r = std::move(out);
    m_sources = std::move(sources);
    m_signs = std::move(signs);
}

// Whether a board's clock runs with the computer's, and which unit its ticks are then.
bool BoardReader::agreesWithArrival(const std::vector<double> &ticks, const std::vector<double> &arrivals, bool named)
{
    const std::size_t from = 2 * ticks.size() / 5;
    double ticked = 0;
    for (std::size_t i = from + 1; i < ticks.size(); ++i)
        ticked += std::max(0.0, ticks[i] - ticks[i - 1]);
    const double passed = arrivals.back() - arrivals[from];
    if (!(ticked > 0) || !(passed > 0))
        return named && m_unit > 0;
    const double slope = passed / ticked;
    const double said = m_unit;
    if (said > 0 && std::abs(std::log(slope / said)) < std::log(named ? 100.0 : 1.5))
        return true;
    for (const double unit : {1.0, 1e-3, 1e-6, 1e-9}) {
        const double off = std::abs(std::log(slope / unit));
        if (off > std::log(named ? 10.0 : 1.5))
            continue;
        m_unit = unit;
        if (said > 0)
            m_warnings << FormatWords::tr("The time column says another unit than its steps; they were taken as %1.")
                              .arg(unit == 1      ? QStringLiteral("s")
                                   : unit == 1e-3 ? QStringLiteral("ms")
                                   : unit == 1e-6 ? QStringLiteral("us")
                                                  : QStringLiteral("ns"));
        return true;
    }
    return false;
}

bool BoardReader::propose(const std::vector<BoardLine> &lines, double now)
{
    m_warnings.clear();
    m_kind = kindOf(lines, m_frameType);
    std::size_t begin = 0;
    const bool described = m_kind == Kind::Json    ? describeJson(lines)
                           : m_kind == Kind::Parts ? describeParts(lines)
                                                   : describeTable(lines, begin);
    if (!described)
        return false;

    // The rows that there are, as the reader of files takes them.
    std::vector<std::string> texts;
    std::vector<double> arrivals;
    std::vector<std::size_t> places; // lines
    if (m_kind == Kind::Table) {
        for (std::size_t i = begin; i < lines.size(); ++i) {
            texts.push_back(lines[i].text);
            arrivals.push_back(lines[i].arrival);
            places.push_back(i);
        }
    } else {
        m_part.clear();
        m_partAt = 0;
        std::size_t began = 0; // where the row of several lines did
        for (std::size_t i = 0; i < lines.size(); ++i) {
            began = m_part.empty() ? i : began;
            if (lines[i].type != m_frameType || !cellsOf(lines[i], m_rowCells))
                continue;
            for (const std::vector<Cell> &cells : m_rowCells) {
                std::string text;
                for (const Cell &cell : cells) {
                    std::string plain(cell.text);
                    std::replace(plain.begin(), plain.end(), ',', ' ');
                    text += plain + ',';
                }
                text.pop_back();
                texts.push_back(std::move(text));
                arrivals.push_back(lines[i].arrival);
                places.push_back(began);
            }
        }
    }
    const std::vector<std::string_view> views(texts.begin(), texts.end());
    if (views.size() <= m_dialect.firstRow)
        return false;
    TableReader table(m_dialect, {views.begin(), views.begin() + std::ptrdiff_t(std::min(views.size(), kMostLines))});
    for (std::size_t i = m_dialect.firstRow; i < views.size(); ++i)
        table.add(views[i], int(i));
    const std::size_t rows = table.lines.size();
    if (rows < kFewestRows || 3 * table.badCount > rows)
        return false;
    table.finish();
    const auto arrivalOf = [&](std::size_t row) { return arrivals[std::size_t(table.lines[row])]; };
    const double span = arrivalOf(rows - 1) - arrivalOf(0), age = now - arrivalOf(0);
    if (!(rows >= kEnoughRows && span >= kEnoughTime) && age < kLongEnough && rows < kMostLines)
        return false;

    Proposal proposal = proposeColumns(table.columns, m_map);
    m_columns = proposal.columns;
    m_warnings << proposal.warnings;
    // What no name says is judged by its numbers, and by more of them.
    bool nameless = false;
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        nameless = nameless
                   || (m_columns[i].role == Role::Channel && !m_columns[i].sure && table.columns[i].name.empty());
    if (nameless && !(rows >= kNamelessRows && span >= kNamelessTime) && age < kNamelessLong)
        return false;
    SignalTable recording;
    m_sources.clear();
    m_cellUnits.clear();
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        m_cellUnits.push_back(table.columns[i].cellUnit);
        if (m_columns[i].role != Role::Channel)
            continue;
        const Column &column = m_columns[i];
        recording.channels.push_back(
            {column.name, column.quantity, column.axis, column.unit, column.scale, column.sensor, column.sure});
        std::vector<double> values = table.columns[i].numbers;
        double last = 0;
        for (double &value : values)
            last = value = std::isnan(value) ? last : value + double(table.columns[i].base);
        recording.values.push_back(std::move(values));
        m_sources.push_back(i);
    }
    m_noReadings = m_sources.empty();
    if (m_noReadings)
        return false;
    m_signs.assign(m_sources.size(), 1);
    std::size_t empty = 0;
    for (const TableColumn &column : table.columns)
        empty = std::max(empty, column.missing);
    m_whole = 10 * empty < rows;

    // Time.
    for (std::size_t i = 0; i < rows; ++i)
        recording.times.push_back(arrivalOf(i));
    m_timeColumn = proposal.time;
    m_fractionColumn = proposal.fraction;
    m_unit = 0;
    m_tickBase = 0;
    double coarse = 0;
    if (m_timeColumn >= 0) {
        const TableColumn &column = table.columns[std::size_t(m_timeColumn)];
        m_clockText = column.kind == TableColumn::Kind::Clock;
        m_unit = m_clockText ? 1e-9 : m_columns[std::size_t(m_timeColumn)].scale;
        m_fractionUnit = 0;
        if (m_fractionColumn >= 0)
            if (const auto unit = timeUnitFrom(meaningOf(table.columns[std::size_t(m_fractionColumn)].name).unit))
                m_fractionUnit = unit->scale;
        std::vector<double> ticks = column.numbers;
        for (std::size_t i = 0; i < rows && m_fractionUnit > 0; ++i)
            ticks[i] += table.columns[std::size_t(m_fractionColumn)].numbers[i] * m_fractionUnit;
        const bool named = m_clockText || meaningOf(column.name).kind == NameMeaning::Kind::Time
                           || std::any_of(m_map.begin(), m_map.end(), [](const Assignment &a) {
                                  return a.target == QLatin1String("t") || a.target == QLatin1String("time");
                              });
        if (!agreesWithArrival(ticks, recording.times, named)) {
            if (!named && age < 3)
                return false; // a channel that rises for a while looks like a clock
            m_warnings << FormatWords::tr(
                "The column \"%1\" does not run like a clock, so times are when lines arrive.")
                              .arg(m_columns[std::size_t(m_timeColumn)].name);
            m_columns[std::size_t(m_timeColumn)].role = Role::Ignored;
            m_timeColumn = -1;
            m_unit = 0;
        } else {
            std::size_t still = 0;
            std::vector<double> steps;
            for (std::size_t i = 1; i < rows; ++i) {
                const double step = ticks[i] - ticks[i - 1];
                still += step == 0;
                if (step > 0)
                    steps.push_back(step);
            }
            if (20 * still > rows) {
                coarse = medianOf(std::move(steps)) * m_unit;
                m_warnings << FormatWords::tr(
                    "The board's clock ticks every %1 ms, coarser than its rows; they are spread evenly.")
                                  .arg(coarse * 1000, 0, 'g', 3);
            }
            Column &time = m_columns[std::size_t(m_timeColumn)];
            if (time.scale == 0) {
                time.scale = m_unit;
                time.unit = m_unit == 1      ? QStringLiteral("s")
                            : m_unit == 1e-3 ? QStringLiteral("ms")
                            : m_unit == 1e-6 ? QStringLiteral("us")
                                             : QStringLiteral("ns");
            }
            m_tickBase = column.base;
            for (std::size_t i = 0; i < rows; ++i)
                recording.times[i] = ticks[i] * m_unit;
        }
    }
    if (m_dialectName == QLatin1String("gambit"))
        turnGambit(recording);
    guessUnits(recording);
    m_warnings << recording.warnings;
    m_channels = recording.channels;
    for (std::size_t c = 0; c < m_channels.size(); ++c) {
        Column &column = m_columns[m_sources[c]];
        column.quantity = m_channels[c].quantity;
        column.axis = m_channels[c].axis;
        column.unit = m_channels[c].unit;
        column.scale = m_channels[c].scale;
        column.sensor = m_channels[c].sensor;
        column.sure = m_channels[c].sure;
    }
    m_clock = std::make_unique<BoardClock>(m_unit, coarse);
    std::size_t length = 0, digits = 0;
    for (std::size_t i = 0; i < rows; ++i) {
        length += lines[places[std::size_t(table.lines[i])]].text.size();
        digits += digitsOf(lines[places[std::size_t(table.lines[i])]].text);
    }
    m_usualLength = length / rows;
    m_usualDigits = digits / rows;
    m_usualFirst = lines[places[std::size_t(table.lines.front())]].text.front();
    m_row.assign(m_channels.size(), 0);
    for (std::size_t c = 0; c < m_row.size(); ++c)
        m_row[c] = m_signs[c] * float(recording.values[c].front());
    m_ready = true;
    // From the first row on; what stood before was boot text and names.
    const std::size_t first = places[std::size_t(table.lines.front())];
    std::vector<BoardLine> kept(
        std::make_move_iterator(m_waiting.begin() + std::ptrdiff_t(first)), std::make_move_iterator(m_waiting.end()));
    m_waiting.clear();
    replay(std::move(kept));
    return true;
}

// Twice: the times of the first rows are better when all of them are known.
void BoardReader::replay(std::vector<BoardLine> &&lines)
{
    if (m_unit <= 0) {
        const Counts counts = m_counts;
        const std::vector<float> row = m_row;
        m_part.clear();
        m_partAt = 0;
        m_partLost = false;
        m_advance = 1;
        for (const BoardLine &line : lines)
            read(line, true);
        m_clock->even().begin();
        m_counts = counts;
        m_row = row;
    }
    m_part.clear();
    m_partAt = 0;
    m_partLost = false;
    m_advance = 1;
    for (const BoardLine &line : lines)
        read(line, false);
    stamp();
}

bool BoardReader::readTick(std::string_view text, double &tick) const
{
    std::int64_t whole = 0;
    if (m_clockText) {
        if (!readClock(text, whole))
            return false;
        tick = double(whole - m_tickBase);
        return true;
    }
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), whole);
    if (error == std::errc() && end == text.data() + text.size()) {
        tick = double(whole - m_tickBase);
        return true;
    }
    bool thousands = false;
    if (readNumber(text, m_dialect.decimalComma, tick, thousands) != Reading::Number)
        return false;
    tick -= double(m_tickBase);
    return true;
}

bool BoardReader::readRow(const std::vector<Cell> &cells, double &tick)
{
    if (m_timeColumn >= 0) {
        if (!readTick(cells[std::size_t(m_timeColumn)].text, tick))
            return false;
        double fraction = 0;
        bool thousands = false;
        if (m_fractionUnit > 0) {
            if (readNumber(cells[std::size_t(m_fractionColumn)].text, false, fraction, thousands) != Reading::Number)
                return false;
            tick += fraction * m_fractionUnit;
        }
    }
    std::size_t seen = 0;
    std::vector<float> row = m_row; // a value that is missing is the one before it
    for (std::size_t c = 0; c < m_sources.size(); ++c) {
        std::string_view text = cells[m_sources[c]].text;
        const std::string &unit = m_cellUnits[m_sources[c]];
        if (!unit.empty() && text.ends_with(unit))
            text = trimmed(text.substr(0, text.size() - unit.size()));
        double value = missing();
        bool thousands = false;
        switch (readNumber(text, m_dialect.decimalComma, value, thousands)) {
        case Reading::Number:
            row[c] = m_signs[c] * float(value);
            ++seen;
            break;
        case Reading::Missing: break;
        case Reading::Text: return false;
        }
    }
    if (seen == 0)
        return false;
    m_row = std::move(row);
    return true;
}

// How many rows a line was before it was damaged, as it looks.
int BoardReader::lostRows(std::string_view text) const
{
    if (m_kind == Kind::Parts || 5 * text.size() > 11 * m_usualLength)
        return 0;
    if (2 * text.size() < m_usualLength)
        return beginsLikeRow(text);
    if (2 * digitsOf(text) * m_usualLength < m_usualDigits * text.size())
        return 0;
    return 10 * text.size() > 13 * m_usualLength ? 2 : 1; // two without the line end between
}

bool BoardReader::beginsLikeRow(std::string_view text) const
{
    const auto numeric = [](char c) { return (c >= '0' && c <= '9') || c == '-' || c == '.'; };
    return text.front() == m_usualFirst || (numeric(text.front()) && numeric(m_usualFirst));
}

// learn: for the even times alone.
void BoardReader::read(const BoardLine &line, bool learn)
{
    if (line.type != m_frameType && !line.type.empty())
        return;                                               // another kind of message
    if (isComment(line.text) || line.text.starts_with(">3D|") // a shape that Teleplot draws
        || (!m_dialect.otherTag.empty() && line.text.starts_with(m_dialect.otherTag)))
        return;
    const bool odd = std::any_of(line.text.begin(), line.text.end(), isOdd);
    bool good = !odd && line.type == m_frameType && cellsOf(line, m_rowCells);
    if (good && m_kind == Kind::Table && !m_dialect.headers.empty()) {
        std::size_t named = 0, same = 0;
        for (std::size_t c = 0; c < m_dialect.names.size() && c < m_rowCells.front().size(); ++c) {
            named += !m_dialect.names[c].empty();
            same += !m_dialect.names[c].empty() && m_rowCells.front()[c].text == m_dialect.names[c];
        }
        if (named > 0 && named == same) {
            ++m_counts.headers;
            return;
        }
    }
    bool whole = false; // a row of several lines has come to its end and is none
    for (std::size_t i = 0; good && i < m_rowCells.size(); ++i) {
        double tick = 0;
        if (!readRow(m_rowCells[i], tick)) {
            good = false;
            whole = m_kind == Kind::Parts;
            break;
        }
        if (learn) {
            m_clock->even().learn(m_advance, line.arrival);
        } else {
            m_unstamped.insert(m_unstamped.end(), m_row.begin(), m_row.end());
            ++m_counts.rows;
            m_goodAt = line.arrival;
            m_badRun = 0;
            m_clock->add(tick, line.arrival, m_advance, m_stamps);
        }
        m_advance = 1;
    }
    if (!good) {
        ++m_counts.bad;
        ++m_badRun;
        m_advance += whole ? 1 : lostRows(line.text);
        m_partLost = !whole && m_kind == Kind::Parts && m_part.empty() && beginsLikeRow(line.text);
    }
    if (!learn)
        stamp();
}

// Rows get their times in the order in which they came.
void BoardReader::stamp()
{
    const std::size_t width = m_channels.size();
    std::size_t at = 0;
    for (const BoardClock::Stamp &stamp : m_stamps) {
        if (stamp.kept) {
            m_rows.t.push_back(stamp.t);
            m_rows.values.insert(m_rows.values.end(), m_unstamped.begin() + std::ptrdiff_t(at),
                m_unstamped.begin() + std::ptrdiff_t(at + width));
            m_recent.push_back(stamp.t);
            if (m_recent.size() > 200)
                m_recent.pop_front();
        } else {
            --m_counts.rows;
            ++m_counts.bad;
        }
        at += width;
    }
    m_unstamped.erase(m_unstamped.begin(), m_unstamped.begin() + std::ptrdiff_t(at));
    m_stamps.clear();
    m_counts.resets = m_clock->resets();
}

void BoardReader::judge(double now)
{
    if (m_ready) {
        if (m_badRun < 40 || now - m_goodAt < 3)
            m_problem.clear();
        else
            m_problem = FormatWords::tr(
                "The board prints otherwise than it did when it was connected; connect it again.");
        return;
    }
    const double waited = now - m_began;
    const std::size_t lines = std::min<std::size_t>(m_waiting.size(), 200);
    std::size_t nmea = 0, modem = 0, numeric = 0;
    for (std::size_t i = m_waiting.size() - lines; i < m_waiting.size(); ++i) {
        nmea += isNmea(m_waiting[i].text);
        modem += isModem(m_waiting[i].text);
        numeric += 3 * digitsOf(m_waiting[i].text) >= m_waiting[i].text.size();
    }
    QString problem;
    if (m_bytes == 0 && waited > kSilence)
        problem = FormatWords::tr(
            "The board is silent; check that its program prints, and that its cable carries data.");
    else if (nmea >= 3 && 2 * nmea > lines)
        problem = FormatWords::tr(
            "This is a satellite receiver (NMEA sentences such as $GPGGA) and no board with sensors; choose another "
            "port.");
    else if (modem >= 3 && 2 * modem > lines)
        problem = FormatWords::tr(
            "This is a modem (it says OK or ERROR) and no board with sensors; choose another port.");
    else if (m_bytes > 512 && 10 * m_oddBytes > 2 * m_bytes)
        problem = FormatWords::tr(
            "What arrives is no text: the line rate is another one, or the board sends binary data; let it print lines "
            "of numbers.");
    else if (m_firstText >= 0 && now - m_firstText > kBoot && m_noReadings)
        problem = FormatWords::tr(
            "The board prints a time or a counter and no readings; let it print those of its sensors behind it, such "
            "as 1234,0.1,0.2,9.8.");
    else if (m_firstText >= 0 && now - m_firstText > kBoot && numeric >= 3 && 2 * numeric > lines)
        problem = FormatWords::tr(
            "The board prints numbers, but its lines are not alike (\"%1\"); let each line have as many values in the "
            "same order, such as 0.1,0.2,9.8.")
                      .arg(QString::fromUtf8(m_waiting.back().text.c_str()).left(60).simplified());
    else if (m_firstText >= 0 && now - m_firstText > kBoot)
        problem = FormatWords::tr(
            "The board prints text without rows of numbers (\"%1\"); let it print a line for each sample, such as "
            "0.1,0.2,9.8.")
                      .arg(m_waiting.empty() ? QString()
                                             : QString::fromUtf8(m_waiting.back().text.c_str()).left(60).simplified());
    else if (m_bytes > 0 && waited > kBoot && m_counts.lines == 0)
        problem = FormatWords::tr("What the board sends has no line ends; let it end each row with a new line.");
    else if (!m_problem.isEmpty() && waited <= kBoot)
        return; // of the map
    if (!problem.isEmpty() || m_map.empty())
        m_problem = problem;
}

} // namespace lodestone
