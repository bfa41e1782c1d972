// SPDX-License-Identifier: GPL-3.0-or-later
// One page of the window: its tab, its keys and its status line. app/lodestone/pages.cpp holds the program's only list
// of pages.
#pragma once
#include <QString>
#include <QStringList>
#include <functional>

class QWidget;

namespace lodestone {

struct KeyHint
{
    QStringList keys;
    QString what;
}; // {{"Ctrl","O"}, "open session"}

struct Page
{
    QString id;    // "live"; not translated; stored in the settings and used on the command line
    QString title; // text of its tab, and its accessible name where the widget has none
    QWidget *widget = nullptr;
    std::function<QList<KeyHint>()> keys{}; // the keys that the status line shows; called each time it is shown
    QString inPlaceOf{}; // id of the page whose tab is highlighted meanwhile; empty: it has its own tab
    QStringList help{};  // what it is for and what comes next, a paragraph each
};

} // namespace lodestone
