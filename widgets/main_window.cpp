// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/main_window.h"
#include "widgets/controls/action_button.h"
#include "widgets/controls/columns.h"
#include "widgets/controls/layout.h"
#include "widgets/controls/primary_button.h"
#include "widgets/controls/segment_switch.h"
#include "widgets/frame/first_steps.h"
#include "widgets/frame/focus_ring.h"
#include "widgets/frame/header.h"
#include "widgets/controls/scroll_area.h"
#include "widgets/frame/keyboard_sheet.h"
#include "widgets/frame/message_list.h"
#include "widgets/frame/port_picker.h"
#include "widgets/frame/status_line.h"
#include "widgets/theme/theme.h"
#include <QAction>
#include <QCloseEvent>
#include <QFileInfo>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QScreen>
#include <QScrollArea>
#include <QStackedWidget>
#include <QUrl>
#include <algorithm>

namespace lodestone {
namespace {

constexpr QSize kUsualSize(1280, 800), kLeast(960, 480);
constexpr int kTitleBar = 40; // px that a desktop needs around a window

// A page: where it does not fit, it scrolls.
QScrollArea *frameOf(QWidget *page, QWidget *stack)
{
    QScrollArea *frame = makeScrollArea(page, stack);
    frame->setFocusPolicy(Qt::NoFocus);
    frame->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    return frame;
}

} // namespace

// Lies over the window while files are dragged over it.
class DropHint : public QWidget
{
public:
    explicit DropHint(QWidget *over) : QWidget(over)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        hide();
    }
    void open(int files)
    {
        m_text = MainWindow::tr(
            "Drop %n files: projects are opened, sessions are copied into the project", nullptr, files);
        setGeometry(parentWidget()->rect());
        show();
        raise();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &t = Theme::tokens();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        QColor veil = t.window;
        veil.setAlpha(210);
        painter.fillRect(rect(), veil);
        painter.setPen(QPen(t.focus, 2, Qt::DashLine));
        painter.drawRoundedRect(QRectF(rect()).adjusted(8, 8, -8, -8), Theme::kCardRadius, Theme::kCardRadius);
        painter.setPen(t.text);
        painter.setFont(Theme::font(15, QFont::DemiBold));
        painter.drawText(rect().adjusted(32, 32, -32, -32), Qt::AlignCenter | Qt::TextWordWrap, m_text);
    }

private:
    QString m_text;
};

MainWindow::MainWindow(QWidget *parent) : QMainWindow(parent)
{
    setWindowTitle(tr("Lodestone"));
    setMinimumSize(kLeast);
    resize(kUsualSize);
    auto *centre = new QWidget(this);
    QVBoxLayout *column = makeColumn(centre, 0);
    m_header = new Header(centre);
    m_list = new MessageList(centre);
    m_stack = new QStackedWidget(centre);
    m_status = new StatusLine(centre);
    column->addWidget(m_header);
    column->addWidget(m_list);
    column->addWidget(m_stack, 1);
    column->addWidget(m_status);
    setCentralWidget(centre);

    connect(m_header->ports(), &PortPicker::portChosen, this, &MainWindow::portChosen);
    connect(m_header->ports(), &PortPicker::disconnectRequested, this, &MainWindow::disconnectRequested);
    connect(m_header->record(), &QAbstractButton::clicked, this, &MainWindow::recordToggled);
    connect(m_header->camera(), &QAbstractButton::clicked, this, &MainWindow::cameraRequested);
    connect(m_header, &Header::tabChosen, this, [this](int tab) { setPage(m_shownUnder[tabs()[tab]]); });
    connect(m_header->primary(), &QAbstractButton::clicked, this,
        [this] { m_running ? emit runningRetrainChosen() : emit retrainRequested(); });
    connect(m_list, &MessageList::action, this, &MainWindow::messageAction);
    connect(m_list, &MessageList::closed, this, &MainWindow::messageClosed);
    m_sheet = new KeyboardSheet(centre);
    m_dropHint = new DropHint(centre);
    new FocusRing(centre);
    setAcceptDrops(true);
    addActions();
    fillMenu();
}

void MainWindow::setPages(std::vector<Page> pages)
{
    m_pages = std::move(pages);
    for (Page &page : m_pages) {
        if (!page.widget)
            page.widget = new QWidget;
        if (page.widget->accessibleName().isEmpty())
            page.widget->setAccessibleName(page.title);
        m_stack->addWidget(frameOf(page.widget, m_stack));
    }
    QStringList titles, keys;
    const QStringList ids = tabs();
    QAction *before = actions().value(0);
    for (int i = 0; i < ids.size(); ++i) {
        const QString id = ids[i];
        m_shownUnder[id] = id;
        const QKeySequence key(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + i));
        titles << pageOf(id)->title;
        keys << key.toString(QKeySequence::NativeText);
        auto *action = new QAction(titles.constLast(), this);
        action->setObjectName(QStringLiteral("page"));
        QList<QKeySequence> all{key};
        if (i > 0) // F1 is help
            all << QKeySequence(Qt::Key_F1 + i);
        action->setShortcuts(all);
        connect(action, &QAction::triggered, this, [this, id] { setPage(m_shownUnder[id]); });
        insertAction(before, action);
    }
    m_header->setTabs(titles, keys);
    if (ids.isEmpty())
        return;
    setPage(ids.constFirst());
    pageOf(ids.constFirst())->widget->setFocus(); // its keys work from the start
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
    bind("camera", tr("Camera"), {QKeySequence(Qt::CTRL | Qt::Key_K)}, [this] { emit cameraRequested(); });
    bind("retrain", tr("Retrain and flash"),
        {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter), Qt::Key_F9},
        [this] { m_header->primary()->click(); });
    bind("new", tr("New project…"), {QKeySequence::New}, [this] { emit newRequested(); });
    bind("open", tr("Open…"), {QKeySequence::Open}, [this] { emit openRequested(); });
    bind("saveCopy", tr("Save a copy…"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S)},
        [this] { emit saveCopyRequested(); });
    bind("import", tr("Import sessions…"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I)},
        [this] { emit importRequested(); });
    bind("exportSession", tr("Export the shown session…"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E)},
        [this] { emit exportSessionRequested(); });
    bind("manager", tr("Sessions, models and labels…"), {QKeySequence(Qt::CTRL | Qt::Key_M)},
        [this] { emit managerRequested(); });
    bind("capture", tr("Guided capture"), {QKeySequence(Qt::CTRL | Qt::Key_G)}, [this] { emit captureRequested(); });
    bind("signal", tr("Noise, field and timing of the sensors"), {QKeySequence(Qt::CTRL | Qt::Key_I)},
        [this] { emit signalRequested(); });
    bind("outputs", tr("Outputs to other programs"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O)},
        [this] { emit outputsRequested(); });
    bind(
        "port", tr("Choose a glove"), {QKeySequence(Qt::CTRL | Qt::Key_P)}, [this] { m_header->ports()->showPopup(); });
    bind("menu", tr("Menu"), {Qt::Key_F10}, [this] { m_header->menu()->click(); });
    bind("preferences", tr("Preferences…"), {QKeySequence(Qt::CTRL | Qt::Key_Comma)},
        [this] { emit preferencesRequested(); });
    bind("usualLayout", tr("Restore the usual layout"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L)},
        [this] { restoreUsualLayout(); });
    bind("help", tr("Help"), {QKeySequence::HelpContents}, [this] { openHelp(); });
    bind("keyboard", tr("Show all keys"), {Qt::Key_Question}, [this] { openKeyboardSheet(); });
    bind("guide", tr("Open the guide"), {QKeySequence(Qt::SHIFT | Qt::Key_F1)}, [this] { emit guideRequested(); });
    bind("about", tr("About Lodestone"), {}, [this] { emit aboutRequested(); });
    bind("quit", tr("Quit"), {QKeySequence(Qt::CTRL | Qt::Key_Q)}, [this] { close(); });
}

void MainWindow::fillMenu()
{
    m_menu = new QMenu(this);
    m_menu->setAccessibleName(tr("Menu"));
    const auto add = [this](QMenu *menu, std::initializer_list<const char *> names) {
        for (const char *name : names)
            menu->addAction(findChild<QAction *>(QLatin1String(name), Qt::FindDirectChildrenOnly));
    };
    add(m_menu, {"new", "open"});
    m_recent = m_menu->addMenu(tr("Open recent"));
    setRecent({});
    add(m_menu, {"saveCopy"});
    m_menu->addSeparator();
    add(m_menu, {"import"});
    QMenu *out = m_menu->addMenu(tr("Export"));
    add(out, {"exportSession"});
    connect(out->addAction(tr("A report of the shown model…")), &QAction::triggered, this,
        &MainWindow::exportReportRequested);
    add(m_menu, {"manager"});
    m_menu->addSeparator();
    add(m_menu, {"capture", "camera", "signal", "outputs"});
    m_menu->addSeparator();
    add(m_menu, {"preferences", "usualLayout", "keyboard", "help", "guide", "about"});
    m_menu->addSeparator();
    add(m_menu, {"quit"});
    connect(m_header->menu(), &QAbstractButton::clicked, this,
        [this] { m_menu->popup(m_header->menu()->mapToGlobal(QPoint(0, m_header->menu()->height() + 2))); });
}

void MainWindow::setRecent(const QStringList &projects)
{
    m_recent->clear();
    m_recent->setEnabled(!projects.isEmpty());
    for (const QString &file : projects) {
        QAction *action = m_recent->addAction(
            QFileInfo(file).completeBaseName() + QStringLiteral("  ") + QFileInfo(file).path());
        action->setData(file);
        connect(action, &QAction::triggered, this, [this, file] { emit openRecentRequested(file); });
    }
}

KeyGroup MainWindow::keysOfPage() const
{
    const QWidget *inSight = pageOf(page()) ? pageOf(page())->widget : nullptr;
    return inSight ? keysOf(inSight->accessibleName(), *inSight) : KeyGroup();
}

void MainWindow::openHelp()
{
    const Page *shown = pageOf(page());
    m_sheet->open({keysOfPage()}, shown ? shown->title : QString(), shown ? shown->help : QStringList());
}

// Keys of the current page first, then the window's own.
void MainWindow::openKeyboardSheet()
{
    KeyGroup everywhere{tr("Everywhere"), {}};
    for (const QAction *action : actions())
        if (!action->shortcut().isEmpty())
            everywhere.lines.append({action->text().remove(QChar(0x2026)), capsOf(action->shortcut())});
    m_sheet->open({keysOfPage(), everywhere});
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.isEmpty() || !std::all_of(urls.begin(), urls.end(), [](const QUrl &u) { return u.isLocalFile(); }))
        return;
    event->setDropAction(Qt::CopyAction); // a file manager that is told "move" deletes its file
    event->accept();
    m_dropHint->open(int(urls.size()));
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent *) { m_dropHint->hide(); }

void MainWindow::dropEvent(QDropEvent *event)
{
    m_dropHint->hide();
    QStringList files;
    for (const QUrl &url : event->mimeData()->urls())
        files.append(url.toLocalFile());
    event->setDropAction(Qt::CopyAction);
    event->accept();
    emit filesDropped(files);
}

void MainWindow::setPage(const QString &id)
{
    const Page *page = pageOf(id);
    if (!page)
        return;
    const bool changed = id != this->page();
    m_stack->setCurrentIndex(int(page - m_pages.data()));
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
    const int shown = m_stack->currentIndex();
    return shown < 0 ? QString() : m_pages[std::size_t(shown)].id;
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
void MainWindow::setCamera(const CameraView &view) { m_header->setCamera(view); }
QPoint MainWindow::cameraPlace() const
{
    return m_header->camera()->mapToGlobal(QPoint(0, m_header->camera()->height() + 4));
}
void MainWindow::setAgreement(const AgreementView &view) { m_header->setAgreement(view); }

void MainWindow::setPrimary(const PrimaryView &view)
{
    m_running = view.running;
    m_header->setPrimary(view);
}

void MainWindow::setStatus(const QString &project, const QString &saved, const QString &session)
{
    m_status->setStatus(project, saved, session);
    setWindowTitle(project.isEmpty() ? tr("Lodestone") : tr("%1 – Lodestone", "a project's name").arg(project));
}

void MainWindow::setMessages(const std::vector<Message> &messages)
{
    if (messages == m_messages)
        return;
    m_messages = messages;
    m_list->setMessages(messages);
}

void MainWindow::showFirstSteps(const std::array<bool, 4> &done, std::optional<double> recorded, bool nextEnabled)
{
    if (!m_first) {
        m_first = new FirstSteps(centralWidget());
        static_cast<QVBoxLayout *>(centralWidget()->layout())->insertWidget(1, m_first);
        connect(m_first, &FirstSteps::chosen, this, &MainWindow::firstStepChosen);
        connect(m_first, &FirstSteps::dismissed, this, &MainWindow::firstStepsClosed);
    }
    m_first->setDone(done, recorded);
    m_first->setGloveReady(nextEnabled);
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
        fitToScreen();
    for (Columns *c : findChildren<Columns *>())
        c->restoreUsual();
}

QSize MainWindow::usualSize(const QSize &desktop)
{
    return kUsualSize.boundedTo(desktop - QSize(0, kTitleBar)).expandedTo(kLeast);
}

void MainWindow::fitToScreen() { resize(usualSize(screen()->availableSize())); }

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_mayClose && !m_mayClose())
        return event->ignore();
    emit closing();
    QMainWindow::closeEvent(event);
}

} // namespace lodestone
