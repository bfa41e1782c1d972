// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the last half minute of LiveStream's rows and, while the Signal page is visible, measures them once a second
// on another thread.
#pragma once
#include "engine/signal/channel.h"
#include <QObject>
#include <QTimer>
#include <memory>

namespace lodestone {

class GloveState;
class LiveStream;
class SignalPage;
struct LiveBlock;

class SignalController : public QObject
{
    Q_OBJECT
public:
    static constexpr double kSpan = 30; // s that are looked at
    SignalController(SignalPage *page, GloveState *glove, LiveStream *stream, QObject *parent = nullptr);

private:
    void add(const LiveBlock &block);
    void measure();
    Rows newest() const; // of kSpan; there are rows

    SignalPage *m_page;
    GloveState *m_glove;
    std::shared_ptr<const Layout> m_channels; // of the rows
    Rows m_rows;
    QTimer m_second;
    bool m_measuring = false; // of the second before
};

} // namespace lodestone
