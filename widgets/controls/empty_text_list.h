// SPDX-License-Identifier: GPL-3.0-or-later
// A list that shows an explanation while it is empty.
#pragma once
#include <QListView>

namespace lodestone {

class EmptyTextList : public QListView
{
    Q_OBJECT
public:
    EmptyTextList(const QString &text, QWidget *parent) : QListView(parent), m_text(text) {}

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
};

} // namespace lodestone
