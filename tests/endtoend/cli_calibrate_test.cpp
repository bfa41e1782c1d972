// SPDX-License-Identifier: GPL-3.0-or-later
// Calibrates a virtual glove by command line, and checks that recordings are not changed by it.
#include "engine/project/project.h"
#include "tests/endtoend/cli.h"
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace lodestone;
using namespace lodestone::test;

class CliCalibrateTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QStringList calibrate(const QStringList &more) const
    {
        return QStringList{"calibrate", "--folder", path("calibrations"), "--json"} + more;
    }
private slots:
    void initTestCase() { qputenv("XDG_DATA_HOME", QFile::encodeName(m_folder.path())); }
    void fromTheGloveItself();
    void fromAProjectWhoseReadingsStayAsTheyWere();
};

void CliCalibrateTest::fromTheGloveItself()
{
    const QStringList glove{"--glove", "--glove-seed", "4", "--speed", "40"};
    const Answer board = cli(calibrate(glove + QStringList{"--live", "board"}));
    QVERIFY2(board.code == 0, board.err.constData() + board.out);
    const Answer hand = cli(calibrate(glove + QStringList{"--live", "hand"}));
    QVERIFY2(hand.code == 0, hand.err.constData() + hand.out);
    const QJsonObject answer = oneObject(hand.out), calibration = answer["calibration"].toObject();
    QCOMPARE(answer["serial"].toString(), QString("VG-4"));
    QCOMPARE(calibration["version"].toInt(), 2);
    QVERIFY(answer["simulated"].toBool() && answer["saved"].toBool());
    QVERIFY(calibration["mag"].toObject()["residual"].toDouble() < 1.1);
    QVERIFY(calibration["fingers"].toObject()["north_sigma"].toDouble() < 5);
    QVERIFY(calibration["inertial"].toObject()["gyro_sigma"].toDouble() < 0.03);
    // With bending fingers the calibration is refused with a reason, and nothing is saved.
    const Answer bent = cli(
        calibrate({"--glove", "--glove-seed", "4", "--speed", "40", "--live", "hand", "--seconds", "5"}));
    QCOMPARE(bent.code, 1);
    QVERIFY(oneObject(bent.out)["steps"].toArray()[0].toObject()["reason"].toString().contains("5 s"));
    QVERIFY(!oneObject(bent.out)["saved"].toBool());
    const Answer list = cli(calibrate(glove + QStringList{"--list"}));
    QCOMPARE(oneObject(list.out)["versions"].toArray().size(), 2);
}

void CliCalibrateTest::fromAProjectWhoseReadingsStayAsTheyWere()
{
    const QString project = path("p.lodestone");
    QCOMPARE(cli({"record", project, "--glove", "--glove-seed", "6", "--script", "turn", "--speed", "40", "--seconds",
                     "58", "--name", "turned"})
                 .code,
        0);
    const auto raw = [&] { return Project::open(project, true)->samples(1); };
    const std::vector<Sample> before = raw();
    const Answer answer = cli({"calibrate", project, "--hand", "turned", "--json"});
    QVERIFY2(answer.code == 0, answer.err.constData() + answer.out);
    QCOMPARE(oneObject(answer.out)["serial"].toString(), QString("VG-6"));
    const std::vector<Sample> after = raw();
    QCOMPARE(after.size(), before.size());
    for (std::size_t i = 0; i < after.size(); ++i)
        QVERIFY(after[i].gyro == before[i].gyro && after[i].accel == before[i].accel && after[i].mag == before[i].mag);
    // Exported with the calibration, the gyroscope's offset is gone; the export without it still has the offset.
    QCOMPARE(cli({"export", "--project", project, "--session", "turned", path("raw.csv")}).code, 0);
    QCOMPARE(
        cli({"export", "--project", project, "--session", "turned", "--calibrated", "0", path("seen.csv")}).code, 0);
    const auto bytesOf = [this](const QString &name) {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    QVERIFY(!bytesOf("raw.csv").isEmpty() && bytesOf("raw.csv") != bytesOf("seen.csv"));
    QCOMPARE(
        cli({"export", "--project", project, "--session", "turned", "--calibrated", "7", path("none.csv")}).code, 1);
}

QTEST_GUILESS_MAIN(CliCalibrateTest)
#include "cli_calibrate_test.moc"
