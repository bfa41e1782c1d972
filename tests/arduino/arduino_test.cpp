// SPDX-License-Identifier: GPL-3.0-or-later
// The library for Arduino as it is packed: compilers take it without a warning, for this computer and for the chips it
// knows; and every example, with a stand-in for Arduino's functions, is a glove that the studio connects to, records
// from, flashes and compares.
#include "engine/deploy/quantiser.h"
#include "tests/endtoend/cli.h"
#include "tests/support/needs.h"
#include "tests/support/networks.h"
#include "tests/support/toolchain.h"
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace lodestone;
using support::missing;
using support::Ran;
using support::run;
using test::cli;

namespace {

QStringList sources(const QString &library, const char *ending)
{
    QStringList found;
    for (QDirIterator it(library + "/src", {QStringLiteral("*.") + ending}, QDir::Files, QDirIterator::Subdirectories);
         it.hasNext();)
        found << it.next();
    return found;
}

const QStringList kStrict{"-Wall", "-Wextra", "-Werror"};
const QStringList kExamples{"OwnNumbers", "FieldOnly"};

// A sketch that runs until it is destroyed.
struct Sketch
{
    QProcess process;
    QString port;
    explicit Sketch(const QString &program, bool mute = false)
    {
        if (mute) {
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.insert("STAND_IN_MUTE", "1");
            process.setProcessEnvironment(environment);
        }
        process.start(program, {});
        if (process.waitForReadyRead(10000))
            port = QString::fromLatin1(process.readLine()).trimmed();
    }
    ~Sketch()
    {
        process.closeWriteChannel();
        if (!process.waitForFinished(5000))
            process.kill();
    }
    QJsonObject ask(const QString &verb, const QStringList &options = {}) const
    {
        return test::ask(port, verb, options);
    }
};

} // namespace

class ArduinoTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    QString m_library, m_standIn, m_image;

private slots:
    void initTestCase()
    {
        LODESTONE_NEEDS(!missing("gcc") && !missing("g++"), "gcc and g++ are not installed");
        const QString source = qEnvironmentVariable("LODESTONE_SOURCE");
        m_library = m_folder.filePath("Lodestone");
        m_standIn = source + "/tests/arduino/stand_in";
        const Ran packed = run(source, source + "/device/arduino/pack", {m_library});
        QVERIFY2(packed.code == 0, packed.out);
        const Ran c = run(m_folder.path(), "gcc",
            QStringList{"-std=gnu11", "-O1", "-c", "-I" + m_library + "/src"} + kStrict + sources(m_library, "c"));
        QVERIFY2(c.code == 0, c.out);
        const Ran cpp = run(m_folder.path(), "g++",
            QStringList{"-std=gnu++17", "-O1", "-c", "-I" + m_library + "/src", "-I" + m_standIn} + kStrict
                + sources(m_library, "cpp") + QStringList{m_standIn + "/stand_in.cpp"});
        QVERIFY2(cpp.code == 0, cpp.out);
        const QStringList objects = QDir(m_folder.path()).entryList({"*.o"}, QDir::Files);
        for (const QString &example : kExamples) {
            const Ran built = run(m_folder.path(), "g++",
                QStringList{"-std=gnu++17", "-O1", "-I" + m_library + "/src", "-I" + m_standIn} + kStrict
                    + QStringList{"-x", "c++", "-include", "Arduino.h",
                        m_library + QStringLiteral("/examples/%1/%1.ino").arg(example), "-x", "none"}
                    + objects + QStringList{"-o", example});
            QVERIFY2(built.code == 0, built.out);
        }
        const Network network = support::makeSmallNetwork(11);
        const QByteArray image = quantise(network, support::makeWindows(network, 16, 11));
        m_image = m_folder.filePath("model.image");
        QFile file(m_image);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(image) == image.size());
    }
    void everyExampleIsBuilt()
    {
        QCOMPARE(QDir(m_library + "/examples").entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), kExamples.size());
    }
    void anExampleIsAGlove_data()
    {
        QTest::addColumn<QString>("example");
        QTest::addColumn<bool>("mute");
        QTest::addColumn<int>("axes");
        QTest::newRow("own numbers") << "OwnNumbers" << false << 6;
        QTest::newRow("a magnetometer alone") << "FieldOnly" << false << 3;
        QTest::newRow("a port that does not say what it takes") << "OwnNumbers" << true << 6;
    }
    void anExampleIsAGlove()
    {
        QFETCH(QString, example);
        QFETCH(bool, mute);
        QFETCH(int, axes);
        const Sketch sketch(m_folder.filePath(example), mute);
        QVERIFY2(!sketch.port.isEmpty(), qPrintable(sketch.process.errorString()));

        const QJsonObject before = sketch.ask("info");
        QCOMPARE(before["board"].toString(), QString("arduino"));
        QCOMPARE(before["slots_last"].toBool(true), false); // said: lost without power
        QCOMPARE(before["ranges"]["gyro_dps"].toInt(-1), 0);

        const QString project = m_folder.filePath(QTest::currentDataTag() + QStringLiteral(".lodestone"));
        const QJsonObject recorded = sketch.ask("record", {"--project", project, "--seconds", "2"});
        QVERIFY2(recorded["samples"].toInt() >= 90, QJsonDocument(recorded).toJson());
        const test::Answer csv = cli(
            {"export", "--project", project, "--session", "1", m_folder.filePath("walk.csv"), "--format", "csv"});
        QCOMPARE(csv.code, 0);
        QFile table(m_folder.filePath("walk.csv"));
        QVERIFY(table.open(QIODevice::ReadOnly));
        const QByteArray head = table.readLine(), row = table.readLine();
        QVERIFY2(head.contains("mx") && !head.contains("gx") && head.contains("ax") == (axes == 6), head + row);
        QVERIFY2(!row.toLower().contains("nan"), row);

        const QJsonObject flashed = sketch.ask("flash", {"--image", m_image});
        QVERIFY2(flashed["verified"].toBool(), QJsonDocument(flashed).toJson());
        QCOMPARE(flashed["slots"][0]["state"].toString(), QString("trial"));

        const QJsonObject watched = sketch.ask("watch", {"--image", m_image, "--windows", "40"});
        QVERIFY2(watched["parity"]["windows"].toInt() >= 38, QJsonDocument(watched).toJson());
        QCOMPARE(watched["parity"]["mismatches"].toInt(-1), 0);
        QCOMPARE(watched["lost"].toInt(-1), 0);

        const QJsonObject kept = sketch.ask("confirm");
        QVERIFY2(sketch.ask("info")["slots"][0]["state"].toString() == "confirmed", QJsonDocument(kept).toJson());
    }
    void anImageThatIsTooLargeIsRefused()
    {
        const Sketch sketch(m_folder.filePath("OwnNumbers"));
        const Network network = support::makeV4Network(1);
        const QString large = m_folder.filePath("large.image");
        QFile file(large);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(quantise(network, support::makeWindows(network, 16, 1)));
        file.close();
        const test::Answer answer = cli({"flash", "--port", sketch.port, "--image", large});
        QCOMPARE(answer.code, 1);
        QVERIFY2(answer.err.contains("a slot of the glove holds 5120"), answer.err);
    }
    void theChipsCompilersTakeIt_data()
    {
        QTest::addColumn<QString>("cpu");
        QTest::addColumn<QStringList>("macros");
        QTest::newRow("nRF52840") << "cortex-m4" << QStringList{"-DNRF52840_XXAA"};
        QTest::newRow("RP2040") << "cortex-m0plus" << QStringList{"-DARDUINO_ARCH_RP2040"};
        QTest::newRow("SAMD21") << "cortex-m0plus" << QStringList{"-D__SAMD21G18A__"};
        QTest::newRow("another, in RAM") << "cortex-m0plus" << QStringList{};
    }
    void theChipsCompilersTakeIt()
    {
        QFETCH(QString, cpu);
        QFETCH(QStringList, macros);
        LODESTONE_NEEDS(!missing("arm-none-eabi-g++"), "arm-none-eabi-g++ is not installed");
        QTemporaryDir folder;
        const QStringList common = QStringList{"-mcpu=" + cpu, "-mthumb", "-Os", "-ffunction-sections",
                                       "-fdata-sections", "-c", "-I" + m_library + "/src", "-I" + m_standIn}
                                   + kStrict + macros;
        const Ran c = run(
            folder.path(), "arm-none-eabi-gcc", common + QStringList{"-std=gnu11"} + sources(m_library, "c"));
        QVERIFY2(c.code == 0, c.out);
        const QStringList cppOptions{"-std=gnu++11", "-fno-exceptions", "-fno-rtti"}; // the oldest core's standard
        const Ran cpp = run(folder.path(), "arm-none-eabi-g++", common + cppOptions + sources(m_library, "cpp"));
        QVERIFY2(cpp.code == 0, cpp.out);
        const Ran sizes = run(folder.path(), "arm-none-eabi-size",
            QStringList{"-t"} + QDir(folder.path()).entryList({"*.o"}, QDir::Files));
        const QList<QByteArray> total = sizes.out.trimmed().split('\n').back().simplified().split(' ');
        QVERIFY2(total.size() >= 4, sizes.out);
        const int flash = total[0].toInt() + total[1].toInt(), ram = total[1].toInt() + total[2].toInt();
        qInfo("%s: %d bytes of flash, %d of RAM", QTest::currentDataTag(), flash, ram);
        QVERIFY2(ram < 26 * 1024, "a board of 32 KB also needs RAM for its core and the stack");
    }
};

QTEST_GUILESS_MAIN(ArduinoTest)
#include "arduino_test.moc"
