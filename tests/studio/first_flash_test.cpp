// SPDX-License-Identifier: GPL-3.0-or-later
// Which drive is a board, and the copy of its first firmware, over folders in the place of drives.
#include "app/studio/first_flash.h"
#include "app/studio/mounts.h"
#include "engine/project/project.h"
#include "tests/support/fake_drive.h"
#include <QSignalSpy>
#include <QTest>
#include <sched.h>
#include <sys/mount.h>

using namespace lodestone;
using State = FirstFlash::State;
using Kind = BoardDrive::Kind;

class FirstFlashTest : public QObject
{
    Q_OBJECT

    static QString copyProblem(const QString &image, const QString &folder, std::function<void(qint64)> written)
    {
        try {
            copyInPieces(image, folder, written);
        } catch (const ProjectError &error) {
            return error.text;
        }
        return {};
    }

private slots:
    void aDriveTellsWhichBoardItIs_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("kind"); // -1: no board
        QTest::addColumn<QString>("image");
        const auto details = [](const char *id) { return QByteArray("# DAPLink\r\nUnique ID: ") + id + "0123\r\n"; };
        const QString v1 = "glove-microbit.hex", v2 = "glove-microbit-v2.hex", file = "DETAILS.TXT";
        QTest::newRow("v1") << file << details("9900") << int(Kind::MicrobitV1) << v1;
        QTest::newRow("v1.5") << file << details("9901") << int(Kind::MicrobitV1) << v1;
        QTest::newRow("no micro:bit") << file << details("9902") << -1 << "";
        for (const char *board : {"9903", "9904", "9905", "9906"})
            QTest::newRow(board) << file << details(board) << int(Kind::MicrobitV2) << v2;
        QTest::newRow("another DAPLink board") << file << details("0240") << -1 << "";
        QTest::newRow("maintenance") << file << details("9904") + "Daplink Mode: Bootloader\r\n" << -1 << "";
        QTest::newRow("no ID") << file << QByteArray("Version: 0234\n") << -1 << "";
        QTest::newRow("empty") << file << QByteArray() << -1 << "";
        QTest::newRow("UF2") << "INFO_UF2.TXT"
                             << QByteArray("UF2 Bootloader v3.0\r\nModel: Raspberry Pi RP2\r\nBoard-ID: RPI-RP2\r\n")
                             << int(Kind::Uf2) << "";
        QTest::newRow("UF2 of nobody") << "INFO_UF2.TXT" << QByteArray("UF2 Bootloader v3.0\r\n") << -1 << "";
        QTest::newRow("a memory stick") << "notes.txt" << details("9900") << -1 << "";
    }
    void aDriveTellsWhichBoardItIs()
    {
        QFETCH(const QString, file);
        QFETCH(const QByteArray, text);
        QFETCH(const int, kind);
        QFETCH(const QString, image);
        const FakeDrives drives;
        const QString folder = drives.plugFile(file, text, "DRIVE");
        const auto found = boardDrives({"/nowhere", folder});
        QCOMPARE(int(found.size()), kind < 0 ? 0 : 1);
        if (found.empty())
            return;
        QCOMPARE(int(found[0].kind), kind);
        QCOMPARE(found[0].folder, folder);
        QCOMPARE(QFileInfo(found[0].image).fileName(), image);
        if (found[0].kind == Kind::Uf2)
            QCOMPARE(found[0].name, QStringLiteral("RPI-RP2"));
        else
            QVERIFY(found[0].id.startsWith("99") && found[0].id.endsWith("0123"));
    }
    void onlyFatDrivesAreLookedAt()
    {
        QCOMPARE(fatDrives("/dev/sda1 / ext4 rw 0 0\nhost:/far /far nfs4 rw 0 0\n"
                           "/dev/sdb /media/ann/MICROBIT vfat rw 0 0\n"
                           "/dev/sdc /media/ann/NO\\040NAME vfat rw 0 0\nbroken\n"),
            (QStringList{"/media/ann/MICROBIT", "/media/ann/NO NAME"}));
        QVERIFY(fatDrives({}).isEmpty());
    }
    void theKernelTellsOfADrive()
    {
        // In a mount namespace of this test's own; a right of the process, and nothing that could be installed.
        if (::unshare(CLONE_NEWNS) != 0 || ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0) {
            qInfo("not run here: this process may not mount");
            return;
        }
        QTemporaryDir folder;
        const QByteArray path = folder.path().toLocal8Bit();
        MountWatch watch;
        QSignalSpy told(&watch, &MountWatch::changed);
        QTest::qWait(100);
        told.clear();
        QTest::qWait(200);
        QCOMPARE(told.count(), 0);
        QCOMPARE(::mount("none", path, "tmpfs", 0, nullptr), 0);
        QTRY_COMPARE(told.count(), 1);
        ::umount(path);
        QTRY_COMPARE(told.count(), 2);
    }
    void theFirmwareIsCopiedWithProgress()
    {
        const FakeDrives drives;
        const QString folder = drives.plug();
        std::vector<qint64> written;
        QCOMPARE(copyProblem(drives.image, folder, [&](qint64 bytes) { written.push_back(bytes); }), QString());
        QVERIFY(written.size() > 3 && std::is_sorted(written.begin(), written.end()));
        QCOMPARE(written.back(), qint64(200000));
        QCOMPARE(drives.read(folder + "/glove-microbit.hex"), drives.read(drives.image));
    }
    void aBoardThatGoesTooEarlyIsAFailure()
    {
        const FakeDrives drives(40000); // two pieces: it goes before the last
        const QString why = copyProblem(drives.image, drives.plug(), [&](qint64) { drives.away(); });
        QVERIFY2(why.contains("went away"), qPrintable(why));
    }
    void aBoardThatGoesAfterTheLastByteIsNone()
    {
        const FakeDrives drives(1000); // one piece
        const QString folder = drives.plug();
        QCOMPARE(copyProblem(drives.image, folder,
                     [&](qint64 bytes) {
                         QCOMPARE(bytes, qint64(1000));
                         drives.away();
                     }),
            QString());
    }
    void aFullDriveAndAMissingImageAreSaid()
    {
        const FakeDrives drives;
        const QString folder = drives.plug(kFakeBoard, "a.lodestone"); // see disk_full.c
        const QString flag = drives.root.filePath("full");
        qputenv("LODESTONE_DISK_FULL", flag.toLocal8Bit());
        drives.write(flag, {});
        const QString full = copyProblem(drives.image, folder, [](qint64) {});
        qunsetenv("LODESTONE_DISK_FULL");
        QVERIFY2(full.contains("does not fit"), qPrintable(full));
        const QString none = copyProblem(drives.root.filePath("none.hex"), folder, [](qint64) {});
        QVERIFY2(none.contains("none.hex") && none.contains("lodestone-firmware"), qPrintable(none));
        QVERIFY(!QFile::exists(folder + "/none.hex"));
    }
    void aDriveIsOfferedOnceItIsThere()
    {
        const FakeDrives drives;
        FirstFlash flash(drives.boards());
        QSignalSpy told(&flash, &FirstFlash::changed);
        flash.look();
        QTest::qWait(100);
        QVERIFY(told.isEmpty() && flash.state() == State::Idle);
        drives.plug();
        flash.look();
        QTRY_COMPARE(flash.state(), State::Offered);
        QCOMPARE(flash.drive().id, kFakeBoard);
        QCOMPARE(told.count(), 1);
        flash.look(); // it is still there
        QTest::qWait(100);
        QCOMPARE(told.count(), 1);
        drives.away();
        flash.look();
        QTRY_COMPARE(flash.state(), State::Idle);
    }
    void aDeclinedDriveIsNotOfferedAgain()
    {
        const FakeDrives drives;
        FirstFlash flash(drives.boards());
        drives.plug();
        flash.look();
        QTRY_COMPARE(flash.state(), State::Offered);
        flash.withdraw();
        QCOMPARE(flash.state(), State::Idle);
        flash.look(); // that was nobody's no
        QTRY_COMPARE(flash.state(), State::Offered);
        flash.decline();
        flash.look();
        QTest::qWait(100);
        QCOMPARE(flash.state(), State::Idle);
        drives.plug("9904000000000000", "OTHER");
        flash.look();
        QTRY_COMPARE(flash.state(), State::Offered);
        QCOMPARE(flash.drive().kind, Kind::MicrobitV2);
    }
    void aBoardThatComesBackIsDone()
    {
        const FakeDrives drives;
        FirstFlash flash(drives.boards());
        const QString folder = drives.plug();
        drives.write(folder + "/FAIL.TXT", "of last time");
        flash.look();
        QTRY_COMPARE(flash.state(), State::Offered);
        flash.start();
        QCOMPARE(flash.state(), State::Copying);
        QTRY_COMPARE(drives.read(folder + "/glove-microbit.hex").size(), 200000);
        QTest::qWait(600);
        QCOMPARE(flash.state(), State::Copying); // it has not taken it over yet
        QCOMPARE(flash.fraction(), 1.0);
        drives.away();
        QTest::qWait(600);
        drives.plug(kFakeBoard, "MICROBIT1");
        QTRY_COMPARE(flash.state(), State::Done);
        flash.look();
        QTest::qWait(100);
        QCOMPARE(flash.state(), State::Done); // and is not offered again
    }
    void aRefusedImageIsSaidInTheBoardsWords()
    {
        const FakeDrives drives;
        FirstFlash flash(drives.boards());
        drives.plug();
        flash.look();
        QTRY_COMPARE(flash.state(), State::Offered);
        flash.start();
        QTRY_COMPARE(flash.fraction(), 1.0);
        QTest::qWait(100);
        drives.away();
        drives.plugFile("FAIL.TXT", "error: The hex file cannot be decoded.\r\ntype: user\r\n", "MICROBIT");
        drives.plug();
        QTRY_COMPARE(flash.state(), State::Failed);
        QVERIFY2(flash.problem().contains("The hex file cannot be decoded"), qPrintable(flash.problem()));
        flash.start(); // at once
        QCOMPARE(flash.state(), State::Copying);
        QVERIFY(flash.problem().isEmpty());
    }
    void aBoardThatStaysAwayIsDoneInTheEnd()
    {
        const FakeDrives drives;
        FirstFlash flash(drives.boards());
        flash.setPatience(500);
        drives.plug();
        flash.look();
        QTRY_COMPARE(flash.state(), State::Offered);
        flash.start();
        QTRY_COMPARE(flash.fraction(), 1.0);
        QTest::qWait(50);
        drives.away();
        QTRY_COMPARE(flash.state(), State::Done);
    }
    void aBoardThatIsGoneCannotBeCopiedToAndIsOfferedOnceItIsBack()
    {
        const FakeDrives drives;
        FirstFlash flash(drives.boards());
        drives.plug();
        flash.look();
        QTRY_COMPARE(flash.state(), State::Offered);
        drives.away();
        flash.start();
        QTRY_COMPARE(flash.state(), State::Failed);
        QVERIFY2(flash.problem().contains("plug it in"), qPrintable(flash.problem()));
        flash.look();
        QTest::qWait(100);
        QCOMPARE(flash.state(), State::Failed);
        drives.plug();
        flash.look();
        QTRY_COMPARE(flash.state(), State::Offered);
    }
    void aUf2BoardHasNothingToStart()
    {
        const FakeDrives drives;
        FirstFlash flash(drives.boards());
        drives.plugFile("INFO_UF2.TXT", "Board-ID: RPI-RP2\r\n", "RPI-RP2");
        flash.look();
        QTRY_COMPARE(flash.state(), State::Offered);
        QVERIFY(flash.drive().image.isEmpty());
        flash.start();
        QCOMPARE(flash.state(), State::Offered);
    }
};

QTEST_GUILESS_MAIN(FirstFlashTest)
#include "first_flash_test.moc"
