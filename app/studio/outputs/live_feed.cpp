// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/outputs/live_feed.h"
#include "app/studio/live_stream.h"
#include <algorithm>

namespace lodestone {

LiveFeed::LiveFeed(LiveStream *stream, QObject *parent) : QObject(parent), m_stream(stream)
{
    connect(stream, &LiveStream::restarted, this, [this] {
        m_clock.reset();
        m_novelty = {};
        emit restarted();
    });
    connect(stream, &LiveStream::blockArrived, this,
        [this](const std::shared_ptr<const LiveBlock> &block) { take(*block); });
    connect(stream, &LiveStream::answerArrived, this, [this](const LiveAnswer &answer) { take(answer); });
}

void LiveFeed::take(const LiveBlock &block)
{
    m_clock.add(block.rows.t.back(), block.raw.hostNanoseconds);
    m_novelty = block.novelty;
    m_period = block.raw.periodMicroseconds * 1e-6;
}

void LiveFeed::take(const LiveAnswer &answer)
{
    const auto &bytes = answer.glove ? answer.glove : answer.host;
    if (!bytes)
        return;
    OutputPrediction prediction;
    prediction.from = answer.glove ? OutputPrediction::From::Glove : OutputPrediction::From::Host;
    // A glove's window ends where the next one's sample would be.
    prediction.t = answer.glove ? std::max(answer.begin, answer.end - m_period) : answer.end;
    std::transform(
        bytes->begin(), bytes->end(), prediction.probability.begin(), [](std::uint8_t p) { return float(p) / 255; });
    prediction.known = knownOf(m_novelty);
    if (answer.hostNanoseconds > 0)
        prediction.readNanoseconds = answer.hostNanoseconds;
    // Without its image here nobody knows how long the glove's window is.
    if (!answer.glove || m_stream->hasImage())
        prediction.sampledNanoseconds = m_clock.hostOf(prediction.t);
    emit predicted(prediction);
}

} // namespace lodestone
