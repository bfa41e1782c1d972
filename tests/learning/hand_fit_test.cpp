// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/hand/parameters.h"
#include "engine/learning/hand/random.h"
#include "engine/learning/hand/teacher.h"
#include "engine/learning/train/trainer.h"
#include <Eigen/Eigenvalues>
#include <QElapsedTimer>
#include <QTest>
#include <cmath>

using namespace lodestone;
namespace h = lodestone::hand;

namespace {

constexpr int kTen[10] = {0, 31, 1, 2, 4, 8, 16, 30, 3, 24}; // thumb = bit 0
std::vector<double> tenWeights()
{
    std::vector<double> w(32, 0);
    for (const int c : kTen)
        w[std::size_t(c)] = 1;
    return w;
}

h::Vec3 up(double pitch) { return {-std::sin(pitch), 0, std::cos(pitch)}; }

// A hand near the prior's mean whose fields are what a sensor can read: no magnet curls into it.
h::HandVector handOf(std::uint64_t seed)
{
    for (h::Random random(seed);;) {
        h::HandVector x;
        for (double &v : x)
            v = 0.5 * random.normal();
        double most = 0;
        for (const int c : kTen)
            most = std::max(most, h::meanFieldOf(x, h::ChangeVector::Zero(), h::flexedOf(c), up(0)).norm());
        if (most < 1500)
            return x;
    }
}

// One stretch a combination while the pitch sweeps; strays: standard deviations of a repetition's changes.
LabelledWindows record(
    const h::HandVector &hand, int session, double from, double to, double strays, std::uint64_t seed)
{
    h::Random random(seed);
    LabelledWindows out;
    double time = 0;
    for (const int c : kTen) {
        h::ChangeVector change;
        for (double &v : change)
            v = strays * random.normal();
        for (int n = 0; n < 12; ++n, time += 0.2) {
            const double pitch = from + (to - from) * n / 11;
            const h::Vec3 g = up(pitch), field = h::meanFieldOf(hand, change, h::flexedOf(c), g);
            std::array<float, 30> window{};
            for (std::size_t i = 0; i < 30; ++i)
                window[i] = float(field[int(i % 3)] + 0.6 * random.normal());
            out.add(window.data(), Combination::fromBits(c),
                {{float(g.x()), float(g.y()), float(g.z())}, time, session, -1});
        }
        time += 20;
    }
    return out;
}

double exact(const FittedHand &fitted, const LabelledWindows &windows)
{
    const auto posterior = fitted.posterior(windows, tenWeights());
    int right = 0;
    for (int w = 0; w < windows.count(); ++w) {
        const auto &p = posterior[std::size_t(w)];
        const auto best = int(std::max_element(p.begin(), p.end()) - p.begin());
        bool all = true;
        for (std::size_t f = 0; f < 5; ++f)
            all &= ((best >> f) & 1) == (windows.fingers[std::size_t(w)][f] == Finger::Flexed);
        right += all;
    }
    return double(right) / windows.count();
}

} // namespace

class HandFitTest : public QObject
{
    Q_OBJECT
private slots:
    void aDipolesFieldIsAsCalculatedByHand()
    {
        // 1 A m2 at 10 cm: on the axis 2 * 1e-7 / 1e-3 T = 200 uT along the moment, beside it 100 uT against it.
        const h::Vec3 m(0, 0, 1);
        QVERIFY((h::dipoleField({0, 0, 10}, m).field - h::Vec3(0, 0, 200)).norm() < 1e-9);
        QVERIFY((h::dipoleField({10, 0, 0}, m).field - h::Vec3(0, 0, -100)).norm() < 1e-9);
        QVERIFY((h::dipoleField({0, -5, 0}, m).field - h::Vec3(0, 0, -800)).norm() < 1e-9);
        // At 45 degrees: 100 (3 (m.r) r - m) = 100 ((1.5, 0, 1.5) - (0, 0, 1)).
        const double s = 10 / std::sqrt(2.0);
        QVERIFY((h::dipoleField({s, 0, s}, m).field - h::Vec3(150, 0, 50)).norm() < 1e-9);
    }
    void theDerivativesAreThoseOfFiniteDifferences()
    {
        h::HandVector hand = handOf(3);
        h::ChangeVector change;
        h::Random random(4);
        for (double &v : change)
            v = random.normal();
        const h::Vec3 gravity = h::Vec3(-0.4, 0.3, 0.8).normalized();
        constexpr double step = 1e-5;
        for (const int c : {0, 5, 26, 31}) {
            const h::Field field = h::fieldOf(hand, change, h::flexedOf(c), gravity);
            QVERIFY((field.mean - h::meanFieldOf(hand, change, h::flexedOf(c), gravity)).norm() < 1e-9);
            const auto difference = [&](double &parameter) {
                const double kept = parameter;
                parameter = kept + step;
                const h::Vec3 more = h::meanFieldOf(hand, change, h::flexedOf(c), gravity);
                parameter = kept - step;
                const h::Vec3 less = h::meanFieldOf(hand, change, h::flexedOf(c), gravity);
                parameter = kept;
                return h::Vec3((more - less) / (2 * step));
            };
            for (int i = 0; i < h::HandSize; ++i)
                QVERIFY2((difference(hand[i]) - field.byHand.col(i)).norm() < 1e-4 * (1 + field.byHand.col(i).norm()),
                    qPrintable(QString::number(i)));
            for (int i = 0; i < h::ChangeSize; ++i)
                QVERIFY2(
                    (difference(change[i]) - field.byChange.col(i)).norm() < 1e-4 * (1 + field.byChange.col(i).norm()),
                    qPrintable(QString::number(i)));
        }
    }
    void theLinearPartTimesItsParametersIsTheField()
    {
        const h::HandVector hand = handOf(5);
        const h::Vec3 gravity = up(0.6);
        const h::HandVector value = h::prior().mean + h::prior().deviation.cwiseProduct(hand);
        Eigen::Matrix<double, h::kLinear, 1> linear;
        for (int i = 0; i < h::kLinear; ++i)
            linear[i] = i < 15 ? value[i / 3 * h::FingerSize + h::Moment + i % 3] : value[h::Constant + i - 15];
        h::Vec3 sum = h::linearPart(hand, h::flexedOf(9), gravity) * linear;
        sum += h::levelled(gravity) * value.segment<2>(h::Horizontal);
        QVERIFY((sum - h::meanFieldOf(hand, h::ChangeVector::Zero(), h::flexedOf(9), gravity)).norm() < 1e-9);
    }
    void windowsOfOneRepetitionBecomeItsFewBins()
    {
        LabelledWindows windows = record(handOf(1), 1, 0.5, 1.0, 0, 1); // 29 degrees: three or four bins of nine
        h::Observations o = h::observe(windows, {});
        QCOMPARE(o.repetitions, 10);
        QVERIFY(o.bins.size() >= 30 && o.bins.size() <= 50);
        for (WindowContext &context : windows.context)
            context.session = 2;
        o = h::observe(record(handOf(1), 1, 0.5, 1.0, 0, 1), windows);
        QCOMPARE(o.repetitions, 20);
        windows.fingers.front()[2] = Finger::Unknown;
        windows.input.back() = std::nanf("");
        QVERIFY(h::observe(windows, {}).bins.size() <= o.bins.size());
    }
    void aKnownHandIsFoundAndExtrapolatesToAnotherPitch()
    {
        const h::HandVector truth = handOf(7);
        HandFitOptions options;
        QElapsedTimer timer;
        timer.start();
        const FittedHand fitted = fitHand(
            record(truth, 1, 0.5, 1.0, 1, 1), record(truth, 2, -1.0, -0.5, 1, 2), options);
        qInfo("fitted in %lld ms, residual %.1f uT, misfit %.2f", static_cast<long long>(timer.elapsed()),
            fitted.residual(), fitted.misfit());
        QVERIFY(fitted.misfit() < 1.5);
        // The field at a pitch it never saw lies where its own covariance says.
        double distance = 0;
        for (const int c : kTen) {
            const FittedHand::Prediction p = fitted.predict(Combination::fromBits(c), {0, 0, 1});
            const h::Vec3 off = h::meanFieldOf(truth, h::ChangeVector::Zero(), h::flexedOf(c), up(0))
                                - h::Vec3(p.mean[0], p.mean[1], p.mean[2]);
            h::Mat3 covariance;
            for (int i = 0; i < 3; ++i)
                for (int j = 0; j < 3; ++j)
                    covariance(i, j) = p.covariance[std::size_t(i)][std::size_t(j)];
            QVERIFY(Eigen::SelfAdjointEigenSolver<h::Mat3>(covariance).eigenvalues().minCoeff() > 0);
            distance += off.dot(covariance.inverse() * off) / 3;
        }
        QVERIFY2(distance / 10 < 1.5, qPrintable(QString::number(distance / 10)));
        const double right = exact(fitted, record(truth, 3, -0.2, 0.2, 1, 3));
        QVERIFY2(right > 0.5, qPrintable(QString::number(right)));

        const LabelledWindows windows = record(truth, 3, -0.2, 0.2, 1, 3);
        const LabelledWindows drawn = fitted.simulate(400, windows, tenWeights(), 1);
        QCOMPARE(drawn.count(), 400);
        QVERIFY(exact(fitted, drawn) > 0.4);
        QCOMPARE(fitted.simulate(400, windows, tenWeights(), 1).input, drawn.input);
    }
    void aFitResumesFromAnEarlierOne()
    {
        const h::HandVector truth = handOf(7);
        const LabelledWindows source = record(truth, 1, 0.5, 1.0, 1, 1), target = record(truth, 2, -1.0, -0.5, 1, 2);
        const LabelledWindows unseen = record(truth, 3, -1.0, -0.5, 1, 3);
        const FittedHand early = fitHand(source, {}, {});
        HandFitOptions options;
        options.from = &early;
        int asked = 0;
        options.cancelled = [&] { return ++asked < 0; };
        const FittedHand resumed = fitHand(source, target, options);
        QVERIFY2(asked < 120,
            qPrintable(QString::number(asked))); // steps; a fit from nothing takes 300 starts and more steps
        QVERIFY(resumed.misfit() < 1.5);
        QVERIFY2(exact(resumed, unseen) > 0.5, qPrintable(QString::number(exact(resumed, unseen))));
    }
    // Labels of two sittings, so that both the hold-outs and the misfit have a say.
    void aHandThatDoesNotExplainItsLabelsHasNoShare()
    {
        const h::HandVector truth = handOf(7);
        TrainingData data;
        data.source = record(truth, 0, 0.5, 1.0, 1, 1);
        for (const int sitting : {1, 2}) {
            LabelledWindows more = record(truth, sitting, -1.0, -0.5, 1, std::uint64_t(sitting) + 1);
            for (WindowContext &context : more.context)
                context.sitting = sitting;
            data.target.append(more);
        }
        const Teacher::Shares fits = Teacher(data, {}).shares();
        QVERIFY2(fits.hand > 0, qPrintable(QString::number(fits.hand)));
        // What each combination adds turns with the hand: no magnet on a finger does that.
        for (LabelledWindows *set : {&data.source, &data.target})
            for (int w = 0; w < set->count(); ++w) {
                const double turn = std::asin(-double(set->context[std::size_t(w)].gravity[0]));
                const auto number = std::size_t(set->fingers[std::size_t(w)].bits());
                for (std::size_t i = 0; i < 30; ++i)
                    set->input[std::size_t(w) * 30 + i] += float(
                        400 * std::sin(4 * turn + double((number * 7 + i % 3 * 5) % 11)));
            }
        const Teacher misfit(data, {});
        QVERIFY2(misfit.shares().hand == 0, qPrintable(QString::number(misfit.figures().at("fit_misfit"))));
        QVERIFY(std::abs(misfit.shares().memory + misfit.shares().networks - 1) < 1e-9);
    }
    void windowsAreJudgedTogetherAsTheyAreAlone()
    {
        const LabelledWindows windows = record(handOf(2), 1, -0.5, 0.5, 1, 1);
        HandFitOptions options;
        options.starts = 40;
        const FittedHand fitted = fitHand(windows, {}, options);
        const auto together = fitted.posterior(windows, tenWeights());
        double off = 0;
        for (int w = 0; w < windows.count(); ++w) {
            LabelledWindows one;
            one.add(windows.input.data() + 30 * w, windows.fingers[std::size_t(w)], windows.context[std::size_t(w)]);
            const auto alone = fitted.posterior(one, tenWeights()).front();
            for (std::size_t c = 0; c < 32; ++c)
                off += std::abs(double(alone[c]) - double(together[std::size_t(w)][c])) / windows.count();
        }
        QVERIFY2(off < 0.05, qPrintable(QString::number(off))); // of 2; held alike within three degrees
    }
    void theSameSeedGivesTheSameHand()
    {
        const LabelledWindows windows = record(handOf(2), 1, -0.5, 0.5, 1, 1);
        HandFitOptions options;
        options.starts = 40;
        const auto once = fitHand(windows, {}, options).predict({}, {0, 0, 1}),
                   twice = fitHand(windows, {}, options).predict({}, {0, 0, 1});
        QCOMPARE(once.mean, twice.mean);
        QCOMPARE(once.covariance, twice.covariance);
    }
    void handsNobodyMeasuredDifferButNoneIsBeyondTheSensor()
    {
        LabelledWindows level;
        const std::array<float, 30> still{};
        level.add(still.data(), {});
        const std::vector<double> all(32, 1);
        const LabelledWindows once = drawHands(40, 5).simulate(400, level, all, 6);
        QCOMPARE(once.count(), 400);
        QCOMPARE(drawHands(40, 5).simulate(400, level, all, 6).input, once.input);
        QVERIFY(drawHands(40, 7).simulate(400, level, all, 6).input != once.input);
        const Combination open(Finger::Extended);
        const auto one = drawHands(1, 5).predict(open, {0, 0, 1}), other = drawHands(1, 7).predict(open, {0, 0, 1});
        QVERIFY(std::hypot(one.mean[0] - other.mean[0], one.mean[1] - other.mean[1], one.mean[2] - other.mean[2]) > 10);
        for (std::uint64_t seed = 0; seed < 50; ++seed)
            for (const Finger finger : {Finger::Extended, Finger::Flexed}) {
                const auto p = drawHands(1, seed).predict(Combination(finger), {0, 0, 1});
                QVERIFY(std::hypot(p.mean[0], p.mean[1], p.mean[2]) <= 2000);
            }
        QVERIFY_EXCEPTION_THROWN(drawHands(0, 1), std::invalid_argument);
    }
    void tooLittleDataIsRefused()
    {
        LabelledWindows nine;
        const std::array<float, 30> window{};
        for (int i = 0; i < 9; ++i)
            nine.add(window.data(), {});
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, fitHand(nine, {}, {}));
        LabelledWindows unknown = nine;
        unknown.append(nine);
        for (Combination &c : unknown.fingers)
            c[0] = Finger::Unknown;
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, fitHand(unknown, {}, {}));
    }
    void whereTheSensorClippedTheTeacherDoesWithoutAHand()
    {
        TrainingData data;
        data.source = record(handOf(2), 0, 0, 1, 1, 1);
        const std::size_t some = 5 * std::size_t(data.source.values);
        std::fill(data.source.input.begin() + std::ptrdiff_t(some), data.source.input.end(), 3000.0f);
        QVERIFY(!canFitHand(data.source, {}));
        const Teacher teacher(data, {});
        QVERIFY(!teacher.hand());
        QCOMPARE(teacher.shares().hand, 0.0);
        QCOMPARE(teacher.combinations(data.source).size(), std::size_t(data.source.count()));
    }
    void aCancelledFitEnds()
    {
        HandFitOptions options;
        int asked = 0;
        options.cancelled = [&] { return ++asked > 310; };
        QVERIFY_THROWS_EXCEPTION(TrainCancelled, fitHand(record(handOf(2), 1, 0, 1, 1, 1), {}, options));
    }
};

QTEST_APPLESS_MAIN(HandFitTest)
#include "hand_fit_test.moc"
