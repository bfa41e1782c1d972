// SPDX-License-Identifier: GPL-3.0-or-later
// How good a network is on windows it was not trained on. Fractions 0..1.
#pragma once
#include "engine/jobs/data_request.h"

namespace lodestone {

// One figure a finger, thumb first.
struct FingerFigures
{
    std::array<double, 5> of{};
    static void fields(auto &self, auto &field)
    {
        for (std::size_t finger = 0; finger < kFingerNames.size(); ++finger)
            field(kFingerNames[finger], self.of[finger]);
    }
    bool operator==(const FingerFigures &) const = default;
};

struct TestScores
{
    double accuracy = 0; // mean over fingers
    double exact = 0;    // all five fingers right
    double majority = 0; // what guessing each finger's commoner state reaches
    double ece = 0;      // expected calibration error
    int windows = 0;
    FingerFigures fingers{}, fingerMajority{};
    static void fields(auto &self, auto &field)
    {
        field("accuracy", self.accuracy);
        field("exact", self.exact);
        field("majority", self.majority);
        field("ece", self.ece);
        field("windows", self.windows);
        field("fingers", self.fingers);
        field("finger_majority", self.fingerMajority);
    }
    bool operator==(const TestScores &) const = default;
};

struct Evaluation : TestScores
{
    enum class Warning { RandomSplit, OldModel, NoAccelerometer };
    struct Domain : TestScores
    {
        QString name{};       // a session's own, "sitting 2", or a band: "pitch down", "pitch middle", "pitch up"
        bool trained = false; // its windows took part in training
        std::optional<qint64> session{};
        static void fields(auto &self, auto &field)
        {
            TestScores::fields(self, field);
            field("name", self.name);
            field("trained", self.trained);
            field("session", self.session);
        }
        bool operator==(const Domain &) const = default;
    };
    // One of ten equal bins of confidence from 0.5 to 1.
    struct Bin
    {
        double low = 0, high = 0;
        int count = 0;                           // finger decisions
        std::optional<double> stated{}, right{}; // mean confidence, and share that was right; not of an empty bin
        static void fields(auto &self, auto &field)
        {
            field("low", self.low);
            field("high", self.high);
            field("count", self.count);
            field("stated", self.stated);
            field("true", self.right);
        }
        bool operator==(const Bin &) const = default;
    };
    struct OfCombination
    {
        Combination combination{};
        int windows = 0;
        double accuracy = 0, exact = 0;
        std::optional<Combination> takenFor{}; // the wrong answer it gets most often
        std::optional<int> takenForWindows{};
        static void fields(auto &self, auto &field)
        {
            field("combination", self.combination);
            field("windows", self.windows);
            field("accuracy", self.accuracy);
            field("exact", self.exact);
            field("taken_for", self.takenFor);
            field("taken_for_windows", self.takenForWindows);
        }
        bool operator==(const OfCombination &) const = default;
    };
    SplitBy split = SplitBy::Orientation;
    double gap = 0; // accuracy on the training windows minus that on the test windows
    std::vector<Domain> domains{};
    std::vector<Bin> reliability{};
    std::vector<OfCombination> combinations{};
    std::optional<Warning> warning{}; // why the figures may be too good, or are of another split
    WindowShape window{};
    static void fields(auto &self, auto &field)
    {
        TestScores::fields(self, field);
        field("split", self.split);
        field("gap", self.gap);
        field("domains", self.domains);
        field("reliability", self.reliability);
        field("combinations", self.combinations);
        field("warning", self.warning);
        WindowShape::fields(self.window, field);
    }
    bool operator==(const Evaluation &) const = default;
};
template<>
struct Codes<Evaluation::Warning>
{
    static constexpr std::array names{"random-split", "old-model", "no-accelerometer"};
    static constexpr auto problem = JobProblem::FieldDamaged;
};
struct EvaluateJob
{
    static constexpr const char *kind = "evaluate";
    using Request = ModelRequest;
    using Result = Evaluation;
};

} // namespace lodestone
