// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/data/inputs.h"
#include "engine/learning/query/stable_stretch.h"
#include "engine/learning/study/study.h"
#include "engine/learning/train/trainer.h"
#include <QCborArray>
#include <QTest>
#include <algorithm>
#include <atomic>
#include <cmath>

using namespace lodestone;

namespace {

constexpr float kTestMark = 7777.f; // first reading of every test window: nothing but the scoring may meet it
std::atomic<bool> leaked = false, tookPart = false;

bool marked(const LabelledWindows &windows)
{
    for (int w = 0; w < windows.count(); ++w)
        if (windows.input[std::size_t(w * windows.values)] == kTestMark)
            return true;
    return false;
}

bool blindTo(const LabelledWindows &windows)
{
    return std::all_of(
        windows.fingers.begin(), windows.fingers.end(), [](const Combination &c) { return c[0] == Finger::Unknown; });
}

// The nearest window it was trained on decides, by the second reading. Looks at everything a recipe is given.
TrainOutcome learnNearest(const Recipe &, const TrainingData &data, const TrainOptions &)
{
    leaked = leaked || marked(data.source) || marked(data.target) || marked(data.holdout) || marked(data.unlabelled)
             || !blindTo(data.unlabelled);
    tookPart = true;
    LabelledWindows known = data.source;
    known.append(data.target);
    TrainOutcome outcome;
    outcome.figures["target"] = data.target.count();
    outcome.figures["unlabelled"] = data.unlabelled.count();
    outcome.answer = [known](const LabelledWindows &windows) {
        leaked = leaked || !blindTo(windows);
        std::vector<std::array<float, 5>> out(std::size_t(windows.count()));
        for (int w = 0; w < windows.count(); ++w) {
            int best = 0;
            const auto at = [](const LabelledWindows &from, int i) {
                return from.input[std::size_t(i * from.values) + 1];
            };
            for (int k = 1; k < known.count(); ++k)
                if (std::abs(at(known, k) - at(windows, w)) < std::abs(at(known, best) - at(windows, w)))
                    best = k;
            for (std::size_t f = 0; f < 5; ++f)
                out[std::size_t(w)][f] = known.fingers[std::size_t(best)][f] == Finger::Flexed ? 1.f : 0.f;
        }
        return out;
    };
    return outcome;
}

std::vector<double> pickedTimes;
std::vector<int> pickFirst(const Pool &pool)
{
    leaked = leaked || std::find(pool.input.begin(), pool.input.end(), kTestMark) != pool.input.end();
    std::vector<int> picks;
    for (int i = 0; i < int(pool.time.size()) && int(picks.size()) < pool.budget; ++i) {
        const auto near = [&](int p) {
            return std::abs(pool.time[std::size_t(p)] - pool.time[std::size_t(i)]) < pool.apart;
        };
        if (std::none_of(picks.begin(), picks.end(), near) && std::none_of(pool.asked.begin(), pool.asked.end(), near))
            picks.push_back(i);
    }
    for (const int p : picks)
        pickedTimes.push_back(pool.time[std::size_t(p)]);
    return picks;
}

Recipe nearest(const char *name = "nearest")
{
    Recipe r;
    r.name = name;
    r.learner = learnNearest;
    return r;
}

Combination combination(int bits) { return Combination::fromBits(bits); }

// Windows every 0.1 s; a pose of 3 s each, whose field says which combination it is up to a shift by user and session.
LabelledWindows windows(int session, int poses, float shift, float mark, std::uint64_t seed)
{
    LabelledWindows out;
    std::mt19937_64 random(seed);
    for (int i = 0; i < poses * 30; ++i) {
        const int pose = i / 30 % 10;
        std::array<float, 30> window{};
        for (std::size_t k = 0; k < 30; ++k)
            window[k] = float(pose) * 40 + shift + float(random() % 1000) * 0.04f;
        window[0] = mark;
        out.add(window.data(), combination(pose * 3), {{0, 0, 1}, i * 0.1, session, i / 30});
    }
    return out;
}

StudyUser user(int number)
{
    const std::uint64_t seed = 10 * std::uint64_t(number);
    return {"u", windows(0, 10, float(number), 0, seed), {}, windows(1, 20, 30.f + float(number), 0, seed + 1),
        windows(2, 10, 32.f + float(number), kTestMark, seed + 2)};
}

// Pitch falls from 60 to -60 degrees and the field tells the combination, one segment a quarter.
LoadedSession session(double seconds, double from = 60, double to = -60)
{
    LoadedSession s;
    s.info.name = "made.csv";
    s.info.layout = nineAxes();
    const int count = int(seconds * 50);
    std::vector<Sample> samples;
    for (int i = 0; i < count; ++i) {
        const double pitch = (from + (to - from) * i / count) / 57.29577951308232;
        Sample sample;
        sample.t = i * 0.02;
        sample.accel = {float(-kGravity * std::sin(pitch)), 0, float(kGravity * std::cos(pitch))};
        sample.mag = {float(i / 10 % 40), 5, 5};
        samples.push_back(sample);
    }
    for (int q = 0; q < 4; ++q)
        s.segments.push_back({count * q / 4, count * (q + 1) / 4 - 20, combination(q)});
    takeRows(s, rowsOf(samples), {});
    takeInput(s, {});
    return s;
}

StudyRequest request(int threads)
{
    StudyRequest r;
    r.recipes = {nearest()};
    r.acquisitions = {*findAcquisition("k-center"), *findAcquisition("random")};
    r.labels = {0, 3, 8};
    r.threads = threads;
    return r;
}

} // namespace

class StudyTest : public QObject
{
    Q_OBJECT
private slots:
    void theCutTakesHighPitchToLearnAndLowPitchToAskAndTest();
    void theWholeTakesEveryLabelledWindow();
    void aPoolWithoutLowPitchIsRefusedWithCauseAndRemedy();
    void aLabelCoversTheStillMoment();
    void pairedDifferencesMatchHandNumbers();
    void testWindowsAreSeenByNothingButTheScoring();
    void labelsAreGivenAsAskedForAndApart();
    void theBoundHasEveryLabel();
    void threadsChangeNothing();
    void anotherSeedAsksAtOtherMoments();
    void aRecipeWithoutANetworkLeavesOutWhoNeedsOne();
    void cancellingEndsIt();
    void aBudgetIsDividedOverTheSittings();
    void sittingsBeyondThePoolAreRefused();
    void whatIsDoneIsKeptAndFoundAgain();
    void puttingOnIsLearntFromWhereItIsAskedFor();
    void whatTheAdviceForetoldStandsBesideWhatCame();
    void everyRecipeIsPairedWithEveryOther();
    void theReportComparesByUser();
};

void StudyTest::theCutTakesHighPitchToLearnAndLowPitchToAskAndTest()
{
    const LoadedSession s = session(80);
    const StudyUser cut = cutUser({{s}, {s}, {}, {s}}, {});
    std::vector<float> pitches;
    for (const Window &w : cutWindows(0, s.times, s.gravity, s.segments, {}))
        if (w.labelled)
            pitches.push_back(w.pitch);
    std::sort(pitches.begin(), pitches.end());
    const float low = pitches[pitches.size() / 4], high = pitches[pitches.size() * 3 / 4];
    const int learnt = cut.source.count() + cut.holdout.count(), quarter = int(pitches.size()) / 4;
    QVERIFY2(std::abs(learnt - quarter) < quarter / 5, qPrintable(QString::number(learnt)));
    QVERIFY(cut.holdout.count() > 0);
    QVERIFY(std::abs(cut.test.count() - quarter) <= 2);
    for (const LabelledWindows *part : {&cut.source, &cut.holdout})
        for (const WindowContext &c : part->context)
            QVERIFY(pitchOf(c.gravity) > high - 0.03f && c.session == 0);
    for (const WindowContext &c : cut.pool.context)
        QVERIFY(pitchOf(c.gravity) < low + 0.03f && c.session == 1);
    QCOMPARE(cut.test.context.front().session, 2);
}

void StudyTest::theWholeTakesEveryLabelledWindow()
{
    const LoadedSession s = session(80);
    StudyCut whole;
    whole.whole = true;
    const auto all = cutWindows(0, s.times, s.gravity, s.segments, {});
    const int labelled = int(std::count_if(all.begin(), all.end(), [](const Window &w) { return w.labelled; }));
    QCOMPARE(cutUser({{s}, {s}, {}, {s}}, whole).pool.count(), labelled);
}

void StudyTest::aPoolWithoutLowPitchIsRefusedWithCauseAndRemedy()
{
    const LoadedSession wide = session(40), high = session(40, 60, 30);
    try {
        cutUser({{wide}, {high}, {}, {wide}}, {});
        QFAIL("there is nothing to ask about");
    } catch (const JobFailed &failed) {
        QCOMPARE(failed.problem, JobProblem::NothingLowToStudy);
        QCOMPARE(failed.facts, QStringList{"made.csv"});
    }
}

void StudyTest::aLabelCoversTheStillMoment()
{
    LabelledWindows pool;
    const std::array<float, 30> window{};
    const auto add = [&](double t, int stretch) {
        pool.add(window.data(), combination(0), {{0, 0, 1}, t, 1, stretch});
    };
    add(1.0, 4), add(1.4, 4), add(1.5, 5), add(1.9, 4), add(2.0, 4), add(2.1, -1), add(2.2, -1);
    QCOMPARE(coveredBy(pool, 1, LabelUnit::Moment), (std::vector<int>{0, 1, 3}));
    QCOMPARE(coveredBy(pool, 2, LabelUnit::Moment), (std::vector<int>{2}));
    QCOMPARE(coveredBy(pool, 5, LabelUnit::Moment), (std::vector<int>{5})); // moving: no still moment to propose
    QCOMPARE(coveredBy(pool, 1, LabelUnit::Window), (std::vector<int>{1}));
}

void StudyTest::pairedDifferencesMatchHandNumbers()
{
    const Paired p = paired({1, 2, 4}, {0, 2, 1});
    QCOMPARE(p.pairs, 3);
    QVERIFY(std::abs(p.mean - 4.0 / 3) < 1e-12);
    QVERIFY(std::abs(p.standardError - 0.8819171036881969) < 1e-12); // sqrt(7/3) / sqrt(3)
    QCOMPARE(p.worst, 0.0);
    QCOMPARE(p.worstPair, 1);
    QCOMPARE(paired({2}, {1}).standardError, 0.0);
    QCOMPARE(paired({}, {}).pairs, 0);
}

void StudyTest::testWindowsAreSeenByNothingButTheScoring()
{
    leaked = tookPart = false;
    StudyRequest r = request(1);
    r.acquisitions.push_back({"first", Asks::Field, pickFirst});
    const auto curves = runStudy({user(1)}, r);
    QVERIFY(tookPart);
    QVERIFY(!leaked);
    QCOMPARE(curves.size(), std::size_t(3));
    QCOMPARE(curves[0].points.front().scores.windows, 300);
}

void StudyTest::labelsAreGivenAsAskedForAndApart()
{
    pickedTimes.clear();
    StudyRequest r = request(1);
    r.acquisitions = {{"first", Asks::Field, pickFirst}};
    r.allLabels = false;
    const StudyCurve moments = runStudy({user(1)}, r).front();
    QCOMPARE(pickedTimes.size(), std::size_t(8));
    std::sort(pickedTimes.begin(), pickedTimes.end());
    for (std::size_t i = 1; i < pickedTimes.size(); ++i)
        QVERIFY(pickedTimes[i] - pickedTimes[i - 1] > 0.999);
    QCOMPARE(moments.points.size(), std::size_t(3));
    QCOMPARE(moments.points[1].given, 3);
    // At 0, 1 and 2 s of one pose of 3 s: six windows of it after the first, five on either side of the second and
    // itself, ...
    QCOMPARE(moments.points[1].windows, 6 + 10 + 10);
    QCOMPARE(moments.points[1].figures.at("unlabelled"), 600.0 - 26);
    r.unit = LabelUnit::Window;
    const StudyCurve single = runStudy({user(1)}, r).front();
    QCOMPARE(single.points[2].windows, 8);
}

void StudyTest::theBoundHasEveryLabel()
{
    const auto curves = runStudy({user(1)}, request(1));
    for (const StudyCurve &curve : curves) {
        const StudyPoint &bound = curve.points.back();
        QCOMPARE(bound.labels, kAllLabels);
        QCOMPARE(bound.windows, 600);
        QCOMPARE(bound.figures.at("unlabelled"), 0.0);
        QVERIFY(bound.scores.accuracy > curve.points.front().scores.accuracy);
    }
}

void StudyTest::threadsChangeNothing()
{
    const std::vector<StudyUser> users{user(1), user(2), user(3)};
    const auto one = runStudy(users, request(1)), three = runStudy(users, request(3));
    QCOMPARE(one.size(), three.size());
    for (std::size_t c = 0; c < one.size(); ++c) {
        QCOMPARE(one[c].user, three[c].user);
        QCOMPARE(one[c].acquisition, three[c].acquisition);
        for (std::size_t p = 0; p < one[c].points.size(); ++p) {
            QCOMPARE(one[c].points[p].scores.accuracy, three[c].points[p].scores.accuracy);
            QCOMPARE(one[c].points[p].windows, three[c].points[p].windows);
        }
    }
}

void StudyTest::anotherSeedAsksAtOtherMoments()
{
    StudyRequest r = request(1);
    r.acquisitions = {*findAcquisition("random")};
    r.repeats = 2;
    r.labels = {4};
    const auto curves = runStudy({user(1)}, r);
    QCOMPARE(curves.size(), std::size_t(2));
    QCOMPARE(curves[1].repeat, 1);
    r.seed = 2;
    const auto others = runStudy({user(1)}, r);
    const auto covered = [](const StudyCurve &c) { return c.points[1].scores.accuracy; };
    QVERIFY(covered(curves[0]) != covered(curves[1]) || covered(curves[0]) != covered(others[0]));
}

void StudyTest::aRecipeWithoutANetworkLeavesOutWhoNeedsOne()
{
    StudyRequest r = request(1);
    r.acquisitions = {*findAcquisition("mc-dropout"), *findAcquisition("entropy"), *findAcquisition("ensemble")};
    const auto curves = runStudy({user(1)}, r);
    QCOMPARE(curves[0].points.size(), std::size_t(2)); // source only, and the bound
    QCOMPARE(curves[1].points.size(), std::size_t(4));
    QCOMPARE(curves[2].points.size(), std::size_t(4));
    const QCborMap report = encode(studyReport({user(1)}, r, curves));
    QCOMPARE(report.value("curves").toMap().value("mc-dropout").toArray().size(), 1);
}

void StudyTest::cancellingEndsIt()
{
    StudyRequest r = request(2);
    r.cancelled = [] { return true; };
    r.repeats = 200;
    QVERIFY_EXCEPTION_THROWN(runStudy({user(1), user(2)}, r), TrainCancelled);
}

// Three sittings in the pool, the later ones farther from the source.
StudyUser userOfSittings(int number)
{
    StudyUser u = user(number);
    for (WindowContext &c : u.pool.context)
        c.sitting = 1;
    for (int sitting = 2; sitting <= 3; ++sitting) {
        LabelledWindows more = windows(
            1 + sitting, 20, 30.f + float(sitting + number), 0, 100 + std::uint64_t(sitting));
        for (WindowContext &c : more.context)
            c.sitting = sitting;
        u.pool.append(more);
    }
    u.donning = windows(2, 10, 32.f + float(number), 0, 55);
    return u;
}

void StudyTest::aBudgetIsDividedOverTheSittings()
{
    pickedTimes.clear();
    StudyRequest r = request(1);
    r.acquisitions = {{"first", Asks::Field, pickFirst}};
    r.labels = {0, 2, 8};
    r.sittings = {1, 3};
    const auto curves = runStudy({userOfSittings(1)}, r);
    QCOMPARE(curves.size(), std::size_t(2));
    QCOMPARE(curves[0].points[0].sittings, 1);
    QCOMPARE(curves[0].points[0].figures.at("unlabelled"), 600.0);
    QCOMPARE(curves[1].points[0].sittings, 3);
    QCOMPARE(curves[1].points[0].figures.at("unlabelled"), 1800.0);
    QCOMPARE(curves[1].points.back().labels, kAllLabels);
    QCOMPARE(curves[1].points.back().windows, 1800);
    // 8 of one sitting at 0 .. 7 s; of three sittings 3, 3 and 2, the first two of them in the first two.
    QCOMPARE(curves[1].points[2].given, 8);
    const std::vector<double> expected{0, 1, 2, 3, 4, 5, 6, 7, 0, 0, 1, 2, 1, 2, 0, 1};
    QCOMPARE(pickedTimes.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i)
        QVERIFY2(std::abs(pickedTimes[i] - expected[i]) < 0.01, qPrintable(QString::number(i)));
    const QCborMap report = encode(studyReport({userOfSittings(1)}, r, curves));
    QCOMPARE(report.value("curves").toMap().value("first").toArray().size(), 6);
    QCOMPARE(report.value("bounds").toArray().size(), 2);
    QCOMPARE(report.value("bound").toMap().value("sittings").toInteger(), 3);
}

void StudyTest::sittingsBeyondThePoolAreRefused()
{
    StudyRequest r = request(1);
    r.sittings = {4};
    try {
        runStudy({userOfSittings(1)}, r);
        QFAIL("four sittings of three");
    } catch (const JobFailed &failed) {
        QCOMPARE(failed.problem, JobProblem::NoSuchSitting);
        QCOMPARE(failed.facts, (QStringList{"4", "3"}));
    }
}

void StudyTest::whatIsDoneIsKeptAndFoundAgain()
{
    const std::vector<StudyUser> users{userOfSittings(1), userOfSittings(2)};
    StudyRequest r = request(2);
    r.sittings = {1, 3};
    std::map<std::string, QByteArray> file;
    r.keep = [&](const std::string &task, const std::vector<StudyCurve> &curves) { file[task] = encodeCurves(curves); };
    const QCborMap whole = encode(studyReport(users, r, runStudy(users, r)));
    QCOMPARE(file.size(), std::size_t(4));
    for (const auto &[task, bytes] : file) {
        QVERIFY(decodeCurves(bytes));
        QVERIFY(!decodeCurves(bytes.left(bytes.size() / 2)));
        if (r.done.size() < 3)
            r.done[task] = *decodeCurves(bytes);
    }
    file.clear();
    tookPart = false;
    const QCborMap continued = encode(studyReport(users, r, runStudy(users, r)));
    QCOMPARE(file.size(), std::size_t(1));
    QVERIFY(tookPart);
    QCOMPARE(continued.value("bounds"), whole.value("bounds"));
    QCOMPARE(continued.value("against_random"), whole.value("against_random"));
    const auto accuracies = [](const QCborMap &report) {
        QCborArray out;
        for (const auto &point : report.value("curves").toMap().value("k-center").toArray())
            out << point.toMap().value("accuracy");
        return out;
    };
    QCOMPARE(accuracies(continued), accuracies(whole));
    for (const auto &[task, bytes] : file)
        r.done[task] = *decodeCurves(bytes);
    tookPart = false;
    runStudy(users, r);
    QVERIFY(!tookPart);
}

void StudyTest::puttingOnIsLearntFromWhereItIsAskedFor()
{
    StudyRequest r = request(1);
    r.acquisitions = {{"first", Asks::Field, pickFirst}};
    r.labels = {0};
    const StudyPoint without = runStudy({userOfSittings(1)}, r).front().points.front();
    r.donning = true;
    const StudyPoint with = runStudy({userOfSittings(1)}, r).front().points.front();
    QCOMPARE(without.figures.at("target"), 0.0);
    QCOMPARE(with.figures.at("target"), 300.0);
    QCOMPARE(with.windows, 0); // no label was asked for
    QVERIFY(with.scores.accuracy > without.scores.accuracy);
}

void StudyTest::whatTheAdviceForetoldStandsBesideWhatCame()
{
    StudyRequest r = request(1);
    r.acquisitions = {{"first", Asks::Field, pickFirst}};
    r.labels = {0, 20};
    r.sittings = {2, 3};
    r.allLabels = false;
    const auto plain = runStudy({userOfSittings(1)}, r);
    r.advice = true;
    leaked = false;
    const auto curves = runStudy({userOfSittings(1)}, r);
    QVERIFY(!leaked);
    const StudyPoint &none = curves[0].points[0], &some = curves[0].points[1], &last = curves[1].points[1];
    QCOMPARE(some.scores.accuracy, plain[0].points[1].scores.accuracy); // what is foretold changes nothing
    for (const StudyPoint *point : {&none, &some})
        QVERIFY(point->figures.contains("came_answers") && point->figures.contains("came_sitting"));
    QVERIFY(!none.figures.contains("advice_sitting")); // the source alone has labels
    QVERIFY(some.figures.at("advice_sitting") > 0 && some.figures.at("advice_answers_spread") > 0);
    QVERIFY(!last.figures.contains("came_sitting")); // there is no fourth
}

void StudyTest::everyRecipeIsPairedWithEveryOther()
{
    const std::vector<StudyUser> users{user(1), user(2)};
    StudyRequest r = request(1);
    r.recipes = {nearest("a"), nearest("b"), nearest("c")};
    r.labels = {0};
    r.allLabels = false;
    std::vector<StudyCurve> curves;
    for (int u = 0; u < 2; ++u)
        for (std::size_t recipe = 0; recipe < 3; ++recipe)
            for (const char *by : {"k-center", "random"}) {
                StudyPoint point;
                point.scores.accuracy = 0.5 + 0.1 * double(recipe) + 0.02 * u * double(recipe);
                curves.push_back({u, 0, r.recipes[recipe].name, by, {point}});
            }
    const StudyJob::Result report = studyReport(users, r, curves);
    QCOMPARE(report.paired.size(), std::size_t(12));
    for (const StudyJob::Pairing &p : report.paired)
        if (p.recipe == QLatin1String("c") && p.against == QLatin1String("a")) {
            QVERIFY(std::abs(p.difference.points - 22) < 1e-9); // 20 and 24
            QVERIFY(std::abs(p.difference.error - 2) < 1e-9);
            QVERIFY(std::abs(p.difference.worst - 20) < 1e-9);
        }
}

void StudyTest::theReportComparesByUser()
{
    const std::vector<StudyUser> users{user(1), user(2)};
    StudyRequest r = request(1);
    r.recipes = {nearest(), nearest("memory")};
    r.labels = {0, 5};
    std::vector<StudyCurve> curves;
    const double accuracy[2][2] = {{0.80, 0.75}, {0.90, 0.84}}; // [user][acquisition]
    for (int u = 0; u < 2; ++u)
        for (const char *recipe : {"nearest", "memory"})
            for (int a = 0; a < 2; ++a) {
                StudyPoint none, five, all;
                none.scores.accuracy = 0.70;
                five.labels = five.given = 5;
                five.scores.accuracy = accuracy[u][a] - (recipe == std::string("memory") ? 0.01 : 0);
                all.labels = kAllLabels;
                all.scores.accuracy = 0.95;
                curves.push_back({u, 0, recipe, a == 0 ? "k-center" : "random", {none, five, all}});
            }
    const QCborMap report = encode(studyReport(users, r, curves));
    const auto near = [](const QCborValue &v, double expected) { return std::abs(v.toDouble(-99) - expected) < 1e-9; };
    const QCborMap point = report.value("curves").toMap().value("k-center").toArray().at(1).toMap();
    QCOMPARE(point.value("labels").toInteger(), 5);
    QVERIFY(near(point.value("accuracy"), 0.85));
    QVERIFY(near(point.value("accuracy_standard_error"), 0.05));
    const QCborMap random = report.value("against_random").toArray().at(0).toMap();
    QVERIFY(near(random.value("points"), 5.5)); // 5 and 6
    QVERIFY(near(random.value("standard_error"), 0.5));
    QVERIFY(near(random.value("worst"), 5));
    QCOMPARE(random.value("worst_user").toInteger(), 0);
    QVERIFY(near(report.value("against_source_only").toArray().at(0).toMap().value("points"), 15));
    QVERIFY(near(report.value("against_memory").toArray().at(1).toMap().value("points"), 1));
    QVERIFY(near(report.value("bound").toMap().value("accuracy"), 0.95));
    QCOMPARE(report.value("recipe").toString(), QString("nearest"));
    QVERIFY(report.value("recipes").toMap().contains(QString("memory")));
    QCOMPARE(report.value("users").toArray().size(), 2);
}

QTEST_GUILESS_MAIN(StudyTest)
#include "study_test.moc"
