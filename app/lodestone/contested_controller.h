// SPDX-License-Identifier: GPL-3.0-or-later
// Between the labels that a model contests and the sheet that shows them beside the Train page.
#pragma once
#include "widgets/train/contested_sheet.h"
#include <QObject>
#include <QPointer>

namespace lodestone {

class DisputeFlow;
class MainWindow;
class ProjectState;
class TrainPage;

class ContestedController : public QObject
{
    Q_OBJECT
public:
    ContestedController(
        MainWindow *window, TrainPage *page, DisputeFlow *flow, ProjectState *project, QObject *parent = nullptr);
    ContestedSheet *sheet() const { return m_sheet; } // null before it was asked for

signals:
    void momentWanted(qint64 session, double t); // s of the session's clock: show it on Label

private:
    void open();
    void check();
    void show();

    MainWindow *m_window;
    TrainPage *m_page;
    DisputeFlow *m_flow;
    ProjectState *m_project;
    QPointer<ContestedSheet> m_sheet;
};

} // namespace lodestone
