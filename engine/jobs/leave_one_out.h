// SPDX-License-Identifier: GPL-3.0-or-later
// What a recipe is worth on a session it never saw: every labelled session in turn is left out and tested on.
#pragma once
#include "engine/jobs/train.h"

namespace lodestone {

struct LeaveOneOutJob
{
    static constexpr const char *kind = "leave-one-out";
    using Request = TrainRequest; // sources: the sessions taken out in turn
    struct Details
    {
        QString name{}; // of the session that is left out now
        static void fields(auto &self, auto &field) { field("name", self.name); }
        bool operator==(const Details &) const = default;
    };
    struct Result
    {
        std::vector<Evaluation::Domain> domains{};             // one a session
        double accuracy = 0, exact = 0, majority = 0, ece = 0; // their means
        QString recipe{};
        SplitBy split = SplitBy::Session;
        WindowShape window{};
        static void fields(auto &self, auto &field)
        {
            field("domains", self.domains);
            field("accuracy", self.accuracy);
            field("exact", self.exact);
            field("majority", self.majority);
            field("ece", self.ece);
            field("recipe", self.recipe);
            field("split", self.split);
            WindowShape::fields(self.window, field);
        }
        bool operator==(const Result &) const = default;
    };
};

} // namespace lodestone
