// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/glove/replay_card.h"
#include "widgets/controls/action_button.h"
#include "widgets/controls/drop_down.h"
#include "widgets/controls/format.h"
#include "widgets/controls/status_mark.h"
#include "widgets/glove/finger_scores.h"
#include "widgets/theme/theme.h"
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <algorithm>

namespace lodestone {

// Progress of the replay; an empty track when none runs, so that the layout does not change at the start.
class ProgressLine : public QWidget
{
public:
    explicit ProgressLine(QWidget *parent) : QWidget(parent)
    {
        setFixedHeight(4);
        setAccessibleName(ReplayCard::tr("Progress of the replay"));
    }
    void setFraction(double fraction)
    {
        m_fraction = std::clamp(fraction, 0.0, 1.0);
        setAccessibleDescription(formatPercent(m_fraction, 0));
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &t = Theme::tokens();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.track);
        painter.drawRoundedRect(rect(), 2, 2);
        painter.setBrush(t.text);
        if (m_fraction > 0)
            painter.drawRoundedRect(QRectF(0, 0, width() * m_fraction, height()), 2, 2);
    }

private:
    double m_fraction = 0;
};

ReplayCard::ReplayCard(QWidget *parent) : Card(tr("Replay"), parent)
{
    m_sessions = new DropDown(this);
    m_sessions->setFocusPolicy(Qt::TabFocus);
    m_sessions->setAccessibleName(tr("Session to replay"));
    m_sessions->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_sessions->setMinimumContentsLength(8);
    m_figure = makeLabel({}, Ink::Text, 24, true, this);
    m_beside = makeLabel({}, Ink::Secondary, 11, false, this);
    m_beside->setWordWrap(true);
    m_fingers = new FingerScores(this);
    m_parity = new StatusMark(this);
    m_progress = new ProgressLine(this);
    m_sentence = makeLabel({}, Ink::Secondary, 11, false, this);
    m_sentence->setWordWrap(true);
    m_sessions->setPlaceholderText(tr("No session"));
    m_button = new ActionButton(Icon::Replay, tr("Replay"), this);
    m_button->setObjectName(QStringLiteral("replayButton"));
    m_button->setKeys({QStringLiteral("P")});

    auto *figures = new QHBoxLayout;
    figures->setSpacing(12);
    figures->addWidget(m_figure);
    figures->addWidget(m_beside, 1);
    auto *last = new QHBoxLayout;
    last->setSpacing(8);
    last->addWidget(m_sentence, 1);
    last->addWidget(m_button);
    body()->addWidget(m_sessions);
    body()->addLayout(figures);
    body()->addWidget(m_fingers);
    body()->addWidget(m_parity);
    body()->addWidget(m_progress);
    body()->addLayout(last);
    connect(m_button, &QAbstractButton::clicked, this, [this] {
        if (m_view.running)
            emit stopRequested();
        else
            emit replayRequested(session());
    });
    connect(m_sessions, &QComboBox::currentIndexChanged, this, &ReplayCard::refresh);
    refresh();
}

void ReplayCard::setSessions(const std::vector<ReplaySession> &sessions, qint64 chosen)
{
    const qint64 before = chosen ? chosen : session();
    const QSignalBlocker quiet(m_sessions);
    m_sessions->clear();
    for (const ReplaySession &s : sessions) {
        const QString length = tr("%1, %2").arg(s.name, formatClock(s.seconds));
        m_sessions->addItem(s.labelled ? length : tr("%1, no labels").arg(length), s.id);
    }
    m_sessions->setCurrentIndex(std::max(m_sessions->findData(before), sessions.empty() ? -1 : 0));
    refresh();
}

void ReplayCard::setReplay(const ReplayView &view)
{
    m_view = view;
    refresh();
}

qint64 ReplayCard::session() const { return m_sessions->currentData().toLongLong(); }

void ReplayCard::showResult(const std::optional<ReplayResult> &result)
{
    const bool scored = result && result->scored > 0;
    m_figure->setText(scored ? formatPercent(result->accuracy, 1) : QStringLiteral("—"));
    setInk(m_figure, scored ? Ink::Text : Ink::Tertiary);
    m_beside->setText(scored ? tr("majority %1, all five right %2, in %3 windows")
                                   .arg(formatPercent(result->majority, 1), formatPercent(result->exact, 1),
                                       formatCount(result->scored))
                      : result && result->answered > 0 ? tr("No label in this session, so no accuracy.")
                                                       : tr("Accuracy on the glove, beside the majority"));
    m_fingers->setScores(
        scored ? std::optional(FingerScores::Scores{result->fingers, result->fingerMajority}) : std::nullopt);
    if (!result || result->compared == 0)
        m_parity->setStatus(Mark::Hollow, tr("Host and glove"), tr("not compared yet"));
    else if (result->mismatches == 0)
        m_parity->setStatus(
            Mark::Disc, tr("All equal"), tr("%1 windows, host and glove").arg(formatCount(result->compared)));
    else
        m_parity->setStatus(Mark::Triangle, tr("%1 differ").arg(formatCount(result->mismatches)),
            tr("of %1 windows").arg(formatCount(result->compared)));
}

void ReplayCard::refresh()
{
    const std::optional<ReplayResult> &result = m_view.result;
    const bool any = m_sessions->count() > 0;
    showResult(result);
    m_progress->setFraction(m_view.running ? m_view.fraction : 0);
    m_sessions->setEnabled(!m_view.running && any);
    m_button->setEnabled(m_view.running || (m_view.obstacle.isEmpty() && any));
    m_button->setText(m_view.running ? tr("Stop") : tr("Replay"));
    m_button->setAccessibleName(m_view.running ? tr("Stop the replay") : tr("Replay the session through the glove"));
    m_button->setGlyph(m_view.running ? Icon::Stop : Icon::Replay);
    if (m_view.running)
        m_sentence->setText(m_view.timeLeft.isEmpty()
                                ? formatPercent(m_view.fraction, 0)
                                : tr("%1, %2").arg(formatPercent(m_view.fraction, 0), m_view.timeLeft));
    else if (!m_view.obstacle.isEmpty())
        m_sentence->setText(m_view.obstacle);
    else if (!any)
        m_sentence->setText(tr("There is no session yet; record one."));
    else if (!result)
        m_sentence->setText(tr("Sends the recorded samples to the glove and scores its answers."));
    else if (result->answered < result->expected)
        m_sentence->setText(
            result->stopped
                ? tr("Stopped after %1 of %2 windows.")
                      .arg(formatCount(result->answered), formatCount(result->expected))
                : tr("%1 of %2 windows answered.").arg(formatCount(result->answered), formatCount(result->expected)));
    else
        m_sentence->setText(tr("%1 on %2").arg(result->model, result->session));
    if (m_view.problem.isEmpty() || m_view.running)
        clearError();
    else
        showError(m_view.problem, {});
}

} // namespace lodestone
