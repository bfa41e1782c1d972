// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lodestone/live_controller.h"

#include "app/studio/glove_state.h"
#include "app/studio/live_stream.h"
#include "app/studio/replay_flow.h"
#include "widgets/live/live_page.h"
#include <algorithm>
#include <limits>

namespace lodestone {
namespace {

constexpr double kUnsureFrom = 0.35, kUnsureTo = 0.65; // a probability inside is marked as unsure

std::array<double, 5> toFractions(const std::array<std::uint8_t, 5> &bytes)
{
    std::array<double, 5> out{};
    std::transform(bytes.begin(), bytes.end(), out.begin(), [](std::uint8_t b) { return b / 255.0; });
    return out;
}

} // namespace

LiveController::LiveController(
    LivePage *page, GloveState *glove, LiveStream *stream, ReplayFlow *replay, QObject *parent)
    : QObject(parent), m_page(page), m_glove(glove), m_stream(stream)
{
    connect(glove, &GloveState::changed, this, &LiveController::showState);
    connect(stream, &LiveStream::restarted, this, [this] { m_page->setPrediction({}); });
    connect(stream, &LiveStream::blockArrived, this,
        [this](const std::shared_ptr<const LiveBlock> &block) { showBlock(*block); });
    connect(stream, &LiveStream::answerArrived, this, &LiveController::showAnswer);
    connect(replay, &ReplayFlow::changed, page, [page, replay] { page->setReplaying(replay->running()); });
}

void LiveController::showState()
{
    const GloveState::State state = m_glove->state();
    m_page->setStale(state == GloveState::State::Lost);
    m_page->setConnecting(state == GloveState::State::Connecting);
    m_page->setHostOnly(m_glove->printsText());
    if (state == GloveState::State::Closed)
        m_page->clear();
}

void LiveController::showBlock(const LiveBlock &block)
{
    const Sample &newest = block.samples.back();
    m_page->setChannels(*block.channels);
    m_page->append(block.rows);
    if (!block.attitude.empty()) {
        const LiveAttitude &now = block.attitude.back();
        Euler euler = toEuler(now.orientation);
        if (!has(*block.channels, Quantity::MagneticField))
            euler.heading = std::numeric_limits<double>::quiet_NaN();
        m_page->setOrientation(now.orientation, euler);
        m_page->setHeadingDoubt(now.heading.degrees, newest.t);
    }
    m_page->setField({{newest.mag[0], newest.mag[1], newest.mag[2]}, double(m_glove->info().magRangeMicrotesla),
        block.trainedField});
    m_page->setNovelty(block.novelty);
}

void LiveController::showAnswer(const LiveAnswer &answer)
{
    PredictionView view;
    if (answer.glove) {
        view.glove = toFractions(*answer.glove);
        view.hasGlove = true;
    }
    if (answer.host) {
        view.host = toFractions(*answer.host);
        view.hasHost = true;
    }
    view.compared = qint64(m_stream->parity().windows);
    view.mismatches = qint64(m_stream->parity().mismatches);
    m_page->setPrediction(view);

    const auto &shown = view.hasGlove ? view.glove : view.host;
    const bool unsure = std::any_of(
        shown.begin(), shown.end(), [](double p) { return p > kUnsureFrom && p < kUnsureTo; });
    if (unsure && answer.end > answer.begin)
        m_page->addUnsureBand(answer.begin, answer.end);
}

} // namespace lodestone
