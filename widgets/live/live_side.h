// SPDX-License-Identifier: GPL-3.0-or-later
// The right column of the Live page: orientation, fingers, field.
#pragma once
#include "widgets/live/live_page.h"
#include <QWidget>

class QLabel;

namespace lodestone {

class Card;
class FingerPanel;
class Gauge;
class HandView;
class StatusMark;

class LiveSide : public QWidget {
    Q_OBJECT
public:
    explicit LiveSide(QWidget *parent = nullptr);
    void setPrediction(const PredictionView &view);
    void setOrientation(const Quaternion &q, const Euler &euler);
    void setField(double microtesla, double saturatesAt);
    void setNovelty(const NoveltyView &view);
    void setHeadingDoubt(std::optional<double> degrees);
    void setEmpty(bool empty);

private:
    void updatePose();
    HandView *m_hand;
    QWidget *m_angles;
    FingerPanel *m_fingers;
    Card *m_fingerCard;
    Gauge *m_gauge;
    QLabel *m_field;
    StatusMark *m_novelty, *m_heading;
    Quaternion m_orientation;
    PredictionView m_prediction;
    bool m_oriented = false;
};

} // namespace lodestone
