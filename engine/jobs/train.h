// SPDX-License-Identifier: GPL-3.0-or-later
// Training a recipe on a project's labels; `retrain` makes the int8 image as well.
#pragma once
#include "engine/jobs/caution.h"
#include "engine/jobs/evaluation.h"
#include "engine/jobs/promotion.h"
#include "engine/jobs/provenance.h"
#include "engine/jobs/quantise.h"

namespace lodestone {

struct TrainRequest : DataRequest
{
    QString recipe{};      // empty: the one that `recipes` names
    int epochs = 0;        // 0: the recipe's own
    WindowLength window{}; // not said: the recipe's own
    static void fields(auto &self, auto &field)
    {
        DataRequest::fields(self, field);
        field.usual("recipe", self.recipe);
        field.usual("epochs", self.epochs);
        WindowLength::fields(self.window, field);
    }
    bool operator==(const TrainRequest &) const = default;
};

struct TrainProgress
{
    int epoch = 0, epochs = 0;
    double loss = 0;
    std::optional<double> lossHoldout{};
    std::optional<std::vector<Caution>> cautions{}; // once, before the first epoch, whose number then is 0
    static void fields(auto &self, auto &field)
    {
        field("epoch", self.epoch);
        field("epochs", self.epochs);
        field("loss", self.loss);
        field("lossHoldout", self.lossHoldout);
        field("cautions", self.cautions);
    }
    bool operator==(const TrainProgress &) const = default;
};

struct TrainReport : Evaluation
{
    double eceBefore = 0;        // before its probabilities were scaled
    FingerFigures temperature{}; // 1: not scaled
    int temperatureWindows = 0;  // fitted on; 0: none were scaled
    static void fields(auto &self, auto &field)
    {
        Evaluation::fields(self, field);
        field("ece_before", self.eceBefore);
        field("temperature", self.temperature);
        field("temperature_windows", self.temperatureWindows);
    }
    bool operator==(const TrainReport &) const = default;
};

// What the project's newest model and the new one make of putting the glove on: fractions of fingers right.
struct Adapted
{
    double before = 0, after = 0; // after: it has learnt from these very windows
    int windows = 0;
    static void fields(auto &self, auto &field)
    {
        field("old", self.before);
        field("new", self.after);
        field("windows", self.windows);
    }
    bool operator==(const Adapted &) const = default;
};

// Its progress has TrainProgress as details.
struct TrainJob
{
    static constexpr const char *kind = "train";
    using Request = TrainRequest;
    using Details = TrainProgress;
    struct Result
    {
        QByteArray weights{}; // engine/deploy/network.h
        TrainReport report{};
        std::vector<double> loss{}, lossHoldout{}; // by epoch
        int parameters = 0;
        double seconds = 0;
        int windows = 0; // trained on
        Provenance provenance{};
        std::vector<double> novelty{};         // NoveltyReference::numbers() of engine/signal/novelty.h
        std::optional<Promotion> promotion{};  // where the project has a model already
        std::optional<Adapted> adapted{};      // where it was put on, and the model before had not learnt from that
        std::optional<QStringList> channels{}; // what it learnt from, by name; none: the first magnetometer
        std::optional<QString> fallback{}; // the recipe that stood in, where the data lacks what the asked one needs
        std::vector<Caution> cautions{};   // what its figures do not show
        WindowShape window{};
        static void fields(auto &self, auto &field)
        {
            field("weights", self.weights);
            field("report", self.report);
            field("loss", self.loss);
            field("lossHoldout", self.lossHoldout);
            field("parameters", self.parameters);
            field("seconds", self.seconds);
            field("windows", self.windows);
            field("provenance", self.provenance);
            field("novelty", self.novelty);
            field("promotion", self.promotion);
            field("adapted", self.adapted);
            field("channels", self.channels);
            field("fallback", self.fallback);
            field("cautions", self.cautions);
            WindowShape::fields(self.window, field);
        }
        bool operator==(const Result &) const = default;
    };
};

// Its stages are windows, train, quantise and check.
struct RetrainJob
{
    static constexpr const char *kind = "retrain";
    using Request = TrainRequest;
    using Details = TrainProgress;
    struct Result : TrainJob::Result
    {
        QByteArray image{}, hash{};
        QuantiseFigures quantise{};
        static void fields(auto &self, auto &field)
        {
            TrainJob::Result::fields(self, field);
            field("image", self.image);
            field("hash", self.hash);
            field("quantise", self.quantise);
        }
        bool operator==(const Result &) const = default;
    };
};

} // namespace lodestone
