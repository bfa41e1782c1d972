// SPDX-License-Identifier: GPL-3.0-or-later
// Light or dark, as the desktop says it while the program runs. Qt 6.4 does not tell; the desktop portal does
// (org.freedesktop.portal.Settings, org.freedesktop.appearance color-scheme: 0 no wish, 1 dark, 2 light).
#pragma once
#include <QDBusVariant>
#include <QObject>
#include <optional>

namespace lodestone {

// The portal wraps the number in one or two variants. Nothing where it has no wish or says something else.
std::optional<bool> isDark(QVariant colourScheme);

class SystemTheme : public QObject
{
    Q_OBJECT
public:
    explicit SystemTheme(QObject *parent = nullptr); // asks at once; without a portal nothing is ever heard

signals:
    void changed(bool dark);

private slots:
    void settingChanged(const QString &space, const QString &key, const QDBusVariant &value);
};

} // namespace lodestone
