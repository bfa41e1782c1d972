// SPDX-License-Identifier: GPL-3.0-or-later
// A keyboard key drawn as a small box, 16 px high.
#pragma once
#include <QWidget>

namespace lodestone {

QSize keyCapSize(const QString &key);
void paintKeyCap(QPainter &painter, const QRectF &box, const QString &key);

class KeyCap : public QWidget
{
    Q_OBJECT
public:
    explicit KeyCap(const QString &key, QWidget *parent = nullptr);
    QString key() const { return m_key; }
    QSize sizeHint() const override { return keyCapSize(m_key); }

protected:
    void paintEvent(QPaintEvent *) override;

private:
    QString m_key;
};

} // namespace lodestone
