// SPDX-License-Identifier: GPL-3.0-or-later
// Likely answers to the question in hand, as small hands with a key each: one press labels the moment and goes on.
#pragma once
#include "engine/signal/likely_answers.h"
#include <QWidget>

namespace lodestone {

class LikelyHand;

QString fingersInWords(const Combination &fingers); // "Flexed: index, ring; Unknown: thumb", "All extended"

class LikelyRow : public QWidget
{
    Q_OBJECT
public:
    explicit LikelyRow(QWidget *parent = nullptr);
    void setAnswers(const std::vector<Combination> &answers);
    static QString keyOf(int place); // 6 7 8 9 0: the five beside those of the fingers

signals:
    void chosen(int place);

private:
    std::array<LikelyHand *, kMostLikely> m_hands{};
};

} // namespace lodestone
