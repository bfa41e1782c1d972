// SPDX-License-Identifier: GPL-3.0-or-later
// What the Label page is made of; for its own sources only.
#pragma once
#include "widgets/label/label_page.h"
#include <QKeySequence>
#include <functional>

namespace lodestone {

class CoverageMap;
class ElidedText;
class EmptySession;
class HoldoutCard;
class LabelEditor;
class LaneView;
class Overview;
class QueuePanel;
class SessionList;
class TransportBar;

struct LabelPage::Private
{
    LabelPage *q;
    LabelEditor *editor;
    double playhead = 0;

    Overview *overview;
    TransportBar *transport;
    SessionList *sessions;
    LaneView *lanes;
    EmptySession *empty;
    QueuePanel *queue;
    QWidget *bottom;
    CoverageMap *coverage;
    HoldoutCard *holdout;
    ElidedText *recordNext;

    QWidget *makeBottom();
    void connectParts();
    void addKeys();
    void key(const char *name, const QList<QKeySequence> &keys, const QString &text, const std::function<void()> &act);

    int here() const; // the sample under the playhead
    void setView(double begin, double end);
    void zoom(double factor);
    void fit();
    void movePlayhead(double t, bool follow);
    void step(int direction); // by one sample, or one pixel where a pixel holds more
    void play(double seconds);
    void reveal(int begin, int end);
    void showQuestion();
};

} // namespace lodestone
