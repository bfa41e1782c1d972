// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/data/dataset.h"
#include "engine/deploy/quantiser.h"
#include "engine/learning/data/inputs.h"
#include "engine/learning/data/resampled.h"
#include "engine/signal/inputs.h"
#include <QFileInfo>
#include <QSet>
#include <algorithm>
#include <cmath>

namespace lodestone {
namespace {

constexpr int kFewWindows = 500; // with fewer labelled windows than this every start counts

LoadedSession loadSession(
    const Project &project, const SessionInfo &info, const QStringList &channels, const std::vector<KeptLabels> &kept)
{
    LoadedSession s;
    s.info = info;
    s.sitting = info.sitting > 0 ? info.sitting : -1;
    takeRows(s, project.rows(info.id), channels);
    if (!kept.empty()) {
        for (const KeptLabels &labels : kept)
            for (const KeptLabels::Segment &label :
                labels.session == info.id ? labels.segments : std::vector<KeptLabels::Segment>{}) {
                s.segments.push_back({label.begin, label.end, label.fingers});
                if (label.human)
                    s.human.push_back(s.segments.back());
            }
        return s;
    }
    for (const Label &label : project.labels(info.id)) {
        s.segments.push_back(label.segment);
        if (label.source == LabelSource::Human)
            s.human.push_back(label.segment);
    }
    return s;
}

// A label that says of no finger what it did, as "can't tell", is nobody's: it teaches nothing.
std::vector<Segment> withoutHuman(const LoadedSession &s)
{
    std::vector<Segment> rest;
    for (const Segment &segment : s.segments)
        if (!segment.fingers.isUnknown() && std::none_of(s.human.begin(), s.human.end(), [&](const Segment &h) {
                return h.begin == segment.begin && h.end == segment.end;
            }))
            rest.push_back(segment);
    return rest;
}

template<typename Keep>
void collect(const Dataset &data, int session, const std::vector<Segment> &segments, WindowOptions options,
    std::vector<Window> &to, Keep keep)
{
    for (const Window &w : data.cut(session, segments, options))
        if (keep(w))
            to.push_back(w);
}

std::vector<Window> chosen(const std::vector<Window> &from, const std::vector<int> &which)
{
    std::vector<Window> out;
    for (const int i : which)
        out.push_back(from[std::size_t(i)]);
    return out;
}

// What can be split by: without an accelerometer there is no orientation.
void settleSplit(Dataset &data, const std::vector<int> &sources, const DatasetRequest &request)
{
    std::vector<int> all = sources;
    for (const qint64 other : {request.target, request.test})
        if (const int index = data.indexOf(other); index >= 0)
            all.push_back(index);
    if (data.split != SplitBy::Orientation
        || std::all_of(all.begin(), all.end(), [&](int s) { return data.sessions[std::size_t(s)].knowsGravity(); }))
        return;
    data.warning = Evaluation::Warning::NoAccelerometer;
    data.split = request.test != 0 || sources.size() > 1 ? SplitBy::Session : SplitBy::Random;
}

void cut(Dataset &data, const std::vector<Window> &source, const DatasetRequest &request)
{
    const Split bands = splitByOrientation(source);
    data.lowPitch = bands.lowPitch;
    data.highPitch = bands.highPitch;
    Split split = bands;
    if (request.test != 0 && data.split != SplitBy::Orientation) {
        split = {}; // another session is the test: nothing of the sources needs to be kept back
        for (int i = 0; i < int(source.size()); ++i)
            split.train.push_back(i);
    } else if (data.split == SplitBy::Session) {
        int last = -1;
        QSet<int> sessions, sittings;
        for (const Window &w : source) {
            last = std::max(last, w.session);
            sessions.insert(w.session);
            sittings.insert(data.sittingOf(w.session));
        }
        if (sessions.size() < 2)
            throw JobFailed{JobProblem::OneSessionToSplit};
        if (sittings.size() > 1) { // what is held out was worn otherwise
            std::vector<Window> worn = source;
            for (Window &w : worn)
                w.session = data.sittingOf(w.session);
            split = splitBySession(worn, data.sittingOf(last));
        } else {
            split = splitBySession(source, last);
        }
    } else if (data.split == SplitBy::Random) {
        split = splitAtRandom(source, 0.25, request.seed);
    }
    if (split.train.empty() && !source.empty()) // all at one pitch: a leaky split, and it says so, beats none
        split = splitAtRandom(source, 0.25, request.seed);
    if (!split.warning.empty())
        data.warning = Evaluation::Warning::RandomSplit;
    data.train = chosen(source, split.train);
    if (request.test == 0)
        data.test = chosen(source, split.test);
}

// What is asked for by number cannot be left out.
bool asked(const DatasetRequest &request, qint64 session)
{
    return session == request.target || session == request.test || request.sources.contains(session)
           || request.puttingOn.contains(session);
}

// The channels by the first session that is asked for by number, else by the first one.
QStringList channelsFor(const DatasetRequest &request, const QList<SessionInfo> &wanted)
{
    if (request.inputs)
        return namesOf(*request.inputs);
    if (wanted.isEmpty())
        return {};
    const auto first = std::find_if(
        wanted.begin(), wanted.end(), [&](const SessionInfo &info) { return asked(request, info.id); });
    return chosenChannels(first == wanted.end() ? wanted.front() : *first, request.channels);
}

// All sessions at the rate of the glove that is to run the network, Hz: the target's, else the test's, else the
// newest's.
double settleRate(std::vector<LoadedSession> &sessions, const DatasetRequest &request)
{
    if (sessions.empty())
        return 0;
    const auto of = [&](qint64 id) {
        const auto found = std::find_if(
            sessions.begin(), sessions.end(), [id](const LoadedSession &s) { return s.info.id == id; });
        return id == 0 || found == sessions.end() ? 0 : rateOf(*found);
    };
    double rate = of(request.target);
    rate = rate > 0 ? rate : of(request.test);
    rate = rate > 0 ? rate : rateOf(sessions.back());
    for (LoadedSession &session : sessions)
        resample(session, rate);
    return rate;
}

// Samples of a window, by what was asked for and the rate.
int settleLength(const DatasetRequest &request, double rate)
{
    constexpr int kLeast = 2, kMost = ImageModel::kLongestWindow; // two: what a recipe pools
    if (!request.length.said() || !(rate > 0))
        return request.windows.length;
    const int length = request.length.at(rate);
    if (length >= kLeast && length <= kMost)
        return length;
    const auto words = [](double value) { return QString::number(value, 'g', 3); };
    throw JobFailed{JobProblem::WindowOutOfRange,
        {QString::number(length), words(rate), words(kLeast / rate), words(kMost / rate)}};
}

// A session's values become what a network takes: by the channels of the request, or by what the sources measured.
std::vector<InputChannel> settleInputs(
    std::vector<LoadedSession> &sessions, const QStringList &names, const DatasetRequest &request)
{
    std::vector<const LoadedSession *> sources, all;
    for (const LoadedSession &session : sessions) {
        all.push_back(&session);
        if (session.info.id != request.target && session.info.id != request.test)
            sources.push_back(&session);
    }
    const std::vector<InputChannel> inputs = request.inputs ? *request.inputs
                                                            : measuredChannels(names, sources.empty() ? all : sources);
    for (LoadedSession &session : sessions)
        takeInput(session, inputs);
    return inputs;
}

// The sources: those the request names, or every labelled session but its target and its test.
Dataset build(std::vector<LoadedSession> sessions, std::vector<InputChannel> inputs, const DatasetRequest &request)
{
    Dataset data;
    data.split = request.split;
    data.sessions = std::move(sessions);
    data.inputs = std::move(inputs);
    data.length = request.windows.length;
    std::vector<int> sources;
    bool labelled = false, machine = false;
    for (int s = 0; s < int(data.sessions.size()); ++s) {
        const LoadedSession &session = data.sessions[std::size_t(s)];
        labelled |= !session.segments.empty();
        const bool source = request.sources.isEmpty()
                                ? session.info.id != request.target && session.info.id != request.test
                                : request.sources.contains(session.info.id);
        if (source && !session.segments.empty() && !request.puttingOn.contains(session.info.id)) {
            sources.push_back(s);
            machine |= !withoutHuman(session).empty();
        }
    }
    if (!labelled && !request.labelsNeeded)
        return data;
    if (!labelled)
        throw JobFailed{JobProblem::NoLabels};
    if (sources.empty() && data.indexOf(request.target) >= 0 && request.sources.isEmpty())
        sources.push_back(
            data.indexOf(request.target)); // only the target is labelled: it is all there is to learn from
    const bool targetIsSource = request.target != 0
                                && std::find(sources.begin(), sources.end(), data.indexOf(request.target))
                                       != sources.end();

    // Labels a person added to captured or imported ones are what the model did not know: they weigh as the target's
    // do.
    const bool separateHuman = machine && (request.target == 0 || targetIsSource);
    std::vector<Window> source;
    for (const int stride : {request.windows.stride, 1}) {
        source.clear();
        WindowOptions options = request.windows;
        options.stride = stride;
        for (const int s : sources) {
            const LoadedSession &session = data.sessions[std::size_t(s)];
            collect(data, s, separateHuman ? withoutHuman(session) : session.segments, options, source,
                [&](const Window &w) {
                    return w.labelled
                           && (!separateHuman
                               || std::none_of(session.human.begin(), session.human.end(),
                                   [&](const Segment &h) { return w.begin < h.end && h.begin < w.begin + w.length; }));
                });
        }
        if (int(source.size()) >= kFewWindows || machine)
            break;
    }
    if (source.empty() && !request.labelsNeeded)
        return data;
    if (source.empty())
        throw JobFailed{JobProblem::NoWholeWindow, {QString::number(request.windows.length)}};
    settleSplit(data, sources, request);
    cut(data, source, request);

    WindowOptions every = request.windows;
    every.stride = 1;
    for (int s = 0; s < int(data.sessions.size()); ++s) {
        const LoadedSession &session = data.sessions[std::size_t(s)];
        const bool isTarget = session.info.id == request.target;
        const bool isSource = std::find(sources.begin(), sources.end(), s) != sources.end();
        const bool low = data.split == SplitBy::Orientation && request.target != 0;
        if ((isTarget && !(targetIsSource && !separateHuman)) || (isSource && separateHuman))
            collect(data, s, session.human, every, data.target, [](const Window &w) { return !w.fingers.isUnknown(); });
        if (request.puttingOn.contains(session.info.id)) {
            collect(data, s, session.segments, every, data.target, [](const Window &w) { return w.labelled; });
            collect(data, s, session.segments, request.windows, data.pool,
                [](const Window &w) { return w.fingers.isUnknown(); });
        }
        if (isTarget)
            collect(data, s, session.segments, request.windows, data.pool,
                [&](const Window &w) { return w.fingers.isUnknown() && (!low || double(w.pitch) <= data.lowPitch); });
        if (session.info.id == request.test)
            collect(data, s, session.segments, request.windows, data.test, [&](const Window &w) {
                const bool asked = isTarget
                                   && std::any_of(session.human.begin(), session.human.end(), [&](const Segment &h) {
                                          return w.begin < h.end && h.begin < w.begin + w.length;
                                      });
                return w.labelled && !asked && (data.split != SplitBy::Orientation || double(w.pitch) <= data.lowPitch);
            });
        if (request.test != 0 ? session.info.id == request.test : isSource)
            collect(
                data, s, session.segments, request.windows, data.compared, [](const Window &w) { return w.labelled; });
        if (isSource || isTarget)
            data.labels += int(session.segments.size());
    }
    return data;
}

} // namespace

std::unique_ptr<Project> openProject(const QString &file)
{
    if (file.isEmpty())
        throw JobFailed{JobProblem::NoProjectNamed};
    if (!QFileInfo::exists(file))
        throw JobFailed{JobProblem::NoProjectFile, {file}};
    try {
        return Project::open(file, true);
    } catch (const ProjectError &error) {
        throw JobFailed{JobProblem::ProjectRefused, {error.text}};
    }
}

Dataset loadDataset(const DatasetRequest &asking)
{
    DatasetRequest request = asking;
    std::vector<LoadedSession> sessions;
    QStringList names;
    try {
        const auto project = openProject(request.project);
        for (const qint64 id : request.sources + QList<qint64>{request.target, request.test})
            if (id != 0 && !project->session(id))
                throw JobFailed{JobProblem::NoSuchSession, {QString::number(id)}};
        const auto labelled = [&](qint64 id) {
            return request.labels.empty()
                       ? !project->labels(id).isEmpty()
                       : std::any_of(request.labels.begin(), request.labels.end(),
                           [id](const KeptLabels &kept) { return kept.session == id && !kept.segments.empty(); });
        };
        QList<SessionInfo> wanted;
        for (const SessionInfo &info : project->sessions())
            if (asked(request, info.id) || (request.sources.isEmpty() && labelled(info.id)))
                wanted << info;
        names = channelsFor(request, wanted);
        for (const SessionInfo &info : wanted) {
            const bool needed = asked(request, info.id) || !request.labels.empty();
            if (!needed && !InputReader(info.layout, names).lacking().isEmpty())
                continue;
            try {
                sessions.push_back(loadSession(*project, info, names, request.labels));
            } catch (const ProjectError &) {
                // The other sources teach without a damaged one; who reads it is told. A training to be repeated
                // cannot.
                const bool damaged = !project->session(info.id)->damage.isEmpty();
                if (!damaged || !request.labels.empty() || info.id == request.target || info.id == request.test)
                    throw;
            }
        }
    } catch (const ProjectError &error) {
        throw JobFailed{JobProblem::ProjectRefused, {error.text}};
    }
    request.windows.length = settleLength(request, settleRate(sessions, request));
    std::vector<InputChannel> inputs = settleInputs(sessions, names, request);
    return build(std::move(sessions), std::move(inputs), request);
}

Window Dataset::asRecorded(Window window) const
{
    const std::vector<int> &row = sessions[std::size_t(window.session)].row;
    if (!row.empty()) {
        const int end = row[std::size_t(window.begin + window.length - 1)] + 1;
        window.begin = row[std::size_t(window.begin)];
        window.length = end - window.begin;
    }
    return window;
}

int Dataset::sittingOf(int session) const
{
    const int sitting = sessions[std::size_t(session)].sitting;
    return sitting >= 0 ? sitting : -2 - session; // a person gives none below 0, and -1 is no sitting at all
}

int Dataset::indexOf(qint64 session) const
{
    for (std::size_t s = 0; s < sessions.size(); ++s)
        if (sessions[s].info.id == session)
            return int(s);
    return -1;
}

WindowShape Dataset::shapeOf(int session) const
{
    const double step = std::size_t(session) < sessions.size() ? medianStep(sessions[std::size_t(session)].times) : 0;
    return {length, step > 0 ? std::optional(1 / step) : std::nullopt};
}

std::vector<Window> Dataset::cut(int session, const std::vector<Segment> &segments, const WindowOptions &options) const
{
    const LoadedSession &of = sessions[std::size_t(session)];
    std::vector<Window> windows = cutWindows(session, of.times, of.gravity, segments, options);
    std::erase_if(windows, [&](const Window &w) {
        const auto values = of.values(w.begin, w.length);
        return !std::all_of(values.begin(), values.end(), [](float v) { return std::isfinite(v); });
    });
    return windows;
}

std::span<const float> LoadedSession::values(int begin, int length) const
{
    return std::span(input).subspan(std::size_t(begin) * channels(), std::size_t(length) * channels());
}

std::vector<float> Dataset::inputOf(const Network &network, const std::vector<Window> &windows) const
{
    std::vector<float> values;
    for (const Window &w : windows) {
        const auto one = sessions[std::size_t(w.session)].values(w.begin, w.length);
        values.insert(values.end(), one.begin(), one.end());
    }
    if (network.inputs == inputs)
        return values;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const InputChannel &here = inputs[i % inputs.size()], &there = network.inputs[i % inputs.size()];
        values[i] = (values[i] / here.gain + here.centre - there.centre) * there.gain;
    }
    return values;
}

LabelledWindows Dataset::labelled(const std::vector<Window> &windows) const
{
    LabelledWindows out;
    out.channels = int(channelsOf(inputs));
    out.values = (windows.empty() ? WindowOptions().length : windows.front().length) * out.channels;
    for (const Window &w : windows) {
        const LoadedSession &s = sessions[std::size_t(w.session)];
        const std::size_t middle = std::size_t(w.begin + w.length / 2);
        out.add(s.values(w.begin, w.length).data(), w.fingers,
            {s.gravity[middle], s.times[middle], w.session, s.stretch[middle], sittingOf(w.session)});
    }
    return out;
}

TrainingData trainingData(const Dataset &dataset, quint64 seed)
{
    constexpr int kLeastForHoldout = 60;
    TrainingData data;
    data.inputs = dataset.inputs;
    data.target = dataset.labelled(dataset.target);
    data.unlabelled = dataset.labelled(dataset.pool);
    if (int(dataset.train.size()) < kLeastForHoldout) {
        data.source = dataset.labelled(dataset.train);
        return data;
    }
    const Split split = splitAtRandom(dataset.train, 0.15, seed);
    data.source = dataset.labelled(chosen(dataset.train, split.train));
    data.holdout = dataset.labelled(chosen(dataset.train, split.test));
    return data;
}

} // namespace lodestone
