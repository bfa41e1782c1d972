// SPDX-License-Identifier: GPL-3.0-or-later
// A legend entry: a sample of a line or bar, and its meaning.
#pragma once
#include <QWidget>

namespace lodestone {

class LegendEntry : public QWidget
{
    Q_OBJECT
public:
    enum class Kind { Thin, Strong, Bar };
    LegendEntry(Kind kind, const QString &text, QWidget *parent);
    void setText(const QString &text);

protected:
    void paintEvent(QPaintEvent *) override;

private:
    Kind m_kind;
    QString m_text;
};

} // namespace lodestone
