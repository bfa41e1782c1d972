// SPDX-License-Identifier: GPL-3.0-or-later
// The four steps of an update: Send, Verify, Trial, Confirm, each with its duration.
#pragma once
#include <QWidget>
#include <array>

namespace lodestone {

enum class StripState { Waiting, Running, Done, Failed };
struct StripStep
{
    StripState state = StripState::Waiting;
    double fraction = 0;
    QString time, detail;
};

class StageStrip : public QWidget
{
    Q_OBJECT
public:
    static constexpr int kSteps = 4;
    explicit StageStrip(QWidget *parent = nullptr);
    void setSteps(const std::array<StripStep, kSteps> &steps);
    const std::array<StripStep, kSteps> &steps() const { return m_steps; }
    QSize sizeHint() const override { return {526, 92}; }

protected:
    void paintEvent(QPaintEvent *) override;

private:
    std::array<StripStep, kSteps> m_steps{};
};

} // namespace lodestone
