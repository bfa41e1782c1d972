// SPDX-License-Identifier: GPL-3.0-or-later
// Between the project file and the Label page: sessions, labels (each edit stored at once), and what they are worth.
#pragma once
#include "engine/project/project.h"
#include "widgets/label/label_types.h"
#include <QObject>
#include <optional>

namespace lodestone {

class EngineClient;
class LabelPage;
class LabelQuestions;
class ProjectThread;

class LabelController : public QObject
{
    Q_OBJECT
public:
    LabelController(LabelPage *page, ProjectThread *project, EngineClient *engine, QObject *parent = nullptr);

    void setProjectFile(const QString &file); // a new file is open: nothing shown any more
    void showNewest();                        // the session recorded last
    void show(qint64 session);
    void showMoment(qint64 session, double t); // s of the session's own clock; loads what was recorded so far
    void refresh();                            // the list and hold-out figures, keeping the session

    int humanLabels() const { return m_humanLabels; }
    qint64 session() const { return m_session; }
    QString sessionName() const { return m_name; }
    double sessionSeconds() const;
    const LabelQuestions *questions() const { return m_questions; }

signals:
    void labelsChanged(); // other labels, or as many, are there now
    void stored();        // an edit is in the file
    void problem(const QString &sentence);

private:
    struct Loaded;
    void take(const Loaded &loaded);
    void store(const std::vector<LabelledSegment> &all);
    void showFigures();
    void showCoverage();
    void goToPlace(int combination, int facing);
    void goToMoment();
    int windowLength() const; // samples

    LabelPage *m_page;
    ProjectThread *m_project;
    LabelQuestions *m_questions;
    QString m_file, m_name;
    qint64 m_session = 0;
    std::vector<Sample> m_samples;
    CoverageCounts m_advised; // other sessions' labels, and what the model makes of unlabelled windows
    struct Moment
    {
        qint64 session = 0;
        double t = 0;
    };
    std::optional<Moment> m_moment; // to be shown once its session is there and has its questions
    int m_humanLabels = 0, m_edits = 0;
};

} // namespace lodestone
