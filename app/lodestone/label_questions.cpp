// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lodestone/label_questions.h"

#include "app/studio/question_flow.h"
#include "app/studio/sentences.h"
#include "widgets/label/label_page.h"
#include <cmath>
#include <numbers>

namespace lodestone {
namespace {

QString pitchInWords(double radians)
{
    if (std::isnan(radians)) // no accelerometer
        return {};
    const int degrees = int(std::lround(std::abs(radians) * 180 / std::numbers::pi));
    if (degrees < 10)
        return LabelQuestions::tr("Level");
    return (radians < 0 ? LabelQuestions::tr("Pitched down %1°") : LabelQuestions::tr("Pitched up %1°")).arg(degrees);
}

} // namespace

LabelQuestions::LabelQuestions(LabelPage *page, EngineClient *engine, ProjectThread *project, QObject *parent)
    : QObject(parent), m_page(page), m_flow(new QuestionFlow(engine, project, this))
{
    connect(page, &LabelPage::queryRequested, this, &LabelQuestions::ask);
    connect(m_flow, &QuestionFlow::changed, this, &LabelQuestions::show);
}

bool LabelQuestions::asking() const { return m_flow->state() == QuestionFlow::State::Asking; }
int LabelQuestions::windowLength() const { return m_flow->answer().window.length; }
void LabelQuestions::ask() { m_flow->ask(); }

void LabelQuestions::setSession(qint64 session, const QString &source, const std::vector<Sample> &samples)
{
    std::vector<double> times;
    for (const Sample &sample : samples)
        times.push_back(sample.t);
    m_queue.clear();
    m_coverage = {};
    m_page->setRecordNext({});
    m_flow->setSession(session, source, std::move(times));
}

void LabelQuestions::show()
{
    switch (m_flow->state()) {
    case QuestionFlow::State::Idle:
    case QuestionFlow::State::Cancelled: return;
    case QuestionFlow::State::Asking:
        return m_page->setQueryState(true, true,
            tr("The model reads the whole session; that takes a few seconds. Go on labelling by hand meanwhile."));
    case QuestionFlow::State::Failed: return m_page->setQueryState(m_flow->hasSamples(), false, m_flow->problem());
    case QuestionFlow::State::Answered: return showAnswer();
    }
}

void LabelQuestions::showAnswer()
{
    const QueryJob::Result &answer = m_flow->answer();
    std::vector<float> uncertainty;
    for (const double value : answer.uncertainty)
        uncertainty.push_back(float(value));
    m_page->setUncertainty(answer.windowBegin, uncertainty, answer.window.length);
    m_page->setPredictions(answer.windowBegin, answer.probability, answer.window.length);
    m_queue.clear();
    for (const QuestionFlow::Question &question : m_flow->questions()) {
        QueueItem &item = m_queue.emplace_back();
        item.start = question.pick.start;
        item.end = question.pick.end;
        item.tStart = question.pick.tStart;
        item.tEnd = question.pick.tEnd;
        item.probability = question.pick.probability;
        item.uncertainty = question.pick.uncertainty;
        item.guess = question.guess;
        item.reason = question.reason;
        item.brief = pitchInWords(question.pick.pitch);
    }
    m_page->setWorth(adviceInWords(answer.worth, answer.next));
    m_page->setQueue(m_queue);
    m_page->setQueryState(true, false, {});
    m_coverage = {};
    for (const QueryJob::Cell &cell : answer.coverage.cells) {
        if (!cell.combination.isComplete())
            continue;
        const auto row = std::size_t(cell.orientation), column = std::size_t(cell.combination.bits());
        m_coverage.labelled[row][column] = cell.labelled;
        m_coverage.unlabelled[row][column] = cell.unlabelled;
        m_coverage.uncertain[row][column] = cell.uncertain;
    }
    m_page->setRecordNext(recordNextInWords(answer.coverage.recordNext));
    emit answered();
}

Combination LabelQuestions::simulatedTruth(const QueueItem &item) const
{
    return m_flow->simulatedTruth(item.start, item.end);
}

} // namespace lodestone
