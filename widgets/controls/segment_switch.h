// SPDX-License-Identifier: GPL-3.0-or-later
// A row of exclusive buttons with a line under the chosen one, used to switch pages.
#pragma once
#include <QStringList>
#include <QWidget>

class QButtonGroup;

namespace lodestone {

class SegmentSwitch : public QWidget
{
    Q_OBJECT
public:
    // keys: one shortcut per label as QKeySequence text, shown in the tool tip only; may be empty. The caller creates
    // the shortcuts.
    explicit SegmentSwitch(const QStringList &labels, const QStringList &keys = {}, QWidget *parent = nullptr);
    explicit SegmentSwitch(QWidget *parent) : SegmentSwitch({}, {}, parent) {}
    void setLabels(const QStringList &labels, const QStringList &keys = {}); // replaces the labels
    int current() const;
    void setCurrent(int index); // does not emit chosen; only a click does

signals:
    void chosen(int index);

private:
    QButtonGroup *m_group;
};

} // namespace lodestone
