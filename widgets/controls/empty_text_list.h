// SPDX-License-Identifier: GPL-3.0-or-later
// A list that says what will be in it while nothing is.
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
