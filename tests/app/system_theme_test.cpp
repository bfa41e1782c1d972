// SPDX-License-Identifier: GPL-3.0-or-later
// Beside a desktop portal of our own, on a bus of our own.
#include "app/lodestone/system_theme.h"
#include "tests/support/needs.h"
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace lodestone;

class Portal : public QDBusVirtualObject
{
public:
    uint scheme = 1;
    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &bus) override
    {
        if (message.member() != QLatin1String("Read"))
            return false;
        // As the portal answers: a variant in a variant.
        return bus.send(
            message.createReply(QVariant::fromValue(QDBusVariant(QVariant::fromValue(QDBusVariant(scheme))))));
    }
};

class SystemThemeTest : public QObject
{
    Q_OBJECT
    QProcess m_daemon;

private slots:
    void theNumberIsUnwrapped()
    {
        QCOMPARE(isDark(1u), std::optional(true));
        QCOMPARE(isDark(QVariant::fromValue(QDBusVariant(2u))), std::optional(false));
        QCOMPARE(isDark(QVariant::fromValue(QDBusVariant(QVariant::fromValue(QDBusVariant(1u))))), std::optional(true));
        QVERIFY(!isDark(0u));
        QVERIFY(!isDark(QStringLiteral("dark")));
        QVERIFY(!isDark({}));
    }
    void theDesktopIsFollowedWhileItChanges()
    {
        m_daemon.start("dbus-daemon", {"--session", "--nofork", "--print-address"});
        LODESTONE_NEEDS(m_daemon.waitForStarted(5000), "dbus-daemon is not installed");
        QVERIFY(m_daemon.waitForReadyRead(5000));
        const QByteArray address = m_daemon.readLine().trimmed();
        qputenv("DBUS_SESSION_BUS_ADDRESS", address);
        QDBusConnection desktop = QDBusConnection::connectToBus(QString::fromLatin1(address), "desktop");
        QVERIFY(desktop.registerService("org.freedesktop.portal.Desktop"));
        Portal portal;
        QVERIFY(desktop.registerVirtualObject("/org/freedesktop/portal/desktop", &portal));

        SystemTheme theme;
        QSignalSpy changed(&theme, &SystemTheme::changed);
        QTRY_COMPARE(changed.count(), 1);
        QCOMPARE(changed.last()[0].toBool(), true);

        const auto tell = [&](const QString &space, uint scheme) {
            QDBusMessage signal = QDBusMessage::createSignal(
                "/org/freedesktop/portal/desktop", "org.freedesktop.portal.Settings", "SettingChanged");
            signal << space << "color-scheme" << QVariant::fromValue(QDBusVariant(scheme));
            QVERIFY(desktop.send(signal));
        };
        tell("org.freedesktop.appearance", 2);
        QTRY_COMPARE(changed.count(), 2);
        QCOMPARE(changed.last()[0].toBool(), false);
        tell("org.example.other", 1);
        tell("org.freedesktop.appearance", 0);
        tell("org.freedesktop.appearance", 1);
        QTRY_COMPARE(changed.count(), 3); // the two between said nothing
        QCOMPARE(changed.last()[0].toBool(), true);
    }
    void cleanupTestCase()
    {
        QDBusConnection::disconnectFromBus("desktop");
        m_daemon.kill();
        m_daemon.waitForFinished(3000);
    }
};

QTEST_GUILESS_MAIN(SystemThemeTest)
#include "system_theme_test.moc"
