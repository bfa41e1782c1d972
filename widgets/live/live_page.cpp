// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/live_page.h"
#include "widgets/controls/action_button.h"
#include "widgets/controls/card.h"
#include "widgets/controls/format.h"
#include "widgets/live/live_plot.h"
#include "widgets/live/live_side.h"
#include "widgets/theme/theme.h"
#include <QAction>
#include <QComboBox>
#include <QElapsedTimer>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

namespace lodestone {
namespace {

constexpr double kKeepSeconds = 11 * 60;                  // ten minutes in view, and a little to scroll

class SpanCombo : public QComboBox {
public:
    explicit SpanCombo(QWidget *parent) : QComboBox(parent)
    {
        setFocusPolicy(Qt::TabFocus);
        setFixedSize(88, Theme::kControl);
        for (double span : LivePage::spans())
            addItem(span < 60 ? LivePage::tr("%1 s").arg(formatNumber(span, 0)) : LivePage::tr("%1 min").arg(formatNumber(span / 60, 0)), span);
        setAccessibleName(LivePage::tr("Time span"));
        setToolTip(LivePage::tr("How much time the plots show"));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintControlGround(painter, *this, false, false);
        painter.setFont(Theme::font());
        painter.setPen(Theme::tokens().text);
        painter.drawText(rect().adjusted(12, 0, -30, 0), Qt::AlignVCenter | Qt::AlignLeft, currentText());
        paintIcon(painter, Icon::Chevron, QRectF(width() - 28, 9, 14, 14), Theme::tokens().secondary);
    }
};

} // namespace

struct LivePage::Parts {
    TraceBuffer buffer{kKeepSeconds};
    std::vector<Band> bands;
    LivePlot *plot = nullptr;
    LiveSide *side = nullptr;
    ActionButton *follow = nullptr, *pause = nullptr, *cursors = nullptr, *scale = nullptr;
    SpanCombo *span = nullptr;
    QLabel *state = nullptr, *emptyTitle = nullptr, *emptyText = nullptr;
    QWidget *connectButton = nullptr;
    QWidget *empty = nullptr;
    QTimer *timer = nullptr;
    QElapsedTimer clock;
    double end = 0;                   // right end of the view, s
    enum class View { Following, Paused, Back };
    View view = View::Following;
    bool placed = false, dirty = true, stale = false;
    LivePlot::Cursors marks;

    double seconds() const { return span->currentData().toDouble(); }
    double viewEnd() const { return placed ? end : seconds(); }
    void stay(View where);
};

void LivePage::Parts::stay(View where)
{
    view = where;
    pause->setChecked(where == View::Paused);
    follow->setChecked(where == View::Following);
    dirty = true;
}

LivePage::LivePage(QWidget *parent) : QWidget(parent), d(std::make_unique<Parts>())
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Live"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Theme::kMargin, Theme::kMargin, Theme::kMargin, Theme::kMargin);
    row->setSpacing(Theme::kGap);
    auto *left = new QVBoxLayout;
    left->setSpacing(8);
    auto *bar = new QHBoxLayout;
    bar->setSpacing(8);
    d->follow = new ActionButton(Icon::Follow, tr("Follow live"), this);
    d->pause = new ActionButton(Icon::Pause, tr("Pause"), this);
    d->span = new SpanCombo(this);
    setSpan(20);
    d->cursors = new ActionButton(Icon::Cursors, tr("Cursors"), this);
    d->scale = new ActionButton(Icon::Fit, tr("Auto scale"), this);
    d->state = makeLabel({}, Ink::Secondary, 13, false, this);
    d->state->setObjectName(QStringLiteral("liveState"));
    d->state->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    d->state->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    for (ActionButton *button : {d->follow, d->pause, d->cursors, d->scale}) button->setCheckable(true);
    d->scale->setChecked(true);
    d->scale->setToolTip(tr("Scales follow the traces, or stay where they are (S). Shift and wheel change a fixed scale, F fits it."));
    d->follow->setChecked(true);
    d->pause->setToolTip(tr("Freeze the view; recording goes on (Space)"));
    d->follow->setToolTip(tr("Back to the newest sample (End)"));
    d->cursors->setToolTip(tr("Measure between two moments (A, B)"));
    bar->addWidget(d->follow);
    bar->addWidget(d->pause);
    bar->addWidget(d->span);
    bar->addWidget(d->cursors);
    bar->addWidget(d->scale);
    bar->addWidget(d->state, 1);
    left->addLayout(bar);
    d->plot = new LivePlot(this);
    left->addWidget(d->plot, 1);
    row->addLayout(left, 2);
    d->side = new LiveSide(this);
    d->side->setMinimumWidth(360);
    d->side->setMaximumWidth(480);
    row->addWidget(d->side, 1);

    d->empty = new QWidget(d->plot);
    d->empty->setAutoFillBackground(true);
    d->empty->setBackgroundRole(QPalette::Base);
    auto *column = new QVBoxLayout(d->empty);
    column->setContentsMargins(24, 16, 24, 16);
    column->setSpacing(8);
    d->emptyTitle = makeLabel({}, Ink::Text, 15, true, d->empty);
    d->emptyText = makeLabel({}, Ink::Secondary, 13, false, d->empty);
    auto *connectButton = new ActionButton(tr("Start the virtual glove"), d->empty);
    connectButton->setObjectName(QStringLiteral("liveConnect"));
    connectButton->setDefaultChoice(true);
    column->addWidget(d->emptyTitle, 0, Qt::AlignHCenter);
    column->addWidget(d->emptyText, 0, Qt::AlignHCenter);
    column->addSpacing(8);
    column->addWidget(connectButton, 0, Qt::AlignHCenter);
    d->connectButton = connectButton;
    setConnecting(false);

    connect(connectButton, &QAbstractButton::clicked, this, &LivePage::connectRequested);
    connect(d->follow, &QAbstractButton::clicked, this, &LivePage::followLive);
    connect(d->pause, &QAbstractButton::clicked, this, &LivePage::togglePause);
    connect(d->cursors, &QAbstractButton::clicked, this, &LivePage::toggleCursors);
    connect(d->span, &QComboBox::currentIndexChanged, this, [this] { d->dirty = true; });
    connect(d->plot, &LivePlot::cursorDragged, this, [this](int which, double t) {
        d->marks.t[static_cast<std::size_t>(which)] = t;
        d->dirty = true;
    });
    connect(d->scale, &QAbstractButton::clicked, this, &LivePage::toggleScale);
    connect(d->plot, &LivePlot::scrolled, this, &LivePage::scroll);
    connect(d->plot, &LivePlot::zoomed, this, &LivePage::zoom);
    connect(d->plot, &LivePlot::liveWanted, this, &LivePage::followLive);
    connect(d->plot, &LivePlot::changed, this, [this] {
        d->scale->setChecked(d->plot->autoScale());
        d->dirty = true;
    });
    addActions();
    d->timer = new QTimer(this);
    d->timer->setTimerType(Qt::PreciseTimer);
    d->timer->setInterval(16);
    connect(d->timer, &QTimer::timeout, this, &LivePage::tick);
    d->clock.start();
}

LivePage::~LivePage() = default;

void LivePage::appendSamples(const std::vector<Sample> &samples)
{
    if (samples.empty()) return;
    if (!d->buffer.empty() && samples.front().t < d->buffer.lastTime()) {
        d->bands.clear();
        d->placed = false;
        d->plot->forget();
    }
    d->buffer.append(samples);
    d->dirty = true;
}

void LivePage::clear()
{
    d->buffer.clear();
    d->bands.clear();
    d->placed = false;
    d->dirty = true;
    d->side->setEmpty(true);
    d->plot->forget();
    d->stay(Parts::View::Following);
    showState();
}

void LivePage::setStale(bool stale)
{
    d->stale = stale;
    d->plot->setGreyed(stale);
    d->dirty = true;
}

void LivePage::setConnecting(bool connecting)
{
    d->emptyTitle->setText(connecting ? tr("Connecting") : tr("No samples yet"));
    d->emptyText->setText(connecting ? tr("Waiting for the glove to answer.") : tr("Connect a glove or choose the virtual glove."));
    d->connectButton->setVisible(!connecting);
}

void LivePage::setPrediction(const PredictionView &view) { d->side->setPrediction(view); }
void LivePage::setOrientation(const Quaternion &q, const Euler &euler) { d->side->setOrientation(q, euler); }
void LivePage::setField(double microtesla, double saturatesAt) { d->side->setField(microtesla, saturatesAt); }
void LivePage::setNovelty(const NoveltyView &view) { d->side->setNovelty(view); }
void LivePage::setHeadingDoubt(std::optional<double> degrees) { d->side->setHeadingDoubt(degrees); }

void LivePage::addUnsureBand(double from, double to)
{
    addBand(d->bands, {from, to});
    if (!d->bands.empty() && !d->buffer.empty())
        d->bands.erase(std::remove_if(d->bands.begin(), d->bands.end(), [this](const Band &b) { return b.to < d->buffer.firstTime(); }),
                       d->bands.end());
    d->dirty = true;
}

void LivePage::setSpan(double seconds)
{
    const int index = d->span->findData(seconds);
    if (index >= 0) d->span->setCurrentIndex(index);
}

double LivePage::span() const { return d->seconds(); }
bool LivePage::isPaused() const { return d->view == Parts::View::Paused; }
bool LivePage::isFollowing() const { return d->view == Parts::View::Following; }

const std::vector<double> &LivePage::spans()
{
    static const std::vector<double> steps{1, 2, 5, 10, 20, 30, 60, 120, 300, 600};
    return steps;
}

void LivePage::tick()
{
    const double passed = static_cast<double>(d->clock.restart()) / 1000.0;
    const bool empty = d->buffer.empty();
    if (d->empty->isVisibleTo(d->plot) != empty) d->empty->setVisible(empty);
    if (empty) {
        d->empty->adjustSize();
        d->empty->move((d->plot->width() - d->empty->width()) / 2, (d->plot->height() - d->empty->height()) / 2);
    } else if (d->view == Parts::View::Following) {
        const double newest = d->buffer.lastTime(), before = d->end;
        // Blocks arrive in steps; the view glides a little behind the newest sample instead of jumping with them.
        const double aim = newest - 0.05;
        d->end += passed + (aim - d->end - passed) * 0.15;
        if (!d->placed || std::abs(newest - d->end) > 0.5) d->end = newest;
        d->end = std::min(d->end, newest);
        d->placed = true;
        if (d->end != before) d->dirty = true;
    }
    if (!d->dirty) return;
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
        if (d->stale) text = tr("Unplugged: the last samples");
        else if (d->view == Parts::View::Paused) text = tr("Paused, %1 behind live").arg(ago);
        else if (d->view == Parts::View::Back) text = tr("Scrolled back, %1 behind live").arg(ago);
    }
    if (text == d->state->text()) return;
    d->state->setText(text);
    d->state->setToolTip(text);
    setInk(d->state, d->stale ? Ink::Error : Ink::Secondary);
}

void LivePage::togglePause()
{
    d->stay(d->view == Parts::View::Following ? Parts::View::Paused : Parts::View::Following);
}

void LivePage::followLive() { d->stay(Parts::View::Following); }

void LivePage::scroll(double seconds)
{
    if (d->buffer.empty()) return;
    const double newest = d->buffer.lastTime(), first = std::min(d->buffer.firstTime() + d->seconds(), newest);
    if (d->end + seconds >= newest && d->view == Parts::View::Back) return followLive();
    d->end = std::clamp(d->end + seconds, first, newest);
    if (d->view == Parts::View::Following && seconds < 0) d->stay(Parts::View::Back);
    d->dirty = true;
}

void LivePage::zoom(int steps, double fraction)
{
    const int index = std::clamp(d->span->currentIndex() - steps, 0, d->span->count() - 1);
    const double before = d->seconds();
    d->span->setCurrentIndex(index);
    // Following, the newest sample stays at the edge; otherwise the moment under the pointer stays under it.
    if (d->view != Parts::View::Following) scroll((1 - fraction) * (d->seconds() - before));
    d->dirty = true;
}

void LivePage::fit() { d->plot->fit(); }
void LivePage::toggleScale() { d->plot->setAutoScale(!d->plot->autoScale()); }

void LivePage::toggleCursors()
{
    d->marks.on = !d->marks.on;
    if (d->marks.on) d->marks.t = {d->viewEnd() - d->seconds() * 0.6, d->viewEnd() - d->seconds() * 0.4};
    d->cursors->setChecked(d->marks.on);
    d->dirty = true;
}

void LivePage::placeCursor(int which)
{
    if (which < 0 || which > 1) return;
    if (!d->marks.on) toggleCursors();
    const QPoint mouse = d->plot->mapFromGlobal(QCursor::pos());
    const double t = d->plot->rect().contains(mouse) ? d->plot->timeAt(mouse.x()) : d->viewEnd() - d->seconds() / 2;
    d->marks.t[static_cast<std::size_t>(which)] = std::clamp(t, d->viewEnd() - d->seconds(), d->viewEnd());
    d->dirty = true;
}

void LivePage::nextUnsure()
{
    if (d->bands.empty() || d->buffer.empty()) return;
    // Walks back in time from the middle of the view, and from the oldest starts again at the newest.
    const double middle = d->viewEnd() - d->seconds() / 2;
    const Band *next = &d->bands.back();
    if (d->view != Parts::View::Following)
        for (const Band &band : d->bands)
            if ((band.from + band.to) / 2 < middle - 0.01) next = &band;
    if (d->view == Parts::View::Following) d->stay(Parts::View::Back);
    d->end = std::min((next->from + next->to) / 2 + d->seconds() / 2, std::max(d->buffer.lastTime(), next->to));
    d->dirty = true;
}

void LivePage::addActions()
{
    const auto act = [this](const char *name, const QString &text, const QList<QKeySequence> &keys, const std::function<void()> &what) {
        auto *action = new QAction(text, this);
        action->setObjectName(QLatin1String(name));
        action->setShortcuts(keys);
        action->setShortcutContext(Qt::WindowShortcut); // a hidden page's actions stay silent
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
    const std::array<QString, TraceBuffer::kChannels> names{
        tr("Show or hide magnetometer x"), tr("Show or hide magnetometer y"), tr("Show or hide magnetometer z"),
        tr("Show or hide accelerometer x"), tr("Show or hide accelerometer y"), tr("Show or hide accelerometer z"),
        tr("Show or hide gyroscope x"), tr("Show or hide gyroscope y"), tr("Show or hide gyroscope z")};
    for (int i = 0; i < TraceBuffer::kChannels; ++i)
        act(qPrintable(QStringLiteral("liveChannel%1").arg(i + 1)), names[static_cast<std::size_t>(i)], {QKeySequence(Qt::Key_1 + i)},
            [this, i] { d->plot->toggleChannel(i); });
}

void LivePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && d->plot) d->plot->applyTheme();
}

void LivePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    d->clock.restart();
    d->dirty = true;
    d->timer->start();
}

void LivePage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    d->timer->stop();
}

} // namespace lodestone
