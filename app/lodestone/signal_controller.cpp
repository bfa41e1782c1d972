// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lodestone/signal_controller.h"

#include "app/studio/background.h"
#include "app/studio/follow.h"
#include "app/studio/glove_state.h"
#include "app/studio/live_stream.h"
#include "widgets/signal/signal_page.h"

namespace lodestone {

SignalController::SignalController(SignalPage *page, GloveState *glove, LiveStream *stream, QObject *parent)
    : QObject(parent), m_page(page), m_glove(glove)
{
    connect(stream, &LiveStream::blockArrived, this,
        [this](const std::shared_ptr<const LiveBlock> &block) { add(*block); });
    connect(stream, &LiveStream::restarted, this, [this] { m_samples.clear(); });
    connect(glove, &GloveState::changed, this, [this] {
        if (!m_glove->connected())
            m_page->setView({});
    });
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &SignalController::measure);
    connect(page, &SignalPage::shown, this, [this](bool visible) {
        visible ? m_second.start() : m_second.stop();
        if (visible)
            measure();
    });
}

void SignalController::add(const LiveBlock &block)
{
    if (!m_samples.empty() && block.samples.front().t < m_samples.back().t)
        m_samples.clear(); // the glove's clock began again
    m_samples.insert(m_samples.end(), block.samples.begin(), block.samples.end());
    while (m_samples.back().t - m_samples.front().t > kSpan)
        m_samples.pop_front();
}

void SignalController::measure()
{
    if (!m_glove->connected())
        return m_page->setView({});
    if (std::exchange(m_measuring, true))
        return;
    const auto measured = runInBackground(
        [samples = std::vector<Sample>(m_samples.begin(), m_samples.end()), hz = double(m_glove->info().rateHz),
            calibration = m_glove->calibration()] { return measureSignal(samples, hz, calibration); });
    follow(
        this, measured,
        [this](const SignalReport &report) {
            m_measuring = false;
            if (m_glove->connected())
                m_page->setView(report);
        },
        [this](const QString &) { m_measuring = false; }); // the next second is measured again
}

} // namespace lodestone
