// SPDX-License-Identifier: GPL-3.0-or-later
// The guide, and the report of a crash that a start before this one left.
#pragma once
#include <QObject>

namespace lodestone {

class MainWindow;
class Notices;

class Help : public QObject
{
    Q_OBJECT
public:
    Help(MainWindow *window, Notices *notices, QObject *parent = nullptr);
    void offerCrashReport(const QString &folder); // once for each report

private:
    void openGuide();

    Notices *m_notices;
};

} // namespace lodestone
