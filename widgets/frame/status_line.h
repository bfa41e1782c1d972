// SPDX-License-Identifier: GPL-3.0-or-later
// The strip at the bottom: the project and its last save at the left, the keys of the page at the right.
#pragma once
#include "widgets/main_window.h"
#include <QWidget>

class QLabel;
class QHBoxLayout;

namespace lodestone {

class StatusLine : public QWidget
{
    Q_OBJECT
public:
    explicit StatusLine(QWidget *parent = nullptr);
    void setStatus(const QString &project, const QString &saved, const QString &session);
    void setKeys(const QList<KeyHint> &keys); // the last ones are not seen where there is no room
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
    QLabel *m_project, *m_saved, *m_session;
    QList<QWidget *> m_keys;
    QHBoxLayout *m_row;
};

} // namespace lodestone
