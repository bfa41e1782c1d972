// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/capture/capture_page.h"
#include "widgets/capture/calibration_card.h"
#include "widgets/capture/plan_chooser.h"
#include "widgets/capture/plan_summary.h"
#include "widgets/capture/pose_view.h"
#include "widgets/capture/sphere_view.h"
#include "widgets/controls/action_button.h"
#include "widgets/controls/card.h"
#include "widgets/controls/format.h"
#include "widgets/controls/status_mark.h"
#include "widgets/frame/keyboard_sheet.h"
#include "widgets/theme/theme.h"
#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <array>
#include <vector>

namespace lodestone {

namespace {

bool keptAt(const CaptureView &view, int step)
{
    return step < view.outcome.size() && view.outcome[step].fate == CaptureOutcome::Fate::Kept;
}

// Shows which steps of the plan are done: one piece per step while the pieces are wide enough to tell apart.
class StepStrip : public QWidget
{
public:
    explicit StepStrip(QWidget *parent) : QWidget(parent) { setFixedHeight(8); }
    void set(const CaptureView &view) // fills in order; after the end of the plan it shows which steps were kept
    {
        m_done.assign(std::max(view.steps, 1), false);
        for (int i = 0; i < view.steps; ++i)
            m_done[i] = view.outcome.isEmpty() ? i < view.step : keptAt(view, i);
        setAccessibleName(CapturePage::tr("%1 of %2 poses done").arg(std::ranges::count(m_done, true)).arg(view.steps));
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &t = Theme::tokens();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        const int steps = int(m_done.size());
        const double piece = double(width()) / steps, gap = piece > 6 ? 2 : 0;
        for (int i = 0; i < steps; ++i) {
            painter.setBrush(m_done[i] ? t.text : t.track);
            painter.drawRoundedRect(QRectF(i * piece, 0, piece - gap, height()), gap > 0 ? Theme::kBarRadius : 0,
                gap > 0 ? Theme::kBarRadius : 0);
        }
    }

private:
    std::vector<bool> m_done = {false};
};

} // namespace

struct CapturePage::Parts
{
    CaptureView view;
    bool canRecord = false;
    QStackedWidget *stack = nullptr;
    Card *chooser = nullptr, *work = nullptr, *nextCard = nullptr;
    CalibrationCard *calibration = nullptr;
    QAction *calibrationBack = nullptr;
    PlanChooser *plans = nullptr;
    QLabel *own = nullptr;
    QWidget *posing = nullptr;
    PoseView *pose = nullptr, *next = nullptr;
    CountdownDial *dial = nullptr;
    StatusMark *mark = nullptr;
    QLabel *phase = nullptr, *title = nullptr, *instruction = nullptr, *nextTitle = nullptr, *visited = nullptr,
           *left = nullptr, *kept = nullptr;
    StepStrip *progress = nullptr;
    SphereView *sphere = nullptr;
    PlanSummary *summary = nullptr;
    std::array<ActionButton *, 5> button{};
    std::array<QAction *, 5> action{};

    ActionButton *buttonOf(CaptureAct act) const { return button[std::size_t(act)]; }
};

namespace {

Mark markOf(CaptureState state)
{
    switch (state) {
    case CaptureState::Record: return Mark::Record;
    case CaptureState::Unplugged: return Mark::Cross;
    case CaptureState::Paused: return Mark::Triangle;
    case CaptureState::Finished: return Mark::Tick;
    default: return Mark::Hollow;
    }
}

QString wordOf(const CaptureView &view)
{
    switch (view.state) {
    case CaptureState::Preview: return CapturePage::tr("Look: this pose comes next");
    case CaptureState::Prepare: return CapturePage::tr("Get ready");
    case CaptureState::Record: return CapturePage::tr("Hold, recording");
    case CaptureState::Paused: return CapturePage::tr("Paused, samples are still kept");
    case CaptureState::Unplugged:
        return CapturePage::tr("The glove is unplugged; it goes on by itself when the glove is back");
    case CaptureState::Finished:
        return view.stopped ? CapturePage::tr("Stopped; everything recorded so far is kept") : CapturePage::tr("Done");
    default: return {};
    }
}

} // namespace

CapturePage::CapturePage(QWidget *parent) : QWidget(parent), d(std::make_unique<Parts>())
{
    setFocusPolicy(Qt::ClickFocus); // for its keys; Tab goes to what it holds
    setAccessibleName(tr("Guided capture"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Theme::kMargin, Theme::kMargin, Theme::kMargin, Theme::kMargin);
    row->setSpacing(Theme::kGap);

    auto *left = new QVBoxLayout;
    left->setSpacing(8);
    d->stack = new QStackedWidget(this);
    d->chooser = new Card(tr("Choose a plan"), d->stack);
    d->plans = new PlanChooser(d->chooser);
    d->chooser->body()->addWidget(d->plans, 1);
    d->own = makeLabel({}, Ink::Secondary, 11, false, d->chooser);
    d->own->setWordWrap(true);
    d->own->setTextInteractionFlags(Qt::TextSelectableByMouse);
    d->chooser->body()->addWidget(d->own);
    d->stack->addWidget(d->chooser);

    d->work = new Card(QStringLiteral(" "), d->stack);
    d->mark = new StatusMark(d->work);
    d->mark->setFixedWidth(16);
    d->phase = makeLabel({}, Ink::Text, 15, true, d->work);
    d->phase->setObjectName(QStringLiteral("capturePhase"));
    d->phase->setWordWrap(true);
    auto *phaseRow = new QHBoxLayout;
    phaseRow->addWidget(d->mark);
    phaseRow->addWidget(d->phase, 1);
    d->work->body()->addLayout(phaseRow);
    d->posing = new QWidget(d->work);
    auto *middle = new QHBoxLayout(d->posing);
    middle->setContentsMargins(0, 0, 0, 0);
    d->pose = new PoseView(true, d->posing);
    d->dial = new CountdownDial(d->posing);
    middle->addWidget(d->pose, 1);
    middle->addWidget(d->dial, 0, Qt::AlignCenter);
    middle->addSpacing(24);
    d->work->body()->addWidget(d->posing, 1);
    d->title = makeLabel({}, Ink::Text, 24, true, d->work);
    d->title->setObjectName(QStringLiteral("captureTitle"));
    d->title->setWordWrap(true);
    d->instruction = makeLabel({}, Ink::Secondary, 15, false, d->work);
    d->instruction->setWordWrap(true);
    d->work->body()->addWidget(d->title);
    d->work->body()->addWidget(d->instruction);
    d->summary = new PlanSummary(d->work);
    d->work->body()->addWidget(d->summary, 1);
    d->stack->addWidget(d->work);
    left->addWidget(d->stack, 1);
    auto *bar = new QHBoxLayout;
    bar->setSpacing(8);
    const std::array<Icon, 5> icons{Icon::Play, Icon::Pause, Icon::Undo, Icon::Next, Icon::Stop};
    const std::array<const char *, 5> names{"captureNext", "capturePause", "captureRedo", "captureSkip", "captureStop"};
    for (std::size_t i = 0; i < 5; ++i) {
        d->button[i] = new ActionButton(icons[i], {}, this);
        d->button[i]->setObjectName(QLatin1String(names[i]));
        d->button[i]->setFocusPolicy(Qt::TabFocus);
        if (i == 4)
            bar->addStretch();
        bar->addWidget(d->button[i]);
    }
    d->button[0]->setDefaultChoice(true);
    left->addLayout(bar);
    row->addLayout(left, 2);

    auto *side = new QVBoxLayout;
    side->setSpacing(Theme::kGap);
    auto *nextCard = d->nextCard = new Card(tr("Next"), this);
    auto *nextRow = new QHBoxLayout;
    d->next = new PoseView(false, nextCard);
    d->next->setFixedSize(120, 96);
    d->nextTitle = makeLabel({}, Ink::Text, 13, false, nextCard);
    d->nextTitle->setWordWrap(true);
    nextRow->addWidget(d->next);
    nextRow->addWidget(d->nextTitle, 1);
    nextCard->body()->addLayout(nextRow);
    side->addWidget(nextCard);
    auto *sphereCard = new Card(tr("Directions visited"), this);
    d->sphere = new SphereView(sphereCard);
    d->visited = makeLabel({}, Ink::Secondary, 13, false, sphereCard);
    d->visited->setObjectName(QStringLiteral("captureVisited"));
    d->sphere->setMaximumHeight(184);
    sphereCard->body()->addStretch();
    sphereCard->body()->addWidget(d->sphere);
    sphereCard->body()->addWidget(d->visited, 0, Qt::AlignHCenter);
    sphereCard->body()->addStretch();
    side->addWidget(sphereCard, 1);
    auto *planCard = new Card(tr("Progress"), this);
    d->progress = new StepStrip(planCard);
    d->left = makeLabel({}, Ink::Text, 13, false, planCard);
    d->kept = makeLabel({}, Ink::Secondary, 13, false, planCard);
    d->kept->setObjectName(QStringLiteral("captureKept"));
    d->kept->setWordWrap(true);
    planCard->body()->addWidget(d->progress);
    planCard->body()->addWidget(d->left);
    planCard->body()->addWidget(d->kept);
    side->addWidget(planCard);
    d->calibration = new CalibrationCard(this);
    side->addWidget(d->calibration);
    auto *sideBox = new QWidget(this);
    side->setContentsMargins(0, 0, 0, 0);
    sideBox->setLayout(side);
    sideBox->setMinimumWidth(288);
    sideBox->setMaximumWidth(360);
    row->addWidget(sideBox, 1);

    addActions();
    addCalibrationBack();
    connect(d->plans, &PlanChooser::choiceChanged, this, &CapturePage::showAllowed);
    connect(d->plans, &QListView::doubleClicked, this, [this] { d->action[0]->trigger(); });
    setView({});
}

CapturePage::~CapturePage() = default;

void CapturePage::addActions()
{
    const std::array<QList<QKeySequence>, 5> keys{
        {{Qt::Key_Return, Qt::Key_Enter}, {Qt::Key_Space}, {Qt::Key_Backspace}, {Qt::Key_S}, {Qt::Key_Escape}}};
    const std::array<QString, 5> texts{tr("Start, or go on"), tr("Pause, or go on"), tr("Do the pose again"),
        tr("Leave the pose out"), tr("Stop, or go back")};
    for (std::size_t i = 0; i < 5; ++i) {
        QAction *action = d->action[i] = new QAction(texts[i], this);
        action->setObjectName(d->button[i]->objectName() + QStringLiteral("Action"));
        action->setShortcuts(keys[i]);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        action->setAutoRepeat(false);
        addAction(action);
        d->button[i]->setToolTip(texts[i]);
        d->button[i]->setKeys(capsOf(keys[i].constFirst()));
        connect(d->button[i], &QAbstractButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::triggered, this, [this, i] {
            const auto act = CaptureAct(i);
            if (act == CaptureAct::Next && d->view.state == CaptureState::Choose)
                emit planChosen(chosenPlan());
            else
                emit acted(act);
        });
    }
}

void CapturePage::addCalibrationBack()
{
    ActionButton *button = d->calibration->backButton();
    QAction *action = d->calibrationBack = new QAction(tr("Use the previous calibration"), this);
    action->setObjectName(QStringLiteral("calibrationBackAction"));
    action->setShortcut(QKeySequence::Undo);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(action);
    button->setObjectName(QStringLiteral("calibrationBack"));
    button->setText(tr("Use the previous one"));
    button->setToolTip(action->text());
    button->setKeys(capsOf(action->shortcut()));
    connect(button, &QAbstractButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::triggered, this, &CapturePage::calibrationBackWanted);
}

void CapturePage::setPlans(const QList<PlanRow> &plans, const QString &ownFolder)
{
    d->plans->setPlans(plans);
    d->own->setText(tr("Your own plans go into %1, or into a folder named plans beside the project.").arg(ownFolder));
}

const CaptureView &CapturePage::view() const { return d->view; }
QString CapturePage::chosenPlan() const { return d->plans->chosen(); }

void CapturePage::setCanRecord(bool can)
{
    d->canRecord = can;
    showAllowed();
}

void CapturePage::setView(const CaptureView &view)
{
    d->view = view;
    const bool choosing = view.state == CaptureState::Choose;
    if (choosing != (focusProxy() != nullptr)) {
        // While a plan can be chosen, the arrow keys go to the list. A focus already within the page is not moved.
        const bool here = isAncestorOf(focusWidget()) || hasFocus();
        setFocusProxy(choosing ? d->plans : nullptr);
        d->stack->setCurrentWidget(choosing ? static_cast<QWidget *>(d->chooser) : d->work);
        if (here)
            setFocus();
    }
    d->work->setTitle(view.plan);
    d->work->setCaption(
        view.steps > 0 ? tr("Pose %1 of %2").arg(std::min(view.step + 1, view.steps)).arg(view.steps) : QString());
    const bool over = view.state == CaptureState::Finished;
    d->mark->setStatus(markOf(view.state), {});
    d->phase->setText(wordOf(view));
    d->pose->setPose(choosing || over ? std::nullopt : std::optional(view.pose));
    d->posing->setVisible(!over);
    d->summary->setVisible(over);
    d->summary->setPoses(view.outcome);
    d->dial->setTime(view.left, over ? 0 : view.length, view.state == CaptureState::Record);
    const bool calibrates = !view.calibration.lines.isEmpty();
    d->title->setText(over ? tr("This plan is over") : view.pose.title);
    d->instruction->setText(over && !calibrates ? tr("The Label page shows what was recorded and labelled.")
                            : over              ? view.calibration.result
                                                : view.pose.instruction);
    d->nextCard->setVisible(view.next.has_value());
    d->calibration->setVisible(choosing || calibrates);
    d->calibration->setView(view.calibration);
    d->calibrationBack->setEnabled(view.calibration.canGoBack);
    d->next->setPose(view.next);
    d->nextTitle->setText(
        view.next ? view.next->title
                        + (view.next->instruction.isEmpty() ? QString() : QLatin1Char('\n') + view.next->instruction)
                  : QString());
    d->sphere->setVisited(view.visited, view.up);
    d->visited->setText(tr("%1 of %2 directions").arg(view.visited.visited()).arg(VisitedSphere::kCells));
    d->progress->set(view);
    d->left->setText(choosing ? tr("No plan is running")
                     : over   ? tr("%1 of %2 poses done")
                                  .arg(std::count_if(view.outcome.begin(), view.outcome.end(),
                                      [](const CaptureOutcome &one) { return one.fate == CaptureOutcome::Fate::Kept; }))
                                  .arg(view.steps)
                            : tr("%1 left").arg(formatClock(view.planLeft)));
    QStringList kept{tr("%n stretches labelled", nullptr, view.labelled)};
    if (view.redone > 0)
        kept.append(tr("%n done again, kept unlabelled", nullptr, view.redone));
    if (view.skipped > 0)
        kept.append(tr("%n left out, kept unlabelled", nullptr, view.skipped));
    d->kept->setText(choosing ? tr("A plan labels what it records by itself.") : kept.join(QLatin1Char('\n')));
    d->kept->setVisible(!calibrates);
    showAllowed();
}

// Sets the text of each button and whether it is enabled.
void CapturePage::showAllowed()
{
    const CaptureState state = d->view.state;
    const bool choosing = state == CaptureState::Choose, over = state == CaptureState::Finished;
    const bool waiting = state == CaptureState::Paused || state == CaptureState::Unplugged;
    const bool ready = choosing ? d->canRecord && !chosenPlan().isEmpty() : state != CaptureState::Unplugged;
    const std::array<QString, 5> words{choosing  ? tr("Start")
                                       : over    ? tr("Choose another plan")
                                       : waiting ? tr("Go on")
                                                 : tr("Next"),
        tr("Pause"), tr("Redo"), tr("Skip"), choosing || over ? tr("Back") : tr("Stop")};
    const std::array<bool, 5> enabled{ready, !choosing && !over && state != CaptureState::Unplugged,
        !choosing && !over && state != CaptureState::Unplugged, !choosing && !over && state != CaptureState::Unplugged,
        true};
    for (std::size_t i = 0; i < 5; ++i) {
        d->button[i]->setText(words[i]);
        d->button[i]->setEnabled(
            enabled[i] && !(i == 1 && waiting)); // its key also continues the plan, but only one button shows that
        d->action[i]->setEnabled(enabled[i]);
    }
    d->button[0]->setToolTip(choosing && !d->canRecord ? tr("Connect a glove first") : d->action[0]->text());
    d->button[4]->setGlyph(choosing || over ? Icon::Previous : Icon::Stop);
}

void CapturePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    setFocus();
}

} // namespace lodestone
