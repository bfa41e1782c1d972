// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/outputs/window_feed.h"
#include "app/studio/window_name.h"
#include <QJsonDocument>
#include <QLocalSocket>

namespace lodestone {

constexpr int kPatience = 2000; // ms

WindowFeed::WindowFeed(QObject *parent) : QObject(parent), m_socket(std::make_unique<QLocalSocket>())
{
    connect(m_socket.get(), &QLocalSocket::disconnected, this, &WindowFeed::ended);
    connect(m_socket.get(), &QLocalSocket::readyRead, this, [this] {
        while (m_socket->canReadLine())
            if (const auto prediction = predictionOf(QJsonDocument::fromJson(m_socket->readLine()).object()))
                emit predicted(*prediction);
    });
}

WindowFeed::~WindowFeed() { m_socket->disconnect(this); }

bool WindowFeed::open(const QString &project)
{
    m_socket->connectToServer(windowSocketOf(project));
    if (!m_socket->waitForConnected(kPatience))
        return false;
    m_socket->write(kStreamPredictions);
    return true;
}

} // namespace lodestone
