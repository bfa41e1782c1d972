// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lodestone/open_once.h"

#include "app/studio/window_name.h"
#include <QLocalSocket>

namespace lodestone {
namespace {

constexpr int kPatience = 1000;             // ms
constexpr qint64 kMostWaiting = 256 * 1024; // bytes for one listener

} // namespace

OpenOnce::OpenOnce(QObject *parent) : QObject(parent)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *client = m_server.nextPendingConnection()) {
            client->setParent(this); // the server closes when another project is opened
            connect(client, &QLocalSocket::disconnected, this, [this, client] {
                m_listeners.removeOne(client);
                client->deleteLater();
            });
            connect(client, &QLocalSocket::readyRead, this, [this, client] { hear(client); });
        }
    });
}

void OpenOnce::hear(QLocalSocket *client)
{
    const QByteArray wish = client->readAll();
    if (wish == kRaiseWindow) {
        client->write(kWindowRaised);
        emit raiseWanted();
    } else if (wish == kStreamPredictions && !m_listeners.contains(client)) {
        m_listeners.append(client);
    }
}

void OpenOnce::say(const QByteArray &line)
{
    for (QLocalSocket *listener : std::as_const(m_listeners)) {
        if (listener->bytesToWrite() > kMostWaiting)
            continue;
        listener->write(line);
        listener->flush();
    }
}

bool OpenOnce::raiseOther(const QString &file) const
{
    const QString name = windowSocketOf(file);
    if (m_server.isListening() && m_server.fullServerName() == name)
        return false;
    QLocalSocket socket;
    socket.connectToServer(name);
    if (!socket.waitForConnected(kPatience))
        return false;
    socket.write(kRaiseWindow);
    return socket.waitForReadyRead(kPatience) && socket.readAll() == kWindowRaised;
}

void OpenOnce::hold(const QString &file)
{
    const QString name = windowSocketOf(file);
    if (m_server.isListening() && m_server.fullServerName() == name)
        return;
    for (QLocalSocket *listener : std::exchange(m_listeners, {}))
        listener->disconnectFromServer(); // they asked about the other project
    m_server.close();
    QLocalServer::removeServer(name); // left by a program that was killed; nobody answered there
    m_server.listen(name);
}

} // namespace lodestone
