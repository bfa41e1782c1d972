// SPDX-License-Identifier: GPL-3.0-or-later
// The glove's log, newest last, filtered by level and by text; can be copied or cleared. The protocol has no text
// commands, so the user cannot send any here.
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
    static constexpr int kLines = 5000; // older lines are dropped
    explicit FirmwareLog(QWidget *parent = nullptr);
    void append(
        int level, const QString &text); // level: 0 info, 1 success, 2 warning, 3 error; stamped with the time of day
    QString shown() const;               // the lines that match the filter

public slots:
    void clear();
    void copy() const; // copies the lines that match the filter
    void find();       // moves the focus to the search field

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
