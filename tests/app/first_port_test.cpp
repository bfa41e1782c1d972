// SPDX-License-Identifier: GPL-3.0-or-later
// Which port a start connects to.
// Which ports the window lists; they are made up (tests/support/serial_ports.c).
#include "app/lodestone/settings_keys.h"
#include "app/lodestone/studio.h"
#include "tests/link/printing_board.h"
#include "tests/support/made_ports.h"
#include "widgets/frame/port_picker.h"
#include "widgets/main_window.h"
#include <QApplication>
#include <QElapsedTimer>
#include <QJsonObject>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace lodestone;

class FirstPortTest : public QObject
{
    Q_OBJECT
    MadePorts m_ports;
    QTemporaryDir m_settings;

    static QStringList listed()
    {
        QStringList names;
        for (const QWidget *window : QApplication::topLevelWidgets())
            for (const PortPicker *picker : window->findChildren<PortPicker *>())
                for (int i = 0; i < picker->count(); ++i)
                    names << picker->itemText(i);
        return names;
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("Lodestone"));
        QCoreApplication::setApplicationName(QStringLiteral("first_port_test"));
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
    }
    void cleanup() { QSettings().clear(); }
    // The simulated hand in its place would be taken for it.
    void aRememberedBoardIsWaitedFor()
    {
        QTemporaryDir folder;
        const QString gone = folder.filePath(QStringLiteral("board"));
        QSettings().setValue(settings::kPort, gone);
        Options options;
        options.project = folder.filePath(QStringLiteral("p.lodestone"));
        Studio studio(options);
        studio.start();
        QTRY_VERIFY_WITH_TIMEOUT(studio.facts()["problem"].toString().contains(gone), 10000);
        QVERIFY(!studio.facts()["connected"].toBool());
        QTest::qWait(500);
        QVERIFY(!studio.facts()["connected"].toBool());
    }
    void portsComeAndGoInTheListWithinASecond()
    {
        QTemporaryDir folder;
        Options options;
        options.connectAtStart = false;
        options.project = folder.filePath(QStringLiteral("p.lodestone"));
        Studio studio(options);
        studio.start();
        QTRY_VERIFY(!listed().isEmpty());
        QTest::qWait(500);
        QVERIFY(!listed().contains("/dev/ttyUSB0"));
        PrintingBoard board;
        QElapsedTimer time;
        time.start();
        m_ports.plug("ttyUSB0", board.path);
        QTRY_VERIFY(listed().contains("/dev/ttyUSB0"));
        QVERIFY2(time.elapsed() < 1000, qPrintable(QString::number(time.elapsed())));
        time.start();
        m_ports.unplug("ttyUSB0");
        QTRY_VERIFY(!listed().contains("/dev/ttyUSB0"));
        QVERIFY2(time.elapsed() < 1000, qPrintable(QString::number(time.elapsed())));
        QVERIFY(m_ports.lines("ttyUSB0").isEmpty());
    }
    void anotherBoardAtTheRememberedPortIsNotTaken()
    {
        QTemporaryDir folder;
        PrintingBoard board;
        const QString port = m_ports.plug("ttyUSB0", board.path);
        known_boards::remember(port, {"0403:6001:A50285BI", {}}, 0);
        QSettings().setValue(settings::kPort, port);
        Options options;
        options.project = folder.filePath(QStringLiteral("p.lodestone"));
        Studio studio(options);
        studio.start();
        QTRY_VERIFY_WITH_TIMEOUT(studio.facts()["problem"].toString().contains("A50285BI"), 10000);
        QTest::qWait(1500);
        QVERIFY(!studio.facts()["connected"].toBool());
        QVERIFY(m_ports.lines("ttyUSB0").isEmpty());
        m_ports.unplug("ttyUSB0");
        known_boards::remember(port, {}, 0);
    }
    void aFirstStartHasTheVirtualGlove()
    {
        QTemporaryDir folder;
        Options options;
        options.project = folder.filePath(QStringLiteral("p.lodestone"));
        Studio studio(options);
        studio.start();
        QTRY_VERIFY_WITH_TIMEOUT(studio.facts()["connected"].toBool(), 20000);
    }
};

QTEST_MAIN(FirstPortTest)
#include "first_port_test.moc"
