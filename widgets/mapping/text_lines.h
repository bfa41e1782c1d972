// SPDX-License-Identifier: GPL-3.0-or-later
// Lines of a file or a board as they are, in a fixed-pitch font. What is too long is cut at the right.
#pragma once
#include <QStringList>
#include <QWidget>

namespace lodestone {

class TextLines : public QWidget
{
    Q_OBJECT
public:
    static constexpr int kLines = 5; // that are shown, the last ones
    explicit TextLines(QWidget *parent = nullptr);
    void setLines(const QStringList &lines);
    QSize sizeHint() const override { return {400, 8 + kLines * 16 + 8}; }

protected:
    void paintEvent(QPaintEvent *) override;

private:
    QStringList m_lines;
};

} // namespace lodestone
