// SPDX-License-Identifier: GPL-3.0-or-later
// Texts and pixels that a widget or a delegate paints.
#pragma once
#include "tests/support/text_recorder.h"
#include <QAbstractItemDelegate>
#include <QImage>
#include <QPainter>
#include <QStyleOptionViewItem>
#include <QWidget>
#include <functional>

namespace lodestone::test {

// The texts that a widget paints, in painting order.
inline QStringList written(QWidget &widget)
{
    TextRecorder recorder(widget.size());
    widget.render(&recorder);
    QStringList texts;
    for (const WrittenText &one : recorder.texts())
        texts << one.text;
    return texts;
}

inline int leftOf(QWidget &widget, const QString &text) // px; -1: not painted
{
    TextRecorder recorder(widget.size());
    widget.render(&recorder);
    for (const WrittenText &one : recorder.texts())
        if (one.text == text)
            return qRound(one.box.left());
    return -1;
}

inline int countOf(const QImage &image, const QColor &colour, QRect within = {})
{
    if (within.isNull())
        within = image.rect();
    int count = 0;
    for (int y = within.top(); y <= within.bottom(); ++y)
        for (int x = within.left(); x <= within.right(); ++x)
            count += image.pixelColor(x, y).rgb() == colour.rgb();
    return count;
}

inline bool hasColour(const QImage &image, const QColor &colour) { return countOf(image, colour) > 0; }

// The leftmost column that contains the colour; -1: none.
inline int firstColumn(const QImage &image, const QColor &colour)
{
    for (int x = 0; x < image.width(); ++x)
        if (countOf(image, colour, {x, 0, 1, image.height()}) > 0)
            return x;
    return -1;
}

// The rightmost column that contains the colour; -1: none.
inline int lastColumn(const QImage &image, const QColor &colour)
{
    for (int x = image.width() - 1; x >= 0; --x)
        if (countOf(image, colour, {x, 0, 1, image.height()}) > 0)
            return x;
    return -1;
}

// The picture that `paint` draws on the background colour.
inline QImage painted(const QSize &size, const QColor &background, const std::function<void(QPainter &)> &paint)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(background);
    QPainter painter(&image);
    paint(painter);
    return image;
}

// The texts that a delegate paints for an index into a row of this size.
inline QStringList written(const QAbstractItemDelegate &delegate, const QModelIndex &index, const QSize &size)
{
    TextRecorder recorder(size);
    QPainter painter(&recorder);
    QStyleOptionViewItem option;
    option.rect = QRect(QPoint(0, 0), size);
    delegate.paint(&painter, option, index);
    painter.end();
    QStringList texts;
    for (const WrittenText &one : recorder.texts())
        texts << one.text;
    return texts;
}

inline QImage painted(const QAbstractItemDelegate &delegate, const QModelIndex &index, const QSize &size,
    const QColor &background, QStyle::State state = QStyle::State_Enabled)
{
    return painted(size, background, [&](QPainter &painter) {
        QStyleOptionViewItem option;
        option.rect = QRect(QPoint(0, 0), size);
        option.state = state;
        delegate.paint(&painter, option, index);
    });
}

} // namespace lodestone::test
