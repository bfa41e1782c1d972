// SPDX-License-Identifier: GPL-3.0-or-later
// The frame: header, a problem banner, the pages, the status line. Plain values in, signals out.
#pragma once
#include <QList>
#include <QMainWindow>
#include <QStringList>
#include <QVariantMap>
#include <array>

class QStackedWidget;

namespace lodestone {

class Header;
class StatusLine;
class ProblemBanner;
class KeyboardSheet;
class FirstSteps;

struct PortChoice
{
    QString id, label, detail;
}; // id is handed back by portChosen

struct ConnectionView
{
    enum class State { None, Connecting, Connected, Unplugged, Failed };
    State state = State::None;
    QString port; // what to call it, e.g. "Virtual glove"
    double rateHz = 0;
    qint64 received = 0, lost = 0, crcErrors = 0; // samples, samples, frames
    QString problem;                              // a plain sentence for Failed and Unplugged, in the tool tip
};

struct AgreementView
{
    enum class State { NoModel, Agree, Differ, Behind, Error };
    State state = State::NoModel;
    QString text{}; // empty: the standard words of the state
};

struct PrimaryView
{
    bool enabled = false, running = false;
    QString stage;       // one word while running, e.g. "Sending"
    double fraction = 0; // 0..1
    QString hint;        // tool tip: why it is disabled, or what it does
    QString text{};      // empty: "Retrain and flash"
};

struct KeyHint
{
    QStringList keys;
    QString what;
}; // {{"Ctrl","O"}, "open session"}

class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    enum Page { Live, Label, Train, Glove };

    explicit MainWindow(QWidget *parent = nullptr);

    // Takes ownership; each page once. A page not set shows an empty ground.
    void setPageWidget(int page, QWidget *widget);
    static QString pageName(int page);
    void setPage(int page);
    int page() const;

    void setPorts(const QList<PortChoice> &ports);
    void setSelectedPort(const QString &id); // empty: none
    void setConnection(const ConnectionView &view);
    void setRecording(bool recording, double seconds);
    void setRecordEnabled(bool enabled);
    void setAgreement(const AgreementView &view);
    void setPrimary(const PrimaryView &view);
    void setStatus(const QString &project, const QString &saved, const QString &session);
    void setKeys(int page, const QList<KeyHint> &keys); // replaces the page's own list
    // Stays until clearProblem or a click. error false: news that needs no remedy, so nothing is red.
    void showProblem(const QString &sentence, const QString &buttonText, bool error = true);
    void clearProblem();
    // The first round's strip, from the first call on; done: recorded, answered, retrained.
    void showFirstSteps(const std::array<bool, 3> &done, bool recording, bool nextEnabled);
    void hideFirstSteps();
    // The widths of every page's columns, by the page's name for them; unknown names and broken states change nothing.
    QVariantMap columns() const;
    void setColumns(const QVariantMap &columns);
    void restoreUsualLayout(); // every column, and the window's size

signals:
    void portChosen(const QString &id);
    void portsWanted(); // the port list is about to open: a good moment to look for ports
    void disconnectRequested();
    void recordToggled();
    void retrainRequested(); // never while the button runs; a click then goes to Train
    void pageChanged(int page);
    void openRequested();    // Ctrl+O
    void captureRequested(); // Ctrl+G
    void signalRequested();  // Ctrl+I
    void filesDropped(const QStringList &files);
    void problemAction();
    void firstStepChosen(int step); // 0 record or stop, 1 answer, 2 retrain, 3 all are done
    void firstStepsClosed();
    void closing(); // the window is about to close

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void addActions();
    void openKeyboardSheet();
    Header *m_header;
    ProblemBanner *m_banner;
    QStackedWidget *m_stack;
    StatusLine *m_status;
    KeyboardSheet *m_sheet;
    FirstSteps *m_first = nullptr;
    QList<KeyHint> m_keys[4];
    bool m_running = false;
};

} // namespace lodestone
