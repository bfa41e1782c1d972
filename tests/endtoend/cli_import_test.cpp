// SPDX-License-Identifier: GPL-3.0-or-later
// What scripts rely on of `import` and `export`.
#include "engine/project/project.h"
#include "tests/endtoend/cli.h"
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>

using namespace lodestone;
using namespace lodestone::test;

namespace {

// 50 Hz; the third column turns the field.
QByteArray nine(const QByteArray &time = "t (s)", const QByteArray &field = " (uT)")
{
    QByteArray text = (time.isEmpty() ? QByteArray() : time + ',')
                      + "ax (g),ay (g),az (g),gx (dps),gy (dps),gz (dps),mx" + field + ",my" + field + ",mz" + field
                      + ",letter\n";
    for (int i = 0; i < 100; ++i)
        text += (time.isEmpty() ? QByteArray() : QByteArray::number(i * 0.02, 'f', 2) + ',') + "0.01,0.02,1,1,2,3,"
                + QByteArray::number(30 * std::cos(i * 0.1), 'f', 2) + ','
                + QByteArray::number(30 * std::sin(i * 0.1), 'f', 2) + ",40.5," + (i < 50 ? "A\n" : "B\n");
    return text;
}

} // namespace

class CliImportTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(name));
        return path(name);
    }

private slots:
    void aPreviewSaysWhatEachColumnIsAndStoresNothing();
    void aPreviewOfSeveralFilesListsThem();
    void aFileWithoutATimeNeedsARate();
    void aMapAndClassesAreTakenFromTheLineAndFromFiles();
    void theFileBesideAGambitListIsRead();
    void badLinesAreSkippedOnRequest();
    void theSameSamplesTwiceAreNoticed();
    void aFlexGloveComesInAndGoesOut();
    void wrongOptionsAreRefused_data();
    void wrongOptionsAreRefused();
    void aSessionIsExportedInEachFormat();
    void anAcquisitionIsSignedAndChecked();
};

void CliImportTest::aPreviewSaysWhatEachColumnIsAndStoresNothing()
{
    const Answer answer = cli({"import", write("plain.csv", nine("timestamp_ms", {})), "--preview", "--json"});
    QVERIFY2(answer.code == 0, answer.err.constData());
    const QJsonObject object = oneObject(answer.out);
    QCOMPARE(object["dialect"].toObject()["separator"].toString(), QStringLiteral(","));
    QCOMPARE(object["dialect"].toObject()["encoding"].toString(), QStringLiteral("UTF-8"));
    const QJsonArray columns = object["columns"].toArray();
    QCOMPARE(columns.size(), 11);
    QCOMPARE(columns[0].toObject()["quantity"].toString(), QStringLiteral("time"));
    const QJsonObject field = columns[7].toObject();
    QCOMPARE(field["name"].toString(), QStringLiteral("mx"));
    QCOMPARE(field["quantity"].toString(), QStringLiteral("magnetic field"));
    QCOMPARE(field["axis"].toString(), QStringLiteral("x"));
    QCOMPARE(field["unit"].toString(), QStringLiteral("uT"));
    QCOMPARE(field["sensor"].toInt(), 1);
    QCOMPARE(field["sure"].toBool(true), false);
    QCOMPARE(columns[1].toObject()["sure"].toBool(), true);
    QVERIFY(std::abs(object["rate_hz"].toDouble() - 50000) < 1); // the header says ms where the rows say s
    QCOMPARE(object["channels"].toArray().size(), 9);
    QCOMPARE(object["classes"].toObject()["A"].toInt(), 50);
    QVERIFY(!object["warnings"].toArray().isEmpty());
    QCOMPARE(object["sessions"].toArray().size(), 1);
    QVERIFY(object["refused"].toArray().isEmpty());
}

void CliImportTest::aPreviewOfSeveralFilesListsThem()
{
    const Answer answer = cli({"import", write("a.csv", nine()), write("prose.txt", "This is\na letter, as you see.\n"),
        "--preview", "--json"});
    QCOMPARE(answer.code, 0);
    QCOMPARE(oneObject(answer.out)["sessions"].toArray().size(), 1);
    QVERIFY(oneObject(answer.out)["refused"].toArray()[0].toObject()["reason"].toString().contains("without a table"));
    QCOMPARE(cli({"import", path("prose.txt"), "--preview"}).code, 1);
}

void CliImportTest::aFileWithoutATimeNeedsARate()
{
    const QString file = write("no_time.csv", nine({}));
    const Answer preview = cli({"import", file, "--preview", "--json"});
    QCOMPARE(preview.code, 1);
    QCOMPARE(oneObject(preview.out)["columns"].toArray().size(), 10);
    QVERIFY(oneObject(preview.out)["refused"].toArray()[0].toObject()["reason"].toString().contains("--rate"));
    const Answer without = cli({"import", file, "--project", path("rate.lodestone"), "--json"});
    QCOMPARE(without.code, 1);
    QVERIFY(oneObject(without.out)["refused"].toArray()[0].toObject()["reason"].toString().contains("--rate"));
    QVERIFY(!QFile::exists(path("rate.lodestone")));
    const Answer with = cli({"import", file, "--project", path("rate.lodestone"), "--rate", "25", "--json"});
    QVERIFY2(with.code == 0, with.err.constData());
    const QJsonObject session = oneObject(with.out)["sessions"].toArray()[0].toObject();
    QVERIFY(std::abs(session["rate_hz"].toDouble() - 25) < 1e-6);
    QCOMPARE(session["channels"].toArray().size(), 9);
}

void CliImportTest::aMapAndClassesAreTakenFromTheLineAndFromFiles()
{
    const QString file = write("mapped.csv", nine("t (s)", {}));
    const QString classes = write("labels.json", "{\"A\": \"efeee\", \"B\": \"fffff\"}");
    const QString map = write("map.json", "{\"mx\": \"mx:mG\", \"my\": \"my:mG\", \"mz\": \"mz:mG\"}");
    for (const QString &how : {QStringLiteral("mx=mx:mG,my=my:mG,mz=mz:mG"), map}) {
        const QString project = path(how == map ? "map2.lodestone" : "map1.lodestone");
        const Answer answer = cli({"import", file, "--project", project, "--map", how, "--labels", classes, "--json"});
        QVERIFY2(answer.code == 0, answer.err.constData());
        const QJsonObject session = oneObject(answer.out)["sessions"].toArray()[0].toObject();
        QCOMPARE(session["labels"].toInt(), 2);
        QCOMPARE(session["channels"].toArray()[6].toObject()["unit"].toString(), QStringLiteral("mG"));
        QCOMPARE(session["channels"].toArray()[6].toObject()["sure"].toBool(), true);
        QVERIFY(std::abs(Project::open(project, true)->samples(1)[0].mag[2] - 4.05f) < 1e-4f);
    }
}

void CliImportTest::theFileBesideAGambitListIsRead()
{
    QByteArray list;
    for (int i = 0; i < 60; ++i)
        list += QByteArray(i ? "," : "[") + "{\"ax\":8192,\"ay\":" + QByteArray::number(i % 5)
                + ",\"az\":0,\"gx\":10,\"gy\":" + QByteArray::number(i % 3)
                + ",\"gz\":0,\"mx\":" + QByteArray::number(300 + i % 7) + ",\"my\":200,\"mz\":-400,\"t\":-75}";
    const QString file = write("2023-11-24T17:29:02.123Z.json", list + "]");
    QCOMPARE(cli({"import", file, "--preview", "--json"}).code, 1);
    write("2023-11-24T17:29:02.123Z.meta.json",
        "{\"sample_rate_hz\":50,\"labels\":[{\"start_sample\":0,\"end_sample\":60,\"gesture\":\"rest\"}]}");
    const Answer answer = cli({"import", file, "--preview", "--json"});
    QVERIFY2(answer.code == 0, answer.err.constData());
    QVERIFY(std::abs(oneObject(answer.out)["rate_hz"].toDouble() - 50) < 1e-6);
    QCOMPARE(oneObject(answer.out)["classes"].toObject()["rest"].toInt(), 60);
}

void CliImportTest::badLinesAreSkippedOnRequest()
{
    const QString file = write(
        "bad_lines.csv", nine().replace("0.50,0.01", "0.50,brown-out").replace("0.70,0.01", "0.70,brown-out"));
    const Answer refused = cli({"import", file, "--project", path("bad.lodestone"), "--json"});
    QCOMPARE(refused.code, 1);
    QVERIFY(oneObject(refused.out)["refused"].toArray()[0].toObject()["reason"].toString().contains("--skip-bad"));
    const Answer skipped = cli({"import", file, "--project", path("bad.lodestone"), "--skip-bad", "--json"});
    QCOMPARE(skipped.code, 0);
    QCOMPARE(oneObject(skipped.out)["sessions"].toArray()[0].toObject()["samples"].toInt(), 98);
}

void CliImportTest::theSameSamplesTwiceAreNoticed()
{
    const QString file = write("once.csv", nine()), copy = write("copy.csv", nine());
    const Answer once = cli({"import", file, "--project", path("twice.lodestone"), "--json"});
    QVERIFY(!once.err.contains("same samples"));
    const Answer twice = cli({"import", copy, "--project", path("twice.lodestone"), "--json"});
    QCOMPARE(twice.code, 0);
    const QJsonArray warnings = oneObject(twice.out)["sessions"].toArray()[0].toObject()["warnings"].toArray();
    QVERIFY2(warnings.last().toString().contains("as \"once\""), twice.out.constData());
}

void CliImportTest::aFlexGloveComesInAndGoesOut()
{
    QByteArray flex = "t (ms),flex1,flex2,flex3,flex4,flex5\n";
    for (int i = 0; i < 50; ++i)
        flex += QByteArray::number(i * 20) + ",500,510,52" + QByteArray::number(i % 10) + ",530,540\n";
    const QString file = write("flex.csv", flex);
    const Answer preview = cli({"import", file, "--preview", "--json"});
    QCOMPARE(preview.code, 0);
    QCOMPARE(oneObject(preview.out)["channels"].toArray()[4].toObject()["quantity"].toString(), QStringLiteral("bend"));
    QCOMPARE(oneObject(preview.out)["channels"].toArray()[4].toObject()["sensor"].toInt(), 5);
    const Answer answer = cli({"import", file, "--project", path("flex.lodestone"), "--json"});
    QCOMPARE(answer.code, 0);
    const QJsonObject session = oneObject(answer.out)["sessions"].toArray()[0].toObject();
    QCOMPARE(session["samples"].toInt(), 50);
    QCOMPARE(session["channels"].toArray().size(), 5);
    QCOMPARE(cli({"verify", path("flex.lodestone")}).code, 0);
    const QString back = path("back.csv");
    QCOMPARE(cli({"export", "--project", path("flex.lodestone"), "--session", "1", back}).code, 0);
    const QJsonObject again = oneObject(cli({"import", back, "--preview", "--json"}).out);
    QCOMPARE(again["channels"].toArray()[4].toObject()["quantity"].toString(), QStringLiteral("bend"));
    QCOMPARE(again["samples"].toInt(), 50);
}

void CliImportTest::wrongOptionsAreRefused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::newRow("no project") << QStringList{} << 2;
    QTest::newRow("no such format") << QStringList{"--preview", "--format", "xml"} << 2;
    QTest::newRow("a rate of nothing") << QStringList{"--preview", "--rate", "0"} << 2;
    QTest::newRow("no such decimal sign") << QStringList{"--preview", "--decimal", "dot"} << 2;
    QTest::newRow("no such column") << QStringList{"--preview", "--map", "mx=bz"} << 1;
    QTest::newRow("no map") << QStringList{"--preview", "--map", "/nowhere.json"} << 1;
    QTest::newRow("no classes") << QStringList{"--preview", "--labels", "/nowhere.json"} << 1;
}

void CliImportTest::wrongOptionsAreRefused()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    const Answer answer = cli(QStringList{"import", write("right.csv", nine())} + arguments);
    QCOMPARE(answer.code, code);
    QCOMPARE(answer.err.count('\n'), 1);
}

void CliImportTest::aSessionIsExportedInEachFormat()
{
    QCOMPARE(cli({"import", write("out.csv", nine()), "--project", path("out.lodestone")}).code, 0);
    for (const QString &format : {QStringLiteral("csv"), QStringLiteral("gambit"), QStringLiteral("edge-impulse")}) {
        const QString file = path("out." + format);
        const Answer out = cli(
            {"export", "--project", path("out.lodestone"), "--session", "1", file, "--format", format, "--json"});
        QVERIFY2(out.code == 0, out.err.constData());
        const Answer back = cli({"import", file, "--preview", "--json"});
        QCOMPARE(oneObject(back.out)["format"].toString(), format);
        QCOMPARE(oneObject(back.out)["samples"].toInt(), 100);
    }
}

void CliImportTest::anAcquisitionIsSignedAndChecked()
{
    QCOMPARE(cli({"import", write("sign.csv", nine()), "--project", path("sign.lodestone")}).code, 0);
    const QString key = QLatin1Char('@') + write("key.txt", "open sesame\n");
    for (const QString &format : {QStringLiteral("edge-impulse"), QStringLiteral("edge-impulse-cbor")}) {
        const QString file = path("signed." + format);
        const Answer out = cli({"export", "--project", path("sign.lodestone"), "--session", "1", file, "--format",
            format, "--key", key, "--json"});
        QVERIFY2(out.code == 0, out.err.constData());
        const Answer right = cli({"import", file, "--preview", "--key", "open sesame", "--json"});
        QCOMPARE(right.code, 0);
        QVERIFY(!right.out.contains("signature"));
        const Answer wrong = cli({"import", file, "--preview", "--key", "another", "--json"});
        QCOMPARE(wrong.code, 1);
        QVERIFY(wrong.out.contains("signature"));
        for (const Answer &answer : {out, right, wrong})
            QVERIFY(!(answer.out + answer.err).contains("sesame"));
    }
    // What has no signature is not signed silently.
    QCOMPARE(
        cli({"export", "--project", path("sign.lodestone"), "--session", "1", path("x.csv"), "--key", key}).code, 2);
}

QTEST_GUILESS_MAIN(CliImportTest)
#include "cli_import_test.moc"
