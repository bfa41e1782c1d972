// SPDX-License-Identifier: GPL-3.0-or-later
// Real serial ports as libserialport opens them; the ports are made up (tests/support/serial_ports.c).
#include "device/link/port_list.h"
#include "device/link/serial_transport.h"
#include "tests/link/fake_glove.h"
#include "tests/link/printing_board.h"
#include "tests/link/processor_time.h"
#include "tests/support/made_ports.h"
#include <QDir>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryFile>
#include <QTest>
#include <QTimer>
#include <array>
#include <memory>

using namespace lodestone::link;
using State = Connection::State;

namespace {

QByteArray readAll(Transport &transport)
{
    std::array<char, 4096> room;
    if (transport.wait(500, false) != Transport::Input::Bytes)
        return {};
    return QByteArray(room.data(), std::max(0, transport.read(room.data(), int(room.size()))));
}

} // namespace

class LinkSerialTest : public QObject
{
    Q_OBJECT
    MadePorts m_ports;

private slots:
    void bytesGoBothWays()
    {
        PrintingBoard board;
        const QString path = m_ports.plug("ttyUSB0", board.path, {"0403", "6001", "FTDI", "FT232R", "A50285BI"});
        SerialTransport port(path);
        QVERIFY2(port.open(), qPrintable(port.problem()));
        const QByteArray bytes("1,2,3\r\n\0\x11\xff", 10);
        board.say(bytes);
        QCOMPARE(readAll(port), bytes);
        QCOMPARE(port.write("\x03\x11\x13\n", 4), 4); // no cooking, no flow control
        QByteArray heard;
        QTRY_COMPARE(heard += board.heard(), QByteArray("\x03\x11\x13\n"));
        port.close();
        m_ports.unplug("ttyUSB0");
    }

    void eachRateIsSet_data()
    {
        QTest::addColumn<int>("rate");
        for (const int rate : {1200, 9600, 19200, 38400, 57600, 74880, 115200, 230400, 250000, 460800, 500000, 921600,
                 1000000, 1500000, 2000000, 3000000})
            QTest::addRow("%d", rate) << rate;
    }
    void eachRateIsSet()
    {
        QFETCH(int, rate);
        PrintingBoard board;
        SerialTransport port(m_ports.plug("ttyUSB0", board.path));
        QVERIFY2(port.open(), qPrintable(port.problem()));
        QCOMPARE(lineRate(board.master), 115200);
        port.setBaud(rate);
        QCOMPARE(lineRate(board.master), rate);
        QCOMPARE(m_ports.lines("ttyUSB0").count("dtr 1"), 1);
        QVERIFY(!m_ports.lines("ttyUSB0").contains("dtr 0"));
        m_ports.unplug("ttyUSB0");
    }

    // Many boards start anew at each rise of DTR.
    void openingRaisesTheLinesOnce()
    {
        PrintingBoard board;
        SerialTransport port(m_ports.plug("ttyUSB0", board.path));
        QVERIFY2(port.open(), qPrintable(port.problem()));
        port.setBaud(9600);
        port.write("x", 1);
        QCOMPARE(m_ports.lines("ttyUSB0").filter("dtr"), QStringList{"dtr 1"});
        QCOMPARE(m_ports.lines("ttyUSB0").filter("rts"), QStringList{"rts 1"});
        port.close();
        QCOMPARE(m_ports.lines("ttyUSB0").filter("dtr"), QStringList({"dtr 1", "dtr 0"}));
        QVERIFY(port.open());
        QCOMPARE(m_ports.lines("ttyUSB0").count("dtr 1"), 2);
        port.close();
        m_ports.unplug("ttyUSB0");
    }

    // Where a person has said `stty -hupcl`, the lines stay raised and the board goes on.
    void aPortThatKeepsItsLinesIsLeftSo()
    {
        PrintingBoard board;
        const QString path = m_ports.plug("ttyUSB0", board.path);
        termios settings{};
        QCOMPARE(::tcgetattr(board.master, &settings), 0);
        settings.c_cflag &= ~tcflag_t(HUPCL);
        QCOMPARE(::tcsetattr(board.master, TCSANOW, &settings), 0);
        SerialTransport port(path);
        for (int i = 0; i < 3; ++i) {
            QVERIFY2(port.open(), qPrintable(port.problem()));
            port.setBaud(i == 1 ? 9600 : 115200);
            port.close();
        }
        QCOMPARE(m_ports.lines("ttyUSB0").filter("dtr"), QStringList{"dtr 1"});
        m_ports.unplug("ttyUSB0");
    }

    // The kernel waits up to 30 s for output that the device does not take.
    void aPortThatTakesNothingIsClosedAtOnce()
    {
        PrintingBoard board;
        SerialTransport port(m_ports.plug("ttyUSB0", board.path));
        QVERIFY2(port.open(), qPrintable(port.problem()));
        m_ports.stick("ttyUSB0");
        port.write("abc", 3);
        QElapsedTimer time;
        time.start();
        port.close();
        QVERIFY2(time.elapsed() < 500, qPrintable(QString::number(time.elapsed())));
        QVERIFY(m_ports.lines("ttyUSB0").contains("discarded"));
        m_ports.unplug("ttyUSB0");
    }

    void aHangUpIsTheEndAndNoLoop()
    {
        auto board = std::make_unique<PrintingBoard>();
        SerialTransport port(m_ports.plug("ttyUSB0", board->path));
        QVERIFY2(port.open(), qPrintable(port.problem()));
        board.reset();
        m_ports.unplug("ttyUSB0");
        bool gone = false;
        std::array<char, 64> room;
        for (int i = 0; i < 4 && !gone; ++i) {
            const auto input = port.wait(100, false);
            gone = input == Transport::Input::Gone
                   || (input == Transport::Input::Bytes && port.read(room.data(), int(room.size())) < 0);
        }
        QVERIFY(gone);
        QVERIFY(port.write("x", 1) < 0);
        port.setBaud(9600);
        port.close();
        QVERIFY(!port.open());
        QVERIFY2(port.problem().contains("no port /dev/ttyUSB0"), qPrintable(port.problem()));
    }

    void whatIsNoPortIsNamed()
    {
        QTemporaryFile ours;
        QVERIFY(ours.open());
        SerialTransport absent("/dev/ttyUSB5"), file(ours.fileName()), folder(QDir::tempPath());
        QVERIFY(!absent.open());
        QVERIFY2(absent.problem().contains("no port /dev/ttyUSB5"), qPrintable(absent.problem()));
        for (SerialTransport *other : {&file, &folder}) {
            QVERIFY(!other->open());
            QVERIFY2(other->problem().contains("not a serial port"), qPrintable(other->problem()));
        }
    }

    void portsAreListedWithWhatUsbTells()
    {
        PrintingBoard board, other;
        QCOMPARE(listPorts().size(), 0);
        m_ports.plug("ttyUSB0", board.path, {"0403", "6001", "FTDI", "FT232R", "A50285BI"});
        m_ports.plug("ttyUSB1", other.path, {{}, {}, {}, {}, {}});
        QCOMPARE(listPorts().size(), 2);
        const auto named = [](const QString &name) {
            for (const PortInfo &port : listPorts())
                if (port.name == name)
                    return port;
            return PortInfo();
        };
        QCOMPARE(named("/dev/ttyUSB0").usb, QString("0403:6001:A50285BI"));
        QCOMPARE(named("/dev/ttyUSB0").product, QString("FT232R"));
        QVERIFY(named("/dev/ttyUSB1").usb.isEmpty());
        QVERIFY(m_ports.lines("ttyUSB0").isEmpty() && m_ports.lines("ttyUSB1").isEmpty()); // none was opened
        // A node that is gone is no port, although the kernel's list still has it.
        QFile::remove(m_ports.node("ttyUSB1"));
        QCOMPARE(listPorts().size(), 1);
        m_ports.unplug("ttyUSB0");
        m_ports.unplug("ttyUSB1");
    }

    void portsAppearAndVanishWithinASecond()
    {
        PortList list;
        QSignalSpy changed(&list, &PortList::changed);
        QCOMPARE(list.ports().size(), 0);
        PrintingBoard board;
        QElapsedTimer time;
        for (const int round : {0, 1}) {
            time.start();
            m_ports.plug("ttyUSB0", board.path);
            QTRY_COMPARE(list.ports().size(), 1);
            QVERIFY2(time.elapsed() < 1000, qPrintable(QString::number(time.elapsed())));
            QCOMPARE(list.ports()[0].name, QString("/dev/ttyUSB0"));
            time.start();
            m_ports.unplug("ttyUSB0");
            QTRY_COMPARE(list.ports().size(), 0);
            QVERIFY2(time.elapsed() < 1000, qPrintable(QString::number(time.elapsed())));
            QCOMPARE(changed.size(), 2 * round + 2);
        }
        QFile other(m_ports.node("loop7")); // no port
        QVERIFY(other.open(QIODevice::WriteOnly));
        const double began = processorSeconds();
        QTest::qWait(1000);
        QCOMPARE(changed.size(), 4);
        QVERIFY(processorSeconds() - began < 0.1);
        QVERIFY(m_ports.lines("ttyUSB0").isEmpty()); // nor was it opened
    }

    // As an Arduino does: it starts anew when its port is opened, and prints what it is first.
    void aBoardThatStartsWhenItsPortIsOpenedStartsOnce()
    {
        PrintingBoard board;
        const QString path = m_ports.plug("ttyUSB0", board.path);
        Connection connection;
        QTimer timer;
        int starts = 0, i = 0;
        QElapsedTimer since;
        connect(&timer, &QTimer::timeout, this, [&] {
            if (const auto now = int(m_ports.lines("ttyUSB0").count("dtr 1")); now != starts) {
                starts = now;
                since.start();
                board.say("boot: sensor found\r\nt,ax,ay,az,mx\r\n");
            }
            if (starts > 0 && since.elapsed() > 1500)
                board.say(PrintingBoard::row(i++));
        });
        timer.start(10);
        QByteArray arrived;
        connect(&connection, &Connection::textArrived, this, [&](const TextBlock &block) { arrived += block.bytes; });
        connection.open(path);
        QTRY_COMPARE_WITH_TIMEOUT(connection.state(), State::Connected, 10000);
        QCOMPARE(starts, 1);
        QTRY_VERIFY(arrived.startsWith("boot: sensor found\r\nt,ax"));
        QCOMPARE(connection.info().usb, QString("1a86:7523:"));
        QCOMPARE(connection.info().baud, 115200);
        connection.close();
        QVERIFY(m_ports.lines("ttyUSB0").contains("dtr 0"));
        m_ports.unplug("ttyUSB0");
    }

    // The same adapter under another name; and no processor time meanwhile.
    void anUnpluggedBoardIsFoundUnderAnotherName()
    {
        const MadeBoard usb{"0403", "6001", "FTDI", "FT232R", "A50285BI"};
        auto board = std::make_unique<PrintingBoard>();
        Connection connection;
        QTimer timer;
        connect(&timer, &QTimer::timeout, this, [&, i = 0]() mutable {
            if (board)
                board->say(PrintingBoard::row(i++));
        });
        timer.start(10);
        connection.open(m_ports.plug("ttyUSB0", board->path, usb));
        QTRY_COMPARE_WITH_TIMEOUT(connection.state(), State::Connected, 10000);
        QElapsedTimer time;
        time.start();
        board.reset();
        m_ports.unplug("ttyUSB0");
        QTRY_COMPARE(connection.state(), State::Lost);
        QVERIFY(time.elapsed() < 1000);
        QVERIFY2(connection.problem().contains("unplugged"), qPrintable(connection.problem()));
        const double began = processorSeconds();
        QTest::qWait(1500);
        QVERIFY2(processorSeconds() - began < 0.3, qPrintable(QString::number(processorSeconds() - began)));
        QVERIFY2(connection.problem().contains("unplugged"), qPrintable(connection.problem()));
        board = std::make_unique<PrintingBoard>();
        m_ports.plug("ttyUSB3", board->path, usb);
        QTRY_COMPARE_WITH_TIMEOUT(connection.state(), State::Connected, 10000);
        QCOMPARE(connection.port(), QString("/dev/ttyUSB3"));
        connection.close();
        m_ports.unplug("ttyUSB3");
    }

    // Neither after an unplug, nor at the start, where it is known which board is wanted.
    void anotherBoardOnThePortIsNotTakenForIt()
    {
        PrintingBoard other;
        QTimer timer;
        connect(&timer, &QTimer::timeout, this, [&, i = 0]() mutable { other.say(PrintingBoard::row(i++)); });
        timer.start(10);
        const QString path = m_ports.plug("ttyUSB0", other.path, {"10c4", "ea60", "Silicon Labs", "CP2102", "0001"});
        Connection connection;
        connection.open(path, {"0403:6001:A50285BI", 0});
        QTRY_COMPARE(connection.state(), State::Lost);
        QVERIFY2(connection.problem().contains("CP2102") && connection.problem().contains("A50285BI"),
            qPrintable(connection.problem()));
        QTest::qWait(1200);
        QVERIFY(m_ports.lines("ttyUSB0").isEmpty()); // it was not even opened
        PrintingBoard wanted;
        m_ports.plug("ttyACM0", wanted.path, {"0403", "6001", "FTDI", "FT232R", "A50285BI"});
        connect(&timer, &QTimer::timeout, this, [&, i = 0]() mutable { wanted.say(PrintingBoard::row(i++)); });
        QTRY_COMPARE_WITH_TIMEOUT(connection.state(), State::Connected, 10000);
        QCOMPARE(connection.port(), QString("/dev/ttyACM0"));
        QVERIFY(connection.problem().isEmpty());
        connection.open(path); // by hand, any board is right
        QTRY_COMPARE_WITH_TIMEOUT(connection.state(), State::Connected, 10000);
        QCOMPARE(connection.info().usb, QString("10c4:ea60:0001"));
        connection.close();
        m_ports.unplug("ttyUSB0");
        m_ports.unplug("ttyACM0");
    }

    void aKnownLineRateIsTriedFirst()
    {
        PrintingBoard board;
        Connection connection;
        QTimer timer; // prints at 1,500,000 baud; what is read at another rate is noise
        connect(&timer, &QTimer::timeout, this, [&, i = 0]() mutable {
            board.say(lineRate(board.master) == 1500000 ? PrintingBoard::row(i++) : QByteArray(60, '\xf8'));
        });
        timer.start(10);
        const QString path = m_ports.plug("ttyUSB0", board.path);
        connection.open(path);
        QTRY_COMPARE_WITH_TIMEOUT(connection.state(), State::Connected, 20000);
        QCOMPARE(connection.info().baud, 1500000);
        QElapsedTimer time;
        time.start();
        connection.open(path, {{}, 1500000});
        QTRY_COMPARE_WITH_TIMEOUT(connection.state(), State::Connected, 10000);
        QVERIFY2(time.elapsed() < 1500, qPrintable(QString::number(time.elapsed())));
        connection.close();
        m_ports.unplug("ttyUSB0");
    }

    void aFlashGoesOnAfterAnUnplug()
    {
        const MadeBoard usb{"2e8a", "000a", "Lodestone", "Glove", "LS-7"};
        auto glove = std::make_unique<FakeGlove>();
        glove->dropEvery = 4; // so that it takes a while
        Connection connection;
        QSignalSpy results(&connection, &Connection::flashFinished);
        connect(&connection, &Connection::flashProgress, this, [&](const FlashProgress &progress) {
            if (progress.done < 1000 || !glove || connection.port() != "/dev/ttyACM0")
                return;
            glove.reset();
            m_ports.unplug("ttyACM0");
        });
        connection.open(m_ports.plug("ttyACM0", glove->path(), usb));
        QTRY_COMPARE_WITH_TIMEOUT(connection.state(), State::Connected, 10000);
        QByteArray image(40000, 'x');
        for (qsizetype i = 0; i < image.size(); ++i)
            image[i] = char(i * 7 + i / 256);
        connection.flash(image);
        QTRY_COMPARE(connection.state(), State::Lost);
        QCOMPARE(results.size(), 0);
        glove = std::make_unique<FakeGlove>();
        m_ports.plug("ttyACM1", glove->path(), usb);
        QTRY_COMPARE_WITH_TIMEOUT(connection.state(), State::Connected, 10000);
        QTRY_COMPARE_WITH_TIMEOUT(results.size(), 1, 20000);
        QVERIFY2(results[0][0].value<FlashResult>().verified, qPrintable(results[0][0].value<FlashResult>().error));
        QCOMPARE(glove->image(), image);
        connection.close();
        m_ports.unplug("ttyACM1");
    }
};

QTEST_GUILESS_MAIN(LinkSerialTest)
#include "serial_test.moc"
