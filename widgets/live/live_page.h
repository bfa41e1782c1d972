// SPDX-License-Identifier: GPL-3.0-or-later
// What does the glove feel and think right now: plots, hand, fingers, field. Repaints on its own 60 Hz tick;
// appending never paints. Pause freezes the view, never the data.
#pragma once
#include "engine/signal/novelty.h"
#include "engine/signal/orientation.h"
#include "engine/signal/sample.h"
#include <QWidget>
#include <memory>
#include <optional>
#include <vector>

class QTimer;

namespace lodestone {

struct PredictionView {
    std::array<double, 5> glove{}, host{};     // probability of flexed, thumb first
    bool hasGlove = false, hasHost = false;
    qint64 compared = 0, mismatches = 0;       // windows on which both answered, and differed
};

class LivePage : public QWidget {
    Q_OBJECT
public:
    explicit LivePage(QWidget *parent = nullptr);
    ~LivePage() override;

    void appendSamples(const std::vector<Sample> &samples);   // in time order; t going back starts a new trace
    void clear();
    void setStale(bool stale);                                // unplugged: traces frozen and greyed
    void setPrediction(const PredictionView &view);
    void setOrientation(const Quaternion &q, const Euler &euler);
    void setField(double microtesla, double saturatesAt);
    void setNovelty(const NoveltyView &view);                 // the last second against what the model was trained on
    void setHeadingDoubt(std::optional<double> degrees);      // +- half width; shown from 5 degrees
    void addUnsureBand(double from, double to);               // s, the samples' clock; touching bands join
    void setSpan(double seconds);                             // 5, 10, 20 or 60
    bool isPaused() const;

    void tick();                                              // one frame; the timer calls it, so do tests

public slots:
    void togglePause();
    void followLive();
    void toggleCursors();
    void placeCursor(int which);                              // 0 A, 1 B: to the middle of the view or the mouse
    void nextUnsure();

signals:
    void connectRequested();                                  // the empty state's button

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    struct Parts;
    std::unique_ptr<Parts> d;
};

} // namespace lodestone
