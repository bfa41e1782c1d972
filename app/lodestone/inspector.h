// SPDX-License-Identifier: GPL-3.0-or-later
// Lets a test in another process read the state of the window. Started by --inspect NAME, it answers each line on a
// local socket with one line of JSON about the visible, named widgets. It is read-only.
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
    // facts: values of the program besides its widgets (connection, counts); called for every line.
    Inspector(QWidget *window, const QString &socket, std::function<QJsonObject()> facts, QObject *parent = nullptr);

private:
    QJsonObject describe() const;
    QWidget *m_window;
    std::function<QJsonObject()> m_facts;
    QLocalServer m_server;
};

} // namespace lodestone
