// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lodestone/label_questions.h"

#include "app/studio/session_source.h"
#include "app/studio/sentences.h"
#include "device/simulator/hand.h"
#include "engine/jobs/client.h"
#include "widgets/label/label_page.h"
#include <QCborArray>
#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace lodestone {
namespace {

constexpr int kBudget = 12; // questions a round: about a minute of a person's time

QString pitchInWords(double radians)
{
    const int degrees = int(std::lround(std::abs(radians) * 180 / std::numbers::pi));
    if (degrees < 10)
        return LabelQuestions::tr("Level");
    return (radians < 0 ? LabelQuestions::tr("Pitched down %1°") : LabelQuestions::tr("Pitched up %1°")).arg(degrees);
}

std::array<float, 5> fiveFloats(const QCborArray &array)
{
    std::array<float, 5> out{};
    for (qsizetype i = 0; i < 5 && i < array.size(); ++i)
        out[std::size_t(i)] = float(array[i].toDouble());
    return out;
}

} // namespace

LabelQuestions::LabelQuestions(LabelPage *page, EngineClient *engine, QObject *parent)
    : QObject(parent), m_page(page), m_engine(engine)
{
    connect(page, &LabelPage::queryRequested, this, &LabelQuestions::ask);
    connect(engine, &EngineClient::finished, this, [this](int job, const QCborMap &result) {
        if (job == m_job && job) {
            m_job = 0;
            takeAnswer(result);
        }
    });
    connect(engine, &EngineClient::failed, this, [this](int job, const JobFailed &failure) {
        if (job == m_job && job) {
            m_job = 0;
            m_page->setQueryState(!m_times.empty(), false, failureInWords(failure));
        }
    });
}

LabelQuestions::~LabelQuestions() = default;

void LabelQuestions::setSession(
    const QString &projectFile, qint64 session, const QString &source, const std::vector<Sample> &samples)
{
    if (m_job) // it asks about the session before
        m_engine->cancel(std::exchange(m_job, 0));
    m_file = projectFile;
    m_session = session;
    m_hand = handOf(source);
    m_times.clear();
    for (const Sample &sample : samples)
        m_times.push_back(sample.t);
    m_queue.clear();
    m_coverage = {};
    m_page->setRecordNext({});
}

void LabelQuestions::ask()
{
    if (m_times.empty() || m_job)
        return;
    QCborMap arguments;
    arguments[QStringLiteral("project")] = m_file;
    arguments[QStringLiteral("session")] = m_session;
    arguments[QStringLiteral("budget")] = kBudget;
    m_page->setQueryState(true, true,
        tr("The model reads the whole session; that takes a few seconds. Go on labelling by hand meanwhile."));
    m_job = m_engine->submit(QStringLiteral("query"), arguments);
}

void LabelQuestions::takeWindows(const QCborMap &result)
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
}

QueueItem LabelQuestions::itemOf(const QCborMap &pick, const QString &acquisition) const
{
    QueueItem item;
    item.start = int(pick[QStringLiteral("start")].toInteger());
    item.end = int(pick[QStringLiteral("end")].toInteger());
    item.tStart = pick[QStringLiteral("tStart")].toDouble();
    item.tEnd = pick[QStringLiteral("tEnd")].toDouble();
    item.probability = fiveFloats(pick[QStringLiteral("probability")].toArray());
    item.uncertainty = pick[QStringLiteral("uncertainty")].toDouble();
    item.reason = groundInWords(pick, acquisition);
    item.brief = pitchInWords(pick[QStringLiteral("pitch")].toDouble());
    // Before the first model there is no guess; an open hand is where a person starts.
    item.guess = Combination::fromString(pick[QStringLiteral("combination")].toString().toStdString())
                     .value_or(Combination())
                     .completed();
    if (m_hand) {
        // Nobody can see a simulated hand, so its card says what a person's eyes would.
        item.reason =
            tr("Simulated hand: %1. %2").arg(QString::fromStdString(simulatedTruth(item).toString()), item.reason);
    }
    return item;
}

void LabelQuestions::takeAnswer(const QCborMap &result)
{
    takeWindows(result);
    m_queue.clear();
    for (const auto value : result[QStringLiteral("picks")].toArray())
        m_queue.push_back(itemOf(value.toMap(), result[QStringLiteral("acquisition")].toString()));
    m_page->setWorth(worthInWords(result[QStringLiteral("worth")].toMap()));
    m_page->setQueue(m_queue);
    m_page->setQueryState(true, false, {});
    takeCoverage(result[QStringLiteral("coverage")].toMap());
    emit answered();
}

void LabelQuestions::takeCoverage(const QCborMap &coverage)
{
    const QCborArray orientations = coverage[QStringLiteral("orientations")].toArray();
    m_coverage = {};
    for (const auto value : coverage[QStringLiteral("cells")].toArray()) {
        const QCborMap cell = value.toMap();
        qsizetype row = 0;
        while (row < orientations.size() && orientations[row] != cell[QStringLiteral("orientation")])
            ++row;
        const auto fingers = Combination::fromString(cell[QStringLiteral("combination")].toString().toStdString());
        if (row >= kFacings || !fingers || !fingers->isComplete())
            continue;
        const auto r = std::size_t(row), c = std::size_t(fingers->bits());
        m_coverage.labelled[r][c] = int(cell[QStringLiteral("labelled")].toInteger());
        m_coverage.unlabelled[r][c] = int(cell[QStringLiteral("unlabelled")].toInteger());
        m_coverage.uncertain[r][c] = int(cell[QStringLiteral("uncertain")].toInteger());
    }
    m_page->setRecordNext(recordNextInWords(coverage[QStringLiteral("record_next")].toArray()));
}

Combination LabelQuestions::simulatedTruth(const QueueItem &item) const
{
    const auto middle = std::size_t((item.start + item.end) / 2);
    if (!m_hand || middle >= m_times.size())
        return {};
    return Combination(m_hand->truth(m_times[middle]).flexed);
}

} // namespace lodestone
