// SPDX-License-Identifier: GPL-3.0-or-later
// The micro:bit v1 with the sensors on its board: its firmware on an emulated one whose I2C bus is scripted
// (scripted_bus.c), without a bridge. The studio connects, records, flashes and compares.
#include "engine/deploy/quantiser.h"
#include "tests/endtoend/cli.h"
#include "tests/support/microbit.h"
#include "tests/support/needs.h"
#include "tests/support/networks.h"
#include <QJsonArray>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace lodestone;

namespace {

struct Microbit
{
    QProcess qemu;
    QString port;
    Microbit()
    {
        qemu.setProcessChannelMode(QProcess::MergedChannels);
        qemu.start("qemu-system-arm",
            {"-M", "microbit", "-display", "none", "-nodefaults", "-monitor", "none", "-serial", "pty", "-kernel",
                qEnvironmentVariable("LODESTONE_BIN") + "/emulated-own-sensors.elf"});
        static const QRegularExpression name("(/dev/pts/\\d+)");
        QByteArray said;
        while (port.isEmpty() && qemu.waitForReadyRead(10000)) {
            said += qemu.readAll();
            port = name.match(QString::fromLatin1(said)).captured(1);
        }
    }
    ~Microbit()
    {
        qemu.terminate();
        if (!qemu.waitForFinished(5000))
            qemu.kill();
    }
    QJsonObject ask(const QString &verb, const QStringList &options = {}) const
    {
        return test::ask(port, verb, options);
    }
};

} // namespace

class OwnSensorsTest : public QObject
{
    Q_OBJECT
private slots:
    void aMicrobitAloneIsAGlove()
    {
        const QString why = support::whyNoMicrobit();
        LODESTONE_NEEDS(why.isEmpty(), why);
        QTemporaryDir folder;
        const Microbit board;
        QVERIFY(!board.port.isEmpty());
        const QJsonObject info = board.ask("info");
        QCOMPARE(info["board"].toString(), QString("microbit"));
        QCOMPARE(info["ranges"]["gyro_dps"].toInt(-1), 0);
        QCOMPARE(info["ranges"]["mag_ut"].toInt(-1), 1000);
        QCOMPARE(info["slots_last"].toBool(), true);

        const QString project = folder.filePath("own.lodestone"), csv = folder.filePath("own.csv");
        const QJsonObject recorded = board.ask("record", {"--project", project, "--seconds", "3"});
        QVERIFY2(recorded["samples"].toInt() > 100, QJsonDocument(recorded).toJson());
        QCOMPARE(test::cli({"export", "--project", project, "--session", "1", csv}).code, 0);
        QFile table(csv);
        QVERIFY(table.open(QIODevice::ReadOnly));
        const QByteArray head = table.readLine();
        QVERIFY2(head.contains("ax") && head.contains("mz") && !head.contains("gx"), head);

        const Network network = support::makeSmallNetwork(5);
        const QByteArray image = quantise(network, support::makeWindows(network, 16, 5));
        QFile file(folder.filePath("image"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(image) == image.size());
        file.close();
        QVERIFY(board.ask("flash", {"--image", file.fileName()})["verified"].toBool());
        const QJsonObject watched = board.ask("watch", {"--image", file.fileName(), "--windows", "40"});
        QVERIFY2(watched["parity"]["windows"].toInt() >= 38, QJsonDocument(watched).toJson());
        QCOMPARE(watched["parity"]["mismatches"].toInt(-1), 0);
        board.ask("confirm");
        QCOMPARE(board.ask("info")["slots"][0]["state"].toString(), QString("confirmed"));
    }
};

QTEST_GUILESS_MAIN(OwnSensorsTest)
#include "own_sensors_test.moc"
