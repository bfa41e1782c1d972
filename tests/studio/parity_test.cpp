// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/parity_checker.h"
#include <QTest>
#include <random>

using namespace lodestone;

namespace {

// A small network that decides by the field's direction: one dense layer over the window.
QByteArray imageOf(unsigned seed)
{
    std::mt19937 random(seed);
    std::uniform_real_distribution<float> uniform(-0.5f, 0.5f);
    Network network;
    network.inputStd = {300, 300, 300};
    const auto layer = [&](NetworkLayer::Kind kind, int units, int inputs, int kernel, int weights, int biases) {
        NetworkLayer l;
        l.kind = kind;
        l.units = units;
        l.inputs = inputs;
        l.kernel = kernel;
        for (int i = 0; i < weights; ++i)
            l.weight.push_back(uniform(random));
        l.bias.assign(std::size_t(biases), 0.1f);
        network.layers.push_back(l);
    };
    layer(NetworkLayer::Kind::Conv1d, 8, 3, 3, 8 * 3 * 3, 8);
    layer(NetworkLayer::Kind::Relu, 8, 8, 0, 0, 0);
    layer(NetworkLayer::Kind::MaxPool, 2, 8, 0, 0, 0);
    layer(NetworkLayer::Kind::Lstm, 8, 8, 0, 4 * 8 * 16, 32);
    layer(NetworkLayer::Kind::Dense, 5, 8, 0, 40, 5);
    layer(NetworkLayer::Kind::Sigmoid, 5, 5, 0, 0, 0);
    std::normal_distribution<float> field(0, 300);
    std::vector<float> calibration;
    for (int i = 0; i < 30 * 50; ++i)
        calibration.push_back(field(random));
    return quantise(network, calibration);
}

link::SampleBlock blockOf(std::uint32_t first, int count)
{
    link::SampleBlock block;
    block.first = first;
    for (int i = 0; i < count; ++i) {
        const int n = int(first) + i;
        block.samples.push_back({0, 0, 0, 0, 0, 0, std::int16_t(n * 37 % 5000 - 2500),
            std::int16_t(n * 91 % 5000 - 2500), std::int16_t(n * 13 % 5000 - 2500)});
    }
    return block;
}

// What a glove with this image says about the window of these samples.
link::Prediction answerOf(const ImageModel &glove, std::uint32_t window)
{
    std::vector<std::int16_t> input;
    for (const auto &raw : blockOf(window, 10).samples)
        input.insert(input.end(), raw.begin() + 6, raw.end());
    return {window, glove.run(input.data()), glove.hash().left(8), 0};
}

} // namespace

class ParityTest : public QObject
{
    Q_OBJECT
    QByteArray m_image = imageOf(1);
    ImageModel m_glove;

private slots:
    void initTestCase() { QVERIFY(ImageModel::open(m_image, m_glove)); }

    void theSameImageOnTheSameSamplesAgrees()
    {
        ParityChecker parity;
        QVERIFY(parity.setImage(m_image));
        for (std::uint32_t first = 0; first < 1000; first += 20) {
            parity.take(blockOf(first, 20));
            for (std::uint32_t window = first < 10 ? 0 : first - 10; window + 10 <= first + 20; window += 5)
                parity.take(answerOf(m_glove, window));
        }
        QVERIFY(parity.counts().windows > 150);
        QCOMPARE(parity.counts().mismatches, std::uint64_t(0));
        QCOMPARE(parity.counts().largestGap, 0);
    }
    void oneStepOfDifferenceInOneFingerIsCounted()
    {
        ParityChecker parity;
        QVERIFY(parity.setImage(m_image));
        parity.take(blockOf(0, 40));
        link::Prediction prediction = answerOf(m_glove, 5);
        prediction.probability[3] = std::uint8_t(prediction.probability[3] ^ 1);
        parity.take(prediction);
        parity.take(answerOf(m_glove, 10));
        QCOMPARE(parity.counts().windows, std::uint64_t(2));
        QCOMPARE(parity.counts().mismatches, std::uint64_t(1));
        QCOMPARE(parity.counts().largestGap, 1);
        const auto answers = parity.takeAnswers();
        QCOMPARE(answers.size(), std::size_t(2));
        QCOMPARE(answers[0].gap(), 1);
        QVERIFY(parity.takeAnswers().empty());
    }
    void aPredictionThatOvertakesItsSamplesWaitsForThem()
    {
        ParityChecker parity;
        QVERIFY(parity.setImage(m_image));
        parity.take(blockOf(0, 12));
        parity.take(answerOf(m_glove, 10));
        QCOMPARE(parity.counts().windows, std::uint64_t(0));
        parity.take(blockOf(12, 8));
        QCOMPARE(parity.counts().windows, std::uint64_t(1));
        QCOMPARE(parity.counts().mismatches, std::uint64_t(0));
    }
    void aWindowWithALostSampleIsNotCompared()
    {
        ParityChecker parity;
        QVERIFY(parity.setImage(m_image));
        parity.take(blockOf(0, 12));
        parity.take(blockOf(13, 20)); // sample 12 was lost
        parity.take(answerOf(m_glove, 5));
        parity.take(answerOf(m_glove, 15));
        QCOMPARE(parity.counts().windows, std::uint64_t(1));
        QCOMPARE(parity.counts().incomplete, std::uint64_t(1));
    }
    void predictionsOfAnotherImageAreLeftOut()
    {
        ImageModel other;
        QVERIFY(ImageModel::open(imageOf(2), other));
        ParityChecker parity;
        QVERIFY(parity.setImage(m_image));
        parity.take(blockOf(0, 20));
        parity.take(answerOf(other, 0));
        QCOMPARE(parity.counts().otherImage, std::uint64_t(1));
        QCOMPARE(parity.counts().windows, std::uint64_t(0));
    }
    void theHostsOwnProbabilitiesAreThoseOfTheNewestWindow()
    {
        ParityChecker parity;
        QVERIFY(!parity.hostNow());
        QVERIFY(parity.setImage(m_image));
        parity.take(blockOf(0, 9));
        QVERIFY(!parity.hostNow());
        parity.take(blockOf(9, 4));
        QVERIFY(parity.hostNow().has_value());
        QCOMPARE(*parity.hostNow(), answerOf(m_glove, 3).probability);
    }
    void aStreamThatStartsAgainIsComparedFromItsStart()
    {
        ParityChecker parity;
        QVERIFY(parity.setImage(m_image));
        parity.take(blockOf(0, 60));
        parity.take(blockOf(0, 20));
        parity.take(answerOf(m_glove, 10));
        QCOMPARE(parity.counts().windows, std::uint64_t(1));
        QCOMPARE(parity.counts().mismatches, std::uint64_t(0));
    }
    void brokenImagesAreRefusedWithAReason()
    {
        ParityChecker parity;
        QString why;
        QByteArray broken = m_image;
        broken[broken.size() / 2] = char(broken[broken.size() / 2] ^ 1);
        QVERIFY(!parity.setImage(broken, &why));
        QVERIFY(!why.isEmpty());
        QVERIFY(!parity.hasImage());
    }
};

QTEST_GUILESS_MAIN(ParityTest)
#include "parity_test.moc"
