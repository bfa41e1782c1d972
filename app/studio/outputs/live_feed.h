// SPDX-License-Identifier: GPL-3.0-or-later
// The answers of LiveStream as predictions for other programs. Lives in the thread of its LiveStream.
#pragma once
#include "app/studio/device_clock.h"
#include "app/studio/live_block.h"
#include "app/studio/outputs/prediction.h"
#include <QObject>

namespace lodestone {

class LiveStream;

class LiveFeed : public QObject
{
    Q_OBJECT
public:
    explicit LiveFeed(LiveStream *stream, QObject *parent = nullptr);

signals:
    void predicted(const lodestone::OutputPrediction &prediction);
    void restarted(); // the next one follows no earlier one

private:
    void take(const LiveBlock &block);
    void take(const LiveAnswer &answer);
    LiveStream *m_stream;
    DeviceClock m_clock;
    NoveltyView m_novelty;
    double m_period = 0; // s, of a Lodestone glove's samples
};

} // namespace lodestone
