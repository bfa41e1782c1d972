// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/link/event_queue.h"
#include "device/link/injector.h"
#include "device/link/meter.h"
#include "device/link/problems.h"
#include "device/link/transport.h"
#include "device/protocol/messages.h"
#include <QTemporaryDir>
#include <QTest>
#include <cerrno>

using namespace lodestone::link;

namespace {

SampleBlock block(std::uint32_t first, int count, Nanoseconds at, std::uint32_t gaps = 0)
{
    SampleBlock out;
    out.first = first;
    out.hostNanoseconds = at;
    out.gaps = gaps;
    out.samples.resize(std::size_t(count));
    return out;
}

std::vector<Event> takeAll(EventQueue &queue)
{
    std::vector<Event> events;
    while (const auto event = queue.take())
        events.push_back(*event);
    return events;
}

LinkStatistics drops(const EventQueue &queue)
{
    LinkStatistics statistics;
    queue.count(statistics);
    return statistics;
}

} // namespace

class PartsTest : public QObject
{
    Q_OBJECT
private slots:
    void aPortThatDoesNotOpenSaysWhyAndWhatToDo_data()
    {
        QTest::addColumn<int>("error");
        QTest::addColumn<QString>("group");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("permission")
            << EACCES << "dialout"
            << "/dev/ttyACM0 belongs to group dialout; run: sudo usermod -aG dialout $USER, then log in again.";
        QTest::newRow("another group")
            << EACCES << "uucp"
            << "/dev/ttyACM0 belongs to group uucp; run: sudo usermod -aG uucp $USER, then log in again.";
        QTest::newRow("no group") << EACCES << ""
                                  << "Only its owner may use /dev/ttyACM0; run: sudo chmod a+rw /dev/ttyACM0";
        QTest::newRow("missing") << ENOENT << ""
                                 << "There is no port /dev/ttyACM0; plug the glove in, or choose another port.";
        QTest::newRow("busy") << EBUSY << "dialout"
                              << "/dev/ttyACM0 is in use by another program; close that program, then connect again.";
        QTest::newRow("no terminal") << ENOTTY << ""
                                     << "/dev/ttyACM0 is not a serial port; choose one from the list of ports.";
    }
    void aPortThatDoesNotOpenSaysWhyAndWhatToDo()
    {
        QFETCH(int, error);
        QFETCH(QString, group);
        QFETCH(QString, sentence);
        QCOMPARE(openProblem("/dev/ttyACM0", error, group), sentence);
    }

    void anUnknownErrorStillNamesThePortAndTheCause()
    {
        const auto sentence = openProblem("/dev/ttyACM0", ENOMEM, {});
        QVERIFY(sentence.startsWith("/dev/ttyACM0 cannot be opened (") && sentence.contains("reconnect"));
    }

    void aFileIsNoPort()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath("notes.txt"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto transport = makeTransport(file.fileName());
        QVERIFY(!transport->open());
        QVERIFY(transport->problem().contains("is not a serial port"));
        const auto missing = makeTransport(folder.filePath("nothing"));
        QVERIFY(!missing->open());
        QVERIFY(missing->problem().startsWith("There is no port"));
    }

    void everyErrorCodeOfTheGloveHasItsOwnSentence()
    {
        QStringList sentences;
        for (int code = LS_E_BAD_MESSAGE; code <= LS_E_SENSOR; ++code)
            sentences += gloveErrorText(code);
        QCOMPARE(sentences.removeDuplicates(), 0);
        QVERIFY(gloveErrorText(77).contains("77"));
    }

    void theMeterCountsIndicesThatNeverCame()
    {
        Meter meter;
        meter.block(block(1000, 5, 0)); // the first block sets the count, whatever its index
        meter.block(block(1005, 5, 1));
        QCOMPARE(meter.statistics(1).lost, 0u);
        meter.block(block(1020, 5, 2));
        QCOMPARE(meter.statistics(2).lost, 10u);
        QCOMPARE(meter.statistics(2).samples, 15u);
    }

    void aGapOfTheGloveCountsOnce()
    {
        Meter meter;
        meter.block(block(0, 5, 0, 65534));
        meter.block(block(8, 5, 1, 1)); // three given up by the glove, over the wrap of the counter
        QCOMPARE(meter.statistics(1).lost, 3u);
        meter.block(block(13, 5, 2, 3)); // a glove that counts gaps without using indices
        QCOMPARE(meter.statistics(2).lost, 5u);
    }

    void aRestartOfTheIndexIsNoLoss()
    {
        Meter meter;
        meter.block(block(500, 5, 0));
        meter.block(block(0, 5, 1));
        meter.block(block(5, 5, 2));
        QCOMPARE(meter.statistics(2).lost, 0u);
    }

    void theRateIsThatOfTheLastSecondAndFadesWhenTheStreamStops()
    {
        Meter meter;
        for (std::uint32_t i = 0; i < 100; ++i) // 50 Hz, later 100 Hz, in blocks of five
            meter.block(block(i * 5, 5, Nanoseconds(i) * 100 * kMillisecond));
        QVERIFY(qAbs(meter.statistics(10 * kSecond).rateHz - 50) < 0.5);
        for (std::uint32_t i = 0; i < 100; ++i)
            meter.block(block(500 + i * 5, 5, 10 * kSecond + Nanoseconds(i) * 50 * kMillisecond));
        QVERIFY(qAbs(meter.statistics(15 * kSecond).rateHz - 100) < 0.5);
        QCOMPARE(meter.statistics(18 * kSecond).rateHz, 0.0);
    }

    void theQueueGivesUpTheOldestBlockAndCountsIt()
    {
        EventQueue queue(3);
        QVERIFY(queue.push(block(0, 5, 0)));
        QVERIFY(!queue.push(FlashResult{}));
        for (std::uint32_t i = 1; i <= 4; ++i)
            queue.push(block(i, 5, 0));
        QCOMPARE(drops(queue).queueDrops, 15u);
        const auto events = takeAll(queue);
        QCOMPARE(events.size(), 3u);
        QVERIFY(std::holds_alternative<FlashResult>(events[0]));
        QCOMPARE(std::get<SampleBlock>(events[2]).first, 4u);
        QVERIFY(!queue.push(FlashResult{})); // its call has not come yet
        queue.called();
        QVERIFY(queue.push(FlashResult{}));
    }

    void aFloodOfLinesIsThinnedAndCounted()
    {
        EventQueue queue;
        queue.push(LogEvent{3, "an error of the same half second"});
        for (int i = 0; i < 5000; ++i)
            queue.push(LogEvent{1, QString::number(i)});
        const auto passed = takeAll(queue);
        QVERIFY(passed.size() > 8 && passed.size() < 200);
        queue.push(LinkStatistics{}); // the half second ends
        auto events = takeAll(queue);
        QCOMPARE(events.size(), 2u);
        const auto newest = std::get<LogEvent>(events[0]);
        QCOMPARE(newest.text, "4999");
        QCOMPARE(passed.size() - 1 + 1 + std::size_t(newest.more), 5000u);
        QCOMPARE(drops(queue).messageDrops, std::uint64_t(newest.more));
        queue.push(LogEvent{1, "next"}); // has a new budget
        QCOMPARE(takeAll(queue).size(), 1u);
    }

    void theNewestInfoWinsAndComesBeforeTheLinkIsLost()
    {
        EventQueue queue;
        for (int i = 1; i <= 1000; ++i) {
            GloveInfo info;
            info.rateHz = i;
            queue.push(info);
        }
        queue.push(StateEvent{});
        const auto events = takeAll(queue);
        QVERIFY(events.size() < 20);
        QVERIFY(std::holds_alternative<StateEvent>(events.back()));
        QCOMPARE(std::get<GloveInfo>(events[0]).rateHz, 1);
        QCOMPARE(std::get<GloveInfo>(events[events.size() - 2]).rateHz, 1000);
        QCOMPARE(drops(queue).messageDrops + events.size() - 1, 1000u);
    }

    void thereIsAtMostOnePredictionForEachSample()
    {
        Meter meter;
        int passed = 0;
        for (std::uint32_t i = 0; i < 1000; ++i) {
            meter.block(block(i * 5, 5, Nanoseconds(i) * 100 * kMillisecond));
            for (int answer = 0; answer < 5; ++answer)
                passed += meter.prediction();
        }
        QCOMPARE(passed, 5000);
        for (int i = 0; i < 100000; ++i)
            passed += meter.prediction();
        QVERIFY(passed < 5500);
        QCOMPARE(meter.statistics(0).messageDrops, std::uint64_t(105000 - passed));
        meter.injected(300);
        int answers = 0;
        for (int i = 0; i < 1000; ++i)
            answers += meter.prediction();
        QCOMPARE(answers, 300);
    }

    void aLongSilenceLetsNoFloodOfPredictionsThrough()
    {
        Meter meter;
        for (std::uint32_t i = 0; i < 100'000; ++i) // over five hours at 50 Hz, and not one prediction
            meter.block(block(i * 10, 10, Nanoseconds(i) * 200 * kMillisecond));
        int passed = 0;
        for (int i = 0; i < 1'000'000; ++i)
            passed += meter.prediction();
        QVERIFY2(passed <= 65'536, qPrintable(QString::number(passed)));
        QCOMPARE(meter.statistics(0).messageDrops, std::uint64_t(1'000'000 - passed));
    }

    void anIndexThatJumpsIsNoLossAndLeavesTheRateTrue()
    {
        Meter meter;
        std::uint32_t first = 0;
        for (std::uint32_t i = 0; i < 100; ++i) { // 50 Hz in blocks of five
            first = i % 10 == 9 ? first * 1664525u + 1013904223u : first + 5;
            meter.block(block(first, 5, Nanoseconds(i) * 100 * kMillisecond));
            const double rate = meter.statistics(Nanoseconds(i) * 100 * kMillisecond).rateHz;
            QVERIFY2(rate < 100, qPrintable(QString::number(rate)));
        }
        QCOMPARE(meter.statistics(10 * kSecond).samples, 500u);
        QCOMPARE(meter.statistics(10 * kSecond).lost, 0u);
        meter.block(block(first + 5, 5, 10 * kSecond)); // and two reads of what was held up
        meter.block(block(first + 10, 5, 10 * kSecond + 1));
        QVERIFY(meter.statistics(10 * kSecond + 1).rateHz < 100);
    }

    void injectedSamplesAreSplitAndWaitForTheirAnswers()
    {
        std::vector<ls_inject> sent;
        Injector injector([&](std::uint8_t type, const QByteArray &payload) {
            ls_inject message;
            QCOMPARE(int(type), int(LS_INJECT));
            QVERIFY(ls_decode_inject(
                reinterpret_cast<const std::uint8_t *>(payload.constData()), std::size_t(payload.size()), &message));
            sent.push_back(message);
        });
        std::vector<Injector::Axes> samples(500);
        for (std::size_t i = 0; i < samples.size(); ++i)
            samples[i].fill(std::int16_t(i));
        injector.add(7000, true, samples, 0);
        QCOMPARE(int(sent.size()), Injector::kBlocksInFlight);
        std::uint32_t answered = 0;
        for (Nanoseconds now = 0; injector.busy() && now < kSecond; now += kMillisecond) {
            const auto until = sent.back().first + sent.back().count; // everything on the way gets its answers
            for (; 7000 + answered + 10 <= until; ++answered)
                injector.predictionReceived(7000 + answered, now);
            QVERIFY(int(sent.back().first) - int(7000 + answered) <= 24 * (Injector::kBlocksInFlight + 2));
            injector.tick(now);
        }
        QCOMPARE(answered, 491u);
        std::uint32_t next = 7000;
        for (const auto &message : sent) {
            QCOMPARE(message.first, next);
            QCOMPARE(int(message.reset), next == 7000 ? 1 : 0);
            QCOMPARE(int(message.samples[0][8]), int(next - 7000));
            next += message.count;
        }
        QCOMPARE(next, 7500u);
    }

    void aLostInjectionDoesNotStallTheRest()
    {
        int sent = 0;
        Injector injector([&](std::uint8_t, const QByteArray &) { ++sent; });
        injector.add(0, true, std::vector<Injector::Axes>(24 * 10), 0);
        QCOMPARE(sent, Injector::kBlocksInFlight);
        injector.tick(Injector::kTimeout - 1);
        QCOMPARE(sent, Injector::kBlocksInFlight);
        for (Nanoseconds now = 0; now < 4 * kSecond; now += kMillisecond)
            injector.tick(now);
        QCOMPARE(sent, 10);
        QVERIFY(!injector.busy());
    }
};

QTEST_GUILESS_MAIN(PartsTest)
#include "parts_test.moc"
