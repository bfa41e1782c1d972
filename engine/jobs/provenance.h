// SPDX-License-Identifier: GPL-3.0-or-later
// Where a model comes from, as its project keeps it. Older versions kept less, so every field may be absent.
#pragma once
#include "engine/jobs/data_request.h"

namespace lodestone {

struct Provenance
{
    // As it was asked for: with the labels below, enough to train the same bytes again.
    struct Asked : DataSelection
    {
        int epochs = 0; // 0: the recipe's own
        WindowLength window{};
        static void fields(auto &self, auto &field)
        {
            DataSelection::fields(self, field);
            field.usual("epochs", self.epochs);
            WindowLength::fields(self.window, field);
        }
        bool operator==(const Asked &) const = default;
    };
    struct Seen
    {
        qint64 session = 0;
        std::vector<int> ranges{}; // begin, end, begin, end …: samples it learnt from, begin <= i < end
        static void fields(auto &self, auto &field)
        {
            field("session", self.session);
            field("ranges", self.ranges);
        }
        bool operator==(const Seen &) const = default;
    };
    // A session that was recorded at another rate than the glove's that runs the network, and was seen as that one's.
    struct Resampled
    {
        qint64 session = 0;
        double fromHz = 0, toHz = 0;
        static void fields(auto &self, auto &field)
        {
            field("session", self.session);
            field("from_hz", self.fromHz);
            field("to_hz", self.toHz);
        }
        bool operator==(const Resampled &) const = default;
    };
    int labels = 0; // segments in sources and target
    SplitBy split = SplitBy::Orientation;
    quint64 seed = 1;
    QString recipe{}, instructions{}, engine{}; // instruction set and version it was trained with
    QList<qint64> sessions{};
    int sourceWindows = 0, targetWindows = 0, windowsPerEpoch = 0;
    std::vector<Resampled> resampled{};
    std::optional<std::vector<Seen>> seen{};
    std::optional<Asked> request{};
    std::optional<std::vector<KeptLabels>> labelled{};
    static void fields(auto &self, auto &field)
    {
        field.older("labels", self.labels);
        field.older("split", self.split);
        field.older("seed", self.seed);
        field.older("recipe", self.recipe);
        field.older("instructions", self.instructions);
        field.older("engine", self.engine);
        field.older("sessions", self.sessions);
        field.older("sourceWindows", self.sourceWindows);
        field.older("targetWindows", self.targetWindows);
        field.older("windowsPerEpoch", self.windowsPerEpoch);
        field.usual("resampled", self.resampled);
        field("seen", self.seen);
        field("request", self.request);
        field("labelled", self.labelled);
    }
    bool operator==(const Provenance &) const = default;
};

} // namespace lodestone
