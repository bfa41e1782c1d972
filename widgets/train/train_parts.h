// SPDX-License-Identifier: GPL-3.0-or-later
// Small parts of the Train page: the marks' key, and a mark beside a sentence.
#pragma once
#include "widgets/controls/status_mark.h"
#include "widgets/train/train_types.h"
#include <QWidget>

class QComboBox;
class QScrollArea;

namespace lodestone {

// A line sample or a bar with its tick, and a word: what the marks of a card mean.
class MarkKey : public QWidget
{
    Q_OBJECT
public:
    enum class Kind { Thin, Strong, Bar };
    MarkKey(Kind kind, const QString &text, QWidget *parent);
    void setText(const QString &text);

protected:
    void paintEvent(QPaintEvent *) override;

private:
    Kind m_kind;
    QString m_text;
};

// A mark beside a sentence that may take two lines.
class MarkOnly : public QWidget
{
    Q_OBJECT
public:
    explicit MarkOnly(QWidget *parent);
    void setMark(Mark mark);

protected:
    void paintEvent(QPaintEvent *) override;

private:
    Mark m_mark = Mark::Hollow;
};

QScrollArea *makeScroll(
    QWidget *content, QWidget *parent); // up and down, on the card's own ground; content may come later
QComboBox *makeCombo(const QString &name, QWidget *parent);
void fillCombo(
    QComboBox *combo, const std::vector<Choice> &choices, const QString &current); // key as data, detail as tool tip

} // namespace lodestone
