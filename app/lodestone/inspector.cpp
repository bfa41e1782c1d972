// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lodestone/inspector.h"

#include <QAbstractButton>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLocalSocket>
#include <QWidget>

namespace lodestone {

Inspector::Inspector(QWidget *window, const QString &socket, std::function<QJsonObject()> facts, QObject *parent)
    : QObject(parent), m_window(window), m_facts(std::move(facts))
{
    QLocalServer::removeServer(socket);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    if (!m_server.listen(socket))
        qWarning("cannot listen on %s: %s", qPrintable(socket), qPrintable(m_server.errorString()));
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *client = m_server.nextPendingConnection()) {
            connect(client, &QLocalSocket::disconnected, client, &QObject::deleteLater);
            connect(client, &QLocalSocket::readyRead, this, [this, client] {
                while (client->canReadLine()) {
                    client->readLine();
                    client->write(QJsonDocument(describe()).toJson(QJsonDocument::Compact) + '\n');
                }
            });
        }
    });
}

QJsonObject Inspector::describe() const
{
    QJsonObject widgets;
    for (const QWidget *widget : m_window->findChildren<QWidget *>()) {
        const QString name = widget->objectName();
        if (name.isEmpty() || name.startsWith(QLatin1String("qt_")) || !widget->isVisible())
            continue;
        const QPoint corner = widget->mapToGlobal(QPoint(0, 0));
        QJsonObject entry{{"x", corner.x()}, {"y", corner.y()}, {"width", widget->width()},
            {"height", widget->height()}, {"enabled", widget->isEnabled()}, {"focus", widget->hasFocus()}};
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            entry["text"] = label->text();
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
            entry["text"] = button->text();
            entry["checked"] = button->isChecked();
        }
        widgets[name] = entry;
    }
    return {{"widgets", widgets}, {"facts", m_facts ? m_facts() : QJsonObject{}}};
}

} // namespace lodestone
