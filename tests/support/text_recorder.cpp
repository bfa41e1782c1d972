// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/text_recorder.h"
#include <QAbstractButton>
#include <QAction>
#include <QMenu>
#include <QPainter>
#include <QPainterPath>
#include <QTextItem>
#include <QWidget>
#include <algorithm>

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

// What opens a dialog has an ellipsis of its own: the names of buttons and of a menu's lines, and where they are drawn.
static std::vector<WrittenText> namesIn(const QWidget &window)
{
    std::vector<WrittenText> names;
    const auto add = [&names](QString name, const QRect &box) { names.push_back({name.remove('&'), box, {}}); };
    for (const auto *button : window.findChildren<QAbstractButton *>())
        if (button->window() == window.window())
            add(button->text(), QRect(button->mapTo(&window, QPoint()), button->size()));
    if (const auto *menu = qobject_cast<const QMenu *>(&window))
        for (QAction *action : menu->actions())
            add(action->text(), menu->actionGeometry(action));
    return names;
}

QStringList textFaults(QWidget &window)
{
    TextRecorder recorder(window.size());
    window.render(&recorder);
    const std::vector<WrittenText> names = namesIn(window);
    const auto isName = [&names](const WrittenText &text) {
        return std::ranges::any_of(
            names, [&](const WrittenText &n) { return n.text == text.text && n.box.contains(text.box.center()); });
    };
    QStringList faults;
    const std::vector<WrittenText> &texts = recorder.texts();
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const WrittenText &a = texts[i];
        const QString where = QStringLiteral(" at %1, %2").arg(qRound(a.box.x())).arg(qRound(a.box.y()));
        if (!a.clip.isEmpty() && a.clip.intersects(a.box)
            && (a.box.left() < a.clip.left() - 1.5 || a.box.right() > a.clip.right() + 1.5))
            faults << QStringLiteral("cut off: \"%1\"%2").arg(a.text, where);
        if (a.text.size() > 1 && a.text.endsWith(QChar(0x2026)) && !isName(a))
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
