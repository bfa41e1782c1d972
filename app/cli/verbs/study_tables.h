// SPDX-License-Identifier: GPL-3.0-or-later
// The answers of `study` as text for a terminal.
#pragma once
#include <QJsonObject>
#include <QString>

namespace lodestone::cli {

QString usersTable(const QJsonObject &answer); // of users without a world's name: simulated here, or three files each
QString worldTable(const QJsonObject &world);  // of a folder of users: all recipes, by sittings and labels

} // namespace lodestone::cli
