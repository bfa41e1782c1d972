// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/text_recorder.h"
#include <QAbstractButton>
#include <QAction>
#include <QPainter>
#include <QPainterPath>
#include <QTextItem>
#include <QWidget>

namespace lodestone::test {

class TextRecorder::Engine : public QPaintEngine
{
public:
    Engine() : QPaintEngine(QPaintEngine::AllFeatures) {}
    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState &now) override
    {
        if (now.state() & DirtyTransform)
            m_transform = now.transform();
        if (now.state() & DirtyClipEnabled && !now.isClipEnabled())
            m_clip = {};
        if (now.state() & DirtyClipRegion)
            setClip(m_transform.map(now.clipRegion()).boundingRect(), now.clipOperation());
        if (now.state() & DirtyClipPath)
            setClip(m_transform.map(now.clipPath()).boundingRect(), now.clipOperation());
    }
    void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override {}
    void drawPath(const QPainterPath &) override {}
    void drawPolygon(const QPointF *, int, PolygonDrawMode) override {}
    void drawTextItem(const QPointF &at, const QTextItem &item) override
    {
        if (item.text().trimmed().isEmpty())
            return;
        const QRectF glyphs(at.x(), at.y() - 0.72 * item.ascent(), item.width(), 0.72 * item.ascent());
        QRectF clip = m_clip;
        if (const QRegion system = systemClip(); !system.isEmpty())
            clip = clip.isEmpty() ? QRectF(system.boundingRect()) : clip & QRectF(system.boundingRect());
        texts.push_back({item.text(), m_transform.mapRect(glyphs), clip});
    }
    Type type() const override { return QPaintEngine::User; }

    std::vector<WrittenText> texts;

private:
    void setClip(const QRectF &clip, Qt::ClipOperation operation)
    {
        m_clip = operation == Qt::NoClip                               ? QRectF()
                 : operation == Qt::IntersectClip && !m_clip.isEmpty() ? m_clip & clip
                                                                       : clip;
    }
    QTransform m_transform;
    QRectF m_clip;
};

TextRecorder::TextRecorder(const QSize &size) : m_size(size), m_engine(std::make_unique<Engine>()) {}
TextRecorder::~TextRecorder() = default;
QPaintEngine *TextRecorder::paintEngine() const { return m_engine.get(); }
const std::vector<WrittenText> &TextRecorder::texts() const { return m_engine->texts; }

int TextRecorder::metric(PaintDeviceMetric metric) const
{
    switch (metric) {
    case PdmWidth: return m_size.width();
    case PdmHeight: return m_size.height();
    case PdmWidthMM: return m_size.width() * 254 / 960;
    case PdmHeightMM: return m_size.height() * 254 / 960;
    case PdmNumColors: return 0;
    case PdmDepth: return 32;
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY: return 96;
    case PdmDevicePixelRatio: return 1;
    case PdmDevicePixelRatioScaled: return int(devicePixelRatioFScale());
    }
    return 0;
}

// What opens a dialog has an ellipsis of its own.
static QStringList dialogNames(const QWidget &window)
{
    QStringList names;
    for (const auto *button : window.findChildren<QAbstractButton *>())
        names << button->text();
    for (const QAction *action : window.actions())
        names << action->text();
    return names.replaceInStrings(QStringLiteral("&"), QString());
}

QStringList textFaults(QWidget &window)
{
    TextRecorder recorder(window.size());
    window.render(&recorder);
    const QStringList asked = dialogNames(window);
    QStringList faults;
    const std::vector<WrittenText> &texts = recorder.texts();
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const WrittenText &a = texts[i];
        const QString where = QStringLiteral(" at %1, %2").arg(qRound(a.box.x())).arg(qRound(a.box.y()));
        if (!a.clip.isEmpty() && a.clip.intersects(a.box)
            && (a.box.left() < a.clip.left() - 1.5 || a.box.right() > a.clip.right() + 1.5))
            faults << QStringLiteral("cut off: \"%1\"%2").arg(a.text, where);
        if (a.text.size() > 1 && a.text.endsWith(QChar(0x2026)) && !asked.contains(a.text))
            faults << QStringLiteral("elided: \"%1\"%2").arg(a.text, where);
        for (std::size_t j = i + 1; j < texts.size(); ++j) {
            const QRectF both = (a.clip.isEmpty() ? a.box : a.box & a.clip)
                                & (texts[j].clip.isEmpty() ? texts[j].box : texts[j].box & texts[j].clip);
            if (both.width() > 1.5 && both.height() > 1.5 && !(a.text == texts[j].text && a.box == texts[j].box))
                faults << QStringLiteral("over each other: \"%1\" and \"%2\"%3").arg(a.text, texts[j].text, where);
        }
    }
    return faults;
}

} // namespace lodestone::test
