// SPDX-License-Identifier: GPL-3.0-or-later
// Five accuracies in a row: letter, per cent, and a bar with a tick at the majority baseline.
#pragma once
#include <QWidget>
#include <array>
#include <optional>

namespace lodestone {

class FingerScores : public QWidget
{
    Q_OBJECT
public:
    explicit FingerScores(QWidget *parent = nullptr);
    struct Scores
    {
        std::array<double, 5> accuracy{}, majority{};
    }; // fractions 0..1
    void setScores(const std::optional<Scores> &scores);
    QSize sizeHint() const override { return {240, 32}; }

protected:
    void paintEvent(QPaintEvent *) override;

private:
    std::optional<Scores> m_scores;
};

} // namespace lodestone
