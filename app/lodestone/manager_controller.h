// SPDX-License-Identifier: GPL-3.0-or-later
// Between the project and the manager of its sessions, models and labels. What is deleted there can be taken back.
#pragma once
#include "widgets/manage/manager.h"
#include <QFuture>
#include <QObject>
#include <QPointer>
#include <functional>
#include <vector>

namespace lodestone {

class LabelBook;
class MainWindow;
class ProjectState;

class ManagerController : public QObject
{
    Q_OBJECT
public:
    ManagerController(MainWindow *window, ProjectState *project, LabelBook *book, QObject *parent = nullptr);
    void open();
    Manager *manager() const { return m_manager; } // null before open()

signals:
    void momentWanted(qint64 session, double t); // s of the session's clock: show it on Label
    void modelWanted(qint64 model);              // show it on Train
    void sessionExportWanted(qint64 session);
    void reportWanted(qint64 model);
    void codeWanted(qint64 model); // as C, for a board

private:
    struct Step
    {
        QString what;
        std::function<QFuture<void>()> undo;
    };
    void show();
    void showLabels();
    void edit(Manager::Tab tab, qint64 id, int column, const QString &text);
    void remove(Manager::Tab tab, const QList<qint64> &ids);
    void removePictures(const QList<qint64> &sessions);
    void removeLabels(const QList<qint64> &places);
    void undo();
    void follow(
        const QFuture<void> &future, std::function<void()> done = [] {});

    MainWindow *m_window;
    ProjectState *m_project;
    LabelBook *m_book;
    QPointer<Manager> m_manager;
    std::vector<Step> m_done;
};

} // namespace lodestone
