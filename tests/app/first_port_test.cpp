// SPDX-License-Identifier: GPL-3.0-or-later
// Which port a start connects to.
#include "app/lodestone/settings_keys.h"
#include "app/lodestone/studio.h"
#include "widgets/main_window.h"
#include <QJsonObject>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace lodestone;

class FirstPortTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("Lodestone"));
        QCoreApplication::setApplicationName(QStringLiteral("first_port_test"));
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
