// SPDX-License-Identifier: GPL-3.0-or-later
// The row above the lanes: play and step, the time, the session, snapping and zoom; it owns the clock that moves the
// playhead.
#pragma once
#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>
#include <vector>

class QLabel;

namespace lodestone {

class ActionButton;
class LaneLegend;

// Speed after J (step -1) or L (step 1): the first press plays, each further one doubles, the other way starts again at
// one.
double shuttled(double speed, int step);

class TransportBar : public QWidget
{
    Q_OBJECT
public:
    explicit TransportBar(QWidget *parent = nullptr);
    void setSession(double length); // s; 0: none
    void setTime(double t);
    void setSessionName(const QString &name); // empty: no session to choose from
    QWidget *sessionButton() const;
    bool snaps() const;
    void toggleSnap();

    void shuttle(int step); // J and L
    void stop();
    void playOrPause();
    double speed() const { return m_speed; }

signals:
    void moved(double seconds); // of the session, since the last signal; negative: backwards
    void stepped(int step);     // to the next (1) or previous (-1) moment
    void snapChanged(bool on);
    void zoomed(double factor);
    void wholeWanted();
    void sessionsWanted();
    void editWanted(const QPoint &place); // the menu of what can be done to a label, at this place of the screen

private:
    void run(double speed);
    void showLength();

    ActionButton *m_play, *m_snap, *m_session;
    LaneLegend *m_legend;
    QLabel *m_time, *m_total;
    std::vector<ActionButton *> m_tools;
    QTimer m_timer;
    QElapsedTimer m_clock;
    double m_speed = 0, m_length = 0;
};

} // namespace lodestone
