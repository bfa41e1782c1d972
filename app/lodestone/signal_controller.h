// SPDX-License-Identifier: GPL-3.0-or-later
// Half a minute of the live samples for the signal view; reckoned once a second, off the window's thread, while it is
// in sight.
#pragma once
#include "device/link/connection.h"
#include "engine/signal/calibration/calibration.h"
#include "widgets/signal/signal_types.h"
#include <QObject>
#include <QTimer>
#include <deque>

namespace lodestone {

class SignalPage;

// Of samples as read; no glove: state NoGlove. Pure.
SignalView signalOf(const std::vector<Sample> &samples, double statedHz, const Calibration &calibration);

class SignalController : public QObject
{
    Q_OBJECT
public:
    static constexpr double kSpan = 30, kLeast = 2; // s: what is looked at, and from when on
    SignalController(SignalPage *page, link::Connection *link, QObject *parent = nullptr);

private:
    void take(const link::SampleBlock &block);
    void reckon();
    SignalPage *m_page;
    link::Connection *m_link;
    std::deque<Sample> m_samples;
    QTimer m_second;
    bool m_reckoning = false;
};

} // namespace lodestone
