// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/card.h"
#include "widgets/controls/action_button.h"
#include "widgets/controls/status_mark.h"
#include "widgets/theme/theme.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace lodestone {
namespace {

QColor colourOf(Ink colour)
{
    const Tokens &t = Theme::tokens();
    switch (colour) {
    case Ink::Secondary: return t.secondary;
    case Ink::Tertiary: return t.tertiary;
    case Ink::Unsure: return t.unsureText;
    case Ink::Ok: return t.ok;
    case Ink::Warn: return t.warn;
    case Ink::Error: return t.error;
    case Ink::Text: break;
    }
    return t.text;
}

class ColouredLabel : public QLabel
{
public:
    ColouredLabel(const QString &text, Ink colour, QWidget *parent) : QLabel(text, parent), m_colour(colour)
    {
        setTextFormat(Qt::PlainText);
        refresh();
    }
    void setInk(Ink colour)
    {
        m_colour = colour;
        refresh();
    }

protected:
    void changeEvent(QEvent *event) override
    {
        QLabel::changeEvent(event);
        // React only to a change of the application's palette. This label's own palette change would recurse.
        if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::StyleChange)
            refresh();
    }

private:
    void refresh()
    {
        const QColor colour = colourOf(m_colour);
        if (testAttribute(Qt::WA_SetPalette) && palette().color(QPalette::WindowText) == colour)
            return;
        QPalette p = palette();
        p.setColor(QPalette::WindowText, colour);
        setPalette(p);
    }
    Ink m_colour;
};

class MarkBox : public QWidget
{
public:
    explicit MarkBox(QWidget *parent) : QWidget(parent) { setFixedSize(16, 16); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintMark(painter, Mark::Cross, rect());
    }
};

} // namespace

QLabel *makeLabel(const QString &text, Ink colour, int pixels, bool semibold, QWidget *parent)
{
    auto *label = new ColouredLabel(text, colour, parent);
    label->setFont(Theme::font(pixels, semibold ? QFont::DemiBold : QFont::Normal));
    return label;
}

void setInk(QLabel *label, Ink colour)
{
    if (auto *ours = dynamic_cast<ColouredLabel *>(label))
        ours->setInk(colour);
}

Card::Card(const QString &title, QWidget *parent) : QFrame(parent)
{
    setFrameShape(QFrame::NoFrame);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::kPadding, 12, Theme::kPadding, 12);
    column->setSpacing(8);
    m_titleRow = new QHBoxLayout;
    m_titleRow->setSpacing(8);
    m_title = makeLabel(title, Ink::Text, 13, true, this);
    m_caption = makeLabel({}, Ink::Secondary, 11, false, this);
    m_titleRow->addWidget(m_title);
    m_titleRow->addStretch();
    m_titleRow->addWidget(m_caption);
    column->addLayout(m_titleRow);

    m_errorPanel = new QWidget(this);
    auto *row = new QHBoxLayout(m_errorPanel);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(new MarkBox(m_errorPanel));
    m_sentence = makeLabel({}, Ink::Text, 13, false, m_errorPanel);
    m_sentence->setWordWrap(true);
    row->addWidget(m_sentence, 1);
    m_errorButton = new ActionButton({}, m_errorPanel);
    row->addWidget(m_errorButton);
    m_errorPanel->hide();
    column->addWidget(m_errorPanel);
    connect(m_errorButton, &QAbstractButton::clicked, this, &Card::errorAction);

    m_body = new QVBoxLayout;
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(8);
    column->addLayout(m_body, 1);
    setTitle(title);
    m_caption->hide();
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    setAccessibleName(title);
}

void Card::setCaption(const QString &caption)
{
    m_caption->setText(caption);
    m_caption->setVisible(!caption.isEmpty());
}

void Card::setEdge(Edge edge)
{
    m_edge = edge;
    update();
}

void Card::setDashed(bool dashed)
{
    m_dashed = dashed;
    update();
}

void Card::showError(const QString &sentence, const QString &buttonText)
{
    m_hasError = true;
    m_sentence->setText(sentence);
    m_errorButton->setText(buttonText);
    m_errorButton->setAccessibleName(buttonText);
    m_errorButton->setVisible(!buttonText.isEmpty());
    m_errorPanel->show();
    update();
}

void Card::clearError()
{
    m_hasError = false;
    m_errorPanel->hide();
    update();
}

void Card::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        update();
}

void Card::paintEvent(QPaintEvent *)
{
    const Tokens &t = Theme::tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor edge = m_edge == Edge::Ink      ? t.text
                  : m_edge == Edge::Unsure ? t.unsure
                  : m_dashed               ? t.controlBorder
                                           : t.border;
    if (m_hasError)
        edge = t.error;
    QPen pen(edge, 1);
    if (m_dashed)
        pen.setDashPattern({4, 3});
    painter.setPen(pen);
    painter.setBrush(m_hasError ? t.errorFill : m_dashed ? t.window : t.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Theme::kCardRadius, Theme::kCardRadius);
}

} // namespace lodestone
