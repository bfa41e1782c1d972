// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/model_report.h"
#include "app/studio/sentences.h"
#include "app/studio/training.h"
#include "tests/support/preview/states.h"
#include "widgets/train/train_page.h"
#include <QJsonArray>
#include <cmath>

namespace lodestone::preview {
namespace {

constexpr auto kController = "lodestone::TrainController";

constexpr std::size_t kAllDone = 6, kNoneBegun = 7;

void setStages(TrainPage &page, std::size_t at, bool failed)
{
    const char *names[] = {
        "Cut windows", "Train on host", "Quantise to int8", "Check int8", "Send to glove", "Trial on glove"};
    const double seconds[] = {0.8, 41.2, 1.1, 2.6, 1.3, 1.2};
    std::vector<TrainStage> stages;
    for (std::size_t i = 0; i < std::size(names); ++i) {
        TrainStage stage;
        stage.name = words(kController, names[i]);
        if (at != kNoneBegun && i < at) {
            stage.state = TrainStage::State::Done;
            stage.seconds = seconds[i];
        } else if (i == at) {
            stage.state = failed ? TrainStage::State::Failed : TrainStage::State::Running;
            stage.fraction = 0.62;
        }
        stages.push_back(stage);
    }
    page.setStages(stages);
}

AccuracyReport report()
{
    AccuracyReport made;
    made.valid = true;
    made.split = words("lodestone::ModelReport", "low pitch");
    made.ece = 0.019;
    made.eceBefore = 0.091;
    for (const char *name : {"evening", "desk", "near the window", "near steel"}) {
        const double k = static_cast<double>(made.domains.size());
        DomainAccuracy domain;
        domain.name = QLatin1String(name);
        domain.accuracy = 0.945 - 0.08 * k;
        domain.majority = 0.64;
        domain.exact = 0.5;
        domain.windows = 1024;
        domain.trained = made.domains.size() == 1;
        for (std::size_t f = 0; f < 5; ++f) {
            domain.finger[f] = 0.96 - 0.08 * k - 0.015 * static_cast<double>(f);
            domain.fingerMajority[f] = 0.6 + 0.02 * static_cast<double>(f);
        }
        made.domains.push_back(domain);
    }
    for (int b = 0; b < 10; ++b) {
        const double low = 0.5 + 0.05 * b;
        const int counts[] = {61, 74, 80, 96, 120, 170, 240, 390, 880, 3009};
        made.bins.push_back({low, low + 0.05, counts[b], low + 0.027, low + 0.02 - 0.03 * std::sin(b)});
    }
    made.all = made.domains[1];
    made.all.windows = 1024;
    return made;
}

ModelComparison comparison()
{
    ModelComparison made;
    made.state = ModelComparison::State::Ready;
    made.first = modelInWords(QStringLiteral("Model 14"));
    made.second = modelInWords(QStringLiteral("Model 13"));
    made.firstReport = made.secondReport = report();
    for (ConfidenceBin &bin : made.secondReport.bins)
        bin.right -= 0.08;
    made.secondReport.all.accuracy -= 0.052;
    made.secondReport.all.finger[2] += 0.021;
    made.secondReport.ece = 0.091;
    made.windows = 1024;
    made.blocks = 38;
    made.decisions = 5120;
    made.onlyFirst = 401;
    made.onlySecond = 135;
    made.points = 5.2;
    made.error = 1.1;
    made.chance = 0.005;
    return made;
}

ModelProvenance provenance()
{
    ModelInfo model;
    model.recipe = QStringLiteral("lodestone");
    model.created = QDateTime::currentDateTime();
    model.hash = QByteArray::fromHex("8f3ac21e55318f3ac21e55318f3ac21e55318f3ac21e55318f3ac21e55318f3a");
    const QJsonArray labelled{QJsonObject{{"session", 1}, {"segments", QJsonArray{1, 2, 3}}},
        QJsonObject{{"session", 2}, {"segments", QJsonArray{1, 2}}}};
    model.provenance = {{"labels", 127}, {"seed", 7}, {"split", "session"}, {"sourceWindows", 4812},
        {"targetWindows", 311}, {"engine", "0.1.0"}, {"instructions", "AVX2"}, {"labelled", labelled}};
    model.report = {{"seconds", 41.2}, {"quantise", QJsonObject{{"bytes", 18944}}}};
    SessionInfo evening, desk;
    evening.id = 1;
    evening.name = QStringLiteral("evening");
    desk.id = 2;
    desk.name = QStringLiteral("desk");
    ModelProvenance made;
    made.name = modelInWords(QStringLiteral("Model 14"));
    made.rows = provenanceOf(model, {evening, desk},
        words(kController, "%1, of %2")
            .arg(words(kController, "Slot %1, trial").arg(QStringLiteral("B")), QStringLiteral("VG-000001")));
    made.reproducible = true;
    made.outcome = ModelProvenance::Outcome::Equal;
    made.outcomeText = words(
        "lodestone::ModelBench", "Trained again in %1 s: the same weights and the same image, byte for byte.")
                           .arg(QStringLiteral("40.8"));
    return made;
}

std::vector<ModelRow> models()
{
    std::vector<ModelRow> made;
    for (int i = 0; i < 5; ++i) {
        ModelRow m;
        m.id = 14 - i;
        m.name = modelInWords(QStringLiteral("Model %1").arg(14 - i));
        m.created = QDateTime::currentDateTime().addSecs(-3600 * 7 * i);
        m.accuracy = 0.849 - 0.04 * i;
        m.majority = 0.645;
        m.gain = 0.04;
        m.hasGain = i < 4;
        m.labels = 127 - 28 * i;
        m.seed = 7;
        m.bytes = i < 4 ? 18944 : 0;
        m.hash = i < 4 ? QByteArray::fromHex("8f3ac21e5531") : QByteArray();
        m.slot = i == 0   ? words(kController, "Slot %1, trial").arg(QStringLiteral("B"))
                 : i == 1 ? words(kController, "Slot %1, confirmed").arg(QStringLiteral("A"))
                 : i == 2 ? words(kController, "Not promoted")
                          : QString();
        m.confirmed = i == 1;
        made.push_back(m);
    }
    return made;
}

void appendLoss(TrainPage &page, int epochs)
{
    for (int e = 1; e <= epochs; ++e) {
        const double wobble = 0.01 * std::sin(e * 2.1);
        page.appendLoss(e, 0.15 + 0.55 * std::exp(-e / 6.0) + wobble, 0.24 + 0.45 * std::exp(-e / 5.0) - wobble);
    }
}

void fill(TrainPage &page)
{
    page.setTrainable(true);
    appendLoss(page, 30);
    page.setKeptEpoch(22);
    page.setReport(report());
    std::vector<CombinationAccuracy> rows;
    for (const char *c : {"eeeee", "feeee", "efeee", "eefee", "eeefe", "eeeef", "ffeee", "eeeff", "fffff", "effff"})
        rows.push_back(
            {QLatin1String(c), 0.4 + 0.05 * static_cast<double>(rows.size()), 40 + 9 * static_cast<int>(rows.size()),
                QLatin1String(rows.size() % 3 == 0 ? "eeffe" : "ffeef"), 11 - static_cast<int>(rows.size())});
    page.setCombinations(rows);
    page.setModels(models());
    page.setProvenance(provenance());
    page.setPromotion({true, true,
        promotionInWords(
            {{"code", "better"}, {"old", 0.797}, {"new", 0.849}, {"windows", 1024}, {"old_kept_seen", true}})});
}

using Change = std::function<void(TrainPage &page, MainWindow &window)>;

State train(const char *name, const Change &change, Link link = Link::Connected, bool filled = true)
{
    return {QLatin1String(name), [=](MainWindow &window) {
                auto *page = new TrainPage;
                page->setRecipes({{QStringLiteral("lodestone"), QStringLiteral("lodestone"),
                                     recipeInWords(QStringLiteral("lodestone"))}},
                    QStringLiteral("lodestone"));
                page->setSplits({{QString(), words(kController, "Automatic")}}, {});
                page->setTrainable(false, words(kController, "Nothing is labelled yet"));
                setStages(*page, filled ? kAllDone : kNoneBegun, false);
                window.setPages(pagesOf({.train = page}));
                setUpFrame(window, "train", link);
                if (filled)
                    fill(*page);
                if (change)
                    change(*page, window);
            }};
}

} // namespace

std::vector<State> trainStates()
{
    return {
        train("train-empty", {}, Link::None, false),
        train("train", {}),
        train("train-running",
            [](TrainPage &page, MainWindow &window) {
                page.setRunning(true);
                setStages(page, 1, false);
                page.clearLoss();
                appendLoss(page, 18);
                window.setPrimary({true, true, words("lodestone::RetrainFlow", "Training"), 0.38, {}});
            }),
        train("train-failed",
            [](TrainPage &page, MainWindow &) {
                setStages(page, 1, true);
                page.setProblem(
                    words("Sentences", "The engine ran out of memory; close other programs or use shorter sessions."));
            }),
        train("train-kept-old",
            [](TrainPage &page, MainWindow &) {
                page.setPromotion({true, false,
                    promotionInWords({{"code", "worse"}, {"old", 0.849}, {"new", 0.797}, {"windows", 1024},
                        {"old_kept_seen", false}})});
            }),
        train("train-combinations", [](TrainPage &page, MainWindow &) { page.showDetails(1); }),
        train("train-compare",
            [](TrainPage &page, MainWindow &) {
                page.setComparison(comparison());
                page.showDetails(2);
            }),
        train("train-compare-failed",
            [](TrainPage &page, MainWindow &) {
                ModelComparison failed = comparison();
                failed.state = ModelComparison::State::Failed;
                failed.decisions = 0;
                failed.note = words("lodestone::TrainController", "%1 Below, each on its own hold-out.")
                                  .arg(words("Sentences", "No labelled window is held out that neither model has "
                                                          "learnt from; label another recording to compare them."));
                page.setComparison(failed);
                page.showDetails(2);
            }),
        train("train-history", [](TrainPage &page, MainWindow &) { page.showDetails(3); }),
        train("train-unplugged", {}, Link::Unplugged),
        train("train-recording", [](TrainPage &, MainWindow &window) { window.setRecording(true, 312); }),
    };
}

} // namespace lodestone::preview
