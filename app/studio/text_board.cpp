// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/text_board.h"
#include "app/studio/column_maps.h"

namespace lodestone {
namespace {

constexpr qsizetype kFirstBytes = 1 << 20; // kept until the columns are known: 3 s at the fastest line rate

} // namespace

TextBoard::TextBoard(link::Connection *link, QObject *parent)
    : QObject(parent), m_link(link), m_reader(std::make_unique<BoardReader>())
{
    using link::Connection;
    connect(link, &Connection::textArrived, this, &TextBoard::take);
    connect(link, &Connection::stateChanged, this, [this](Connection::State state) {
        if (state != Connection::State::Connected)
            begin();
    });
    // A board that stops, or never begins, is told by time alone.
    m_tick.setInterval(250);
    connect(&m_tick, &QTimer::timeout, this,
        [this] { feed({}, double(m_newest) * 1e-9 + double(m_sinceNewest.elapsed()) * 1e-3); });
}

void TextBoard::begin()
{
    const bool had = m_channels || !m_first.empty();
    m_reader = std::make_unique<BoardReader>();
    m_channels.reset();
    m_map.clear();
    m_first.clear();
    m_firstBytes = 0;
    m_problem.clear();
    m_notice.clear();
    m_known = false;
    m_tick.stop();
    if (had)
        emit changed();
}

QString TextBoard::problem() const { return connected() ? m_problem : QString(); }

QString TextBoard::source() const
{
    return QStringLiteral("board %1 %2").arg(m_reader->dialect(), m_link->info().serial).trimmed();
}

void TextBoard::take(const link::TextBlock &block)
{
    m_newest = block.hostNanoseconds;
    m_sinceNewest.start();
    m_tick.start();
    if (!m_channels && m_firstBytes < kFirstBytes) {
        m_first.push_back(block);
        m_firstBytes += block.bytes.size();
    }
    feed({block.bytes.constData(), std::size_t(block.bytes.size())}, double(m_newest) * 1e-9);
}

void TextBoard::feed(std::string_view bytes, double arrival)
{
    m_reader->add(bytes, arrival);
    bool news = std::exchange(m_problem, m_reader->problem()) != m_reader->problem();
    if (!m_channels && m_reader->ready()) {
        recall();
        if (!m_reader->ready())
            return; // the map that was remembered takes other rows; they come
        m_channels = std::make_shared<const Layout>(m_reader->channels());
        compareWithLast();
        news = true;
    }
    if (news)
        emit changed();
    if (!m_channels)
        return;
    BoardReader::Rows rows = m_reader->take();
    if (!rows.t.empty())
        emit rowsArrived({std::move(rows.t), std::move(rows.values)}, m_newest);
}

// A header comes once, when the board starts: a new reader begins with the first lines again.
std::unique_ptr<BoardReader> TextBoard::readerWith(const std::vector<Assignment> &map) const
{
    auto reader = std::make_unique<BoardReader>(map);
    for (const link::TextBlock &block : m_first)
        reader->add({block.bytes.constData(), std::size_t(block.bytes.size())}, double(block.hostNanoseconds) * 1e-9);
    return reader;
}

QString TextBoard::signature() const
{
    const QString usb = m_link->info().usb;
    return usb.isEmpty() ? m_reader->signature() : usb + QLatin1Char(' ') + m_reader->signature();
}

void TextBoard::compareWithLast()
{
    const QString port = m_link->port();
    const known_boards::Board now{m_link->info().usb, m_reader->signature()};
    const known_boards::Board last = port == m_lastPort ? m_last : known_boards::at(port);
    if (last == known_boards::Board())
        m_notice.clear();
    else if (now.usb != last.usb)
        m_notice = tr("Another board is on %1 than last time; its columns are its own.").arg(port);
    else if (now.columns != last.columns)
        m_notice = tr("The board on %1 prints other columns than last time; see that they are what they are taken for.")
                       .arg(port);
    m_lastPort = port;
    m_last = now;
    known_boards::remember(port, now, m_link->info().baud);
}

void TextBoard::recall()
{
    m_known = column_maps::known(signature());
    std::vector<Assignment> map = column_maps::of(signature());
    if (map.empty())
        return;
    auto reader = readerWith(map);
    if (!reader->ready() && !reader->problem().isEmpty()) {
        m_known = false; // it does not fit: what was found is asked about again
        return;
    }
    m_reader = std::move(reader);
    m_map = std::move(map);
}

QString TextBoard::setMap(const std::vector<Assignment> &map)
{
    if (!ready())
        return {};
    const QString here = signature(), alike = m_reader->signature();
    if (map != m_map) {
        auto reader = readerWith(map);
        if (!reader->ready() && !reader->problem().isEmpty())
            return reader->problem();
        reader->take(); // these rows have been seen
        m_reader = std::move(reader);
        m_map = map;
        m_channels = m_reader->ready() ? std::make_shared<const Layout>(m_reader->channels()) : nullptr;
    }
    column_maps::remember(here, map);
    column_maps::remember(alike, map); // for files, and for boards that are known by this alone
    m_known = true;
    emit changed();
    return {};
}

} // namespace lodestone
