// SPDX-License-Identifier: GPL-3.0-or-later
// Between the project file and the Label page: sessions, labels (each edit stored at once), and the engine's questions.
#pragma once
#include "engine/project/project.h"
#include "widgets/label/label_types.h"
#include <QCborMap>
#include <QObject>
#include <memory>

namespace lodestone {

class EngineClient;
class LabelPage;
class ProjectThread;
namespace simulator { class Hand; }

class LabelController : public QObject
{
    Q_OBJECT
public:
    LabelController(LabelPage *page, ProjectThread *project, EngineClient *engine, QObject *parent = nullptr);
    ~LabelController() override;

    void setProjectFile(const QString &file);       // a new file is open: nothing shown any more
    void showNewest();                              // the session recorded last
    void show(qint64 session);
    void refresh();                                 // the list and hold-out figures, keeping the session
    void query();                                   // asks the engine which moments are worth a label

    int humanLabels() const { return m_humanLabels; }
    bool querying() const { return m_job != 0; }
    qint64 session() const { return m_session; }
    QString sessionName() const { return m_name; }
    double sessionSeconds() const;
    const std::vector<QueueItem> &queue() const { return m_queue; }
    // What the simulated hand did at this moment, for sessions of the virtual glove; all unknown otherwise.
    Combination simulatedTruth(const QueueItem &item) const;

signals:
    void labelsChanged();                           // other labels, or as many, are there now
    void stored();                                  // an edit is in the file
    void problem(const QString &sentence);

private:
    struct Loaded;
    void take(const Loaded &loaded);
    void takePicks(const QCborMap &result);
    void store(const std::vector<LabelledSegment> &all);
    void showFigures();
    void showCoverage();
    void goToPlace(int combination, int facing);
    void takeCoverage(const QCborMap &coverage);

    LabelPage *m_page;
    ProjectThread *m_project;
    EngineClient *m_engine;
    QString m_file, m_name;
    qint64 m_session = 0;
    std::vector<Sample> m_samples;
    std::vector<QueueItem> m_queue;
    CoverageCounts m_advised;                       // other sessions' labels, and what the model makes of unlabelled windows
    std::unique_ptr<simulator::Hand> m_hand;        // only for sessions of the virtual glove
    int m_humanLabels = 0, m_job = 0, m_edits = 0;
    bool m_hasModel = false;
};

} // namespace lodestone
