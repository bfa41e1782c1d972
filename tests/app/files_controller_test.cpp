// SPDX-License-Identifier: GPL-3.0-or-later
// Files that are dropped on the window: what is sure comes in, what is not is asked about first.
#include "app/lodestone/files_controller.h"
#include "app/studio/column_maps.h"
#include "app/lodestone/notices.h"
#include "app/lodestone/pages.h"
#include "app/lodestone/settings_keys.h"
#include "app/studio/project_state.h"
#include "app/studio/recording.h"
#include "app/studio/text_board.h"
#include "engine/project/backup.h"
#include "widgets/controls/card.h"
#include "widgets/controls/drop_down.h"
#include "widgets/main_window.h"
#include "widgets/mapping/mapping_sheet.h"
#include "widgets/train/study_page.h"
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>

using namespace lodestone;

namespace {

constexpr auto kStill = "mx (uT),my (uT),mz (uT)\n";

QByteArray table(const QByteArray &header, bool time, int phase)
{
    QByteArray text = header;
    for (int i = 0; i < 300; ++i) {
        QByteArrayList cells;
        if (time)
            cells << QByteArray::number(i * 0.01, 'f', 3);
        for (int c = 0; c < 3; ++c)
            cells << QByteArray::number(30 * std::sin(0.05 * i + c + phase), 'f', 3);
        text += cells.join(',') + '\n';
    }
    return text;
}

std::vector<Sample> ramp()
{
    std::vector<Sample> samples(100);
    for (std::size_t i = 0; i < samples.size(); ++i)
        samples[i].t = 0.02 * double(i);
    return samples;
}

struct Desk
{
    QTemporaryDir folder;
    QString file = folder.filePath(QStringLiteral("p.lodestone"));
    MainWindow window;
    StudyPage *study = new StudyPage;
    ProjectThread thread;
    Recording recording;
    ProjectState project{&thread, &recording};
    std::unique_ptr<Notices> notices;
    std::unique_ptr<FilesController> files;
    MappingSheet *sheet = nullptr;

    explicit Desk(bool clean = true)
    {
        window.setPages(pagesOf({.study = study}));
        sheet = new MappingSheet(window.centralWidget());
        notices = std::make_unique<Notices>(&window);
        Options options;
        options.clean = clean;
        options.project = clean ? file : QString();
        files = std::make_unique<FilesController>(&window, study, sheet, &project, &recording, notices.get(), options);
        QSignalSpy opened(&project, &ProjectState::opened);
        window.show();
        files->openAtStart();
        if (!QTest::qWaitFor([&opened] { return opened.count() > 0; }, 5000))
            qFatal("no project");
    }
    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile to(folder.filePath(name));
        if (!to.open(QIODevice::WriteOnly) || to.write(bytes) != bytes.size())
            qFatal("no file");
        return to.fileName();
    }
    void drop(const QStringList &names) { emit window.filesDropped(names); }
    std::size_t sessions() const { return std::size_t(Project::open(file, true)->sessions().size()); }
    bool still() const { return !files->imports().running(); }
    bool refused() const
    {
        for (const Card *card : sheet->findChildren<Card *>())
            if (card->hasError())
                return true;
        return false;
    }
    bool says(const QString &words) const
    {
        for (const QLabel *label : sheet->findChildren<QLabel *>())
            if (label->text().contains(words))
                return true;
        return false;
    }
    void press(Qt::Key key) { QTest::keyClick(sheet, key); }
    void sayRate(const QString &rate) { sheet->findChild<QLineEdit *>()->setText(rate); }
};

} // namespace

class FilesControllerTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("Lodestone"));
        QCoreApplication::setApplicationName(QStringLiteral("files-test"));
    }
    void init()
    {
        for (const char *signature : {"csv:mx (uT),my (uT),mz (uT)", "csv:t,a,b,c"})
            column_maps::forget(QLatin1String(signature));
    }
    void whatIsSureComesInWithoutAsking()
    {
        Desk desk;
        desk.drop({desk.write("sure.csv", table("t (s),mx (uT),my (uT),mz (uT)\n", true, 0))});
        QTRY_COMPARE(desk.sessions(), std::size_t(1));
        QVERIFY(!desk.sheet->isOpen());
    }
    void whereNothingCanBeWrittenAProjectOpensElsewhereAndThatIsSaid()
    {
        QSettings kept;
        kept.clear();
        kept.setValue(settings::kFolder, QStringLiteral("/proc/lodestone")); // as a HOME that is read only
        kept.sync();
        Desk desk(false);
        QVERIFY2(desk.notices->text().contains("/proc/lodestone"), qPrintable(desk.notices->text()));
        QCOMPARE(desk.window.messages().front().button, QStringLiteral("Save elsewhere…"));
        const QString opened = desk.project.file();
        QVERIFY(!opened.startsWith("/proc"));
        QCOMPARE(QSettings().value(settings::kRecent).toStringList(), QStringList{opened});
        QSettings().clear();
        QFile::remove(opened);
    }
    void everyRefusedFileIsNamedAndEndedByItsOwnCure()
    {
        Desk desk;
        QStringList bad;
        for (int i = 0; i < 5; ++i)
            bad << desk.write(QStringLiteral("bad %1.csv").arg(i), "nothing of a table\n");
        desk.drop(bad);
        QTRY_COMPARE(desk.notices->all().size(), 5);
        const QString all = desk.notices->all().join(QLatin1Char('\n'));
        for (int i = 0; i < 5; ++i)
            QVERIFY2(all.contains(QStringLiteral("bad %1.csv").arg(i)), qPrintable(all));
        // A success takes away nobody else's failure; it says what came in, with a link to it, and is not red.
        desk.drop({desk.write("bad 2.csv", table("t (s),mx (uT),my (uT),mz (uT)\n", true, 0))});
        QTRY_COMPARE(desk.sessions(), std::size_t(1));
        QTRY_VERIFY(desk.window.messages().front().tone == Message::Tone::Done);
        QVERIFY(desk.window.messages().front().sentence.contains("bad 2.csv"));
        QCOMPARE(desk.notices->all().size(), 5); // four failures and the success
        QSignalSpy shown(desk.files.get(), &FilesController::sessionWanted);
        emit desk.window.messageAction(desk.window.messages().front().id);
        QCOMPARE(shown.count(), 1);
        QCOMPARE(desk.window.page(), QStringLiteral("label"));
    }
    void aDamagedProjectIsRestoredFromItsBackup()
    {
        Desk desk;
        const QString other = desk.folder.filePath("other.lodestone");
        Project::open(other)->addSession("s", {}, ramp(), {}, {});
        QVERIFY(!backUp(other).isEmpty());
        QFile file(other);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.write(QByteArray(9000, 'x')) == 9000);
        file.close();
        desk.drop({other});
        QTRY_VERIFY(!desk.window.messages().empty() && desk.window.messages().front().button == "Restore it");
        QVERIFY(desk.window.messages().front().sentence.contains("other.lodestone"));
        emit desk.window.messageAction(desk.window.messages().front().id);
        QTRY_COMPARE(desk.project.file(), other);
        QTRY_COMPARE(desk.project.sessions().size(), 1);
        QTRY_VERIFY(desk.window.messages().front().tone == Message::Tone::Done);
    }
    void filesOfOneLayoutShareAnAnswer()
    {
        Desk desk;
        desk.drop({desk.write("one.csv", table(kStill, false, 1)), desk.write("two.csv", table(kStill, false, 2)),
            desk.write("sure.csv", table("t (s),mx (uT),my (uT),mz (uT)\n", true, 3))});
        QTRY_VERIFY(desk.sheet->isOpen());
        QCOMPARE(desk.sessions(), std::size_t(1)); // what is sure waits for nobody
        QVERIFY(desk.says("one.csv"));
        QVERIFY(!desk.says("two.csv") && desk.says("1 more"));
        desk.press(Qt::Key_Return); // no rate yet
        QVERIFY(desk.sheet->isOpen());
        desk.sayRate("50");
        desk.press(Qt::Key_Return);
        QTRY_COMPARE(desk.sessions(), std::size_t(3));
        QTRY_VERIFY(desk.still());
        QVERIFY(!desk.sheet->isOpen());
        QCOMPARE(Project::open(desk.file, true)->sessions().back().rateHz, 50.0);
    }
    void eachLayoutIsAskedAbout()
    {
        Desk desk;
        desk.drop({desk.write("one.csv", table(kStill, false, 1)),
            desk.write("two.csv", table("ax (g),ay (g),az (g)\n", false, 2))});
        QTRY_VERIFY(desk.sheet->isOpen());
        QVERIFY(desk.says("one.csv"));
        desk.press(Qt::Key_Escape);
        QTRY_VERIFY(desk.sheet->isOpen() && desk.says("two.csv"));
        desk.press(Qt::Key_Escape);
        QVERIFY(!desk.sheet->isOpen());
    }
    void escapeStoresNothingAndSaysSo()
    {
        Desk desk;
        desk.drop({desk.write("one.csv", table(kStill, false, 1))});
        QTRY_VERIFY(desk.sheet->isOpen());
        desk.press(Qt::Key_Escape);
        QVERIFY2(desk.notices->text().contains("one.csv"), qPrintable(desk.notices->text()));
        QTRY_VERIFY(desk.still());
        QCOMPARE(desk.sessions(), std::size_t(0));
        QVERIFY(!column_maps::known("csv:mx (uT),my (uT),mz (uT)"));
    }
    void aRefusedAnswerIsAskedAgain()
    {
        Desk desk;
        const QString file = desk.write("one.csv", table(kStill, false, 1));
        desk.drop({file});
        QTRY_VERIFY(desk.sheet->isOpen());
        desk.sayRate("50");
        desk.write("one.csv", "nothing of a table any more"); // meanwhile
        desk.press(Qt::Key_Return);
        QTRY_VERIFY(desk.sheet->isOpen() && desk.refused());
        QCOMPARE(desk.sessions(), std::size_t(0));
        desk.write("one.csv", table(kStill, false, 1));
        desk.sayRate("50");
        desk.press(Qt::Key_Return);
        QTRY_COMPARE(desk.sessions(), std::size_t(1));
    }
    void aFileThatVanishesIsNamed()
    {
        Desk desk;
        const QString file = desk.write("one.csv", table(kStill, false, 1));
        desk.drop({file});
        QTRY_VERIFY(desk.sheet->isOpen());
        desk.sayRate("50");
        QVERIFY(QFile::remove(file));
        desk.press(Qt::Key_Return);
        QTRY_VERIFY2(desk.notices->text().contains("one.csv"), qPrintable(desk.notices->text()));
        QTRY_VERIFY(desk.still());
        QVERIFY(!desk.sheet->isOpen());
        QVERIFY(!column_maps::known("csv:mx (uT),my (uT),mz (uT)"));
    }
    void whatWasSaidIsRemembered()
    {
        Desk desk;
        desk.drop({desk.write("one.csv", table("t,a,b,c\n", true, 1))});
        QTRY_VERIFY(desk.sheet->isOpen());
        for (const auto &[name, target] : {std::pair("a", "mx"), {"b", "my"}, {"c", "mz"}})
            for (DropDown *box : desk.sheet->findChildren<DropDown *>())
                if (box->accessibleName() == QStringLiteral("What %1 is").arg(QLatin1String(name))) {
                    box->setCurrentIndex(box->findData(QLatin1String(target)));
                    emit box->activated(box->currentIndex());
                }
        desk.press(Qt::Key_Return);
        QTRY_COMPARE(desk.sessions(), std::size_t(1));
        const auto first = Project::open(desk.file, true)->sessions().front();
        QCOMPARE(first.layout.at(0).quantity, Quantity::MagneticField);
        QTRY_VERIFY(column_maps::known("csv:t,a,b,c"));
        desk.drop({desk.write("two.csv", table("t,a,b,c\n", true, 2))});
        QTRY_COMPARE(desk.sessions(), std::size_t(2));
        QVERIFY(!desk.sheet->isOpen());
        QCOMPARE(Project::open(desk.file, true)->sessions().back().layout, first.layout);
    }
};

QTEST_MAIN(FilesControllerTest)
#include "files_controller_test.moc"
