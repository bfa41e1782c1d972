// SPDX-License-Identifier: GPL-3.0-or-later
// Lets a test outside the process see what a person sees: started by --inspect NAME, it answers each line on a local
// socket with one line of JSON about the window's visible, named widgets. It can look, never act.
#pragma once
#include <QJsonObject>
#include <QLocalServer>
#include <QObject>
#include <functional>

class QWidget;

namespace lodestone {

class Inspector : public QObject
{
    Q_OBJECT
public:
    // facts: what the program knows besides its widgets (connection, counts); asked at every line.
    Inspector(QWidget *window, const QString &socket, std::function<QJsonObject()> facts, QObject *parent = nullptr);

private:
    QJsonObject describe() const;
    QWidget *m_window;
    std::function<QJsonObject()> m_facts;
    QLocalServer m_server;
};

} // namespace lodestone
