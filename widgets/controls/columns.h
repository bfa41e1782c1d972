// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of a page: the gap between two can be dragged, a double click on it gives both their usual width back.
// The window remembers them by object name.
#pragma once
#include <QList>
#include <QSplitter>

namespace lodestone {

class Columns : public QSplitter
{
    Q_OBJECT
public:
    explicit Columns(const QString &name, QWidget *parent = nullptr); // name: a key of the settings
    // usual: px; 0 stretches and shares what is left by `share`. Call in order from the left.
    void addColumn(QWidget *column, int usual, int share = 1);
    void restoreUsual();
    void restore(const QByteArray &state); // of saveState(); a broken one changes nothing

protected:
    QSplitterHandle *createHandle() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QList<int> m_usual, m_share;
    bool m_placed = false; // the usual widths were given once
};

} // namespace lodestone
