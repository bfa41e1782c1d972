// SPDX-License-Identifier: GPL-3.0-or-later
// The Live page: plots, hand, fingers and field at the present moment. Repaints on its own 60 Hz timer; appending
// samples does not paint. Pause stops the view, not the data.
#pragma once
#include "engine/signal/quaternion.h"
#include "engine/signal/channel.h"
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

    // What the rows hold from now on; another layout starts new traces. At first: nineAxes().
    void setChannels(const Layout &layout);
    void append(const Rows &rows); // in time order; t going back starts a new trace
    void clear();
    void setStale(bool stale);           // the glove was unplugged: traces stay and turn grey
    void setConnecting(bool connecting); // a port is chosen, the glove has not answered yet
    void setReplaying(bool replaying);   // the glove is processing a recorded session: no live samples
    void setHostOnly(bool only);         // this board runs no network: the studio alone predicts
    void setPrediction(const PredictionView &view);
    void setOrientation(const Quaternion &q, const Euler &euler);
    void setField(const FieldView &view);
    void setNovelty(const NoveltyView &view); // the last second compared with the training data
    void setHeadingDoubt(
        std::optional<double> degrees, double t); // degrees: half width of the interval; t: s on the glove's clock
    void addUnsureBand(double from, double to);   // s on the samples' clock; touching bands are joined
    // The question rises over the plots; its keys work while it does.
    void setQuestion(const QuestionView &view);
    void setQuestionSettings(bool on, double perMinute, bool sound);
    Combination answer() const;   // to the question, as it stands
    void setSpan(double seconds); // one of LiveBar::spans()
    double span() const;
    bool isPaused() const;
    bool isFollowing() const; // false: paused or scrolled back

    void tick(); // draws one frame; called by the timer and by tests

public slots:
    void togglePause(); // when paused or scrolled back: follow again
    void followLive();
    void scroll(double seconds); // s, positive: later; scrolling past the newest sample follows again
    void zoom(int steps,
        double fraction = 0.5); // positive: zoom in; fraction: 0..1 of the view's width, that time stays in place
    void fit();                 // scales to the values in view
    void toggleScale();         // automatic or fixed value axes
    void toggleCursors();
    void toggleLengths(); // of each sensor's vector instead of its axes, where there are several sensors
    void toggleLane(int lane);
    void chooseLanes();          // opens the list of lanes
    void placeCursor(int which); // 0: A, 1: B; at the mouse, otherwise at the middle of the view
    void nextUnsure();

signals:
    void connectRequested(); // the button of the empty state was clicked
    void answered(const lodestone::Combination &fingers);
    void cannotTell();
    void declined();
    void undoWanted();
    void questionsWanted(); // again, where they ended by themselves
    void questionsToggled(bool on);
    void questionPaceChosen(double perMinute);
    void questionSoundToggled(bool on);
    void inViewChanged(bool inView); // this page was shown, or hidden
    void captureRequested();         // show guided capture in place of this page

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void addActions();
    void showLanes();
    void showKeys();
    void showState();
    struct Parts;
    std::unique_ptr<Parts> d;
};

} // namespace lodestone
