// SPDX-License-Identifier: GPL-3.0-or-later
// The magnetic field now: its compass, and three status lights: is the field like the training data, is it as strong as
// in training, and how reliable is the heading.
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
    void setField(const FieldView &view); // without a limit the dial reaches as far as the field did
    void setNovelty(const NoveltyView &view);
    void setHeadingDoubt(std::optional<double> degrees,
        double t); // degrees: half width of the heading's interval, 180 and more: unknown; t: s on the glove's clock
    void setHeadingPossible(bool possible); // false: there is no accelerometer
    void clearValues();                     // no samples arrive: clear the values, which are out of date
    void setLow(bool low);                  // true in a window with little height

private:
    void showNovelty(const NoveltyView &view);
    void showStrength(FieldStrength strength);
    FieldCompass *m_compass;
    QLabel *m_total;
    StatusMark *m_novelty, *m_strength, *m_heading;
    std::optional<FieldView> m_view;
    double m_reach = 0;                // uT, the dial's where full scale is not known
    std::optional<Mark> m_headingMark; // empty: no value yet
    double m_headingSince = 0;         // s of the glove's clock
};

} // namespace lodestone
