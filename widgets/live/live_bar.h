// SPDX-License-Identifier: GPL-3.0-or-later
// The buttons above the plots: state of the view, time span, cursors, scales, lanes, guided capture. If there is little
// width, the less used buttons show their icons only.
#pragma once
#include <QStringList>
#include <QWidget>
#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QMenu;

namespace lodestone {

class ActionButton;

class LiveBar : public QWidget
{
    Q_OBJECT
public:
    static const std::vector<double> &spans(); // s, 1 s to 10 min
    explicit LiveBar(QWidget *parent = nullptr);
    double span() const;
    void setSpan(double seconds); // one of spans()
    void stepSpan(int steps);     // positive: a longer span; limited to spans()
    void setView(bool following, bool paused);
    void setCursors(bool on);
    void setAutoScale(bool on);
    // The list of lanes, with those in view checked. Its button is there where a person has a choice.
    // lengths: whether each sensor is one trace; empty: there are not several sensors of one kind.
    void setLanes(const QStringList &titles, const std::vector<bool> &inView, std::optional<bool> lengths);
    bool hasLanes() const; // the button is there
    void openLanes();
    // The list of what questions while recording do, and its button.
    void setQuestions(bool on, double perMinute, bool sound);
    void openQuestions();
    void setState(const QString &words, bool error); // words: state of the view when it does not follow the newest
                                                     // samples; error: shown in the error colour

signals:
    void followClicked();
    void pauseClicked();
    void cursorsClicked();
    void scaleClicked();
    void captureClicked();
    void laneToggled(int lane);
    void lengthsToggled();
    void spanChanged();
    void questionsToggled(bool on);
    void questionPaceChosen(double perMinute);
    void questionSoundToggled(bool on);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
    ActionButton *m_follow, *m_pause, *m_cursors, *m_scale, *m_lanes, *m_questions, *m_capture;
    QMenu *m_menu, *m_questionMenu;
    QComboBox *m_span;
    QLabel *m_state;
};

} // namespace lodestone
