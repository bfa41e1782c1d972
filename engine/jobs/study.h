// SPDX-License-Identifier: GPL-3.0-or-later
// Labelling replayed on fully labelled sessions, user by user, to compare recipes and acquisition functions.
#pragma once
#include "engine/jobs/codec.h"
#include <QStringList>

namespace lodestone {

struct StudyJob
{
    static constexpr const char *kind = "study";
    enum class Unit { Moment, Window }; // what one label covers
    struct User
    {
        QString name{};
        // Files that `import` reads, with their labels. Each file of the pool is a sitting, in this order. Pool and
        // test may be one and the same file: the first half of every label, and the second. Putting on: of the test's
        // own sitting, labelled by what was asked for.
        QStringList source{}, pool{}, donning{}, test{};
        static void fields(auto &self, auto &field)
        {
            field.usual("name", self.name);
            field("source", self.source);
            field("pool", self.pool);
            field.usual("donning", self.donning);
            field("test", self.test);
        }
        bool operator==(const User &) const = default;
    };
    struct Request
    {
        std::vector<User> users{};
        QStringList recipes{}, acquisitions{}; // empty: the usual ones; "all": every one
        std::vector<int> labels{};             // budgets; 0 is always added; empty: 0, 10, 20, 30, 50
        std::vector<int> sittings{};           // of the pool that are used, the first ones; empty: all there are
        int repeats = 1;                       // seeds a user
        quint64 seed = 1;
        Unit unit = Unit::Moment;
        bool whole = false; // all windows, not high pitch to learn from and low pitch to test on
        bool bound = true;  // also with every pool window labelled
        bool quantised = false;
        int threads = 2;
        double rateHz = 0;    // of files without a time
        QString classes{};    // JSON, the combination of each class: {"A": "?ffff"}
        bool donning = false; // learns from putting on, too
        QString keep{};       // folder: what is done of a study that is stopped is kept there, and found again
        static void fields(auto &self, auto &field)
        {
            field.usual("users", self.users);
            field.usual("recipes", self.recipes);
            field.usual("acquisitions", self.acquisitions);
            field.usual("labels", self.labels);
            field.usual("sittings", self.sittings);
            field.usual("repeats", self.repeats, 1);
            field.usual("seed", self.seed, quint64(1));
            field.usual("label", self.unit, Unit::Moment);
            field.usual("whole", self.whole);
            field.usual("bound", self.bound, true);
            field.usual("quantised", self.quantised);
            field.usual("threads", self.threads, 2);
            field.usual("rate_hz", self.rateHz, 0.0);
            field.usual("classes", self.classes);
            field.usual("donning", self.donning);
            field.usual("keep", self.keep);
        }
        bool operator==(const Request &) const = default;
    };
    // What int8 costs: means over users, and the user it costs most.
    struct Int8
    {
        double bytes = 0, accuracy = 0, exact = 0, drop = 0, worstDrop = 0, flips = 0;
        static void fields(auto &self, auto &field)
        {
            field("bytes", self.bytes);
            field("accuracy", self.accuracy);
            field("exact", self.exact);
            field("drop", self.drop);
            field("worst_drop", self.worstDrop);
            field("flips", self.flips);
        }
        bool operator==(const Int8 &) const = default;
    };
    using Figures = std::map<QString, double>;
    struct Point
    {
        int sittings = 1;              // of the pool that were used
        int labels = 0;                // asked for, in all of them together; -1: every pool window
        double given = 0, windows = 0; // labels the pool had room for, windows they cover
        double accuracy = 0, accuracyError = 0, exact = 0, exactError = 0, ece = 0, gap = 0;
        double worst = 0; // accuracy of the user it serves worst
        int worstUser = 0;
        double seconds = 0;
        std::optional<double> networkAccuracy{},
            networkExact{}; // of the network alone, where the host answers otherwise
        std::optional<Int8> int8{};
        std::optional<Figures> figures{};
        static void fields(auto &self, auto &field)
        {
            field("sittings", self.sittings);
            field("labels", self.labels);
            field("given", self.given);
            field("windows", self.windows);
            field("accuracy", self.accuracy);
            field("accuracy_standard_error", self.accuracyError);
            field("exact", self.exact);
            field("exact_standard_error", self.exactError);
            field("ece", self.ece);
            field("gap", self.gap);
            field("worst", self.worst);
            field("worst_user", self.worstUser);
            field("seconds", self.seconds);
            field("network_accuracy", self.networkAccuracy);
            field("network_exact", self.networkExact);
            field("int8", self.int8);
            field("figures", self.figures);
        }
        bool operator==(const Point &) const = default;
    };
    // Paired by user (by repeat where there is one user), in percentage points.
    struct Difference
    {
        QString acquisition{};
        int sittings = 1, labels = 0;
        double points = 0, error = 0;
        double worst = 0; // of the user that gained least
        int worstUser = 0;
        double exactPoints = 0, exactError = 0;
        static void fields(auto &self, auto &field)
        {
            field("acquisition", self.acquisition);
            field("sittings", self.sittings);
            field("labels", self.labels);
            field("points", self.points);
            field("standard_error", self.error);
            field("worst", self.worst);
            field("worst_user", self.worstUser);
            field("exact_points", self.exactPoints);
            field("exact_standard_error", self.exactError);
        }
        bool operator==(const Difference &) const = default;
    };
    // One recipe beside another of the same run.
    struct Pairing
    {
        QString recipe{}, against{};
        Difference difference{};
        static void fields(auto &self, auto &field)
        {
            field("recipe", self.recipe);
            field("against", self.against);
            Difference::fields(self.difference, field);
        }
        bool operator==(const Pairing &) const = default;
    };
    struct OfRecipe
    {
        QString recipe{}, origin{};
        std::map<QString, std::vector<Point>> curves{}; // by acquisition function
        std::vector<Difference> againstRandom{}, againstSource{};
        std::optional<std::vector<Difference>> againstMemory{},
            againstMemoryBound{};                   // where the recipe `memory` took part
        std::optional<Point> bound{};               // every pool window labelled, of all sittings
        std::optional<std::vector<Point>> bounds{}; // by sittings, where there are several
        double gap = 0;                             // of the first acquisition function at the largest budget
        static void fields(auto &self, auto &field)
        {
            field("recipe", self.recipe);
            field("origin", self.origin);
            field("curves", self.curves);
            field("against_random", self.againstRandom);
            field("against_source_only", self.againstSource);
            field("against_memory", self.againstMemory);
            field("against_memory_bound", self.againstMemoryBound);
            field("bound", self.bound);
            field("bounds", self.bounds);
            field("gap", self.gap);
        }
        bool operator==(const OfRecipe &) const = default;
    };
    struct OfUser
    {
        struct Point
        {
            int sittings = 1, labels = 0, given = 0, windows = 0;
            double accuracy = 0, exact = 0, ece = 0, seconds = 0;
            std::optional<double> networkAccuracy{};
            Figures figures{};
            static void fields(auto &self, auto &field)
            {
                field("sittings", self.sittings);
                field("labels", self.labels);
                field("given", self.given);
                field("windows", self.windows);
                field("accuracy", self.accuracy);
                field("exact", self.exact);
                field("ece", self.ece);
                field("seconds", self.seconds);
                field("network_accuracy", self.networkAccuracy);
                field("figures", self.figures);
            }
            bool operator==(const Point &) const = default;
        };
        struct Curve
        {
            QString recipe{}, acquisition{};
            int repeat = 0;
            std::vector<Point> points{};
            static void fields(auto &self, auto &field)
            {
                field("recipe", self.recipe);
                field("acquisition", self.acquisition);
                field("repeat", self.repeat);
                field("points", self.points);
            }
            bool operator==(const Curve &) const = default;
        };
        QString name{};
        double majority = 0;
        int sittings = 1; // of the pool
        int sourceWindows = 0, poolWindows = 0, testWindows = 0;
        std::vector<Curve> curves{};
        static void fields(auto &self, auto &field)
        {
            field("name", self.name);
            field("majority", self.majority);
            field("sittings", self.sittings);
            field("source_windows", self.sourceWindows);
            field("pool_windows", self.poolWindows);
            field("test_windows", self.testWindows);
            field("curves", self.curves);
        }
        bool operator==(const OfUser &) const = default;
    };
    struct Result : OfRecipe // of the first recipe
    {
        std::optional<std::map<QString, OfRecipe>> recipes{}; // where there are several
        std::vector<Pairing> paired{};                        // every recipe against every other
        double majority = 0;
        QStringList acquisitions{};
        int repeats = 0; // users, or repeats of the one user: what a standard error is over
        Unit unit = Unit::Moment;
        std::vector<OfUser> users{};
        quint64 seed = 1;
        bool whole = false;
        static void fields(auto &self, auto &field)
        {
            OfRecipe::fields(self, field);
            field("recipes", self.recipes);
            field("paired", self.paired);
            field("majority", self.majority);
            field("acquisitions", self.acquisitions);
            field("repeats", self.repeats);
            field("label", self.unit);
            field("users", self.users);
            field("seed", self.seed);
            field("whole", self.whole);
        }
        bool operator==(const Result &) const = default;
    };
};
template<>
struct Codes<StudyJob::Unit>
{
    static constexpr std::array names{"moment", "window"};
    static constexpr auto problem = JobProblem::NoSuchUnit;
};

} // namespace lodestone
