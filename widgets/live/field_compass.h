// SPDX-License-Identifier: GPL-3.0-or-later
// The field as a compass over the back of the hand, and each axis against the sensor's full scale. The needle points
// along the field in the palm's plane (up: along the fingers, left: to the thumb's side of a right hand), its length is
// the strength; the grey ring is the strength in training, the outer one full scale.
#pragma once
#include "widgets/live/live_types.h"
#include <QWidget>

namespace lodestone {

// How far from the middle a strength is drawn, 0..1 at full scale: asinh, so that Earth's field and a magnet's are both
// seen.
double fieldRadius(double microtesla, double limit);
// Where the needle ends, unit circle, x right and y up: the direction in the palm's plane, as far out as the whole
// field is strong.
struct NeedleTip
{
    double x = 0, y = 0;
};
NeedleTip needleTip(const std::array<double, 3> &field, double limit);

class FieldCompass : public QWidget
{
    Q_OBJECT
public:
    explicit FieldCompass(QWidget *parent = nullptr);
    void setField(const std::optional<FieldView> &view);
    void setWarnings(
        const std::array<bool, 3> &clips, bool otherStrength); // axes at full scale; strength unlike training
    void setLow(bool low);                                     // 56 px high instead of 68
    QSize sizeHint() const override { return {240, height()}; }

protected:
    void paintEvent(QPaintEvent *) override;

private:
    void paintDial(QPainter &painter, const QRectF &box) const;
    void paintAxes(QPainter &painter, const QRectF &box) const;
    std::optional<FieldView> m_view;
    std::array<bool, 3> m_clips{};
    bool m_otherStrength = false;
};

} // namespace lodestone
