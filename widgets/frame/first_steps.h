// SPDX-License-Identifier: GPL-3.0-or-later
// A strip for the first start: the four steps of one round, with a button for the next step. Not modal. It stays
// closed once the round is done or the user closes it.
#pragma once
#include <QWidget>
#include <array>

namespace lodestone {

class ActionButton;

class FirstSteps : public QWidget
{
    Q_OBJECT
public:
    static constexpr int kSteps = 4; // record, answer, retrain and flash, confirm
    explicit FirstSteps(QWidget *parent = nullptr);
    void setDone(const std::array<bool, kSteps> &done, bool recording = false);
    void setGloveReady(bool ready); // for the next step; one that needs no glove can be taken all the same
    QSize minimumSizeHint() const override { return {0, QWidget::minimumSizeHint().height()}; }
    int next() const; // index of the first step not done; kSteps when all are done

signals:
    void chosen(int step); // the button of the next step was clicked
    void dismissed();

protected:
    void paintEvent(QPaintEvent *) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    class Step;
    void fit();
    std::array<Step *, kSteps> m_steps{};
    ActionButton *m_button;
    std::array<bool, kSteps> m_done{};
    bool m_alone = false; // the next step needs no glove
};

} // namespace lodestone
