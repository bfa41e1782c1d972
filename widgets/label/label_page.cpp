// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/label/label_page.h"
#include "widgets/controls/card.h"
#include "widgets/controls/columns.h"
#include "widgets/controls/hand_picture.h"
#include "widgets/controls/layout.h"
#include "widgets/label/coverage_map.h"
#include "widgets/label/holdout_card.h"
#include "widgets/label/label_editor.h"
#include "widgets/label/label_parts.h"
#include "widgets/label/lane_view.h"
#include "widgets/label/likely_row.h"
#include "widgets/label/overview.h"
#include "widgets/label/queue_panel.h"
#include "widgets/label/session_list.h"
#include "widgets/label/transport_bar.h"
#include "widgets/theme/theme.h"
#include <QAbstractButton>
#include <QAction>
#include <QMenu>
#include <QApplication>
#include <QHBoxLayout>
#include <QTimer>
#include <algorithm>
#include <functional>
#include <utility>

namespace lodestone {

struct LabelPage::Private
{
    LabelPage *q;
    LabelEditor *editor;
    double playhead = 0;

    Overview *overview;
    TransportBar *transport;
    SessionList *sessions;
    LaneView *lanes;
    EmptySession *empty;
    QueuePanel *queue;
    QWidget *bottom;
    QMenu *editMenu; // what can be done to a label
    CoverageMap *coverage;
    HoldoutCard *holdout;
    ElidedText *recordNext;
    HandPicture *scrubbed; // beside the playhead, while that moves
    QTimer scrubbing;
    double asked = -1; // s of the session's clock: the moment last told by questionMoved()

    QWidget *makeBottom();
    void connectParts();
    void addKeys();
    void key(const char *name, const QList<QKeySequence> &keys, const QString &text, const std::function<void()> &act);

    int here() const; // the sample under the playhead
    void setView(double begin, double end);
    void zoom(double factor);
    void fit();
    void movePlayhead(double t, bool follow);
    void step(int direction); // by one sample, or one pixel where a pixel holds more
    void play(double seconds);
    void reveal(int begin, int end);
    void showQuestion();
    void placePicture();
};

int LabelPage::Private::here() const { return std::max(0, sampleAt(editor->data().samples, playhead)); }

void LabelPage::Private::setView(double begin, double end)
{
    lanes->setView(begin, end);
    overview->setView(begin, end);
}

void LabelPage::Private::zoom(double factor)
{
    if (editor->data().samples.empty())
        return;
    const TimeAxis &axis = lanes->axis();
    const bool seen = playhead >= axis.begin && playhead <= axis.end;
    const TimeAxis next = zoomed(axis, factor, seen ? playhead : (axis.begin + axis.end) / 2, editor->data().length());
    setView(next.begin, next.end);
}

void LabelPage::Private::fit()
{
    if (!editor->data().samples.empty())
        setView(0, editor->data().length());
}

void LabelPage::Private::movePlayhead(double t, bool follow)
{
    playhead = std::clamp(t, 0.0, editor->data().length());
    lanes->setPlayhead(playhead);
    transport->setTime(playhead);
    if (!editor->data().samples.empty())
        emit q->playheadMoved(editor->data().samples.front().t + playhead);
    const TimeAxis &axis = lanes->axis();
    if (!follow || (playhead >= axis.begin && playhead <= axis.end))
        return;
    // A page on or back: what comes next fills the view.
    const double begin = playhead < axis.begin ? playhead - axis.span() * 0.9 : playhead - axis.span() * 0.1;
    const TimeAxis next = pannedTo(axis, begin, editor->data().length());
    setView(next.begin, next.end);
}

void LabelPage::Private::step(int direction)
{
    if (editor->data().samples.empty())
        return;
    const double pixel = lanes->axis().span() / lanes->axis().width;
    const double sample = timeOf(
        editor->data().samples, std::clamp(here() + direction, 0, static_cast<int>(editor->data().samples.size()) - 1));
    const double far = playhead + direction * pixel;
    transport->stop();
    movePlayhead(direction < 0 ? std::min(sample, far) : std::max(sample, far), true);
}

void LabelPage::Private::play(double seconds)
{
    movePlayhead(playhead + seconds, true);
    if ((seconds > 0 && playhead >= editor->data().length()) || (seconds < 0 && playhead <= 0))
        transport->stop();
}

// Leaves a view alone that shows the range already, and a playhead that stands in it.
void LabelPage::Private::reveal(int begin, int end)
{
    constexpr double kWidest = 30; // s: in a longer view a moment is a few pixels
    const LabelData &data = editor->data();
    const double from = timeOf(data.samples, begin), to = timeOf(data.samples, end);
    TimeAxis axis = lanes->axis();
    const double margin = axis.span() * 0.05;
    if (from < axis.begin + margin || to > axis.end - margin || axis.span() > kWidest) {
        axis.end = axis.begin + std::min(std::max(std::min(axis.span(), kWidest), (to - from) * 3), data.length());
        const TimeAxis next = pannedTo(axis, (from + to) / 2 - axis.span() / 2, data.length());
        setView(next.begin, next.end);
    }
    if (playhead < from || playhead > to)
        movePlayhead((from + to) / 2, false);
}

void LabelPage::Private::showQuestion()
{
    if (editor->canAnswer())
        lanes->setRange(editor->item().start, editor->item().end, !editor->hasOwn());
    else
        lanes->setRange(0, 0, true);
    const std::vector<Sample> &samples = editor->data().samples;
    const auto middle = editor->canAnswer() ? static_cast<std::size_t>((editor->item().start + editor->item().end) / 2)
                                            : samples.size();
    if (middle < samples.size() && std::exchange(asked, samples[middle].t) != samples[middle].t)
        emit q->questionMoved(asked);
}

// On that side of the playhead on which there is more room, over the traces.
void LabelPage::Private::placePicture()
{
    constexpr int kBeside = 8; // px
    const QRect area = lanes->plotArea();
    const int at = static_cast<int>(lanes->axis().toPixel(playhead));
    const bool right = at - area.left() < area.right() - at;
    const int x = right ? at + kBeside : at - kBeside - scrubbed->width();
    scrubbed->move(
        std::clamp(x, area.left() + kBeside, std::max(area.left() + kBeside, area.right() - scrubbed->width())),
        area.top() + LaneView::kRuler + kBeside);
}

void LabelPage::Private::key(
    const char *name, const QList<QKeySequence> &keys, const QString &text, const std::function<void()> &act)
{
    auto *action = new QAction(text, q);
    action->setObjectName(QLatin1String(name));
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WindowShortcut); // a hidden page's actions stay silent
    connect(action, &QAction::triggered, q, act);
    q->addAction(action);
}

void LabelPage::Private::addKeys()
{
    const auto arrow = [](Qt::KeyboardModifiers held, Qt::Key key) { return QKeySequence(QKeyCombination(held, key)); };
    for (int f = 0; f < 5; ++f)
        key("finger",
            {QKeySequence(Qt::Key_1 + f), QKeySequence(Qt::KeypadModifier | static_cast<Qt::Key>(Qt::Key_1 + f))},
            LabelPage::tr("Flex or extend %1").arg(Theme::fingerName(f)), [this, f] { editor->toggle(f); });
    for (int place = 0; place < kMostLikely; ++place)
        key("acceptAs",
            {QKeySequence(LikelyRow::keyOf(place)), QKeySequence(QStringLiteral("Num+") + LikelyRow::keyOf(place))},
            LabelPage::tr("Answer with the small hand %1").arg(place + 1), [this, place] { editor->acceptAs(place); });
    key("accept", {Qt::Key_Return, Qt::Key_Enter}, LabelPage::tr("Accept"), [this] { editor->accept(); });
    key("acceptPose", {Qt::Key_A}, LabelPage::tr("Accept for the whole pose"), [this] { editor->acceptPose(); });
    key("skip", {Qt::Key_S}, LabelPage::tr("Skip"), [this] { editor->skip(); });
    key("cannotTell", {Qt::Key_X}, LabelPage::tr("Can’t tell"), [this] { editor->cannotTell(); });
    key("undo", {QKeySequence(Qt::CTRL | Qt::Key_Z), Qt::Key_Z}, LabelPage::tr("Undo"), [this] { editor->undo(); });
    key("redo", {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::SHIFT | Qt::Key_Z)},
        LabelPage::tr("Redo"), [this] { editor->redo(); });
    key("query", {Qt::Key_Q}, LabelPage::tr("Find moments"), [this] {
        if (queue->canAsk())
            emit q->queryRequested();
    });
    key("nextMoment", {Qt::Key_Down}, LabelPage::tr("Next moment"), [this] { editor->askNext(1); });
    key("previousMoment", {Qt::Key_Up}, LabelPage::tr("Previous moment"), [this] { editor->askNext(-1); });

    key("nextLabel", {arrow(Qt::ShiftModifier, Qt::Key_Right)}, LabelPage::tr("Select the next label"),
        [this] { editor->selectNext(1, here()); });
    key("previousLabel", {arrow(Qt::ShiftModifier, Qt::Key_Left)}, LabelPage::tr("Select the label before"),
        [this] { editor->selectNext(-1, here()); });
    key("drop", {Qt::Key_Escape}, LabelPage::tr("Drop the range or label"), [this] { editor->drop(); });
    key("beginEarlier", {arrow(Qt::ControlModifier, Qt::Key_Left)}, LabelPage::tr("Begin earlier"),
        [this] { editor->moveEdge(false, -1, transport->snaps()); });
    key("beginLater", {arrow(Qt::ControlModifier, Qt::Key_Right)}, LabelPage::tr("Begin later"),
        [this] { editor->moveEdge(false, 1, transport->snaps()); });
    key("endEarlier", {arrow(Qt::ControlModifier | Qt::ShiftModifier, Qt::Key_Left)}, LabelPage::tr("End earlier"),
        [this] { editor->moveEdge(true, -1, transport->snaps()); });
    key("endLater", {arrow(Qt::ControlModifier | Qt::ShiftModifier, Qt::Key_Right)}, LabelPage::tr("End later"),
        [this] { editor->moveEdge(true, 1, transport->snaps()); });
    key("snap", {Qt::Key_N}, LabelPage::tr("Snap edges to still poses"), [this] { transport->toggleSnap(); });
    key("split", {Qt::Key_C}, LabelPage::tr("Split at the playhead"), [this] { editor->splitAt(here()); });
    key("mergeNext", {Qt::Key_M}, LabelPage::tr("Merge with the next label"), [this] { editor->merge(1, here()); });
    key("mergePrevious", {QKeySequence(Qt::SHIFT | Qt::Key_M)}, LabelPage::tr("Merge with the label before"),
        [this] { editor->merge(-1, here()); });
    key("delete", {Qt::Key_Delete, Qt::Key_Backspace}, LabelPage::tr("Delete the label"), [this] { editor->remove(); });
    key("nextOverlap", {Qt::Key_O}, LabelPage::tr("Go to an overlap"), [this] {
        if (const auto conflict = nearestConflict(editor->data().conflicts, here()))
            reveal(conflict->begin, conflict->end);
        else
            queue->notice(LabelPage::tr("No labels overlap."));
    });
    key("keepEarlier", {Qt::Key_BracketLeft, Qt::Key_Comma}, LabelPage::tr("Overlap: keep the earlier label"),
        [this] { editor->resolve(Keep::Earlier, here()); });
    key("keepLater", {Qt::Key_BracketRight, Qt::Key_Period}, LabelPage::tr("Overlap: keep the later label"),
        [this] { editor->resolve(Keep::Later, here()); });

    key("play", {Qt::Key_Space}, LabelPage::tr("Play or pause"), [this] {
        // A button reached with Tab is pressed with Space, as everywhere.
        auto *button = qobject_cast<QAbstractButton *>(QApplication::focusWidget());
        if (button && q->isAncestorOf(button))
            button->click();
        else
            transport->playOrPause();
    });
    key("reverse", {Qt::Key_J}, LabelPage::tr("Play backwards, again: faster"), [this] { transport->shuttle(-1); });
    key("stop", {Qt::Key_K}, LabelPage::tr("Stop"), [this] { transport->stop(); });
    key("forward", {Qt::Key_L}, LabelPage::tr("Play, again: faster"), [this] { transport->shuttle(1); });
    key("stepBack", {Qt::Key_Left}, LabelPage::tr("Step back"), [this] { step(-1); });
    key("stepOn", {Qt::Key_Right}, LabelPage::tr("Step on"), [this] { step(1); });
    key("zoomIn", {Qt::Key_Plus, Qt::Key_Equal}, LabelPage::tr("Zoom in"), [this] { zoom(1.5); });
    key("zoomOut", {Qt::Key_Minus}, LabelPage::tr("Zoom out"), [this] { zoom(1 / 1.5); });
    key("whole", {Qt::Key_F}, LabelPage::tr("Show the whole session"), [this] { fit(); });
    key("sessions", {Qt::Key_G}, LabelPage::tr("Choose a session"), [this] {
        if (transport->sessionButton()->isVisible())
            sessions->openUnder(transport->sessionButton());
    });
    editMenu = new QMenu(q);
    editMenu->setObjectName(QStringLiteral("labelMenu"));
    for (const char *name : {"split", "mergeNext", "mergePrevious", "delete"})
        editMenu->addAction(q->findChild<QAction *>(QLatin1String(name)));
    editMenu->addSeparator();
    for (const char *name : {"undo", "redo"})
        editMenu->addAction(q->findChild<QAction *>(QLatin1String(name)));
    lanes->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(lanes, &QWidget::customContextMenuRequested, q, [this](QPoint at) {
        if (editor->data().samples.empty())
            return;
        const double time = lanes->axis().toTime(at.x());
        emit lanes->playheadMoved(time);
        emit lanes->labelClicked(labelAt(editor->data().segments, sampleAt(editor->data().samples, time)));
        editMenu->popup(lanes->mapToGlobal(at));
    });
    connect(transport, &TransportBar::editWanted, q, [this](QPoint at) { editMenu->popup(at); });
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
    d->editor = new LabelEditor(this);
    setFocusPolicy(Qt::ClickFocus); // for its keys; Tab goes to what it holds
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(16, 16, 16, 16);
    page->setSpacing(16);
    d->overview = new Overview(d->editor->data(), this);
    page->addWidget(d->overview);
    auto *columns = new Columns(QStringLiteral("label/columns"), this);
    auto *series = new QWidget(columns);
    QVBoxLayout *left = makeColumn(series, 16);
    auto *plot = new QVBoxLayout;
    plot->setSpacing(8);
    d->transport = new TransportBar(this);
    plot->addWidget(d->transport);
    d->lanes = new LaneView(d->editor->data(), this);
    plot->addWidget(d->lanes, 1);
    left->addLayout(plot, 1);
    left->addWidget(d->makeBottom());
    d->queue = new QueuePanel(d->editor, this);
    columns->addColumn(tr("Session"), series, 0);
    columns->addColumn(tr("Questions"), d->queue, 384);
    page->addWidget(columns, 1);
    d->sessions = new SessionList(this);
    d->empty = new EmptySession(d->lanes);
    auto *over = new QVBoxLayout(d->lanes);
    over->setContentsMargins(LaneView::kNames + 1, LaneView::kRuler + 1, 1, 1);
    over->addWidget(d->empty);
    d->scrubbed = new HandPicture({160, 120}, d->lanes);
    d->scrubbed->setObjectName(QStringLiteral("playheadPicture"));
    d->scrubbed->setAttribute(Qt::WA_TransparentForMouseEvents);
    d->scrubbed->hide();
    d->scrubbing.setSingleShot(true);
    d->scrubbing.setInterval(3000);
    connect(&d->scrubbing, &QTimer::timeout, d->scrubbed, &QWidget::hide);
    d->connectParts();
    d->addKeys();
    setSession({}, {});
}

LabelPage::~LabelPage() = default;

void LabelPage::Private::connectParts()
{
    connect(editor, &LabelEditor::dataChanged, q, [this] {
        overview->refresh();
        lanes->refresh();
    });
    connect(editor, &LabelEditor::questionChanged, q, [this] { showQuestion(); });
    connect(editor, &LabelEditor::placeWanted, q, [this](int begin, int end) { reveal(begin, end); });
    connect(editor, &LabelEditor::acted, q, &LabelPage::acted);
    connect(editor, &LabelEditor::undoWanted, q, &LabelPage::undoWanted);
    connect(editor, &LabelEditor::redoWanted, q, &LabelPage::redoWanted);

    connect(lanes, &LaneView::viewChanged, q, [this](double begin, double end) { setView(begin, end); });
    connect(lanes, &LaneView::playheadMoved, q, [this](double t) { movePlayhead(t, false); });
    connect(lanes, &LaneView::labelClicked, editor, &LabelEditor::select);
    connect(lanes, &LaneView::rangeSelected, editor, &LabelEditor::choose);
    connect(lanes, &LaneView::rangeChanged, editor, [this](int begin, int end) { editor->setRange(begin, end); });
    connect(overview, &Overview::viewMoved, q, [this](double begin) {
        const TimeAxis next = pannedTo(lanes->axis(), begin, editor->data().length());
        setView(next.begin, next.end);
    });
    connect(transport, &TransportBar::moved, q, [this](double seconds) { play(seconds); });
    connect(transport, &TransportBar::stepped, editor, &LabelEditor::askNext);
    connect(transport, &TransportBar::snapChanged, q, [this](bool on) { lanes->setSnap(on); });
    connect(transport, &TransportBar::zoomed, q, [this](double factor) { zoom(factor); });
    connect(transport, &TransportBar::wholeWanted, q, [this] { fit(); });
    connect(transport, &TransportBar::sessionsWanted, q, [this] { sessions->openUnder(transport->sessionButton()); });
    connect(sessions, &SessionList::chosen, q, &LabelPage::sessionChosen);
    connect(queue, &QueuePanel::queryRequested, q, &LabelPage::queryRequested);
    connect(coverage, &CoverageMap::chosen, q, &LabelPage::coverageChosen);
    connect(empty, &EmptySession::recordRequested, q, &LabelPage::recordRequested);
    connect(empty, &EmptySession::openRequested, q, &LabelPage::openRequested);
}

void LabelPage::setSession(const QString &name, const SessionSignal &signal)
{
    d->asked = -1;
    d->scrubbed->hide();
    d->queue->setPicture({});
    d->editor->setSession(name, signal);
    const double length = d->editor->data().length();
    const bool session = !signal.samples.empty();
    d->empty->setVisible(!session);
    d->transport->setSession(session ? length : 0);
    d->overview->restart();
    d->setView(0, session ? std::min(length, 20.0) : 1);
    d->movePlayhead(0, false);
}

void LabelPage::setPoses(const std::vector<StillRange> &poses) { d->editor->setPoses(poses); }
void LabelPage::setSegments(const std::vector<LabelledSegment> &segments) { d->editor->setSegments(segments); }
void LabelPage::showStep(const LabelAct &act, bool back) { d->editor->showStep(act, back); }

void LabelPage::setUncertainty(const std::vector<int> &windowBegin, const std::vector<float> &values, int windowLength)
{
    d->editor->setUncertainty(windowBegin, values, windowLength);
}

void LabelPage::setPredictions(
    const std::vector<int> &windowBegin, const std::vector<std::array<float, 5>> &probability, int windowLength)
{
    d->editor->setPredictions(windowBegin, probability, windowLength);
}

void LabelPage::setKnownPoses(const std::vector<Combination> &poses) { d->editor->setKnown(poses); }
void LabelPage::setQueue(const std::vector<QueueItem> &queue) { d->editor->setQueue(queue); }

void LabelPage::setRecording(bool recording) { d->empty->setRecording(recording); }

void LabelPage::setQueryState(bool possible, bool running, const QString &sentence)
{
    d->queue->setQueryState(possible, running, sentence);
}
void LabelPage::setWorth(const QString &sentence) { d->queue->setWorth(sentence); }

void LabelPage::setSessions(const std::vector<SessionChoice> &sessions, qint64 current)
{
    const auto shown = std::find_if(
        sessions.begin(), sessions.end(), [current](const SessionChoice &s) { return s.id == current; });
    d->transport->setSessionName(shown == sessions.end() ? QString() : shown->name);
    d->sessions->setSessions(sessions, current);
}

void LabelPage::setHoldout(
    std::optional<double> before, std::optional<double> now, std::optional<double> majority, int labels)
{
    d->holdout->setValues(before, now, majority, labels);
}

void LabelPage::setCoverage(const CoverageCounts &counts)
{
    const LabelData &shown = d->editor->data();
    d->coverage->setCounts(counts, shown.samples.empty() || has(shown.layout, Quantity::Acceleration));
}

void LabelPage::setRecordNext(const QStringList &sentences)
{
    d->recordNext->setText(sentences.value(0));
    d->recordNext->setToolTip(sentences.join(u'\n'));
}

void LabelPage::goTo(int begin, int end)
{
    const LabelData &shown = d->editor->data();
    if (shown.samples.empty())
        return;
    for (const int i : d->editor->open()) {
        const QueueItem &item = shown.queue[static_cast<std::size_t>(i)];
        if (item.start == begin && item.end == end)
            return d->editor->ask(i);
    }
    if (const int label = placeOf(shown.segments, {begin, end, {}}); label >= 0)
        return d->editor->select(label);
    d->editor->drop();
    d->reveal(begin, end);
}

void LabelPage::setQuestionPicture(const std::optional<PictureOfHand> &picture) { d->queue->setPicture(picture); }

void LabelPage::setPlayheadPicture(const std::optional<PictureOfHand> &picture)
{
    d->scrubbed->setVisible(picture.has_value());
    if (!picture)
        return;
    d->scrubbed->setPicture(*picture);
    d->placePicture();
    d->scrubbed->raise();
    d->scrubbing.start();
}

void LabelPage::notice(const QString &sentence) { d->queue->notice(sentence); }
const std::vector<LabelledSegment> &LabelPage::segments() const { return d->editor->data().segments; }
int LabelPage::queueIndex() const { return d->editor->active(); }
const Combination &LabelPage::answer() const { return d->editor->answer(); }
const std::vector<Combination> &LabelPage::likelyAnswers() const { return d->editor->likely(); }
int LabelPage::selectedLabel() const { return d->editor->data().selected; }
double LabelPage::playhead() const { return d->playhead; }

} // namespace lodestone
