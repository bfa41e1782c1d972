// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of a page. The gap between two columns can be dragged; a double click on it restores their usual widths.
// The window saves the widths under the object name.
#pragma once
#include <QList>
#include <QSplitter>

namespace lodestone {

class Columns : public QSplitter
{
    Q_OBJECT
public:
    explicit Columns(const QString &name, QWidget *parent = nullptr); // name: object name and settings key
    // usual: width in px; 0 means the column stretches, and stretching columns divide the remaining width by `share`.
    // Call from left to right.
    void addColumn(QWidget *column, int usual, int share = 1);
    void restoreUsual();
    void restore(const QByteArray &state); // bytes of saveState(); invalid bytes are ignored

protected:
    QSplitterHandle *createHandle() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QList<int> m_usual, m_share;
    bool m_placed = false; // the usual widths have been applied
};

} // namespace lodestone
