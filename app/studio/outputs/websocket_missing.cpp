// SPDX-License-Identifier: GPL-3.0-or-later
// In place of websocket.cpp where Qt WebSockets was not there when Lodestone was built.
#include "app/studio/outputs/output.h"

namespace lodestone {

OutputKind webSocketOutput();
OutputKind webSocketOutput()
{
    OutputKind kind{QStringLiteral("websocket"), OutputWords::tr("WebSocket"),
        OutputWords::tr("For web pages and scripts; a browser shows the hand at its address."), {}, false,
        [](const QJsonObject &) {
            return OutputOpened{nullptr, OutputWords::tr("This Lodestone was built without Qt WebSockets. Install "
                                                         "qt6-websockets-dev and build it again.")};
        }};
    kind.argument = QStringLiteral("PORT");
    kind.settingsOf = [](const QString &, QString *) { return QJsonObject(); };
    return kind;
}

} // namespace lodestone
