// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lodestone/label_controller.h"

#include "app/lodestone/project_thread.h"
#include "app/lodestone/session_coverage.h"
#include "app/lodestone/session_source.h"
#include "app/wiring/sentences.h"
#include "device/simulator/hand.h"
#include "engine/jobs/client.h"
#include "engine/signal/stillness.h"
#include "widgets/label/label_edits.h"
#include "widgets/label/label_page.h"
#include "widgets/label/likely_answers.h"
#include <QCborArray>
#include <algorithm>
#include <cmath>
#include <numbers>

namespace lodestone {
namespace {

constexpr int kBudget = 12;        // questions a round: about a minute of a person's time

std::vector<LabelledSegment> toSegments(const QList<Label> &labels)
{
    std::vector<LabelledSegment> out;
    for (const Label &label : labels)
        out.push_back({label.segment, label.source});
    return out;
}

QString pitchInWords(double radians)
{
    const int degrees = int(std::lround(std::abs(radians) * 180 / std::numbers::pi));
    if (degrees < 10)
        return LabelController::tr("Level");
    return (radians < 0 ? LabelController::tr("Pitched down %1°") : LabelController::tr("Pitched up %1°")).arg(degrees);
}

std::array<float, 5> fiveFloats(const QCborArray &array)
{
    std::array<float, 5> out{};
    for (qsizetype i = 0; i < 5 && i < array.size(); ++i)
        out[std::size_t(i)] = float(array[i].toDouble());
    return out;
}

} // namespace

struct LabelController::Loaded {
    QList<SessionInfo> sessions;
    QList<int> labelCounts;            // of each session
    std::vector<Combination> known;    // labelled in any of them
    qint64 current = 0;
    std::vector<Sample> samples;
    QList<Label> labels;
    int human = 0;
    QList<ModelInfo> models;
};

LabelController::LabelController(LabelPage *page, ProjectThread *project, EngineClient *engine, QObject *parent)
    : QObject(parent), m_page(page), m_project(project), m_engine(engine)
{
    connect(page, &LabelPage::sessionChosen, this, &LabelController::show);
    connect(page, &LabelPage::queryRequested, this, &LabelController::query);
    connect(page, &LabelPage::labelsEdited, this, [this](const std::vector<LabelledSegment> &all) { store(all); });
    connect(page, &LabelPage::coverageChosen, this, &LabelController::goToPlace);
    connect(engine, &EngineClient::finished, this, [this](int job, const QCborMap &result) {
        if (job == m_job && job) {
            m_job = 0;
            takePicks(result);
        }
    });
    connect(engine, &EngineClient::failed, this, [this](int job, const JobFailed &failure) {
        if (job == m_job && job) {
            m_job = 0;
            m_page->setQueryState(!m_samples.empty(), false, failureInWords(failure));
        }
    });
}

LabelController::~LabelController() = default;

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

void LabelController::showNewest() { show(0); }

void LabelController::show(qint64 wanted)
{
    m_project->ask([wanted](Project &project) {
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
                if (std::find(loaded.known.begin(), loaded.known.end(), label.segment.fingers) == loaded.known.end())
                    loaded.known.push_back(label.segment.fingers);
        }
        if (loaded.current) {
            loaded.samples = project.samples(loaded.current);
            loaded.labels = project.labels(loaded.current);
        }
        loaded.human = project.humanLabels();
        loaded.models = project.models();
        return loaded;
    }, this, [this, wanted, edits = m_edits](const Loaded &loaded) {
        if (edits == m_edits || loaded.current != m_session)
            take(loaded);
        else
            show(wanted);              // a label given meanwhile is not in what was read
    });
}

void LabelController::take(const Loaded &loaded)
{
    m_session = loaded.current;
    m_samples = loaded.samples;
    m_humanLabels = loaded.human;
    m_hasModel = !loaded.models.isEmpty();
    m_queue.clear();
    m_advised = {};
    m_page->setRecordNext({});
    m_hand.reset();
    m_name.clear();
    std::vector<SessionChoice> choices;
    for (qsizetype i = 0; i < loaded.sessions.size(); ++i) {
        const SessionInfo &session = loaded.sessions[i];
        choices.push_back({session.id, session.name, session.seconds, loaded.labelCounts[i]});
        if (session.id == m_session) {
            m_name = session.name;
            m_hand = handOf(session.source);
        }
    }
    m_page->setSessions(choices, m_session);
    m_page->setSession(m_name, m_samples);
    m_page->setPoses(stillRanges(stillStretches(m_samples)));
    m_page->setSegments(toSegments(loaded.labels));
    m_page->setKnownPoses(loaded.known);
    showFigures();
    emit labelsChanged();
    if (!m_samples.empty())
        query();
}

void LabelController::refresh()
{
    m_project->ask([](Project &project) { return project.humanLabels(); }, this, [this](int labels) {
        m_humanLabels = labels;
        showFigures();
        emit labelsChanged();
    });
}

void LabelController::showCoverage()
{
    CoverageCounts counts = coverageOf(m_samples, m_page->segments(), m_queue);
    for (std::size_t row = 0; row < counts.labelled.size(); ++row)
        for (std::size_t c = 0; c < counts.labelled[row].size(); ++c)
            counts.labelled[row][c] += m_advised.labelled[row][c];
    counts.unlabelled = m_advised.unlabelled;
    counts.uncertain = m_advised.uncertain;
    m_page->setCoverage(counts);
}

// The engine counts every session; this session's own labels are counted here, edit by edit.
void LabelController::takeCoverage(const QCborMap &coverage)
{
    const CoverageCounts own = coverageOf(m_samples, m_page->segments(), {});
    const QCborArray orientations = coverage[QStringLiteral("orientations")].toArray();
    m_advised = {};
    for (const auto value : coverage[QStringLiteral("cells")].toArray()) {
        const QCborMap cell = value.toMap();
        qsizetype row = 0;
        while (row < orientations.size() && orientations[row] != cell[QStringLiteral("orientation")])
            ++row;
        Combination fingers{};
        if (row >= kFacings || !combinationFromString(cell[QStringLiteral("combination")].toString().toStdString(), fingers))
            continue;
        const auto r = std::size_t(row), c = std::size_t(bitsOf(fingers));
        m_advised.labelled[r][c] = std::max(0, int(cell[QStringLiteral("labelled")].toInteger()) - own.labelled[r][c]);
        m_advised.unlabelled[r][c] = int(cell[QStringLiteral("unlabelled")].toInteger());
        m_advised.uncertain[r][c] = int(cell[QStringLiteral("uncertain")].toInteger());
    }
    m_page->setRecordNext(recordNextInWords(coverage[QStringLiteral("record_next")].toArray()));
}

// The next such place after the playhead, round and round.
void LabelController::goToPlace(int combination, int facing)
{
    const std::vector<Segment> places = placesOf(combination, facing, m_samples, m_page->segments(), m_queue);
    if (places.empty())
        return m_page->notice(tr("This session has no question and no label there; record that pose, or choose another session."));
    const auto next = std::find_if(places.begin(), places.end(), [this](const Segment &place) {
        return m_samples[std::size_t(place.begin)].t - m_samples.front().t > m_page->playhead();
    });
    const Segment &place = next == places.end() ? places.front() : *next;
    m_page->goTo(place.begin, place.end);
}

void LabelController::showFigures()
{
    showCoverage();
    m_project->ask([](Project &project) { return project.models(); }, this, [this](const QList<ModelInfo> &models) {
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
        m_hasModel = !models.isEmpty();
        m_page->setHoldout(before, now, majority, m_humanLabels);
    });
}

void LabelController::query()
{
    if (m_samples.empty() || m_job)
        return;
    QCborMap arguments;
    arguments[QStringLiteral("project")] = m_file;
    arguments[QStringLiteral("session")] = m_session;
    arguments[QStringLiteral("budget")] = kBudget;
    m_page->setQueryState(true, true, tr("Looking for moments worth a label"));
    m_job = m_engine->submit(QStringLiteral("query"), arguments);
}

void LabelController::takePicks(const QCborMap &result)
{
    std::vector<int> begins;
    std::vector<float> uncertainty;
    std::vector<std::array<float, 5>> probability;
    for (const auto value : result[QStringLiteral("windowBegin")].toArray())
        begins.push_back(int(value.toInteger()));
    for (const auto value : result[QStringLiteral("uncertainty")].toArray())
        uncertainty.push_back(float(value.toDouble()));
    for (const auto value : result[QStringLiteral("probability")].toArray())
        probability.push_back(fiveFloats(value.toArray()));
    if (uncertainty.size() == begins.size())
        m_page->setUncertainty(begins, uncertainty);
    if (probability.size() == begins.size())
        m_page->setPredictions(begins, probability);

    m_queue.clear();
    for (const auto value : result[QStringLiteral("picks")].toArray()) {
        const QCborMap pick = value.toMap();
        QueueItem item;
        item.start = int(pick[QStringLiteral("start")].toInteger());
        item.end = int(pick[QStringLiteral("end")].toInteger());
        item.tStart = pick[QStringLiteral("tStart")].toDouble();
        item.tEnd = pick[QStringLiteral("tEnd")].toDouble();
        item.probability = fiveFloats(pick[QStringLiteral("probability")].toArray());
        item.uncertainty = pick[QStringLiteral("uncertainty")].toDouble();
        item.reason = groundInWords(pick, result[QStringLiteral("acquisition")].toString());
        item.brief = pitchInWords(pick[QStringLiteral("pitch")].toDouble());
        if (!combinationFromString(pick[QStringLiteral("combination")].toString().toStdString(), item.guess))
            item.guess.fill(Finger::Unknown);
        // Before the first model there is no guess; an open hand is where a person starts.
        std::replace(item.guess.begin(), item.guess.end(), Finger::Unknown, Finger::Extended);
        if (m_hand) {
            // Nobody can see a simulated hand, so its card says what a person's eyes would.
            item.reason = tr("Simulated hand: %1. %2").arg(QString::fromStdString(toString(simulatedTruth(item))), item.reason);
        }
        m_queue.push_back(item);
    }
    m_page->setWorth(worthInWords(result[QStringLiteral("worth")].toMap()));
    m_page->setQueue(m_queue);
    m_page->setQueryState(true, false, {});
    takeCoverage(result[QStringLiteral("coverage")].toMap());
    showCoverage();
}

Combination LabelController::simulatedTruth(const QueueItem &item) const
{
    Combination out;
    out.fill(Finger::Unknown);
    const auto middle = std::size_t((item.start + item.end) / 2);
    if (!m_hand || middle >= m_samples.size())
        return out;
    const simulator::Truth truth = m_hand->truth(m_samples[middle].t);
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = truth.flexed[i] ? Finger::Flexed : Finger::Extended;
    return out;
}

void LabelController::store(const std::vector<LabelledSegment> &all)
{
    ++m_edits;
    QList<Label> labels;
    for (const LabelledSegment &segment : all)
        labels.append({0, m_session, segment.segment, segment.source, QDateTime::currentDateTimeUtc()});
    m_project->ask([session = m_session, labels](Project &project) {
        project.setLabels(session, labels);
        return project.humanLabels();
    }, this, [this](int human) {
        m_humanLabels = human;
        showCoverage();
        emit stored();
        emit labelsChanged();
    });
}

} // namespace lodestone
