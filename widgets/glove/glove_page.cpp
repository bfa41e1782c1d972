// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/glove/glove_page.h"
#include "widgets/controls/action_button.h"
#include "widgets/controls/format.h"
#include "widgets/glove/board_picture.h"
#include "widgets/glove/glove_parts.h"
#include "widgets/glove/stage_strip.h"
#include "widgets/theme/theme.h"
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QTime>
#include <QVBoxLayout>

namespace lodestone {
namespace {

class Rule : public QWidget {
public:
    explicit Rule(QWidget *parent) : QWidget(parent) { setFixedHeight(1); }

protected:
    void paintEvent(QPaintEvent *) override { QPainter(this).fillRect(rect(), Theme::tokens().border); }
};

} // namespace

struct GlovePage::Private {
    GlovePage *q;
    Card *identity, *update, *parityCard, *logCard;
    BoardPicture *board;
    ValueRow *port, *boardName, *firmware, *serial, *rate, *lost, *crc, *drops, *inference;
    std::array<SensorRow *, 3> sensors{};
    std::array<SlotCard *, 2> slotCards{};
    StageStrip *strip;
    QLabel *answer, *parityFigure, *parityDetail, *parityHint;
    ActionButton *confirm, *revert, *replay, *refresh;
    ParityGrid *grid;
    QPlainTextEdit *log;
    LogHighlighter *highlighter = nullptr;

    link::GloveInfo info;
    bool connected = false, updating = false, ended = false;
    link::FlashStage stage;
    link::FlashResult result;
    double sendSeconds = 0, verifySeconds = 0, trialRemaining = -1;
    QElapsedTimer clock;

    QWidget *makeIdentity();
    QWidget *makeMiddle();
    QWidget *makeLog();
    int trialSlot() const;
    void refreshUpdate();
    void refreshSensors(double rateHz);
};

QWidget *GlovePage::Private::makeIdentity()
{
    identity = new Card(GlovePage::tr("No glove"), q);
    identity->setFixedWidth(288);
    refresh = new ActionButton(Icon::Replay, {}, identity);
    refresh->setCompact(true);
    refresh->setAccessibleName(GlovePage::tr("Ask the glove again"));
    refresh->setToolTip(refresh->accessibleName());
    identity->titleRow()->addWidget(refresh);
    QVBoxLayout *body = identity->body();
    body->setSpacing(0);
    board = new BoardPicture(identity);
    body->addWidget(board);
    body->addSpacing(10);
    const auto row = [&](const QString &name) {
        auto *value = new ValueRow(name, identity);
        body->addWidget(value);
        return value;
    };
    const auto section = [&](const QString &name) {
        body->addSpacing(7);
        body->addWidget(new Rule(identity));
        body->addSpacing(12);
        body->addWidget(makeLabel(name, Ink::Text, 13, true, identity));
        body->addSpacing(4);
    };
    port = row(GlovePage::tr("Port"));
    boardName = row(GlovePage::tr("Board"));
    firmware = row(GlovePage::tr("Firmware"));
    serial = row(GlovePage::tr("Serial"));
    rate = row(GlovePage::tr("Rate"));
    section(GlovePage::tr("Sensors"));
    const QString names[] = {GlovePage::tr("Magnetometer"), GlovePage::tr("Accelerometer"), GlovePage::tr("Gyroscope")};
    for (std::size_t i = 0; i < 3; ++i) {
        sensors[i] = new SensorRow(names[i], identity);
        body->addWidget(sensors[i]);
    }
    section(GlovePage::tr("Link"));
    lost = row(GlovePage::tr("Lost samples"));
    crc = row(GlovePage::tr("CRC errors"));
    drops = row(GlovePage::tr("Dropped here"));
    inference = row(GlovePage::tr("Inference"));
    body->addStretch();
    connect(refresh, &QAbstractButton::clicked, q, &GlovePage::infoRequested);
    connect(identity, &Card::errorAction, q, &GlovePage::reconnectRequested);
    return identity;
}

QWidget *GlovePage::Private::makeMiddle()
{
    auto *middle = new QWidget(q);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    auto *pair = new QHBoxLayout;
    pair->setSpacing(16);
    for (int s = 0; s < 2; ++s) {
        slotCards[static_cast<std::size_t>(s)] = new SlotCard(s, middle);
        pair->addWidget(slotCards[static_cast<std::size_t>(s)], 1);
    }
    column->addLayout(pair);

    update = new Card(GlovePage::tr("Update"), middle);
    strip = new StageStrip(update);
    update->body()->addSpacing(4);
    update->body()->addWidget(strip);
    update->body()->addStretch();
    update->body()->addWidget(new Rule(update));
    update->body()->addStretch();
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    answer = makeLabel({}, Ink::Secondary, 11, false, update);
    answer->setWordWrap(true);
    revert = new ActionButton(Icon::Undo, GlovePage::tr("Revert"), update);
    confirm = new ActionButton(Icon::Tick, GlovePage::tr("Confirm"), update);
    confirm->setObjectName(QStringLiteral("confirmButton"));
    confirm->setKeys({GlovePage::tr("Enter")});
    confirm->setDefaultChoice(true);
    row->addWidget(answer, 1);
    row->addWidget(revert);
    row->addWidget(confirm);
    update->body()->addLayout(row);
    column->addWidget(update);

    parityCard = new Card(GlovePage::tr("Host and glove"), middle);
    parityCard->setCaption(GlovePage::tr("one square is one window"));
    auto *figures = new QHBoxLayout;
    figures->setSpacing(8);
    parityFigure = makeLabel({}, Ink::Text, 24, true, parityCard);
    parityDetail = makeLabel({}, Ink::Secondary, 13, false, parityCard);
    parityDetail->setAlignment(Qt::AlignLeft | Qt::AlignBottom);
    parityDetail->setContentsMargins(0, 0, 0, 4);
    figures->addWidget(parityFigure);
    figures->addWidget(parityDetail, 1);
    parityCard->body()->addLayout(figures);
    grid = new ParityGrid(parityCard);
    parityCard->body()->addWidget(grid, 1);
    auto *below = new QHBoxLayout;
    parityHint = makeLabel(GlovePage::tr("The host runs the glove’s own network on the same samples and compares every answer."), Ink::Secondary, 11, false, parityCard);
    parityHint->setWordWrap(true);
    replay = new ActionButton(Icon::Replay, GlovePage::tr("Replay session through glove"), parityCard);
    replay->setKeys({QStringLiteral("P")});
    replay->hide();
    below->addWidget(parityHint, 1);
    below->addWidget(replay);
    parityCard->body()->addLayout(below);
    column->addWidget(parityCard, 1);

    connect(confirm, &QAbstractButton::clicked, q, &GlovePage::confirmRequested);
    connect(revert, &QAbstractButton::clicked, q, &GlovePage::revertRequested);
    connect(replay, &QAbstractButton::clicked, q, &GlovePage::replayRequested);
    return middle;
}

QWidget *GlovePage::Private::makeLog()
{
    logCard = new Card(GlovePage::tr("Firmware log"), q);
    logCard->setFixedWidth(368);
    auto *copy = new ActionButton(Icon::Copy, {}, logCard);
    copy->setCompact(true);
    copy->setAccessibleName(GlovePage::tr("Copy the log"));
    copy->setToolTip(copy->accessibleName());
    logCard->titleRow()->addWidget(copy);
    log = new QPlainTextEdit(logCard);
    log->setReadOnly(true);
    log->setUndoRedoEnabled(false);
    log->setMaximumBlockCount(5000);
    log->setFont(Theme::mono());
    log->setFrameShape(QFrame::NoFrame);
    log->setFocusPolicy(Qt::ClickFocus);
    log->document()->setDocumentMargin(0);
    log->viewport()->setAutoFillBackground(false);
    log->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    log->setAccessibleName(GlovePage::tr("Firmware log"));
    log->setPlaceholderText(GlovePage::tr("What the glove says appears here"));
    highlighter = new LogHighlighter(log->document());
    logCard->body()->addWidget(new Rule(logCard));
    logCard->body()->addWidget(log, 1);
    connect(copy, &QAbstractButton::clicked, q, [this] { QApplication::clipboard()->setText(log->toPlainText()); });
    return logCard;
}

int GlovePage::Private::trialSlot() const
{
    for (int s = 0; s < 2; ++s)
        if (connected && info.slot[static_cast<std::size_t>(s)].state == QLatin1String("trial")) return s;
    return -1;
}

void GlovePage::Private::refreshUpdate()
{
    std::array<StripStep, StageStrip::kSteps> steps{};
    StripStep &send = steps[0], &verify = steps[1], &trial = steps[2], &sure = steps[3];
    const auto seconds = [](double s) { return s > 0 ? GlovePage::tr("%1 s").arg(formatNumber(s, 1)) : QString(); };
    const int onTrial = trialSlot();
    const bool ok = ended && result.verified;
    const bool past = ok || (!ended && onTrial >= 0 && !updating);   // an image on trial was sent and verified some time ago
    if (updating || ended || past) {
        const bool sending = updating && (stage.stage == QLatin1String("begin") || stage.stage == QLatin1String("send"));
        const double share = stage.total > 0 ? static_cast<double>(stage.done) / stage.total : 0;
        const bool verifying = updating && stage.stage == QLatin1String("verify");
        send.state = sending ? StripState::Running : past || !sending ? StripState::Done : StripState::Waiting;
        send.fraction = share;
        send.time = sending ? GlovePage::tr("%1 of %2 B").arg(formatCount(stage.done), formatCount(stage.total)) : seconds(sendSeconds);
        if (!sending && sendSeconds > 0 && stage.total > 0)
            send.detail = GlovePage::tr("%1 kB/s").arg(formatNumber(stage.total / sendSeconds / 1000, 1));
        verify.state = verifying ? StripState::Running : sending ? StripState::Waiting : StripState::Done;
        verify.fraction = 0.5;
        verify.time = seconds(verifySeconds);
        if (ok) verify.detail = GlovePage::tr("hash equal");
        if (ended && !result.verified) {
            StripStep &broken = verifySeconds > 0 || stage.stage == QLatin1String("verify") ? verify : send;
            broken.state = StripState::Failed;
            if (&broken == &send) verify.state = StripState::Waiting;
        } else if (updating && stage.stage == QLatin1String("trial")) {
            trial.state = StripState::Running;
        }
        if (past && onTrial >= 0) {
            trial.state = StripState::Running;
            trial.fraction = 0.25;
            trial.time = trialRemaining >= 0 ? GlovePage::tr("%1 left").arg(formatClock(trialRemaining)) : GlovePage::tr("runs now");
            sure.time = GlovePage::tr("by you");
        } else if (ok && onTrial < 0 && result.slot >= 0) {
            const bool kept = info.slot[static_cast<std::size_t>(result.slot & 1)].state == QLatin1String("confirmed");
            trial.state = StripState::Done;
            sure.state = kept ? StripState::Done : StripState::Failed;
            sure.time = kept ? GlovePage::tr("kept") : GlovePage::tr("reverted");
        }
    }
    strip->setSteps(steps);

    const QChar letter(u'A' + (onTrial < 0 ? 0 : onTrial)), other(u'A' + (onTrial < 0 ? 1 : 1 - onTrial));
    const bool back = onTrial >= 0 && info.slot[static_cast<std::size_t>(1 - onTrial)].bytes > 0;
    confirm->setText(onTrial >= 0 ? GlovePage::tr("Confirm %1").arg(letter) : GlovePage::tr("Confirm"));
    revert->setText(back ? GlovePage::tr("Revert to %1").arg(other) : GlovePage::tr("Revert"));
    confirm->setAccessibleName(confirm->text());
    revert->setAccessibleName(revert->text());
    confirm->setEnabled(onTrial >= 0 && !updating);
    revert->setEnabled(onTrial >= 0 && !updating);
    answer->setText(onTrial < 0 ? updating ? GlovePage::tr("The old model runs until the new one is verified.") : GlovePage::tr("Nothing is on trial.")
                    : trialRemaining >= 0 ? GlovePage::tr("Without your answer the glove goes back in %1.").arg(formatClock(trialRemaining))
                                          : GlovePage::tr("The glove runs slot %1 on trial until you answer.").arg(letter));
    if (ended && !result.verified)
        update->showError(result.error.isEmpty() ? GlovePage::tr("The image did not arrive whole; the old model still runs.") : result.error, {});
    else
        update->clearError();
    update->setCaption(ok ? GlovePage::tr("%1 B in %2 s").arg(formatCount(stage.total), formatNumber(result.seconds, 1)) : QString());
    for (int s = 0; s < 2; ++s) {
        SlotCard *card = slotCards[static_cast<std::size_t>(s)];
        card->setRuns(s == onTrial && trialRemaining >= 0 ? GlovePage::tr("Now, %1 left").arg(formatClock(trialRemaining)) : QString());
    }
}

void GlovePage::Private::refreshSensors(double rateHz)
{
    const bool alive = connected && rateHz > 0;
    const QString hz = alive ? GlovePage::tr("%1 Hz").arg(formatNumber(rateHz, 1)) : QString();
    const auto range = [&](int value, const QString &unit) { return value > 0 ? QStringLiteral("±%1 %2").arg(value).arg(unit) : QStringLiteral("—"); };
    sensors[0]->setState(alive, range(info.magRangeMicrotesla, QStringLiteral("µT")), hz);
    sensors[1]->setState(alive, range(info.accelRangeG, QStringLiteral("g")), hz);
    sensors[2]->setState(alive, range(info.gyroRangeDps, QStringLiteral("°/s")), hz);
}

GlovePage::GlovePage(QWidget *parent) : QWidget(parent), d(std::make_unique<Private>())
{
    d->q = this;
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 16, 16, 16);
    row->setSpacing(16);
    row->addWidget(d->makeIdentity());
    row->addWidget(d->makeMiddle(), 1);
    row->addWidget(d->makeLog());
    const auto key = [this](const QList<QKeySequence> &keys, const QString &text, ActionButton *button) {
        auto *action = new QAction(text, this);
        action->setShortcuts(keys);
        connect(action, &QAction::triggered, button, [button] { if (button->isVisible()) button->click(); });
        addAction(action);
    };
    key({Qt::Key_Return, Qt::Key_Enter}, tr("Confirm"), d->confirm);
    key({QKeySequence(Qt::CTRL | Qt::Key_R)}, tr("Revert"), d->revert);
    key({Qt::Key_P}, tr("Replay"), d->replay);
    setConnected(false, {}, {});
    setParity({});
}

GlovePage::~GlovePage() = default;

void GlovePage::setConnected(bool connected, const QString &name, const QString &port, const QString &problem)
{
    d->connected = connected;
    d->identity->setTitle(name.isEmpty() ? tr("No glove") : name);
    d->port->setValue(port);
    d->board->setConnected(connected);
    d->refresh->setEnabled(connected);
    if (problem.isEmpty()) d->identity->clearError();
    else d->identity->showError(problem, {});
    if (!connected) setInfo({});
    d->refreshUpdate();
}

void GlovePage::setInfo(const link::GloveInfo &info)
{
    d->info = info;
    d->boardName->setValue(info.board);
    d->firmware->setValue(info.firmware);
    d->serial->setValue(info.serial);
    d->rate->setValue(info.rateHz > 0 ? tr("%1 Hz").arg(info.rateHz) : QString());
    for (std::size_t s = 0; s < 2; ++s) d->slotCards[s]->setSlot(info.slot[s]);
    d->refreshSensors(info.rateHz);
    d->refreshUpdate();
}

void GlovePage::setStatistics(const link::LinkStatistics &statistics)
{
    d->lost->setValue(tr("%1 of %2").arg(formatCount(static_cast<qint64>(statistics.lost)), formatCount(static_cast<qint64>(statistics.samples))));
    d->crc->setValue(tr("%1 of %2").arg(formatCount(static_cast<qint64>(statistics.crcErrors)), formatCount(static_cast<qint64>(statistics.frames))));
    d->drops->setValue(formatCount(static_cast<qint64>(statistics.queueDrops)));
    d->refreshSensors(statistics.rateHz);
}

void GlovePage::setInferenceTime(double microseconds)
{
    d->inference->setValue(microseconds < 0 ? QString() : microseconds < 1000 ? tr("%1 µs").arg(formatNumber(microseconds, 0))
                                                                              : tr("%1 ms").arg(formatNumber(microseconds / 1000, 2)));
}

void GlovePage::setSlotModel(int slot, const QString &name, double accuracy, double majority)
{
    if (slot == 0 || slot == 1) d->slotCards[static_cast<std::size_t>(slot)]->setModel(name, accuracy, majority);
}

void GlovePage::setFlashStage(const link::FlashStage &stage)
{
    if (!d->updating) {
        d->sendSeconds = d->verifySeconds = 0;
        d->ended = false;
        d->clock.start();
    } else if (stage.stage != d->stage.stage) {
        const double seconds = static_cast<double>(d->clock.elapsed()) / 1000;
        if (d->stage.stage == QLatin1String("send")) d->sendSeconds = std::max(seconds, 0.001);
        if (d->stage.stage == QLatin1String("verify")) d->verifySeconds = std::max(seconds, 0.001);
        d->clock.start();
    }
    d->updating = true;
    const int total = stage.total > 0 ? stage.total : d->stage.total;
    d->stage = stage;
    d->stage.total = total;
    d->refreshUpdate();
}

void GlovePage::setFlashResult(const link::FlashResult &result)
{
    d->updating = false;
    d->ended = true;
    d->result = result;
    d->refreshUpdate();
}

void GlovePage::clearUpdate()
{
    d->updating = d->ended = false;
    d->stage = {};
    d->sendSeconds = d->verifySeconds = 0;
    d->refreshUpdate();
}

void GlovePage::setTrialRemaining(double seconds)
{
    d->trialRemaining = seconds;
    d->refreshUpdate();
}

void GlovePage::setParity(const ParityState &parity)
{
    const bool any = parity.windows > 0;
    d->parityCard->setTitle(!any ? tr("Host and glove") : parity.mismatches == 0 ? tr("Host and glove agree") : tr("Host and glove differ"));
    d->parityFigure->setText(any ? parity.mismatches == 1 ? tr("1 mismatch") : tr("%1 mismatches").arg(formatCount(parity.mismatches)) : tr("Not compared"));
    setInk(d->parityFigure, any ? parity.mismatches > 0 ? Ink::Error : Ink::Text : Ink::Secondary);
    d->parityDetail->setText(any ? tr("in %1 windows, largest gap %2").arg(formatCount(parity.windows), formatCount(parity.largestGap))
                             : parity.comparable ? tr("waiting for the first window") : tr("the host does not hold this image"));
    d->grid->setWindows(parity.recent);
}

void GlovePage::appendLog(int level, const QString &text)
{
    d->log->appendPlainText(QTime::currentTime().toString(QStringLiteral("HH:mm:ss.zzz")) + QStringLiteral("  ") + text);
    QTextBlock block = d->log->document()->lastBlock();
    block.setUserData(new LogLevel(level));
    d->highlighter->rehighlightBlock(block);
}

void GlovePage::setReplayOffered(bool offered) { d->replay->setVisible(offered); }

void GlovePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // The smallest window: the figures keep their room, the log and the explanations give theirs.
    d->logCard->setFixedWidth(width() < 1240 ? 304 : 368);
    d->parityHint->setVisible(height() >= 630);
    d->update->setFixedHeight(height() >= 670 ? 224 : 188);
    for (SlotCard *card : d->slotCards) card->setFixedHeight(height() >= 670 ? 200 : 176);
}

void GlovePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && d && d->highlighter) d->highlighter->rehighlight();
}

} // namespace lodestone
