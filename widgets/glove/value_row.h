// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of a card: ValueRow is a name with its value, SensorRow a sensor with its range and rate.
#pragma once
#include <QWidget>

namespace lodestone {

// Name at the left in the secondary colour, value at the right. A long value is elided; the tool tip shows all of it.
class ValueRow : public QWidget
{
    Q_OBJECT
public:
    explicit ValueRow(const QString &name, QWidget *parent = nullptr, bool fixedPitch = false);
    void setValue(const QString &value);
    QString value() const { return m_value; }
    QSize sizeHint() const override { return {180, 28}; }

protected:
    void paintEvent(QPaintEvent *) override;

private:
    QString m_name, m_value;
    bool m_mono;
};

class Card;
ValueRow *addValue(Card *card, const QString &name); // at the end of the card's body
void addSection(Card *card, const QString &title);   // a line and a title; the values behind it belong to it

// A sensor: tick, name, full scale, rate.
class SensorRow : public QWidget
{
    Q_OBJECT
public:
    explicit SensorRow(const QString &name, QWidget *parent = nullptr);
    void setState(bool alive, const QString &range, const QString &rate);
    QSize sizeHint() const override { return {180, 48}; }

protected:
    void paintEvent(QPaintEvent *) override;

private:
    QString m_name, m_range, m_rate;
    bool m_alive = false;
};

} // namespace lodestone
