// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame/status_line.h"
#include "widgets/controls/action_button.h"
#include "widgets/controls/card.h"
#include "widgets/controls/key_cap.h"
#include "widgets/theme/theme.h"
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace lodestone {
namespace {

class Separator : public QWidget
{
public:
    explicit Separator(QWidget *parent) : QWidget(parent) { setFixedSize(1, 12); }

protected:
    void paintEvent(QPaintEvent *) override { QPainter(this).fillRect(rect(), Theme::tokens().controlBorder); }
};

} // namespace

StatusLine::StatusLine(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(Theme::kStatus);
    m_row = new QHBoxLayout(this);
    m_row->setContentsMargins(Theme::kMargin, 1, Theme::kMargin, 0);
    m_row->setSpacing(12);
    m_project = makeLabel({}, Ink::Text, 11, false, this);
    m_saved = makeLabel({}, Ink::Secondary, 11, false, this);
    m_session = makeLabel({}, Ink::Secondary, 11, false, this);
    m_row->addWidget(m_project);
    m_row->addWidget(new Separator(this));
    m_row->addWidget(m_saved);
    m_row->addWidget(new Separator(this));
    m_row->addWidget(m_session);
    m_row->addStretch();
}

void StatusLine::setStatus(const QString &project, const QString &saved, const QString &session)
{
    m_project->setText(project);
    m_saved->setText(saved);
    m_session->setText(session);
}

void StatusLine::setKeys(const QList<KeyHint> &keys)
{
    delete m_keys;
    m_keys = new QWidget(this);
    auto *row = new QHBoxLayout(m_keys);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    for (const KeyHint &hint : keys) {
        if (row->count())
            row->addSpacing(10);
        for (const QString &key : hint.keys)
            row->addWidget(new KeyCap(key, m_keys));
        row->addWidget(makeLabel(hint.what, Ink::Secondary, 11, false, m_keys));
    }
    m_row->addWidget(m_keys);
}

void StatusLine::paintEvent(QPaintEvent *)
{
    const Tokens &t = Theme::tokens();
    QPainter painter(this);
    painter.fillRect(rect(), t.surface);
    painter.fillRect(QRect(0, 0, width(), 1), t.border);
}

ProblemBanner::ProblemBanner(QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(44, 8, Theme::kMargin, 8);
    row->setSpacing(8);
    m_sentence = makeLabel({}, Ink::Text, 13, false, this);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse); // the sentence often contains a command to copy
    row->addWidget(m_sentence, 1);
    m_button = new ActionButton({}, this);
    m_button->setObjectName(QStringLiteral("problemAction"));
    row->addWidget(m_button);
    auto *close = new ActionButton(Icon::Cross, {}, this);
    close->setAccessibleName(tr("Close this message"));
    close->setToolTip(tr("Close"));
    row->addWidget(close);
    connect(m_button, &QAbstractButton::clicked, this, &ProblemBanner::action);
    connect(close, &QAbstractButton::clicked, this, &ProblemBanner::dismissed);
}

void ProblemBanner::setProblem(const QString &sentence, const QString &buttonText, bool error)
{
    m_error = error;
    update();
    m_sentence->setText(sentence);
    setAccessibleName(sentence);
    m_button->setText(buttonText);
    m_button->setAccessibleName(buttonText);
    m_button->setVisible(!buttonText.isEmpty());
}

QString ProblemBanner::sentence() const { return m_sentence->text(); }

void ProblemBanner::paintEvent(QPaintEvent *)
{
    const Tokens &t = Theme::tokens();
    QPainter painter(this);
    painter.fillRect(rect(), m_error ? t.errorFill : t.surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_error ? t.error : t.border);
    paintMark(painter, m_error ? Mark::Cross : Mark::Disc, QRectF(18, height() / 2.0 - 8, 16, 16));
}

} // namespace lodestone
