// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/data/inputs.h"
#include "engine/learning/data/dataset.h"
#include "engine/signal/feature.h"
#include "engine/signal/inputs.h"
#include "engine/signal/stillness.h"
#include <cmath>

namespace lodestone {

QStringList chosenChannels(const SessionInfo &session, const QStringList &asked)
{
    const QStringList usual = usualInputs(session.layout);
    if (has(session.layout, Quantity::MagneticField) && (asked.isEmpty() || asked == usual))
        return {};
    QStringList names = asked.isEmpty() ? usual : asked;
    names.removeDuplicates();
    if (names.isEmpty())
        throw JobFailed{JobProblem::NoKnownChannel, {session.name}};
    if (std::size_t(names.size()) > kMostInputs)
        throw JobFailed{
            JobProblem::TooManyChannels, {session.name, QString::number(names.size()), QString::number(kMostInputs)}};
    return names;
}

void takeRows(LoadedSession &session, const Rows &rows, const QStringList &names)
{
    const InputReader reader(session.info.layout, names);
    if (!reader.lacking().isEmpty())
        throw JobFailed{JobProblem::SessionLacksChannel, {session.info.name, reader.lacking()}};
    session.times = rows.t;
    session.gravity = estimateGravity(samplesOf(rows, session.info.layout));
    session.input = reader.read(rows);
}

std::vector<InputChannel> measuredChannels(const QStringList &names, const std::vector<const LoadedSession *> &over)
{
    std::vector<InputChannel> channels;
    const std::size_t count = std::size_t(names.size());
    for (std::size_t c = 0; c < count; ++c) {
        Spread spread;
        for (const LoadedSession *session : over)
            for (std::size_t i = c; i < session->input.size(); i += count)
                spread.add(double(session->input[i]));
        channels.push_back({names[qsizetype(c)].toStdString(), float(spread.centre()), float(spread.gain())});
    }
    return channels;
}

void takeInput(LoadedSession &session, const std::vector<InputChannel> &channels)
{
    session.input = inputOf(channels, std::move(session.input));
    session.stretch = stillStretches(session.times, session.input, session.channels());
}

} // namespace lodestone
