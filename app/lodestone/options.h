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
    QString project;    // empty: the last one, otherwise a default in the documents folder
    QStringList files;  // to open as well: sessions to import, a study
    QString port;       // empty: the last one, otherwise the virtual glove when there is no port
    bool glove = false; // start and connect the virtual glove
    bool connectAtStart = true;
    double gloveSpeed = 1; // device seconds per real second
    int gloveSeed = 1;
    int cameraDelay = 0; // ms by which the simulated camera's pictures are late
    QString gloveScript = QStringLiteral("ten");
    bool clean = false; // reads and writes no settings; a new project in a temporary folder
    QString screenshot;
    QStringList acts;  // object names of actions to trigger before the screenshot
    double settle = 6; // s of live data before the screenshot
    QString page;      // live, label, train, glove
    QString study;     // file with a study's result to show
    QString theme;     // light or dark, empty: as the system
    QString language;  // one of languages(), empty: as the system
    QSize size;
    QString inspect; // name of a local socket, see inspector.h
    bool measureStartup = false;
    bool benchmarkPlot = false;
};

// Empty when the program should exit with *exitCode (help, wrong usage).
std::optional<Options> parseOptions(const QStringList &arguments, int *exitCode);

} // namespace lodestone
