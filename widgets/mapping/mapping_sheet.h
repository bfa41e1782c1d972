// SPDX-License-Identifier: GPL-3.0-or-later
// Asks what the columns of a file or a board are: a sheet over the window with one row a column, what was found
// proposed in it. One question at a time.
#pragma once
#include "widgets/mapping/mapping_types.h"
#include <QPointer>
#include <QWidget>
#include <functional>
#include <optional>

class QGridLayout;
class QLabel;
class QLineEdit;
class QScrollArea;

namespace lodestone {

class ActionButton;
class Card;
class DropDown;
class StatusMark;
class TextLines;
class TinyTrace;

class MappingSheet : public QWidget
{
    Q_OBJECT
public:
    using Answered = std::function<void(const std::optional<MappingAnswer> &)>;
    explicit MappingSheet(QWidget *over); // covers `over`; hidden at first

    // Not while another question is open. answered: once, with nothing where the person does not want to say now; not
    // at all after withdraw().
    void open(const MappingView &view, Answered answered);
    bool isOpen() const { return m_answered != nullptr; }
    void withdraw(); // there is nothing to ask any more
    // What moves, of the question that is open. values: one a column.
    void setLive(const QStringList &how, const QStringList &lines, const std::vector<MappedSignal> &values);
    const std::vector<MappedColumn> &chosen() const { return m_chosen; }

signals:
    void closed(); // the next question may come

protected:
    void paintEvent(QPaintEvent *) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    struct Row
    {
        QLabel *value;
        TinyTrace *trace;
        DropDown *what, *unit;
        StatusMark *mark;
    };
    void build();
    void addRow(QGridLayout *grid, QWidget *content, std::size_t at);
    QWidget *makeWarnings();
    QWidget *makeBottom();
    void choose(std::size_t at, const QString &target);
    void refresh(); // rows and buttons from m_chosen
    void refreshBottom();
    void place();
    void use();
    void close(const std::optional<MappingAnswer> &answer);
    double rate() const; // 0: not said
    bool complete() const;

    MappingView m_view;
    std::vector<MappedColumn> m_chosen;
    std::vector<MappedColumn> m_untouched; // how they were before the row in hand was
    std::size_t m_inHand = 0;              // the row whose target was chosen last
    std::vector<Row> m_rows;
    Answered m_answered;
    Card *m_card = nullptr;
    TextLines *m_lines = nullptr;
    QScrollArea *m_scroll = nullptr;
    QLineEdit *m_rate = nullptr;
    QLabel *m_missing = nullptr;
    ActionButton *m_use = nullptr, *m_notNow = nullptr;
    QPointer<QWidget> m_before; // the widget that had the focus
};

} // namespace lodestone
