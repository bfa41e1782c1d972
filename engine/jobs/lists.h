// SPDX-License-Identifier: GPL-3.0-or-later
// What the engine knows by name: recipes and acquisition functions.
#pragma once
#include "engine/jobs/codec.h"

namespace lodestone {

struct NoArguments
{
    static void fields(auto &, auto &) {}
    bool operator==(const NoArguments &) const = default;
};

struct RecipesJob
{
    static constexpr const char *kind = "recipes";
    using Request = NoArguments;
    struct Entry
    {
        QString name{}, origin{};   // origin: a paper, or "ours"
        bool deployable = true;     // false: only the host can answer with it
        bool forComparison = false; // a published technique that nobody should choose; these come last
        static void fields(auto &self, auto &field)
        {
            field("name", self.name);
            field("origin", self.origin);
            field("deployable", self.deployable);
            field.usual("for_comparison", self.forComparison);
        }
        bool operator==(const Entry &) const = default;
    };
    struct Result
    {
        std::vector<Entry> recipes{};
        QString preferred{};
        static void fields(auto &self, auto &field)
        {
            field("recipes", self.recipes);
            field("default", self.preferred);
        }
        bool operator==(const Result &) const = default;
    };
};

struct AcquisitionsJob
{
    static constexpr const char *kind = "acquisitions";
    using Request = NoArguments;
    struct Entry
    {
        QString name{};
        static void fields(auto &self, auto &field) { field("name", self.name); }
        bool operator==(const Entry &) const = default;
    };
    struct Result
    {
        std::vector<Entry> acquisitions{};
        QString preferred{};
        static void fields(auto &self, auto &field)
        {
            field("acquisitions", self.acquisitions);
            field("default", self.preferred);
        }
        bool operator==(const Result &) const = default;
    };
};

} // namespace lodestone
