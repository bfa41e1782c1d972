// SPDX-License-Identifier: GPL-3.0-or-later
// A WebSocket server that sends each prediction as JSON; the same port gives a page that shows the hand.
#include "app/studio/device_clock.h"
#include "app/studio/outputs/http.h"
#include "app/studio/outputs/output.h"
#include <QFile>
#include <QHostInfo>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <QWebSocket>
#include <QWebSocketServer>
#include <cmath>

namespace lodestone {

OutputKind webSocketOutput();

namespace {

constexpr int kMostClients = 32, kPatience = 5000; // ms for a request
constexpr qint64 kMostWaiting = 256 * 1024;        // bytes for one client; a slower one loses predictions

struct File
{
    const char *path, *resource, *type;
};
constexpr File kFiles[] = {{"/", ":/outputs/hand.html", "text/html; charset=utf-8"},
    {"/hand.js", ":/outputs/hand.js", "text/javascript; charset=utf-8"},
    {"/hand.css", ":/outputs/hand.css", "text/css; charset=utf-8"}};

class WebSocketOutput : public Output
{
public:
    WebSocketOutput(const QJsonObject &settings)
        : m_sockets(QStringLiteral("Lodestone"), QWebSocketServer::NonSecureMode)
    {
        m_door.all = settings["all"].toBool();
        m_door.port = quint16(settings["port"].toInt());
        m_door.name = QHostInfo::localHostName();
        m_door.origins = settings["origins"].toString().split(' ', Qt::SkipEmptyParts);
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = m_server.nextPendingConnection())
                await(socket);
        });
        connect(&m_sockets, &QWebSocketServer::newConnection, this, [this] {
            while (QWebSocket *socket = m_sockets.nextPendingConnection())
                add(socket);
        });
    }
    ~WebSocketOutput() override
    {
        m_server.disconnect(this);
        m_sockets.disconnect(this);
        for (QWebSocket *client : std::exchange(m_clients, {})) {
            client->disconnect(this);
            client->close(QWebSocketProtocol::CloseCodeGoingAway);
            delete client;
        }
    }
    bool listen()
    {
        if (!m_server.listen(m_door.all ? QHostAddress::Any : QHostAddress::LocalHost, m_door.port))
            return false;
        m_door.port = m_server.serverPort(); // where any was asked for
        return true;
    }
    QString why() const { return m_server.errorString(); }
    QString where() const override
    {
        return QStringLiteral("http://%1:%2/")
            .arg(m_door.all ? m_door.name : QStringLiteral("127.0.0.1"))
            .arg(m_door.port);
    }
    int clients() const override { return int(m_clients.size()); }

    void setState(Combination state) override
    {
        send(QJsonObject{{"state", QString::fromStdString(state.toString())}});
    }
    void send(const OutputPrediction &prediction, Combination state) override
    {
        if (m_clients.isEmpty())
            return;
        QJsonObject object = toJson(prediction);
        object["state"] = QString::fromStdString(state.toString());
        if (prediction.sampledNanoseconds)
            object["delay_ms"] = std::round(double(steadyNanoseconds() - *prediction.sampledNanoseconds) * 1e-4) / 100;
        send(object);
    }

private:
    void send(const QJsonObject &object)
    {
        const QString text = QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
        for (QWebSocket *client : std::as_const(m_clients)) {
            if (client->bytesToWrite() > kMostWaiting)
                continue;
            client->sendTextMessage(text);
            client->flush(); // now, and not when the event loop comes round
            count();
        }
    }
    // Until the head of its request is there; it stays in the socket, for a WebSocket's handshake is read from it.
    void await(QTcpSocket *socket)
    {
        socket->setParent(&m_server);
        auto *patience = new QTimer(socket);
        patience->setSingleShot(true);
        connect(patience, &QTimer::timeout, socket, &QTcpSocket::abort);
        patience->start(kPatience);
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket, patience] {
            http::Request request;
            const http::Head head = http::read(socket->peek(http::kMostBytes + 4), request);
            if (head == http::Head::Part)
                return;
            socket->disconnect(this);
            if (head == http::Head::Whole && request.upgrades() && mayConnect(request, m_door)
                && m_clients.size() < kMostClients) {
                delete patience;
                socket->disconnect(socket); // it belongs to its WebSocket now
                socket->setParent(nullptr);
                return m_sockets.handleConnection(socket);
            }
            if (head == http::Head::Whole && request.upgrades() && isHere(request, m_door))
                tellRefused(QString::fromLatin1(request.headers.value("origin")));
            socket->readAll();
            socket->write(head == http::Head::Damaged ? http::answer(400) : answer(request));
            socket->disconnectFromHost();
        });
    }
    // Who writes such a page sees in its browser only that nothing comes.
    void tellRefused(const QString &origin)
    {
        static const QRegularExpression shape(QStringLiteral("^(null|[a-z]+://[\\w.:\\[\\]-]{1,100})$"));
        if (shape.match(origin).hasMatch())
            setProblem(OutputWords::tr("A page of %1 was refused; name it as one that may connect, if it is yours.")
                           .arg(origin));
    }
    QByteArray answer(const http::Request &request) const
    {
        if (!isHere(request, m_door))
            return http::answer(403);
        if (request.upgrades())
            return http::answer(mayConnect(request, m_door) ? 503 : 403);
        if (request.method != "GET")
            return http::answer(405, {}, {}, "Allow: GET\r\n");
        for (const File &file : kFiles) {
            QFile content(QString::fromLatin1(file.resource));
            if (request.path == file.path && content.open(QIODevice::ReadOnly))
                return http::answer(200, file.type, content.readAll(),
                    "Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; connect-src "
                    "'self' "
                    "ws://"
                        + request.headers.value("host") + "; frame-ancestors 'none'\r\n");
        }
        return http::answer(404);
    }
    void add(QWebSocket *client)
    {
        client->setParent(this);
        client->setMaxAllowedIncomingMessageSize(1024); // nobody has anything to say here
        m_clients.append(client);
        setProblem({});
        connect(client, &QWebSocket::disconnected, this, [this, client] {
            m_clients.removeOne(client);
            client->deleteLater();
            emit changed();
        });
        emit changed();
    }

    http::Door m_door;
    QTcpServer m_server;
    QWebSocketServer m_sockets;
    QList<QWebSocket *> m_clients;
};

} // namespace

OutputKind webSocketOutput()
{
    using Kind = OutputField::Kind;
    OutputKind kind{QStringLiteral("websocket"), OutputWords::tr("WebSocket"),
        OutputWords::tr("For web pages and scripts; a browser shows the hand at its address."),
        {{QStringLiteral("port"), OutputWords::tr("Port"), Kind::Number, 8765, 0, 65535},
            {QStringLiteral("all"), OutputWords::tr("Other computers may connect"), Kind::Flag, false},
            {QStringLiteral("origins"), OutputWords::tr("Other pages that may connect"), Kind::Text, QString()}},
        false, [](const QJsonObject &settings) {
            auto output = std::make_unique<WebSocketOutput>(settings);
            if (output->listen())
                return OutputOpened{std::move(output)};
            return OutputOpened{nullptr, OutputWords::tr("Port %1 cannot be used (%2). Choose another one.")
                                             .arg(settings["port"].toInt())
                                             .arg(output->why())};
        }};
    kind.argument = QStringLiteral("PORT");
    kind.settingsOf = [](const QString &argument, QString *why) {
        bool good = false;
        const int port = argument.toInt(&good);
        if (!good || port < 0 || port > 65535)
            *why = QStringLiteral("\"%1\" is no port, 1 to 65535, or 0 for any that is free.").arg(argument);
        return QJsonObject{{"port", port}};
    };
    return kind;
}

} // namespace lodestone
