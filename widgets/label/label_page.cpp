// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/label/label_page.h"
#include "widgets/controls/card.h"
#include "widgets/controls/columns.h"
#include "widgets/label/coverage_map.h"
#include "widgets/label/holdout_card.h"
#include "widgets/label/label_editor.h"
#include "widgets/label/label_page_p.h"
#include "widgets/label/label_parts.h"
#include "widgets/label/lane_view.h"
#include "widgets/label/overview.h"
#include "widgets/label/queue_panel.h"
#include "widgets/label/session_list.h"
#include "widgets/label/transport_bar.h"
#include <QHBoxLayout>
#include <QVBoxLayout>
#include <algorithm>

namespace lodestone {

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
    setFocusPolicy(Qt::StrongFocus);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(16, 16, 16, 16);
    page->setSpacing(16);
    d->overview = new Overview(d->editor->data(), this);
    page->addWidget(d->overview);
    auto *columns = new Columns(QStringLiteral("label/columns"), this);
    auto *series = new QWidget(columns);
    auto *left = new QVBoxLayout(series);
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(16);
    auto *plot = new QVBoxLayout;
    plot->setSpacing(8);
    d->transport = new TransportBar(this);
    plot->addWidget(d->transport);
    d->lanes = new LaneView(d->editor->data(), this);
    plot->addWidget(d->lanes, 1);
    left->addLayout(plot, 1);
    left->addWidget(d->makeBottom());
    d->queue = new QueuePanel(d->editor, this);
    columns->addColumn(series, 0);
    columns->addColumn(d->queue, 384);
    page->addWidget(columns, 1);
    d->sessions = new SessionList(this);
    d->empty = new EmptySession(d->lanes);
    auto *over = new QVBoxLayout(d->lanes);
    over->setContentsMargins(LaneView::kNames + 1, LaneView::kRuler + 1, 1, 1);
    over->addWidget(d->empty);
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
    connect(editor, &LabelEditor::edited, q, &LabelPage::labelsEdited);
    connect(editor, &LabelEditor::answered, q, &LabelPage::answered);

    connect(lanes, &LaneView::viewChanged, q, [this](double begin, double end) { setView(begin, end); });
    connect(lanes, &LaneView::playheadMoved, q, [this](double t) { movePlayhead(t, false); });
    connect(lanes, &LaneView::labelClicked, editor, &LabelEditor::select);
    connect(lanes, &LaneView::rangeSelected, editor, &LabelEditor::choose);
    connect(lanes, &LaneView::rangeChanged, editor, &LabelEditor::setRange);
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

void LabelPage::setSession(const QString &name, const std::vector<Sample> &samples)
{
    d->editor->setSession(name, samples);
    const double length = d->editor->data().length();
    const bool session = !samples.empty();
    d->empty->setVisible(!session);
    d->transport->setSession(session ? length : 0);
    d->setView(0, session ? std::min(length, 20.0) : 1);
    d->movePlayhead(0, false);
}

void LabelPage::setPoses(const std::vector<StillRange> &poses) { d->editor->setPoses(poses); }
void LabelPage::setSegments(const std::vector<LabelledSegment> &segments) { d->editor->setSegments(segments); }

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

void LabelPage::setCoverage(const CoverageCounts &counts) { d->coverage->setCounts(counts); }

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

void LabelPage::notice(const QString &sentence) { d->queue->notice(sentence); }
QUndoStack *LabelPage::undoStack() const { return d->editor->undoStack(); }
const std::vector<LabelledSegment> &LabelPage::segments() const { return d->editor->data().segments; }
int LabelPage::queueIndex() const { return d->editor->active(); }
const Combination &LabelPage::answer() const { return d->editor->answer(); }
const std::vector<Combination> &LabelPage::likelyAnswers() const { return d->editor->likely(); }
int LabelPage::selectedLabel() const { return d->editor->data().selected; }
double LabelPage::playhead() const { return d->playhead; }

} // namespace lodestone
