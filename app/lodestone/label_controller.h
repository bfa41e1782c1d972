// SPDX-License-Identifier: GPL-3.0-or-later
// Between LabelBook and the Label page: shows the session and its labels, and hands over what a person does to them.
#pragma once
#include "app/studio/session_coverage.h"
#include "widgets/label/label_types.h"
#include <QFuture>
#include <QObject>
#include <optional>

namespace lodestone {

class EngineClient;
class LabelBook;
class LabelPage;
class LabelQuestions;
class Notices;
class ProjectState;
class ProjectThread;

class LabelController : public QObject
{
    Q_OBJECT
public:
    LabelController(LabelPage *page, LabelBook *book, ProjectState *project, ProjectThread *thread,
        EngineClient *engine, Notices *notices, QObject *parent = nullptr);

    void showMoment(qint64 session, double t); // s of the session's own clock; loads what was recorded so far
    const LabelQuestions *questions() const { return m_questions; }

private:
    void follow(QFuture<void> act);
    void tell(const QString &problem);
    void showSession();
    void showSessions();
    void showLabels();
    void showFigures();
    void showCoverage();
    void goToPlace(int combination, int facing);
    void goToMoment();
    int windowLength() const; // samples

    LabelPage *m_page;
    LabelBook *m_book;
    ProjectState *m_project;
    Notices *m_notices;
    LabelQuestions *m_questions;
    std::pair<std::vector<SessionChoice>, qint64> m_listed; // sessions on the page, and the one shown of them
    CoverageCounts m_others; // of other sessions' labels, and what the model makes of unlabelled windows
    struct Moment
    {
        qint64 session = 0;
        double t = 0;
    };
    std::optional<Moment> m_moment; // to be shown once its session is there and has its questions
};

} // namespace lodestone
