// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/main_window.h"
#include "widgets/controls/action_button.h"
#include "widgets/controls/columns.h"
#include "widgets/controls/primary_button.h"
#include "widgets/controls/segment_switch.h"
#include "widgets/frame/first_steps.h"
#include "widgets/frame/header.h"
#include "widgets/frame/keyboard_sheet.h"
#include "widgets/frame/port_picker.h"
#include "widgets/frame/status_line.h"
#include <QAction>
#include <QCloseEvent>
#include <QMimeData>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>
#include <algorithm>

namespace lodestone {
namespace {
constexpr QSize kUsualSize(1280, 800);
}

MainWindow::MainWindow(QWidget *parent) : QMainWindow(parent)
{
    setWindowTitle(tr("Lodestone"));
    setMinimumSize(1180, 720);
    resize(kUsualSize);
    auto *centre = new QWidget(this);
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_header = new Header(centre);
    m_banner = new ProblemBanner(centre);
    m_banner->hide();
    m_stack = new QStackedWidget(centre);
    for (int i = 0; i < 4; ++i)
        m_stack->addWidget(new QWidget(m_stack));
    m_status = new StatusLine(centre);
    column->addWidget(m_header);
    column->addWidget(m_banner);
    column->addWidget(m_stack, 1);
    column->addWidget(m_status);
    setCentralWidget(centre);

    connect(m_header->ports(), &PortPicker::portsWanted, this, &MainWindow::portsWanted);
    connect(m_header->ports(), &PortPicker::portChosen, this, &MainWindow::portChosen);
    connect(m_header->ports(), &PortPicker::disconnectRequested, this, &MainWindow::disconnectRequested);
    connect(m_header->record(), &QAbstractButton::clicked, this, &MainWindow::recordToggled);
    connect(m_header->pages(), &SegmentSwitch::chosen, this, &MainWindow::setPage);
    connect(m_header->primary(), &QAbstractButton::clicked, this, [this] {
        if (m_running)
            setPage(Train);
        else
            emit retrainRequested();
    });
    connect(m_banner, &ProblemBanner::action, this, &MainWindow::problemAction);
    connect(m_banner, &ProblemBanner::dismissed, this, &MainWindow::clearProblem);
    m_sheet = new KeyboardSheet(centre);
    setAcceptDrops(true);
    addActions();
}

void MainWindow::addActions()
{
    const auto bind = [this](const char *name, const QString &text, const QList<QKeySequence> &keys, auto act) {
        auto *action = new QAction(text, this);
        action->setObjectName(QLatin1String(name));
        action->setShortcuts(keys);
        action->setAutoRepeat(false);
        connect(action, &QAction::triggered, this, act);
        addAction(action);
    };
    for (int i = 0; i < 4; ++i)
        bind("page", pageName(i),
            {QKeySequence(Qt::Key_F1 + i), QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + i))},
            [this, i] { setPage(i); });
    bind("record", tr("Record, or stop"), {Qt::Key_R}, [this] { m_header->record()->click(); });
    bind("retrain", tr("Retrain and flash"),
        {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter), Qt::Key_F9},
        [this] { m_header->primary()->click(); });
    bind("open", tr("Open a project, import sessions"), {QKeySequence::Open}, [this] { emit openRequested(); });
    bind("capture", tr("Guided capture"), {QKeySequence(Qt::CTRL | Qt::Key_G)}, [this] { emit captureRequested(); });
    bind("signal", tr("Noise, field and timing of the sensors"), {QKeySequence(Qt::CTRL | Qt::Key_I)},
        [this] { emit signalRequested(); });
    bind(
        "port", tr("Choose a glove"), {QKeySequence(Qt::CTRL | Qt::Key_P)}, [this] { m_header->ports()->showPopup(); });
    bind("usualLayout", tr("Restore the usual layout"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L)},
        [this] { restoreUsualLayout(); });
    bind("keyboard", tr("Show all keys"), {Qt::Key_Question, QKeySequence::HelpContents},
        [this] { openKeyboardSheet(); });
    bind("quit", tr("Quit"), {QKeySequence(Qt::CTRL | Qt::Key_Q)}, [this] { close(); });
}

QString MainWindow::pageName(int page)
{
    switch (page) {
    case Live: return tr("Live");
    case Label: return tr("Label");
    case Train: return tr("Train");
    default: return tr("Glove");
    }
}

// The page in sight first, then what works everywhere.
void MainWindow::openKeyboardSheet()
{
    KeyGroup everywhere{tr("Everywhere"), {}};
    for (const QAction *action : actions())
        everywhere.lines.append({action->text(), capsOf(action->shortcut())});
    const QWidget *inSight = m_stack->currentWidget();
    if (const auto *pages = qobject_cast<const QStackedWidget *>(inSight))
        inSight = pages->currentWidget();          // one over the other
    const QString own = inSight->accessibleName(); // of what stands in a page's place
    m_sheet->open({keysOf(own.isEmpty() ? pageName(page()) : own, *inSight), everywhere});
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (!urls.isEmpty() && std::all_of(urls.begin(), urls.end(), [](const QUrl &u) { return u.isLocalFile(); }))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    QStringList files;
    for (const QUrl &url : event->mimeData()->urls())
        files.append(url.toLocalFile());
    event->acceptProposedAction();
    emit filesDropped(files);
}

void MainWindow::setPageWidget(int page, QWidget *widget)
{
    const int current = m_stack->currentIndex();
    QWidget *old = m_stack->widget(page);
    if (widget->accessibleName().isEmpty())
        widget->setAccessibleName(pageName(page));
    m_stack->insertWidget(page, widget);
    m_stack->removeWidget(old);
    delete old;
    m_stack->setCurrentIndex(current);
    if (page == current)
        widget->setFocus();
}

void MainWindow::setPage(int page)
{
    if (page < 0 || page >= m_stack->count())
        return;
    const bool changed = page != m_stack->currentIndex();
    m_stack->setCurrentIndex(page);
    m_header->pages()->setCurrent(page);
    m_status->setKeys(m_keys[page]);
    if (!changed)
        return;
    m_stack->currentWidget()->setFocus(); // the page's plain keys work at once
    emit pageChanged(page);
}

int MainWindow::page() const { return m_stack->currentIndex(); }

void MainWindow::setPorts(const QList<PortChoice> &ports) { m_header->ports()->setPorts(ports); }
void MainWindow::setSelectedPort(const QString &id) { m_header->ports()->setSelected(id); }
void MainWindow::setConnection(const ConnectionView &view) { m_header->ports()->setConnection(view); }
void MainWindow::setRecording(bool recording, double seconds) { m_header->setRecording(recording, seconds); }
void MainWindow::setRecordEnabled(bool enabled) { m_header->record()->setEnabled(enabled); }
void MainWindow::setAgreement(const AgreementView &view) { m_header->setAgreement(view); }

void MainWindow::setPrimary(const PrimaryView &view)
{
    m_running = view.running;
    m_header->setPrimary(view);
}

void MainWindow::setStatus(const QString &project, const QString &saved, const QString &session)
{
    m_status->setStatus(project, saved, session);
}

void MainWindow::setKeys(int page, const QList<KeyHint> &keys)
{
    if (page < 0 || page >= m_stack->count())
        return;
    m_keys[page] = keys;
    if (page == m_stack->currentIndex())
        m_status->setKeys(keys);
}

void MainWindow::showProblem(const QString &sentence, const QString &buttonText, bool error)
{
    m_banner->setProblem(sentence, buttonText, error);
    m_banner->show();
}

void MainWindow::showFirstSteps(const std::array<bool, 3> &done, bool recording, bool nextEnabled)
{
    if (!m_first) {
        m_first = new FirstSteps(centralWidget());
        static_cast<QVBoxLayout *>(centralWidget()->layout())->insertWidget(1, m_first);
        connect(m_first, &FirstSteps::chosen, this, &MainWindow::firstStepChosen);
        connect(m_first, &FirstSteps::dismissed, this, &MainWindow::firstStepsClosed);
    }
    m_first->setDone(done, recording);
    m_first->setStepEnabled(nextEnabled);
    m_first->show();
}

void MainWindow::hideFirstSteps()
{
    if (m_first)
        m_first->hide();
}

QVariantMap MainWindow::columns() const
{
    QVariantMap states;
    for (const Columns *c : findChildren<Columns *>())
        states[c->objectName()] = c->saveState();
    return states;
}

void MainWindow::setColumns(const QVariantMap &columns)
{
    for (Columns *c : findChildren<Columns *>())
        if (const QByteArray state = columns[c->objectName()].toByteArray(); !state.isEmpty())
            c->restore(state);
}

void MainWindow::restoreUsualLayout()
{
    if (!isMaximized() && !isFullScreen())
        resize(kUsualSize);
    for (Columns *c : findChildren<Columns *>())
        c->restoreUsual();
}

void MainWindow::clearProblem() { m_banner->hide(); }

void MainWindow::closeEvent(QCloseEvent *event)
{
    emit closing();
    QMainWindow::closeEvent(event);
}

} // namespace lodestone
