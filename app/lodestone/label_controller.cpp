// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lodestone/label_controller.h"

#include "app/lodestone/label_questions.h"
#include "app/studio/project_thread.h"
#include "app/lodestone/session_coverage.h"
#include "engine/signal/stillness.h"
#include "widgets/label/label_edits.h"
#include "widgets/label/label_page.h"
#include <algorithm>

namespace lodestone {
namespace {

std::vector<LabelledSegment> toSegments(const QList<Label> &labels)
{
    std::vector<LabelledSegment> out;
    for (const Label &label : labels)
        out.push_back({label.segment, label.source});
    return out;
}

} // namespace

struct LabelController::Loaded
{
    QList<SessionInfo> sessions;
    QList<int> labelCounts;         // of each session
    std::vector<Combination> known; // labelled in any of them
    qint64 current = 0;
    std::vector<Sample> samples;
    QList<Label> labels;
    int human = 0;
};

LabelController::LabelController(LabelPage *page, ProjectThread *project, EngineClient *engine, QObject *parent)
    : QObject(parent), m_page(page), m_project(project), m_questions(new LabelQuestions(page, engine, project, this))
{
    connect(page, &LabelPage::sessionChosen, this, &LabelController::show);
    connect(page, &LabelPage::labelsEdited, this, [this](const std::vector<LabelledSegment> &all) { store(all); });
    connect(page, &LabelPage::coverageChosen, this, &LabelController::goToPlace);
    connect(m_questions, &LabelQuestions::answered, this, [this] {
        // The engine counts every session; this session's own labels are counted here, edit by edit.
        const CoverageCounts own = coverageOf(m_samples, m_page->segments(), {}, windowLength());
        m_advised = m_questions->coverage();
        for (std::size_t row = 0; row < own.labelled.size(); ++row)
            for (std::size_t c = 0; c < own.labelled[row].size(); ++c)
                m_advised.labelled[row][c] = std::max(0, m_advised.labelled[row][c] - own.labelled[row][c]);
        showCoverage();
        goToMoment();
        m_moment.reset();
    });
}

double LabelController::sessionSeconds() const
{
    return m_samples.empty() ? 0 : m_samples.back().t - m_samples.front().t;
}

void LabelController::setProjectFile(const QString &file)
{
    m_file = file;
    m_session = 0;
    showNewest();
}

void LabelController::showMoment(qint64 session, double t)
{
    m_moment = Moment{session, t};
    const bool there = session == m_session && !m_samples.empty() && t < m_samples.back().t;
    if (!there)
        return show(session);
    goToMoment();
    m_moment.reset();
}

void LabelController::goToMoment()
{
    const int window = windowLength();
    if (!m_moment || m_moment->session != m_session || m_samples.empty())
        return;
    const auto first = std::find_if(
        m_samples.begin(), m_samples.end(), [this](const Sample &sample) { return sample.t >= m_moment->t - 1e-6; });
    const int begin = int(first - m_samples.begin());
    if (begin + window <= int(m_samples.size()))
        m_page->goTo(begin, begin + window);
}

// Of the model that answered; before the first answer, of the usual recipes.
int LabelController::windowLength() const
{
    return m_questions->windowLength() > 0 ? m_questions->windowLength() : WindowOptions{}.length;
}

void LabelController::showNewest() { show(0); }

void LabelController::show(qint64 wanted)
{
    m_project->ask(
        [wanted](Project &project) {
            Loaded loaded;
            loaded.sessions = project.sessions();
            loaded.current = wanted;
            if (!wanted) {
                for (const SessionInfo &session : loaded.sessions)
                    loaded.current = std::max(loaded.current, session.id);
            }
            for (const SessionInfo &session : loaded.sessions) {
                const QList<Label> labels = project.labels(session.id);
                loaded.labelCounts.append(int(labels.size()));
                for (const Label &label : labels)
                    if (std::find(loaded.known.begin(), loaded.known.end(), label.segment.fingers)
                        == loaded.known.end())
                        loaded.known.push_back(label.segment.fingers);
            }
            if (loaded.current) {
                loaded.samples = project.samples(loaded.current);
                loaded.labels = project.labels(loaded.current);
            }
            loaded.human = project.humanLabels();
            return loaded;
        },
        this,
        [this, wanted, edits = m_edits](const Loaded &loaded) {
            if (edits == m_edits || loaded.current != m_session)
                take(loaded);
            else
                show(wanted); // a label given meanwhile is not in what was read
        });
}

void LabelController::take(const Loaded &loaded)
{
    m_session = loaded.current;
    m_samples = loaded.samples;
    m_humanLabels = loaded.human;
    m_advised = {};
    m_name.clear();
    QString source;
    std::vector<SessionChoice> choices;
    for (qsizetype i = 0; i < loaded.sessions.size(); ++i) {
        const SessionInfo &session = loaded.sessions[i];
        choices.push_back({session.id, session.name, session.seconds, loaded.labelCounts[i]});
        if (session.id == m_session) {
            m_name = session.name;
            source = session.source;
        }
    }
    m_questions->setSession(m_session, source, m_samples);
    m_page->setSessions(choices, m_session);
    m_page->setSession(m_name, m_samples);
    m_page->setPoses(stillRanges(stillStretches(m_samples)));
    m_page->setSegments(toSegments(loaded.labels));
    m_page->setKnownPoses(loaded.known);
    showFigures();
    emit labelsChanged();
    goToMoment();
    m_questions->ask();
}

void LabelController::refresh()
{
    m_project->ask([](Project &project) { return project.humanLabels(); }, this,
        [this](int labels) {
            m_humanLabels = labels;
            showFigures();
            emit labelsChanged();
        });
}

void LabelController::showCoverage()
{
    CoverageCounts counts = coverageOf(m_samples, m_page->segments(), m_questions->queue(), windowLength());
    for (std::size_t row = 0; row < counts.labelled.size(); ++row)
        for (std::size_t c = 0; c < counts.labelled[row].size(); ++c)
            counts.labelled[row][c] += m_advised.labelled[row][c];
    counts.unlabelled = m_advised.unlabelled;
    counts.uncertain = m_advised.uncertain;
    m_page->setCoverage(counts);
}

// The next such place after the playhead, round and round.
void LabelController::goToPlace(int combination, int facing)
{
    const std::vector<Segment> places = placesOf(
        combination, facing, m_samples, m_page->segments(), m_questions->queue());
    if (places.empty())
        return m_page->notice(
            tr("This session has no question and no label there; record that pose, or choose another session."));
    const auto next = std::find_if(places.begin(), places.end(), [this](const Segment &place) {
        return m_samples[std::size_t(place.begin)].t - m_samples.front().t > m_page->playhead();
    });
    const Segment &place = next == places.end() ? places.front() : *next;
    m_page->goTo(place.begin, place.end);
}

void LabelController::showFigures()
{
    showCoverage();
    m_project->ask([](Project &project) { return project.models(); }, this,
        [this](const QList<ModelInfo> &models) {
            const auto figure = [](const ModelInfo &model, const char *name) -> std::optional<double> {
                const QJsonValue value = model.report[QLatin1String(name)];
                return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
            };
            std::optional<double> before, now, majority;
            if (!models.isEmpty()) {
                now = figure(models[0], "accuracy");
                majority = figure(models[0], "majority");
            }
            if (models.size() > 1)
                before = figure(models[1], "accuracy");
            m_page->setHoldout(before, now, majority, m_humanLabels);
        });
}

void LabelController::store(const std::vector<LabelledSegment> &all)
{
    ++m_edits;
    QList<Label> labels;
    for (const LabelledSegment &segment : all)
        labels.append({0, m_session, segment.segment, segment.source, QDateTime::currentDateTimeUtc()});
    m_project->ask(
        [session = m_session, labels](Project &project) {
            project.setLabels(session, labels);
            return project.humanLabels();
        },
        this,
        [this](int human) {
            m_humanLabels = human;
            showCoverage();
            emit stored();
            emit labelsChanged();
        });
}

} // namespace lodestone
