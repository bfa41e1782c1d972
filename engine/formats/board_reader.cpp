// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/formats/board_reader.h"

#include "engine/formats/board_clock.h"
#include "engine/formats/board_columns.h"
#include "engine/formats/board_rows.h"
#include "engine/formats/time.h"
#include "engine/formats/titles.h"
#include "engine/formats/words.h"
#include <algorithm>

namespace lodestone {

namespace {

using Kind = BoardLayout::Kind;

constexpr std::size_t kEnoughRows = 20, kFewestRows = 4; // for a proposal
constexpr double kEnoughTime = 0.25;                     // s that these rows span
constexpr double kLongEnough = 1;                        // s after which fewer rows are enough
constexpr std::size_t kMostWaiting = 4000, kMostLines = 400, kWitnesses = 30, kLastLines = 8;
constexpr std::size_t kRecentRows = 200; // that the rate is of

// Whether this may be the end of a row; titles and what begins with a bracket are whole.
bool isRest(std::string_view text) { return 4 * digitsOf(text) >= text.size() && text.find_first_of("{[>") != 0; }

// The rows that there are, as the reader of files takes them: each with the line in which it began.
struct FirstRows
{
    std::vector<std::string> texts;
    std::vector<double> arrivals;
    std::vector<std::size_t> lines;
};

FirstRows firstRowsOf(const std::vector<BoardLine> &lines, const BoardLayout &layout)
{
    FirstRows first;
    if (layout.kind == Kind::Table) {
        for (std::size_t i = layout.begin; i < lines.size(); ++i) {
            first.texts.push_back(lines[i].text);
            first.arrivals.push_back(lines[i].arrival);
            first.lines.push_back(i);
        }
        return first;
    }
    BoardRows rows(layout);
    std::size_t began = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        began = rows.between() ? i : began;
        if (lines[i].type != layout.frameType || !rows.add(lines[i].text))
            continue;
        for (const std::vector<Cell> &cells : rows.rows()) {
            std::string text;
            for (const Cell &cell : cells) {
                std::string plain(cell.text);
                std::replace(plain.begin(), plain.end(), ',', ' ');
                text += plain + ',';
            }
            text.pop_back();
            first.texts.push_back(std::move(text));
            first.arrivals.push_back(lines[i].arrival);
            first.lines.push_back(began);
        }
    }
    return first;
}

} // namespace

// What was found, and the rows on their way.
struct BoardReader::Found
{
    BoardColumns columns;
    BoardRows rows;
    BoardClock clock;
    std::vector<float> row, next; // the last one, and the one that is being read
    std::vector<float> unstamped; // rows whose stamps have not come
    std::vector<BoardClock::Stamp> stamps;
    std::deque<double> recent; // times of the last rows
    double goodAt = 0;         // arrival of the last row, s
    std::uint64_t badRun = 0;  // damaged lines since then
};

BoardReader::BoardReader(std::vector<Assignment> map) : m_map(std::move(map)) {}

BoardReader::~BoardReader() = default;

const std::vector<Channel> &BoardReader::channels() const
{
    static const std::vector<Channel> none;
    return m_found ? m_found->columns.channels() : none;
}

const std::vector<Column> &BoardReader::columns() const
{
    static const std::vector<Column> none;
    return m_found ? m_found->columns.columns() : none;
}

QStringList BoardReader::warnings() const { return m_found ? m_found->columns.warnings() : QStringList(); }

QString BoardReader::dialect() const { return m_found ? m_found->rows.layout().name : QString(); }

bool BoardReader::boardTime() const { return m_found && m_found->columns.unit() > 0; }

QString BoardReader::signature() const
{
    QStringList names;
    for (const Column &column : columns())
        names << column.name;
    return dialect() + QLatin1Char(':') + names.join(QLatin1Char(','));
}

double BoardReader::rateHz() const
{
    const double step = m_found ? usualStep({m_found->recent.begin(), m_found->recent.end()}) : 0;
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
    if (!m_found) {
        m_start.began = m_start.began < 0 ? arrival : m_start.began;
        m_start.bytes += bytes.size();
        m_start.controls += std::size_t(std::count_if(bytes.begin(), bytes.end(), isControl));
    }
    m_lines.add(bytes, arrival, [this](BoardLine &&text) { line(std::move(text)); });
    if (!m_found)
        find(arrival);
    if (m_found) {
        m_found->clock.settle(arrival, m_found->stamps);
        stamp();
    }
    judge(arrival);
}

void BoardReader::line(BoardLine &&line)
{
    ++m_counts.lines;
    m_last.push_back(line.text);
    if (m_last.size() > kLastLines)
        m_last.pop_front();
    if (m_found)
        return read(line, false);
    m_start.firstText = m_start.firstText < 0 ? line.arrival : m_start.firstText;
    if (line.first && isRest(line.text))
        return;
    std::vector<BoardLine> &waiting = m_start.lines;
    waiting.push_back(std::move(line));
    if (waiting.size() > kMostWaiting)
        waiting.erase(waiting.begin(), waiting.begin() + kMostWaiting / 4);
}

// Looks again once there are some more lines.
void BoardReader::find(double now)
{
    const std::vector<BoardLine> &waiting = m_start.lines;
    if (waiting.size() < kFewestRows || m_counts.lines == m_triedLines || now - m_tried < 0.1)
        return;
    m_tried = now;
    m_triedLines = m_counts.lines;
    // Sentences of a receiver are a table too, but of places.
    const auto from = waiting.end() - std::ptrdiff_t(std::min(waiting.size(), kWitnesses));
    if (2 * std::count_if(from, waiting.end(), [](const BoardLine &l) { return isNmea(l.text); })
        > waiting.end() - from)
        return;
    try {
        m_mapProblem.clear();
        propose(now);
    } catch (const ImportError &error) {
        m_mapProblem = error.reason;
    }
}

void BoardReader::propose(double now)
{
    const std::optional<BoardLayout> layout = layoutOf(m_start.lines);
    if (!layout)
        return;
    const FirstRows first = firstRowsOf(m_start.lines, *layout);
    const std::vector<std::string_view> texts(first.texts.begin(), first.texts.end());
    const Dialect &dialect = layout->dialect;
    if (texts.size() <= dialect.firstRow)
        return;
    TableReader table(dialect, {texts.begin(), texts.begin() + std::ptrdiff_t(std::min(texts.size(), kMostLines))});
    for (std::size_t i = dialect.firstRow; i < texts.size(); ++i)
        table.add(texts[i], int(i));
    const std::size_t rows = table.lines.size();
    if (rows < kFewestRows || 3 * table.badCount > rows)
        return;
    table.finish();
    std::vector<double> arrivals;
    for (const int at : table.lines)
        arrivals.push_back(first.arrivals[std::size_t(at)]);
    const double span = arrivals.back() - arrivals.front(), age = now - arrivals.front();
    if (!(rows >= kEnoughRows && span >= kEnoughTime) && age < kLongEnough && rows < kMostLines)
        return;

    BoardColumns columns;
    const auto outcome = columns.find({table, arrivals, age, m_map, layout->name == QLatin1String("gambit")});
    m_start.noReadings = outcome == BoardColumns::Outcome::NoReadings;
    if (outcome != BoardColumns::Outcome::Found)
        return;
    const auto lineOf = [&](int row) -> const BoardLine & { return m_start.lines[first.lines[std::size_t(row)]]; };
    LineShape shape;
    for (const int at : table.lines) {
        shape.length += lineOf(at).text.size();
        shape.digits += digitsOf(lineOf(at).text);
    }
    shape.length /= rows;
    shape.digits /= rows;
    shape.first = lineOf(table.lines.front()).text.front();
    std::size_t empty = 0;
    for (const TableColumn &column : table.columns)
        empty = std::max(empty, column.missing);
    const BoardClock clock(columns.unit(), columns.coarse());
    m_found = std::make_unique<Found>(Found{std::move(columns), BoardRows(*layout), clock, {}, {}, {}, {}, {}});
    m_found->row = m_found->columns.firstRow();
    m_found->rows.expect(shape, 10 * empty < rows);
    // From the first row on; what stood before was boot text and names.
    const std::vector<BoardLine> lines = std::exchange(m_start.lines, {});
    replay({lines.begin() + std::ptrdiff_t(first.lines[std::size_t(table.lines.front())]), lines.end()});
}

// Twice: the times of the first rows are better when all of them are known.
void BoardReader::replay(const std::vector<BoardLine> &lines)
{
    if (!boardTime()) {
        const Counts counts = m_counts;
        for (const BoardLine &line : lines)
            read(line, true);
        m_found->clock.even().begin();
        m_counts = counts;
        m_found->row = m_found->columns.firstRow();
        m_found->rows.restart();
    }
    for (const BoardLine &line : lines)
        read(line, false);
}

// learn: for the even times alone.
void BoardReader::read(const BoardLine &line, bool learn)
{
    Found &found = *m_found;
    const BoardLayout &layout = found.rows.layout();
    if (line.type != layout.frameType && !line.type.empty())
        return; // another kind of message
    const bool tagged = !layout.dialect.tag.empty() && line.text.starts_with(layout.dialect.tag); // "#YPR="
    if ((isComment(line.text) && !tagged) || isTeleplotShape(line.text)
        || (!layout.dialect.otherTag.empty() && line.text.starts_with(layout.dialect.otherTag)))
        return;
    bool good = std::none_of(line.text.begin(), line.text.end(), isControl) && line.type == layout.frameType
                && found.rows.add(line.text);
    if (good && layout.kind == Kind::Table && repeatsNames(found.rows.rows().front(), layout.dialect)) {
        ++m_counts.headers;
        return;
    }
    bool unreadable = false; // a row of it
    for (std::size_t i = 0; good && i < found.rows.rows().size(); ++i) {
        double tick = 0;
        good = found.columns.read(found.rows.rows()[i], found.row, found.next, tick);
        unreadable = !good;
        if (!good)
            break;
        std::swap(found.row, found.next);
        const double advance = 1 + found.rows.takeLost();
        if (learn) {
            found.clock.even().learn(advance, line.arrival);
            continue;
        }
        found.unstamped.insert(found.unstamped.end(), found.row.begin(), found.row.end());
        ++m_counts.rows;
        found.goodAt = line.arrival;
        found.badRun = 0;
        found.clock.add(tick, line.arrival, advance, found.stamps);
    }
    if (!good) {
        ++m_counts.bad;
        ++found.badRun;
        found.rows.lose(line.text, unreadable);
    }
    if (!learn)
        stamp();
}

// Rows get their times in the order in which they came.
void BoardReader::stamp()
{
    Found &found = *m_found;
    const auto width = std::ptrdiff_t(found.row.size());
    auto row = found.unstamped.begin();
    for (const BoardClock::Stamp &stamp : found.stamps) {
        if (stamp.kept) {
            m_rows.t.push_back(stamp.t);
            m_rows.values.insert(m_rows.values.end(), row, row + width);
            found.recent.push_back(stamp.t);
            if (found.recent.size() > kRecentRows)
                found.recent.pop_front();
        } else {
            --m_counts.rows;
            ++m_counts.bad;
        }
        row += width;
    }
    found.unstamped.erase(found.unstamped.begin(), row);
    found.stamps.clear();
    m_counts.resets = found.clock.resets();
}

void BoardReader::judge(double now)
{
    if (!m_found)
        m_problem = m_mapProblem.isEmpty() ? problemOf(m_start, now) : m_mapProblem;
    else if (m_found->badRun < 40 || now - m_found->goodAt < 3)
        m_problem.clear();
    else
        m_problem = FormatWords::tr("The board prints otherwise than it did when it was connected; connect it again.");
}

} // namespace lodestone
