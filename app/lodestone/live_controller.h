// SPDX-License-Identifier: GPL-3.0-or-later
// Shows on the Live page what GloveState and LiveStream hold. Keeps nothing itself.
#pragma once
#include "app/studio/live_block.h"
#include <QObject>

namespace lodestone {

class GloveState;
class LivePage;
class LiveStream;
class ReplayFlow;

class LiveController : public QObject
{
    Q_OBJECT
public:
    LiveController(
        LivePage *page, GloveState *glove, LiveStream *stream, ReplayFlow *replay, QObject *parent = nullptr);

private:
    void showState();
    void showBlock(const LiveBlock &block);
    void showAnswer(const LiveAnswer &answer);

    LivePage *m_page;
    GloveState *m_glove;
    LiveStream *m_stream;
};

} // namespace lodestone
