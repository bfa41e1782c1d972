// SPDX-License-Identifier: GPL-3.0-or-later
// Values that the Train page shows. Accuracies are fractions 0..1.
#pragma once
#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <array>
#include <utility>
#include <vector>

namespace lodestone {

struct TrainChoice
{
    QString recipe, split;
    int seed = 1;
    double windowSeconds = 0; // 0: as the recipe has it
};
struct Choice
{
    QString key, name, detail = {};
    bool heading = false; // of the choices below it; cannot be chosen
};                        // key: identifier sent back; name and detail: shown text

struct TrainStage
{
    enum class State { Waiting, Running, Done, Failed };
    QString name, detail; // "Train on host", "12 of 30 epochs"
    State state = State::Waiting;
    double fraction = 0; // progress of a running stage, 0..1
    double seconds = -1; // s; negative: not known yet
};

// One row of the accuracy table: a session, an orientation band, or the whole hold-out.
struct DomainAccuracy
{
    QString name;
    double accuracy = 0, exact = 0, majority = 0;
    std::array<double, 5> finger{}, fingerMajority{}; // negative: unknown
    int windows = 0;
    bool trained = false; // windows of this domain were used in training
};
// One bin of the reliability diagram: stated confidence and fraction of right answers.
struct ConfidenceBin
{
    double low = 0, high = 0;     // limits of the bin, 0.5 to 1
    int count = 0;                // number of finger decisions
    double stated = 0, right = 0; // means over the bin; undefined when count is 0
};
struct AccuracyReport
{
    std::vector<DomainAccuracy> domains;
    DomainAccuracy all;
    // Expected calibration error after and before temperature scaling; negative: unknown, or not scaled.
    double ece = -1, eceBefore = -1;
    std::vector<ConfidenceBin> bins; // ascending; empty for models of older versions
    QString split;                   // how the hold-out was chosen, as text
    QStringList cautions{};          // what the figures do not show, a sentence or two each
    bool valid = false;
};
// Decision of the promotion gate about the newest model.
struct PromotionView
{
    bool known = false, promote = true;
    QString sentence; // the reason with its figures
};
struct CombinationAccuracy
{
    QString combination; // "efeef", thumb first
    double accuracy = 0; // all five right, 0..1
    int windows = 0;
    QString takenFor{}; // the most frequent wrong answer; empty: none, or unknown
    int takenForWindows = 0;
};

// Two models on the same windows.
struct ModelComparison
{
    enum class State { None, Running, Ready, Failed };
    State state = State::None;
    QString first, second; // "Model 14", "Model 13"
    AccuracyReport firstReport, secondReport;
    int windows = 0, blocks = 0, decisions = 0; // decisions 0: no paired comparison
    int onlyFirst = 0, onlySecond = 0;          // finger decisions that only one of them has right
    double points = 0, error = 0,
           chance = 1; // first minus second, its standard error, and the probability of such a difference by chance
    QString note;      // a limitation, one sentence
};

// Origin of a model as rows of name and value, and the result of training it again.
struct ModelProvenance
{
    QString name;
    bool simulated = false; // taught by simulated hands alone
    std::vector<std::pair<QString, QString>> rows;
    bool reproducible = false;
    QString why; // why it cannot be trained again, one sentence
    enum class Outcome { None, Running, Equal, Different, Failed };
    Outcome outcome = Outcome::None;
    QString outcomeText; // the outcome as text
};

struct ModelRow
{
    qint64 id = 0;
    QString name; // "Model 3"
    QDateTime created;
    double accuracy = -1, majority = -1; // negative: never evaluated
    double gain = 0;                     // accuracy minus that of the previous model
    bool hasGain = false;
    int labels = 0, seed = 0, bytes = 0; // bytes 0: no image
    QByteArray hash;                     // SHA-256 of the image
    QString recipe, recipeInWords;       // its name, and what it does
    bool simulated = false;              // taught by simulated hands alone
    QString slot;                        // "Slot A, confirmed"; empty when not on the glove
    bool confirmed = false;              // shown with a green slot badge
};

} // namespace lodestone
