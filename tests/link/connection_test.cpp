// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/link/connection.h"
#include "tests/link/fake_glove.h"
#include "tests/link/processor_time.h"
#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

using namespace lodestone::link;
using State = Connection::State;

namespace {

QByteArray image(int size)
{
    QByteArray out(size, '\0');
    for (int i = 0; i < size; ++i)
        out[i] = char(i * 7 + i / 256);
    return out;
}

} // namespace

class ConnectionTest : public QObject
{
    Q_OBJECT
private slots:
    void connectingAsksWhoIsThereAndStartsTheStream()
    {
        FakeGlove glove;
        Connection connection;
        QSignalSpy states(&connection, &Connection::stateChanged);
        connection.open(glove.path());
        QCOMPARE(connection.state(), State::Connecting);
        QTRY_COMPARE(connection.state(), State::Connected);
        QTRY_COMPARE(connection.info().serial, QString("LS-7"));
        QCOMPARE(connection.info().board, QString("fake"));
        QCOMPARE(connection.info().firmware, QString("0.3.0"));
        QCOMPARE(connection.info().gyroLsbPerDps, 114.28);
        QCOMPARE(connection.info().slot[0].state, SlotState::Confirmed);
        QTRY_COMPARE(glove.starts.load(), 1);
        QVERIFY(connection.problem().isEmpty());
        QCOMPARE(connection.port(), glove.path());
        connection.close();
        QCOMPARE(connection.state(), State::Closed);
        QTRY_COMPARE(glove.stops.load(), 1);
        QCOMPARE(states.size(), 3);
    }

    void samplesArriveStampedAndGapsAreCountedAsLost()
    {
        FakeGlove glove;
        Connection connection;
        QSignalSpy blocks(&connection, &Connection::samplesArrived);
        connection.open(glove.path());
        QTRY_COMPARE(glove.starts.load(), 1);
        QTest::qWait(50);
        glove.sendBlock(0, 5);
        glove.sendBlock(5, 5);
        glove.sendBlock(20, 24);
        glove.sendBlock(44, 5, 3);
        QTRY_COMPARE(blocks.size(), 4);
        const auto third = blocks[2][0].value<SampleBlock>();
        QCOMPARE(third.first, 20u);
        QCOMPARE(third.deviceMicroseconds, 400000u);
        QCOMPARE(third.samples.size(), 24u);
        QCOMPARE(int(third.samples[23][8]), 43);
        QVERIFY(third.hostNanoseconds > 0);
        QTRY_COMPARE(connection.statistics().samples, 39u);
        QCOMPARE(connection.statistics().lost, 13u);
        QCOMPARE(connection.statistics().crcErrors, 0u);
        QCOMPARE(connection.statistics().queueDrops, 0u);
    }

    void aCorruptFrameIsCountedAndTheNextOneArrives()
    {
        FakeGlove glove;
        Connection connection;
        QSignalSpy logs(&connection, &Connection::logLine);
        connection.open(glove.path());
        QTRY_COMPARE(glove.starts.load(), 1);
        glove.sendRaw(QByteArray("\x09garbage!\x04"
                                 "abc\x00",
            14));
        glove.sendLog("still here");
        QTRY_COMPARE(logs.size(), 1);
        QCOMPARE(logs[0][1].toString(), QString("still here"));
        QTRY_COMPARE(connection.statistics().crcErrors, 1u);
    }

    void rateStartAndStopReachTheGlove()
    {
        FakeGlove glove;
        Connection connection;
        connection.open(glove.path());
        QTRY_COMPARE(glove.starts.load(), 1);
        connection.setRate(200);
        QTRY_COMPARE(glove.rate.load(), 200);
        QTRY_COMPARE(connection.info().rateHz, 200);
        connection.stop();
        QTRY_COMPARE(glove.stops.load(), 1);
        connection.start();
        QTRY_COMPARE(glove.starts.load(), 2);
    }

    void aFarEndThatClosesIsLostWithASentenceAndWithoutSpinning()
    {
        auto glove = std::make_unique<FakeGlove>();
        Connection connection;
        connection.open(glove->path());
        QTRY_COMPARE(connection.state(), State::Connected);
        QElapsedTimer timer;
        glove.reset();
        timer.start();
        QTRY_COMPARE(connection.state(), State::Lost);
        QVERIFY(timer.elapsed() < 1000);
        QVERIFY(connection.problem().contains("was unplugged or switched off; plug it in again"));
        const double before = processorSeconds();
        QTest::qWait(1000);
        const double used = processorSeconds() - before;
        QVERIFY2(used < 0.2, qPrintable(QString("%1 s of processor time in one second").arg(used)));
    }

    void anIdleConnectionDoesNotSpin()
    {
        FakeGlove glove;
        Connection connection;
        connection.open(glove.path());
        QTRY_COMPARE(connection.state(), State::Connected);
        const double before = processorSeconds();
        QTest::qWait(1000);
        const double used = processorSeconds() - before;
        QVERIFY2(used < 0.2, qPrintable(QString("%1 s of processor time in one second").arg(used)));
    }

    void theSameGloveIsFoundAgainUnderTheSamePath()
    {
        QTemporaryDir folder;
        const QString link = folder.filePath("glove");
        auto glove = std::make_unique<FakeGlove>();
        QVERIFY(QFile::link(glove->path(), link));
        Connection connection;
        connection.open(link);
        connection.setRate(100);
        QTRY_COMPARE(connection.state(), State::Connected);
        QTRY_COMPARE(glove->rate.load(), 100);
        glove.reset();
        QTRY_COMPARE(connection.state(), State::Lost);
        QFile::remove(link);
        QTest::qWait(300);
        QCOMPARE(connection.state(), State::Lost);
        FakeGlove again;
        QVERIFY(QFile::link(again.path(), link));
        QTRY_COMPARE_WITH_TIMEOUT(connection.state(), State::Connected, 3000);
        QVERIFY(connection.problem().isEmpty());
        QTRY_COMPARE(again.starts.load(), 1);
        QCOMPARE(again.rate.load(), 100);
    }

    void anotherGloveOnTheSamePathIsNotTakenForTheOldOne()
    {
        QTemporaryDir folder;
        const QString link = folder.filePath("glove");
        auto glove = std::make_unique<FakeGlove>("LS-7");
        QVERIFY(QFile::link(glove->path(), link));
        Connection connection;
        connection.open(link);
        QTRY_COMPARE(connection.state(), State::Connected);
        glove.reset();
        QTRY_COMPARE(connection.state(), State::Lost);
        QFile::remove(link);
        FakeGlove other("LS-8");
        QVERIFY(QFile::link(other.path(), link));
        QTRY_VERIFY(connection.problem().contains("Another glove (LS-8)"));
        QCOMPARE(connection.state(), State::Lost);
        QCOMPARE(other.starts.load(), 0);
    }

    void aPortWithoutAGloveGetsASentence_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("part");
        QTest::newRow("nobody") << int(FakeGlove::Kind::Silent) << "Nothing answers on ";
        QTest::newRow("a stranger") << int(FakeGlove::Kind::NotAGlove) << "but it is not a Lodestone glove";
        QTest::newRow("another protocol")
            << int(FakeGlove::Kind::OtherProtocol) << "speaks protocol 3 and this studio speaks 2";
    }
    void aPortWithoutAGloveGetsASentence()
    {
        QFETCH(int, kind);
        QFETCH(QString, part);
        FakeGlove glove("LS-7", FakeGlove::Kind(kind));
        Connection connection;
        connection.open(glove.path());
        QTRY_VERIFY(!connection.problem().isEmpty());
        QVERIFY2(connection.problem().contains(part), qPrintable(connection.problem()));
        QVERIFY(connection.problem().contains(glove.path()));
        QVERIFY(connection.state() != State::Connected);
    }

    // A retraining waits for it.
    void aFlashThatWasAskedForJustBeforeClosingIsAnswered()
    {
        for (int round = 0; round < 20; ++round) {
            Connection connection;
            QSignalSpy results(&connection, &Connection::flashFinished);
            connection.open("/dev/no-such-port");
            QTest::qWait(5 * (round % 4));
            connection.flash(image(100));
            connection.close();
            QTRY_COMPARE(results.size(), 1);
            QVERIFY(!results[0][0].value<FlashResult>().verified);
        }
    }

    void aMissingPortGetsASentenceAndIsOpenedOnceItComes()
    {
        QTemporaryDir folder;
        const QString link = folder.filePath("glove");
        Connection connection;
        connection.open(link);
        QTRY_COMPARE(connection.state(), State::Lost);
        QVERIFY(connection.problem().startsWith("There is no port " + link));
        FakeGlove glove;
        QVERIFY(QFile::link(glove.path(), link));
        QTRY_COMPARE_WITH_TIMEOUT(connection.state(), State::Connected, 3000);
    }

    void aSecondStudioIsToldThatThePortIsBusy()
    {
        FakeGlove glove;
        Connection first, second;
        first.open(glove.path());
        QTRY_COMPARE(first.state(), State::Connected);
        second.open(glove.path());
        QTRY_COMPARE(second.state(), State::Lost);
        QVERIFY(second.problem().contains("in use by another program"));
        QCOMPARE(first.state(), State::Connected);
    }

    void aGloveThatFallsSilentIsLost()
    {
        FakeGlove glove;
        Connection connection;
        connection.open(glove.path());
        QTRY_COMPARE(connection.state(), State::Connected);
        glove.unresponsive = true;
        QTRY_COMPARE_WITH_TIMEOUT(connection.state(), State::Lost, 9000);
        QVERIFY(connection.problem().contains("stopped answering"));
        glove.unresponsive = false;
        QTRY_COMPARE_WITH_TIMEOUT(connection.state(), State::Connected, 4000);
    }

    void aGloveThatStopsStreamingByItselfIsStartedAgain()
    {
        FakeGlove glove;
        Connection connection;
        connection.open(glove.path());
        QTRY_COMPARE(glove.starts.load(), 1);
        QTRY_VERIFY_WITH_TIMEOUT(glove.starts.load() >= 2, 4000); // it answers, but samples never come
        QCOMPARE(connection.state(), State::Connected);
    }

    void anImageIsFlashedAndShownOnTrial_data()
    {
        QTest::addColumn<int>("dropEvery");
        QTest::addColumn<bool>("doubled");
        QTest::newRow("a clean line") << 0 << false;
        QTest::newRow("lost statuses") << 3 << false;
        QTest::newRow("lost and doubled statuses") << 4 << true;
    }
    void anImageIsFlashedAndShownOnTrial()
    {
        QFETCH(int, dropEvery);
        QFETCH(bool, doubled);
        FakeGlove glove;
        glove.dropEvery = dropEvery;
        glove.doubleStatus = doubled;
        Connection connection;
        QSignalSpy finished(&connection, &Connection::flashFinished);
        QSignalSpy progress(&connection, &Connection::flashProgress);
        connection.open(glove.path());
        QTRY_COMPARE(connection.state(), State::Connected);
        connection.flash(image(13824));
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 15000);
        const auto result = finished[0][0].value<FlashResult>();
        QCOMPARE(result.error, QString());
        QVERIFY(result.verified);
        QCOMPARE(result.slot, 1);
        QCOMPARE(glove.image(), image(13824));
        QVERIFY(progress.size() > 10);
        QTRY_COMPARE(connection.info().slot[1].state, SlotState::Trial);
        connection.confirm();
        QTRY_COMPARE(connection.info().slot[1].state, SlotState::Confirmed);
        connection.revert();
        QTRY_COMPARE(connection.info().slot[1].state, SlotState::Standby);
    }

    void aRefusedImageEndsWithTheGlovesOwnText()
    {
        FakeGlove glove;
        glove.refuseImage = true;
        Connection connection;
        QSignalSpy finished(&connection, &Connection::flashFinished);
        connection.open(glove.path());
        QTRY_COMPARE(connection.state(), State::Connected);
        connection.flash(image(2000));
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(!finished[0][0].value<FlashResult>().verified);
        QCOMPARE(finished[0][0].value<FlashResult>().error,
            QString("The image has the wrong magic; quantise the model again."));
    }

    void aFlashThatCannotGoOnStillEnds_data()
    {
        QTest::addColumn<QString>("what");
        QTest::newRow("never connected") << "none";
        QTest::newRow("cancelled") << "cancel";
        QTest::newRow("closed") << "close";
        QTest::newRow("unplugged, then cancelled") << "unplug cancel";
        QTest::newRow("unplugged, then closed") << "unplug close";
    }
    void aFlashThatCannotGoOnStillEnds()
    {
        QFETCH(QString, what);
        Connection connection;
        QSignalSpy finished(&connection, &Connection::flashFinished);
        auto glove = std::make_unique<FakeGlove>();
        if (what != "none") {
            connection.open(glove->path());
            QTRY_COMPARE(connection.state(), State::Connected);
            glove->unresponsive = true;
        }
        connection.flash(image(5000));
        QTest::qWait(100);
        if (what.startsWith("unplug")) {
            glove.reset();
            QTRY_COMPARE(connection.state(), State::Lost);
            QCOMPARE(finished.size(), 0); // it waits for the glove to come back
        }
        if (what.endsWith("cancel"))
            connection.cancelFlash();
        else if (what.endsWith("close"))
            connection.close();
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(!finished[0][0].value<FlashResult>().verified);
        QVERIFY(!finished[0][0].value<FlashResult>().error.isEmpty());
    }

    void aFlashGoesOnWhenTheGloveIsBack()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath("glove");
        auto glove = std::make_unique<FakeGlove>();
        QVERIFY(QFile::link(glove->path(), path));
        Connection connection;
        QSignalSpy finished(&connection, &Connection::flashFinished);
        connection.open(path);
        QTRY_COMPARE(connection.state(), State::Connected);
        glove->unresponsive = true;
        connection.flash(image(5000));
        QTest::qWait(50);
        auto back = std::make_unique<FakeGlove>();
        QVERIFY(QFile::remove(path) && QFile::link(back->path(), path));
        glove.reset();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 10000);
        QVERIFY2(finished[0][0].value<FlashResult>().verified, qPrintable(finished[0][0].value<FlashResult>().error));
        QCOMPARE(back->image(), image(5000));
    }

    void injectedSamplesComeBackAsPredictions()
    {
        FakeGlove glove;
        Connection connection;
        QSignalSpy predictions(&connection, &Connection::predictionArrived);
        connection.open(glove.path());
        QTRY_COMPARE(connection.state(), State::Connected);
        connection.stop();
        QElapsedTimer timer;
        timer.start();
        connection.inject(7000, true, std::vector<std::array<std::int16_t, 9>>(1000));
        QTRY_COMPARE_WITH_TIMEOUT(predictions.size(), 991, 10000);
        qInfo("991 windows in %lld ms", timer.elapsed());
        const auto last = predictions[990][0].value<Prediction>();
        QCOMPARE(last.window, 7990u);
        QCOMPARE(int(last.probability[4]), 255);
        QCOMPARE(last.hash.toHex(), QByteArray("0102030405060708"));
        QCOMPARE(last.inferenceMicroseconds, 321u);
    }

    void theConnectionMayBeDeletedOrReopenedInASlot()
    {
        FakeGlove glove;
        auto *connection = new Connection;
        bool deleted = false;
        connect(connection, &Connection::infoChanged, this, [&] {
            delete connection;
            deleted = true;
        });
        connection->open(glove.path());
        QTRY_VERIFY(deleted);
        FakeGlove second("LS-9");
        Connection reopened;
        reopened.open(glove.path());
        reopened.open(second.path());
        QTRY_COMPARE(reopened.info().serial, QString("LS-9"));
    }
};

QTEST_GUILESS_MAIN(ConnectionTest)
#include "connection_test.moc"
