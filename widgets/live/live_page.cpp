// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/live_page.h"
#include "widgets/controls/columns.h"
#include "widgets/controls/format.h"
#include "widgets/controls/layout.h"
#include "widgets/live/live_bar.h"
#include "widgets/live/live_empty.h"
#include "widgets/live/live_plot.h"
#include "widgets/live/live_side.h"
#include "widgets/live/question_card.h"
#include "widgets/label/likely_row.h"
#include "widgets/theme/theme.h"
#include <QAction>
#include <QElapsedTimer>
#include <QEvent>
#include <QTimer>
#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

namespace lodestone {
namespace {

constexpr double kKeepSeconds = 11 * 60;     // the longest span (10 min) and one minute to scroll back
constexpr int kSide = 400, kLeastSide = 340; // px
constexpr std::size_t kFewLanes = 4;         // whose axes can be read in the usual window
constexpr std::size_t kMostLanes = 10;       // that can be read at all
constexpr int kChannelKeys = 9;

} // namespace

struct LivePage::Parts
{
    TraceBuffer buffer{kKeepSeconds};
    std::vector<Band> bands;
    LiveBar *bar = nullptr;
    LivePlot *plot = nullptr;
    LiveSide *side = nullptr;
    LiveEmpty *empty = nullptr;
    QuestionCard *question = nullptr;
    QList<QAction *> questionKeys, covered; // of the card; those whose keys it takes
    QTimer *timer = nullptr;
    QElapsedTimer clock;
    double end = 0; // right end of the view, s
    enum class View { Following, Paused, Back };
    View view = View::Following;
    bool placed = false, dirty = true, stale = false, connecting = false, replaying = false;
    LivePlot::Cursors marks;
    Layout layout = nineAxes();
    ChannelLanes channels = lanesOf(nineAxes());
    bool lengths = false;     // in place of the axes, where there are several sensors
    std::vector<bool> inView; // of each lane

    const std::vector<Lane> &lanes() const { return lengths ? channels.lengths : channels.lanes; }
    double seconds() const { return bar->span(); }
    double viewEnd() const { return placed ? end : seconds(); }
    void stay(View where);
    void showNoDataReason();
};

void LivePage::Parts::stay(View where)
{
    view = where;
    bar->setView(where == View::Following, where == View::Paused);
    dirty = true;
}

void LivePage::Parts::showNoDataReason()
{
    side->setNoDataReason(replaying ? LivePage::tr("The glove is answering a replay. It is back here afterwards.")
                          : stale   ? LivePage::tr("The glove is unplugged. Plug it in again; it is found by itself.")
                          : !buffer.empty() ? QString()
                          : connecting      ? LivePage::tr("Waiting for the glove to answer.")
                                            : LivePage::tr("No glove is connected."));
}

LivePage::LivePage(QWidget *parent) : QWidget(parent), d(std::make_unique<Parts>())
{
    setFocusPolicy(Qt::ClickFocus); // for its keys; Tab goes to what it holds
    setAccessibleName(tr("Live"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Theme::kMargin, Theme::kMargin, Theme::kMargin, Theme::kMargin);
    auto *columns = new Columns(QStringLiteral("live/columns"), this);
    row->addWidget(columns);
    auto *left = new QWidget(columns);
    QVBoxLayout *column = makeColumn(left, 8);
    d->bar = new LiveBar(left);
    column->addWidget(d->bar);
    d->plot = new LivePlot(left);
    column->addWidget(d->plot, 1);
    columns->addColumn(tr("Plots"), left, 0);
    d->side = new LiveSide(columns);
    d->side->setMinimumWidth(kLeastSide);
    columns->addColumn(tr("Hand"), d->side, kSide);
    d->empty = new LiveEmpty(d->plot);
    d->question = new QuestionCard(d->plot);
    setSpan(20);

    connect(d->empty, &LiveEmpty::connectRequested, this, &LivePage::connectRequested);
    connect(d->question, &QuestionCard::answered, this, &LivePage::answered);
    connect(d->question, &QuestionCard::cannotTell, this, &LivePage::cannotTell);
    connect(d->question, &QuestionCard::declined, this, &LivePage::declined);
    connect(d->question, &QuestionCard::undoWanted, this, &LivePage::undoWanted);
    connect(d->question, &QuestionCard::goOnWanted, this, &LivePage::questionsWanted);
    connect(d->bar, &LiveBar::questionsToggled, this, &LivePage::questionsToggled);
    connect(d->bar, &LiveBar::questionPaceChosen, this, &LivePage::questionPaceChosen);
    connect(d->bar, &LiveBar::questionSoundToggled, this, &LivePage::questionSoundToggled);
    connect(d->bar, &LiveBar::followClicked, this, &LivePage::followLive);
    connect(d->bar, &LiveBar::pauseClicked, this, &LivePage::togglePause);
    connect(d->bar, &LiveBar::cursorsClicked, this, &LivePage::toggleCursors);
    connect(d->bar, &LiveBar::laneToggled, this, &LivePage::toggleLane);
    connect(d->bar, &LiveBar::lengthsToggled, this, &LivePage::toggleLengths);
    connect(d->bar, &LiveBar::scaleClicked, this, &LivePage::toggleScale);
    connect(d->bar, &LiveBar::captureClicked, this, &LivePage::captureRequested);
    connect(d->bar, &LiveBar::spanChanged, this, [this] { d->dirty = true; });
    connect(d->plot, &LivePlot::cursorDragged, this, [this](int which, double t) {
        d->marks.t[static_cast<std::size_t>(which)] = t;
        d->dirty = true;
    });
    connect(d->plot, &LivePlot::scrolled, this, &LivePage::scroll);
    connect(d->plot, &LivePlot::zoomed, this, &LivePage::zoom);
    connect(d->plot, &LivePlot::liveWanted, this, &LivePage::followLive);
    connect(d->plot, &LivePlot::changed, this, [this] {
        d->bar->setAutoScale(d->plot->autoScale());
        d->dirty = true;
    });
    addActions();
    d->inView.assign(d->lanes().size(), true);
    showLanes();
    d->timer = new QTimer(this);
    d->timer->setTimerType(Qt::PreciseTimer);
    d->timer->setInterval(16);
    connect(d->timer, &QTimer::timeout, this, &LivePage::tick);
    d->clock.start();
    d->showNoDataReason();
}

LivePage::~LivePage() = default;

void LivePage::setChannels(const Layout &layout)
{
    if (layout == d->layout)
        return;
    d->layout = layout;
    d->channels = lanesOf(layout);
    d->buffer.setSources(d->channels.sources, layout.size());
    d->lengths = !d->channels.lengths.empty() && d->channels.lanes.size() > kFewLanes;
    d->inView.assign(d->lanes().size(), false);
    std::fill_n(d->inView.begin(), std::min(kMostLanes, d->inView.size()), true);
    d->side->setChannels(layout);
    showLanes();
    clear();
}

void LivePage::showLanes()
{
    std::vector<Lane> lanes;
    QStringList titles;
    for (std::size_t i = 0; i < d->lanes().size(); ++i) {
        titles << d->lanes()[i].title;
        if (d->inView[i])
            lanes.push_back(d->lanes()[i]);
    }
    d->plot->setLanes(lanes);
    d->bar->setLanes(titles, d->inView, d->channels.lengths.empty() ? std::nullopt : std::optional(d->lengths));
    int key = 1;
    for (const Lane &lane : lanes)
        for (const LaneTrace &trace : lane.traces)
            if (auto *action = findChild<QAction *>(QStringLiteral("liveChannel%1").arg(key++)))
                action->setText(tr("Show or hide: %1 %2")
                                    .arg(lane.title, trace.finger >= 0 ? Theme::fingerName(trace.finger) : trace.name));
    for (int i = 1; i <= kChannelKeys; ++i)
        findChild<QAction *>(QStringLiteral("liveChannel%1").arg(i))->setVisible(i < key);
    findChild<QAction *>(QStringLiteral("liveLengths"))->setVisible(!d->channels.lengths.empty());
    findChild<QAction *>(QStringLiteral("liveLanes"))->setVisible(d->bar->hasLanes());
    d->dirty = true;
}

void LivePage::append(const Rows &rows)
{
    if (rows.empty())
        return;
    if (!d->buffer.empty() && rows.t.front() < d->buffer.lastTime()) {
        d->bands.clear();
        d->placed = false;
        d->plot->clear();
    }
    const bool first = d->buffer.empty();
    d->buffer.append(rows);
    if (first)
        d->showNoDataReason();
    d->dirty = true;
}

void LivePage::clear()
{
    d->buffer.clear();
    d->bands.clear();
    d->placed = false;
    d->dirty = true;
    d->plot->clear();
    d->stay(Parts::View::Following);
    d->showNoDataReason();
    showState();
}

void LivePage::setStale(bool stale)
{
    d->stale = stale;
    d->plot->setGreyed(stale);
    d->showNoDataReason();
    d->dirty = true;
}

void LivePage::setConnecting(bool connecting)
{
    d->connecting = connecting;
    d->empty->setConnecting(connecting);
    d->showNoDataReason();
}

void LivePage::setReplaying(bool replaying)
{
    d->replaying = replaying;
    d->showNoDataReason();
    d->dirty = true;
}

void LivePage::setHostOnly(bool only) { d->side->setHostOnly(only); }
void LivePage::setPrediction(const PredictionView &view) { d->side->setPrediction(view); }
void LivePage::setOrientation(const Quaternion &q, const Euler &euler) { d->side->setOrientation(q, euler); }
void LivePage::setField(const FieldView &view) { d->side->setField(view); }
void LivePage::setNovelty(const NoveltyView &view) { d->side->setNovelty(view); }
void LivePage::setHeadingDoubt(std::optional<double> degrees, double t) { d->side->setHeadingDoubt(degrees, t); }

void LivePage::addUnsureBand(double from, double to)
{
    addBand(d->bands, {from, to});
    if (!d->bands.empty() && !d->buffer.empty())
        d->bands.erase(std::remove_if(d->bands.begin(), d->bands.end(),
                           [this](const Band &b) { return b.to < d->buffer.firstTime(); }),
            d->bands.end());
    d->dirty = true;
}

void LivePage::setQuestion(const QuestionView &view)
{
    const auto keys = [this] { return std::pair(d->question->asks(), d->question->canUndo()); };
    const auto before = keys();
    d->question->setView(view);
    if (keys() != before) // a pose that is held longer changes none
        showKeys();
}

void LivePage::setQuestionSettings(bool on, double perMinute, bool sound)
{
    d->bar->setQuestions(on, perMinute, sound);
}

Combination LivePage::answer() const { return d->question->answer(); }

// A key means the question while there is one.
void LivePage::showKeys()
{
    const bool asking = d->question->asks();
    for (QAction *key : d->questionKeys) {
        key->setEnabled(asking);
        key->setVisible(asking);
    }
    for (QAction *key : d->covered)
        key->setEnabled(!asking);
    auto *undo = findChild<QAction *>(QStringLiteral("liveUndo"));
    undo->setEnabled(d->question->canUndo());
    undo->setVisible(d->question->canUndo());
}

void LivePage::setSpan(double seconds) { d->bar->setSpan(seconds); }

double LivePage::span() const { return d->seconds(); }
bool LivePage::isPaused() const { return d->view == Parts::View::Paused; }
bool LivePage::isFollowing() const { return d->view == Parts::View::Following; }

void LivePage::tick()
{
    const double passed = static_cast<double>(d->clock.restart()) / 1000.0;
    const bool empty = d->buffer.empty();
    if (d->empty->isVisibleTo(d->plot) != empty)
        d->empty->setVisible(empty);
    d->question->place();
    if (empty) {
        d->empty->place();
    } else if (d->view == Parts::View::Following) {
        const double newest = d->buffer.lastTime(), before = d->end;
        // Blocks arrive in steps. The view ends a little before the newest sample, so it moves smoothly.
        const double aim = newest - 0.05;
        d->end += passed + (aim - d->end - passed) * 0.15;
        if (!d->placed || std::abs(newest - d->end) > 0.5)
            d->end = newest;
        d->end = std::min(d->end, newest);
        d->placed = true;
        if (d->end != before)
            d->dirty = true;
    }
    if (!d->dirty)
        return;
    d->dirty = false;
    const double to = d->viewEnd();
    d->plot->setCursors(d->marks);
    d->plot->showFrame(d->buffer, to, d->seconds(), d->bands);
    showState();
}

void LivePage::showState()
{
    const double behind = std::max(0.0, d->buffer.lastTime() - d->end);
    const QString ago = formatClock(behind + 0.5);
    QString text;
    if (!d->buffer.empty()) {
        if (d->stale)
            text = tr("Unplugged: the last samples");
        else if (d->replaying)
            text = tr("A replay runs");
        else if (d->view == Parts::View::Paused)
            text = behind < 1 ? tr("Paused") : tr("Paused, %1 behind live").arg(ago);
        else if (d->view == Parts::View::Back)
            text = tr("Scrolled back, %1 behind live").arg(ago);
    }
    d->bar->setState(text, d->stale);
}

void LivePage::togglePause()
{
    d->stay(d->view == Parts::View::Following ? Parts::View::Paused : Parts::View::Following);
}

void LivePage::followLive() { d->stay(Parts::View::Following); }

void LivePage::scroll(double seconds)
{
    if (d->buffer.empty())
        return;
    const double newest = d->buffer.lastTime(), first = std::min(d->buffer.firstTime() + d->seconds(), newest);
    if (d->end + seconds >= newest && d->view == Parts::View::Back)
        return followLive();
    d->end = std::clamp(d->end + seconds, first, newest);
    if (d->view == Parts::View::Following && seconds < 0)
        d->stay(Parts::View::Back);
    d->dirty = true;
}

void LivePage::zoom(int steps, double fraction)
{
    const double before = d->seconds();
    d->bar->stepSpan(-steps);
    // When following, the newest sample stays at the edge; otherwise the time under the pointer stays in place.
    if (d->view != Parts::View::Following)
        scroll((1 - fraction) * (d->seconds() - before));
    d->dirty = true;
}

void LivePage::fit() { d->plot->fit(); }
void LivePage::toggleScale() { d->plot->setAutoScale(!d->plot->autoScale()); }

void LivePage::toggleLengths()
{
    if (d->channels.lengths.empty())
        return;
    d->lengths = !d->lengths;
    showLanes();
}

void LivePage::toggleLane(int lane)
{
    if (lane < 0 || lane >= static_cast<int>(d->inView.size()))
        return;
    const auto i = static_cast<std::size_t>(lane);
    d->inView[i] = !d->inView[i];
    if (std::none_of(d->inView.begin(), d->inView.end(), [](bool shown) { return shown; }))
        d->inView[i] = true; // an empty plot has no time axis
    showLanes();
}

void LivePage::chooseLanes() { d->bar->openLanes(); }

void LivePage::toggleCursors()
{
    d->marks.on = !d->marks.on;
    if (d->marks.on)
        d->marks.t = {d->viewEnd() - d->seconds() * 0.6, d->viewEnd() - d->seconds() * 0.4};
    d->bar->setCursors(d->marks.on);
    d->dirty = true;
}

void LivePage::placeCursor(int which)
{
    if (which < 0 || which > 1)
        return;
    if (!d->marks.on)
        toggleCursors();
    const QPoint mouse = d->plot->mapFromGlobal(QCursor::pos());
    const double t = d->plot->rect().contains(mouse) ? d->plot->timeAt(mouse.x()) : d->viewEnd() - d->seconds() / 2;
    d->marks.t[static_cast<std::size_t>(which)] = std::clamp(t, d->viewEnd() - d->seconds(), d->viewEnd());
    d->dirty = true;
}

void LivePage::nextUnsure()
{
    if (d->bands.empty() || d->buffer.empty())
        return;
    // Goes back in time from the middle of the view; after the oldest band it continues with the newest.
    const double middle = d->viewEnd() - d->seconds() / 2;
    const Band *next = &d->bands.back();
    if (d->view != Parts::View::Following)
        for (const Band &band : d->bands)
            if ((band.from + band.to) / 2 < middle - 0.01)
                next = &band;
    if (d->view == Parts::View::Following)
        d->stay(Parts::View::Back);
    d->end = std::min((next->from + next->to) / 2 + d->seconds() / 2, std::max(d->buffer.lastTime(), next->to));
    d->dirty = true;
}

void LivePage::addActions()
{
    const auto act = [this](const char *name, const QString &text, const QList<QKeySequence> &keys,
                         const std::function<void()> &what) {
        auto *action = new QAction(text, this);
        action->setObjectName(QLatin1String(name));
        action->setShortcuts(keys);
        action->setShortcutContext(Qt::WindowShortcut); // actions of a hidden page do nothing
        connect(action, &QAction::triggered, this, what);
        addAction(action);
    };
    act("livePause", tr("Pause, or follow live again"), {Qt::Key_Space}, [this] { togglePause(); });
    act("liveFollow", tr("Follow live"), {Qt::Key_End}, [this] { followLive(); });
    act("liveEarlier", tr("Scroll back"), {Qt::Key_Left}, [this] { scroll(-d->seconds() / 4); });
    act("liveLater", tr("Scroll on"), {Qt::Key_Right}, [this] { scroll(d->seconds() / 4); });
    act("liveZoomIn", tr("Less time, closer"), {Qt::Key_Plus, Qt::Key_Equal}, [this] { zoom(1); });
    act("liveZoomOut", tr("More time"), {Qt::Key_Minus}, [this] { zoom(-1); });
    act("liveFit", tr("Fit the scales to the view"), {Qt::Key_F}, [this] { fit(); });
    act("liveScale", tr("Automatic or fixed scales"), {Qt::Key_S}, [this] { toggleScale(); });
    act("liveCursors", tr("Show the cursors"), {Qt::Key_C}, [this] { toggleCursors(); });
    act("liveCursorA", tr("Cursor A to the pointer"), {Qt::Key_A}, [this] { placeCursor(0); });
    act("liveCursorB", tr("Cursor B to the pointer"), {Qt::Key_B}, [this] { placeCursor(1); });
    act("liveUnsure", tr("Next unsure moment"), {Qt::Key_U}, [this] { nextUnsure(); });
    act("liveLengths", tr("Axes, or the strength at each sensor"), {Qt::Key_M}, [this] { toggleLengths(); });
    act("liveLanes", tr("Choose the lanes"), {Qt::Key_L}, [this] { chooseLanes(); });
    for (int i = 0; i < kChannelKeys; ++i)
        act(qPrintable(QStringLiteral("liveChannel%1").arg(i + 1)), {}, {QKeySequence(Qt::Key_1 + i)},
            [this, i] { d->plot->toggleChannel(i); });
    act("liveQuestions", tr("Questions while recording"), {Qt::Key_Q}, [this] { d->bar->openQuestions(); });
    act("liveUndo", tr("Take the answer back"), {QKeySequence(Qt::CTRL | Qt::Key_Z), Qt::Key_Z},
        [this] { emit undoWanted(); });
    for (QAction *action : actions())
        if (action->objectName().startsWith(QLatin1String("liveChannel"))
            || action->objectName() == QLatin1String("liveScale"))
            d->covered << action;
    const auto ask = [&](const char *name, const QString &text, const QList<QKeySequence> &keys, auto what) {
        act(name, text, keys, what);
        d->questionKeys << actions().constLast();
    };
    ask("liveAccept", tr("Answer as shown"), {Qt::Key_Return, Qt::Key_Enter}, [this] { d->question->accept(); });
    ask("liveCannotTell", tr("Can’t tell"), {Qt::Key_X}, [this] { emit cannotTell(); });
    ask("liveNotNow", tr("Not now"), {Qt::Key_S}, [this] { emit declined(); });
    for (int i = 0; i < 5; ++i)
        ask(qPrintable(QStringLiteral("liveFinger%1").arg(i + 1)), tr("Flex or extend: %1").arg(Theme::fingerName(i)),
            {QKeySequence(Qt::Key_1 + i)}, [this, i] { d->question->toggle(i); });
    for (int i = 0; i < kMostLikely; ++i)
        ask(qPrintable(QStringLiteral("liveAnswer%1").arg(i + 1)), tr("Likely answer %1").arg(i + 1),
            {QKeySequence(LikelyRow::keyOf(i))}, [this, i] { d->question->acceptAs(i); });
    showKeys();
}

void LivePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && d->plot)
        d->plot->applyTheme();
}

void LivePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    d->clock.restart();
    d->dirty = true;
    d->timer->start();
    emit inViewChanged(true);
}

void LivePage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    d->timer->stop();
    emit inViewChanged(false);
}

} // namespace lodestone
