// SPDX-License-Identifier: GPL-3.0-or-later
// Which sessions of a project a job learns from, adapts to and tests on; the same for every job on a project's labels.
#pragma once
#include "engine/jobs/codec.h"
#include <QList>
#include <QStringList>
#include <algorithm>
#include <cmath>

namespace lodestone {

enum class SplitBy { Orientation, Session, Random };
template<>
struct Codes<SplitBy>
{
    static constexpr std::array names{"orientation", "session", "random"};
    static constexpr auto problem = JobProblem::NoSuchSplit;
};

struct DataSelection
{
    quint64 seed = 1;
    SplitBy split =
        SplitBy::Orientation;  // what is held out; Session: the last one's whole sitting, where there are two
    QList<qint64> sources{};   // labelled sessions to learn from; empty: every one but target and test
    qint64 target = 0;         // session whose labels by a person take part; 0: none
    qint64 test = 0;           // session that is never trained on; 0: none
    QList<qint64> puttingOn{}; // labelled by a plan just after the glove was put on: they take part as the target\'s do
    QStringList channels{};    // by name, what is learnt from; empty: usualInputs() of engine/signal/inputs.h
    static void fields(auto &self, auto &field)
    {
        field.usual("seed", self.seed, quint64(1));
        field.usual("split", self.split, SplitBy::Orientation);
        field.usual("sources", self.sources);
        field.usual("target", self.target);
        field.usual("test", self.test);
        field.usual("puttingOn", self.puttingOn);
        field.usual("channels", self.channels);
    }
    bool operator==(const DataSelection &) const = default;
};

// The labels of one session as a training saw them: what makes the same bytes again after the labels changed.
struct KeptLabels
{
    struct Segment
    {
        int begin = 0, end = 0; // begin <= i < end, sample numbers
        Combination fingers{};
        bool human = false; // a person gave it
        bool operator==(const Segment &) const = default;
    };
    qint64 session = 0;
    std::vector<Segment> segments{};
    static void fields(auto &self, auto &field)
    {
        field("session", self.session);
        field("segments", self.segments);
    }
    bool operator==(const KeptLabels &) const = default;
};
namespace codec {
// [begin, end, "efeef", by a person]: short, for a model keeps thousands. Throws JobFailed{KeptLabelsDamaged}.
template<>
QCborValue toCbor(const KeptLabels::Segment &segment);
template<>
void fromCbor(const QCborValue &value, KeptLabels::Segment &out, const Place &place);
} // namespace codec

struct DataRequest : DataSelection
{
    QString project{};                // file, opened read-only
    std::vector<KeptLabels> labels{}; // in place of the project's own; empty: those of the project
    static void fields(auto &self, auto &field)
    {
        field.usual("project", self.project);
        DataSelection::fields(self, field);
        field.usual("labels", self.labels);
    }
    bool operator==(const DataRequest &) const = default;
};

// A job on a model: its weights, or a model of the project, or where both are left out the project's newest.
struct ModelRequest : DataRequest
{
    QByteArray weights{};
    qint64 model = 0;
    static void fields(auto &self, auto &field)
    {
        DataRequest::fields(self, field);
        field.usual("weights", self.weights);
        field.usual("model", self.model);
    }
    bool operator==(const ModelRequest &) const = default;
};

// How long a window is to be: in samples, or in seconds (which then count alone) at the rate that the sessions are seen
// at. Both 0: not said.
struct WindowLength
{
    int samples = 0;
    double seconds = 0;
    bool said() const { return samples != 0 || seconds != 0; }
    // The samples of it. 0: none, or no number of seconds.
    int at(double rateHz) const
    {
        return seconds == 0 ? samples : seconds * rateHz > 0 ? int(std::lround(std::min(seconds * rateHz, 1e6))) : 0;
    }
    static void fields(auto &self, auto &field)
    {
        field.usual("window", self.samples);
        field.usual("window_seconds", self.seconds);
    }
    bool operator==(const WindowLength &) const = default;
};

// How long a window of an answer is.
struct WindowShape
{
    int length = 0;                 // samples
    std::optional<double> rateHz{}; // of the session it was cut from, where there is one
    static void fields(auto &self, auto &field)
    {
        field("window_length", self.length);
        field("rate_hz", self.rateHz);
    }
    bool operator==(const WindowShape &) const = default;
};

} // namespace lodestone
