// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/data/pseudo_labels.h"
#include <QTest>
#include <algorithm>
#include <cmath>

using namespace lodestone;

namespace {

Combination hand(const char *text) { return *Combination::fromString(text); }

// One window of a steady field along x, given in asinh units.
void add(LabelledWindows &to, double field, double time, int stretch, const char *fingers = "?????", int session = 0)
{
    std::vector<float> mag;
    for (int i = 0; i < 30; ++i)
        mag.push_back(i % 3 == 0 ? float(60 * std::sinh(field)) : 0.f);
    to.add(mag.data(), hand(fingers), {{0, 0, 1}, time, session, stretch});
}

} // namespace

class PseudoLabelsTest : public QObject
{
    Q_OBJECT
private slots:
    void anAnswerCarriesOverWithinItsStillPoseAndReachOnly()
    {
        LabelledWindows labelled, pool;
        add(labelled, 1.0, 5.0, 3, "effee");
        add(pool, 1.0, 5.0, 3);             // itself
        add(pool, 1.3, 5.5, 3);             // same pose, near: yes
        add(pool, 1.8, 6.5, 3);             // same pose, far
        add(pool, 1.0, 9.0, 4);             // same field, another pose
        add(pool, 1.0, 9.5, -1);            // moving
        add(pool, 1.0, 5.1, 3, "?????", 1); // another session
        const LabelledWindows out = carriedOver(labelled, pool);
        QCOMPARE(out.count(), 1);
        QCOMPARE(out.fingers[0].toString(), std::string("effee"));
        QCOMPARE(out.context[0].time, 5.5);
        QCOMPARE(out.input[0], pool.input[30]);
    }
    void aMovingLabelCarriesNowhere()
    {
        LabelledWindows labelled, pool;
        add(labelled, 1.0, 5.0, -1, "effee");
        add(pool, 1.0, 5.5, -1);
        QCOMPARE(carriedOver(labelled, pool).count(), 0);
    }
    void theNearestLabelWinsAndContradictionsStayUnknown()
    {
        LabelledWindows labelled, pool;
        add(labelled, 1.0, 5.0, 3, "eeee?");
        add(labelled, 1.2, 6.0, 3, "efeef");
        add(pool, 1.15, 5.5, 3);
        const LabelledWindows out = carriedOver(labelled, pool);
        QCOMPARE(out.count(), 1);
        QCOMPARE(out.fingers[0].toString(), std::string("e?eef"));
    }
    void sureWindowsAreAsManyFlexedAsExtended()
    {
        LabelledWindows pool;
        Probabilities p;
        for (int w = 0; w < 10; ++w) {
            add(pool, 0, w, -1);
            // thumb: three sure flexed, seven sure extended, ever surer; index: sure of one state only; the rest unsure
            p.push_back({w < 3 ? 0.95f : 0.01f * float(10 - w), 0.99f, 0.5f, 0.6f, 0.2f});
        }
        const LabelledWindows out = sureOf(pool, p);
        QCOMPARE(out.count(), 6);
        QCOMPARE(std::count(out.fingers.begin(), out.fingers.end(), hand("f????")), 3);
        QCOMPARE(std::count(out.fingers.begin(), out.fingers.end(), hand("e????")), 3);
        for (int w = 0; w < 6; ++w) // the surest extended are the last three
            QVERIFY(out.context[std::size_t(w)].time < 3 || out.context[std::size_t(w)].time >= 7);
        QCOMPARE(sureOf(pool, p, 0.999).count(), 0);
    }
    void temperaturesSoftenButNeverChangeADecision()
    {
        Temperatures t;
        t.finger = {2, 1, 1, 1, 0.5};
        const Probabilities out = scaled({{0.9f, 0.9f, 0.1f, 0.5f, 0.9f}, {0.f, 1.f, 0.4f, 0.6f, 0.1f}}, t);
        QVERIFY(std::abs(out[0][0] - 0.75f) < 1e-5f); // odds 9 become odds 3
        QVERIFY(std::abs(out[0][4] - 81 / 82.f) < 1e-5f);
        QVERIFY(std::abs(out[0][1] - 0.9f) < 1e-5f);
        QVERIFY(out[1][0] < 0.5f && out[1][1] > 0.5f && out[1][2] < 0.5f && out[1][3] > 0.5f);
    }
    void emptyIsEmpty()
    {
        QCOMPARE(carriedOver({}, {}).count(), 0);
        QCOMPARE(sureOf({}, {}).count(), 0);
        QVERIFY(scaled({}, {}).empty());
    }
};

QTEST_APPLESS_MAIN(PseudoLabelsTest)
#include "pseudo_labels_test.moc"
