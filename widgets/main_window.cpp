// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/main_window.h"
#include "widgets/controls/action_button.h"
#include "widgets/controls/columns.h"
#include "widgets/controls/layout.h"
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
    QVBoxLayout *column = makeColumn(centre, 0);
    m_header = new Header(centre);
    m_banner = new ProblemBanner(centre);
    m_banner->hide();
    m_stack = new QStackedWidget(centre);
    m_status = new StatusLine(centre);
    column->addWidget(m_header);
    column->addWidget(m_banner);
    column->addWidget(m_stack, 1);
    column->addWidget(m_status);
    setCentralWidget(centre);

    connect(m_header->ports(), &PortPicker::portChosen, this, &MainWindow::portChosen);
    connect(m_header->ports(), &PortPicker::disconnectRequested, this, &MainWindow::disconnectRequested);
    connect(m_header->record(), &QAbstractButton::clicked, this, &MainWindow::recordToggled);
    connect(m_header, &Header::tabChosen, this, [this](int tab) { setPage(m_shownUnder[tabs()[tab]]); });
    connect(m_header->primary(), &QAbstractButton::clicked, this,
        [this] { m_running ? emit runningRetrainChosen() : emit retrainRequested(); });
    connect(m_banner, &ProblemBanner::action, this, &MainWindow::problemAction);
    connect(m_banner, &ProblemBanner::dismissed, this, &MainWindow::clearProblem);
    m_sheet = new KeyboardSheet(centre);
    setAcceptDrops(true);
    addActions();
}

void MainWindow::setPages(std::vector<Page> pages)
{
    m_pages = std::move(pages);
    for (Page &page : m_pages) {
        if (!page.widget)
            page.widget = new QWidget;
        if (page.widget->accessibleName().isEmpty())
            page.widget->setAccessibleName(page.title);
        m_stack->addWidget(page.widget);
    }
    QStringList titles, keys;
    const QStringList ids = tabs();
    QAction *before = actions().value(0);
    for (int i = 0; i < ids.size(); ++i) {
        const QString id = ids[i];
        m_shownUnder[id] = id;
        const QKeySequence key(Qt::Key_F1 + i);
        titles << pageOf(id)->title;
        keys << key.toString(QKeySequence::NativeText);
        auto *action = new QAction(titles.constLast(), this);
        action->setObjectName(QStringLiteral("page"));
        action->setShortcuts({key, QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + i))});
        connect(action, &QAction::triggered, this, [this, id] { setPage(m_shownUnder[id]); });
        insertAction(before, action);
    }
    m_header->setTabs(titles, keys);
    if (!ids.isEmpty())
        setPage(ids.constFirst());
}

QStringList MainWindow::tabs() const
{
    QStringList ids;
    for (const Page &page : m_pages)
        if (page.inPlaceOf.isEmpty())
            ids << page.id;
    return ids;
}

const Page *MainWindow::pageOf(const QString &id) const
{
    const auto it = std::find_if(m_pages.begin(), m_pages.end(), [&id](const Page &page) { return page.id == id; });
    return it == m_pages.end() ? nullptr : &*it;
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
    bind("keyboard", tr("Show all keys"), {Qt::Key_Question}, [this] { openKeyboardSheet(); });
    bind("quit", tr("Quit"), {QKeySequence(Qt::CTRL | Qt::Key_Q)}, [this] { close(); });
}

// Keys of the current page first, then the window's own.
void MainWindow::openKeyboardSheet()
{
    KeyGroup everywhere{tr("Everywhere"), {}};
    for (const QAction *action : actions())
        everywhere.lines.append({action->text(), capsOf(action->shortcut())});
    const QWidget *inSight = m_stack->currentWidget();
    m_sheet->open({keysOf(inSight->accessibleName(), *inSight), everywhere});
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

void MainWindow::setPage(const QString &id)
{
    const Page *page = pageOf(id);
    if (!page)
        return;
    const bool changed = page->widget != m_stack->currentWidget();
    m_stack->setCurrentWidget(page->widget);
    m_shownUnder[tab()] = id;
    m_header->setTab(int(tabs().indexOf(tab())));
    refreshKeys();
    if (!changed)
        return;
    page->widget->setFocus(); // so that the page's single-letter keys work at once
    emit pageChanged(id);
}

QString MainWindow::page() const
{
    const auto it = std::find_if(
        m_pages.begin(), m_pages.end(), [this](const Page &page) { return page.widget == m_stack->currentWidget(); });
    return it == m_pages.end() ? QString() : it->id;
}

QString MainWindow::tab() const
{
    const Page *shown = pageOf(page());
    return !shown || shown->inPlaceOf.isEmpty() ? page() : shown->inPlaceOf;
}

void MainWindow::refreshKeys()
{
    const Page *shown = pageOf(page());
    m_status->setKeys(shown && shown->keys ? shown->keys() : QList<KeyHint>());
}

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
