// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lodestone/open_once.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QLocalSocket>
#include <QStandardPaths>

namespace lodestone {
namespace {

constexpr int kPatience = 1000; // ms
constexpr char kAsk[] = "raise\n", kAnswer[] = "raised\n";

} // namespace

OpenOnce::OpenOnce(QObject *parent) : QObject(parent)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *client = m_server.nextPendingConnection()) {
            connect(client, &QLocalSocket::disconnected, client, &QObject::deleteLater);
            connect(client, &QLocalSocket::readyRead, this, [this, client] {
                if (client->readAll() != kAsk)
                    return;
                client->write(kAnswer);
                emit raiseWanted();
            });
        }
    });
}

// A socket's name is short, a path may be long.
QString OpenOnce::nameOf(const QString &file)
{
    const QFileInfo info(file);
    const QString path = info.exists() ? info.canonicalFilePath() : info.absoluteFilePath();
    const QByteArray hash = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation) + QStringLiteral("/lodestone-")
           + QString::fromLatin1(hash);
}

bool OpenOnce::raiseOther(const QString &file) const
{
    const QString name = nameOf(file);
    if (m_server.isListening() && m_server.fullServerName() == name)
        return false;
    QLocalSocket socket;
    socket.connectToServer(name);
    if (!socket.waitForConnected(kPatience))
        return false;
    socket.write(kAsk);
    return socket.waitForReadyRead(kPatience) && socket.readAll() == kAnswer;
}

void OpenOnce::hold(const QString &file)
{
    const QString name = nameOf(file);
    if (m_server.isListening() && m_server.fullServerName() == name)
        return;
    m_server.close();
    QLocalServer::removeServer(name); // left by a program that was killed; nobody answered there
    m_server.listen(name);
}

} // namespace lodestone
