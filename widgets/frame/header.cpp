// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame/header.h"
#include "widgets/controls/action_button.h"
#include "widgets/controls/card.h"
#include "widgets/controls/format.h"
#include "widgets/controls/primary_button.h"
#include "widgets/controls/segment_switch.h"
#include "widgets/frame/port_picker.h"
#include "widgets/theme/theme.h"
#include <QAbstractButton>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace lodestone {
namespace {

// The program's logo: a compass needle in a ring.
class Logo : public QWidget
{
public:
    explicit Logo(QWidget *parent) : QWidget(parent) { setFixedSize(20, 20); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &t = Theme::tokens();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
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

} // namespace

Header::Header(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(Theme::kHeader);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Theme::kMargin, 0, Theme::kMargin, 1);
    row->setSpacing(8);
    row->addWidget(new Logo(this));
    QLabel *name = makeLabel(tr("Lodestone"), Ink::Text, 15, true, this);
    row->addWidget(name);
    row->addSpacing(8);
    m_ports = new PortPicker(this);
    row->addWidget(m_ports);
    m_record = new ActionButton(tr("Record"), this);
    m_record->setObjectName(QStringLiteral("recordButton"));
    m_record->setMinimumWidth(96);
    m_record->setToolTip(tr("Record a session (R)"));
    row->addWidget(m_record);
    setRecording(false, 0);
    row->addSpacing(8);
    m_tabs = new SegmentSwitch(this);
    m_tabs->setAccessibleName(tr("Pages"));
    connect(m_tabs, &SegmentSwitch::chosen, this, &Header::tabChosen);
    row->addWidget(m_tabs);
    row->addStretch(1);
    m_agreement = new StatusMark(this);
    m_agreement->setKeepsWords(true);
    row->addWidget(m_agreement);
    row->addSpacing(4);
    m_primary = new PrimaryButton(tr("Retrain and flash"), this);
    m_primary->setObjectName(QStringLiteral("primaryButton"));
    row->addWidget(m_primary);
    setAgreement({});
    setPrimary({});
}

void Header::setTabs(const QStringList &titles, const QStringList &keys)
{
    m_tabs->setLabels(titles, keys);
    // They are made last, but stand behind the record button.
    QWidget *before = m_record;
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
