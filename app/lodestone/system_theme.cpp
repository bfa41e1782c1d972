// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lodestone/system_theme.h"
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace lodestone {
namespace {

constexpr auto kService = "org.freedesktop.portal.Desktop";
constexpr auto kPath = "/org/freedesktop/portal/desktop";
constexpr auto kInterface = "org.freedesktop.portal.Settings";
constexpr auto kSpace = "org.freedesktop.appearance";
constexpr auto kKey = "color-scheme";

} // namespace

Theme::Mode themeOf(const QString &word)
{
    return word == QLatin1String("dark")    ? Theme::Mode::Dark
           : word == QLatin1String("light") ? Theme::Mode::Light
                                            : Theme::Mode::System;
}

std::optional<bool> isDark(QVariant colourScheme)
{
    while (colourScheme.canConvert<QDBusVariant>())
        colourScheme = colourScheme.value<QDBusVariant>().variant();
    bool number = false;
    const uint wish = colourScheme.toUInt(&number);
    return number && (wish == 1 || wish == 2) ? std::optional(wish == 1) : std::nullopt;
}

SystemTheme::SystemTheme(QObject *parent) : QObject(parent)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(kService, kPath, kInterface, QStringLiteral("SettingChanged"), this,
        SLOT(settingChanged(QString, QString, QDBusVariant)));
    QDBusMessage question = QDBusMessage::createMethodCall(kService, kPath, kInterface, QStringLiteral("Read"));
    question << QString::fromLatin1(kSpace) << QString::fromLatin1(kKey);
    auto *answer = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        const QDBusPendingReply<QDBusVariant> reply = *answer;
        if (reply.isValid())
            settingChanged(kSpace, kKey, reply.value());
        answer->deleteLater();
    });
}

void SystemTheme::settingChanged(const QString &space, const QString &key, const QDBusVariant &value)
{
    if (space != QLatin1String(kSpace) || key != QLatin1String(kKey))
        return;
    if (const std::optional<bool> dark = isDark(value.variant()))
        emit changed(*dark);
}

} // namespace lodestone
