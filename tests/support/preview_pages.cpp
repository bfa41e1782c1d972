// SPDX-License-Identifier: GPL-3.0-or-later
// Renders the Label, Train and Glove pages, light and dark, with and without data, to PNG files for looking at:
// preview_pages [FOLDER]
#include "widgets/glove/glove_page.h"
#include "widgets/label/label_page.h"
#include "widgets/main_window.h"
#include "widgets/theme/theme.h"
#include "widgets/train/train_page.h"
#include <QApplication>
#include <QDir>
#include <cmath>
#include <cstdlib>
#include <random>

using namespace lodestone;

namespace {

// Twenty minutes in which fingers bend one after another, each with a field change of its own.
std::vector<Sample> madeSession(std::vector<LabelledSegment> &labels, std::vector<int> &begins, std::vector<std::array<float, 5>> &probability,
                                std::vector<float> &doubt, std::vector<QueueItem> &queue)
{
    std::mt19937 random(7);
    std::normal_distribution<float> noise(0, 0.7f);
    const float change[5][3] = {{34, -7, -39}, {58, -16, 103}, {66, -56, 75}, {-66, 42, 25}, {54, -87, 72}};
    std::vector<Sample> samples;
    Combination state{};
    state.fill(Finger::Extended);
    constexpr int stretch = 130;
    std::array<float, 3> field{46, -46, 31};
    for (int part = 0; part < 430; ++part) {
        const std::size_t finger = random() % 5;
        state[finger] = state[finger] == Finger::Flexed ? Finger::Extended : Finger::Flexed;
        std::array<float, 3> wanted{46, -46, 31};
        for (std::size_t f = 0; f < 5; ++f)
            for (std::size_t a = 0; a < 3; ++a)
                if (state[f] == Finger::Flexed) wanted[a] += change[f][a];
        const int begin = static_cast<int>(samples.size());
        for (int i = 0; i < stretch; ++i) {
            Sample s;
            s.t = static_cast<double>(samples.size()) * 0.02;
            for (std::size_t a = 0; a < 3; ++a) {
                field[a] += (wanted[a] - field[a]) * 0.15f;
                s.mag[a] = field[a] + noise(random);
            }
            samples.push_back(s);
        }
        if (part % 7 < 3) labels.push_back({{begin, begin + stretch, state}, QStringLiteral("human")});
        const bool unsure = part % 31 == 5;
        for (int w = begin; w < begin + stretch; w += 5) {
            std::array<float, 5> p{};
            for (std::size_t f = 0; f < 5; ++f) p[f] = state[f] == Finger::Flexed ? 0.95f : 0.06f;
            if (unsure) p[finger] = 0.55f;
            begins.push_back(w);
            probability.push_back(p);
            doubt.push_back(unsure ? 0.3f + 0.6f * std::sin(3.14f * static_cast<float>(w - begin) / stretch) : part % 9 == 0 ? 0.25f : 0.05f);
        }
        if (unsure) {
            QueueItem item;
            item.start = begin;
            item.end = begin + stretch;
            item.guess = state;
            item.probability = probability.back();
            item.uncertainty = 0.88 - 0.04 * static_cast<double>(queue.size());
            item.brief = QStringLiteral("Pitched down 40°");
            item.reason = queue.size() % 2 ? QStringLiteral("Model split: the ring finger at 0.51") : QStringLiteral("Unlike anything labelled: hand pitched down 40°");
            queue.push_back(item);
        }
    }
    return samples;
}

void fillLabel(LabelPage &page)
{
    std::vector<LabelledSegment> labels;
    std::vector<int> begins;
    std::vector<std::array<float, 5>> probability;
    std::vector<float> doubt;
    std::vector<QueueItem> queue;
    page.setSession(QStringLiteral("desk-study"), madeSession(labels, begins, probability, doubt, queue));
    page.setSegments(labels);
    page.setUncertainty(begins, doubt);
    page.setPredictions(begins, probability);
    page.setQueryState(true, false, {});
    page.setQueue(queue);
    page.setSessions({{1, QStringLiteral("Session 3 at the desk"), 1118}, {2, QStringLiteral("Session 2"), 60}}, 1);
    page.setHoldout(0.714, 0.849, 0.645, 85);
    CoverageCounts counts;
    for (std::size_t row = 0; row < kFacings; ++row)
        for (std::size_t c = 0; c < kCombinations; ++c) {
            counts.labelled[row][c] = static_cast<int>((c * 7 + row * 5) % 13) - 2 * static_cast<int>(row);
            counts.asked[row][c] = (c + row * 3) % 17 == 4;
        }
    page.setCoverage(counts);
}

void fillDetails(TrainPage &page, const AccuracyReport &report)
{
    ModelComparison comparison;
    comparison.state = ModelComparison::State::Ready;
    comparison.first = QStringLiteral("Model 14");
    comparison.second = QStringLiteral("Model 13");
    comparison.firstReport = comparison.secondReport = report;
    for (ConfidenceBin &bin : comparison.secondReport.bins) bin.right -= 0.08;
    comparison.secondReport.all.accuracy -= 0.052;
    comparison.secondReport.all.finger[2] += 0.021;
    comparison.secondReport.ece = 0.091;
    comparison.windows = 1024;
    comparison.blocks = 38;
    comparison.decisions = 5120;
    comparison.onlyFirst = 401;
    comparison.onlySecond = 135;
    comparison.points = 5.2;
    comparison.error = 1.1;
    comparison.chance = 0.005;
    page.setComparison(comparison);
    ModelProvenance provenance;
    provenance.name = QStringLiteral("Model 14");
    provenance.rows = {{QStringLiteral("Labels"), QStringLiteral("127 in 2 sessions: Session 3 at the desk 85, Session 2 42")},
                       {QStringLiteral("Hold-out"), QStringLiteral("a whole session, seed 7")},
                       {QStringLiteral("Recipe"), QStringLiteral("lodestone")},
                       {QStringLiteral("Made"), QStringLiteral("22 November 2026 14:22, in 41.2 s, by engine 0.1.0 on x86-64 AVX2")},
                       {QStringLiteral("Image"), QStringLiteral("18 944 B, 8f3ac21e55318f3ac21e55318f3ac21e55318f3ac21e55318f3ac21e55318f3a")},
                       {QStringLiteral("On the glove"), QStringLiteral("Slot B, trial, of VG-000001")}};
    provenance.reproducible = true;
    provenance.outcome = ModelProvenance::Outcome::Equal;
    provenance.said = QStringLiteral("Trained again in 40.8 s: the same 18 944 bytes.");
    page.setProvenance(provenance);
}

void fillTrain(TrainPage &page)
{
    page.setSeed(7);
    page.setRunning(true);
    page.setStages({{QStringLiteral("Cut windows"), QStringLiteral("4 812"), TrainStage::State::Done, 1, 0.8},
                    {QStringLiteral("Train on host"), QStringLiteral("30 epochs"), TrainStage::State::Done, 1, 41.2},
                    {QStringLiteral("Quantise to int8"), {}, TrainStage::State::Done, 1, 1.1},
                    {QStringLiteral("Check int8"), QStringLiteral("512 windows"), TrainStage::State::Done, 1, 2.6},
                    {QStringLiteral("Send to glove"), QStringLiteral("62 %"), TrainStage::State::Running, 0.62, 1.3},
                    {QStringLiteral("Trial on glove"), {}, TrainStage::State::Waiting, 0, -1}});
    std::mt19937 random(3);
    for (int e = 1; e <= 30; ++e) {
        const double wobble = 0.01 * std::sin(e * 2.1);
        page.appendLoss(e, 0.15 + 0.55 * std::exp(-e / 6.0) + wobble, 0.24 + 0.45 * std::exp(-e / 5.0) - wobble);
    }
    page.setKeptEpoch(22);
    AccuracyReport report;
    report.valid = true;
    report.split = QStringLiteral("by orientation");
    report.ece = 0.019;
    const char *names[] = {"High", "Level", "Low", "Near steel"};
    for (int k = 0; k < 4; ++k) {
        DomainAccuracy domain;
        domain.name = QString::fromLatin1(names[k]);
        domain.accuracy = 0.945 - 0.08 * k;
        domain.majority = 0.64;
        domain.exact = 0.5;
        for (std::size_t f = 0; f < 5; ++f) {
            domain.finger[f] = 0.96 - 0.08 * k - 0.015 * static_cast<double>(f);
            domain.fingerMajority[f] = 0.6 + 0.02 * static_cast<double>(f);
        }
        report.domains.push_back(domain);
    }
    for (int b = 0; b < 10; ++b) {
        const double low = 0.5 + 0.05 * b;
        const int counts[] = {61, 74, 80, 96, 120, 170, 240, 390, 880, 3009};
        report.bins.push_back({low, low + 0.05, counts[b], low + 0.027, low + 0.02 - 0.03 * std::sin(b)});
    }
    report.eceBefore = 0.091;
    report.all = report.domains[1];
    report.all.windows = 1024;
    page.setReport(report);
    std::vector<CombinationAccuracy> rows;
    for (const char *c : {"eeeee", "feeee", "efeee", "eefee", "eeefe", "eeeef", "ffeee", "eeeff", "fffff", "effff"})
        rows.push_back({QString::fromLatin1(c), 0.4 + 0.05 * static_cast<double>(rows.size()), 40 + 9 * static_cast<int>(rows.size())});
    page.setCombinations(rows);
    std::vector<ModelRow> models;
    for (int i = 0; i < 5; ++i) {
        ModelRow m;
        m.id = 14 - i;
        m.name = QStringLiteral("Model %1").arg(14 - i);
        m.created = QDateTime::currentDateTime().addSecs(-3600 * 7 * i);
        m.accuracy = 0.849 - 0.04 * i;
        m.majority = 0.645;
        m.gain = 0.04;
        m.hasGain = i < 4;
        m.labels = 127 - 28 * i;
        m.seed = 7;
        m.bytes = i < 4 ? 18944 : 0;
        m.hash = i < 4 ? QByteArray::fromHex("8f3ac21e5531") : QByteArray();
        m.slot = i == 0 ? QStringLiteral("Slot B, trial") : i == 1 ? QStringLiteral("Slot A, confirmed") : QString();
        m.confirmed = i == 1;
        models.push_back(m);
    }
    page.setModels(models);
    fillDetails(page, report);
}

void fillGlove(GlovePage &page)
{
    page.setConnected(true, QStringLiteral("Virtual glove"), QStringLiteral("/dev/pts/4"));
    page.setFlashStage({QStringLiteral("send"), 18944, 18944});
    page.setFlashStage({QStringLiteral("trial"), 18944, 18944});
    page.setFlashResult({true, 1, 2.1, {}});
    link::GloveInfo info;
    info.board = QStringLiteral("posix");
    info.firmware = QStringLiteral("0.1.0");
    info.serial = QStringLiteral("VG-000001");
    info.rateHz = 50;
    info.accelRangeG = 4;
    info.gyroRangeDps = 286;
    info.magRangeMicrotesla = 3000;
    info.slot[0] = {QStringLiteral("standby"), 18944, QByteArray::fromHex("51d07be4")};
    info.slot[1] = {QStringLiteral("trial"), 18944, QByteArray::fromHex("8f3ac21e")};
    page.setInfo(info);
    page.setSlotModel(0, QStringLiteral("Model 13"), 0.797, 0.645);
    page.setSlotModel(1, QStringLiteral("Model 14"), 0.849, 0.645);
    page.setTrialRemaining(78);
    page.setInferenceTime(620);
    link::LinkStatistics statistics;
    statistics.rateHz = 50;
    statistics.samples = 218031;
    statistics.frames = 30211;
    page.setStatistics(statistics);
    ParityState parity;
    parity.windows = 480;
    parity.mismatches = 1;
    parity.largestGap = 3;
    parity.gloveAnswers = parity.comparable = true;
    parity.recent.assign(480, true);
    parity.recent[200] = false;
    page.setParity(parity);
    for (int i = 0; i < 5; ++i) {
        page.appendLog(0, QStringLiteral("stream 50 Hz"));
        page.appendLog(1, QStringLiteral("slot B confirmed"));
        page.appendLog(2, QStringLiteral("field 361 µT near limit, 3 samples"));
        page.appendLog(3, QStringLiteral("image refused: hash differs"));
    }
}

// The states of the Glove page that a picture of the usual one does not show.
void shootGloveStates(QApplication &app, const QDir &folder, const QSize &size)
{
    Theme::apply(app, Theme::Mode::Light);
    ReplayView running, done, failed;
    ReplayResult result;
    result.session = QStringLiteral("evening");
    result.model = QStringLiteral("Model 14");
    result.expected = 5991;
    result.answered = result.compared = result.scored = 2410;
    result.accuracy = 0.849;
    result.majority = 0.645;
    result.exact = 0.571;
    result.fingers = {0.788, 0.808, 0.84, 0.875, 0.918};
    result.fingerMajority = {0.62, 0.66, 0.65, 0.64, 0.655};
    running.running = true;
    running.fraction = 0.4;
    running.timeLeft = QStringLiteral("15 s left");
    running.result = done.result = result;
    done.result->answered = done.result->compared = 5991;
    done.result->mismatches = 3;
    failed.problem = QStringLiteral("The glove went away during the replay. Plug it in again and replay once more.");
    failed.obstacle = QStringLiteral("Connect a glove: its own network answers.");
    const std::pair<const char *, ReplayView> views[] = {{"glove-replaying.png", running}, {"glove-replayed.png", done}, {"glove-replay-failed.png", failed}};
    for (const auto &[name, view] : views) {
        MainWindow window;
        auto *glove = new GlovePage;
        fillGlove(*glove);
        glove->setReplaySessions({{1, QStringLiteral("evening"), 119, true}});
        glove->setReplay(view);
        if (view.running) glove->setFlashStage({QStringLiteral("send"), 9472, 18944});
        window.setPageWidget(MainWindow::Glove, glove);
        window.setPage(MainWindow::Glove);
        window.resize(size);
        window.show();
        for (int i = 0; i < 3; ++i) QApplication::processEvents();
        window.grab().save(folder.filePath(QLatin1String(name)));
    }
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QDir folder(argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral("."));
    const QSize size = argc > 3 ? QSize(std::atoi(argv[2]), std::atoi(argv[3])) : QSize(1280, 800);     // FOLDER [WIDTH HEIGHT]
    shootGloveStates(app, folder, size);
    for (bool filled : {true, false}) {
        MainWindow window;
        auto *label = new LabelPage;
        auto *train = new TrainPage;
        auto *glove = new GlovePage;
        train->setRecipes({{QStringLiteral("v4-regularized"), QStringLiteral("V4 regularised, 9 989 weights")}}, {});
        train->setSplits({{QStringLiteral("orientation"), QStringLiteral("By orientation")}}, {});
        if (filled) {
            fillTrain(*train);
            fillGlove(*glove);
        }
        window.setPageWidget(MainWindow::Label, label);
        window.setPageWidget(MainWindow::Train, train);
        window.setPageWidget(MainWindow::Glove, glove);
        window.resize(size);
        for (bool dark : {false, true}) {
            Theme::apply(app, dark ? Theme::Mode::Dark : Theme::Mode::Light);
            window.show();
            const std::pair<int, const char *> pages[] = {{MainWindow::Label, "label"}, {MainWindow::Train, "train"}, {MainWindow::Glove, "glove"}};
            for (const auto &[page, name] : pages) {
                window.setPage(page);
                QApplication::processEvents();
                if (page == MainWindow::Label && filled && !dark) fillLabel(*label);
                for (int i = 0; i < 3; ++i) QApplication::processEvents();
                if (page == MainWindow::Train && filled) {
                    for (int view = 3; view > 0; --view) {
                        train->showDetails(view);
                        QApplication::processEvents();
                        window.grab().save(folder.filePath(QStringLiteral("train-view%1%2.png").arg(view).arg(dark ? QStringLiteral("-dark") : QString())));
                    }
                    train->showDetails(0);
                    QApplication::processEvents();
                }
                window.grab().save(folder.filePath(QStringLiteral("%1%2%3.png").arg(QString::fromLatin1(name), filled ? QString() : QStringLiteral("-empty"),
                                                                                    dark ? QStringLiteral("-dark") : QString())));
            }
        }
    }
    return 0;
}
