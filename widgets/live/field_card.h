// SPDX-License-Identifier: GPL-3.0-or-later
// The field now: its compass, and three lights: is it known to the model, as strong as in training, and may the heading
// be believed.
#pragma once
#include "widgets/controls/card.h"
#include "widgets/controls/status_mark.h"
#include "widgets/live/live_types.h"

namespace lodestone {

class FieldCompass;

class FieldCard : public Card
{
    Q_OBJECT
public:
    explicit FieldCard(QWidget *parent = nullptr);
    void setField(const FieldView &view);
    void setNovelty(const NoveltyView &view);
    void setHeadingDoubt(
        std::optional<double> degrees, double t); // +- half width, from 180 on unknown; s of the glove's clock
    void setSilent();                             // no samples: no figure of a moment that has passed
    void setLow(bool low);                        // a low window

private:
    void showNovelty(const NoveltyView &view);
    void showStrength(FieldStrength strength);
    FieldCompass *m_compass;
    QLabel *m_total;
    StatusMark *m_novelty, *m_strength, *m_heading;
    std::optional<FieldView> m_view;
    std::optional<Mark> m_headingMark; // nothing: no figure yet
    double m_headingSince = 0;         // s of the glove's clock
};

} // namespace lodestone
