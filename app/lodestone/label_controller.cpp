// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lodestone/label_controller.h"

#include "app/lodestone/label_questions.h"
#include "app/lodestone/notices.h"
#include "app/studio/follow.h"
#include "app/studio/label_book.h"
#include "app/studio/project_state.h"
#include "widgets/label/label_edits.h"
#include "widgets/label/label_page.h"
#include <algorithm>
#include <utility>

namespace lodestone {
namespace {

// What a session holds, in a short word; empty: nine axes, as of a Lodestone glove.
QString kindOf(const Layout &layout)
{
    const auto channels = QString::number(layout.size());
    const bool one = std::all_of(layout.begin(), layout.end(),
        [&layout](const Channel &channel) { return channel.quantity == layout.front().quantity; });
    const bool nine = layout.size() == 9 && has(layout, Quantity::Acceleration) && has(layout, Quantity::AngularRate)
                      && has(layout, Quantity::MagneticField);
    if (nine || layout.empty())
        return {};
    if (one && layout.front().quantity == Quantity::Bend)
        return LabelController::tr("%1 bend").arg(channels);
    if (one && layout.front().quantity == Quantity::MagneticField)
        return LabelController::tr("%1 field").arg(channels);
    return LabelController::tr("%1 channels").arg(channels);
}

} // namespace

LabelController::LabelController(LabelPage *page, LabelBook *book, ProjectState *project, ProjectThread *thread,
    EngineClient *engine, Notices *notices, QObject *parent)
    : QObject(parent), m_page(page), m_book(book), m_project(project), m_notices(notices),
      m_questions(new LabelQuestions(page, engine, thread, this))
{
    connect(page, &LabelPage::sessionChosen, book, &LabelBook::show);
    connect(page, &LabelPage::acted, this, [this](const LabelAct &act) { follow(m_book->apply(act)); });
    connect(page, &LabelPage::undoWanted, this, [this] { follow(m_book->undo()); });
    connect(page, &LabelPage::redoWanted, this, [this] { follow(m_book->redo()); });
    connect(page, &LabelPage::coverageChosen, this, &LabelController::goToPlace);
    connect(book, &LabelBook::shown, this, &LabelController::showSession);
    connect(book, &LabelBook::labelsChanged, this, &LabelController::showLabels);
    connect(book, &LabelBook::stepped, page, &LabelPage::showStep);
    connect(book, &LabelBook::problem, this, &LabelController::tell);
    connect(book, &LabelBook::stored, notices, [notices] { notices->settle(matter::kLabels); });
    connect(project, &ProjectState::changed, this, [this] {
        showSessions();
        showFigures();
    });
    connect(m_questions, &LabelQuestions::answered, this, [this] {
        // The engine counts every session; this session's own labels are counted here, act by act.
        const WindowCounts own = m_book->session().coverage.labelled(m_book->labels(), windowLength());
        m_others = m_questions->coverage();
        for (std::size_t row = 0; row < own.size(); ++row)
            for (std::size_t c = 0; c < own[row].size(); ++c)
                m_others.labelled[row][c] = std::max(0, m_others.labelled[row][c] - own[row][c]);
        showCoverage();
        goToMoment();
        m_moment.reset();
    });
}

void LabelController::follow(QFuture<void> act)
{
    lodestone::follow(
        this, act, [] {}, [this](const QString &sentence) { tell(sentence); });
}

void LabelController::tell(const QString &problem) { m_notices->problem(problem, matter::kLabels); }

void LabelController::showMoment(qint64 session, double t)
{
    m_moment = Moment{session, t};
    const LabelBook::Session &shown = m_book->session();
    if (session != shown.info.id || shown.samples.empty() || t >= shown.samples.back().t)
        return m_book->show(session);
    goToMoment();
    m_moment.reset();
}

void LabelController::goToMoment()
{
    const LabelBook::Session &shown = m_book->session();
    if (!m_moment || m_moment->session != shown.info.id)
        return;
    const auto first = std::find_if(shown.samples.begin(), shown.samples.end(),
        [this](const Sample &sample) { return sample.t >= m_moment->t - 1e-6; });
    const int begin = int(first - shown.samples.begin()), end = begin + windowLength();
    if (end <= int(shown.samples.size()))
        m_page->goTo(begin, end);
}

// Of the model that answered; before the first answer, of the usual recipes.
int LabelController::windowLength() const
{
    return m_questions->windowLength() > 0 ? m_questions->windowLength() : WindowOptions{}.length;
}

void LabelController::showSession()
{
    const LabelBook::Session &shown = m_book->session();
    m_others = {};
    m_questions->setSession(shown.info.id, shown.info.source, shown.samples);
    showSessions();
    m_page->setSession(shown.info.name, {shown.samples, shown.info.layout, shown.rows, shown.classes});
    m_page->setPoses(stillRanges(shown.poses));
    showLabels();
    showFigures();
    goToMoment();
    m_questions->ask();
}

void LabelController::showSessions()
{
    std::vector<SessionChoice> choices;
    for (const SessionInfo &session : m_project->sessions())
        choices.push_back({session.id, session.damage.isEmpty() ? session.name : tr("%1 (damaged)").arg(session.name),
            session.seconds, m_project->labelsOf(session.id), kindOf(session.layout)});
    // The project changes with every piece of a recording; this list does not.
    if (std::pair now(std::move(choices), m_book->session().info.id); now != m_listed) {
        m_listed = std::move(now);
        m_page->setSessions(m_listed.first, m_listed.second);
    }
}

void LabelController::showLabels()
{
    m_page->setSegments(m_book->labels());
    m_page->setKnownPoses(m_book->known());
    showCoverage();
}

void LabelController::showCoverage()
{
    const SessionCoverage &coverage = m_book->session().coverage;
    CoverageCounts counts = m_others;
    const WindowCounts own = coverage.labelled(m_book->labels(), windowLength());
    for (std::size_t row = 0; row < own.size(); ++row)
        for (std::size_t c = 0; c < own[row].size(); ++c)
            counts.labelled[row][c] += own[row][c];
    for (const QueueItem &item : m_questions->queue())
        counts.asked[std::size_t(coverage.facing({item.start, item.end, {}}))]
                    [std::size_t(item.guess.completed().bits())] = true;
    m_page->setCoverage(counts);
}

// The next such place after the playhead, round and round: the session's questions first, then its labels.
void LabelController::goToPlace(int combination, int facing)
{
    const LabelBook::Session &shown = m_book->session();
    const bool byFacing = has(shown.info.layout, Quantity::Acceleration); // else the map has one row
    std::vector<Segment> places;
    const auto add = [&](const Segment &range) {
        if (range.begin >= int(shown.samples.size()))
            return; // labels of a recording run ahead of its samples
        if (range.fingers.bits() == combination && (!byFacing || int(shown.coverage.facing(range)) == facing))
            places.push_back(range);
    };
    for (const QueueItem &item : m_questions->queue())
        add({item.start, item.end, item.guess});
    for (const LabelledSegment &label : m_book->labels())
        add(label.segment);
    if (places.empty())
        return m_page->notice(
            tr("This session has no question and no label there; record that pose, or choose another session."));
    const auto next = std::find_if(places.begin(), places.end(), [&](const Segment &place) {
        return shown.samples[std::size_t(place.begin)].t - shown.samples.front().t > m_page->playhead();
    });
    const Segment &place = next == places.end() ? places.front() : *next;
    m_page->goTo(place.begin, place.end);
}

void LabelController::showFigures()
{
    const auto figure = [this](qsizetype place, const char *name) -> std::optional<double> {
        const QList<ModelInfo> &models = m_project->models(); // newest first
        const QJsonValue value = place < models.size() ? models[place].report[QLatin1String(name)] : QJsonValue();
        return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
    };
    m_page->setHoldout(figure(1, "accuracy"), figure(0, "accuracy"), figure(0, "majority"), m_project->humanLabels());
}

} // namespace lodestone
