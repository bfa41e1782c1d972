// SPDX-License-Identifier: GPL-3.0-or-later
// What LiveStream makes of blocks and predictions, without a glove: the link's signals are given by hand.
#include "app/studio/glove_state.h"
#include "app/studio/live_stream.h"
#include "app/studio/project_thread.h"
#include "app/studio/replay.h"
#include "tests/support/networks.h"
#include <QTemporaryDir>
#include <QTest>

using namespace lodestone;

namespace {

constexpr int kBlock = 10;

link::SampleBlock blockAt(std::uint32_t first)
{
    link::SampleBlock block;
    block.first = first;
    block.deviceMicroseconds = std::uint64_t(first) * 20000 + 1'000'000;
    for (std::uint32_t i = first; i < first + kBlock; ++i)
        block.samples.push_back({0, 0, 8192, 0, 0, 0, std::int16_t(i % 100), 200, 300});
    return block;
}

} // namespace

class LiveStreamTest : public QObject
{
    Q_OBJECT
    QByteArray m_image, m_hash;
    int m_window = 0;
    void initImage()
    {
        const Network network = support::makeV4Network(2);
        m_image = quantise(network, support::makeWindows(network, 300, 100));
        ImageModel opened;
        QVERIFY(ImageModel::open(m_image, opened));
        m_hash = opened.hash();
        m_window = opened.window();
    }

private slots:
    void initTestCase() { initImage(); }
    void everyReceiverGetsTheSameBlock()
    {
        GloveState glove;
        LiveStream stream(&glove, nullptr);
        std::vector<std::shared_ptr<const LiveBlock>> one, two;
        const auto into = [&](std::vector<std::shared_ptr<const LiveBlock>> &list) {
            connect(&stream, &LiveStream::blockArrived, this,
                [&list](const std::shared_ptr<const LiveBlock> &block) { list.push_back(block); });
        };
        into(one);
        into(two);
        emit glove.link()->samplesArrived(blockAt(0));
        emit glove.link()->samplesArrived(link::SampleBlock{}); // an empty one reaches nobody
        emit glove.link()->samplesArrived(blockAt(kBlock));
        stream.disconnect(this);
        QCOMPARE(one.size(), std::size_t(2));
        QVERIFY(one == two);
        const LiveBlock &block = *one[1];
        QCOMPARE(block.raw.first, std::uint32_t(kBlock));
        QCOMPARE(block.samples.size(), std::size_t(kBlock));
        QCOMPARE(block.attitude.size(), std::size_t(kBlock));
        QVERIFY(std::abs(block.samples[0].t - 1.2) < 1e-9);
        QVERIFY(std::abs(double(block.samples[0].accel[2]) - kGravity) < 1e-4);
        QVERIFY(std::abs(stream.deviceSeconds() - block.samples.back().t) < 1e-12);
    }
    void aWindowIsAsLongAsTheImageReads()
    {
        GloveState glove;
        LiveStream stream(&glove, nullptr);
        std::vector<LiveAnswer> answers;
        connect(&stream, &LiveStream::answerArrived, this,
            [&answers](const LiveAnswer &answer) { answers.push_back(answer); });
        for (std::uint32_t first = 0; first < 200; first += kBlock)
            emit glove.link()->samplesArrived(blockAt(first));
        link::Prediction prediction;
        prediction.window = 100;
        prediction.hash = m_hash.left(8);
        emit glove.link()->predictionArrived(prediction); // the project does not have this image
        QCOMPARE(answers.size(), std::size_t(1));
        QVERIFY(std::abs(answers[0].begin - 3.0) < 1e-9);
        QVERIFY(std::abs(answers[0].end - stream.deviceSeconds()) < 1e-9);
        QVERIFY(!answers[0].host && answers[0].compared.empty());

        stream.setImage(m_image, {});
        QCOMPARE(stream.answers(), quint64(0));
        emit glove.link()->predictionArrived(prediction);
        QCOMPARE(answers.size(), std::size_t(2));
        QVERIFY(std::abs(answers[1].end - answers[1].begin - m_window * 0.02) < 1e-9);
        QVERIFY(answers[1].host.has_value());
        QCOMPARE(answers[1].compared.size(), std::size_t(1));
        QVERIFY(std::abs(answers[1].compared[0].t - 3.0) < 1e-9);
        QCOMPARE(stream.parity().windows, std::uint64_t(1));

        prediction.window += Replay::kFirst; // of a replay
        emit glove.link()->predictionArrived(prediction);
        QCOMPARE(answers.size(), std::size_t(2));
    }
    void theGlovesImageIsFoundInTheProjectAlsoLater()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath("p.lodestone");
        ProjectThread project;
        project.open(file);
        GloveState glove;
        LiveStream stream(&glove, &project);
        QVERIFY2(glove.open(kVirtualGlove), qPrintable(glove.problem()));
        QTRY_VERIFY_WITH_TIMEOUT(glove.answered(), 5000);
        glove.link()->flash(m_image);
        QTRY_VERIFY_WITH_TIMEOUT(glove.runningHash() == m_hash, 10000);
        QTest::qWait(200);
        QVERIFY(!stream.hasImage()); // not in this project
        project.run([this](Project &open) {
            ModelInfo model;
            model.name = "Model 1";
            model.image = m_image;
            model.hash = m_hash;
            open.addModel(model);
        });
        stream.findImage();
        QTRY_VERIFY_WITH_TIMEOUT(stream.hasImage(), 5000);
        QTRY_VERIFY_WITH_TIMEOUT(stream.parity().windows > 10, 10000);
        QCOMPARE(stream.parity().mismatches, std::uint64_t(0));
        const double left = glove.trialSecondsLeft().value_or(-1);
        QVERIFY2(left > 500 && left <= 600, qPrintable(QString::number(left)));
    }
    void aProjectThatCannotBeReadIsAskedAgain()
    {
        ProjectThread project; // no file is open
        GloveState glove;
        LiveStream stream(&glove, &project);
        QVERIFY(glove.open(kVirtualGlove));
        QTRY_VERIFY_WITH_TIMEOUT(glove.answered(), 5000);
        glove.link()->flash(m_image);
        QTRY_VERIFY_WITH_TIMEOUT(glove.runningHash() == m_hash, 10000);
        QTest::qWait(200);
        QVERIFY(!stream.hasImage());
        QTemporaryDir folder;
        const QString file = folder.filePath("p.lodestone");
        {
            ModelInfo model;
            model.name = "Model 1";
            model.image = m_image;
            model.hash = m_hash;
            Project::open(file)->addModel(model);
        }
        project.open(file);
        stream.findImage();
        QTRY_VERIFY_WITH_TIMEOUT(stream.hasImage(), 5000);
    }
};

QTEST_GUILESS_MAIN(LiveStreamTest)
#include "live_stream_test.moc"
