// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/label/label_page.h"
#include "widgets/controls/action_button.h"
#include "widgets/controls/drop_down.h"
#include "widgets/controls/format.h"
#include "widgets/label/coverage_map.h"
#include "widgets/label/holdout_card.h"
#include "widgets/label/label_data.h"
#include "widgets/label/label_parts.h"
#include "widgets/label/lane_view.h"
#include "widgets/label/overview.h"
#include "widgets/label/queue_card.h"
#include "widgets/label/queue_model.h"
#include "widgets/theme/theme.h"
#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QStackedLayout>
#include <QTimer>
#include <QUndoStack>
#include <QVBoxLayout>
#include <algorithm>

namespace lodestone {

struct LabelPage::Private {
    LabelPage *q;
    LabelData data;
    std::vector<bool> answered;
    Combination answer{};
    QueueItem own;                       // a range drawn by hand; empty when start == end
    int active = -1, queueNumber = 0;
    double playhead = 0;
    bool askPossible = false, asking = false;
    QString askSentence, worth;
    QUndoStack undo;
    QTimer play;

    Overview *overview;
    LaneView *lanes;
    EmptySession *empty;
    LaneLegend *legend;
    QLabel *time, *total, *queueTitle, *queueTime, *footer;
    ElidedText *recordNext;
    ActionButton *playButton, *snap, *askAgain;
    std::vector<ActionButton *> tools;
    QComboBox *sessions;
    QWidget *bottom;
    QueueCard *card;
    QueueModel *model;
    QListView *list;
    SkeletonRows *skeleton;
    CoverageMap *coverage;
    HoldoutCard *holdout;

    QWidget *makeToolbar();
    QWidget *makeQueue();
    QWidget *makeBottom();
    void addKeys();
    void key(const QList<QKeySequence> &keys, const QString &text, const std::function<void()> &act);
    bool hasOwn() const { return own.start < own.end; }
    bool hasItem() const { return active >= 0 && active < static_cast<int>(data.queue.size()); }
    const QueueItem &item() const { return hasOwn() ? own : data.queue[static_cast<std::size_t>(active)]; }
    QueueItem &item() { return hasOwn() ? own : data.queue[static_cast<std::size_t>(active)]; }
    bool canAnswer() const { return hasOwn() || hasItem(); }

    int nextOpen(int after, int step) const;
    void activate(int index, bool move);
    void chooseOwn(int begin, int end);
    void dropOwn();
    void toggle(int finger);
    void accept();
    void pass(const QString &how);
    void apply(const LabelCommand::State &state, const QString &text);
    void setView(double begin, double end);
    void zoom(double factor);
    void fit() { setView(0, data.length()); }
    void movePlayhead(double t, bool follow);
    void reveal(int begin, int end);
    void refreshData();
    void refreshQueue();
};

int LabelPage::Private::nextOpen(int after, int step) const
{
    for (int i = after + step; i >= 0 && i < static_cast<int>(data.queue.size()); i += step)
        if (!answered[static_cast<std::size_t>(i)]) return i;
    return -1;
}

void LabelPage::Private::activate(int index, bool move)
{
    own = {};
    active = index;
    if (hasItem()) {
        answer = item().guess;
        for (Finger &f : answer)
            if (f == Finger::Unknown) f = Finger::Extended; // two states to choose from: the resting one first
        if (move) {
            reveal(item().start, item().end);
            movePlayhead((timeOf(data.samples, item().start) + timeOf(data.samples, item().end)) / 2, false);
        }
    }
    refreshQueue();
}

void LabelPage::Private::chooseOwn(int begin, int end)
{
    own = {};
    own.start = begin;
    own.end = end;
    own.reason = LabelPage::tr("Your own range");
    answer.fill(Finger::Extended);
    const int middle = (begin + end) / 2;
    for (std::size_t f = 0; f < 5; ++f)              // start from the prediction there, and from a label even better
        for (const PredictedRun &run : data.predicted[f])
            if (run.begin <= middle && middle < run.end) answer[f] = run.state;
    for (const LabelledSegment &s : data.segments)
        if (s.segment.begin <= middle && middle < s.segment.end)
            for (std::size_t f = 0; f < 5; ++f)
                if (s.segment.fingers[f] != Finger::Unknown) answer[f] = s.segment.fingers[f];
    refreshQueue();
}

void LabelPage::Private::dropOwn()
{
    if (hasOwn()) activate(active, false);
}

void LabelPage::Private::toggle(int finger)
{
    if (!canAnswer()) return;
    Finger &state = answer[static_cast<std::size_t>(finger)];
    state = state == Finger::Flexed ? Finger::Extended : Finger::Flexed;
    card->showItem(data.samples, item(), answer, hasOwn());
}

void LabelPage::Private::accept()
{
    if (!canAnswer()) return;
    const LabelCommand::State before{data.segments, answered, active, queueNumber};
    LabelCommand::State after = before;
    after.segments = withLabel(data.segments, {{item().start, item().end, answer}, QStringLiteral("human")});
    const bool fromQueue = !hasOwn();
    const int index = active;
    if (fromQueue) {
        after.answered[static_cast<std::size_t>(active)] = true;
        answered = after.answered;
        after.active = nextOpen(active, 1);
        if (after.active < 0) after.active = nextOpen(-1, 1);
        answered = before.answered;
    }
    undo.push(new LabelCommand(LabelPage::tr("Label at %1").arg(formatClockFine(timeOf(data.samples, item().start), 1)), before, after,
                               [this](const LabelCommand::State &state, const QString &text) { apply(state, text); }));
    if (fromQueue) emit q->answered(index, QStringLiteral("accept"));
}

void LabelPage::Private::apply(const LabelCommand::State &state, const QString &text)
{
    data.segments = state.segments;
    refreshData();
    if (state.queue == queueNumber) {   // an older queue's cards are gone; its labels are not
        answered = state.answered;
        activate(state.active, true);
    } else {
        activate(active, false);
    }
    emit q->labelsEdited(data.segments, text);
}

void LabelPage::Private::pass(const QString &how)
{
    if (hasOwn()) { dropOwn(); return; }
    if (!hasItem()) return;
    const int index = active;
    answered[static_cast<std::size_t>(index)] = true;
    int next = nextOpen(index, 1);
    if (next < 0) next = nextOpen(-1, 1);
    activate(next, true);
    emit q->answered(index, how);
}

void LabelPage::Private::setView(double begin, double end)
{
    lanes->setView(begin, end);
    overview->setView(begin, end);
}

void LabelPage::Private::zoom(double factor)
{
    if (data.samples.empty()) return;
    const TimeAxis &axis = lanes->axis();
    const bool seen = playhead >= axis.begin && playhead <= axis.end;
    const TimeAxis next = zoomed(axis, factor, seen ? playhead : (axis.begin + axis.end) / 2, data.length());
    setView(next.begin, next.end);
}

void LabelPage::Private::movePlayhead(double t, bool follow)
{
    playhead = std::clamp(t, 0.0, data.length());
    lanes->setPlayhead(playhead);
    time->setText(formatClockFine(playhead, 2));
    const TimeAxis &axis = lanes->axis();
    if (follow && (playhead < axis.begin || playhead > axis.end)) {
        const TimeAxis next = pannedTo(axis, playhead - axis.span() * 0.1, data.length());
        setView(next.begin, next.end);
    }
}

void LabelPage::Private::reveal(int begin, int end)
{
    const double from = timeOf(data.samples, begin), to = timeOf(data.samples, end);
    TimeAxis axis = lanes->axis();
    const double span = std::max(std::min(axis.span(), 30.0), (to - from) * 3);
    axis.end = axis.begin + std::min(span, data.length());
    const TimeAxis next = pannedTo(axis, (from + to) / 2 - axis.span() / 2, data.length());
    setView(next.begin, next.end);
}

void LabelPage::Private::refreshData()
{
    overview->refresh();
    lanes->refresh();
}

void LabelPage::Private::refreshQueue()
{
    const bool session = !data.samples.empty();
    std::vector<int> open;
    for (int i = 0; i < static_cast<int>(data.queue.size()); ++i)
        if (!answered[static_cast<std::size_t>(i)]) open.push_back(i);
    const int left = static_cast<int>(open.size());
    queueTitle->setText(left ? (left == 1 ? LabelPage::tr("1 moment worth labelling") : LabelPage::tr("%1 moments worth labelling").arg(left)) : LabelPage::tr("Moments worth labelling"));
    queueTime->setText(left ? LabelPage::tr("about %1 min").arg(std::max(1, (left * 5 + 30) / 60)) : QString());
    askAgain->setVisible(session && left > 0);
    askAgain->setEnabled(askPossible && !asking);
    open.erase(std::remove(open.begin(), open.end(), active), open.end());
    model->setOpen(open);
    list->setVisible(!open.empty());
    skeleton->setVisible(open.empty());

    if (!session) {
        card->showSteps();
        footer->setText(LabelPage::tr("The queue fills while you record"));
    } else if (canAnswer()) {
        card->showItem(data.samples, item(), answer, hasOwn());
        const QString more = open.size() > 4 ? LabelPage::tr("%n more", nullptr, static_cast<int>(open.size()) - 4) : QString();
        footer->setText(worth.isEmpty() ? more : more.isEmpty() ? worth : LabelPage::tr("%1. %2").arg(more, worth));
    } else {
        const QString title = asking ? LabelPage::tr("Looking for moments") : data.queue.empty() ? LabelPage::tr("Nothing asked yet") : LabelPage::tr("All answered");
        const QString standard = data.queue.empty()
            ? LabelPage::tr("The model looks through this session and picks the moments it is unsure about. You can also drag a range on the lanes and label it.")
            : LabelPage::tr("Press Retrain and flash to teach the glove, or ask for more moments.");
        const QString advice = worth.isEmpty() ? standard : LabelPage::tr("%1 %2").arg(worth, standard);
        card->showAsk(title, askSentence.isEmpty() ? advice : askSentence, askPossible && !asking);
        footer->setText(LabelPage::tr("Drag on the lanes to label a range yourself"));
    }
    if (session && canAnswer()) lanes->setRange(item().start, item().end, !hasOwn());
    else lanes->setRange(0, 0, true);
}

void LabelPage::Private::key(const QList<QKeySequence> &keys, const QString &text, const std::function<void()> &act)
{
    auto *action = new QAction(text, q);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WindowShortcut); // a hidden page's actions stay silent
    connect(action, &QAction::triggered, q, act);
    q->addAction(action);
}

void LabelPage::Private::addKeys()
{
    for (int f = 0; f < 5; ++f)
        key({QKeySequence(Qt::Key_1 + f), QKeySequence(Qt::KeypadModifier | static_cast<Qt::Key>(Qt::Key_1 + f))},
            LabelPage::tr("Flex or extend %1").arg(Theme::fingerName(f)), [this, f] { toggle(f); });
    key({Qt::Key_Return, Qt::Key_Enter}, LabelPage::tr("Accept"), [this] { accept(); });
    key({Qt::Key_S}, LabelPage::tr("Skip"), [this] { pass(QStringLiteral("skip")); });
    key({Qt::Key_X}, LabelPage::tr("Can’t tell"), [this] { pass(QStringLiteral("cannot-tell")); });
    key({Qt::Key_Escape}, LabelPage::tr("Drop the range"), [this] { dropOwn(); });
    key({QKeySequence(Qt::CTRL | Qt::Key_Z), Qt::Key_Z}, LabelPage::tr("Undo"), [this] { undo.undo(); });
    key({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z)}, LabelPage::tr("Redo"), [this] { undo.redo(); });
    key({Qt::Key_Q}, LabelPage::tr("Find moments"), [this] { if (askPossible && !asking) emit q->queryRequested(); });
    key({Qt::Key_Down}, LabelPage::tr("Next moment"), [this] { if (const int i = nextOpen(active, 1); i >= 0) activate(i, true); });
    key({Qt::Key_Up}, LabelPage::tr("Previous moment"), [this] { if (const int i = nextOpen(active, -1); i >= 0) activate(i, true); });
    key({Qt::Key_Plus, Qt::Key_Equal}, LabelPage::tr("Zoom in"), [this] { zoom(1.5); });
    key({Qt::Key_Minus}, LabelPage::tr("Zoom out"), [this] { zoom(1 / 1.5); });
    key({Qt::Key_0}, LabelPage::tr("Show the whole session"), [this] { if (!data.samples.empty()) fit(); });
    key({Qt::Key_Left}, LabelPage::tr("Move back"), [this] { movePlayhead(playhead - lanes->axis().span() / 100, true); });
    key({Qt::Key_Right}, LabelPage::tr("Move on"), [this] { movePlayhead(playhead + lanes->axis().span() / 100, true); });
    key({Qt::Key_Space}, LabelPage::tr("Play"), [this] { playButton->click(); });
}

QWidget *LabelPage::Private::makeToolbar()
{
    auto *bar = new QWidget(q);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    const auto tool = [&](Icon icon, const QString &name) {
        auto *button = new ActionButton(icon, {}, bar);
        button->setAccessibleName(name);
        button->setToolTip(name);
        tools.push_back(button);
        return button;
    };
    auto *previous = tool(Icon::Previous, LabelPage::tr("Previous moment"));
    playButton = tool(Icon::Play, LabelPage::tr("Play"));
    auto *next = tool(Icon::Next, LabelPage::tr("Next moment"));
    time = makeLabel(formatClockFine(0, 2), Ink::Text, 15, true, bar);
    total = makeLabel({}, Ink::Secondary, 13, false, bar);
    sessions = new DropDown(bar);
    sessions->setAccessibleName(LabelPage::tr("Session"));
    sessions->setFocusPolicy(Qt::TabFocus);
    sessions->setFixedWidth(148);
    sessions->hide();
    legend = new LaneLegend(bar);
    snap = new ActionButton(Icon::Snap, LabelPage::tr("Snap"), bar);
    snap->setCheckable(true);
    snap->setChecked(true);
    snap->setToolTip(LabelPage::tr("Edges you drag jump to the nearest change of the field"));
    tools.push_back(snap);
    auto *out = tool(Icon::ZoomOut, LabelPage::tr("Zoom out"));
    auto *in = tool(Icon::ZoomIn, LabelPage::tr("Zoom in"));
    auto *whole = tool(Icon::Fit, LabelPage::tr("Show the whole session"));
    for (QWidget *w : std::initializer_list<QWidget *>{previous, playButton, next}) row->addWidget(w);
    row->addSpacing(8);
    row->addWidget(time);
    row->addWidget(total);
    row->addSpacing(4);
    row->addWidget(sessions);
    row->addStretch(1);
    row->addWidget(legend, 100);
    row->addSpacing(8);
    for (QWidget *w : std::initializer_list<QWidget *>{snap, out, in, whole}) row->addWidget(w);

    play.setInterval(33);
    connect(&play, &QTimer::timeout, q, [this] {
        movePlayhead(playhead + 0.033, true);
        if (playhead >= data.length()) playButton->click();
    });
    connect(playButton, &QAbstractButton::clicked, q, [this] {
        if (data.samples.empty()) return;
        if (play.isActive()) play.stop();
        else play.start();
        playButton->setGlyph(play.isActive() ? Icon::Pause : Icon::Play);
    });
    connect(previous, &QAbstractButton::clicked, q, [this] { if (const int i = nextOpen(active, -1); i >= 0) activate(i, true); });
    connect(next, &QAbstractButton::clicked, q, [this] { if (const int i = nextOpen(active, 1); i >= 0) activate(i, true); });
    connect(snap, &QAbstractButton::toggled, q, [this](bool on) { lanes->setSnap(on); });
    connect(out, &QAbstractButton::clicked, q, [this] { zoom(1 / 1.5); });
    connect(in, &QAbstractButton::clicked, q, [this] { zoom(1.5); });
    connect(whole, &QAbstractButton::clicked, q, [this] { fit(); });
    connect(sessions, &QComboBox::activated, q, [this](int index) { emit q->sessionChosen(sessions->itemData(index).toLongLong()); });
    return bar;
}

QWidget *LabelPage::Private::makeQueue()
{
    auto *side = new QWidget(q);
    side->setFixedWidth(384);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(0, 0, 0, 0);
    queueTitle = makeLabel({}, Ink::Text, 15, true, side);
    queueTime = makeLabel({}, Ink::Secondary, 11, false, side);
    askAgain = new ActionButton(LabelPage::tr("More"), side);
    askAgain->setCompact(true);
    askAgain->setToolTip(LabelPage::tr("Ask the model for more moments"));
    askAgain->setKeys({QStringLiteral("Q")});
    head->addWidget(queueTitle);
    head->addStretch();
    head->addWidget(queueTime);
    head->addWidget(askAgain);
    auto *headBox = new QWidget(side);
    headBox->setFixedHeight(24);
    headBox->setLayout(head);
    column->addWidget(headBox);
    card = new QueueCard(side);
    column->addWidget(card);
    model = new QueueModel(data, q);
    list = new QListView(side);
    list->setModel(model);
    list->setItemDelegate(new QueueDelegate(list));
    list->setFrameShape(QFrame::NoFrame);
    list->setFocusPolicy(Qt::TabFocus);
    list->setMouseTracking(true);
    list->setAccessibleName(LabelPage::tr("Following moments"));
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    skeleton = new SkeletonRows(side);
    column->addWidget(list, 1);
    column->addWidget(skeleton, 1);
    footer = makeLabel({}, Ink::Secondary, 11, false, side);
    footer->setAlignment(Qt::AlignCenter);
    footer->setWordWrap(true);
    footer->setFixedHeight(32);
    column->addWidget(footer);
    connect(list, &QListView::clicked, q, [this](const QModelIndex &index) { activate(index.data(QueueModel::IndexRole).toInt(), true); });
    connect(askAgain, &QAbstractButton::clicked, q, &LabelPage::queryRequested);
    connect(card, &QueueCard::toggled, q, [this](int finger) { toggle(finger); });
    connect(card, &QueueCard::accepted, q, [this] { accept(); });
    connect(card, &QueueCard::skipped, q, [this] { pass(QStringLiteral("skip")); });
    connect(card, &QueueCard::cannotTell, q, [this] { pass(QStringLiteral("cannot-tell")); });
    connect(card, &QueueCard::askRequested, q, &LabelPage::queryRequested);
    return side;
}

QWidget *LabelPage::Private::makeBottom()
{
    bottom = new QWidget(q);
    bottom->setFixedHeight(144);
    auto *row = new QHBoxLayout(bottom);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    auto *covered = new Card(LabelPage::tr("Coverage"), bottom);
    recordNext = new ElidedText(covered);
    covered->titleRow()->addWidget(recordNext, 1);
    covered->titleRow()->addWidget(new CoverageLegend(covered));
    covered->body()->setSpacing(0);
    coverage = new CoverageMap(covered);
    covered->body()->addWidget(coverage);
    holdout = new HoldoutCard(bottom);
    row->addWidget(covered, 1);
    row->addWidget(holdout);
    return bottom;
}

void LabelPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    d->bottom->setVisible(height() >= 630); // a problem in the smallest window: the lanes are the work, coverage waits
}

LabelPage::LabelPage(QWidget *parent) : QWidget(parent), d(std::make_unique<Private>())
{
    d->q = this;
    setFocusPolicy(Qt::StrongFocus);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(16, 16, 16, 16);
    page->setSpacing(16);
    d->overview = new Overview(d->data, this);
    page->addWidget(d->overview);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(16);
    auto *left = new QVBoxLayout;
    left->setSpacing(16);
    auto *plot = new QVBoxLayout;
    plot->setSpacing(8);
    plot->addWidget(d->makeToolbar());
    d->lanes = new LaneView(d->data, this);
    plot->addWidget(d->lanes, 1);
    left->addLayout(plot, 1);
    left->addWidget(d->makeBottom());
    columns->addLayout(left, 1);
    columns->addWidget(d->makeQueue());
    page->addLayout(columns, 1);
    d->empty = new EmptySession(d->lanes);
    auto *over = new QVBoxLayout(d->lanes);
    over->setContentsMargins(LaneView::kNames + 1, LaneView::kRuler + 1, 1, 1);
    over->addWidget(d->empty);

    connect(d->lanes, &LaneView::viewChanged, this, [this](double begin, double end) { d->setView(begin, end); });
    connect(d->lanes, &LaneView::playheadMoved, this, [this](double t) { d->movePlayhead(t, false); });
    connect(d->lanes, &LaneView::rangeSelected, this, [this](int begin, int end) { d->chooseOwn(begin, end); });
    connect(d->lanes, &LaneView::rangeChanged, this, [this](int begin, int end) {
        if (!d->canAnswer()) return;
        d->item().start = begin;
        d->item().end = end;
        d->refreshQueue();
    });
    connect(d->overview, &Overview::viewMoved, this, [this](double begin) {
        const TimeAxis next = pannedTo(d->lanes->axis(), begin, d->data.length());
        d->setView(next.begin, next.end);
    });
    connect(d->empty, &EmptySession::recordRequested, this, &LabelPage::recordRequested);
    connect(d->empty, &EmptySession::openRequested, this, &LabelPage::openRequested);
    d->addKeys();
    setSession({}, {});
}

LabelPage::~LabelPage() = default;

void LabelPage::setSession(const QString &name, const std::vector<Sample> &samples)
{
    d->play.stop();
    d->playButton->setGlyph(Icon::Play);
    d->data = {};
    d->data.name = name;
    d->data.samples = samples;
    d->answered.clear();
    d->own = {};
    d->active = -1;
    ++d->queueNumber;
    d->undo.clear();
    const bool session = !samples.empty();
    d->empty->setVisible(!session);
    d->legend->setVisible(session);
    for (ActionButton *tool : d->tools) tool->setEnabled(session);
    d->total->setText(session ? tr("of %1").arg(formatClock(d->data.length())) : QString());
    setInk(d->time, session ? Ink::Text : Ink::Tertiary);
    d->setView(0, session ? std::min(d->data.length(), 20.0) : 1);
    d->movePlayhead(0, false);
    d->refreshData();
    d->refreshQueue();
}

void LabelPage::setSegments(const std::vector<LabelledSegment> &segments)
{
    d->data.segments = segments;
    d->refreshData();
}

void LabelPage::setUncertainty(const std::vector<int> &windowBegin, const std::vector<float> &values, int windowLength)
{
    d->data.tBegin.clear();
    d->data.tEnd.clear();
    for (int begin : windowBegin) {
        d->data.tBegin.push_back(timeOf(d->data.samples, begin));
        d->data.tEnd.push_back(timeOf(d->data.samples, begin + windowLength));
    }
    d->data.uncertainty = values;
    d->refreshData();
}

void LabelPage::setPredictions(const std::vector<int> &windowBegin, const std::vector<std::array<float, 5>> &probability, int windowLength)
{
    for (int f = 0; f < 5; ++f)
        d->data.predicted[static_cast<std::size_t>(f)] =
            predictedRuns(windowBegin, probability, windowLength, f, static_cast<int>(d->data.samples.size()));
    d->refreshData();
}

void LabelPage::setQueue(const std::vector<QueueItem> &queue)
{
    const int samples = static_cast<int>(d->data.samples.size());
    d->data.queue.clear();
    for (const QueueItem &item : queue)   // a range outside the session cannot be answered
        if (item.start >= 0 && item.start < item.end && item.end <= samples) d->data.queue.push_back(item);
    d->answered.assign(d->data.queue.size(), false);
    ++d->queueNumber;
    d->refreshData();
    d->activate(d->data.queue.empty() ? -1 : 0, true);
}

void LabelPage::setQueryState(bool possible, bool running, const QString &sentence)
{
    d->askPossible = possible;
    d->asking = running;
    d->askSentence = sentence;
    d->refreshQueue();
}

void LabelPage::setWorth(const QString &sentence)
{
    d->worth = sentence;
    d->refreshQueue();
}

void LabelPage::setSessions(const std::vector<SessionChoice> &sessions, qint64 current)
{
    d->sessions->clear();
    for (const SessionChoice &s : sessions) {
        d->sessions->addItem(d->sessions->fontMetrics().elidedText(s.name, Qt::ElideRight, 100), s.id);
        d->sessions->setItemData(d->sessions->count() - 1, tr("%1, %2").arg(s.name, formatClock(s.seconds)), Qt::ToolTipRole);
        if (s.id == current) d->sessions->setCurrentIndex(d->sessions->count() - 1);
    }
    d->sessions->setVisible(!sessions.empty());
}

void LabelPage::setHoldout(std::optional<double> before, std::optional<double> now, std::optional<double> majority, int labels)
{
    d->holdout->setValues(before, now, majority, labels);
}

void LabelPage::setCoverage(const CoverageCounts &counts) { d->coverage->setCounts(counts); }

void LabelPage::setRecordNext(const QStringList &sentences)
{
    d->recordNext->setText(sentences.value(0));
    d->recordNext->setToolTip(sentences.join(u'\n'));
}

QUndoStack *LabelPage::undoStack() const { return &d->undo; }
const std::vector<LabelledSegment> &LabelPage::segments() const { return d->data.segments; }
int LabelPage::queueIndex() const { return d->active; }
double LabelPage::playhead() const { return d->playhead; }

} // namespace lodestone
