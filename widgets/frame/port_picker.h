// SPDX-License-Identifier: GPL-3.0-or-later
// The list of ports as one control: a status mark, the port's name, sample rate, lost samples and CRC errors.
#pragma once
#include "widgets/controls/status_mark.h"
#include "widgets/main_window.h"
#include <QComboBox>

namespace lodestone {

// The text of a connection, e.g. "Virtual glove · 50.0 Hz · 0 lost · 0 CRC". The mark is a triangle above 1 % lost.
struct ConnectionWords
{
    Mark mark = Mark::Hollow;
    QString text, detail;
};
ConnectionWords connectionWords(const ConnectionView &view);

class PortPicker : public QComboBox
{
    Q_OBJECT
public:
    explicit PortPicker(QWidget *parent = nullptr);
    void setPorts(const QList<PortChoice> &ports);
    void setSelected(const QString &id);
    void setConnection(const ConnectionView &view);
    QString shownText() const { return m_words.text; }
    QSize sizeHint() const override { return {296, 32}; }
    QSize minimumSizeHint() const override { return {200, 32}; }
    void showPopup() override;

signals:
    void portChosen(const QString &id);
    void disconnectRequested();

protected:
    void paintEvent(QPaintEvent *) override;

private:
    void rebuild();
    QList<PortChoice> m_ports;
    QString m_selected;
    bool m_connected = false;
    ConnectionWords m_words;
};

} // namespace lodestone
