// SPDX-License-Identifier: GPL-3.0-or-later
// A row of exclusive segments with an ink line under the chosen one, as the page switch.
#pragma once
#include <QStringList>
#include <QWidget>

class QButtonGroup;

namespace lodestone {

class SegmentSwitch : public QWidget
{
    Q_OBJECT
public:
    // keys: one shortcut per label as QKeySequence text, shown in the tool tip; may be empty. The caller owns the
    // shortcuts.
    explicit SegmentSwitch(const QStringList &labels, const QStringList &keys = {}, QWidget *parent = nullptr);
    explicit SegmentSwitch(QWidget *parent) : SegmentSwitch({}, {}, parent) {}
    void setLabels(const QStringList &labels, const QStringList &keys = {}); // in place of those before
    int current() const;
    void setCurrent(int index); // emits chosen only when a person clicks

signals:
    void chosen(int index);

private:
    QButtonGroup *m_group;
};

} // namespace lodestone
