// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/capture/calibration_card.h"
#include "widgets/controls/action_button.h"
#include "widgets/controls/status_mark.h"
#include <QLabel>
#include <QVBoxLayout>

namespace lodestone {
namespace {

Mark markOf(CalibrationView::Line::State state)
{
    switch (state) {
    case CalibrationView::Line::State::Taken: return Mark::Tick;
    case CalibrationView::Line::State::Refused: return Mark::Cross;
    default: return Mark::Hollow;
    }
}

QString wordOf(CalibrationView::Line::State state)
{
    switch (state) {
    case CalibrationView::Line::State::Taken: return CalibrationCard::tr("measured");
    case CalibrationView::Line::State::Refused: return CalibrationCard::tr("refused");
    case CalibrationView::Line::State::LeftOut: return CalibrationCard::tr("left out");
    default: return CalibrationCard::tr("to come");
    }
}

} // namespace

CalibrationCard::CalibrationCard(QWidget *parent) : Card(tr("Calibration"), parent)
{
    const auto label = [this](Ink colour, const char *name) {
        QLabel *made = makeLabel({}, colour, 13, false, this);
        made->setObjectName(QLatin1String(name));
        made->setWordWrap(true);
        body()->addWidget(made);
        return made;
    };
    body()->setSpacing(2);
    for (Row &row : m_rows) {
        row.mark = new StatusMark(this);
        body()->addWidget(row.mark);
        row.words = label(Ink::Secondary, "calibrationFigures");
        row.words->setIndent(20);
    }
    m_inForce = label(Ink::Secondary, "calibrationInForce");
    m_back = new ActionButton(Icon::Undo, {}, this);
    m_back->setFocusPolicy(Qt::TabFocus);
    body()->addSpacing(6);
    body()->addWidget(m_back, 0, Qt::AlignLeft);
    setView({});
}

void CalibrationCard::setView(const CalibrationView &view)
{
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const bool used = qsizetype(i) < view.lines.size();
        const CalibrationView::Line line = used ? view.lines[qsizetype(i)] : CalibrationView::Line();
        m_rows[i].mark->setStatus(markOf(line.state), line.name, wordOf(line.state));
        m_rows[i].mark->setVisible(used);
        m_rows[i].words->setText(line.words);
        m_rows[i].words->setVisible(!line.words.isEmpty());
    }
    m_inForce->setText(view.inForce);
    m_inForce->setVisible(view.lines.isEmpty());
    m_back->setVisible(view.canGoBack);
}

} // namespace lodestone
