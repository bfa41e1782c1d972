// SPDX-License-Identifier: GPL-3.0-or-later
// Boards that print text, on real pseudo-terminals; their line rates on simulated wires.
#include "device/link/connection.h"
#include "device/link/event_queue.h"
#include "device/link/session.h"
#include "engine/formats/board_reader.h"
#include "tests/link/printing_board.h"
#include "tests/link/processor_time.h"
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <cmath>
#include <random>

using namespace lodestone::link;
using State = Connection::State;

namespace {

using Board = PrintingBoard;

QByteArray row(int i) { return Board::row(i); }

// What a receiver of another rate makes of bytes on a wire: start bit, eight bits, stop bit.
QByteArray received(const QByteArray &sent, int sender, int receiver)
{
    const auto level = [&](double bit) { // at this time, in bits of the sender
        const auto at = qsizetype(bit);
        if (bit < 0 || at / 10 >= sent.size())
            return true;
        const int place = int(at % 10);
        return place == 9 || (place > 0 && ((sent[at / 10] >> (place - 1)) & 1));
    };
    const double step = double(sender) / receiver;
    QByteArray out;
    for (double at = 0; at < 10.0 * double(sent.size());) {
        if (level(at)) {
            at += 0.1 * step;
            continue;
        }
        int byte = 0;
        for (int bit = 0; bit < 8; ++bit)
            byte |= level(at + step * (bit + 1.5)) << bit;
        out += char(byte);
        at += 9.5 * step;
    }
    return out;
}

} // namespace

class LinkTextTest : public QObject
{
    Q_OBJECT
private slots:
    void aBoardThatPrintsIsConnectedAndNothingIsLost()
    {
        Board board;
        Connection connection;
        QByteArray arrived;
        qint64 last = 0;
        bool inOrder = true;
        connect(&connection, &Connection::textArrived, this, [&](const TextBlock &block) {
            arrived += block.bytes;
            inOrder = inOrder && block.hostNanoseconds >= last;
            last = block.hostNanoseconds;
        });
        QSignalSpy infos(&connection, &Connection::infoChanged);
        QTimer timer;
        int i = 0;
        connect(&timer, &QTimer::timeout, this, [&] { board.say(row(i++)); });
        connection.open(board.path);
        QTest::qWait(100);
        timer.start(10);
        QTRY_COMPARE(connection.state(), State::Connected);
        QTRY_COMPARE(infos.size(), 1);
        QVERIFY(connection.info().text);
        QCOMPARE(connection.info().protocol, 0);
        QVERIFY(connection.info().board.isEmpty());
        QVERIFY(connection.problem().isEmpty());
        const auto asked = board.heard().size();
        QVERIFY2(asked < 60, qPrintable(QString::number(asked))); // a few hellos
        connection.start();
        connection.setRate(50);
        QTest::qWait(3500);
        QVERIFY(board.heard().isEmpty());
        timer.stop();
        QTRY_COMPARE(arrived, board.said);
        QVERIFY(inOrder);
        QTRY_COMPARE(connection.statistics().textBytes, std::uint64_t(board.said.size()));
        QCOMPARE(connection.statistics().textDrops, 0u);
        QCOMPARE(connection.statistics().crcErrors, 0u);
        QTest::qWait(1000); // and a silence is none of its faults
        QCOMPARE(connection.state(), State::Connected);
        connection.close();
        QVERIFY(board.heard().isEmpty());
    }

    void whatOnlyAGloveCanDoIsRefused()
    {
        Board board;
        Connection connection;
        QSignalSpy results(&connection, &Connection::flashFinished), errors(&connection, &Connection::gloveError);
        QTimer timer;
        connect(&timer, &QTimer::timeout, this, [&, i = 0]() mutable { board.say(row(i++)); });
        timer.start(10);
        connection.open(board.path);
        QTRY_COMPARE(connection.state(), State::Connected);
        connection.flash(QByteArray(1000, 'x'));
        connection.confirm();
        connection.inject(0, true, {{}});
        QTRY_COMPARE(results.size(), 1);
        QVERIFY(results[0][0].value<FlashResult>().error.contains("prints text"));
        QTRY_COMPARE(errors.size(), 2);
    }

    void framesOfGambitAreText()
    {
        Board board;
        Connection connection;
        QTimer timer;
        connect(&timer, &QTimer::timeout, this,
            [&] { board.say("\x02T:38\n{\"ax\":120,\"ay\":-8040,\"az\":12,\"mx\":-311}\x03"); });
        timer.start(20);
        connection.open(board.path);
        QTRY_COMPARE(connection.state(), State::Connected);
        QVERIFY(connection.info().text);
    }

    // As the ESP-IDF logs by default.
    void coloursAreText()
    {
        Board board;
        Connection connection;
        QTimer timer;
        connect(&timer, &QTimer::timeout, this, [&, i = 0]() mutable {
            board.say(
                "\x1b[0;32mI (" + QByteArray::number(1000 + 20 * i++) + ") IMU: ax=0.12 ay=-0.40 az=9.71\x1b[0m\r\n");
        });
        timer.start(20);
        connection.open(board.path);
        QTRY_COMPARE(connection.state(), State::Connected);
        QVERIFY(connection.info().text);
    }

    void bootTextIsWaitedOut()
    {
        Board board;
        Connection connection;
        QSignalSpy states(&connection, &Connection::stateChanged);
        connection.open(board.path);
        QElapsedTimer time;
        time.start();
        board.say("\xf1\x80\x03\xff\x1c\x8e\x02\x90 ets Jun  8 2016 00:22:57\r\n");
        while (time.elapsed() < 5000) {
            board.say(
                "rst:0x1 (POWERON_RESET),boot:0x13 (SPI_FAST_FLASH_BOOT)\r\nstarting wifi ...\r\ncalibrating\r\n");
            QTest::qWait(200);
            QCOMPARE(connection.state(), State::Connecting);
        }
        QVERIFY(board.heard().size() < 100);
        QTimer timer;
        connect(&timer, &QTimer::timeout, this, [&, i = 0]() mutable { board.say(row(i++)); });
        timer.start(10);
        QTRY_COMPARE(connection.state(), State::Connected);
        QCOMPARE(states.size(), 2);
    }

    // As an Arduino does when its port is opened: a stray byte, and then nothing while it starts.
    void aBoardThatStartsSilentlyIsWaitedFor()
    {
        Board board;
        Connection connection;
        connection.open(board.path);
        QTest::qWait(100);
        board.say("\xfe");
        QTRY_VERIFY(connection.problem().contains("Nothing answers"));
        QCOMPARE(connection.state(), State::Connecting); // it may still come
        QTest::qWait(2000);
        QTimer timer;
        connect(&timer, &QTimer::timeout, this, [&, i = 0]() mutable { board.say(row(i++)); });
        timer.start(10);
        QTRY_COMPARE(connection.state(), State::Connected);
        QVERIFY(connection.problem().isEmpty());
    }

    void whatIsNoBoardIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("part");
        QByteArray binary;
        for (int i = 0; i < 200; ++i)
            binary += char(i * 37 + i / 3);
        QTest::newRow("silence") << QByteArray() << "Nothing answers";
        QTest::newRow("binary") << binary << "neither a Lodestone glove nor text";
        QTest::newRow("prose") << QByteArray("Hello, world! Press a button to go on.\r\n") << "without numbers";
    }
    void whatIsNoBoardIsRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, part);
        Board board;
        Connection connection;
        QTimer timer;
        connect(&timer, &QTimer::timeout, this, [&] { board.say(bytes); });
        timer.start(30);
        connection.open(board.path);
        QTRY_COMPARE_WITH_TIMEOUT(connection.state(), State::Lost, 20000);
        QVERIFY2(connection.problem().contains(part), qPrintable(connection.problem()));
        QVERIFY(connection.problem().contains(board.path));
    }

    void anUnpluggedBoardComesBackByItself()
    {
        QTemporaryDir folder;
        const QString port = folder.filePath("port");
        Connection connection;
        QByteArray arrived;
        connect(&connection, &Connection::textArrived, this, [&](const TextBlock &block) { arrived += block.bytes; });
        auto board = std::make_unique<Board>();
        QFile::link(board->path, port);
        QTimer timer;
        connect(&timer, &QTimer::timeout, this, [&, i = 0]() mutable {
            if (board)
                board->say(row(i++));
        });
        timer.start(10);
        connection.open(port);
        QTRY_COMPARE(connection.state(), State::Connected);
        board.reset();
        QTRY_COMPARE(connection.state(), State::Lost);
        QVERIFY2(connection.problem().contains("unplugged"), qPrintable(connection.problem()));
        QFile::remove(port);
        QTest::qWait(500);
        QVERIFY2(connection.problem().contains("unplugged"), qPrintable(connection.problem()));
        arrived.clear();
        board = std::make_unique<Board>();
        QFile::link(board->path, port);
        QTRY_COMPARE(connection.state(), State::Connected);
        QVERIFY(connection.info().text);
        QVERIFY(connection.problem().isEmpty());
        QTRY_VERIFY(arrived.size() > 100);
    }

    void rowsAreToldFromBootText_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<bool>("rows");
        for (const char *line : {"1", "0.12,-3.4,9.8", "1 2 3", "accelerometerX:1 accelerometerY:22", "temperature:21",
                 ">mx:1234:5\xC2\xA7\xC2\xB5T", "{\"acceleration\":{\"x\":1,\"y\":2}}", "\x02T:12\n{\"ax\":-12}\x03",
                 "12:03:20.725 -> 17;18"})
            QTest::addRow("%s", QByteArray(line).toPercentEncoding(" ,:{}").constData()) << QByteArray(line) << true;
        for (const char *line : {"rst:0x1 (POWERON_RESET),boot:0x13 (SPI_FAST_FLASH_BOOT)", "mode:DIO, clock div:2",
                 "entry 0x400805e4", "Sensor board ready", "OK", "MPU6050 connection successful", "....", "1,2\x01,3"})
            QTest::addRow("%s", QByteArray(line).toPercentEncoding(" ,:{}").constData()) << QByteArray(line) << false;
    }
    void rowsAreToldFromBootText()
    {
        QFETCH(QByteArray, line);
        QFETCH(bool, rows);
        TextProbe probe;
        for (int i = 0; i < 6; ++i)
            probe.add(line + "\r\n", int(line.size()) + 2);
        QCOMPARE(probe.hasRows(), rows);
    }

    void theLineRateIsFound_data()
    {
        QTest::addColumn<int>("rate");
        for (const int rate : TextProbe::kRates)
            QTest::addRow("%d", rate) << rate;
    }
    void theLineRateIsFound()
    {
        QFETCH(int, rate);
        DesiredState desired;
        Meter meter;
        QByteArray text;
        bool connected = false;
        const auto report = [&](Event event) {
            if (const auto *block = std::get_if<TextBlock>(&event))
                text += block->bytes;
            if (const auto *state = std::get_if<StateEvent>(&event))
                connected = connected || state->state == State::Connected;
        };
        for (int again = 0; again < 2; ++again) { // the second time the rate is known
            Session session("port", {}, desired, meter, report);
            PortInfo usb;
            usb.serial = "A-1";
            session.setPort(usb);
            Nanoseconds now = 0;
            session.begin(now);
            connected = false;
            text.clear();
            for (int i = 0; now < 20 * kSecond && session.phase() == Session::Phase::Handshake; ++i) {
                now += 20 * kMillisecond;
                const QByteArray bytes = received(row(i), rate, session.baud());
                session.received(bytes.constData(), int(bytes.size()), now);
                session.tick(now);
            }
            QVERIFY2(connected, qPrintable(session.problem()));
            QCOMPARE(session.baud(), rate);
            QCOMPARE(session.serial(), QString("A-1"));
            QVERIFY(text.endsWith("\r\n"));
            qInfo("%d baud: %.2f s", rate, double(now) / 1e9);
            QVERIFY(double(now) / 1e9 < (again ? 1.0 : 10.0));
        }
        // Another board at the default rate has taken its place.
        Session session("port", {}, desired, meter, report);
        Nanoseconds now = 0;
        session.begin(now);
        for (int i = 0; now < 20 * kSecond && session.phase() == Session::Phase::Handshake; ++i) {
            now += 20 * kMillisecond;
            const QByteArray bytes = received(row(i), 115200, session.baud());
            session.received(bytes.constData(), int(bytes.size()), now);
            session.tick(now);
        }
        QVERIFY2(session.phase() == Session::Phase::Ready, qPrintable(session.problem()));
        QCOMPARE(session.baud(), 115200);
    }

    void aSlowReceiverHasBoundedMemory()
    {
        EventQueue queue;
        const QByteArray block(4096, '1');
        for (int i = 0; i < 3000; ++i)
            queue.push(TextBlock{block, i});
        LinkStatistics statistics;
        queue.count(statistics);
        std::uint64_t left = 0;
        while (const auto event = queue.take())
            left += std::uint64_t(std::get<TextBlock>(*event).bytes.size());
        QVERIFY(left <= 4u << 20);
        QCOMPARE(left + statistics.textDrops, std::uint64_t(3000) * 4096);
    }

    // The board of virtual-glove, through the link and the reader: rows lost, jitter, cost.
    void theSimulatedBoardLosesNoRow_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<int>("hz");
        for (const char *dialect : {"csv", "plotter", "teleplot", "gambit"})
            QTest::newRow(dialect) << QStringList{"--dialect", dialect} << 100;
        QTest::newRow("csv at 1 kHz") << QStringList{"--dialect", "csv", "--rate", "1000"} << 1000;
    }
    void theSimulatedBoardLosesNoRow()
    {
        QFETCH(QStringList, options);
        QFETCH(int, hz);
        QProcess glove;
        glove.start(qEnvironmentVariable("LODESTONE_BIN") + "/virtual-glove", QStringList{"--until-eof"} + options);
        QVERIFY(glove.waitForReadyRead(5000));
        const QString port = QString::fromLatin1(glove.readLine().trimmed().mid(5));
        Connection connection;
        lodestone::BoardReader reader;
        std::vector<double> times;
        double now = 0;
        connect(&connection, &Connection::textArrived, this, [&](const TextBlock &block) {
            now = double(block.hostNanoseconds) / 1e9;
            reader.add({block.bytes.constData(), std::size_t(block.bytes.size())}, now);
            const auto rows = reader.take();
            times.insert(times.end(), rows.t.begin(), rows.t.end());
        });
        connection.open(port);
        QTRY_VERIFY2(reader.ready(), qPrintable(reader.problem()));
        const double began = processorSeconds();
        QTest::qWait(6000);
        const double used = processorSeconds() - began;
        connection.close();
        reader.add({}, now + 1);
        const auto rows = reader.take();
        times.insert(times.end(), rows.t.begin(), rows.t.end());
        glove.closeWriteChannel();
        glove.waitForFinished(3000);
        double squares = 0;
        int steps = 0, gaps = 0;
        for (std::size_t i = 1; i < times.size(); ++i) {
            const double step = times[i] - times[i - 1];
            QVERIFY(step > 0);
            gaps += step > 1.5 / hz;
            if (times[i] > 4 && step < 1.5 / hz) {
                squares += (step - 1.0 / hz) * (step - 1.0 / hz);
                ++steps;
            }
        }
        const double jitter = std::sqrt(squares / std::max(1, steps));
        const double lost = times.back() * hz + 1 - double(times.size());
        qInfo("%s: %d rows in %.2f s, %.1f lost, %d gaps, %d bad lines, jitter %.3f ms, %.2f %% of a core",
            QTest::currentDataTag(), int(times.size()), times.back(), lost, gaps, int(reader.counts().bad),
            jitter * 1000, 100 * used / 6);
        QVERIFY(times.back() > 5);
        QCOMPARE(reader.counts().bad, 0u);
        QVERIFY(jitter < 0.001);
        if (reader.boardTime()) // the board's own clock tells what was lost
            QVERIFY(std::abs(lost) < 0.5);
        else
            QVERIFY(std::abs(lost) < 0.05 * hz);
        QCOMPARE(connection.statistics().textDrops, 0u);
    }
};

QTEST_GUILESS_MAIN(LinkTextTest)
#include "text_test.moc"
