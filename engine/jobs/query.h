// SPDX-License-Identifier: GPL-3.0-or-later
// The next moments of a session to label, what the model makes of the rest, and what is worth recording.
#pragma once
#include "engine/jobs/data_request.h"
#include "engine/signal/facing.h"

namespace lodestone {

template<>
struct Codes<Facing>
{
    static constexpr std::array names{"flat", "up", "down", "left", "right"};
    static constexpr auto problem = JobProblem::FieldDamaged;
};

struct QueryJob
{
    static constexpr const char *kind = "query";
    // New: unlike anything labelled. Typical: of much that nobody labelled. Rule: the acquisition function's own.
    enum class Reason { New, Unsure, Typical, Rule };
    struct Request : ModelRequest
    {
        qint64 session = 0;    // to look for moments in; 0: the target
        int budget = 10;       // moments, 1 to 1,000
        QString acquisition{}; // empty: the one that `acquisitions` names
        static void fields(auto &self, auto &field)
        {
            ModelRequest::fields(self, field);
            field.usual("session", self.session);
            field.usual("budget", self.budget, 10);
            field.usual("acquisition", self.acquisition);
        }
        bool operator==(const Request &) const = default;
    };
    struct Pick
    {
        qint64 session = 0;
        int start = 0, end = 0;      // start <= i < end, samples
        double tStart = 0, tEnd = 0; // s, of the first and the last sample
        Combination combination{};   // likeliest; all unknown before the first model
        std::array<float, 5> probability{};
        double uncertainty = 1; // 0 sure .. 1 a coin's toss
        Reason reason = Reason::Rule;
        QStringList wavering{};           // fingers the model is undecided about
        double pitch = 0, roll = 0;       // rad; NaN: no accelerometer
        double still = 0;                 // s of unlabelled still pose around it
        std::optional<double> distance{}; // to the nearest label in the field's space; absent without labels
        static void fields(auto &self, auto &field)
        {
            field("session", self.session);
            field("start", self.start);
            field("end", self.end);
            field("tStart", self.tStart);
            field("tEnd", self.tEnd);
            field("combination", self.combination);
            field("probability", self.probability);
            field("uncertainty", self.uncertainty);
            field("ground", self.reason);
            field("wavering", self.wavering);
            field("pitch", self.pitch);
            field("roll", self.roll);
            field("still", self.still);
            field("distance", self.distance);
        }
        bool operator==(const Pick &) const = default;
    };
    // What more labels of this session would add.
    struct Worth
    {
        int labels = 0;                     // more worth giving
        int moments = 0;                    // there are to label
        double now = 0;                     // fraction of fingers right of a memory of today's labels
        double gain = 0, low = 0, high = 0; // what they add; low and high: nominally 80 % of all cases between
        static void fields(auto &self, auto &field)
        {
            field("labels", self.labels);
            field("moments", self.moments);
            field("now", self.now);
            field("gain", self.gain);
            field("low", self.low);
            field("high", self.high);
        }
        bool operator==(const Worth &) const = default;
    };
    // What it is foretold to add to the next sitting: fractions of fingers right, and how far one sitting lies from it.
    struct Gain
    {
        double gain = 0, spread = 0;
        static void fields(auto &self, auto &field)
        {
            field("gain", self.gain);
            field("spread", self.spread);
        }
        bool operator==(const Gain &) const = default;
    };
    // What a person can do next, compared by hold-outs across sittings; absent where too little is labelled to tell.
    struct Next
    {
        int labels = 0;                // answers here that are compared
        std::optional<Gain> answers{}; // of so many answers more
        std::optional<Gain> sitting{}; // of putting the glove off and on, and walking a plan
        static void fields(auto &self, auto &field)
        {
            field("labels", self.labels);
            field("answers", self.answers);
            field("sitting", self.sitting);
        }
        bool operator==(const Next &) const = default;
    };
    struct Cell
    {
        Combination combination{};
        Facing orientation = Facing::Flat;
        int labelled = 0, unlabelled = 0, uncertain = 0; // windows; uncertain: of the unlabelled
        static void fields(auto &self, auto &field)
        {
            field("combination", self.combination);
            field("orientation", self.orientation);
            field("labelled", self.labelled);
            field("unlabelled", self.unlabelled);
            field("uncertain", self.uncertain);
        }
        bool operator==(const Cell &) const = default;
    };
    struct Wanted
    {
        Facing orientation = Facing::Flat;
        std::optional<Combination> combination{}; // absent: any
        bool nothing = true;                      // else a few windows are there
        static void fields(auto &self, auto &field)
        {
            field("orientation", self.orientation);
            field("combination", self.combination);
            field("nothing", self.nothing);
        }
        bool operator==(const Wanted &) const = default;
    };
    // Labelled windows of all sessions that were loaded, the others of the session asked about, by the model.
    struct Coverage
    {
        std::vector<Facing> orientations{};
        std::vector<Cell> cells{}; // without those that have no window
        std::vector<Wanted> recordNext{};
        static void fields(auto &self, auto &field)
        {
            field("orientations", self.orientations);
            field("cells", self.cells);
            field("record_next", self.recordNext);
        }
        bool operator==(const Coverage &) const = default;
    };
    struct Result
    {
        std::vector<Pick> picks{}; // most wanted first
        QString acquisition{};
        std::vector<double> uncertainty{};               // one a window
        std::vector<int> windowBegin{};                  // first sample of each window
        std::vector<std::array<float, 5>> probability{}; // of flexed; these three are empty before the first model
        Worth worth{};
        Next next{};
        Coverage coverage{};
        WindowShape window{};
        static void fields(auto &self, auto &field)
        {
            field("picks", self.picks);
            field("acquisition", self.acquisition);
            field("uncertainty", self.uncertainty);
            field("windowBegin", self.windowBegin);
            field("probability", self.probability);
            field("worth", self.worth);
            field("next", self.next);
            field("coverage", self.coverage);
            WindowShape::fields(self.window, field);
        }
        bool operator==(const Result &) const = default;
    };
};
template<>
struct Codes<QueryJob::Reason>
{
    static constexpr std::array names{"new", "unsure", "typical", "rule"};
    static constexpr auto problem = JobProblem::FieldDamaged;
};

} // namespace lodestone
