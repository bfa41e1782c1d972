// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/handlers.h"
#include "engine/learning/query.h"
#include <QCborArray>
#include <algorithm>

namespace lodestone {
namespace {

constexpr std::array<float, 5> kNoAnswer{0.5f, 0.5f, 0.5f, 0.5f, 0.5f};

QCborArray array(const std::array<float, 5> &values)
{
    QCborArray out;
    for (const float v : values)
        out.append(double(v));
    return out;
}

QString combinationOf(const std::array<float, 5> &probability)
{
    QString text;
    for (const float p : probability)
        text += QLatin1Char(p >= 0.5f ? 'f' : 'e');
    return text;
}

std::vector<bool> labelledSamples(const LoadedSession &session)
{
    std::vector<bool> blocked(session.samples.size());
    for (const Segment &s : session.segments)
        for (int i = std::max(0, s.begin); i < std::min(s.end, int(blocked.size())); ++i)
            blocked[std::size_t(i)] = true;
    return blocked;
}

bool unlabelled(const Window &w)
{
    return std::all_of(w.fingers.begin(), w.fingers.end(), [](Finger f) { return f == Finger::Unknown; });
}

} // namespace

QCborMap queryJob(const QCborMap &arguments, JobContext &context)
{
    const auto check = [&context] { context.check(); };
    DatasetRequest request = datasetRequest(arguments);
    const qint64 id = arguments.value(QStringLiteral("session")).toInteger(request.target);
    const qint64 budget = arguments.value(QStringLiteral("budget")).toInteger(10);
    const QString name = arguments.value(QStringLiteral("acquisition")).toString(QStringLiteral("k-center"));
    const Acquisition *acquisition = findAcquisition(name.toStdString());
    if (!acquisition)
        throw JobFailed{QStringLiteral("There is no acquisition function \"%1\"; use k-center, mc-dropout or random.").arg(name)};
    if (id == 0)
        throw JobFailed{QStringLiteral("No session was named to look for moments in; choose a session.")};
    if (budget < 1 || budget > 1000)
        throw JobFailed{QStringLiteral("A budget of %1 moments is out of range; ask for 1 to 1,000.").arg(budget)};
    // The low-pitch cut of a study applies to the target it names; a person who asks about a session means all of it.
    const bool study = request.target == id && request.test != 0;
    if (request.target == 0)
        request.target = id;
    context.progress(QStringLiteral("windows"), 0);
    // The very first questions come before any model: then only what the field looks like decides.
    const std::optional<Network> network = networkIfAny(arguments);
    if (!network && name == QLatin1String("mc-dropout"))
        throw JobFailed{QStringLiteral("mc-dropout asks a model, and this project has none yet; use k-center or random.")};
    if (network)
        request.windows.length = network->window;
    request.labelsNeeded = network.has_value();
    const Dataset data = loadDataset(request);
    const int index = data.indexOf(id);
    if (index < 0)
        throw JobFailed{QStringLiteral("This project has no session %1; list its sessions and choose one of them.").arg(id)};
    const LoadedSession &session = data.sessions[std::size_t(index)];
    const std::vector<Window> windows = cutWindows(index, session.samples, session.segments, request.windows);
    if (windows.empty())
        throw JobFailed{QStringLiteral("Session %1 is shorter than one window of %2 samples; record a longer one.").arg(id).arg(request.windows.length)};

    context.progress(QStringLiteral("predict"), 0.2);
    const Probabilities probability = network ? predict(*network, data.mags(windows), check) : Probabilities{};
    Pool pool;
    pool.network = network ? &*network : nullptr;
    pool.budget = int(budget);
    pool.seed = request.seed;
    pool.check = check;
    std::vector<int> origin; // pool index -> window
    for (int w = 0; w < int(windows.size()); ++w) {
        const Window &window = windows[std::size_t(w)];
        const std::vector<float> mag = data.mag(window);
        if (!unlabelled(window)) {
            pool.labelled.push_back(fieldFeature(mag.data(), window.length));
        } else if ((!study || request.split != QLatin1String("orientation") || double(window.pitch) <= data.lowPitch)
                   && holdsOnePose(session.samples, window)) {
            origin.push_back(w);
            pool.features.push_back(fieldFeature(mag.data(), window.length));
            pool.time.push_back(session.samples[std::size_t(window.begin + window.length / 2)].t);
            pool.mag.insert(pool.mag.end(), mag.begin(), mag.end());
        }
    }
    for (const auto *set : {&data.train, &data.target})
        for (const Window &w : *set)
            pool.labelled.push_back(fieldFeature(data.mag(w).data(), w.length));

    context.progress(QStringLiteral("choose"), 0.5);
    const std::vector<bool> blocked = labelledSamples(session);
    QCborArray picks;
    for (const int p : acquisition->pick(pool)) {
        const std::size_t w = std::size_t(origin[std::size_t(p)]);
        const Segment s = stableStretch(session.samples, windows[w], blocked);
        const std::array<float, 5> *answer = network ? &probability[w] : nullptr;
        picks.append(QCborMap{{QStringLiteral("session"), id}, {QStringLiteral("start"), s.begin}, {QStringLiteral("end"), s.end},
                              {QStringLiteral("tStart"), session.samples[std::size_t(s.begin)].t},
                              {QStringLiteral("tEnd"), session.samples[std::size_t(s.end - 1)].t},
                              {QStringLiteral("combination"), answer ? combinationOf(*answer) : QStringLiteral("?????")},
                              {QStringLiteral("probability"), array(answer ? *answer : kNoAnswer)},
                              {QStringLiteral("uncertainty"), answer ? entropy(*answer) : 1.0},
                              {QStringLiteral("pitch"), double(windows[w].pitch)},
                              {QStringLiteral("reason"), QString::fromStdString(reasonText(acquisition->reason, double(windows[w].pitch), answer))}});
    }
    QCborArray uncertainty, begins, probabilities;
    for (std::size_t w = 0; w < probability.size(); ++w) {
        uncertainty.append(entropy(probability[w]));
        begins.append(windows[w].begin);
        probabilities.append(array(probability[w]));
    }
    return {{QStringLiteral("picks"), picks}, {QStringLiteral("uncertainty"), uncertainty}, {QStringLiteral("windowBegin"), begins},
            {QStringLiteral("probability"), probabilities}};
}

} // namespace lodestone
