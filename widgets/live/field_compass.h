// SPDX-License-Identifier: GPL-3.0-or-later
// The field as a compass over the back of the hand, and each axis against the sensor's full scale. The needle points
// along the field in the palm's plane (up: along the fingers, left: to the thumb's side of a right hand). Its length is
// the field strength. The grey ring is the strength in training, the outer ring is full scale.
#pragma once
#include "widgets/live/live_types.h"
#include <QWidget>

namespace lodestone {

// Distance from the centre at which a strength is drawn, 0..1 (full scale). asinh, so that both Earth's field and a
// magnet's field are visible.
double fieldRadius(double microtesla, double limit);
// End of the needle in the unit circle, x right, y up: the direction within the palm's plane, the length from the
// strength of the whole field.
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
    void setWarnings(const std::array<bool, 3> &clips,
        bool otherStrength); // clips: axes at full scale; otherStrength: strength unlike training
    void setLow(bool low);   // true: 56 px high instead of 68
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
