// SPDX-License-Identifier: GPL-3.0-or-later
// Two models of a project on the test windows that neither has learnt from.
#pragma once
#include "engine/jobs/evaluation.h"

namespace lodestone {

struct PairedFigure
{
    int windows = 0, blocks = 0, decisions = 0; // decisions: fingers with a label
    std::array<int, 2> only{};                  // decisions that only the first, only the second has right
    double points = 0;                          // the first's accuracy minus the second's, percentage points
    double error = 0;                           // standard error of points over blocks; 0 below two blocks
    double chance = 1;                          // how often luck alone gives a difference as large, either way, 0..1
    static void fields(auto &self, auto &field)
    {
        field("windows", self.windows);
        field("blocks", self.blocks);
        field("decisions", self.decisions);
        field("only", self.only);
        field("points", self.points);
        field("standard_error", self.error);
        field("chance", self.chance);
    }
    bool operator==(const PairedFigure &) const = default;
};

struct CompareJob
{
    static constexpr const char *kind = "compare";
    struct Request : DataRequest
    {
        std::array<qint64, 2> models{};
        static void fields(auto &self, auto &field)
        {
            DataRequest::fields(self, field);
            field("models", self.models);
        }
        bool operator==(const Request &) const = default;
    };
    struct Result
    {
        PairedFigure paired{};
        std::array<Evaluation, 2> models{};
        std::optional<Evaluation::Warning> warning{}; // OldModel: one of them may know some of these windows
        WindowShape window{};
        static void fields(auto &self, auto &field)
        {
            field("paired", self.paired);
            field("models", self.models);
            field("warning", self.warning);
            WindowShape::fields(self.window, field);
        }
        bool operator==(const Result &) const = default;
    };
};

} // namespace lodestone
