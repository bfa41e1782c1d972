// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/train/study_page.h"
#include "widgets/controls/action_button.h"
#include "widgets/controls/card.h"
#include "widgets/controls/format.h"
#include "widgets/theme/theme.h"
#include "widgets/train/learning_curve.h"
#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace lodestone {
namespace {

QString inWords(const std::vector<StudyDifference> &differences)
{
    using Against = StudyDifference::Against;
    QStringList lines;
    for (const auto &[against, text] : {std::pair{Against::Random, StudyPage::tr("Against random labelling: %1.")},
             std::pair{Against::Memory, StudyPage::tr("Against the memory: %1.")},
             std::pair{Against::SourceOnly, StudyPage::tr("Against no labels at all: %1.")}}) {
        QStringList parts;
        for (const StudyDifference &d : differences)
            if (d.against == against)
                parts << StudyPage::tr("%1 ± %2 points with %3 labels (worst user %4)")
                             .arg(formatSigned(d.points, 1), formatNumber(d.error, 1), QString::number(d.labels),
                                 formatSigned(d.worst, 1));
        if (!parts.isEmpty())
            lines << text.arg(parts.join(QStringLiteral(", ")));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace

StudyPage::StudyPage(QWidget *parent) : QWidget(parent)
{
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(Theme::kMargin, Theme::kMargin, Theme::kMargin, Theme::kMargin);
    m_card = new Card(tr("Study"), this);
    auto *back = new ActionButton(tr("Back to training"), m_card);
    back->setCompact(true);
    back->setFocusPolicy(Qt::TabFocus);
    back->setKeys({tr("Esc")});
    m_card->titleRow()->addSpacing(12);
    m_card->titleRow()->addWidget(back);
    m_card->body()->addSpacing(8);
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::kGap);
    m_accuracy = new LearningCurve(LearningCurve::Figure::Accuracy, m_card);
    m_exact = new LearningCurve(LearningCurve::Figure::Exact, m_card);
    row->addWidget(m_accuracy, 1);
    row->addWidget(m_exact, 1);
    m_card->body()->addLayout(row, 1);
    m_differences = makeLabel({}, Ink::Secondary, 13, false, m_card);
    m_differences->setWordWrap(true);
    m_differences->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_card->body()->addWidget(m_differences);
    page->addWidget(m_card);
    connect(back, &QAbstractButton::clicked, this, &StudyPage::closed);
    auto *escape = new QAction(tr("Back to training"), this);
    escape->setShortcut(Qt::Key_Escape);
    connect(escape, &QAction::triggered, this, &StudyPage::closed);
    addAction(escape);
}

void StudyPage::setChart(const StudyChart &chart)
{
    m_card->setTitle(chart.title.isEmpty() ? tr("Study") : tr("Study: %1").arg(chart.title));
    m_card->setCaption(chart.caption);
    m_accuracy->setChart(chart);
    m_exact->setChart(chart);
    m_differences->setText(inWords(chart.differences));
    m_differences->setVisible(!chart.differences.empty());
}

} // namespace lodestone
