// SPDX-License-Identifier: GPL-3.0-or-later
// The hand in space with its three angles. Without samples it is grey and a sentence explains why.
#pragma once
#include "engine/signal/quaternion.h"
#include "widgets/controls/card.h"
#include "widgets/live/live_types.h"

namespace lodestone {

class Angles;
class HandView;

class OrientationCard : public Card
{
    Q_OBJECT
public:
    explicit OrientationCard(QWidget *parent = nullptr);
    void setOrientation(const Quaternion &q, const Euler &euler);
    void setFlexion(
        const std::optional<std::array<double, 5>> &flexion); // 0 extended .. 1 flexed; empty: straight fingers
    void setNoDataReason(const QString &sentence);            // why no samples arrive; empty: they do
    // Why the board has no orientation; empty: it has. Then the hand is held upright, and only its fingers move.
    void setMissing(const QString &sentence);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showPose();
    void showSentence();
    HandView *m_hand;
    Angles *m_angles;
    QLabel *m_sentence;
    QString m_noData, m_missing;
    std::optional<Quaternion> m_orientation;
    std::array<double, 5> m_flexion{};
};

} // namespace lodestone
