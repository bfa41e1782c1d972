// SPDX-License-Identifier: GPL-3.0-or-later
// Shown over the plots while there is no sample: why, and what to do.
#pragma once
#include <QWidget>

class QLabel;

namespace lodestone {

class ActionButton;

class LiveEmpty : public QWidget
{
    Q_OBJECT
public:
    explicit LiveEmpty(QWidget *parent); // centres itself in its parent
    void setConnecting(bool connecting); // a port is chosen, the glove has not answered yet
    void place();

signals:
    void connectRequested();

protected:
    void paintEvent(QPaintEvent *) override;

private:
    QLabel *m_title, *m_text;
    ActionButton *m_connect;
};

} // namespace lodestone
