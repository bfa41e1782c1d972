// SPDX-License-Identifier: GPL-3.0-or-later
// `watch --stream` and `serve` from the real command line: from a recorded session, a glove and a board that prints
// numbers, to a pipe and to an OSC receiver.
#include "engine/deploy/quantiser.h"
#include "engine/project/project.h"
#include "tests/endtoend/cli.h"
#include "tests/support/networks.h"
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QNetworkDatagram>
#include <QTemporaryDir>
#include <QTest>
#include <QUdpSocket>
#include <cmath>

using namespace lodestone;
using namespace lodestone::test;

namespace {

constexpr int kRows = 20000;

QList<QJsonObject> objects(const QByteArray &out)
{
    QList<QJsonObject> all;
    for (const QByteArray &line : out.split('\n'))
        if (!line.isEmpty())
            all << QJsonDocument::fromJson(line).object();
    return all;
}

bool isPrediction(const QJsonObject &object)
{
    return object.size() == 5 && object["t"].isDouble() && object["combination"].toString().size() == 5
           && object["probability"].toArray().size() == 5 && object.contains("known")
           && (object["from"] == "glove" || object["from"] == "host");
}

} // namespace

class CliStreamTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    QString m_project, m_image, m_program;
    // What a shell's pipeline prints, behind it the codes of its programs, and on standard error.
    Answer shell(const QString &line, int milliseconds = 60000);

private slots:
    void initTestCase();
    void aSessionIsStreamedWhole();
    void aSessionIsStreamedInItsTime();
    void headEndsItSilently();
    void aReaderThatGoesBeforeAPredictionEndsItToo();
    void aGloveIsStreamed();
    void aBoardThatPrintsIsStreamed();
    void whatCannotBeStreamedIsSaid();
    void anOscReceiverGetsASession();
};

void CliStreamTest::initTestCase()
{
    m_program = qEnvironmentVariable("LODESTONE_BIN") + "/lodestone-cli";
    m_project = m_folder.filePath("p.lodestone");
    m_image = m_folder.filePath("image.bin");
    const Network network = support::makeV4Network(2);
    const auto project = Project::open(m_project);
    ModelInfo model;
    model.name = "Model 1";
    model.image = quantise(network, support::makeWindows(network, 300, 100));
    ImageModel opened;
    QVERIFY(ImageModel::open(model.image, opened));
    model.hash = opened.hash();
    project->addModel(model);
    std::vector<Sample> samples(kRows);
    for (int i = 0; i < kRows; ++i) {
        Sample &s = samples[std::size_t(i)];
        s.t = i * 0.01;
        s.accel = {0, 0, float(kGravity)};
        s.mag = {float(60 * std::sin(i * 0.01)), float(60 * std::cos(i * 0.013)), 30};
    }
    project->addSession("Long", "test", samples, {}, LabelSource::Human);
    samples.resize(200);
    project->addSession("Short", "test", samples, {}, LabelSource::Human);
    QFile image(m_image);
    QVERIFY(image.open(QIODevice::WriteOnly));
    image.write(model.image);
}

Answer CliStreamTest::shell(const QString &line, int milliseconds)
{
    QProcess process;
    process.start("bash", {"-c", line + "; echo \"codes ${PIPESTATUS[*]}\""});
    if (!process.waitForFinished(milliseconds))
        return {-1, process.readAllStandardOutput(), "did not end: " + process.readAllStandardError()};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

void CliStreamTest::aSessionIsStreamedWhole()
{
    const Answer answer = cli(
        {"watch", "--stream", "--project", m_project, "--session", "Long", "--replay-speed", "0"}, 60000);
    QVERIFY2(answer.code == 0, answer.err.constData());
    const QList<QJsonObject> all = objects(answer.out);
    QVERIFY2(std::abs(int(all.size()) - kRows / 5) < 10, qPrintable(QString::number(all.size())));
    double before = -1;
    for (const QJsonObject &object : all) {
        QVERIFY(isPrediction(object));
        QVERIFY(object["t"].toDouble() > before);
        before = object["t"].toDouble();
    }
    QCOMPARE(all[0]["from"].toString(), QString("host"));
    QVERIFY(all[0]["known"].isNull()); // this model does not say what it was trained on
    QCOMPARE(objects(cli({"watch", "--stream", "--project", m_project, "--session", "Long", "--replay-speed", "0",
                             "--windows", "7"})
                         .out)
                 .size(),
        7);
}

void CliStreamTest::aSessionIsStreamedInItsTime()
{
    QElapsedTimer clock;
    clock.start();
    const Answer answer = cli({"watch", "--stream", "--project", m_project, "--session", "Short"});
    QCOMPARE(answer.code, 0);
    QVERIFY2(clock.elapsed() >= 1900, qPrintable(QString::number(clock.elapsed()))); // 2 s were recorded
    QVERIFY(objects(answer.out).size() > 30);
}

void CliStreamTest::headEndsItSilently()
{
    const Answer answer = shell(
        m_program + " watch --stream --replay-speed 0 --session Long --project " + m_project + " | head -n 100");
    QVERIFY2(answer.out.endsWith("codes 0 0\n"), answer.out.right(200).constData());
    QCOMPARE(answer.err, QByteArray());
    const QList<QJsonObject> all = objects(answer.out.left(answer.out.lastIndexOf("codes")));
    QCOMPARE(all.size(), 100);
    for (const QJsonObject &object : all)
        QVERIFY(isPrediction(object));
}

void CliStreamTest::aReaderThatGoesBeforeAPredictionEndsItToo()
{
    const Answer answer = shell(m_program + " watch --stream --glove | true"); // it runs no image
    QVERIFY2(answer.out == "codes 0 0\n", answer.out + answer.err);
}

void CliStreamTest::aGloveIsStreamed()
{
    const QString flash = m_folder.filePath("flash.bin");
    const Answer put = cli(
        {"flash", "--glove", "--flash-file", flash, "--image", m_image, "--confirm", "--json"}, 60000);
    QVERIFY2(put.code == 0, put.err + put.out);
    const Answer answer = shell(m_program + " watch --stream --glove --rate 100 --flash-file " + flash + " --project "
                                + m_project + " | head -n 40");
    QVERIFY2(answer.out.endsWith("codes 0 0\n"), answer.out + answer.err);
    QCOMPARE(answer.err, QByteArray());
    const QList<QJsonObject> all = objects(answer.out.left(answer.out.lastIndexOf("codes")));
    QCOMPARE(all.size(), 40);
    for (int i = 1; i < 40; ++i) {
        QVERIFY(isPrediction(all[i]));
        QCOMPARE(all[i]["from"].toString(), QString("glove"));
    }
    const double step = (all[39]["t"].toDouble() - all[9]["t"].toDouble()) / 30;
    QVERIFY2(std::abs(step - 0.05) < 0.02, qPrintable(QString::number(step))); // each fifth sample
}

void CliStreamTest::aBoardThatPrintsIsStreamed()
{
    const Answer answer = shell(m_program + " watch --stream --glove --dialect csv --layout mag --rate 100 --image "
                                + m_image + " 2>/dev/null | head -n 20");
    QVERIFY2(answer.out.endsWith("codes 0 0\n"), answer.out + answer.err);
    const QList<QJsonObject> all = objects(answer.out.left(answer.out.lastIndexOf("codes")));
    QCOMPARE(all.size(), 20);
    QVERIFY(isPrediction(all[5]));
    QCOMPARE(all[5]["from"].toString(), QString("host"));
}

void CliStreamTest::whatCannotBeStreamedIsSaid()
{
    QCOMPARE(cli({"watch", "--stream"}).code, 2);
    QCOMPARE(cli({"watch", "--project", m_project, "--session", "Long"}).code, 2);
    const Answer window = cli({"watch", "--stream", "--window", "--project", m_project});
    QCOMPARE(window.code, 1);
    QVERIFY2(window.err.contains("No window"), window.err.constData());
    QCOMPARE(cli({"serve", "--glove"}).code, 2);
    QCOMPARE(cli({"serve", "--glove", "--osc", "nonsense"}).code, 2);
    const Answer keys = cli({"serve", "--glove", "--keys", m_folder.filePath("none")});
    QCOMPARE(keys.code, 1);
    QVERIFY2(keys.err.contains("none"), keys.err.constData());
}

void CliStreamTest::anOscReceiverGetsASession()
{
    QUdpSocket receiver;
    QVERIFY(receiver.bind(QHostAddress::LocalHost));
    QProcess serve;
    serve.start(m_program, {"serve", "--osc", QString("127.0.0.1:%1").arg(receiver.localPort()), "--project", m_project,
                               "--session", "Short", "--steady", "0", "--json"});
    QHash<QByteArray, int> got;
    QByteArray state;
    const auto receive = [&] {
        while (receiver.hasPendingDatagrams()) {
            const QByteArray bytes = receiver.receiveDatagram().data();
            const QByteArray address(bytes.constData());
            ++got[address];
            if (address == "/lodestone/state")
                state = QByteArray(bytes.constData() + 20 + 8); // 16 + 4 bytes of address, 8 of type tags
        }
    };
    QTRY_VERIFY_WITH_TIMEOUT((receive(), serve.state() == QProcess::NotRunning), 30000);
    QCOMPARE(serve.exitCode(), 0);
    const QJsonObject object = oneObject(serve.readAllStandardOutput());
    const int predictions = object["predictions"].toInt();
    QVERIFY(predictions > 30);
    QCOMPARE(got["/wek/outputs"], predictions);
    QCOMPARE(got["/lodestone/prediction"], predictions);
    QVERIFY(got["/lodestone/state"] >= 1);
    QCOMPARE(state.size(), 5);
    QVERIFY(object["delay_ms"].toObject()["median"].toDouble() < 100);
    QVERIFY(object["sent"].toObject()["osc"].toInt() >= 2 * predictions);
}

QTEST_GUILESS_MAIN(CliStreamTest)
#include "cli_stream_test.moc"
