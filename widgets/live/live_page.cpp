// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/live_page.h"
#include "widgets/controls/action_button.h"
#include "widgets/controls/card.h"
#include "widgets/controls/format.h"
#include "widgets/live/live_plot.h"
#include "widgets/live/live_side.h"
#include "widgets/theme/theme.h"
#include <QComboBox>
#include <QElapsedTimer>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>
#include <array>
#include <cmath>

namespace lodestone {
namespace {

constexpr double kKeepSeconds = 180;
const std::array<double, 4> kSpans{5, 10, 20, 60};

class SpanCombo : public QComboBox {
public:
    explicit SpanCombo(QWidget *parent) : QComboBox(parent)
    {
        setFocusPolicy(Qt::TabFocus);
        setFixedSize(88, Theme::kControl);
        for (double span : kSpans) addItem(LivePage::tr("%1 s").arg(formatNumber(span, 0)), span);
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

// "B − A  x −39.1  y +20.0  z −16.0 µT": the magnetometer between the cursors.
class DeltaLabel : public QWidget {
public:
    explicit DeltaLabel(QWidget *parent) : QWidget(parent)
    {
        setFixedSize(264, Theme::kControl);
        setAccessibleName(LivePage::tr("Difference between the cursors"));
    }
    void set(const std::array<double, 3> &delta)
    {
        if (delta == m_delta) return;
        m_delta = delta;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &t = Theme::tokens();
        QPainter painter(this);
        double right = width();
        const auto put = [&](const QString &text, const QFont &font, const QColor &ink, double gap) {
            painter.setFont(font);
            painter.setPen(ink);
            const double w = painter.fontMetrics().horizontalAdvance(text) + 1;
            painter.drawText(QRectF(right - w, 0, w, height()), Qt::AlignVCenter | Qt::AlignLeft, text);
            right -= w + gap;
        };
        put(LivePage::tr("µT"), Theme::font(), t.secondary, 4);
        static const std::array<const char *, 3> names{"x", "y", "z"};
        for (std::size_t i = 3; i-- > 0;) {
            put(formatSigned(m_delta[i], 1), Theme::font(), t.text, 4);
            put(QLatin1String(names[i]), Theme::semibold(), t.axis[i], 14);
        }
        put(LivePage::tr("B − A"), Theme::font(), t.secondary, 0);
    }

private:
    std::array<double, 3> m_delta{};
};

} // namespace

struct LivePage::Parts {
    TraceBuffer buffer{kKeepSeconds};
    std::vector<Band> bands;
    LivePlot *plot = nullptr;
    LiveSide *side = nullptr;
    ActionButton *follow = nullptr, *pause = nullptr, *cursors = nullptr;
    SpanCombo *span = nullptr;
    DeltaLabel *delta = nullptr;
    QWidget *empty = nullptr;
    QTimer *timer = nullptr;
    QElapsedTimer clock;
    double end = 0;                   // right end of the view, s
    bool paused = false, placed = false, dirty = true;
    LivePlot::Cursors marks;

    double seconds() const { return span->currentData().toDouble(); }
    double viewEnd() const { return placed ? end : seconds(); }
};

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
    d->span->setCurrentIndex(2);
    d->cursors = new ActionButton(Icon::Cursors, tr("Cursors"), this);
    d->delta = new DeltaLabel(this);
    for (ActionButton *button : {d->follow, d->pause, d->cursors}) button->setCheckable(true);
    d->follow->setChecked(true);
    d->pause->setToolTip(tr("Freeze the view; recording goes on (Space)"));
    d->follow->setToolTip(tr("Back to the newest sample (Space)"));
    d->cursors->setToolTip(tr("Measure between two moments (A, B)"));
    bar->addWidget(d->follow);
    bar->addWidget(d->pause);
    bar->addWidget(d->span);
    bar->addWidget(d->cursors);
    bar->addStretch();
    bar->addWidget(d->delta);
    left->addLayout(bar);
    d->plot = new LivePlot(this);
    left->addWidget(d->plot, 1);
    row->addLayout(left, 2);
    d->side = new LiveSide(this);
    d->side->setMinimumWidth(360);
    d->side->setMaximumWidth(480);
    row->addWidget(d->side, 1);
    d->delta->hide();

    d->empty = new QWidget(d->plot);
    d->empty->setAutoFillBackground(true);
    d->empty->setBackgroundRole(QPalette::Base);
    auto *column = new QVBoxLayout(d->empty);
    column->setContentsMargins(24, 16, 24, 16);
    column->setSpacing(8);
    QLabel *title = makeLabel(tr("No samples yet"), Ink::Text, 15, true, d->empty);
    QLabel *text = makeLabel(tr("Connect a glove or choose the virtual glove."), Ink::Secondary, 13, false, d->empty);
    auto *connectButton = new ActionButton(tr("Start the virtual glove"), d->empty);
    connectButton->setObjectName(QStringLiteral("liveConnect"));
    connectButton->setDefaultChoice(true);
    column->addWidget(title, 0, Qt::AlignHCenter);
    column->addWidget(text, 0, Qt::AlignHCenter);
    column->addSpacing(8);
    column->addWidget(connectButton, 0, Qt::AlignHCenter);

    connect(connectButton, &QAbstractButton::clicked, this, &LivePage::connectRequested);
    connect(d->follow, &QAbstractButton::clicked, this, &LivePage::followLive);
    connect(d->pause, &QAbstractButton::clicked, this, &LivePage::togglePause);
    connect(d->cursors, &QAbstractButton::clicked, this, &LivePage::toggleCursors);
    connect(d->span, &QComboBox::currentIndexChanged, this, [this] { d->dirty = true; });
    connect(d->plot, &LivePlot::cursorDragged, this, [this](int which, double t) {
        d->marks.t[static_cast<std::size_t>(which)] = t;
        d->dirty = true;
    });
    connect(d->plot, &LivePlot::scrolled, this, [this](double fraction) {
        if (d->buffer.empty()) return;
        if (!d->paused) togglePause();
        const double first = d->buffer.firstTime() + std::min(d->seconds(), d->buffer.lastTime() - d->buffer.firstTime());
        d->end = std::clamp(d->end + fraction * d->seconds(), first, d->buffer.lastTime());
        d->dirty = true;
    });
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
    if (d->paused) togglePause();
}

void LivePage::setStale(bool stale) { d->plot->setGreyed(stale); }
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

bool LivePage::isPaused() const { return d->paused; }

void LivePage::tick()
{
    const double passed = static_cast<double>(d->clock.restart()) / 1000.0;
    const bool empty = d->buffer.empty();
    if (d->empty->isVisibleTo(d->plot) != empty) d->empty->setVisible(empty);
    if (empty) {
        d->empty->adjustSize();
        d->empty->move((d->plot->width() - d->empty->width()) / 2, (d->plot->height() - d->empty->height()) / 2);
    } else if (!d->paused) {
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
    if (d->marks.on) {
        const Sample *a = d->buffer.nearest(d->marks.t[0]), *b = d->buffer.nearest(d->marks.t[1]);
        std::array<double, 3> delta{};
        for (std::size_t i = 0; a && b && i < 3; ++i) delta[i] = static_cast<double>(b->mag[i] - a->mag[i]);
        d->delta->set(delta);
    }
}

void LivePage::togglePause()
{
    d->paused = !d->paused;
    d->pause->setChecked(d->paused);
    d->follow->setChecked(!d->paused);
    d->dirty = true;
}

void LivePage::followLive()
{
    if (d->paused) togglePause();
    d->follow->setChecked(true);
}

void LivePage::toggleCursors()
{
    d->marks.on = !d->marks.on;
    if (d->marks.on) d->marks.t = {d->viewEnd() - d->seconds() * 0.6, d->viewEnd() - d->seconds() * 0.4};
    d->cursors->setChecked(d->marks.on);
    d->delta->setVisible(d->marks.on);
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
    if (d->paused)
        for (const Band &band : d->bands)
            if ((band.from + band.to) / 2 < middle - 0.01) next = &band;
    if (!d->paused) togglePause();
    d->end = std::min((next->from + next->to) / 2 + d->seconds() / 2, std::max(d->buffer.lastTime(), next->to));
    d->dirty = true;
}

void LivePage::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() & ~Qt::KeypadModifier) return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Space: togglePause(); break;
    case Qt::Key_A: placeCursor(0); break;
    case Qt::Key_B: placeCursor(1); break;
    case Qt::Key_C: toggleCursors(); break;
    case Qt::Key_U: nextUnsure(); break;
    default: QWidget::keyPressEvent(event);
    }
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
