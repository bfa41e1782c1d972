// SPDX-License-Identifier: GPL-3.0-or-later
// One page of the window, as the tabs, the keys and the status line know it. The program's list of pages is
// app/lodestone/pages.cpp; nothing else counts them.
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
    QString id;    // "live"; the same in every language, kept in the settings and named on the command line
    QString title; // on its tab; also its accessible name where the widget has none of its own
    QWidget *widget = nullptr;
    std::function<QList<KeyHint>()> keys{}; // what the status line says of its keys; asked whenever it is shown
    QString inPlaceOf{};                    // the page under whose tab it is shown; empty: it has a tab of its own
};

} // namespace lodestone
