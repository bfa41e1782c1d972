// SPDX-License-Identifier: GPL-3.0-or-later
// What the menu offers beside files, pages and tables: a copy of the project, a session as a file, preferences, and
// what this program is.
#pragma once
#include "app/lodestone/options.h"
#include "widgets/frame/preferences.h"
#include <QObject>

namespace lodestone {

class LabelBook;
class MainWindow;
class Notices;
class ProjectState;

class MenuController : public QObject
{
    Q_OBJECT
public:
    MenuController(MainWindow *window, ProjectState *project, LabelBook *book, Notices *notices, const Options &options,
        QObject *parent = nullptr);
    void exportSession(qint64 session); // asks for the file; 0: the shown one
    static Preferences preferences();   // that are kept

signals:
    void preferencesChanged(const lodestone::Preferences &preferences);

private:
    void saveCopy();
    void openPreferences();
    void take(const Preferences &preferences);
    void tellAbout();
    void write(const QString &file, const QByteArray &bytes);

    MainWindow *m_window;
    ProjectState *m_project;
    LabelBook *m_book;
    Notices *m_notices;
    Options m_options;
};

} // namespace lodestone
