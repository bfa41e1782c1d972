// SPDX-License-Identifier: GPL-3.0-or-later
// OSC: its bytes against the specification's own examples, and what a receiver gets.
#include "app/studio/outputs/osc_message.h"
#include "app/studio/outputs/outputs.h"
#include <QNetworkDatagram>
#include <QTest>
#include <QUdpSocket>
#include <QtEndian>
#include <bit>
#include <cstring>

using namespace lodestone;

namespace {

struct Received
{
    QByteArray address, tags;
    QList<QVariant> arguments;
};

// A receiver of its own, written from the specification.
QByteArray text(const QByteArray &bytes, qsizetype &at)
{
    const QByteArray found(bytes.constData() + at);
    at += (found.size() / 4 + 1) * 4;
    return found;
}

Received decode(const QByteArray &bytes)
{
    Received r;
    qsizetype at = 0;
    r.address = text(bytes, at);
    r.tags = text(bytes, at);
    for (const char tag : r.tags.mid(1)) {
        if (tag == 's') {
            r.arguments << text(bytes, at);
            continue;
        }
        const auto word = qFromBigEndian<std::uint32_t>(bytes.constData() + at);
        r.arguments << (tag == 'i' ? QVariant(std::int32_t(word)) : QVariant(std::bit_cast<float>(word)));
        at += 4;
    }
    return at == bytes.size() ? r : Received();
}

OutputPrediction prediction(double t, float thumb)
{
    OutputPrediction p;
    p.t = t;
    p.probability = {thumb, 0.1f, 0.1f, 0.1f, 0.9f};
    p.known = 1;
    return p;
}

} // namespace

class OutputOscTest : public QObject
{
    Q_OBJECT
private slots:
    void bytesAreThoseOfTheSpecification();
    void everyLengthIsAMultipleOfFour();
    void aReceiverGetsPredictionsAndStates();
    void whatIsWrongIsSaid();
    void aGloveThatFallsSilentEndsItsState();
};

// opensoundcontrol.stanford.edu/spec-1_0-examples.html
void OutputOscTest::bytesAreThoseOfTheSpecification()
{
    QCOMPARE(osc::message("/oscillator/4/frequency", {440.0f}).toHex(),
        QByteArray("2f6f7363696c6c61746f722f342f6672657175656e6379002c66000043dc0000"));
    QCOMPARE(osc::message("/foo", {1000, -1, QByteArray("hello"), 1.234f, 5.678f}).toHex(),
        QByteArray("2f666f6f000000002c69697366660000000003e8ffffffff68656c6c6f0000003f9df3b640b5b22d"));
}

void OutputOscTest::everyLengthIsAMultipleOfFour()
{
    for (int length = 0; length < 9; ++length) {
        const QByteArray word(length, 'x');
        const QByteArray bytes = osc::message('/' + word, {word, 1});
        QCOMPARE(bytes.size() % 4, qsizetype(0));
        const Received r = decode(bytes);
        QCOMPARE(r.address, '/' + word);
        QCOMPARE(r.arguments[0].toByteArray(), word);
    }
    QCOMPARE(decode(osc::message("/a", {QByteArray("b\0c", 3)})).arguments[0].toByteArray(), QByteArray("b"));
}

void OutputOscTest::aReceiverGetsPredictionsAndStates()
{
    QUdpSocket receiver;
    QVERIFY(receiver.bind(QHostAddress::LocalHost));
    Outputs outputs;
    StateSettings s;
    s.steady = s.hold = 0;
    outputs.setFilter(s);
    QCOMPARE(outputs.start("osc", {{"host", "127.0.0.1"}, {"port", receiver.localPort()}}), QString());
    outputs.take(prediction(1.5, 0.75f));
    outputs.take(prediction(1.55, 0.05f));
    QList<Received> got;
    QTRY_VERIFY_WITH_TIMEOUT(
        [&] {
            while (receiver.hasPendingDatagrams())
                got << decode(receiver.receiveDatagram().data());
            return got.size() >= 6;
        }(),
        2000);
    QCOMPARE(got[0].address, QByteArray("/lodestone/state"));
    QCOMPARE(got[0].tags, QByteArray(",siiiii"));
    QCOMPARE(got[0].arguments, (QList<QVariant>{QByteArray("feeef"), 1, 0, 0, 0, 1}));
    QCOMPARE(got[1].address, QByteArray("/wek/outputs"));
    QCOMPARE(got[1].tags, QByteArray(",fffff"));
    QCOMPARE(got[1].arguments[0].toFloat(), 0.75f);
    QCOMPARE(got[2].address, QByteArray("/lodestone/prediction"));
    QCOMPARE(got[2].arguments, (QList<QVariant>{1500, QByteArray("feeef"), 1.f, QByteArray("glove")}));
    QCOMPARE(got[3].arguments[0].toByteArray(), QByteArray("eeeef"));
    QCOMPARE(outputs.running("osc")->sent(), qint64(6));
    outputs.stop("osc");
    QVERIFY(!outputs.running("osc"));
}

void OutputOscTest::whatIsWrongIsSaid()
{
    Outputs outputs;
    QVERIFY(!outputs.start("osc", {{"host", " "}}).isEmpty());
    QVERIFY(!outputs.running("osc"));
    QVERIFY(!outputs.start("nothing", {}).isEmpty());
    QVERIFY(outputs.start("osc", {{"host", "no-such-name.invalid"}}).isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(outputs.problem("osc").contains("no-such-name.invalid"), 20000);
    for (const OutputKind &kind : outputKinds())
        if (kind.name == "osc") {
            QString why;
            QCOMPARE(kind.settingsOf("[::1]:9000", &why), (QJsonObject{{"host", "::1"}, {"port", 9000}}));
            QVERIFY(why.isEmpty());
            for (const char *wrong : {"9000", "host:", "host:70000", ":9000", ""}) {
                why.clear();
                kind.settingsOf(wrong, &why);
                QVERIFY2(!why.isEmpty(), wrong);
            }
        }
}

void OutputOscTest::aGloveThatFallsSilentEndsItsState()
{
    Outputs outputs;
    StateSettings s;
    s.steady = 0;
    outputs.setFilter(s);
    std::vector<Combination> states;
    connect(&outputs, &Outputs::stateChanged, this, [&](Combination state) { states.push_back(state); });
    outputs.take(prediction(1, 0.9f));
    QCOMPARE(states.size(), std::size_t(1));
    QTRY_COMPARE_WITH_TIMEOUT(states.size(), std::size_t(2), 2000);
    QVERIFY(states.back().isUnknown());
    outputs.disconnect(this);
}

QTEST_GUILESS_MAIN(OutputOscTest)
#include "output_osc_test.moc"
