// SPDX-License-Identifier: GPL-3.0-or-later
// Predictions in the studio for a board that runs no image itself.
#include "app/studio/glove_state.h"
#include "app/studio/host_predictor.h"
#include "app/studio/live_stream.h"
#include "app/studio/project_thread.h"
#include "tests/support/networks.h"

#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>

using namespace lodestone;

namespace {

QByteArray smallImage()
{
    const Network network = support::makeSmallNetwork(5);
    return quantise(network, support::makeWindows(network, 300, 100));
}

Layout magnetometer(double scale = 1)
{
    Layout layout;
    for (const char axis : {'z', 'x', 'y'}) // in another order than the image reads them
        layout.push_back({QString(QLatin1Char(axis)), Quantity::MagneticField, axis, QStringLiteral("mG"), scale});
    return layout;
}

Rows field(int from, int count, double step = 0.02)
{
    Rows rows;
    for (int i = from; i < from + count; ++i) {
        rows.t.push_back(step * i);
        rows.values.insert(
            rows.values.end(), {30.f * std::cos(0.1f * float(i)), 40, 50.f * std::sin(0.07f * float(i))});
    }
    return rows;
}

} // namespace

class HostPredictorTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void theImageRunsOnEveryWholeWindow();
    void aPauseBeginsANewWindow();
    void whatTheBoardLacksIsNamed();
    void aTextBoardIsPredictedWithTheProjectsNewestModel();
};

void HostPredictorTest::theImageRunsOnEveryWholeWindow()
{
    const QByteArray image = smallImage();
    HostPredictor predictor;
    QVERIFY(predictor.setImage(image));
    ImageModel model;
    QVERIFY(ImageModel::open(image, model));
    const auto window = std::size_t(model.window());
    const Layout layout = magnetometer(0.1);
    std::vector<HostPredictor::Answer> answers;
    for (int from = 0; from < 100; from += 7) // in pieces of any size
        for (const auto &answer : predictor.add(field(from, 7), layout))
            answers.push_back(answer);
    QCOMPARE(int(answers.size()), (105 - int(window) + 1) / HostPredictor::kStride);
    const Rows rows = field(0, 105);
    for (const auto &answer : answers) {
        const auto begin = std::size_t(std::lround(answer.begin / 0.02));
        QVERIFY(std::abs(answer.end - answer.begin - 0.02 * double(window - 1)) < 1e-9);
        std::vector<float> values;
        for (std::size_t i = begin; i < begin + window; ++i)
            for (const std::size_t place : {1, 2, 0}) // x, y, z
                values.push_back(rows.values[i * 3 + place] * 0.1f);
        QVERIFY(answer.probability == model.run(values.data()));
    }
}

void HostPredictorTest::aPauseBeginsANewWindow()
{
    HostPredictor predictor;
    QVERIFY(predictor.setImage(smallImage()));
    const Layout layout = magnetometer();
    QVERIFY(!predictor.add(field(0, 60), layout).empty());
    for (const auto &answer : predictor.add(field(80, 60), layout))
        QVERIFY(answer.begin >= 80 * 0.02 - 1e-9);
}

void HostPredictorTest::whatTheBoardLacksIsNamed()
{
    HostPredictor predictor;
    QVERIFY(predictor.setImage(smallImage()));
    QCOMPARE(predictor.lacks(magnetometer()), QString());
    const Layout bends{{QStringLiteral("flex1"), Quantity::Bend}};
    QCOMPARE(predictor.lacks(bends), QStringLiteral("magnetic field"));
    QVERIFY(predictor.add({std::vector<double>(60, 1), std::vector<float>(60, 1)}, bends).empty());
    QString why;
    QVERIFY(!predictor.setImage("no image", &why));
    QVERIFY(!why.isEmpty() && !predictor.isOpen());
    QVERIFY(predictor.add(field(0, 60), magnetometer()).empty());
}

void HostPredictorTest::aTextBoardIsPredictedWithTheProjectsNewestModel()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("p.lodestone"));
    const QByteArray image = smallImage();
    ProjectThread project;
    project.open(file);
    GloveState glove;
    LiveStream stream(&glove, &project);
    int answers = 0;
    connect(&stream, &LiveStream::answerArrived, this, [&](const LiveAnswer &answer) {
        QVERIFY(!answer.glove && answer.host);
        ++answers;
    });
    GloveOptions options;
    options.dialect = QStringLiteral("csv");
    QVERIFY(glove.open(QLatin1String(kVirtualGlove), options));
    QTRY_VERIFY_WITH_TIMEOUT(glove.channels() != nullptr, 10000);
    QTest::qWait(300);
    QCOMPARE(answers, 0); // there is no model
    QVERIFY(!stream.predictsHere());
    auto added = project.run([image](Project &p) {
        ModelInfo model;
        model.name = QStringLiteral("Model 1");
        model.image = image;
        ImageModel opened;
        ImageModel::open(image, opened);
        model.hash = opened.hash();
        p.addModel(model);
    });
    added.waitForFinished();
    stream.findImage();
    QTRY_VERIFY_WITH_TIMEOUT(answers > 5, 10000);
    QVERIFY(stream.predictsHere());
    QCOMPARE(stream.lacking(), QString());
}

QTEST_GUILESS_MAIN(HostPredictorTest)
#include "host_predictor_test.moc"
