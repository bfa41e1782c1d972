// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame/header.h"
#include "widgets/controls/action_button.h"
#include "widgets/controls/card.h"
#include "widgets/controls/format.h"
#include "widgets/controls/primary_button.h"
#include "widgets/controls/segment_switch.h"
#include "widgets/frame/port_picker.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"
#include <QAbstractButton>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <algorithm>

namespace lodestone {
// The program's logo, a compass needle in a ring: it opens the menu.
class MenuButton : public QAbstractButton
{
public:
    explicit MenuButton(QWidget *parent) : QAbstractButton(parent)
    {
        setFixedSize(44, Theme::kControl);
        setFocusPolicy(Qt::TabFocus);
        setObjectName(QStringLiteral("menuButton"));
        setAccessibleName(Header::tr("Menu"));
        setToolTip(Header::tr("Menu (F10)"));
        setAttribute(Qt::WA_Hover);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &t = Theme::tokens();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (isDown() || underMouse()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(isDown() ? t.checked : t.hover);
            painter.drawRoundedRect(rect(), Theme::kRadius, Theme::kRadius);
        }
        if (hasFocus()) {
            painter.setPen(QPen(t.focus, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Theme::kRadius, Theme::kRadius);
        }
        paintIcon(painter, Icon::Chevron, QRectF(28, 10, 12, 12), t.secondary);
        painter.translate(5, 6);
        painter.setPen(QPen(t.neutral, 1.25));
        painter.setBrush(t.sunk);
        painter.drawEllipse(QPointF(10, 10), 9, 9);
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.text);
        painter.drawPolygon(QPolygonF{{10, 3}, {13.4, 10.4}, {6.6, 10.4}});
        painter.setBrush(t.controlBorder);
        painter.drawPolygon(QPolygonF{{10, 17}, {13.4, 10.4}, {6.6, 10.4}});
    }
};

// With a light while the camera runs, and a cross where it fails.
class CameraButton : public ActionButton
{
public:
    explicit CameraButton(QWidget *parent) : ActionButton(Icon::Camera, {}, parent)
    {
        setObjectName(QStringLiteral("cameraButton"));
        setAccessibleName(Header::tr("Camera"));
    }
    void setView(const CameraView &view)
    {
        m_state = view.state;
        setToolTip(view.hint);
        setAccessibleDescription(view.hint);
        update();
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        ActionButton::paintEvent(event);
        if (m_state == CameraView::State::Off)
            return;
        const Tokens &t = Theme::tokens();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QPointF at(width() - 7.0, 7.0);
        painter.setPen(QPen(t.surface, 1.5));
        painter.setBrush(m_state == CameraView::State::Running ? t.error : t.surface);
        painter.drawEllipse(at, 4.5, 4.5);
        if (m_state == CameraView::State::Running)
            return;
        painter.setPen(QPen(t.error, 1.5, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(at - QPointF(2.5, 2.5), at + QPointF(2.5, 2.5));
        painter.drawLine(at - QPointF(2.5, -2.5), at + QPointF(2.5, -2.5));
    }

private:
    CameraView::State m_state = CameraView::State::Off;
};

Header::Header(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(Theme::kHeader);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Theme::kMargin - 4, 0, Theme::kMargin, 1);
    row->setSpacing(8);
    row->addWidget(m_menu = new MenuButton(this));
    row->addWidget(m_name = makeLabel(tr("Lodestone"), Ink::Text, 15, true, this));
    m_ports = new PortPicker(this);
    row->addWidget(m_ports);
    m_record = new ActionButton({}, this);
    m_record->setObjectName(QStringLiteral("recordButton"));
    for (const bool recording : {true, false}) { // the tabs beside it stay where they are when a recording begins
        setRecording(recording, 0);
        m_record->setMinimumWidth(std::max(m_record->minimumWidth(), m_record->sizeHint().width()));
    }
    row->addWidget(m_record);
    row->addWidget(m_camera = new CameraButton(this));
    setCamera({});
    m_tabs = new SegmentSwitch(this);
    m_tabs->setAccessibleName(tr("Pages"));
    connect(m_tabs, &SegmentSwitch::chosen, this, &Header::tabChosen);
    row->addWidget(m_tabs);
    row->addStretch(1);
    m_agreement = new StatusMark(this);
    m_agreement->setKeepsWords(true);
    row->addWidget(m_agreement);
    m_primary = new PrimaryButton(tr("Retrain and flash"), this);
    m_primary->setObjectName(QStringLiteral("primaryButton"));
    row->addWidget(m_primary);
    setAgreement({});
    setPrimary({});
}

QAbstractButton *Header::menu() const { return m_menu; }
QAbstractButton *Header::camera() const { return m_camera; }
void Header::setCamera(const CameraView &view) { m_camera->setView(view); }

int Header::nameWidth() const { return m_name->minimumSizeHint().width() + layout()->spacing(); }

// With the name and all words.
int Header::fullWidth() const
{
    int width = layout()->minimumSize().width();
    if (m_name->isHidden())
        width += nameWidth();
    return width - m_agreement->minimumSizeHint().width() + m_agreement->sizeWithWords().width();
}

QSize Header::minimumSizeHint() const
{
    return {fullWidth() - nameWidth() - m_agreement->sizeWithWords().width() + StatusMark::kMarkAlone, Theme::kHeader};
}

// The name goes first, then the words of the agreement: its mark and tool tip stay.
void Header::fit()
{
    const int full = fullWidth();
    const bool name = full <= width(), words = full - nameWidth() <= width();
    if (m_name->isHidden() == name)
        m_name->setVisible(name);
    m_agreement->setMarkAlone(!words);
}

void Header::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

bool Header::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest) // other words need other room
        fit();
    return QWidget::event(event);
}

void Header::setTabs(const QStringList &titles, const QStringList &keys)
{
    m_tabs->setLabels(titles, keys);
    // They are made last, but stand behind the record button and the camera.
    QWidget *before = m_camera;
    for (QAbstractButton *tab : m_tabs->findChildren<QAbstractButton *>()) {
        setTabOrder(before, tab);
        before = tab;
    }
}
void Header::setTab(int index) { m_tabs->setCurrent(index); }

void Header::setRecording(bool recording, double seconds)
{
    m_record->setMark(Mark::Record);
    m_record->setText(recording ? formatClock(seconds) : tr("Record"));
    m_record->setTrailing(recording ? std::optional(Icon::Stop) : std::nullopt);
    m_record->setAccessibleName(recording ? tr("Stop recording") : tr("Record"));
    m_record->setToolTip(recording ? tr("Stop recording (R)") : tr("Record a session (R)"));
}

void Header::setAgreement(const AgreementView &view)
{
    using State = AgreementView::State;
    Mark mark = Mark::Hollow;
    QString text;
    switch (view.state) {
    case State::NoModel: text = tr("No model yet"); break;
    case State::Agree:
        mark = Mark::Disc;
        text = tr("Host and glove agree");
        break;
    case State::Differ:
        mark = Mark::Triangle;
        text = tr("Host and glove differ");
        break;
    case State::Behind:
        mark = Mark::Triangle;
        text = tr("Glove is one model behind");
        break;
    case State::Error:
        mark = Mark::Cross;
        text = tr("Glove refused the model");
        break;
    }
    m_agreement->setStatus(mark, view.text.isEmpty() ? text : view.text);
    m_agreement->setToolTip(m_agreement->text());
}

void Header::setPrimary(const PrimaryView &view)
{
    m_primary->setEnabled(view.enabled || view.running);
    m_primary->setText(view.text.isEmpty() ? tr("Retrain and flash") : view.text);
    m_primary->setAccessibleName(m_primary->text());
    m_primary->updateGeometry();
    if (view.running)
        m_primary->setRunning(view.stage, view.fraction);
    else
        m_primary->setIdle();
    m_primary->setToolTip(
        view.hint.isEmpty() ? tr("Train on all labels and put the model on the glove (F9)") : view.hint);
}

void Header::paintEvent(QPaintEvent *)
{
    const Tokens &t = Theme::tokens();
    QPainter painter(this);
    painter.fillRect(rect(), t.surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), t.border);
}

} // namespace lodestone
