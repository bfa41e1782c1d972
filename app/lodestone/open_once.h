// SPDX-License-Identifier: GPL-3.0-or-later
// One window a project: the window that has one open listens under the project's name. Whoever would open it again asks
// that window to come to the front instead, and other programs of the same user get its predictions there
// (app/studio/window_name.h).
#pragma once
#include <QList>
#include <QLocalServer>
#include <QObject>

class QLocalSocket;

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
    // To those who asked for predictions; one that does not read them loses some.
    bool hasListeners() const { return !m_listeners.isEmpty(); }
    void say(const QByteArray &line);

signals:
    void raiseWanted();

private:
    void hear(QLocalSocket *client);
    QLocalServer m_server;
    QList<QLocalSocket *> m_listeners;
};

} // namespace lodestone
