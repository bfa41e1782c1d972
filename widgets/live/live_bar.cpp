// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/live_bar.h"
#include "widgets/controls/action_button.h"
#include "widgets/controls/card.h"
#include "widgets/controls/format.h"
#include "widgets/theme/theme.h"
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <algorithm>
#include <array>
#include <functional>

namespace lodestone {
namespace {

constexpr int kGap = 8;
constexpr std::array kPaces{2.0, 4.0, 6.0, 10.0, 20.0}; // questions a minute
constexpr int kFewLanes = 3;                            // of a palm board: nothing to choose

class SpanCombo : public QComboBox
{
public:
    explicit SpanCombo(QWidget *parent) : QComboBox(parent)
    {
        setFocusPolicy(Qt::TabFocus);
        setFixedSize(88, Theme::kControl);
        for (double span : LiveBar::spans())
            addItem(span < 60 ? LiveBar::tr("%1 s").arg(formatNumber(span, 0))
                              : LiveBar::tr("%1 min").arg(formatNumber(span / 60, 0)),
                span);
        setAccessibleName(LiveBar::tr("Time span"));
        setToolTip(LiveBar::tr("How much time the plots show"));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintControlBackground(painter, *this, false, false);
        painter.setFont(Theme::font());
        painter.setPen(Theme::tokens().text);
        painter.drawText(rect().adjusted(12, 0, -30, 0), Qt::AlignVCenter | Qt::AlignLeft, currentText());
        paintIcon(painter, Icon::Chevron, QRectF(width() - 28, 9, 14, 14), Theme::tokens().secondary);
    }
};

} // namespace

const std::vector<double> &LiveBar::spans()
{
    static const std::vector<double> steps{1, 2, 5, 10, 20, 30, 60, 120, 300, 600};
    return steps;
}

LiveBar::LiveBar(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(Theme::kControl);
    m_follow = new ActionButton(Icon::Follow, tr("Follow live"), this);
    m_follow->setToolTip(tr("Back to the newest sample (End)"));
    m_pause = new ActionButton(Icon::Pause, tr("Pause"), this);
    m_pause->setToolTip(tr("Freeze the view; recording goes on (Space)"));
    m_span = new SpanCombo(this);
    m_cursors = new ActionButton(Icon::Cursors, tr("Cursors"), this);
    m_cursors->setToolTip(tr("Measure between two moments (A, B)"));
    m_scale = new ActionButton(Icon::Fit, tr("Auto scale"), this);
    m_scale->setToolTip(
        tr("Scales follow the traces, or stay where they are (S). Shift and wheel change a fixed scale, F fits it."));
    m_lanes = new ActionButton(Icon::Chevron, tr("Lanes"), this);
    m_lanes->setObjectName(QStringLiteral("liveLaneButton"));
    m_lanes->setToolTip(tr("Which lanes are shown (L), and the axes or the strength at each sensor (M)"));
    m_lanes->hide();
    m_menu = new QMenu(this);
    m_questions = new ActionButton(Icon::Question, tr("Questions"), this);
    m_questions->setObjectName(QStringLiteral("liveQuestionButton"));
    m_questions->setToolTip(tr("What is asked while a recording runs, and how often (Q)"));
    m_questionMenu = new QMenu(this);
    m_state = makeLabel({}, Ink::Secondary, 13, false, this);
    m_state->setObjectName(QStringLiteral("liveState"));
    m_state->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_state->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_capture = new ActionButton(Icon::Play, tr("Guided capture"), this);
    m_capture->setObjectName(QStringLiteral("guidedCapture"));
    m_capture->setToolTip(tr("Shows pose after pose, records and labels by itself (Ctrl+G)"));
    m_capture->setKeys({tr("Ctrl"), QStringLiteral("G")});
    for (ActionButton *button : {m_follow, m_pause, m_cursors, m_scale})
        button->setCheckable(true);
    m_scale->setChecked(true);
    m_follow->setChecked(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGap);
    for (QWidget *w :
        std::initializer_list<QWidget *>{m_follow, m_pause, m_span, m_cursors, m_scale, m_lanes, m_questions})
        row->addWidget(w);
    row->addWidget(m_state, 1);
    row->addWidget(m_capture);
    connect(m_follow, &QAbstractButton::clicked, this, &LiveBar::followClicked);
    connect(m_pause, &QAbstractButton::clicked, this, &LiveBar::pauseClicked);
    connect(m_cursors, &QAbstractButton::clicked, this, &LiveBar::cursorsClicked);
    connect(m_scale, &QAbstractButton::clicked, this, &LiveBar::scaleClicked);
    connect(m_capture, &QAbstractButton::clicked, this, &LiveBar::captureClicked);
    connect(m_lanes, &QAbstractButton::clicked, this, &LiveBar::openLanes);
    connect(m_questions, &QAbstractButton::clicked, this, &LiveBar::openQuestions);
    connect(m_span, &QComboBox::currentIndexChanged, this, &LiveBar::spanChanged);
    setMinimumWidth(480);
}

double LiveBar::span() const { return m_span->currentData().toDouble(); }

void LiveBar::setSpan(double seconds)
{
    const int index = m_span->findData(seconds);
    if (index >= 0)
        m_span->setCurrentIndex(index);
}

void LiveBar::stepSpan(int steps)
{
    m_span->setCurrentIndex(std::clamp(m_span->currentIndex() + steps, 0, m_span->count() - 1));
}

void LiveBar::setView(bool following, bool paused)
{
    m_follow->setChecked(following);
    m_pause->setChecked(paused);
}

void LiveBar::setCursors(bool on) { m_cursors->setChecked(on); }
void LiveBar::setAutoScale(bool on) { m_scale->setChecked(on); }

void LiveBar::setLanes(const QStringList &titles, const std::vector<bool> &inView, std::optional<bool> lengths)
{
    m_menu->clear();
    const auto add = [this](const QString &text, bool on, const std::function<void()> &act) {
        QAction *action = m_menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(on);
        // Later: what follows makes the list anew, and with it this action.
        connect(action, &QAction::triggered, this, act, Qt::QueuedConnection);
    };
    if (lengths) {
        add(tr("Strength at each sensor"), *lengths, [this] { emit lengthsToggled(); });
        m_menu->addSeparator();
    }
    for (qsizetype i = 0; i < titles.size(); ++i)
        add(titles[i], inView[static_cast<std::size_t>(i)], [this, i] { emit laneToggled(static_cast<int>(i)); });
    m_lanes->setVisible(titles.size() > kFewLanes || lengths);
    fit();
}

bool LiveBar::hasLanes() const { return !m_lanes->isHidden(); }

void LiveBar::openLanes()
{
    if (hasLanes())
        m_menu->popup(m_lanes->mapToGlobal(QPoint(0, m_lanes->height() + 4)));
}

void LiveBar::setQuestions(bool on, double perMinute, bool sound)
{
    m_questionMenu->clear();
    const auto add = [this](const QString &text, bool checked, const std::function<void()> &act) {
        QAction *action = m_questionMenu->addAction(text);
        action->setCheckable(true);
        action->setChecked(checked);
        connect(action, &QAction::triggered, this, act, Qt::QueuedConnection);
        return action;
    };
    add(tr("Ask while recording"), on, [this, on] { emit questionsToggled(!on); });
    m_questionMenu->addSeparator();
    for (const double pace : kPaces)
        add(tr("At most %1 a minute").arg(formatNumber(pace, 0)), pace == perMinute, [this, pace] {
            emit questionPaceChosen(pace);
        })->setEnabled(on);
    m_questionMenu->addSeparator();
    add(tr("A soft sound with each question"), sound, [this, sound] {
        emit questionSoundToggled(!sound);
    })->setEnabled(on);
}

void LiveBar::openQuestions() { m_questionMenu->popup(m_questions->mapToGlobal(QPoint(0, m_questions->height() + 4))); }

void LiveBar::setState(const QString &words, bool error)
{
    if (words == m_state->text())
        return;
    m_state->setText(words);
    m_state->setToolTip(words);
    setInk(m_state, error ? Ink::Error : Ink::Secondary);
    fit();
}

void LiveBar::fit()
{
    m_follow->setText(tr("Follow live"));
    m_pause->setText(tr("Pause"));
    m_cursors->setText(tr("Cursors"));
    m_scale->setText(tr("Auto scale"));
    m_lanes->setText(tr("Lanes"));
    m_questions->setText(tr("Questions"));
    m_capture->setKeys({tr("Ctrl"), QStringLiteral("G")});
    const auto needed = [this] {
        int width = m_state->text().isEmpty() ? 0 : m_state->fontMetrics().horizontalAdvance(m_state->text()) + kGap;
        for (const QWidget *w : std::initializer_list<QWidget *>{
                 m_follow, m_pause, m_span, m_cursors, m_scale, m_lanes, m_questions, m_capture})
            width += w->isHidden() ? 0 : std::max(w->sizeHint().width(), w->minimumWidth()) + kGap;
        return width;
    };
    // The tool tips contain the texts that are hidden here.
    if (needed() > width())
        m_scale->setText({});
    if (needed() > width())
        m_cursors->setText({});
    if (needed() > width())
        m_capture->setKeys({});
    if (needed() > width())
        m_questions->setText({});
    if (needed() > width())
        m_pause->setText({});
    if (needed() > width())
        m_follow->setText({});
}

void LiveBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

} // namespace lodestone
