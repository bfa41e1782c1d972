// SPDX-License-Identifier: GPL-3.0-or-later
// Asks a person for files. Qt's own dialog reads a piece of every file in the folder to choose its icon; in this
// process that must not happen: closing any handle on a SQLite file gives up the locks SQLite holds on it (POSIX locks
// belong to the process), and the next program that opens the project then cuts off memory this one has mapped.
#pragma once
#include <QString>
#include <QStringList>

class QWidget;

namespace lodestone {

// filters: "Projects (*.lodestone);;All files (*)". Empty answers: the person changed their mind.
QStringList askForFiles(QWidget *parent, const QString &title, const QString &folder, const QString &filters);
// To write to; asks before an existing one is replaced. suggestion: a path or a name. filter, if given: the one chosen.
QString askForNewFile(QWidget *parent, const QString &title, const QString &suggestion, const QString &filters,
    QString *filter = nullptr);
// Of a folder that exists.
QString askForFolder(QWidget *parent, const QString &title, const QString &folder);

} // namespace lodestone
