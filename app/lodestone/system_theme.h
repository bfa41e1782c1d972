// SPDX-License-Identifier: GPL-3.0-or-later
// Which theme is meant by a word; and the desktop's choice of light or dark, followed while the program runs. Qt 6.4
// does not report it; the desktop portal does (org.freedesktop.portal.Settings, org.freedesktop.appearance
// color-scheme: 0 no preference, 1 dark, 2 light).
#pragma once
#include "widgets/theme/theme.h"
#include <QDBusVariant>
#include <QObject>
#include <optional>

namespace lodestone {

// "light" or "dark", as an option or a setting has it; anything else: the desktop's.
Theme::Mode themeOf(const QString &word);

// The portal wraps the number in one or two variants. Empty without a preference or for another value.
std::optional<bool> isDark(QVariant colourScheme);

class SystemTheme : public QObject
{
    Q_OBJECT
public:
    explicit SystemTheme(QObject *parent = nullptr); // queries at once; without a portal it never emits

signals:
    void changed(bool dark);

private slots:
    void settingChanged(const QString &space, const QString &key, const QDBusVariant &value);
};

} // namespace lodestone
