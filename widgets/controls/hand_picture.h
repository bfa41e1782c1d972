// SPDX-License-Identifier: GPL-3.0-or-later
// A small picture of the hand, with a word about where it is from; or why there is none.
#pragma once
#include <QImage>
#include <QString>
#include <QWidget>

class QPainter;

namespace lodestone {

struct PictureOfHand
{
    QImage image;    // null: there is none, and the caption says why
    QString caption; // a few words
    bool operator==(const PictureOfHand &) const = default;
};

void paintPicture(QPainter &painter, const QRect &box, const PictureOfHand &picture);

class HandPicture : public QWidget
{
    Q_OBJECT
public:
    HandPicture(const QSize &size, QWidget *parent);
    void setPicture(const PictureOfHand &picture);
    const PictureOfHand &picture() const { return m_picture; }

protected:
    void paintEvent(QPaintEvent *) override;

private:
    PictureOfHand m_picture;
};

} // namespace lodestone
