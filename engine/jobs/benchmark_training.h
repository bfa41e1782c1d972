// SPDX-License-Identifier: GPL-3.0-or-later
// How long a training of a given size takes on this machine.
#pragma once
#include "engine/jobs/train.h"

namespace lodestone {

struct BenchmarkTrainingJob
{
    static constexpr const char *kind = "benchmark-training";
    struct Request
    {
        qint64 windows = 2000, epochs = 30, seed = 1;
        QString save{}; // file to write the windows to; empty: none
        static void fields(auto &self, auto &field)
        {
            field.usual("windows", self.windows, qint64(2000));
            field.usual("epochs", self.epochs, qint64(30));
            field.usual("seed", self.seed, qint64(1));
            field.usual("save", self.save);
        }
        bool operator==(const Request &) const = default;
    };
    using Details = TrainProgress;
    struct Result
    {
        double seconds = 0, finalLoss = 0;
        int windows = 0, epochs = 0; // windows: an epoch
        QString instructions{};      // instruction set
        static void fields(auto &self, auto &field)
        {
            field("seconds", self.seconds);
            field("final_loss", self.finalLoss);
            field("windows", self.windows);
            field("epochs", self.epochs);
            field("instructions", self.instructions);
        }
        bool operator==(const Result &) const = default;
    };
};

} // namespace lodestone
