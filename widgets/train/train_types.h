// SPDX-License-Identifier: GPL-3.0-or-later
// The plain values the Train page shows. Accuracies are fractions 0..1.
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
};
struct Choice
{
    QString key, name, detail = {};
}; // key is what goes back, name and detail are what a person reads

struct TrainStage
{
    enum class State { Waiting, Running, Done, Failed };
    QString name, detail; // "Train on host", "12 of 30 epochs"
    State state = State::Waiting;
    double fraction = 0; // of a running stage, 0..1
    double seconds = -1; // negative: not known yet
};

// One row of the table: a session, a band of orientation, or all that was held out.
struct DomainAccuracy
{
    QString name;
    double accuracy = 0, exact = 0, majority = 0;
    std::array<double, 5> finger{}, fingerMajority{}; // negative: not known
    int windows = 0;
    bool trained = false; // its windows took part in training
};
// How sure the model said it was, and how often it was right: one bin of confidence.
struct ConfidenceBin
{
    double low = 0, high = 0;     // 0.5 to 1
    int count = 0;                // finger decisions
    double stated = 0, right = 0; // means over the bin; meaningless when count is 0
};
struct AccuracyReport
{
    std::vector<DomainAccuracy> domains;
    DomainAccuracy all;
    double ece = -1, eceBefore = -1; // expected calibration error, after and before temperature scaling; negative: not
                                     // known, or nothing was scaled
    std::vector<ConfidenceBin> bins; // ascending; empty where an older version kept none
    QString split;                   // how the hold-out was cut, in words
    bool valid = false;
};
// What the promotion gate said of the newest model.
struct PromotionView
{
    bool known = false, promote = true;
    QString sentence; // why, with the figures
};
struct CombinationAccuracy
{
    QString combination; // "efeef", thumb first
    double accuracy = 0; // all five right, 0..1
    int windows = 0;
    QString takenFor{}; // the wrong answer given most often; empty: none, or not known
    int takenForWindows = 0;
};

// Two models on the same windows.
struct ModelComparison
{
    enum class State { None, Running, Ready, Failed };
    State state = State::None;
    QString first, second; // "Model 14", "Model 13"
    AccuracyReport firstReport, secondReport;
    int windows = 0, blocks = 0, decisions = 0; // decisions 0: no paired figure
    int onlyFirst = 0, onlySecond = 0;          // finger decisions that only one of them has right
    double points = 0, error = 0,
           chance = 1; // the first minus the second, its standard error; how often luck alone does this
    QString note;      // what limits it, one sentence
};

// Where a model comes from, as rows of a name and a value, and what came of training it again.
struct ModelProvenance
{
    QString name;
    std::vector<std::pair<QString, QString>> rows;
    bool reproducible = false;
    QString why; // why not, one sentence
    enum class Outcome { None, Running, Equal, Different, Failed };
    Outcome outcome = Outcome::None;
    QString said; // the outcome in words
};

struct ModelRow
{
    qint64 id = 0;
    QString name; // "Model 3"
    QDateTime created;
    double accuracy = -1, majority = -1; // negative: never evaluated
    double gain = 0;                     // accuracy minus that of the model before
    bool hasGain = false;
    int labels = 0, seed = 0, bytes = 0; // bytes 0: no image
    QByteArray hash;                     // SHA-256 of the image
    QString slot;                        // "Slot A, confirmed"; empty when not on the glove
    bool confirmed = false;              // the slot badge is green
};

} // namespace lodestone
