// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of text: whatever separates, names and times their columns.
#include "engine/formats/columns.h"
#include "engine/formats/formats.h"
#include "engine/formats/labels.h"
#include "engine/formats/long_rows.h"
#include "engine/formats/rewrites.h"
#include "engine/formats/time.h"
#include "engine/formats/units.h"
#include "engine/formats/words.h"
#include "engine/formats/lines.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace lodestone {

namespace {

constexpr std::size_t kFirstLines = 400; // that the dialect is found by

std::string_view viewOf(const QByteArray &bytes) { return {bytes.constData(), static_cast<std::size_t>(bytes.size())}; }

QString shown(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(std::min<std::size_t>(text.size(), 60))).simplified();
}

[[noreturn]] void refuseText(const std::vector<std::string_view> &lines, const Dialect &dialect)
{
    if (dialect.nested)
        throw ImportError{FormatWords::tr("The lines are lists inside lists (\"%1…\"), not one flat row of values "
                                          "each; write the values of a row side by side, with a "
                                          "time.")
                              .arg(shown(lines.back().substr(0, 40)))};
    const auto first = std::find_if(lines.begin(), lines.end(), [](std::string_view l) { return !trimmed(l).empty(); });
    const auto filled = std::count_if(
        lines.begin(), lines.end(), [](std::string_view l) { return !trimmed(l).empty(); });
    if (filled < 2)
        throw ImportError{FormatWords::tr(
            "The file is one line (\"%1\"), so there is no recording in it; choose a file with a row for each "
            "sample.")
                              .arg(first == lines.end() ? QString() : shown(*first))};
    throw ImportError{FormatWords::tr("The file is text without a table of numbers (it begins \"%1\"), so there is no "
                                      "recording in it; choose a file with a row for each "
                                      "sample.")
                          .arg(shown(*first))};
}

QString separatorName(char separator)
{
    switch (separator) {
    case ',': return QStringLiteral(",");
    case ';': return QStringLiteral(";");
    case '\t': return QStringLiteral("tab");
    case '|': return QStringLiteral("|");
    case ' ': return QStringLiteral("blanks");
    case ':': return QStringLiteral("name:value");
    default: return QStringLiteral("mixed");
    }
}

void describe(const Dialect &dialect, SignalTable &recording)
{
    const auto say = [&](const char *name, const QString &value) {
        recording.how.emplace_back(QLatin1String(name), value);
    };
    say("separator", separatorName(dialect.separator));
    say("decimal", dialect.decimalComma ? QStringLiteral(",") : QStringLiteral("."));
    say("header_lines", QString::number(dialect.headers.size()));
    say("first_row", QString::number(dialect.firstRow + 1));
    say("fields", QString::number(dialect.fields));
    if (dialect.quotes)
        say("quotes", QStringLiteral("\""));
    if (dialect.tuples)
        say("tuples", QStringLiteral("()"));
    if (dialect.stamped)
        say("stamped", QStringLiteral("->"));
    if (!dialect.tag.empty())
        say("tag", QString::fromStdString(dialect.tag));
    if (dialect.trailing)
        say("trailing_separator", QStringLiteral("yes"));
    for (const auto &[key, value] : dialect.notes)
        recording.how.emplace_back(
            QStringLiteral("note ") + QString::fromStdString(key), QString::fromStdString(value));
}

QString listOf(const std::vector<BadLine> &bad, std::size_t most)
{
    QStringList list;
    for (std::size_t i = 0; i < std::min(bad.size(), most); ++i)
        list << bad[i].why;
    return list.join(QLatin1Char(' '));
}

void judgeBadLines(const TableReader &table, bool lastWasCut, int lastLine, bool skip, SignalTable &recording)
{
    if (table.badCount == 0)
        return;
    const std::size_t rows = table.lines.size();
    const bool cut = lastWasCut && table.badCount <= table.bad.size() && table.bad.back().line == lastLine;
    const std::size_t real = table.badCount - (cut ? 1 : 0);
    // One line among many is damage; several are a file that is read wrongly, or a broken one.
    if (!skip && (real > 1 || (real == 1 && rows < 20) || rows < 2)) {
        if (table.badCount == 1)
            throw ImportError{table.bad.front().why};
        throw ImportError{FormatWords::tr("%1 lines cannot be read; correct them, or leave them out on the command "
                                          "line with --skip-bad. The first: %2")
                              .arg(table.badCount)
                              .arg(listOf(table.bad, 5))};
    }
    if (table.badCount > rows)
        throw ImportError{
            FormatWords::tr("%1 of %2 lines cannot be read, so this is no table as it stands. The first: %3")
                .arg(table.badCount)
                .arg(table.badCount + rows)
                .arg(listOf(table.bad, 3))};
    if (cut && table.badCount == 1)
        recording.warnings
            << FormatWords::tr("The last line is cut off and was left out: %1").arg(table.bad.front().why);
    else
        recording.warnings << FormatWords::tr("%1 lines cannot be read and were left out: %2")
                                  .arg(table.badCount)
                                  .arg(listOf(table.bad, 20));
}

struct Missing
{
    std::size_t rows = 0, first = 0, longest = 0;
    bool operator==(const Missing &) const = default;
};

// A missing reading is the one before it. Rows in which nothing was read at all are left out beforehand.
Missing fillMissing(Numbers &values)
{
    Missing missing;
    std::size_t run = 0, seen = values.size();
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!std::isnan(values[i])) {
            seen = std::min(seen, i);
            run = 0;
            continue;
        }
        missing.first = missing.rows++ == 0 ? i : missing.first;
        missing.longest = std::max(missing.longest, ++run);
        if (i > 0)
            values[i] = values[i - 1];
    }
    if (missing.rows > 0)
        std::fill(values.begin(), values.begin() + std::ptrdiff_t(seen), seen < values.size() ? values[seen] : 0);
    return missing;
}

// Axes of one sensor that lack the same are said in one sentence.
void fillAll(SignalTable &recording, const RowName &nameOf)
{
    std::vector<Missing> missing;
    for (Numbers &values : recording.values)
        missing.push_back(fillMissing(values));
    std::vector<bool> said(missing.size(), false);
    for (std::size_t c = 0; c < missing.size(); ++c) {
        if (said[c] || missing[c].rows == 0)
            continue;
        QStringList others;
        for (std::size_t k = c + 1; k < missing.size(); ++k) {
            const Channel &a = recording.channels[c], &b = recording.channels[k];
            if (missing[k] != missing[c] || a.axis == 0 || b.axis == 0 || a.quantity != b.quantity
                || a.sensor != b.sensor)
                continue;
            said[k] = true;
            others << QLatin1Char('"') + b.name + QLatin1Char('"');
        }
        const QString also = others.isEmpty() ? QString()
                                              : FormatWords::tr(", nor have %1").arg(others.join(QStringLiteral(", ")));
        recording.warnings << FormatWords::tr("\"%1\" has no value in %2 rows%3, first in %4, at most %5 in a row; the "
                                              "value before was kept there.")
                                  .arg(recording.channels[c].name)
                                  .arg(missing[c].rows)
                                  .arg(also, nameOf(int(missing[c].first)))
                                  .arg(missing[c].longest);
    }
}

// No time, and a word or a rank in each row: what a study found out, not what a sensor measured.
bool isTableOfResults(const TableReader &table, const std::vector<Column> &columns)
{
    const std::size_t rows = table.lines.size();
    bool each = false, sensor = false;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const TableColumn &column = table.columns[i];
        each = each || (column.kind == TableColumn::Kind::Word && rows >= 3 && column.dictionary.size() == rows);
        sensor = sensor
                 || (columns[i].role == Role::Channel && columns[i].quantity != Quantity::Other
                     && columns[i].quantity != Quantity::Orientation);
    }
    return each && !sensor;
}

void readTime(TableReader &table, const Proposal &proposal, const ImportOptions &options, const RowName &nameOf,
    SignalTable &recording)
{
    const double stated = table.dialect().statedRate;
    const std::size_t rows = table.lines.size();
    if (proposal.time < 0 && proposal.step >= 0) {
        // Time since the row before.
        Clock clock;
        double now = 0;
        for (const double step : table.columns[std::size_t(proposal.step)].numbers) {
            now += std::isnan(step) || step < 0 ? 0 : clock.ticks.empty() ? 0 : step;
            clock.ticks.push_back(now);
        }
        const NameMeaning meaning = meaningOf(table.columns[std::size_t(proposal.step)].name);
        if (const auto unit = timeUnitFrom(meaning.unit))
            clock.unit = unit->scale;
        clock.statedHz = options.rateHz > 0 ? options.rateHz : stated;
        Timeline line = timelineOf(clock, nameOf);
        recording.warnings << line.warnings
                           << FormatWords::tr("There is no time column; time is the sum of \"%1\".")
                                  .arg(recording.columns[std::size_t(proposal.step)].name);
        recording.times = std::move(line.times);
        recording.gaps = std::move(line.gaps);
        return;
    }
    if (proposal.time < 0) {
        const double rate = options.rateHz > 0 ? options.rateHz : stated;
        if (rate <= 0 && proposal.stuck >= 0) {
            Clock clock;
            clock.ticks = table.columns[std::size_t(proposal.stuck)].numbers;
            timelineOf(clock, nameOf); // says where it stands still
        }
        if (rate <= 0) {
            recording.refusal = FormatWords::tr("No column is a time and no line names a rate, so how far apart the "
                                                "rows are is not known; write it in front of the rows, such as \"rate: "
                                                "50 Hz\", or say it on the command line with --rate 50.");
            return;
        }
        for (std::size_t i = 0; i < rows; ++i)
            recording.times.push_back(double(i) / rate);
        recording.rateHz = rate;
        if (options.rateHz > 0 && stated > 0 && std::abs(stated / options.rateHz - 1) > 0.1)
            recording.warnings << FormatWords::tr(
                "The file states %1 Hz, and a person says %2 Hz; the latter was used.")
                                      .arg(stated)
                                      .arg(options.rateHz);
        else if (options.rateHz <= 0)
            recording.warnings
                << FormatWords::tr("No column is a time; rows are spaced by the stated rate of %1 Hz.").arg(rate);
        return;
    }
    const auto at = std::size_t(proposal.time);
    TableColumn &column = table.columns[at];
    Clock clock;
    clock.base = column.base;
    clock.ofDay = column.kind == TableColumn::Kind::Clock && column.ofDay;
    clock.unit = column.kind == TableColumn::Kind::Clock ? 1e-9 : recording.columns[at].scale;
    clock.statedHz = options.rateHz > 0 ? options.rateHz : stated;
    clock.ticks = std::move(column.numbers);
    if (proposal.fraction >= 0) {
        const TableColumn &rest = table.columns[std::size_t(proposal.fraction)];
        const auto unit = timeUnitFrom(meaningOf(rest.name).unit);
        // Whole seconds from the first row on: a double holds their nanoseconds.
        clock.base += std::int64_t(clock.ticks.front());
        const double first = clock.ticks.front();
        for (std::size_t i = 0; i < clock.ticks.size(); ++i)
            clock.ticks[i] = clock.ticks[i] - first + (rest.numbers[i] + double(rest.base)) * unit->scale;
        clock.unit = 1;
    }
    Timeline line = timelineOf(clock, nameOf);
    recording.warnings << line.warnings;
    recording.times = std::move(line.times);
    recording.gaps = std::move(line.gaps);
    if (recording.columns[at].unit.isEmpty()) {
        recording.columns[at].unit = line.unitName;
        recording.columns[at].scale = line.unit;
        recording.columns[at].sure = line.sure;
    }
    if (proposal.receiverTime)
        recording.warnings << FormatWords::tr(
            "The only time is the receiver's (\"%1\"): it has the jitter of the line.")
                                  .arg(recording.columns[at].name);
    const double median = usualStep(recording.times), measured = median > 0 ? 1 / median : 0;
    if (measured > 20000 || (measured > 0 && measured < 0.05))
        recording.warnings << FormatWords::tr(
            "By its timestamps the file has %1 rows a second; the unit of \"%2\" may be another than %3. Correct it in "
            "the header, or in the map of its columns (--map), such as t=%2:ms.")
                                  .arg(measured, 0, 'g', 3)
                                  .arg(recording.columns[at].name, recording.columns[at].unit.isEmpty()
                                                                       ? QStringLiteral("s")
                                                                       : recording.columns[at].unit);
    if (clock.statedHz > 0 && measured > 0 && std::abs(measured / clock.statedHz - 1) > 0.1)
        recording.warnings << FormatWords::tr(
            "The stated rate is %1 Hz, but the timestamps say %2 Hz; the timestamps were used.")
                                  .arg(clock.statedHz)
                                  .arg(measured, 0, 'g', 4);
}

// The dialect of the lines that a table begins with. Throws ImportError where they are none, or not clear enough.
Dialect dialectOfTable(const std::vector<std::string_view> &first, const ImportOptions &options, SignalTable &recording)
{
    Dialect dialect = dialectOf(first, options.decimalComma);
    if (!dialect.isTable())
        refuseText(first, dialect);
    describe(dialect, recording);
    if (!dialect.unclear.empty())
        throw ImportError{FormatWords::tr(
            "A number such as \"%1\" may be a thousand or a fraction, and no other number of the file tells; say it "
            "on the command line with --decimal comma or --decimal point, or export the file with a point and no signs "
            "between thousands.")
                              .arg(QString::fromStdString(dialect.unclear))};

    if (dialect.misfit > 0) {
        const QString what =
            FormatWords::tr("There are %1 names and %2 fields a row").arg(dialect.misfit).arg(dialect.fields);
        // Who counts the columns knows them without names.
        if (std::none_of(options.map.begin(), options.map.end(),
                [](const Assignment &a) { return a.column.startsWith(QLatin1Char('#')); }))
            throw ImportError{
                dialect.maybeCommas
                    ? FormatWords::tr("%1, none with a decimal point: the commas seem to be decimal commas and "
                                      "separators at once. Export it again with semicolons between the fields, or with "
                                      "decimal points.")
                          .arg(what)
                    : FormatWords::tr(
                        "%1, so which name belongs to which field is not known; correct the header (line "
                        "%2), or say the columns by number on the command line, such as --map t=#1:ms,ax=#2:g.")
                          .arg(what)
                          .arg(dialect.headers.front() + 1)};
        recording.warnings << FormatWords::tr("%1, so the names were not used.").arg(what);
    }
    return dialect;
}

// Lines as they come: the first are kept until the dialect is known from them.
class LineReader
{
public:
    LineReader(const ImportOptions &options, const ImportWatch &watch, SignalTable &recording)
        : m_options(options), m_watch(watch), m_recording(recording)
    {}
    void take(const TableLine &line)
    {
        if (m_watch && m_count % 4096 == 0 && !m_watch(line.done))
            throw ImportError{FormatWords::tr("The import was stopped.")};
        ++m_count;
        last = line.number;
        if (!m_table && m_kept.size() == kFirstLines)
            begin(false);
        if (m_table)
            m_table->add(line.text, line.number);
        else
            m_kept.push_back({std::string(line.text), line.number, line.done});
    }
    // cut: the last line has no end.
    TableReader &finish(bool cut)
    {
        if (!m_table)
            begin(cut);
        m_table->finish();
        return *m_table;
    }
    std::vector<std::string_view> first() const // that the dialect was found by
    {
        std::vector<std::string_view> views;
        for (std::size_t i = 0; i < m_looked; ++i)
            views.push_back(m_kept[i].text);
        return views;
    }
    int last = 0; // line's number

private:
    void begin(bool cut)
    {
        // A last line without an end may be cut off; it is no witness where there are others.
        m_looked = m_kept.size() - (cut && m_kept.size() > 8);
        const Dialect dialect = dialectOfTable(first(), m_options, m_recording);
        m_table.emplace(dialect, first());
        for (const TableColumn &column : m_table->columns)
            if (!column.unitOfSome.empty())
                throw ImportError{
                    FormatWords::tr("Lines of two kinds follow each other: \"%1\" is in %2 in some and in "
                                    "nothing in others; keep the lines of one kind, and import these.")
                        .arg(QString::fromStdString(column.name), QString::fromStdString(column.unitOfSome))};
        if (m_kept.size() == kFirstLines && m_kept.back().done > 0) // a vector that grows is there twice for a moment
            m_table->reserve(std::size_t(double(kFirstLines) / m_kept.back().done * 1.05));
        for (std::size_t i = dialect.firstRow; i < m_kept.size(); ++i)
            m_table->add(m_kept[i].text, m_kept[i].number);
    }

    struct Kept
    {
        std::string text;
        int number;
        double done;
    };
    const ImportOptions &m_options;
    const ImportWatch &m_watch;
    SignalTable &m_recording;
    std::vector<Kept> m_kept;
    std::size_t m_looked = 0, m_count = 0;
    std::optional<TableReader> m_table;
};

bool recognises(const QByteArray &) { return true; }

SignalTable read(const QByteArray &bytes, const ImportOptions &options, const ImportWatch &watch)
{
    return readLines(linesOf(viewOf(bytes)), options, watch);
}

} // namespace

SignalTable readLines(TableLines lines, const ImportOptions &options, const ImportWatch &watch)
{
    SignalTable recording;
    recording.format = QStringLiteral("csv");
    LineReader reader(options, watch, recording);
    lines.each([&](const TableLine &line) { reader.take(line); }, lines);
    TableReader &table = reader.finish(lines.cut);
    const std::vector<std::string_view> first = reader.first();
    const int number = reader.last;
    recording.warnings = lines.warnings + recording.warnings + table.warnings;
    if (table.lines.size() < 2 && table.badCount > 0)
        refuseText(first, table.dialect());
    if (table.secondHeader.line > 0)
        throw ImportError{
            FormatWords::tr("Line %1 names other columns (\"%2\"): a second table begins there. Keep one of "
                            "them in the file, and import the other from a file of its own.")
                .arg(table.secondHeader.line)
                .arg(table.secondHeader.why)};
    if (table.textCount > table.lines.size())
        refuseText(first, table.dialect());
    if (table.textCount > 0)
        recording.warnings << FormatWords::tr("%1 lines of text between the rows were left out, the first in line %2 "
                                              "(\"%3\").")
                                  .arg(table.textCount)
                                  .arg(table.firstText.line)
                                  .arg(table.firstText.why);
    judgeBadLines(table, lines.cut, number, options.skipBad, recording);
    if (table.lines.empty())
        throw ImportError{
            FormatWords::tr("Line %1: the file ends without a sample; export it again from where it was recorded.")
                .arg(number)};
    if (table.repeatedHeaders > 0)
        recording.warnings << FormatWords::tr("The header stands in the file %1 more times; these lines were left out.")
                                  .arg(table.repeatedHeaders);
    if (!table.thousands.empty())
        recording.warnings << FormatWords::tr(
            "Numbers such as \"%1\" have signs between thousands, which were left out.")
                                  .arg(QString::fromStdString(table.thousands));

    if (widenRows(table.columns, table.lines, recording.warnings))
        recording.how.emplace_back(QStringLiteral("rows"), QStringLiteral("a sensor each"));
    Proposal proposal = proposeColumns(table.columns, options.map);
    joinClock(proposal, table.columns);
    recording.columns = proposal.columns;
    recording.warnings << proposal.warnings;
    const auto lineOf = [&](int row) {
        return lines.sameLines ? FormatWords::tr("line %1").arg(table.lines[std::size_t(row)])
                               : FormatWords::tr("row %1").arg(row + 1);
    };

    // Rows in which nothing was read, or no time, and those whose time is wild.
    std::vector<int> empty;
    for (std::size_t i = 0; i < table.lines.size(); ++i) {
        bool any = false;
        for (std::size_t c = 0; c < table.columns.size() && !any; ++c)
            any = recording.columns[c].role == Role::Channel && !std::isnan(table.columns[c].numbers[i]);
        const bool noTime = proposal.time >= 0 && std::isnan(table.columns[std::size_t(proposal.time)].numbers[i]);
        if (!any || noTime)
            empty.push_back(int(i));
    }
    const bool anyChannel = std::any_of(
        recording.columns.begin(), recording.columns.end(), [](const Column &c) { return c.role == Role::Channel; });
    if (!anyChannel)
        throw ImportError{FormatWords::tr(
            "No column holds numbers that vary like a sensor's, so there is no recording in the file; choose "
            "another, name the columns in a header, or say what they are in the map of its columns (--map).")};
    if (!empty.empty()) {
        recording.warnings << FormatWords::tr("%1 rows hold no value or no time and were left out, the first at %2.")
                                  .arg(empty.size())
                                  .arg(lineOf(empty.front()));
        table.removeRows(empty);
    }
    if (proposal.time >= 0 && table.lines.size() > 2) {
        const std::vector<int> strays = strayTimes(table.columns[std::size_t(proposal.time)].numbers);
        if (strays.size() > 1 && !options.skipBad) {
            QStringList places;
            for (std::size_t i = 0; i < std::min<std::size_t>(5, strays.size()); ++i)
                places << QString::number(table.lines[std::size_t(strays[i])]);
            throw ImportError{FormatWords::tr("%1 lines have a time far from those around them (%2); correct them, or "
                                              "leave them out on the command line with --skip-bad.")
                                  .arg(strays.size())
                                  .arg(places.join(QStringLiteral(", ")))};
        }
        for (const int row : strays) {
            const TableColumn &column = table.columns[std::size_t(proposal.time)];
            recording.warnings << FormatWords::tr(
                "Line %1 has a time of %2, far from the lines around it, and was left out.")
                                      .arg(table.lines[std::size_t(row)])
                                      .arg(column.numbers[std::size_t(row)] + double(column.base), 0, 'f',
                                          column.whole ? 0 : 3);
        }
        table.removeRows(strays);
    }
    if (table.lines.size() < 2)
        throw ImportError{
            FormatWords::tr("Line %1: the file holds one row of values, and one row is no recording; export it again.")
                .arg(table.lines.empty() ? number : table.lines.front())};
    if (proposal.time < 0 && isTableOfResults(table, recording.columns))
        throw ImportError{FormatWords::tr(
            "This is a table of results and no recording: no column is a time, and each row names another thing; "
            "choose the file the results were made from.")};

    readTime(table, proposal, options, lineOf, recording);
    readLabels(table.columns, table.lines, recording.columns, options.classes, recording);
    for (std::size_t i = 0; i < recording.columns.size(); ++i) {
        const Column &column = recording.columns[i];
        if (column.role != Role::Channel)
            continue;
        if (table.columns[i].base != 0)
            for (double &value : table.columns[i].numbers)
                value += double(table.columns[i].base);
        recording.channels.push_back(
            {column.name, column.quantity, column.axis, column.unit, column.scale, column.sensor, column.sure});
        recording.values.push_back(std::move(table.columns[i].numbers));
    }
    fillAll(recording, lineOf);
    complete(recording, lineOf);
    return recording;
}

namespace {

// The index of the range that each row lies in, the later one where several do; -1: none.
template<typename Range>
std::vector<int> ownersOf(const std::vector<Range> &ranges, std::size_t rows)
{
    std::vector<int> owner(rows, -1);
    for (std::size_t i = 0; i < ranges.size(); ++i)
        for (int at = std::max(0, ranges[i].begin); at < std::min(ranges[i].end, int(rows)); ++at)
            owner[std::size_t(at)] = int(i);
    return owner;
}

// With its unit, as a name that this reader understands.
QByteArray titleOf(const Channel &channel)
{
    const bool said = channel.unit.isEmpty() || channel.unit == QLatin1String("1")
                      || channel.name.contains(channel.unit, Qt::CaseInsensitive);
    return csvCell(said ? channel.name : QStringLiteral("%1 (%2)").arg(channel.name, channel.unit), true).toUtf8();
}

QByteArray write(const ExportedSession &session)
{
    QByteArray out = "t (s),";
    for (const Channel &channel : session.channels)
        out += titleOf(channel) + ',';
    out += session.classes.empty() ? "combination,segment\n" : "class,combination,segment\n";
    const std::size_t rows = session.rows.size(), channels = session.channels.size();
    out.reserve(qsizetype(rows * (15 + 11 * channels)) + out.size());
    const std::vector<int> owner = ownersOf(session.labels, rows), classOf = ownersOf(session.classes, rows);
    char digits[64];
    const auto put = [&](auto value) {
        const auto end =
            std::to_chars(digits, digits + sizeof digits, value).ptr; // the shortest that reads back the same
        out.append(digits, end - digits).append(',');
    };
    for (std::size_t i = 0; i < rows; ++i) {
        put(session.rows.t[i]);
        for (std::size_t c = 0; c < channels; ++c)
            put(session.rows.values[i * channels + c]);
        if (!session.classes.empty())
            out.append(classOf[i] < 0 ? QByteArray()
                                      : csvCell(session.classes[std::size_t(classOf[i])].text, true).toUtf8())
                .append(',');
        if (owner[i] >= 0)
            out.append(session.labels[std::size_t(owner[i])].fingers.toString().c_str())
                .append(',')
                .append(QByteArray::number(owner[i]));
        else
            out.append(',');
        out.append('\n');
    }
    return out;
}

} // namespace

const Format &csvFormat()
{
    static const Format format{"csv", "*.csv *.tsv *.txt *.log *.dat", recognises, read, write};
    return format;
}

} // namespace lodestone
