// SPDX-License-Identifier: GPL-3.0-or-later
// A board that was here before is known by what USB tells of it; another one at its port is not taken for it.
#include "app/studio/column_maps.h"
#include "app/studio/glove_state.h"
#include "tests/link/printing_board.h"
#include "tests/support/made_ports.h"
#include <QElapsedTimer>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <memory>

using namespace lodestone;

namespace {

const MadeBoard kFtdi{"0403", "6001", "FTDI", "FT232R", "A50285BI"},
    kSilabs{"10c4", "ea60", "Silabs", "CP2102", "0001"};

// Prints three numbers a line at 100 Hz, which nobody can tell from another board's.
struct Printer
{
    explicit Printer(int baud = 115200, const QByteArray &more = {})
    {
        QObject::connect(&timer, &QTimer::timeout, &timer, [this, baud, more, i = 0]() mutable {
            ++i;
            board.say(lineRate(board.master) == baud ? QByteArray::number(i % 90) + ',' + QByteArray::number(-i % 70)
                                                           + ',' + QByteArray::number(i % 50) + ".5" + more + "\r\n"
                                                     : QByteArray(60, '\xf8'));
        });
        timer.start(10);
    }
    PrintingBoard board;
    QTimer timer;
};

} // namespace

class KnownBoardsTest : public QObject
{
    Q_OBJECT
    MadePorts m_ports;
    QTemporaryDir m_settings;
    const std::vector<Assignment> m_map = assignmentsFrom("mx=#1:mG,my=#2:mG,mz=#3:mG");

private slots:
    void initTestCase()
    {
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
        QVERIFY(column_maps::of("csv:#1,#2,#3").empty());
    }

    void theMapIsOfOneBoardAndAnotherOnItsPortIsSaid()
    {
        GloveState glove;
        const auto plugged = [&](const MadeBoard &usb, auto &&check) {
            Printer printer;
            QVERIFY(glove.open(m_ports.plug("ttyUSB0", printer.board.path, usb)));
            QTRY_VERIFY2_WITH_TIMEOUT(glove.board()->ready(), qPrintable(glove.problem()), 15000);
            check();
            glove.close();
            m_ports.unplug("ttyUSB0");
        };
        plugged(kFtdi, [&] {
            QVERIFY(!glove.board()->known());
            QVERIFY2(glove.board()->notice().isEmpty(), qPrintable(glove.board()->notice()));
            QCOMPARE(glove.board()->setMap(m_map), QString());
        });
        plugged(kFtdi, [&] {
            QVERIFY(glove.board()->known());
            QVERIFY(glove.board()->map() == m_map);
            QVERIFY2(glove.board()->notice().isEmpty(), qPrintable(glove.board()->notice()));
        });
        plugged(kSilabs, [&] { // it prints alike
            QVERIFY(!glove.board()->known());
            QVERIFY(glove.board()->map().empty());
            QVERIFY2(glove.board()->notice().contains("Another board"), qPrintable(glove.board()->notice()));
        });
        plugged(kFtdi, [&] {
            QVERIFY(glove.board()->known());
            QVERIFY(glove.board()->map() == m_map);
            QVERIFY2(glove.board()->notice().contains("Another board"), qPrintable(glove.board()->notice()));
        });
        // Without USB it is known by its dialect.
        plugged({{}, {}, {}, {}, {}}, [&] { QVERIFY(glove.board()->known()); });
    }

    void otherColumnsOfTheSameBoardAreSaid()
    {
        GloveState glove;
        for (const char *more : {",7", ",7", ",7,8"}) {
            Printer printer(115200, more);
            QVERIFY(glove.open(m_ports.plug("ttyUSB1", printer.board.path, kFtdi)));
            QTRY_VERIFY2_WITH_TIMEOUT(glove.board()->ready(), qPrintable(glove.problem()), 15000);
            QCOMPARE(glove.board()->notice().contains("other columns"), qstrlen(more) == 4);
            glove.close();
            QVERIFY(glove.board()->notice().isEmpty());
            m_ports.unplug("ttyUSB1");
        }
    }

    // Also at another port, and by another program.
    void theLineRateIsRemembered()
    {
        for (const char *port : {"ttyUSB0", "ttyUSB2"}) {
            Printer printer(1500000);
            GloveState glove;
            QElapsedTimer time;
            time.start();
            QVERIFY(glove.open(m_ports.plug(port, printer.board.path, kSilabs)));
            QTRY_VERIFY2_WITH_TIMEOUT(glove.connected(), qPrintable(glove.problem()), 25000);
            QVERIFY2(
                (time.elapsed() < 1500) == (port == QString("ttyUSB2")), qPrintable(QString::number(time.elapsed())));
            QTRY_VERIFY2_WITH_TIMEOUT(glove.board()->ready(), qPrintable(glove.problem()), 10000);
            QCOMPARE(glove.info().baud, 1500000);
            glove.close();
            m_ports.unplug(port);
        }
    }

    void theLastBoardIsLookedForAndNoOtherTaken()
    {
        {
            Printer printer;
            GloveState glove;
            QVERIFY(glove.open(m_ports.plug("ttyUSB0", printer.board.path, kFtdi)));
            QTRY_VERIFY2_WITH_TIMEOUT(glove.board()->ready(), qPrintable(glove.problem()), 15000);
            m_ports.unplug("ttyUSB0");
        }
        Printer other, wanted;
        const QString port = m_ports.plug("ttyUSB0", other.board.path, kSilabs);
        GloveState glove;
        QVERIFY(glove.open(port, {}, GloveState::Which::Last));
        QTRY_VERIFY(glove.problem().contains("CP2102"));
        QTest::qWait(1500);
        QVERIFY(!glove.connected());
        QVERIFY(m_ports.lines("ttyUSB0").isEmpty());
        m_ports.plug("ttyUSB1", wanted.board.path, kFtdi);
        QTRY_VERIFY_WITH_TIMEOUT(glove.board()->ready(), 15000);
        QCOMPARE(glove.portId(), QString("/dev/ttyUSB1"));
        QVERIFY(glove.board()->known());
        glove.close();
        m_ports.unplug("ttyUSB0");
        m_ports.unplug("ttyUSB1");
    }
};

QTEST_GUILESS_MAIN(KnownBoardsTest)
#include "known_boards_test.moc"
