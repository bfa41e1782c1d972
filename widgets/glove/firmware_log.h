// SPDX-License-Identifier: GPL-3.0-or-later
// What the glove said, newest last: by level, by words, to the clipboard, or away. The protocol has no text commands,
// so nothing is typed to the glove here.
#pragma once
#include "widgets/controls/card.h"
#include <QSyntaxHighlighter>
#include <deque>

class QLineEdit;
class QPlainTextEdit;

namespace lodestone {

class DropDown;

class LogHighlighter;

class FirmwareLog : public Card
{
    Q_OBJECT
public:
    static constexpr int kLines = 5000; // older ones are forgotten
    explicit FirmwareLog(QWidget *parent = nullptr);
    void append(int level, const QString &text); // 0 info, 1 good, 2 warning, 3 error; stamped with the time of day
    QString shown() const;                       // the lines that pass the filter

public slots:
    void clear();
    void copy() const; // what is shown
    void find();       // puts the keyboard into the field of words

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Line
    {
        int level;
        QString text;
    };
    bool passes(const Line &line) const;
    void write(const Line &line);
    void refill();
    std::deque<Line> m_lines;
    QPlainTextEdit *m_text;
    QLineEdit *m_words;
    DropDown *m_levels;
    LogHighlighter *m_highlighter = nullptr;
};

} // namespace lodestone
