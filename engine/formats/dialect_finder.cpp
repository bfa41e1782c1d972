// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/formats/dialect_finder.h"

#include "engine/formats/dialect_named.h"
#include "engine/formats/lines.h"
#include "engine/formats/names.h"
#include "engine/formats/time.h"
#include "engine/formats/titles.h"
#include "engine/formats/units.h"
#include <algorithm>
#include <cstring>
#include <map>

namespace lodestone {

namespace {

constexpr std::size_t kTail = 200; // lines that the separator is judged by

using Kind = CellKind;
bool isValue(Kind kind) { return kind == Kind::Number || kind == Kind::Clock; }

// blanks: they are no separator, so a class such as "thank you" may have them.
double creditOf(const Cell &cell, bool blanks)
{
    if (kindOf(cell) != Kind::Text)
        return 1;
    if (cell.quoted)
        return 0.7;
    if (cell.text.size() > 24 || cell.text.find_first_of(",;\t|") != std::string_view::npos)
        return 0;
    if (cell.text.find(' ') == std::string_view::npos)
        return 0.7;
    return blanks && std::none_of(cell.text.begin(), cell.text.end(), isDigit) ? 0.6 : 0;
}

struct Fit
{
    double score = 0;
    std::size_t fields = 0;
};
Fit fitOf(const std::vector<std::string_view> &tail, const Dialect &dialect)
{
    std::map<std::size_t, std::pair<int, double>> byCount; // lines and credit
    std::vector<Cell> cells;
    for (const std::string_view line : tail) {
        splitLine(line, dialect, cells);
        double credit = 0;
        for (const Cell &cell : cells)
            credit += creditOf(cell, dialect.separator != ' ' && dialect.separator != '*');
        auto &[lines, sum] = byCount[cells.size()];
        ++lines;
        sum += cells.empty() ? 0 : credit / double(cells.size());
    }
    auto best = byCount.begin(); // of two that come as often, the one with more fields
    for (auto count = byCount.begin(); count != byCount.end(); ++count)
        if (count->second.first >= best->second.first)
            best = count;
    return {best->second.second / double(tail.size()), best->first};
}

// What a column of the tail holds, by majority of its cells.
std::vector<bool> valueColumns(const std::vector<std::string_view> &tail, const Dialect &dialect)
{
    std::vector<int> values(dialect.fields), filled(dialect.fields);
    std::vector<Cell> cells;
    for (const std::string_view line : tail) {
        splitLine(line, dialect, cells);
        if (cells.size() != dialect.fields)
            continue;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const Kind kind = kindOf(cells[i]);
            filled[i] += kind != Kind::Missing;
            values[i] += isValue(kind);
        }
    }
    std::vector<bool> result(dialect.fields);
    for (std::size_t i = 0; i < result.size(); ++i)
        result[i] = values[i] > 0 && 10 * values[i] >= 6 * filled[i];
    return result;
}

bool isRow(const std::vector<Cell> &cells, const std::vector<bool> &isValueColumn)
{
    if (cells.size() < isValueColumn.size())
        return false;
    bool any = false;
    for (std::size_t i = 0; i < isValueColumn.size(); ++i) {
        if (!isValueColumn[i])
            continue;
        const Kind kind = kindOf(cells[i]);
        if (kind == Kind::Text)
            return false;
        any = any || isValue(kind);
    }
    return any;
}

void addNote(std::string_view line, Dialect &dialect)
{
    line = withoutComment(line);
    // "… Data File Created By ActiGraph … at 30 Hz".
    const std::string low = lowered(line);
    if (const std::size_t said = low.find(" at "); said != std::string::npos && dialect.statedRate == 0) {
        const std::string_view rest = std::string_view(low).substr(said + 4);
        if (const std::size_t hz = rest.find("hz"); hz != std::string_view::npos && hz < 10)
            dialect.statedRate = rateFrom("rate", rest.substr(0, hz + 2));
    }
    // In JSON, or among others: "sampling rate": 100, data_rate = 2000.0 Hz.
    for (const char *key : {"sampling rate", "sample rate", "data rate"}) {
        std::string plain = low;
        std::replace(plain.begin(), plain.end(), '_', ' ');
        const std::size_t said = plain.find(key);
        const std::size_t number = said == std::string::npos
                                       ? said
                                       : plain.find_first_not_of("\" :=", said + std::strlen(key));
        if (number != std::string::npos && dialect.statedRate == 0)
            dialect.statedRate = rateFrom(
                "rate", std::string_view(plain).substr(number, plain.find_first_of(",;}", number) - number));
    }
    std::size_t at = line.find_first_of(",;:=\t");
    if (line.empty() || at == std::string_view::npos)
        return;
    const std::string_view key = trimmed(line.substr(0, at));
    std::string_view value = trimmed(line.substr(at + 1));
    while (!value.empty() && std::strchr(",;\t ", value.back()))
        value.remove_suffix(1);
    if (key.empty() || value.empty() || key.size() > 60)
        return;
    dialect.notes.emplace_back(key, value);
    const double rate = rateFrom(key, value);
    if (rate > 0)
        dialect.statedRate = rate;
}

// What the comma is in the tail's numbers.
void findDecimal(const std::vector<std::string_view> &tail, std::optional<bool> said, Dialect &dialect)
{
    if (said) {
        dialect.decimalComma = *said;
        return;
    }
    std::vector<Cell> cells;
    bool point = false, comma = false, open = false;
    for (const std::string_view line : tail) {
        splitLine(line, dialect, cells);
        for (const Cell &cell : cells) {
            const std::size_t at = cell.text.find(',');
            const std::size_t dot = cell.text.find('.');
            const Kind kind = kindOf(cell);
            if (kind != Kind::Number)
                continue;
            if (at == std::string_view::npos) {
                point = point || dot != std::string_view::npos;
                continue;
            }
            if (dot != std::string_view::npos) {
                (dot < at ? comma : point) = true;
                continue;
            }
            std::string_view digits = cell.text;
            if (digits.front() == '-' || digits.front() == '+')
                digits.remove_prefix(1);
            double value = 0;
            bool thousands = false;
            const bool mayBeThousands = readNumber(cell.text, false, value, thousands) == Reading::Number && thousands;
            if (!mayBeThousands || digits.front() == '0') {
                comma = true;
            } else {
                open = true;
                if (dialect.unclear.empty())
                    dialect.unclear = cell.text;
            }
        }
    }
    dialect.decimalComma = comma && !point;
    if (!open || comma || point)
        dialect.unclear.clear();
}

// One step after the other over the lines between comments.
class Finder
{
public:
    Finder(const std::vector<std::string_view> &lines, std::optional<bool> decimalComma)
        : m_lines(lines), m_decimalComma(decimalComma)
    {}
    Dialect find()
    {
        sortLines();
        if (m_body.empty())
            return {};
        findBrackets();
        if (m_dialect.nested)
            return m_dialect;
        m_dialect.spoken = areSpoken(m_tail);
        m_dialect.named = m_dialect.spoken || areNamed(m_tail);
        if (m_dialect.named) {
            if (!takeNamedRows(m_lines, m_body, m_tail, m_dialect))
                return {};
            findDecimal(m_tail, m_decimalComma, m_dialect);
            takeNotes();
            return m_dialect;
        }
        if (!findSeparator() || !findFirstRow()) {
            m_dialect.separator = 0;
            return m_dialect;
        }
        findTitles();
        findTrailing();
        fitTitles();
        takeNames(m_titles, m_parts, m_dialect);
        m_dialect.quotes = std::any_of(m_tail.begin(), m_tail.end(),
            [](std::string_view line) { return line.find('"') != std::string_view::npos; });
        findDecimal(m_tail, m_decimalComma, m_dialect);
        takeNotes();
        findStartAndRate();
        return m_dialect;
    }

private:
    void sortLines();
    void findBrackets();
    bool findSeparator();
    bool findFirstRow();
    void findTitles();
    void findTrailing(); // a separator behind the last field
    void fitTitles();    // as many as fields, or none
    bool areRowNames() const;
    void takeNotes();
    void findStartAndRate();
    std::vector<Cell> flatCells(std::string_view line) const; // with tuples as they stand

    const std::vector<std::string_view> &m_lines;
    std::optional<bool> m_decimalComma;
    Dialect m_dialect;
    std::vector<std::size_t> m_body, m_comments; // lines
    std::vector<std::string_view> m_tail;        // rows are surest at the end; before them stand headers and notes
    std::vector<std::size_t> m_parts;            // of each title: rows may have tuples where the header has one word
    std::vector<std::string> m_titles;
    std::size_t m_titleCells = 0; // with empty ones behind the last title
    char m_forced = 0;            // by a line sep=
};

void Finder::sortLines()
{
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const std::string_view line = trimmed(m_lines[i]);
        if (i == 0 && lowered(line.substr(0, 4)) == "sep=" && line.size() <= 5) {
            m_forced = m_lines[i].find('\t') != std::string_view::npos ? '\t' : line.size() == 5 ? line[4] : '\t';
            continue;
        }
        if (!line.empty())
            (isComment(line) ? m_comments : m_body).push_back(i);
    }
    const std::size_t from = std::max(
        {m_body.size() / 3, m_body.size() > kTail ? m_body.size() - kTail : 0, std::size_t(m_body.size() > 1)});
    for (std::size_t i = from; i < m_body.size(); ++i)
        m_tail.push_back(m_lines[m_body[i]]);
}

void Finder::findBrackets()
{
    std::size_t tuples = 0, nested = 0;
    for (const std::string_view line : m_tail) {
        bool tuple = false, inner = false;
        int depth = 0;
        for (std::size_t i = 0; i < line.size(); ++i) {
            depth -= depth > 0 && (line[i] == ')' || line[i] == ']');
            const bool first = i == 0 || std::strchr(",;|\t \"'", line[i - 1]) != nullptr;
            if (!first || !startsTuple(line.substr(i)))
                continue;
            tuple = true;
            const std::string_view rest = trimmed(line.substr(i + 1));
            inner = ++depth > 1 || inner || rest.starts_with('(') || rest.starts_with('[');
        }
        tuples += tuple;
        nested += inner;
    }
    m_dialect.tuples = 2 * tuples > m_tail.size();
    m_dialect.nested = 2 * nested > m_tail.size();
}

bool Finder::findSeparator()
{
    Fit best;
    for (const char separator : {',', ';', '\t', '|', ' ', '*'}) {
        if (m_forced && separator != m_forced)
            continue;
        Dialect candidate = m_dialect;
        candidate.separator = separator;
        const Fit fit = fitOf(m_tail, candidate);
        // Blanks may be decoration, and one field is hardly a table.
        const double score = fit.score * (fit.fields < 2 ? 0.5 : separator == '*' ? 0.9 : 1);
        if (score > best.score + 0.01) {
            best = {score, fit.fields};
            m_dialect.separator = separator;
        }
    }
    m_dialect.fields = best.fields;
    return best.fields > 0 && best.score >= 0.35;
}

bool Finder::findFirstRow()
{
    const std::vector<bool> values = valueColumns(m_tail, m_dialect);
    if (std::find(values.begin(), values.end(), true) == values.end())
        return false;
    std::vector<Cell> cells;
    const auto first = std::find_if(m_body.begin(), m_body.end(), [&](std::size_t at) {
        splitLine(m_lines[at], m_dialect, cells);
        return isRow(cells, values);
    });
    if (first == m_body.end())
        return false;
    m_dialect.firstRow = *first;
    if (m_dialect.tuples)
        m_parts = partsOf(m_lines[*first], m_dialect);
    else
        m_parts.assign(m_dialect.fields, 1);
    return true;
}

std::vector<Cell> Finder::flatCells(std::string_view line) const
{
    Dialect flat = m_dialect;
    flat.tuples = false;
    std::vector<Cell> cells;
    splitLine(line, flat, cells);
    return cells;
}

void Finder::findTitles()
{
    auto first = std::find(m_body.begin(), m_body.end(), m_dialect.firstRow);
    // The name of the first column alone, below those of the others.
    std::string index;
    if (first - m_body.begin() > 1) {
        std::vector<Cell> cells = flatCells(m_lines[*std::prev(first)]);
        const bool all = cells.size() == m_parts.size();
        trimTrailing(cells);
        if (all && cells.size() == 1 && m_parts.size() > 2 && kindOf(cells[0]) == Kind::Text) {
            index = cells[0].text;
            --first;
        }
    }
    if (first != m_body.begin()) {
        const std::size_t below = *std::prev(first);
        const std::vector<Cell> cells = flatCells(m_lines[below]);
        if (isHeader(cells, m_parts.size())
            || (cells.size() == m_dialect.fields && isHeader(cells, m_dialect.fields))) {
            m_dialect.headers = {below};
            m_titles = titlesOf(m_lines[below], m_dialect);
            m_titleCells = cells.size();
            if (std::prev(first) != m_body.begin()) {
                const std::size_t above = *std::prev(first, 2);
                const std::vector<Cell> upper = flatCells(m_lines[above]);
                if (isHeader(upper, m_parts.size()) && (upper.size() >= m_parts.size() || upper.size() == cells.size())
                    && m_parts.size() > 2) {
                    m_dialect.headers = {above, below};
                    m_titles = joined(titlesOf(m_lines[above], m_dialect), m_titles);
                    m_titleCells = std::max(m_titleCells, upper.size());
                    // Further lines of as many names: of the device, the quantity, "CAL" and the units.
                    for (auto more = std::prev(first, 2); more != m_body.begin() && m_dialect.headers.size() < 5;) {
                        --more;
                        const std::vector<Cell> highest = flatCells(m_lines[*more]);
                        if (highest.size() != cells.size() || !isHeader(highest, m_parts.size()))
                            break;
                        m_dialect.headers.insert(m_dialect.headers.begin(), *more);
                        m_titles = joined(titlesOf(m_lines[*more], m_dialect), m_titles);
                    }
                }
            }
        }
    }
    // Further up, where a line stands between that is neither names nor a row: the first of a log may be its own.
    const auto at = std::find(m_body.begin(), m_body.end(), m_dialect.firstRow);
    for (auto above = at; m_titles.empty() && m_dialect.fields > 2 && above != m_body.begin() && at - above < 4;) {
        --above;
        const std::vector<Cell> cells = flatCells(m_lines[*above]);
        if (cells.size() != m_dialect.fields || !isHeader(cells, m_dialect.fields)
            || !std::all_of(cells.begin(), cells.end(), [](const Cell &c) { return kindOf(c) == Kind::Text; }))
            continue;
        m_dialect.headers = {*above};
        m_titles = titlesOf(m_lines[*above], m_dialect);
        m_titleCells = cells.size();
    }
    if (!index.empty() && !m_titles.empty() && m_titles[0].empty()) {
        m_titles[0] = index;
        m_dialect.headers.push_back(*first);
    }
    if (!m_titles.empty() || m_parts.size() < 2)
        return;
    // A header with another separator than the rows'.
    for (const char separator : {',', ';', '\t', '|'}) {
        if (first == m_body.begin() || separator == m_dialect.separator || m_dialect.tuples)
            continue;
        Dialect other = m_dialect;
        other.separator = separator;
        std::vector<Cell> cells;
        splitLine(m_lines[*std::prev(first)], other, cells);
        if (cells.size() != m_dialect.fields || !isHeader(cells, m_dialect.fields))
            continue;
        m_dialect.headers = {*std::prev(first)};
        m_titles = titlesOf(m_lines[*std::prev(first)], other);
        m_titleCells = cells.size();
        return;
    }
    // A comment may hold the names.
    const auto comment = std::find_if(m_comments.rbegin(), m_comments.rend(), [&](std::size_t i) {
        if (i > m_dialect.firstRow || withoutComment(m_lines[i]).starts_with('{')) // settings as JSON
            return false;
        const std::vector<Cell> cells = flatCells(withoutComment(m_lines[i]));
        return isHeader(cells, m_parts.size()) && cells.size() == m_parts.size();
    });
    if (comment != m_comments.rend()) {
        m_dialect.headers = {*comment};
        m_titles = titlesOf(withoutComment(m_lines[*comment]), m_dialect);
        m_titleCells = m_parts.size();
    }
}

// Row names, as R writes them: a number that counts, or a word.
bool Finder::areRowNames() const
{
    bool words = true, counts = true;
    double last = 0;
    for (std::size_t i = 0; i < m_tail.size(); ++i) {
        const std::vector<Cell> cells = flatCells(m_tail[i]);
        if (cells.empty())
            return false;
        double value = 0;
        bool thousands = false;
        const bool number = readNumber(cells[0].text, false, value, thousands) == Reading::Number;
        counts = counts && number && (i == 0 || value == last + 1);
        const Kind kind = kindOf(cells[0]);
        words = words && (kind == Kind::Text || (kind == Kind::Clock && cells[0].quoted));
        last = value;
    }
    return counts || (words && !m_titles.empty() && !meaningOf(m_titles[0]).isLabel());
}

void Finder::fitTitles()
{
    if (m_titles.empty() || m_titles.size() == m_dialect.fields
        || (m_titles.size() <= m_parts.size() && m_titleCells >= m_parts.size()))
        return;
    if (m_titles.size() + 1 == m_parts.size() && !m_titles[0].empty() && areRowNames()) {
        m_titles.insert(m_titles.begin(), std::string());
        return;
    }
    // Names behind the last field, of what nobody filled in.
    if (m_titles.size() > m_parts.size()) {
        const bool emptyEnds = std::all_of(m_tail.begin(), m_tail.end(), [this](std::string_view line) {
            const std::vector<Cell> cells = flatCells(line);
            return cells.size() != m_parts.size() || cells.back().text.empty();
        });
        const bool labels = std::all_of(m_titles.begin() + std::ptrdiff_t(m_parts.size()), m_titles.end(),
            [](const std::string &title) { return meaningOf(title).isLabel(); });
        if (emptyEnds || labels)
            return;
    }
    const auto meaning = std::count_if(m_titles.begin(), m_titles.end(),
        [](const std::string &title) { return meaningOf(title).kind != NameMeaning::Kind::Unknown; });
    if (2 * std::size_t(meaning) >= m_titles.size()) {
        m_dialect.misfit = m_titles.size();
        m_dialect.maybeCommas = m_dialect.separator == ',' && m_dialect.fields > m_titles.size()
                                && m_dialect.fields <= 2 * m_titles.size()
                                && std::none_of(m_tail.begin(), m_tail.end(),
                                    [](std::string_view line) { return line.find('.') != std::string_view::npos; });
    } else {
        m_dialect.headers.clear(); // a line of words in front of the rows
    }
    m_titles.clear();
}

void Finder::findTrailing()
{
    std::vector<Cell> cells;
    const auto emptyLast = [&](std::string_view line) {
        splitLine(line, m_dialect, cells);
        return cells.size() != m_dialect.fields || cells.back().text.empty();
    };
    if (m_dialect.fields < 2 || m_dialect.tuples || m_titles.size() >= m_dialect.fields
        || !std::all_of(m_tail.begin(), m_tail.end(), emptyLast))
        return;
    m_dialect.trailing = true;
    --m_dialect.fields;
    m_parts.pop_back();
}

void Finder::takeNotes()
{
    for (std::size_t i = 0; i < m_dialect.firstRow; ++i)
        if (std::find(m_dialect.headers.begin(), m_dialect.headers.end(), i) == m_dialect.headers.end())
            addNote(m_lines[i], m_dialect);
    // "DATA_UNIT: Gauss" above columns x, y and z.
    for (const auto &[key, value] : m_dialect.notes) {
        const auto unit = unitFrom(value, {});
        if (!unit || !unit->quantity || !lowered(key).ends_with("unit"))
            continue;
        for (std::string &name : m_dialect.names)
            if (name.size() == 1 && lowered(name)[0] >= 'x' && lowered(name)[0] <= 'z')
                name += " (" + value + ')';
        return;
    }
}

// Two rows of one number each time: when the recording began, and the samples a second. So write wristbands of
// Empatica.
void Finder::findStartAndRate()
{
    const auto first = std::find(m_body.begin(), m_body.end(), m_dialect.firstRow);
    if (!m_dialect.headers.empty() || m_body.end() - first < 4)
        return;
    double numbers[2] = {0, 0};
    for (int k = 0; k < 2; ++k) {
        std::vector<Cell> cells;
        splitLine(m_lines[*(first + k)], m_dialect, cells);
        bool thousands = false;
        if (cells.size() != m_dialect.fields
            || std::any_of(cells.begin(), cells.end(), [&](const Cell &cell) { return cell.text != cells[0].text; })
            || readNumber(cells[0].text, m_dialect.decimalComma, numbers[k], thousands) != Reading::Number)
            return;
    }
    if (numbers[0] < 1.2e9 || numbers[0] > 4e9 || numbers[1] < 1 || numbers[1] > 1024)
        return;
    std::vector<Cell> cells;
    splitLine(m_lines[*(first + 2)], m_dialect, cells);
    double next = 0;
    bool thousands = false;
    if (readNumber(cells[0].text, m_dialect.decimalComma, next, thousands) != Reading::Number || next > 1e9)
        return;
    m_dialect.notes.emplace_back("start", trimmed(m_lines[*first]).substr(0, 40));
    m_dialect.statedRate = numbers[1];
    m_dialect.firstRow = *(first + 2);
}

} // namespace

Dialect plainDialectOf(const std::vector<std::string_view> &lines, std::optional<bool> decimalComma)
{
    return Finder(lines, decimalComma).find();
}

} // namespace lodestone
