// SPDX-License-Identifier: GPL-3.0-or-later
// What the window says of a board that is plugged in as a drive, over folders and ports that are made up.
#include "app/lodestone/first_flash_controller.h"
#include "app/lodestone/notices.h"
#include "app/studio/glove_state.h"
#include "app/studio/known_boards.h"
#include "app/studio/recording.h"
#include "device/link/port_list.h"
#include "tests/link/printing_board.h"
#include "tests/support/fake_drive.h"
#include "tests/support/made_ports.h"
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace lodestone;

namespace {

struct Desk
{
    FakeDrives drives;
    MainWindow window;
    Notices notices{&window};
    link::PortList ports;
    GloveState glove;
    Recording recording;
    FirstFlashController controller{&window, drives.boards(), &ports, &glove, &recording, &notices};
    QSignalSpy ready{&controller, &FirstFlashController::boardReady};

    void plug(const QString &id = kFakeBoard)
    {
        drives.plug(id);
        controller.look();
    }
    bool says(const QString &part) const
    {
        const QStringList all = notices.all();
        return std::any_of(
            all.begin(), all.end(), [&part](const QString &sentence) { return sentence.contains(part); });
    }
    QString button() const { return window.messages().empty() ? QString() : window.messages().front().button; }
    void press() { emit window.messageAction(window.messages().front().id); }
    void close() { emit window.messageClosed(window.messages().front().id); }
    // As the board does it once it has all bytes.
    void takeOver()
    {
        QTRY_VERIFY(says("takes the firmware over"));
        drives.away();
        controller.look();
        QTest::qWait(300);
        drives.plug();
        controller.look();
    }
};

} // namespace

class FirstFlashTest : public QObject
{
    Q_OBJECT
    MadePorts m_ports;

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("Lodestone"));
        QCoreApplication::setApplicationName(QStringLiteral("first_flash_test"));
    }
    void aMicrobitIsOfferedFlashedAndConnected()
    {
        Desk desk;
        desk.controller.look();
        QTest::qWait(100);
        QVERIFY(desk.notices.all().isEmpty());
        desk.plug();
        QTRY_VERIFY(desk.says("A micro:bit (v1) is plugged in as a drive"));
        QVERIFY(desk.says("the program that is on it now is lost"));
        QCOMPARE(desk.button(), QStringLiteral("Put the firmware on it"));
        desk.press();
        QVERIFY(desk.says("The firmware is copied to the micro:bit (v1)"));
        desk.takeOver();
        PrintingBoard other, board;
        m_ports.plug("ttyACM0", other.path, {"0d28", "0204", "Arm", "micro:bit", "9900ffff"});
        QTest::qWait(300);
        QVERIFY(desk.ready.isEmpty()); // that is another one
        m_ports.plug("ttyACM1", board.path, {"0d28", "0204", "Arm", "micro:bit", kFakeBoard.toLatin1()});
        QTRY_COMPARE(desk.ready.count(), 1);
        QCOMPARE(desk.ready[0][0].toString(), QStringLiteral("/dev/ttyACM1"));
        QCOMPARE(desk.notices.all(), QStringList{"Lodestone's firmware is on the micro:bit (v1)."});
        m_ports.unplug("ttyACM0");
        m_ports.unplug("ttyACM1");
    }
    void aDeclinedOfferIsNotMadeAgain()
    {
        Desk desk;
        desk.plug();
        QTRY_COMPARE(desk.notices.all().size(), 1);
        desk.close();
        desk.controller.look();
        QTest::qWait(100);
        QVERIFY(desk.notices.all().isEmpty());
        desk.drives.away();
        desk.controller.look();
        QTest::qWait(100);
        desk.plug();
        QTest::qWait(100);
        QVERIFY(desk.notices.all().isEmpty());
    }
    void anotherMessageThatIsClosedIsNoAnswer()
    {
        Desk desk;
        desk.plug();
        QTRY_COMPARE(desk.notices.all().size(), 1);
        desk.notices.message("Something else.");
        desk.close();
        QVERIFY(desk.says("micro:bit"));
        desk.drives.away();
        desk.controller.look();
        QTRY_VERIFY(desk.notices.all().isEmpty());
        desk.plug();
        QTRY_VERIFY(desk.says("micro:bit"));
    }
    void nothingIsOfferedWhileAGloveIsConnected()
    {
        Desk desk;
        GloveProcess process;
        QVERIFY2(
            process.start({}, qEnvironmentVariable("LODESTONE_BIN") + "/virtual-glove"), qPrintable(process.problem()));
        desk.plug();
        QTRY_COMPARE(desk.notices.all().size(), 1);
        desk.glove.open(process.port());
        QTRY_VERIFY_WITH_TIMEOUT(desk.glove.connected(), 10000);
        QVERIFY(desk.notices.all().isEmpty()); // taken back
        desk.controller.look();
        QTest::qWait(100);
        QVERIFY(desk.notices.all().isEmpty());
        desk.glove.close();
        QTRY_VERIFY(desk.says("micro:bit")); // nobody said no
    }
    void aBoardThatWasAGloveIsNotOffered()
    {
        PrintingBoard board;
        const QString port = m_ports.plug(
            "ttyACM0", board.path, {"0d28", "0204", "Arm", "micro:bit", kFakeBoard.toLatin1()});
        known_boards::remember(port, {"0d28:0204:" + kFakeBoard, {}}, 0);
        {
            Desk desk;
            desk.plug();
            QTest::qWait(200);
            QVERIFY(desk.notices.all().isEmpty());
        }
        known_boards::remember(port, {"0d28:0204:" + kFakeBoard, "csv:a"}, 0); // it prints now
        {
            Desk desk;
            desk.plug();
            QTRY_VERIFY(desk.says("micro:bit"));
        }
        known_boards::remember(port, {}, 0);
        m_ports.unplug("ttyACM0");
    }
    void whatTheBoardRefusesIsSaidAndTriedAgain()
    {
        Desk desk;
        desk.plug();
        QTRY_COMPARE(desk.notices.all().size(), 1);
        desk.press();
        QTRY_VERIFY(desk.says("takes the firmware over"));
        desk.drives.write(desk.drives.folder() + "/FAIL.TXT", "error: In application programming failed.");
        QTRY_VERIFY(desk.says("In application programming failed"));
        QCOMPARE(desk.button(), QStringLiteral("Put the firmware on it"));
        desk.press();
        QVERIFY(desk.says("The firmware is copied"));
    }
    void aUf2BoardAndAMissingFirmwareAreToldOfWithoutAButton()
    {
        Desk desk;
        desk.drives.plugFile("INFO_UF2.TXT", "Board-ID: RPI-RP2\r\n", "RPI-RP2");
        desk.controller.look();
        QTRY_VERIFY(desk.says("The board RPI-RP2 is plugged in as a drive"));
        QVERIFY(desk.says("Arduino library") && desk.button().isEmpty());
        desk.close();
        QFile::remove(desk.drives.image);
        desk.plug();
        QTRY_VERIFY(desk.says("is not installed"));
        QVERIFY(desk.button().isEmpty());
    }
};

QTEST_MAIN(FirstFlashTest)
#include "first_flash_test.moc"
