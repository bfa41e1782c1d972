// SPDX-License-Identifier: GPL-3.0-or-later
// A strip for the first start: the three steps of a round, the next one with its button. Never modal; closed for good
// once the round is done or the person closes it.
#pragma once
#include <QWidget>
#include <array>

namespace lodestone {

class ActionButton;

class FirstSteps : public QWidget
{
    Q_OBJECT
public:
    static constexpr int kSteps = 3; // record, answer, retrain and flash
    explicit FirstSteps(QWidget *parent = nullptr);
    void setDone(const std::array<bool, kSteps> &done, bool recording = false);
    void setStepEnabled(bool enabled); // of the next step's button
    int next() const;                  // the first step not done; kSteps: all are

signals:
    void chosen(int step); // the next step's button
    void dismissed();

protected:
    void paintEvent(QPaintEvent *) override;

private:
    class Step;
    std::array<Step *, kSteps> m_steps{};
    ActionButton *m_button;
    std::array<bool, kSteps> m_done{};
};

} // namespace lodestone
