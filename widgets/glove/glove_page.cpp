// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/glove/glove_page.h"
#include "widgets/controls/action_button.h"
#include "widgets/controls/columns.h"
#include "widgets/controls/format.h"
#include "widgets/controls/layout.h"
#include "widgets/glove/board_columns_card.h"
#include "widgets/glove/firmware_log.h"
#include "widgets/glove/identity_card.h"
#include "widgets/glove/parity_card.h"
#include "widgets/glove/replay_card.h"
#include "widgets/glove/slot_card.h"
#include "widgets/glove/text_board_card.h"
#include "widgets/glove/update_card.h"
#include "widgets/theme/theme.h"
#include <QAction>
#include <QLabel>
#include <QStackedWidget>
#include <functional>

namespace lodestone {
namespace {

constexpr int kLeft = 288, kRight = 368, kLeastLeft = 240, kLeastMiddle = 500, kLeastRight = 288;
constexpr int kLow = 670; // px; below this page height the smaller cards are used

// What stands in the middle for a board that prints numbers.
Card *makeHostCard(QWidget *parent)
{
    auto *card = new Card(GlovePage::tr("Predictions run in the studio with this board"), parent);
    const QString sentences[] = {
        GlovePage::tr(
            "Record, label and train as with a glove: the model reads what the board prints and answers here."),
        GlovePage::tr("A model can be flashed to a Lodestone glove only: a board with Lodestone's firmware, which runs "
                      "the network itself. Its slots, updates, comparison and replay stand here once one is "
                      "connected.")};
    for (const QString &sentence : sentences) {
        QLabel *label = makeLabel(sentence, Ink::Secondary, 13, false, card);
        label->setWordWrap(true);
        card->body()->addWidget(label);
    }
    return card;
}

} // namespace

GlovePage::GlovePage(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Glove"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Theme::kMargin, Theme::kMargin, Theme::kMargin, Theme::kMargin);
    auto *columns = new Columns(QStringLiteral("glove/columns"), this);
    row->addWidget(columns);
    m_who = new QStackedWidget(columns);
    m_who->setMinimumWidth(kLeastLeft);
    m_who->addWidget(m_identity = new IdentityCard(m_who));
    m_who->addWidget(m_board = new TextBoardCard(m_who));
    columns->addColumn(tr("Glove"), m_who, kLeft);
    m_middle = new QStackedWidget(columns);
    m_middle->setMinimumWidth(kLeastMiddle);
    m_middle->addWidget(makeMiddle());
    auto *host = new QWidget(m_middle);
    QVBoxLayout *column = makeColumn(host, Theme::kGap);
    column->addWidget(makeHostCard(host));
    column->addWidget(m_columns = new BoardColumnsCard(host), 1);
    m_middle->addWidget(host);
    columns->addColumn(tr("Update"), m_middle, 0);
    columns->addColumn(tr("Log"), makeRight(), kRight);
    connect(m_board, &TextBoardCard::columnsRequested, this, &GlovePage::columnsRequested);
    connect(m_identity, &IdentityCard::refreshRequested, this, &GlovePage::infoRequested);
    connect(m_update, &UpdateCard::confirmRequested, this, &GlovePage::confirmRequested);
    connect(m_update, &UpdateCard::revertRequested, this, &GlovePage::revertRequested);
    connect(m_replay, &ReplayCard::replayRequested, this, &GlovePage::replayRequested);
    connect(m_parity, &ParityCard::windowChosen, this, &GlovePage::momentChosen);
    connect(m_replay, &ReplayCard::stopRequested, this, &GlovePage::replayStopRequested);
    addActions();
    setConnected(false, {}, {});
    setBoard({});
}

QWidget *GlovePage::makeMiddle()
{
    auto *middle = new QWidget(this);
    QVBoxLayout *column = makeColumn(middle, Theme::kGap);
    auto *pair = new QHBoxLayout;
    pair->setSpacing(Theme::kGap);
    for (int s = 0; s < 2; ++s) {
        auto *card = new SlotCard(s, middle);
        m_slots[static_cast<std::size_t>(s)] = card;
        connect(card, &SlotCard::runRequested, this, [this, s] { emit runRequested(s); });
        pair->addWidget(card, 1);
    }
    column->addLayout(pair);
    m_update = new UpdateCard(middle);
    column->addWidget(m_update);
    m_parity = new ParityCard(middle);
    column->addWidget(m_parity, 1);
    return middle;
}

QWidget *GlovePage::makeRight()
{
    auto *right = new QWidget(this);
    right->setMinimumWidth(kLeastRight);
    QVBoxLayout *column = makeColumn(right, Theme::kGap);
    m_log = new FirmwareLog(right);
    column->addWidget(m_log, 1);
    m_replay = new ReplayCard(right);
    column->addWidget(m_replay);
    return right;
}

void GlovePage::addActions()
{
    const auto act = [this](const char *name, const QString &text, const QList<QKeySequence> &keys,
                         const std::function<void()> &what) {
        auto *action = new QAction(text, this);
        action->setObjectName(QLatin1String(name));
        action->setShortcuts(keys);
        connect(action, &QAction::triggered, this, what);
        addAction(action);
    };
    act("gloveConfirm", tr("Confirm the model on trial"), {Qt::Key_Return, Qt::Key_Enter},
        [this] { m_update->confirmButton()->click(); });
    act("gloveRevert", tr("Revert to the previous model"), {QKeySequence(Qt::CTRL | Qt::Key_R)},
        [this] { m_update->revertButton()->click(); });
    act("gloveReplay", tr("Replay the session through the glove, or stop"), {Qt::Key_P},
        [this] { m_replay->button()->click(); });
    act("gloveRefresh", tr("Ask the glove again"), {Qt::Key_F5}, [this] { emit infoRequested(); });
    act("gloveDifference", tr("Show the newest difference on Label"), {Qt::Key_D}, [this] {
        if (const ComparedWindow *window = m_parity->newestDifference())
            emit momentChosen(window->session, window->t);
    });
    act("gloveColumns", tr("Say what the board's columns are"), {Qt::Key_C},
        [this] { m_board->columnsButton()->click(); });
    act("gloveFindInLog", tr("Find in the log"), {Qt::Key_Slash}, [this] { m_log->find(); });
    act("gloveCopyLog", tr("Copy the log"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)},
        [this] { m_log->copy(); });
    act("gloveClearLog", tr("Clear the log"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K)},
        [this] { m_log->clear(); });
}

void GlovePage::setConnected(bool connected, const QString &name, const QString &port, const QString &problem)
{
    m_identity->setConnected(connected, name, port, problem);
    m_parity->setConnected(connected);
    for (SlotCard *card : m_slots)
        card->setKnown(connected);
    if (!connected)
        setInfo({});
}

void GlovePage::setInfo(const link::GloveInfo &info)
{
    m_identity->setInfo(info);
    for (std::size_t s = 0; s < m_slots.size(); ++s)
        m_slots[s]->setSlot(info.slot[s], info.slotsLast);
    m_update->setSlots(info.slot);
    showTrial();
}

void GlovePage::setTrialRemaining(double seconds)
{
    m_update->setTrialRemaining(seconds);
    showTrial();
}

void GlovePage::showTrial()
{
    const double left = m_update->trialRemaining();
    for (int s = 0; s < 2; ++s)
        m_slots[static_cast<std::size_t>(s)]->setRuns(
            s == m_update->trialSlot() && left >= 0 ? tr("Now, %1 left").arg(formatClock(left)) : QString());
}

void GlovePage::setParity(const ParityState &parity)
{
    m_parity->setParity(parity);
    m_update->setParity(parity);
}

void GlovePage::setSlotModel(int slot, const QString &name, double accuracy, double majority)
{
    if (slot == 0 || slot == 1)
        m_slots[static_cast<std::size_t>(slot)]->setModel(name, accuracy, majority);
}

void GlovePage::setStatistics(const link::LinkStatistics &statistics) { m_identity->setStatistics(statistics); }
void GlovePage::setInferenceTime(double microseconds) { m_identity->setInferenceTime(microseconds); }
void GlovePage::setFlashProgress(const link::FlashProgress &progress)
{
    m_update->setProgress(progress);
    fitUpdate();
}

void GlovePage::setFlashResult(const link::FlashResult &result)
{
    m_update->setResult(result);
    fitUpdate();
}

void GlovePage::appendLog(int level, const QString &text) { m_log->append(level, text); }
void GlovePage::setReplaySessions(const std::vector<ReplaySession> &sessions, qint64 chosen)
{
    m_replay->setSessions(sessions, chosen);
}
void GlovePage::setReplay(const ReplayView &view) { m_replay->setReplay(view); }

void GlovePage::setBoard(const std::optional<BoardView> &board)
{
    m_board->setBoard(board.value_or(BoardView()));
    m_columns->setColumns(board.value_or(BoardView()).columns);
    if (!board)
        m_columns->setLive({}, {});
    m_who->setCurrentIndex(board ? 1 : 0);
    m_middle->setCurrentIndex(board ? 1 : 0);
    m_replay->setVisible(!board);
    for (QAction *action : actions()) {
        const QString name = action->objectName();
        const bool ofBoard = name == QLatin1String("gloveColumns");
        const bool ofBoth = name.endsWith(QLatin1String("Log"));
        action->setVisible(ofBoth || ofBoard == board.has_value());
        action->setEnabled(action->isVisible());
    }
}

void GlovePage::setBoardLive(const QStringList &lines, const std::vector<MappedSignal> &columns)
{
    m_columns->setLive(lines, columns);
}

void GlovePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // In a small window the figures keep their space and the explanations are hidden.
    const bool low = height() < kLow;
    m_parity->setLow(height() < 630);
    for (SlotCard *card : m_slots)
        card->setFixedHeight(low ? 176 : 200);
    fitUpdate();
}

void GlovePage::fitUpdate() { m_update->setFixedHeight(height() >= kLow ? 224 : m_update->hasError() ? 204 : 188); }

} // namespace lodestone
