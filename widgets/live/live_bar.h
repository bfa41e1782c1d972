// SPDX-License-Identifier: GPL-3.0-or-later
// The buttons over the plots: where the view stands, how much time it shows, cursors, scales, guided capture. In a
// narrow place the rarer buttons keep their icons only.
#pragma once
#include <QWidget>
#include <vector>

class QComboBox;
class QLabel;

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
    void stepSpan(int steps);     // positive is more time; stays inside spans()
    void setView(bool following, bool paused);
    void setCursors(bool on);
    void setAutoScale(bool on);
    void setState(const QString &words, bool error); // where the view stands when that is not now

signals:
    void followClicked();
    void pauseClicked();
    void cursorsClicked();
    void scaleClicked();
    void captureClicked();
    void spanChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
    ActionButton *m_follow, *m_pause, *m_cursors, *m_scale, *m_capture;
    QComboBox *m_span;
    QLabel *m_state;
};

} // namespace lodestone
