// SPDX-License-Identifier: GPL-3.0-or-later
// What does the glove feel and think right now: plots, hand, fingers, field. Repaints on its own 60 Hz tick;
// appending never paints. Pause freezes the view, never the data.
#pragma once
#include "engine/signal/quaternion.h"
#include "engine/signal/sample.h"
#include "widgets/live/live_types.h"
#include <QWidget>
#include <memory>
#include <optional>
#include <vector>

namespace lodestone {

class LivePage : public QWidget
{
    Q_OBJECT
public:
    explicit LivePage(QWidget *parent = nullptr);
    ~LivePage() override;

    void appendSamples(const std::vector<Sample> &samples); // in time order; t going back starts a new trace
    void clear();
    void setStale(bool stale);           // unplugged: traces frozen and greyed
    void setConnecting(bool connecting); // a port is chosen, the glove has not answered yet
    void setReplaying(bool replaying);   // the glove answers a recorded session: no samples of now
    void setPrediction(const PredictionView &view);
    void setOrientation(const Quaternion &q, const Euler &euler);
    void setField(const FieldView &view);
    void setNovelty(const NoveltyView &view); // the last second against what the model was trained on
    void setHeadingDoubt(std::optional<double> degrees, double t); // +- half width; s of the glove's clock
    void addUnsureBand(double from, double to);                    // s, the samples' clock; touching bands join
    void setSpan(double seconds);                                  // one of LiveBar::spans()
    double span() const;
    bool isPaused() const;
    bool isFollowing() const; // else paused, or scrolled back

    void tick(); // one frame; the timer calls it, so do tests

public slots:
    void togglePause(); // paused or scrolled back: follow again
    void followLive();
    void scroll(double seconds);                 // positive is later; past the newest sample follows again
    void zoom(int steps, double fraction = 0.5); // positive is closer; keeps the moment at that part of the view
    void fit();                                  // scales to what is in view
    void toggleScale();                          // automatic or fixed
    void toggleCursors();
    void placeCursor(int which); // 0 A, 1 B: to the middle of the view or the mouse
    void nextUnsure();

signals:
    void connectRequested(); // the empty state's button
    void captureRequested(); // the guided capture in this page's place

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void addActions();
    void showState();
    struct Parts;
    std::unique_ptr<Parts> d;
};

} // namespace lodestone
