// SPDX-License-Identifier: GPL-3.0-or-later
// The little of HTTP/1.1 that the WebSocket's port answers itself, and who may use it: a page of another site that a
// browser shows must not read what the hand does. Pure.
#pragma once
#include <QByteArray>
#include <QHash>
#include <QStringList>
#include <optional>

namespace lodestone::http {

inline constexpr qsizetype kMostBytes = 8192; // of a request's head

struct Request
{
    QByteArray method, path;
    QHash<QByteArray, QByteArray> headers; // by lower-case name
    bool upgrades() const;                 // to a WebSocket
};
enum class Head { Whole, Part, Damaged };
Head read(const QByteArray &bytes, Request &request); // bytes: from the connection's first one on

struct Door
{
    quint16 port = 0;
    bool all = false;      // other computers may come too
    QString name{};        // of this computer, by which they may ask for it
    QStringList origins{}; // pages of other sites that may connect: "https://example.org"
};
// The Host header names this computer: by a number, as localhost, or by its name. Names are not trusted otherwise, for
// whoever owns one can make it point here.
bool isHere(const Request &request, const Door &door);
// No page of a browser, this port's own page, or one of the origins.
bool mayConnect(const Request &request, const Door &door);

QByteArray answer(int code, const QByteArray &type = {}, const QByteArray &body = {}, const QByteArray &more = {});

} // namespace lodestone::http
