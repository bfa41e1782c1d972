// SPDX-License-Identifier: GPL-3.0-or-later
// The main window: header, problem banner, pages, status line. It takes plain values and emits signals.
#pragma once
#include "widgets/frame/page.h"
#include <QHash>
#include <QList>
#include <QMainWindow>
#include <QStringList>
#include <QVariantMap>
#include <array>
#include <functional>
#include <optional>
#include <vector>

class QMenu;
class QStackedWidget;

namespace lodestone {

class Header;
class StatusLine;
class MessageList;
class DropHint;
class KeyboardSheet;
class FirstSteps;

struct KeyGroup;
struct PortChoice
{
    QString id, label, detail;
}; // id: returned by portChosen

struct ConnectionView
{
    enum class State { None, Connecting, Connected, Unplugged, Failed };
    State state = State::None;
    QString port; // displayed name, e.g. "Virtual glove"
    double rateHz = 0;
    qint64 received = 0, lost = 0, crcErrors = 0; // counts of samples, samples and frames
    QString problem;                              // a sentence for states Failed and Unplugged, shown in the tool tip
    std::optional<qint64> badLines{};             // of a board that prints text, which has no frames
};

// The light of the camera.
struct CameraView
{
    enum class State { Off, Running, Failed };
    State state = State::Off;
    QString hint{}; // which one, and what it does
};

struct AgreementView
{
    enum class State { NoModel, Agree, Differ, Behind, Error };
    State state = State::NoModel;
    QString text{}; // empty: the usual text of the state
};

struct PrimaryView
{
    bool enabled = false, running = false;
    QString stage;       // one word while running, e.g. "Sending"
    double fraction = 0; // 0..1
    QString hint;        // tool tip: why it is disabled, or what it does
    QString text{};      // empty: "Retrain and flash"
};

// One line of the strip under the header.
struct Message
{
    enum class Tone { Done, News, Problem };
    qint64 id = 0; // returned by the signals
    Tone tone = Tone::News;
    QString sentence, button; // button: empty where there is none
    bool operator==(const Message &) const = default;
};

class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(QWidget *parent = nullptr);

    // Call once, before anything else is shown; takes ownership of the widgets. A page without a widget is shown empty.
    void setPages(std::vector<Page> pages);
    const std::vector<Page> &pages() const { return m_pages; }
    void setPage(const QString &id); // an unknown id changes nothing
    QString page() const;            // id of the visible page; empty before setPages
    QString tab() const;             // id of the page whose tab is chosen: page(), or the page that it replaces
    void refreshKeys();              // call when the meaning of a page's keys changed

    void setPorts(const QList<PortChoice> &ports);
    void setSelectedPort(const QString &id); // empty: none
    void setConnection(const ConnectionView &view);
    void setRecording(bool recording, double seconds);
    void setRecordEnabled(bool enabled);
    void setCamera(const CameraView &view);
    QPoint cameraPlace() const; // of the screen, below its button
    void setAgreement(const AgreementView &view);
    void setPrimary(const PrimaryView &view);
    void setStatus(const QString &project, const QString &saved, const QString &session);
    void setMessages(const std::vector<Message> &messages); // newest first
    const std::vector<Message> &messages() const { return m_messages; }
    void setRecent(const QStringList &projects); // files, newest first
    // Shows the strip of first steps, from the first call on. done: recorded, answered, retrained, confirmed.
    void showFirstSteps(const std::array<bool, 4> &done, std::optional<double> recorded, bool nextEnabled);
    void hideFirstSteps();
    // Column widths of all pages, by the name of the Columns object; unknown names and invalid states are ignored.
    QVariantMap columns() const;
    void setColumns(const QVariantMap &columns);
    void restoreUsualLayout(); // all columns and the window's size
    // The usual size of a window, or less where the desktop has less room than that and a title bar need.
    static QSize usualSize(const QSize &desktop);
    void fitToScreen(); // usualSize() of the screen it is on
    // Asked before the window closes; false: it stays.
    void setMayClose(std::function<bool()> mayClose) { m_mayClose = std::move(mayClose); }

signals:
    void portChosen(const QString &id);
    void disconnectRequested();
    void recordToggled();
    void cameraRequested(); // Ctrl+K
    void retrainRequested();
    void runningRetrainChosen(); // the primary button was clicked while a retrain runs
    void pageChanged(const QString &id);
    void newRequested();
    void openRequested(); // Ctrl+O
    void openRecentRequested(const QString &file);
    void saveCopyRequested();
    void importRequested();
    void exportSessionRequested();
    void exportReportRequested();
    void managerRequested();
    void preferencesRequested();
    void aboutRequested();
    void guideRequested();
    void captureRequested(); // Ctrl+G
    void signalRequested();  // Ctrl+I
    void outputsRequested(); // Ctrl+Shift+O
    void filesDropped(const QStringList &files);
    void messageAction(qint64 id);
    void messageClosed(qint64 id);
    void firstStepChosen(int step); // 0: record or stop, 1: answer, 2: retrain, 3: confirm, 4: all done
    void firstStepsClosed();
    void closing(); // the window is about to close

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void addActions();
    void fillMenu();
    void openHelp();
    KeyGroup keysOfPage() const;
    const Page *pageOf(const QString &id) const; // nullptr: unknown id
    QStringList tabs() const;
    void openKeyboardSheet();
    Header *m_header;
    MessageList *m_list;
    DropHint *m_dropHint;
    QMenu *m_menu, *m_recent;
    QStackedWidget *m_stack;
    StatusLine *m_status;
    KeyboardSheet *m_sheet;
    FirstSteps *m_first = nullptr;
    std::vector<Page> m_pages;
    QHash<QString, QString> m_shownUnder; // by tab: the page last shown there
    std::vector<Message> m_messages;
    std::function<bool()> m_mayClose;
    bool m_running = false;
};

} // namespace lodestone
