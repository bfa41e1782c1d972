// SPDX-License-Identifier: GPL-3.0-or-later
// One signal without axes, from its least to its greatest value.
#pragma once
#include <QWidget>
#include <vector>

namespace lodestone {

// At most two values for each of `columns` places, the least and the greatest of what lies there, in their order. What
// is not finite is left out.
std::vector<float> thinned(const std::vector<float> &values, std::size_t columns);

class TinyTrace : public QWidget
{
    Q_OBJECT
public:
    explicit TinyTrace(QWidget *parent = nullptr);
    void setValues(const std::vector<float> &values); // oldest first
    QSize sizeHint() const override { return {96, 24}; }

protected:
    void paintEvent(QPaintEvent *) override;

private:
    std::vector<float> m_values;
};

} // namespace lodestone
