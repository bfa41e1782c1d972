// SPDX-License-Identifier: GPL-3.0-or-later
// Between the flow of questions and the Label page: shows its queue, what the model makes of the rest, what is missing.
#pragma once
#include "widgets/label/label_types.h"
#include <QObject>

namespace lodestone {

class EngineClient;
class LabelPage;
class ProjectThread;
class QuestionFlow;

class LabelQuestions : public QObject
{
    Q_OBJECT
public:
    LabelQuestions(LabelPage *page, EngineClient *engine, ProjectThread *project, QObject *parent = nullptr);

    // Another session is shown: nothing is asked of it yet. source: where it was recorded.
    void setSession(qint64 session, const QString &source, const std::vector<Sample> &samples);
    void ask();
    bool asking() const;
    const std::vector<QueueItem> &queue() const { return m_queue; }
    // Windows of all loaded sessions, this one's labels too, as the last answer of the engine has them.
    const CoverageCounts &coverage() const { return m_coverage; }
    int windowLength() const; // samples of one window of that answer; 0 before the first
    // What the simulated hand did at this moment, for sessions of the virtual glove; all unknown otherwise.
    Combination simulatedTruth(const QueueItem &item) const;

signals:
    void answered(); // queue and coverage are new

private:
    void show();
    void showAnswer();

    LabelPage *m_page;
    QuestionFlow *m_flow;
    std::vector<QueueItem> m_queue;
    CoverageCounts m_coverage;
};

} // namespace lodestone
