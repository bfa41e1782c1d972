// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/data/inputs.h"
#include "engine/learning/data/dataset.h"
#include "engine/signal/field_feature.h"
#include "engine/signal/inputs.h"
#include "engine/signal/stillness.h"
#include "engine/signal/words.h"
#include <algorithm>
#include <cmath>

namespace lodestone {
namespace {

std::size_t placeOf(const Layout &layout, const QString &name)
{
    const auto found = std::find_if(layout.begin(), layout.end(), [&](const Channel &c) { return c.name == name; });
    return std::size_t(found - layout.begin());
}

} // namespace

QStringList chosenChannels(const SessionInfo &session, const QStringList &asked)
{
    const QStringList usual = usualInputs(session.layout);
    if (has(session.layout, Quantity::MagneticField) && (asked.isEmpty() || asked == usual))
        return {};
    QStringList names = asked.isEmpty() ? usual : asked;
    names.removeDuplicates();
    if (names.isEmpty())
        throw JobFailed{JobProblem::NoKnownChannel, {session.name}};
    if (std::size_t(names.size()) > kMostChannels)
        throw JobFailed{
            JobProblem::TooManyChannels, {session.name, QString::number(names.size()), QString::number(kMostChannels)}};
    return names;
}

QString lackingChannel(const Layout &layout, const QStringList &names)
{
    if (names.isEmpty())
        return has(layout, Quantity::MagneticField) ? QString() : quantityInWords(Quantity::MagneticField);
    for (const QString &name : names)
        if (placeOf(layout, name) == layout.size())
            return name;
    return {};
}

void demandChannels(const SessionInfo &session, const QStringList &names)
{
    if (const QString lacking = lackingChannel(session.layout, names); !lacking.isEmpty())
        throw JobFailed{JobProblem::SessionLacksChannel, {session.name, lacking}};
}

std::vector<float> channelValues(const Rows &rows, const Layout &layout, const QStringList &names)
{
    std::vector<std::size_t> places;
    for (const QString &name : names)
        places.push_back(placeOf(layout, name));
    std::vector<float> values;
    values.reserve(rows.size() * places.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        for (const std::size_t place : places)
            values.push_back(rows.values[i * layout.size() + place]);
    return values;
}

std::vector<InputChannel> measuredChannels(const QStringList &names, const std::vector<const LoadedSession *> &over)
{
    std::vector<InputChannel> channels;
    const std::size_t count = std::size_t(names.size());
    for (std::size_t c = 0; c < count; ++c) {
        double seen = 0, mean = 0, squares = 0; // Welford, Technometrics 4(3), 1962
        for (const LoadedSession *session : over)
            for (std::size_t i = c; i < session->input.size(); i += count)
                if (const double v = double(session->input[i]); std::isfinite(v)) {
                    const double off = v - mean;
                    mean += off / ++seen;
                    squares += off * (v - mean);
                }
        const double spread = seen > 0 ? std::sqrt(squares / seen) : 0;
        // One that never changed is worth nothing, and must not be blown up.
        channels.push_back({names[qsizetype(c)].toStdString(), float(mean),
            spread > 1e-6 * std::abs(mean) && spread > 1e-30 ? float(kFieldScale / spread) : 1.f});
    }
    return channels;
}

void takeInput(LoadedSession &session, const std::vector<InputChannel> &channels)
{
    if (channels.empty()) {
        session.stretch = stillStretches(session.samples);
        return;
    }
    session.input = inputOf(channels, std::move(session.input));
    std::vector<double> times;
    for (const Sample &sample : session.samples)
        times.push_back(sample.t);
    session.stretch = stillStretches(times, session.input, channels.size());
}

QStringList namesOf(const std::vector<InputChannel> &channels)
{
    QStringList names;
    for (const InputChannel &c : channels)
        names << QString::fromStdString(c.name);
    return names;
}

} // namespace lodestone
