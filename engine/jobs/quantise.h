// SPDX-License-Identifier: GPL-3.0-or-later
// The int8 image of a model, and what it costs.
#pragma once
#include "engine/jobs/data_request.h"

namespace lodestone {

struct QuantiseFigures
{
    // Nearest: every weight is rounded by itself. Calibrated: rows are rounded together. FineTuned: the network learns
    // on with its weights rounded. The next one is tried while more than 0.3 % of decisions flip.
    enum class Care { Nearest, Calibrated, FineTuned };
    struct FloatAndInt8
    {
        double real = 0, int8 = 0; // fractions 0..1
        static void fields(auto &self, auto &field)
        {
            field("float", self.real);
            field("int8", self.int8);
        }
        bool operator==(const FloatAndInt8 &) const = default;
    };
    int bytes = 0, parameters = 0;
    FloatAndInt8 accuracy{}, exact{};
    int flips = 0; // finger decisions that int8 changes; five a window
    int windows = 0;
    Care care = Care::Nearest;
    static void fields(auto &self, auto &field)
    {
        field("bytes", self.bytes);
        field("parameters", self.parameters);
        field("accuracy", self.accuracy);
        field("exact", self.exact);
        field("flips", self.flips);
        field("windows", self.windows);
        field("care", self.care);
    }
    bool operator==(const QuantiseFigures &) const = default;
};
template<>
struct Codes<QuantiseFigures::Care>
{
    static constexpr std::array names{"nearest", "calibrated", "fine-tuned"};
    static constexpr auto problem = JobProblem::FieldDamaged;
};

struct QuantiseJob
{
    static constexpr const char *kind = "quantise";
    struct Request : ModelRequest
    {
        double prune = 0; // share of units taken out first, 0 to 1
        static void fields(auto &self, auto &field)
        {
            ModelRequest::fields(self, field);
            field.usual("prune", self.prune);
        }
        bool operator==(const Request &) const = default;
    };
    struct Result : QuantiseFigures
    {
        QByteArray image{}, hash{};          // hash: SHA-256 of the image
        std::optional<QByteArray> weights{}; // when fine-tuned or pruned
        WindowShape window{};
        static void fields(auto &self, auto &field)
        {
            QuantiseFigures::fields(self, field);
            field("image", self.image);
            field("hash", self.hash);
            field("weights", self.weights);
            WindowShape::fields(self.window, field);
        }
        bool operator==(const Result &) const = default;
    };
};

} // namespace lodestone
