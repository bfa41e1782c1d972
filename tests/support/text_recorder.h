// SPDX-License-Identifier: GPL-3.0-or-later
// A paint device that keeps the words instead of the picture: what a window writes, where, and through which clip.
// Whatever paints with QPainter is seen, own-painted widgets and delegates too; only what is cached in a pixmap is not.
#pragma once
#include <QPaintDevice>
#include <QPaintEngine>
#include <QRectF>
#include <QStringList>
#include <memory>
#include <vector>

class QWidget;

namespace lodestone::test {

struct WrittenText
{
    QString text;
    QRectF box, clip;
}; // box: about the ink, logical pixels of the window

class TextRecorder : public QPaintDevice
{
public:
    explicit TextRecorder(const QSize &size);
    ~TextRecorder() override;
    QPaintEngine *paintEngine() const override;
    const std::vector<WrittenText> &texts() const;

protected:
    int metric(PaintDeviceMetric metric) const override;

private:
    class Engine;
    QSize m_size;
    std::unique_ptr<Engine> m_engine;
};

// What is wrong with a window's words, one sentence each: cut off at the side, written over each other, or elided.
QStringList textFaults(QWidget &window);

} // namespace lodestone::test
