// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/outputs/http.h"
#include <QHostAddress>
#include <QList>

namespace lodestone::http {
namespace {

QByteArray words(int code)
{
    switch (code) {
    case 200: return "200 OK";
    case 403: return "403 Forbidden";
    case 404: return "404 Not Found";
    case 405: return "405 Method Not Allowed";
    case 503: return "503 Service Unavailable";
    default: return "400 Bad Request";
    }
}

} // namespace

bool Request::upgrades() const { return headers.value("upgrade").toLower() == "websocket"; }

Head read(const QByteArray &bytes, Request &request)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return bytes.size() >= kMostBytes ? Head::Damaged : Head::Part;
    const QList<QByteArray> lines = bytes.left(end).split('\n');
    const QList<QByteArray> first = lines[0].trimmed().split(' ');
    if (end > kMostBytes || first.size() != 3 || !first[2].startsWith("HTTP/1."))
        return Head::Damaged;
    request = {first[0], first[1].split('?').constFirst(), {}};
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        const QByteArray name = line.left(colon).trimmed().toLower();
        if (colon < 1 || request.headers.contains(name)) // two of a name: who reads which is anybody's guess
            return Head::Damaged;
        request.headers[name] = line.mid(colon + 1).trimmed();
    }
    return Head::Whole;
}

bool isHere(const Request &request, const Door &door)
{
    QString host = QString::fromLatin1(request.headers.value("host")).toLower();
    const QString port = QStringLiteral(":%1").arg(door.port);
    if (host.endsWith(port))
        host.chop(port.size());
    else if (door.port != 80)
        return false;
    if (host == QLatin1String("localhost"))
        return true;
    if (host.startsWith('[') && host.endsWith(']'))
        host = host.mid(1, host.size() - 2);
    if (QHostAddress number; number.setAddress(host))
        return door.all || number.isLoopback();
    const QString name = door.name.toLower();
    return door.all && !name.isEmpty() && (host == name || host == name + QLatin1String(".local"));
}

bool mayConnect(const Request &request, const Door &door)
{
    if (!isHere(request, door))
        return false;
    if (!request.headers.contains("origin"))
        return true;
    const QByteArray origin = request.headers.value("origin").toLower();
    return origin == "http://" + request.headers.value("host").toLower()
           || door.origins.contains(QString::fromLatin1(origin), Qt::CaseInsensitive);
}

QByteArray answer(int code, const QByteArray &type, const QByteArray &body, const QByteArray &more)
{
    const QByteArray text = body.isEmpty() ? words(code) + '\n' : body;
    return "HTTP/1.1 " + words(code) + "\r\nContent-Type: " + (type.isEmpty() ? "text/plain" : type)
           + "\r\nContent-Length: " + QByteArray::number(text.size())
           + "\r\nX-Content-Type-Options: nosniff\r\nCache-Control: no-store\r\nConnection: close\r\n" + more + "\r\n"
           + text;
}

} // namespace lodestone::http
