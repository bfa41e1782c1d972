// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame/port_picker.h"
#include "widgets/controls/action_button.h"
#include "widgets/controls/format.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"
#include <QAbstractItemView>
#include <QCoreApplication>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyledItemDelegate>

namespace lodestone {
namespace {

const QString kDisconnect = QStringLiteral("\n"); // no port is called a line break
constexpr int kDetailRole = Qt::UserRole + 1;

class PortDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        return {240, index.data(kDetailRole).toString().isEmpty() ? 32 : 44};
    }
    void paint(QPainter *p, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tokens &t = Theme::tokens();
        p->save();
        p->fillRect(option.rect, option.state & QStyle::State_Selected ? t.checked : t.surface);
        const QRect box = option.rect.adjusted(12, 4, -12, -4);
        const QString detail = index.data(kDetailRole).toString();
        const auto draw = [&](const QFont &font, const QColor &colour, const QString &text, Qt::Alignment where) {
            p->setFont(font);
            p->setPen(colour);
            p->drawText(box, where, p->fontMetrics().elidedText(text, Qt::ElideRight, box.width()));
        };
        draw(Theme::font(), t.text, index.data().toString(), detail.isEmpty() ? Qt::AlignVCenter : Qt::AlignTop);
        if (!detail.isEmpty())
            draw(Theme::font(11), t.secondary, detail, Qt::AlignBottom);
        p->restore();
    }
};

QString words(const char *text) { return QCoreApplication::translate("Connection", text); }

} // namespace

ConnectionWords connectionWords(const ConnectionView &view)
{
    using State = ConnectionView::State;
    ConnectionWords w;
    const QString dot = QStringLiteral(" · ");
    switch (view.state) {
    case State::None:
        w.text = words(QT_TRANSLATE_NOOP("Connection", "Choose a glove"));
        w.detail = words(QT_TRANSLATE_NOOP("Connection", "Not connected. The virtual glove needs no hardware."));
        break;
    case State::Connecting: w.text = view.port + dot + words(QT_TRANSLATE_NOOP("Connection", "Connecting")); break;
    case State::Connected: {
        const double all = static_cast<double>(view.received + view.lost);
        w.mark = all > 0 && static_cast<double>(view.lost) > 0.01 * all ? Mark::Triangle : Mark::Disc;
        w.text = view.port + dot + words(QT_TRANSLATE_NOOP("Connection", "%1 Hz")).arg(formatNumber(view.rateHz, 1))
                 + dot;
        if (view.badLines) {
            w.text += words(QT_TRANSLATE_NOOP("Connection", "%1 bad lines")).arg(formatCount(*view.badLines));
            w.detail = words(QT_TRANSLATE_NOOP("Connection", "%1 rows received, %2 lines that are no row"))
                           .arg(formatCount(view.received), formatCount(*view.badLines));
            break;
        }
        w.text += words(QT_TRANSLATE_NOOP("Connection", "%1 lost")).arg(formatCount(view.lost)) + dot
                  + words(QT_TRANSLATE_NOOP("Connection", "%1 CRC")).arg(formatCount(view.crcErrors));
        w.detail = words(
            QT_TRANSLATE_NOOP("Connection", "%1 samples received, %2 lost, %3 frames with a wrong checksum"))
                       .arg(formatCount(view.received), formatCount(view.lost), formatCount(view.crcErrors));
        break;
    }
    case State::Unplugged:
        w.mark = Mark::Cross;
        w.text = view.port + dot + words(QT_TRANSLATE_NOOP("Connection", "Unplugged"));
        w.detail = view.problem;
        break;
    case State::Failed:
        w.mark = Mark::Cross;
        w.text = view.port + dot + words(QT_TRANSLATE_NOOP("Connection", "Not connected"));
        w.detail = view.problem;
        break;
    }
    return w;
}

PortPicker::PortPicker(QWidget *parent) : QComboBox(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFixedHeight(Theme::kControl);
    setMaximumWidth(296);
    setItemDelegate(new PortDelegate(this));
    connect(this, &QComboBox::activated, this, [this](int index) {
        const QString id = itemData(index).toString();
        if (id == kDisconnect)
            emit disconnectRequested();
        else
            emit portChosen(id);
    });
    setConnection({});
}

void PortPicker::setPorts(const QList<PortChoice> &ports)
{
    m_ports = ports;
    rebuild();
}

void PortPicker::setSelected(const QString &id)
{
    m_selected = id;
    setCurrentIndex(id.isEmpty() ? -1 : findData(id));
}

void PortPicker::setConnection(const ConnectionView &view)
{
    const bool connected = view.state != ConnectionView::State::None;
    const ConnectionWords words = connectionWords(view);
    if (words.text == m_words.text && words.detail == m_words.detail && words.mark == m_words.mark)
        return;
    m_words = words;
    setToolTip(m_words.detail);
    setAccessibleName(tr("Glove: %1").arg(m_words.text));
    if (connected != m_connected) {
        m_connected = connected;
        rebuild();
    }
    update();
}

void PortPicker::rebuild()
{
    const QSignalBlocker quiet(this);
    clear();
    for (const PortChoice &port : std::as_const(m_ports)) {
        addItem(port.label, port.id);
        setItemData(count() - 1, port.detail, kDetailRole);
        setItemData(count() - 1, port.detail, Qt::AccessibleDescriptionRole);
    }
    if (m_connected)
        addItem(tr("Disconnect"), kDisconnect);
    setCurrentIndex(m_selected.isEmpty() ? -1 : findData(m_selected));
}

void PortPicker::showPopup()
{
    view()->setMinimumWidth(std::max(width(), 280));
    QComboBox::showPopup();
}

void PortPicker::paintEvent(QPaintEvent *)
{
    const Tokens &t = Theme::tokens();
    QPainter painter(this);
    paintControlBackground(painter, *this, false, false);
    paintMark(painter, m_words.mark, QRectF(8, 8, 16, 16));
    painter.setFont(Theme::font());
    painter.setPen(t.text);
    const QRect box = rect().adjusted(29, 0, -32, 0);
    // In a narrow header the counters that are zero are dropped first, then the name is elided. The tool tip shows
    // everything.
    const QString dot = QStringLiteral(" \u00b7 ");
    QStringList parts = m_words.text.split(dot);
    const auto missing = [&] { return painter.fontMetrics().horizontalAdvance(parts.join(dot)) - box.width(); };
    while (parts.size() > 2 && parts.last().startsWith(QLatin1String("0 ")) && missing() > 0)
        parts.removeLast();
    if (const int wide = missing(); wide > 0 && parts.size() > 1)
        parts[0] = painter.fontMetrics().elidedText(
            parts[0], Qt::ElideRight, painter.fontMetrics().horizontalAdvance(parts[0]) - wide);
    painter.drawText(box, Qt::AlignVCenter | Qt::AlignLeft,
        painter.fontMetrics().elidedText(parts.join(dot), Qt::ElideRight, box.width()));
    paintIcon(painter, Icon::Chevron, QRectF(width() - 25, 9, 14, 14), t.secondary);
}

} // namespace lodestone
