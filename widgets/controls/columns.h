// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of a page. The gap between two columns can be dragged; a double click on it restores their usual widths.
// The window saves the widths under the object name. Where there is not room for all of them the sides share one place
// beside the main column, or all columns share the whole one, and a switch above chooses among them. A side that is
// too tall scrolls.
#pragma once
#include <QList>
#include <QSplitter>

namespace lodestone {

class SegmentSwitch;

class Columns : public QWidget
{
    Q_OBJECT
public:
    explicit Columns(const QString &name, QWidget *parent = nullptr); // name: object name and settings key
    // title: one word, for the switch. usual: width in px; 0 means the column stretches, and stretching columns divide
    // the remaining width by `share`. Call from left to right.
    void addColumn(const QString &title, QWidget *column, int usual, int share = 1);
    void reveal(const QWidget *column); // where it shares a place with others
    bool isFolded() const { return m_shown.size() < count(); }
    int count() const { return int(m_columns.size()); }
    QList<int> sizes() const { return m_splitter->sizes(); } // px, 0: a column that is not seen
    void setSizes(const QList<int> &sizes) { m_splitter->setSizes(sizes); }
    void restoreUsual();
    QByteArray saveState() const;          // of the last time that all of them were seen
    void restore(const QByteArray &state); // bytes of saveState(); invalid bytes are ignored
    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Column
    {
        QString title;
        QWidget *widget, *frame; // frame: what scrolls it, of a side; else the widget
        int usual, share;
    };
    int widthOf(const QList<int> &columns) const; // px that they need side by side
    int leastWidth(const Column &column) const;
    void fit();
    void orderTab();
    void place();

    QSplitter *m_splitter;
    SegmentSwitch *m_switch;
    QList<Column> m_columns;
    QList<int> m_shown;    // columns that are seen
    QList<int> m_choices;  // columns that the switch names; empty: there is none
    int m_chosen = -1;     // of a switch; -1: the first choice that is seen
    QByteArray m_unfolded; // state of the splitter before it folded
    bool m_placed = false; // the usual widths have been applied
    bool m_fitting = false;
};

} // namespace lodestone
