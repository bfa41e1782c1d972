// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lodestone/signal_controller.h"

#include "app/studio/calibrating.h"
#include "app/studio/samples.h"
#include "widgets/signal/signal_page.h"
#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>
#include <utility>

namespace lodestone {

SignalView signalOf(const std::vector<Sample> &samples, double statedHz, const Calibration &calibration)
{
    SignalView view;
    view.statedHz = statedHz;
    view.state = SignalState::Gathering;
    if (samples.empty() || samples.back().t - samples.front().t < SignalController::kLeast)
        return view;
    view.timing = measureTiming(samples);
    view.field = measureField(samples, calibration);
    view.calibrated = view.field.hasLeft;
    const Stretch still = longestStill(samples);
    view.state = still.end > still.begin ? SignalState::Still : SignalState::Moving;
    if (view.state == SignalState::Still)
        view.noise = measureNoise(
            {samples.begin() + std::ptrdiff_t(still.begin), samples.begin() + std::ptrdiff_t(still.end)});
    return view;
}

SignalController::SignalController(SignalPage *page, link::Connection *link, QObject *parent)
    : QObject(parent), m_page(page), m_link(link)
{
    connect(link, &link::Connection::samplesArrived, this, &SignalController::take);
    connect(link, &link::Connection::stateChanged, this, [this](link::Connection::State state) {
        if (state == link::Connection::State::Connected)
            return;
        m_samples.clear();
        m_page->setView({});
    });
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &SignalController::reckon);
    connect(page, &SignalPage::shown, this, [this](bool inSight) {
        inSight ? m_second.start() : m_second.stop();
        if (inSight)
            reckon();
    });
}

void SignalController::take(const link::SampleBlock &block)
{
    for (const Sample &sample : toSamples(block, m_link->info())) {
        if (!m_samples.empty() && sample.t < m_samples.back().t)
            m_samples.clear(); // the glove began anew
        m_samples.push_back(sample);
    }
    while (!m_samples.empty() && m_samples.back().t - m_samples.front().t > kSpan)
        m_samples.pop_front();
}

void SignalController::reckon()
{
    if (m_link->state() != link::Connection::State::Connected)
        return m_page->setView({});
    if (std::exchange(m_reckoning, true))
        return; // the second before still takes
    const link::GloveInfo info = m_link->info();
    QThreadPool::globalInstance()->start(
        [self = QPointer<SignalController>(this), samples = std::vector<Sample>(m_samples.begin(), m_samples.end()),
            hz = double(info.rateHz), serial = info.serial] {
            const SignalView view = signalOf(samples, hz, savedCalibration(serial));
            QMetaObject::invokeMethod(
                qApp,
                [self, view] {
                    if (!self)
                        return;
                    self->m_reckoning = false;
                    if (self->m_link->state() == link::Connection::State::Connected)
                        self->m_page->setView(view);
                },
                Qt::QueuedConnection);
        });
}

} // namespace lodestone
