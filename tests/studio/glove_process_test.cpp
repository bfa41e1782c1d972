// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/glove_process.h"
#include "device/link/connection.h"
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>

using namespace lodestone;

class GloveProcessTest : public QObject
{
    Q_OBJECT
    QString m_program = qEnvironmentVariable("LODESTONE_BIN") + "/virtual-glove";

private slots:
    void aStartedGloveNamesItsPortAndAnswers()
    {
        GloveProcess glove;
        QVERIFY2(glove.start({}, m_program), qPrintable(glove.problem()));
        QVERIFY(glove.port().startsWith("/dev/"));
        link::Connection connection;
        connection.open(glove.port());
        QTRY_COMPARE_WITH_TIMEOUT(connection.state(), link::Connection::State::Connected, 5000);
        QTRY_VERIFY(!connection.info().board.isEmpty());
    }
    void stoppingEndsItWithoutAWord()
    {
        GloveProcess glove;
        QSignalSpy died(&glove, &GloveProcess::died);
        QVERIFY(glove.start({}, m_program));
        glove.stop();
        QVERIFY(!glove.running());
        QVERIFY(glove.port().isEmpty());
        QCOMPARE(died.count(), 0);
    }
    void aKilledGloveIsReportedAndStartsAgain()
    {
        QTemporaryDir folder;
        GloveOptions options;
        options.link = folder.filePath("glove");
        GloveProcess glove;
        QVERIFY(glove.start(options, m_program));
        QSignalSpy died(&glove, &GloveProcess::died);
        const qint64 first = glove.processId();
        QVERIFY(first > 0);
        ::kill(pid_t(first), SIGKILL);
        QTRY_COMPARE(died.count(), 1);
        QVERIFY(!glove.running());
        QVERIFY2(glove.restart(), qPrintable(glove.problem()));
        QVERIFY(glove.processId() != first);
        QCOMPARE(QFileInfo(options.link).symLinkTarget(), glove.port());
    }
    void whatAGloveSaidAtItsEndIsPassedOn()
    {
        QTemporaryDir folder;
        const QString program = folder.filePath("glove-bridge");
        QFile file(program);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\necho port /dev/null\necho 'The power was cut.' >&2\necho 'glove-bridge: The emulator "
                   "ended.' >&2\nsleep 0.2\nexit 1\n");
        file.close();
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        GloveProcess glove;
        QVERIFY2(glove.start({}, program), qPrintable(glove.problem()));
        QSignalSpy died(&glove, &GloveProcess::died);
        QTRY_COMPARE(died.count(), 1);
        QCOMPARE(died[0][0].toString(),
            QStringLiteral("The virtual glove ended unexpectedly: The emulator ended. Start it again."));
        QCOMPARE(glove.problem(), died[0][0].toString());
    }
    void aMissingProgramIsSaidInOneSentence()
    {
        GloveProcess glove;
        QVERIFY(!glove.start({}, "/nowhere/virtual-glove"));
        QVERIFY(glove.problem().contains("/nowhere/virtual-glove"));
        QVERIFY(!glove.problem().contains('\n'));
    }
    void aGloveThatRefusesItsOptionsIsNotWaitedFor()
    {
        GloveOptions options;
        options.script = "/nowhere/plan.json";
        GloveProcess glove;
        QElapsedTimer clock;
        clock.start();
        QVERIFY(!glove.start(options, m_program));
        QVERIFY(glove.problem().contains("plan.json"));
        QVERIFY(clock.elapsed() < 4000);
    }
};

QTEST_GUILESS_MAIN(GloveProcessTest)
#include "glove_process_test.moc"
