// SPDX-License-Identifier: GPL-3.0-or-later
// From a project file to the windows of each role: what is trained on, what is asked about, what is only tested on.
#pragma once
#include "engine/jobs/evaluation.h"
#include "engine/learning/data/training_data.h"
#include "engine/project/project.h"
#include <cmath>
#include <memory>
#include <optional>
#include <span>

namespace lodestone {

struct DatasetRequest : DataRequest
{
    WindowOptions windows{};
    bool labelsNeeded = true; // false: without labels the sessions come alone, nothing to learn from
    // As Network::inputs, of a network that is to answer; not said: the usual ones of what is asked for, measured here.
    std::optional<std::vector<InputChannel>> inputs{};
    WindowLength length{}; // where said, in place of windows.length
};

// What takeRows() and takeInput() of inputs.h make of a session's rows, and its labels.
struct LoadedSession
{
    SessionInfo info;
    int sitting = -1;                          // from putting the glove on to taking it off; -1: the session's own
    std::vector<double> times;                 // s, one a sample
    std::vector<std::array<float, 3>> gravity; // estimateGravity() of each sample
    std::vector<float> input;      // samples x channels, as a network takes them: a field in uT, others by inputOf()
    std::vector<int> stretch;      // the still pose each sample belongs to, from 0; -1 while the input moves
    std::vector<Segment> segments; // every label
    std::vector<Segment> human;    // those a person gave
    // Where the session is seen at another rate than it was recorded with (resampled.h): Hz, the row of each sample,
    // and the labels in rows. 0 and empty: as recorded.
    double recordedHz = 0;
    std::vector<int> row;
    struct
    {
        std::vector<Segment> segments, human;
    } recorded;
    std::size_t channels() const { return times.empty() ? 0 : input.size() / times.size(); }
    std::span<const float> values(int begin, int length) const; // of the input; valid as long as the session
    bool knowsGravity() const { return gravity.empty() || !std::isnan(gravity.front()[0]); } // of all samples, or none
};
struct Dataset
{
    std::vector<LoadedSession> sessions; // Window::session counts these
    std::vector<InputChannel> inputs;    // the chosen channels, as Network::inputs
    int length = WindowOptions().length; // samples of a window
    std::vector<Window> train;           // labelled source windows after the cut
    std::vector<Window> target;          // stride 1 inside human labels of the target; take part in training
    std::vector<Window> pool;            // unlabelled target windows
    std::vector<Window> test;
    std::vector<Window> compared;       // all labelled windows that domains are made of
    double lowPitch = 0, highPitch = 0; // rad: the source's quartiles
    int labels = 0;                     // segments in sources and target
    SplitBy split = SplitBy::Orientation;
    std::optional<Evaluation::Warning> warning;

    // Windows of one session without a gap in time or in values.
    std::vector<Window> cut(int session, const std::vector<Segment> &segments, const WindowOptions &options) const;
    // Length x channels each, back to back, as this network takes them: one that was trained on other sessions counts
    // from another centre. Its channels have the names of the dataset's.
    std::vector<float> inputOf(const Network &network, const std::vector<Window> &windows) const;
    LabelledWindows labelled(const std::vector<Window> &windows) const; // with their context
    Window asRecorded(Window window) const;                             // begin and length in the session's rows
    int sittingOf(int session) const;  // sessions of one sitting have the same; one without has a number of its own
    int indexOf(qint64 session) const; // -1 when not loaded
    WindowShape shapeOf(int session = 0) const; // of windows of one of the sessions
};
// Opens the project read-only. Throws JobFailed with cause and remedy.
Dataset loadDataset(const DatasetRequest &request);

// Training part and hold-out of the source windows, by blocks of time, and the target's; seeded.
TrainingData trainingData(const Dataset &dataset, quint64 seed);

// A read-only project, or JobFailed saying why not.
std::unique_ptr<Project> openProject(const QString &file);

} // namespace lodestone
