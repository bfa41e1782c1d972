// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lodestone/board_controller.h"

#include "app/lodestone/mapping.h"
#include "app/studio/glove_state.h"
#include "app/studio/recording.h"
#include "widgets/controls/format.h"
#include "widgets/glove/glove_page.h"
#include "widgets/mapping/mapping_sheet.h"
#include <algorithm>
#include <utility>

namespace lodestone {
namespace {

constexpr int kTickMilliseconds = 100;
constexpr double kTraceSeconds = 2;

} // namespace

BoardController::BoardController(
    GlovePage *page, MappingSheet *sheet, GloveState *glove, const Recording *recording, QObject *parent)
    : QObject(parent), m_page(page), m_sheet(sheet), m_glove(glove), m_recording(recording)
{
    connect(glove, &GloveState::changed, this, &BoardController::follow);
    connect(glove->board(), &TextBoard::changed, this, [this] { m_recent = {}; }); // of other columns, or another board
    connect(glove, &GloveState::statisticsChanged, this, &BoardController::show);
    connect(recording, &Recording::changed, this, &BoardController::follow);
    connect(sheet, &MappingSheet::closed, this, &BoardController::follow);
    connect(page, &GlovePage::columnsRequested, this, [this] {
        if (mayAsk())
            ask();
    });
    connect(glove->board(), &TextBoard::rowsArrived, this, &BoardController::keep);
    m_tick.setInterval(kTickMilliseconds);
    connect(&m_tick, &QTimer::timeout, this, &BoardController::showLive);
    follow();
}

void BoardController::follow()
{
    if (m_asking && !m_glove->board()->ready()) {
        m_asking = false;
        m_sheet->withdraw();
    }
    show();
    askAtFirst();
}

void BoardController::show()
{
    if (!m_glove->isText()) {
        m_tick.stop();
        return m_page->setBoard({});
    }
    if (!m_tick.isActive())
        m_tick.start();
    const BoardReader &reader = m_glove->board()->reader();
    BoardView view;
    view.port = m_glove->path();
    view.serial = m_glove->info().serial;
    view.problem = m_glove->problem();
    view.lines = qint64(reader.counts().lines);
    view.bad = qint64(reader.counts().bad);
    view.rateHz = reader.rateHz();
    view.mayChange = mayAsk();
    if (const auto channels = m_glove->board()->channels()) {
        view.dialect = dialectInWords(reader.dialect());
        view.channels = groupsInWords(*channels);
        view.columns = mappedColumns(reader.columns());
        view.ownTime = reader.boardTime();
    }
    m_page->setBoard(view);
}

// Other columns would end a recording.
bool BoardController::mayAsk() const
{
    return m_glove->board()->ready() && !m_recording->active() && !m_sheet->isOpen();
}

void BoardController::askAtFirst()
{
    const TextBoard *board = m_glove->board();
    if (mayAsk() && !board->known() && !m_notNow.contains(board->signature()))
        ask();
}

void BoardController::ask(const QString &problem, const std::vector<MappedColumn> &chosen)
{
    const BoardReader &reader = m_glove->board()->reader();
    m_asking = true;
    MappingView view;
    view.title = tr("What does this board print?");
    view.how = how();
    view.lines = reader.lastLines();
    view.found = mappedColumns(reader.columns());
    view.chosen = chosen;
    view.values = moving();
    view.warnings = reader.warnings();
    view.problem = problem;
    m_sheet->open(view, [this](const std::optional<MappingAnswer> &answer) { take(answer); });
    show();
}

void BoardController::take(const std::optional<MappingAnswer> &answer)
{
    TextBoard *board = m_glove->board();
    m_asking = false;
    if (!answer) {
        m_notNow.insert(board->signature());
        return;
    }
    const std::vector<MappedColumn> chosen = m_sheet->chosen();
    if (const QString why = board->setMap(mapOf(board->map(), answer->columns, board->reader().columns()));
        !why.isEmpty())
        ask(why, chosen);
}

std::size_t BoardController::traceBegin() const
{
    if (m_recent.empty())
        return 0;
    const std::vector<double> &t = m_recent.t;
    return std::size_t(std::lower_bound(t.begin(), t.end(), t.back() - kTraceSeconds) - t.begin());
}

void BoardController::keep(const Rows &rows)
{
    const auto channels = m_glove->board()->channels();
    if (!channels)
        return;
    m_recent.append(rows);
    if (const std::size_t old = traceBegin(); 2 * old > m_recent.size())
        m_recent = m_recent.part(old, m_recent.size(), channels->size());
}

void BoardController::showLive()
{
    if (m_asking)
        m_sheet->setLive(how(), m_glove->board()->reader().lastLines(), moving());
    if (m_glove->isText() && m_page->isVisible())
        m_page->setBoardLive(m_glove->board()->reader().lastLines(), moving());
}

QStringList BoardController::how() const
{
    const BoardReader &reader = m_glove->board()->reader();
    QStringList said{dialectInWords(reader.dialect())};
    if (reader.rateHz() > 0)
        said << tr("%1 Hz").arg(formatNumber(reader.rateHz(), 1));
    return said;
}

std::vector<MappedSignal> BoardController::moving() const
{
    const BoardReader &reader = m_glove->board()->reader();
    const std::size_t channels = reader.channels().size();
    const std::size_t from = traceBegin();
    std::vector<MappedSignal> columns;
    for (const int channel : channelsOf(reader.columns(), reader.channels())) {
        MappedSignal shown;
        if (channel >= 0 && !m_recent.empty()) {
            for (std::size_t row = from; row < m_recent.size(); ++row)
                shown.trace.push_back(m_recent.values[row * channels + std::size_t(channel)]);
            shown.value = valueInWords(double(shown.trace.back()));
        }
        columns.push_back(std::move(shown));
    }
    return columns;
}

} // namespace lodestone
