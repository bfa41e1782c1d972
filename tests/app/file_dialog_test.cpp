// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lodestone/file_dialog.h"
#include "engine/project/project.h"
#include "widgets/theme/theme.h"
#include <QAbstractItemView>
#include <QApplication>
#include <QCompleter>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QTreeView>
#include <functional>
#include <sys/inotify.h>
#include <unistd.h>

using namespace lodestone;

namespace {

// Locks that this process holds on any file.
int locks()
{
    QFile file(QStringLiteral("/proc/locks"));
    int count = 0;
    if (file.open(QIODevice::ReadOnly))
        for (const QByteArray &line : file.readAll().split('\n'))
            count += line.simplified().split(' ').value(4).toInt() == int(getpid());
    return count;
}

std::vector<Sample> made()
{
    std::vector<Sample> samples(100);
    for (std::size_t i = 0; i < samples.size(); ++i)
        samples[i].t = double(i) * 0.02;
    return samples;
}

} // namespace

class FileDialogTest : public QObject
{
    Q_OBJECT
    // The dialog holds up who asks for it: act ends it, once it is there and has had time to list its folder.
    void whenOpen(const std::function<void(QFileDialog *)> &act)
    {
        QTimer::singleShot(1000, this, [this, act] {
            if (auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget()))
                act(dialog);
            else
                whenOpen(act); // a busy machine
        });
    }

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
        whenOpen([&rows](QFileDialog *dialog) {
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
    // The list of matching names is a window of its own and needs a background.
    void theMatchingNamesCanBeRead_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void theMatchingNamesCanBeRead()
    {
        QFETCH(bool, dark);
        Theme::apply(*qApp, dark ? Theme::Mode::Dark : Theme::Mode::Light);
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("table.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QImage drawn;
        whenOpen([&drawn](QFileDialog *dialog) {
            QAbstractItemView *list =
                dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"))->completer()->popup();
            list->resize(200, 100);
            drawn = QImage(list->size(), QImage::Format_ARGB32);
            drawn.fill(Qt::transparent);
            list->render(&drawn, {}, {}, QWidget::DrawChildren);
            dialog->reject();
        });
        askForFiles(nullptr, QStringLiteral("Open"), folder.path(), QStringLiteral("All files (*)"));
        QVERIFY(!drawn.isNull());
        QCOMPARE(drawn.pixelColor(100, 90), Theme::tokens().surface);
    }
    // Ctrl+O, Esc, and another program writes.
    void theLocksOfAnOpenProjectStay()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("open.lodestone"));
        const auto project = Project::open(file);
        const std::vector<Sample> samples = made();
        const qint64 session = project->addSession("s", {}, samples, {}, LabelSource::Human);
        const int before = locks();
        QVERIFY(before > 0);
        whenOpen([](QFileDialog *dialog) { QTest::keyClick(dialog, Qt::Key_Escape); });
        QCOMPARE(askForFiles(nullptr, QStringLiteral("Open"), folder.path(), QStringLiteral("All files (*)")),
            QStringList());
        QCOMPARE(locks(), before);
        for (int i = 0; i < 3; ++i) {
            QProcess other;
            other.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--write-beside"), file});
            QVERIFY(other.waitForFinished(20000));
            QCOMPARE(other.exitCode(), 0);
            project->addLabel(session, {10 * i, 10 * i + 5, {}}, LabelSource::Human);
        }
        QCOMPARE(project->sessions().size(), 4);
        QCOMPARE(project->labels(session).size(), 3);
        QCOMPARE(project->verify(), QStringList());
    }
};

int main(int argc, char **argv)
{
    if (argc == 3 && qstrcmp(argv[1], "--write-beside") == 0) { // the other program of the test above
        const QCoreApplication application(argc, argv);
        const std::vector<Sample> samples = made();
        Project::open(QString::fromLocal8Bit(argv[2]))->addSession("beside", {}, samples, {}, LabelSource::Human);
        return 0;
    }
    QApplication application(argc, argv);
    FileDialogTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "file_dialog_test.moc"
