// SPDX-License-Identifier: GPL-3.0-or-later
// One window a project: the window that has one open listens under the project's name, and whoever would open it again
// asks that window to come to the front instead.
#pragma once
#include <QLocalServer>
#include <QObject>

namespace lodestone {

class OpenOnce : public QObject
{
    Q_OBJECT
public:
    explicit OpenOnce(QObject *parent = nullptr);
    // True: another process has it open in a window, and that window was told to come to the front. Waits a second at
    // most for an answer; without one the project counts as free.
    bool raiseOther(const QString &file) const;
    void hold(const QString &file); // this window has it open now, and no other one

signals:
    void raiseWanted();

private:
    static QString nameOf(const QString &file);
    QLocalServer m_server;
};

} // namespace lodestone
