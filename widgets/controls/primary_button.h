// SPDX-License-Identifier: GPL-3.0-or-later
// The only filled button of the window: "Retrain and flash". While the work runs, its fill shows the progress, with the
// stage at the left and the percentage at the right.
#pragma once
#include <QAbstractButton>

namespace lodestone {

class PrimaryButton : public QAbstractButton
{
    Q_OBJECT
public:
    explicit PrimaryButton(const QString &text, QWidget *parent = nullptr);
    void setIdle();
    void setRunning(const QString &stage, double fraction); // fraction 0..1
    bool isRunning() const { return m_running; }
    double fraction() const { return m_fraction; }
    QString stage() const { return m_stage; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    bool m_running = false;
    double m_fraction = 0;
    QString m_stage;
};

} // namespace lodestone
