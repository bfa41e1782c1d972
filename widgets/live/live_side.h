// SPDX-License-Identifier: GPL-3.0-or-later
// The right column of the Live page: orientation, fingers, field. Without samples it is grey and shows why, because old
// values could be mistaken for current ones.
#pragma once
#include "engine/signal/channel.h"
#include "engine/signal/quaternion.h"
#include "widgets/live/live_types.h"
#include <QWidget>

namespace lodestone {

class Card;
class FieldCard;
class FingerPanel;
class OrientationCard;
class StatusMark;

class LiveSide : public QWidget
{
    Q_OBJECT
public:
    explicit LiveSide(QWidget *parent = nullptr);
    // What the glove measures. What cannot be without one of its sensors says so, or takes no room.
    void setChannels(const Layout &layout);
    // True: this board runs no network, so only the studio predicts and nothing is compared.
    void setHostOnly(bool only);
    void setPrediction(const PredictionView &view);
    void setOrientation(const Quaternion &q, const Euler &euler);
    void setField(const FieldView &view);
    void setNovelty(const NoveltyView &view);
    void setHeadingDoubt(std::optional<double> degrees, double t);
    void setNoDataReason(
        const QString &sentence); // why no samples arrive; empty: samples arrive. Values set meanwhile are ignored

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showPrediction(const PredictionView &view);
    OrientationCard *m_orientation;
    Card *m_fingerCard;
    FingerPanel *m_fingers;
    StatusMark *m_differ;
    QWidget *m_legend;
    FieldCard *m_field;
    bool m_noData = true;
};

} // namespace lodestone
