// SPDX-License-Identifier: GPL-3.0-or-later
// The window program's command line; see --help.
#pragma once
#include <QSize>
#include <QString>
#include <QStringList>
#include <optional>

namespace lodestone {

struct Options
{
    QString project;    // empty: the last one, else a default in the documents folder
    QString port;       // empty: the last one, else the virtual glove when no port is there
    bool glove = false; // start and connect the virtual glove
    bool connectAtStart = true;
    double gloveSpeed = 1; // device seconds a wall second
    int gloveSeed = 1;
    QString gloveScript = QStringLiteral("ten");
    bool clean = false; // nothing remembered is read or written; a fresh project in a temporary folder
    QString screenshot;
    QStringList acts;  // actions, by object name, before the picture
    double settle = 6; // s of live data before the picture
    QString page;      // live label train glove
    QString study;     // a study's result to show
    QString theme;     // light dark, empty: the system's
    QString language;  // en de zh_CN, empty: the system's
    QSize size;
    QString inspect; // local socket name
    bool measureStartup = false;
    bool benchmarkPlot = false;
};

// Returns nothing when the program should exit with *exitCode (help, wrong usage).
std::optional<Options> parseOptions(const QStringList &arguments, int *exitCode);

} // namespace lodestone
