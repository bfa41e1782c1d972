// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame/status_line.h"
#include "widgets/controls/card.h"
#include "widgets/controls/key_cap.h"
#include "widgets/theme/theme.h"
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <utility>

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
    fit();
}

void StatusLine::setKeys(const QList<KeyHint> &keys)
{
    qDeleteAll(std::exchange(m_keys, {}));
    for (const KeyHint &hint : keys) {
        auto *one = new QWidget(this);
        auto *row = new QHBoxLayout(one);
        row->setContentsMargins(0, 0, 4, 0);
        row->setSpacing(6);
        for (const QString &key : hint.keys)
            row->addWidget(new KeyCap(key, one));
        row->addWidget(makeLabel(hint.what, Ink::Secondary, 11, false, one));
        m_row->addWidget(one);
        m_keys.append(one);
    }
    fit();
}

QSize StatusLine::minimumSizeHint() const { return {0, Theme::kStatus}; }

void StatusLine::fit()
{
    const QMargins margins = m_row->contentsMargins();
    int room = width() - margins.left() - margins.right();
    for (const QLabel *label : {m_project, m_saved, m_session})
        room -= label->sizeHint().width() + 1 + 2 * m_row->spacing();
    for (QWidget *hint : std::as_const(m_keys)) {
        room -= hint->sizeHint().width() + m_row->spacing();
        hint->setVisible(room >= 0);
    }
}

void StatusLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void StatusLine::paintEvent(QPaintEvent *)
{
    const Tokens &t = Theme::tokens();
    QPainter painter(this);
    painter.fillRect(rect(), t.surface);
    painter.fillRect(QRect(0, 0, width(), 1), t.border);
}

} // namespace lodestone
