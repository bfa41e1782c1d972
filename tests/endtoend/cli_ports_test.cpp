// SPDX-License-Identifier: GPL-3.0-or-later
// The real command line on serial ports, as libserialport opens them: boards are unplugged in the middle of a
// recording, of a guided capture with its labels and of a flash, and are found again. The ports are made up
// (tests/support/serial_ports.c), the boards are virtual gloves.
#include "engine/deploy/quantiser.h"
#include "engine/project/project.h"
#include "tests/endtoend/cli.h"
#include "tests/support/made_ports.h"
#include "tests/support/networks.h"
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

using namespace lodestone::test;
using lodestone::Project;

namespace {

const MadeBoard kUsb{"2e8a", "000a", "Lodestone", "Glove", "LS-7"};

// A virtual glove behind a port.
class PluggedGlove
{
public:
    PluggedGlove(MadePorts &ports, const QString &name, const QStringList &options) : m_ports(ports), m_name(name)
    {
        m_process.start(qEnvironmentVariable("LODESTONE_BIN") + "/virtual-glove", QStringList{"--until-eof"} + options);
        if (m_process.waitForReadyRead(10000))
            path = ports.plug(name, QString::fromLatin1(m_process.readLine().trimmed().mid(5)), kUsb);
    }
    ~PluggedGlove() // pulls it out
    {
        m_process.kill();
        m_process.waitForFinished(5000);
        m_ports.unplug(m_name);
    }
    bool hasEnded() { return m_process.waitForFinished(20000); } // by itself, as it was told to
    QString path;

private:
    MadePorts &m_ports;
    QString m_name;
    QProcess m_process;
};

} // namespace

class CliPortsTest : public QObject
{
    Q_OBJECT
    MadePorts m_ports;
    QTemporaryDir m_folder;

    void start(QProcess &process, const QStringList &arguments)
    {
        QProcessEnvironment environment = m_ports.preload();
        environment.insert("XDG_CONFIG_HOME", m_folder.path());
        environment.insert("XDG_DATA_HOME", m_folder.path());
        process.setProcessEnvironment(environment);
        process.start(qEnvironmentVariable("LODESTONE_BIN") + "/lodestone-cli", arguments);
    }

private slots:
    void portsAreListed()
    {
        PluggedGlove glove(m_ports, "ttyACM0", {});
        QVERIFY(!glove.path.isEmpty());
        QProcess process;
        start(process, {"ports", "--json"});
        QVERIFY(process.waitForFinished(20000));
        const QJsonArray ports = oneObject(process.readAllStandardOutput())["ports"].toArray();
        QCOMPARE(ports.size(), 1);
        QCOMPARE(ports[0].toObject()["name"].toString(), QString("/dev/ttyACM0"));
        QCOMPARE(ports[0].toObject()["usb"].toString(), QString("2e8a:000a:LS-7"));
        QVERIFY(m_ports.lines("ttyACM0").isEmpty());
    }

    void aRecordingGoesOnAfterAnUnplug_data()
    {
        QTest::addColumn<QStringList>("board");
        QTest::addColumn<bool>("plan");
        QTest::newRow("glove") << QStringList() << false;
        QTest::newRow("board that prints") << QStringList{"--dialect", "csv", "--rate", "100"} << false;
        QTest::newRow("guided, with labels") << QStringList() << true;
    }
    void aRecordingGoesOnAfterAnUnplug()
    {
        QFETCH(QStringList, board);
        QFETCH(bool, plan);
        const QString file = m_folder.filePath(QString("%1.lodestone").arg(QTest::currentDataTag()));
        QStringList arguments{"record", "--project", file, "--port", "/dev/ttyACM0", "--json"};
        if (plan) {
            QFile steps(m_folder.filePath("plan.json"));
            QVERIFY(steps.open(QIODevice::WriteOnly));
            steps.write(
                R"({"name":"short","preview_seconds":1,"prepare_seconds":1,"seconds":3,"poses":[)"
                R"({"combination":"eeeee","orientation":"fingers-up"},{"combination":"fffff","orientation":"fingers-up"}]})");
            steps.close();
            arguments << "--plan" << steps.fileName();
        } else {
            arguments << "--seconds"
                      << "8";
        }
        auto glove = std::make_unique<PluggedGlove>(m_ports, "ttyACM0", board);
        QProcess process;
        start(process, arguments);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file), 20000); // it is connected
        QTest::qWait(2500);
        glove.reset();
        QTest::qWait(700);
        glove = std::make_unique<PluggedGlove>(m_ports, "ttyACM1", board);
        QVERIFY(!glove->path.isEmpty());
        QVERIFY(process.waitForFinished(60000));
        const QByteArray said = process.readAllStandardError();
        QVERIFY2(process.exitCode() == 0, said.constData());
        const QJsonObject object = oneObject(process.readAllStandardOutput());
        QVERIFY(object["samples"].toInt() > 200);
        QVERIFY(m_ports.lines("ttyACM1").contains("dtr 1") && m_ports.lines("ttyACM1").contains("dtr 0"));
        const auto project = Project::open(file, true);
        const qint64 session = object["session"].toInteger();
        const auto rows = project->rows(session);
        double longest = 0;
        for (std::size_t i = 1; i < rows.size(); ++i) {
            QVERIFY(rows.t[i] > rows.t[i - 1]);
            longest = std::max(longest, rows.t[i] - rows.t[i - 1]);
        }
        QVERIFY2(longest > 0.6 && longest < 8, qPrintable(QString::number(longest))); // the gap is kept
        QCOMPARE(project->labels(session).empty(), !plan);
        QCOMPARE(project->verify(), QStringList());
    }

    void aFlashGoesOnAfterAnUnplug()
    {
        const auto network = lodestone::support::makeV4Network(1);
        QFile image(m_folder.filePath("image"));
        QVERIFY(image.open(QIODevice::WriteOnly));
        image.write(lodestone::quantise(network, lodestone::support::makeWindows(network, 50, 8)));
        image.close();
        const QStringList options{"--flash", m_folder.filePath("flash")};
        // It loses its power in the middle of the transfer.
        auto glove = std::make_unique<PluggedGlove>(m_ports, "ttyACM0", options + QStringList{"--cut-flash", "20"});
        QProcess process;
        start(process, {"flash", "--port", "/dev/ttyACM0", "--image", image.fileName(), "--json"});
        QVERIFY(glove->hasEnded());
        glove.reset();
        QTest::qWait(700);
        QCOMPARE(process.state(), QProcess::Running);
        glove = std::make_unique<PluggedGlove>(m_ports, "ttyACM1", options);
        QVERIFY(process.waitForFinished(60000));
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
        QVERIFY(oneObject(process.readAllStandardOutput())["verified"].toBool());
    }
};

QTEST_GUILESS_MAIN(CliPortsTest)
#include "cli_ports_test.moc"
