// SPDX-License-Identifier: GPL-3.0-or-later
// Between the engine and the Label page: which moments of the session are worth a label, what the model makes of the
// rest, and what is missing. Knows nothing of the project file.
#pragma once
#include "widgets/label/label_types.h"
#include <QCborMap>
#include <QObject>
#include <memory>

namespace lodestone {

class EngineClient;
class LabelPage;
namespace simulator {
class Hand;
}

class LabelQuestions : public QObject
{
    Q_OBJECT
public:
    LabelQuestions(LabelPage *page, EngineClient *engine, QObject *parent = nullptr);
    ~LabelQuestions() override;

    // Another session is shown: nothing is asked of it yet. source: where it was recorded.
    void setSession(
        const QString &projectFile, qint64 session, const QString &source, const std::vector<Sample> &samples);
    void ask();
    bool asking() const { return m_job != 0; }
    const std::vector<QueueItem> &queue() const { return m_queue; }
    // Windows of all loaded sessions, this one's labels too, as the last answer of the engine has them.
    const CoverageCounts &coverage() const { return m_coverage; }
    // What the simulated hand did at this moment, for sessions of the virtual glove; all unknown otherwise.
    Combination simulatedTruth(const QueueItem &item) const;

signals:
    void answered(); // queue and coverage are new

private:
    void takeAnswer(const QCborMap &result);
    void takeWindows(const QCborMap &result);
    void takeCoverage(const QCborMap &coverage);
    QueueItem itemOf(const QCborMap &pick, const QString &acquisition) const;

    LabelPage *m_page;
    EngineClient *m_engine;
    QString m_file;
    qint64 m_session = 0;
    std::vector<double> m_times; // s, of each sample
    std::vector<QueueItem> m_queue;
    CoverageCounts m_coverage;
    std::unique_ptr<simulator::Hand> m_hand; // only for sessions of the virtual glove
    int m_job = 0;
};

} // namespace lodestone
