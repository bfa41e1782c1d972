// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lodestone/file_dialog.h"
#include <QApplication>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QTreeView>
#include <sys/inotify.h>
#include <unistd.h>

using namespace lodestone;

class FileDialogTest : public QObject
{
    Q_OBJECT
private slots:
    void noFileOfTheFolderIsOpened()
    {
        const QTemporaryDir folder;
        // As beside an open project; the names tell nothing, and one has no ending at all.
        for (const char *name : {"p.lodestone", "p.lodestone-shm", "p.lodestone-wal", "recording", "table.csv"}) {
            QFile file(folder.filePath(QLatin1String(name)));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("SQLite format 3");
        }
        const int watch = inotify_init1(IN_NONBLOCK);
        QVERIFY(watch >= 0);
        QVERIFY(inotify_add_watch(watch, qPrintable(folder.path()), IN_OPEN) >= 0);
        const auto opened = [watch] {
            QStringList names;
            alignas(inotify_event) char buffer[4096];
            for (ssize_t size; (size = read(watch, buffer, sizeof buffer)) > 0;) {
                for (const char *at = buffer; at < buffer + size;) {
                    const auto *event = reinterpret_cast<const inotify_event *>(at);
                    if (!(event->mask & IN_ISDIR))
                        names << QString::fromLocal8Bit(event->name);
                    at += sizeof *event + event->len;
                }
            }
            return names;
        };
        QVERIFY(QFile(folder.filePath(QStringLiteral("table.csv"))).open(QIODevice::ReadOnly));
        QCOMPARE(opened(), QStringList{QStringLiteral("table.csv")}); // the watch works

        int rows = 0;
        QTimer::singleShot(1500, this, [&rows] {
            auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
            if (!dialog)
                return;
            for (const auto *view : dialog->findChildren<QTreeView *>())
                if (view->model())
                    rows = std::max(rows, view->model()->rowCount(view->rootIndex()));
            dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"))->setText(QStringLiteral("table.csv"));
            QMetaObject::invokeMethod(dialog, "accept");
        });
        const QStringList chosen = askForFiles(
            nullptr, QStringLiteral("Open"), folder.path(), QStringLiteral("All files (*)"));
        QCOMPARE(chosen, QStringList{folder.filePath(QStringLiteral("table.csv"))});
        QCOMPARE(rows, 5); // and it had listed them
        QCOMPARE(opened(), QStringList());
        close(watch);
    }
};

QTEST_MAIN(FileDialogTest)
#include "file_dialog_test.moc"
