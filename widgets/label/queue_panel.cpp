// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/label/queue_panel.h"
#include "widgets/controls/action_button.h"
#include "widgets/controls/layout.h"
#include "widgets/label/label_parts.h"
#include "widgets/label/queue_card.h"
#include "widgets/label/queue_model.h"
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <algorithm>

namespace lodestone {

QueuePanel::QueuePanel(LabelEditor *editor, QWidget *parent) : QWidget(parent), m_editor(editor)
{
    setMinimumWidth(368);
    QVBoxLayout *column = makeColumn(this, 8);
    auto *headBox = new QWidget(this);
    headBox->setFixedHeight(24);
    auto *head = new QHBoxLayout(headBox);
    head->setContentsMargins(0, 0, 0, 0);
    m_title = makeLabel({}, Ink::Text, 15, true, this);
    m_minutes = makeLabel({}, Ink::Secondary, 11, false, this);
    m_askAgain = new ActionButton(tr("More"), this);
    m_askAgain->setCompact(true);
    m_askAgain->setToolTip(tr("Ask the model for more moments"));
    m_askAgain->setKeys({QStringLiteral("Q")});
    head->addWidget(m_title);
    head->addStretch();
    head->addWidget(m_minutes);
    head->addWidget(m_askAgain);
    column->addWidget(headBox);
    m_card = new QueueCard(this);
    column->addWidget(m_card);
    m_model = new QueueModel(editor->data(), this);
    m_list = new QListView(this);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new QueueDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::TabFocus);
    m_list->setMouseTracking(true);
    m_list->setAccessibleName(tr("Following moments"));
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // its rows give way to what stands below them
    m_list->setMinimumHeight(2 * QueueDelegate::kRow);
    m_skeleton = new SkeletonRows(this);
    column->addWidget(m_list, 1);
    column->addWidget(m_skeleton, 1);
    m_footer = makeLabel({}, Ink::Secondary, 11, false, this);
    m_footer->setObjectName(QStringLiteral("queueFooter"));
    m_footer->setAlignment(Qt::AlignCenter);
    m_footer->setWordWrap(true);
    m_footer->setFixedHeight(32);
    column->addWidget(m_footer);

    connect(m_list, &QListView::clicked, this,
        [this](const QModelIndex &index) { m_editor->ask(index.data(QueueModel::IndexRole).toInt()); });
    connect(m_askAgain, &QAbstractButton::clicked, this, &QueuePanel::queryRequested);
    connect(m_card, &QueueCard::toggled, editor, &LabelEditor::toggle);
    connect(m_card, &QueueCard::accepted, editor, &LabelEditor::accept);
    connect(m_card, &QueueCard::acceptedAs, editor, &LabelEditor::acceptAs);
    connect(m_card, &QueueCard::poseAccepted, editor, &LabelEditor::acceptPose);
    connect(m_card, &QueueCard::skipped, editor, &LabelEditor::skip);
    connect(m_card, &QueueCard::cannotTell, editor, &LabelEditor::cannotTell);
    connect(m_card, &QueueCard::askRequested, this, &QueuePanel::queryRequested);
    connect(editor, &LabelEditor::questionChanged, this, [this] {
        m_notice.clear();
        refresh();
    });
    connect(editor, &LabelEditor::refused, this, &QueuePanel::notice);
}

void QueuePanel::setQueryState(bool possible, bool running, const QString &sentence)
{
    m_askPossible = possible;
    m_asking = running;
    m_askSentence = sentence;
    refresh();
}

void QueuePanel::setWorth(const QString &sentence)
{
    m_worth = sentence;
    refresh();
}

void QueuePanel::setPicture(const std::optional<PictureOfHand> &picture) { m_card->setPicture(picture); }

void QueuePanel::notice(const QString &sentence)
{
    m_notice = sentence;
    refresh();
}

void QueuePanel::refresh()
{
    const bool session = !m_editor->data().samples.empty();
    std::vector<int> open = m_editor->open();
    const int left = static_cast<int>(open.size());
    m_title->setText(!left       ? tr("Moments worth labelling")
                     : left == 1 ? tr("1 moment worth labelling")
                                 : tr("%1 moments worth labelling").arg(left));
    m_minutes->setText(left ? tr("about %1 min").arg(std::max(1, (left * 5 + 30) / 60)) : QString());
    m_askAgain->setVisible(session && left > 0);
    m_askAgain->setEnabled(canAsk());
    open.erase(std::remove(open.begin(), open.end(), m_editor->active()), open.end());
    m_model->setOpen(open);
    m_list->setVisible(!open.empty());
    m_skeleton->setVisible(open.empty());

    QString footer;
    if (!session) {
        m_card->showSteps();
        footer = tr("The queue fills after the recording");
    } else if (m_editor->canAnswer()) {
        m_card->showItem(
            m_editor->data(), m_editor->item(), m_editor->answer(), m_editor->likely(), m_editor->hasOwn());
        const int hidden = static_cast<int>(open.size())
                           - (m_list->height() + QueueDelegate::kGap) / QueueDelegate::kRow;
        const QString more = hidden > 0 ? tr("%n more", nullptr, hidden) : QString();
        footer = m_worth.isEmpty() ? more : more.isEmpty() ? m_worth : tr("%1. %2").arg(more, m_worth);
    } else {
        showAsk();
        footer = tr("Drag on the lanes to label a range yourself");
    }
    m_footer->setText(m_notice.isEmpty() ? footer : m_notice);
    setInk(m_footer, m_notice.isEmpty() ? Ink::Secondary : Ink::Warn);
}

void QueuePanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    refresh(); // how many more there are than rows
}

void QueuePanel::showAsk()
{
    const bool none = m_editor->data().queue.empty();
    const bool failed = !m_asking && !m_askSentence.isEmpty();
    const QString title = m_asking ? tr("Looking for moments") : none ? tr("Nothing asked yet") : tr("All answered");
    const QString standard = none ? tr("The model looks through this session and picks the moments it is unsure about. "
                                       "You can also drag a range on the lanes and label it.")
                                  : tr("Retrain to teach the model what you said, or ask for more moments.");
    const QString advice = m_worth.isEmpty() ? standard : tr("%1 %2").arg(m_worth, standard);
    m_card->showAsk(title, m_askSentence.isEmpty() ? advice : m_askSentence, canAsk(), failed);
}

} // namespace lodestone
