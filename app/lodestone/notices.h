// SPDX-License-Identifier: GPL-3.0-or-later
// What the window has to say, the newest first. Each message lives until its own matter is settled, a newer one about
// the same takes its place, or the person closes it; a success goes by itself.
#pragma once
#include "widgets/main_window.h"
#include <QObject>
#include <functional>

namespace lodestone {

// What messages are about. A file's name may follow: "import a.csv".
namespace matter {
inline constexpr QLatin1String kBackup{"backup"}, kCamera{"camera"}, kCapture{"capture"}, kClench{"clench"},
    kCopy{"copy "}, kCrash{"crash"}, kDamage{"damage"}, kEngine{"engine"}, kExport{"export"},
    kFirstFlash{"first flash"}, kFolder{"folder"}, kGuide{"guide"}, kImport{"import "}, kLabels{"labels"}, kLed{"led"},
    kLink{"link"}, kOpen{"open"}, kPictures{"pictures"}, kRecording{"recording"}, kSaveElsewhere{"save elsewhere"},
    kSaving{"saving"}, kSitting{"sitting"}, kTraining{"training"}, kTrial{"trial"};
}

class Notices : public QObject
{
    Q_OBJECT
public:
    using Action = std::function<void()>;
    explicit Notices(MainWindow *window, QObject *parent = nullptr);

    // about: one of the above; empty: only the person ends it. A sentence that is there already is not said twice.
    void problem(const QString &sentence, const QString &about = {}); // cause and remedy
    // The same, with a button for the remedy, which closes it.
    void offer(const QString &sentence, const QString &button, Action action, const QString &about = {});
    void message(const QString &sentence, const QString &about = {}); // no fault: not red
    void propose(const QString &sentence, const QString &button, Action action, const QString &about = {}); // nor this
    // Something worked. button and action: to where it can be seen.
    void done(const QString &sentence, const QString &button = {}, Action action = {});
    void settle(const QString &about); // its matter is over

    QString text() const;    // of the newest one in sight that is no success; empty: there is none
    QStringList all() const; // every sentence in sight, newest first
    void setDoneMilliseconds(int milliseconds) { m_doneMilliseconds = milliseconds; } // a success is seen: 15 s

private:
    struct Notice
    {
        Message message;
        QString about;
        Action action;
    };
    void say(Notice notice);
    void remove(qint64 id);
    void show();

    MainWindow *m_window;
    std::vector<Notice> m_notices; // newest first
    qint64 m_last = 0;
    int m_doneMilliseconds = 15000;
};

} // namespace lodestone
