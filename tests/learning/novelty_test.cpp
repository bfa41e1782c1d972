// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/simulator/hand.h"
#include "engine/learning/train/novelty_reference.h"
#include "engine/signal/windows.h"
#include <QTest>
#include <cmath>
#include <cstdlib>
#include <functional>

using namespace lodestone;
using simulator::Hand;
using simulator::Script;

namespace {

constexpr int kUsers = 3; // LODESTONE_NOVELTY_USERS=24 for the figures a report quotes

using Disturb = std::function<void(Sample &sample, const simulator::Truth &truth)>;

std::vector<Sample> record(
    std::uint64_t user, std::uint64_t session, std::vector<Segment> *labels = nullptr, const Disturb &disturb = {})
{
    const Hand hand(user, user * 100 + session, Script::tenCombinations(user * 100 + session, 12));
    std::vector<Sample> samples;
    for (int i = 0; i < int(hand.script().seconds() * 50); ++i) {
        Sample s;
        s.t = i * 0.02;
        const auto lsb = hand.sample(s.t);
        const auto truth = hand.truth(s.t);
        for (std::size_t k = 0; k < 3; ++k) {
            s.accel[k] = float(lsb[k] / 8192.0 * kGravity);
            s.gyro[k] = float(lsb[3 + k] / 114.28 * 0.017453292519943295);
            s.mag[k] = float(lsb[6 + k]) * 0.1f;
        }
        if (disturb)
            disturb(s, truth);
        samples.push_back(s);
        if (truth.moving || !labels)
            continue;
        const Combination c(truth.flexed);
        if (!labels->empty() && labels->back().end == i && labels->back().fingers == c)
            labels->back().end = i + 1;
        else
            labels->push_back({i, i + 1, c});
    }
    return samples;
}

// keep: of the window's mean pitch, rad.
LabelledWindows windowsOf(int session, const std::vector<Sample> &samples, const std::vector<Segment> &labels,
    const std::function<bool(double)> &keep)
{
    LabelledWindows out;
    for (const Window &w : cutWindows(session, samples, labels, {})) {
        if (!w.labelled || !keep(double(w.pitch)))
            continue;
        std::vector<float> mag;
        for (int i = w.begin; i < w.begin + w.length; ++i)
            mag.insert(mag.end(), samples[std::size_t(i)].mag.begin(), samples[std::size_t(i)].mag.end());
        out.add(mag.data(), w.fingers, {{}, samples[std::size_t(w.begin + 5)].t, session, -1});
    }
    return out;
}

// Share of a stream's seconds in which the light is in this state.
double lit(const NoveltyReference &reference, const std::vector<Sample> &samples, FieldState state,
    const std::function<bool(double)> &pitch = {})
{
    NoveltyMeter meter;
    meter.setReference(reference);
    meter.setLimit(3000);
    const auto gravity = estimateGravity(samples);
    int asked = 0, on = 0;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        meter.update(samples[i]);
        if (i % 50 != 49 || (pitch && !pitch(double(pitchOf(gravity[i])))))
            continue;
        ++asked;
        on += meter.view().state == state;
    }
    return asked ? double(on) / asked : 0;
}

bool any(double) { return true; }
bool high(double pitch) { return pitch > 0.35; }
bool low(double pitch) { return pitch < -0.35; }

// The index finger's magnet slides along the finger: its dipole taken from one place and put to the other.
void slidIndexMagnet(Sample &s, const simulator::Truth &truth)
{
    const simulator::MagnetFacts facts = simulator::referenceMagnets()[1];
    const double distance = truth.flexed[1] ? facts.distanceFlexed : facts.distanceExtended;
    const auto axial = [&](double r) {
        return 2e-1 * facts.moment / (r * r * r);
    }; // uT on the dipole's axis: mu0/4pi 2m/r^3
    s.mag[0] += float(axial(distance + 0.005) - axial(distance));
}

} // namespace

class NoveltyTest : public QObject
{
    Q_OBJECT
private slots:
    void placesAreSpreadAndTheThresholdIsAQuantile()
    {
        // A line of windows one step apart, ten seconds between them: every nearest neighbour is one step away.
        LabelledWindows line;
        line.values = 3;
        for (int i = 0; i < 100; ++i) {
            const float field = float(kInputScale * std::sinh(0.1 * i));
            const std::array<float, 3> window{field, 0, 0};
            line.add(window.data(), {}, {{}, i * 10.0, 0, -1});
        }
        TrainingData data;
        data.source = line;
        const NoveltyReference all = noveltyReference(data, 0.99, 300);
        QCOMPARE(all.places.size(), std::size_t(100));
        QCOMPARE(all.window, 1);
        QVERIFY(std::abs(all.threshold - 0.1) < 1e-4);
        const NoveltyReference few = noveltyReference(data, 0.5, 3); // the ends and the middle
        QCOMPARE(few.places.size(), std::size_t(3));
        QVERIFY(std::abs(few.places[1][0] - 9.9) < 1e-4);
        QVERIFY(std::abs(few.places[2][0] - 4.9) < 0.11);
        QVERIFY(few.score({4.9, 0, 0}) < 1);
        QVERIFY(few.score({4.9, 6, 0}) > 1);
        data.source = {};
        QVERIFY(!noveltyReference(data).valid());
    }
    // Simulated users; the bounds are loose, the figures are printed: this light has false alarms and misses, and both
    // are known.
    void lightsUpAtWhatIsNewAndSeldomAtWhatIsNot()
    {
        const char *wanted = std::getenv("LODESTONE_NOVELTY_USERS");
        const int users = wanted ? std::atoi(wanted) : kUsers;
        struct Row
        {
            const char *what;
            double sum = 0;
        };
        Row rows[] = {{"same hand, put on again"}, {"same hand, turned down, trained up"}, {"another user's hand"},
            {"index magnet slid 5 mm"}, {"steel: 60 uT added"}, {"clipped: 20 x the field"}};
        for (std::uint64_t user = 1; user <= std::uint64_t(users); ++user) {
            std::vector<Segment> labels;
            const std::vector<Sample> samples = record(user, 0, &labels);
            TrainingData whole, upper;
            whole.source = windowsOf(0, samples, labels, any);
            upper.source = windowsOf(0, samples, labels, high);
            const NoveltyReference reference = noveltyReference(whole), up = noveltyReference(upper);
            QVERIFY(reference.valid() && reference.places.size() <= 300);
            const double shares[] = {lit(reference, record(user, 1), FieldState::Unlike),
                lit(up, record(user, 1), FieldState::Unlike, low),
                lit(reference, record(user + 1000, 1), FieldState::Unlike),
                lit(reference, record(user, 1, nullptr, slidIndexMagnet), FieldState::Unlike),
                lit(reference,
                    record(user, 1, nullptr,
                        [](Sample &s, const auto &) {
                            for (float &v : s.mag)
                                v += 35;
                        }),
                    FieldState::Unlike),
                lit(reference,
                    record(user, 1, nullptr,
                        [](Sample &s, const auto &) {
                            for (float &v : s.mag)
                                v = std::clamp(v * 20, -3000.f, 3000.f);
                        }),
                    FieldState::Saturated)};
            for (std::size_t r = 0; r < std::size(rows); ++r)
                rows[r].sum += shares[r] / users;
        }
        for (const Row &row : rows)
            qInfo("%-36s lit %5.1f %% of seconds (%d simulated users)", row.what, 100 * row.sum, users);
        QVERIFY(rows[0].sum < 0.15);
        QVERIFY(rows[2].sum > 1.5 * rows[0].sum);
        QVERIFY(rows[5].sum > 0.8);
    }
};

QTEST_APPLESS_MAIN(NoveltyTest)
#include "novelty_test.moc"
