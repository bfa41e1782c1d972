// SPDX-License-Identifier: GPL-3.0-or-later
// A paint device that records texts instead of pixels: what a window writes, where, and with which clip region. It sees
// everything painted with QPainter, including delegates, but not what is cached in a pixmap.
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
}; // box: bounds of the drawn glyphs, logical pixels of the window

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

// Faults of a window's texts, one sentence each: cut off, overlapping, or elided.
QStringList textFaults(QWidget &window);

} // namespace lodestone::test
