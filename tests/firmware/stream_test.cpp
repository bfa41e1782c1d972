// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/deploy/quantiser.h"
#include "memory_board.h"
#include <QTest>
#include <array>

using namespace lodestone::test;
using lodestone::ImageModel;

class StreamTest : public QObject
{
    Q_OBJECT
private:
    static std::int16_t value(std::uint64_t t, int axis)
    {
        return static_cast<std::int16_t>((t / 1000 * 37 + std::uint64_t(axis) * 991) % 4000);
    }
    static void start(const QByteArray &image = {})
    {
        newBoard();
        board().sensor = [](std::uint64_t t, std::int16_t *axes) {
            for (int i = 0; i < 9; ++i)
                axes[i] = value(t, i);
            return true;
        };
        board().start();
        if (!image.isEmpty())
            board().flashImage(image);
        board().run();
        board().take();
    }
    static std::vector<ls_samples> blocks(const QList<Frame> &frames)
    {
        std::vector<ls_samples> out;
        for (const Frame &f : frames)
            if (ls_samples m; f.type == LS_SAMPLES
                              && ls_decode_samples(
                                  reinterpret_cast<const std::uint8_t *>(f.payload.constData()), f.payload.size(), &m))
                out.push_back(m);
        return out;
    }
    static std::vector<ls_prediction> predictions(const QList<Frame> &frames)
    {
        std::vector<ls_prediction> out;
        for (const Frame &f : frames)
            if (ls_prediction m; f.type == LS_PREDICTION
                                 && ls_decode_prediction(reinterpret_cast<const std::uint8_t *>(f.payload.constData()),
                                     f.payload.size(), &m))
                out.push_back(m);
        return out;
    }
    static QByteArray hz(int rate) { return QByteArray(1, char(rate & 0xFF)) + QByteArray(1, char(rate >> 8)); }

private slots:
    void helloIsAnsweredWithInfo()
    {
        start();
        const ls_info info = board().info();
        QCOMPARE(int(info.protocol), int(LS_PROTOCOL_VERSION));
        QCOMPARE(QByteArray(info.board), QByteArray("memory"));
        QCOMPARE(int(info.rate_hz), 50);
        QCOMPARE(info.slot_bytes, 16384u);
    }

    void everySampleArrivesOnceWithItsTime_data()
    {
        QTest::addColumn<int>("rate");
        QTest::addColumn<int>("mostBlocks"); // in one second
        QTest::newRow("50 Hz") << 50 << 26;
        QTest::newRow("200 Hz") << 200 << 22;
        QTest::newRow("1 kHz") << 1000 << 43;
    }
    void everySampleArrivesOnceWithItsTime()
    {
        QFETCH(int, rate);
        QFETCH(int, mostBlocks);
        start();
        board().send(LS_RATE, hz(rate));
        board().send(LS_START);
        board().pass(1'000'000);
        const auto got = blocks(board().take());
        QVERIFY(int(got.size()) <= mostBlocks);
        std::uint32_t next = 0;
        for (const ls_samples &b : got) {
            QCOMPARE(b.first, next);
            QCOMPARE(int(b.gaps), 0);
            QCOMPARE(b.period_us, 1000000u / unsigned(rate));
            for (int i = 0; i < b.count; ++i)
                for (int k = 0; k < 9; ++k)
                    QCOMPARE(b.samples[i][k], value(b.t_us + unsigned(i) * b.period_us, k));
            next += b.count;
        }
        QVERIFY2(int(next) > rate - 30, qPrintable(QString::number(next)));
    }

    void startRestartsTheIndexAndStopStops()
    {
        start();
        board().send(LS_START);
        board().pass(500'000);
        board().send(LS_STOP);
        board().pass(20'000);
        board().take();
        board().pass(500'000);
        QVERIFY(blocks(board().take()).empty());
        board().send(LS_START);
        board().pass(200'000);
        const auto got = blocks(board().take());
        QVERIFY(!got.empty());
        QCOMPARE(got.front().first, 0u);
    }

    void aFullLineLosesSamplesButCountsThem()
    {
        start();
        board().send(LS_RATE, hz(1000));
        board().send(LS_START);
        board().pass(100'000);
        auto all = blocks(board().take());
        board().lineRoom = 0;
        board().pass(300'000);
        board().lineRoom = 100000;
        board().pass(100'000);
        const auto later = blocks(board().take());
        QVERIFY(!all.empty() && !later.empty());
        all.insert(all.end(), later.begin(), later.end());
        std::uint32_t came = 0;
        for (const ls_samples &b : all)
            came += b.count;
        const ls_samples &last = all.back();
        QVERIFY(last.gaps > 200);
        QCOMPARE(last.first + last.count, came + last.gaps);
    }

    void livePredictionsComeEveryFifthSampleAndMatchTheHost()
    {
        const QByteArray image = testImage(3);
        start(image);
        ImageModel host;
        QVERIFY(ImageModel::open(image, host));
        board().send(LS_START);
        board().pass(2'000'000);
        const auto said = board().take();
        std::vector<std::array<std::int16_t, 3>> mag;
        for (const ls_samples &b : blocks(said))
            for (int i = 0; i < b.count; ++i)
                mag.push_back({b.samples[i][6], b.samples[i][7], b.samples[i][8]});
        const auto got = predictions(said);
        QVERIFY(got.size() >= 17);
        std::uint32_t next = 0;
        for (const ls_prediction &p : got) {
            QCOMPARE(p.window, next);
            next += 5;
            if (p.window + 10 > mag.size())
                continue;
            const auto expected = host.run(&mag[p.window][0]);
            QVERIFY(std::equal(expected.begin(), expected.end(), p.probability));
            QVERIFY(std::equal(p.hash, p.hash + 8, reinterpret_cast<const std::uint8_t *>(host.hash().constData())));
        }
    }

    void everyInjectedWindowIsAnsweredEvenOverASlowLine()
    {
        const QByteArray image = testImage(4);
        start(image);
        ImageModel host;
        QVERIFY(ImageModel::open(image, host));
        std::vector<std::array<std::int16_t, 9>> samples(600);
        for (std::size_t i = 0; i < samples.size(); ++i)
            for (int k = 0; k < 9; ++k)
                samples[i][std::size_t(k)] = value(i * 20000, k);
        for (std::size_t at = 0; at < samples.size(); at += 24)
            board().send(LS_INJECT, injectPayload(std::uint32_t(7000 + at), at == 0,
                                        {samples.begin() + long(at), samples.begin() + long(at) + 24}));
        board().lineRoom = 70; // two predictions at a time
        std::vector<ls_prediction> got;
        for (int i = 0; i < 2000; ++i) {
            board().run(3);
            const auto some = predictions(board().take());
            got.insert(got.end(), some.begin(), some.end());
        }
        QCOMPARE(got.size(), samples.size() - 9);
        for (std::size_t i = 0; i < got.size(); ++i) {
            QCOMPARE(got[i].window, std::uint32_t(7000 + i));
            std::array<std::int16_t, 30> input;
            for (std::size_t k = 0; k < 30; ++k)
                input[k] = samples[i + k / 3][6 + k % 3];
            const auto expected = host.run(input.data());
            QVERIFY(std::equal(expected.begin(), expected.end(), got[i].probability));
        }
    }

    void aJumpInInjectedSamplesStartsAfresh()
    {
        start(testImage(4));
        const std::vector<std::array<std::int16_t, 9>> eight(8);
        board().send(LS_INJECT, injectPayload(0, true, eight));
        board().send(LS_INJECT, injectPayload(9, false, eight)); // sample 8 is missing
        board().run();
        QVERIFY(predictions(board().take()).empty());
        board().send(LS_INJECT, injectPayload(17, false, eight));
        board().run();
        const auto got = predictions(board().take());
        QCOMPARE(got.size(), std::size_t(7));
        QCOMPARE(got.front().window, 9u);
    }

    void wrongMessagesAreAnsweredWithAnError_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<int>("code");
        QTest::newRow("unknown type") << 0x55 << QByteArray() << int(LS_E_UNSUPPORTED);
        QTest::newRow("rate 0") << int(LS_RATE) << hz(0) << int(LS_E_BAD_MESSAGE);
        QTest::newRow("rate 1001") << int(LS_RATE) << hz(1001) << int(LS_E_BAD_MESSAGE);
        QTest::newRow("start with a payload") << int(LS_START) << QByteArray("x") << int(LS_E_BAD_MESSAGE);
        QTest::newRow("short begin") << int(LS_IMAGE_BEGIN) << QByteArray("xyz") << int(LS_E_BAD_MESSAGE);
        QTest::newRow("inject without an image")
            << int(LS_INJECT) << injectPayload(0, true, std::vector<std::array<std::int16_t, 9>>(1))
            << int(LS_E_NO_IMAGE);
    }
    void wrongMessagesAreAnsweredWithAnError()
    {
        QFETCH(int, type);
        QFETCH(QByteArray, payload);
        QFETCH(int, code);
        start();
        board().send(type, payload);
        board().run();
        const auto said = board().take();
        QCOMPARE(errorOf(said), code);
        QVERIFY(find(said, LS_ERROR)->payload.size() > 20);
    }

    void aFailingSensorIsSaidOnceAndCounted()
    {
        start();
        board().send(LS_START);
        board().pass(200'000);
        board().take();
        const auto good = board().sensor;
        board().sensor = [](std::uint64_t, std::int16_t *) { return false; };
        board().pass(400'000);
        const auto said = board().take();
        QCOMPARE(errorOf(said), int(LS_E_SENSOR));
        QCOMPARE(std::count_if(said.begin(), said.end(), [](const Frame &f) { return f.type == LS_ERROR; }), 1);
        board().sensor = good;
        board().pass(200'000);
        const auto got = blocks(board().take());
        QVERIFY(!got.empty());
        QVERIFY2(got.back().gaps >= 19 && got.back().gaps <= 21, qPrintable(QString::number(got.back().gaps)));
    }
};

QTEST_GUILESS_MAIN(StreamTest)
#include "stream_test.moc"
