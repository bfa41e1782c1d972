// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lodestone/signal_controller.h"

#include "app/studio/background.h"
#include "app/studio/follow.h"
#include "app/studio/glove_state.h"
#include "app/studio/live_stream.h"
#include "widgets/signal/signal_page.h"
#include <algorithm>

namespace lodestone {

SignalController::SignalController(SignalPage *page, GloveState *glove, LiveStream *stream, QObject *parent)
    : QObject(parent), m_page(page), m_glove(glove)
{
    connect(stream, &LiveStream::blockArrived, this,
        [this](const std::shared_ptr<const LiveBlock> &block) { add(*block); });
    connect(stream, &LiveStream::restarted, this, [this] { m_rows = {}; });
    connect(glove, &GloveState::changed, this, [this] {
        if (!m_glove->connected())
            m_page->setView({});
    });
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &SignalController::measure);
    connect(page, &SignalPage::shown, this, [this](bool visible) {
        visible ? m_second.start() : m_second.stop();
        if (!visible)
            return;
        SignalReport view;
        if (m_glove->connected())
            view.state = SignalState::Gathering;
        m_page->setView(view);
        measure();
    });
}

void SignalController::add(const LiveBlock &block)
{
    if (m_channels != block.channels || (!m_rows.empty() && block.rows.t.front() < m_rows.t.back()))
        m_rows = {}; // another board, or the glove's clock began again
    m_channels = block.channels;
    m_rows.append(block.rows);
    // What is too old goes in large pieces: each moves all the rest.
    if (m_rows.t.back() - m_rows.t.front() > 2 * kSpan)
        m_rows = newest();
}

Rows SignalController::newest() const
{
    const auto first = std::lower_bound(m_rows.t.begin(), m_rows.t.end(), m_rows.t.back() - kSpan);
    return m_rows.part(std::size_t(first - m_rows.t.begin()), m_rows.size(), m_channels->size());
}

void SignalController::measure()
{
    if (!m_glove->connected())
        return m_page->setView({});
    if (std::exchange(m_measuring, true))
        return;
    const auto measured = runInBackground(
        [rows = m_rows.empty() ? Rows() : newest(), layout = m_channels ? *m_channels : nineAxes(),
            hz = double(m_glove->info().rateHz),
            calibration = m_glove->calibration()] { return measureSignal(rows, layout, hz, calibration); });
    follow(
        this, measured,
        [this](const SignalReport &view) {
            m_measuring = false;
            if (m_glove->connected())
                m_page->setView(view);
        },
        [this](const QString &) { m_measuring = false; }); // the next second is measured again
}

} // namespace lodestone
