// SPDX-License-Identifier: GPL-3.0-or-later
// The manager: sessions, models and labels are renamed, noted, deleted and brought back.
#include "app/lodestone/manager_controller.h"
#include "app/studio/label_book.h"
#include "app/studio/project_state.h"
#include "app/studio/recording.h"
#include "tests/support/made_sessions.h"
#include "widgets/controls/action_button.h"
#include "widgets/main_window.h"
#include <QAbstractItemModelTester>
#include <QAction>
#include <QLabel>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace lodestone;

class ManagerTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    QString m_file;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<ProjectThread> m_thread;
    std::unique_ptr<Recording> m_recording;
    std::unique_ptr<ProjectState> m_project;
    std::unique_ptr<LabelBook> m_book;
    std::unique_ptr<ManagerController> m_controller;

    Manager *manager() const { return m_controller->manager(); }
    QTableView *table(Manager::Tab tab) const
    {
        return manager()->findChild<QTableView *>(QStringLiteral("managerTable%1").arg(tab));
    }
    ManagedModel *model(Manager::Tab tab) const { return static_cast<ManagedModel *>(table(tab)->model()); }
    void key(QKeySequence::StandardKey wanted) const // what this key does
    {
        for (QAction *action : manager()->actions())
            if (action->shortcut() == QKeySequence(wanted))
                return action->trigger();
        QFAIL("no such key");
    }
    QString said() const // what is written under the tables
    {
        QStringList words;
        for (const QLabel *label : manager()->findChildren<QLabel *>())
            words << label->text();
        return words.join(QStringLiteral(" | "));
    }
    QString cell(Manager::Tab tab, int row, int column) const
    {
        return model(tab)->index(row, column).data().toString();
    }
    void press(const char *text) const
    {
        for (ActionButton *button : manager()->findChildren<ActionButton *>())
            if (button->text() == QLatin1String(text)) {
                QTRY_VERIFY2(button->isEnabled(), text);
                return button->click();
            }
        QFAIL(text);
    }

private slots:
    void init()
    {
        m_file = m_folder.filePath(QStringLiteral("%1.lodestone").arg(QTest::currentTestFunction()));
        {
            const auto project = Project::open(m_file);
            const std::vector<Sample> samples = test::ramp(0, 1000);
            project->addSession("a.csv", "import a.csv", samples,
                {{100, 150, Combination(Finger::Extended)}, {200, 250, Combination(Finger::Flexed)}},
                LabelSource::Human);
            project->addSession(
                "evening", "virtual glove seed=1 session=2 script=ten each=12", samples, {}, LabelSource::Human);
            ModelInfo made;
            made.name = "Model 1";
            made.recipe = "v3";
            made.created = QDateTime::currentDateTimeUtc();
            project->addModel(made);
        }
        m_window = std::make_unique<MainWindow>();
        m_thread = std::make_unique<ProjectThread>();
        m_recording = std::make_unique<Recording>();
        m_project = std::make_unique<ProjectState>(m_thread.get(), m_recording.get());
        m_book = std::make_unique<LabelBook>(m_thread.get(), m_project.get());
        m_controller = std::make_unique<ManagerController>(m_window.get(), m_project.get(), m_book.get());
        m_window->show();
        m_project->open(m_file);
        QTRY_COMPARE(m_project->sessions().size(), 2);
        m_controller->open();
        QTRY_COMPARE(model(Manager::Sessions)->rowCount(), 2);
        QVERIFY(QTest::qWaitForWindowActive(manager()));
    }
    void cleanup()
    {
        m_controller.reset();
        m_book.reset();
        m_project.reset();
        m_window.reset();
    }
    void picturesOfASessionAreDeletedAloneAfterAQuestion()
    {
        const qint64 session = m_project->sessions().constFirst().id;
        m_project->addPictures(session, {{0.1, QByteArray(150000, 'j')}, {0.2, QByteArray(100000, 'j')}});
        const int row = model(Manager::Sessions)->table().rows[0].id == session ? 0 : 1;
        const auto choose = [&](int wanted) { table(Manager::Sessions)->selectRow(wanted); };
        QTRY_COMPARE(cell(Manager::Sessions, row, 6), "2 (0.3 MB)");
        auto *button = manager()->findChild<QAbstractButton *>("managerDeletepictures");
        choose(1 - row);
        QVERIFY(!button->isEnabled());
        choose(row);
        const auto answer = [&](QMessageBox::ButtonRole role) {
            button->click();
            auto *box = manager()->findChild<QMessageBox *>("deletePictures");
            QVERIFY(box && box->text().contains("2 pictures"));
            for (QAbstractButton *one : box->buttons())
                if (box->buttonRole(one) == role)
                    one->click();
            QTRY_VERIFY(!manager()->findChild<QMessageBox *>("deletePictures"));
        };
        answer(QMessageBox::RejectRole);
        QCOMPARE(Project::open(m_file, true)->session(session)->pictures, 2);
        answer(QMessageBox::AcceptRole);
        QTRY_COMPARE(cell(Manager::Sessions, row, 6), "");
        QVERIFY(!button->isEnabled());
        const auto project = Project::open(m_file, true);
        QCOMPARE(project->session(session)->samples, 1000);
        QCOMPARE(project->session(session)->pictures, 0);
        QVERIFY(said().contains("The pictures are deleted."));
    }
    void sessionsAreRenamedNotedAndSaidWhereTheyAreFrom()
    {
        QAbstractItemModelTester tester(
            model(Manager::Sessions), QAbstractItemModelTester::FailureReportingMode::QtTest);
        int row = cell(Manager::Sessions, 0, 0) == QLatin1String("evening") ? 0 : 1;
        QCOMPARE(cell(Manager::Sessions, row, 3), "simulated hand 1");
        QCOMPARE(cell(Manager::Sessions, 1 - row, 3), "file a.csv");
        const auto edit = [&](int column, const QString &text) {
            model(Manager::Sessions)->setData(model(Manager::Sessions)->index(row, column), text, Qt::EditRole);
        };
        edit(0, "march, evening");
        QTRY_COMPARE(cell(Manager::Sessions, row, 0), "march, evening");
        edit(7, "cold hands");
        QTRY_COMPARE(cell(Manager::Sessions, row, 7), "cold hands");
        edit(4, "3");
        QTRY_COMPARE(cell(Manager::Sessions, row, 4), "3");
        edit(4, "three");
        QTest::qWait(50);
        QCOMPARE(cell(Manager::Sessions, row, 4), "3");
    }
    void whatIsDeletedComesBack()
    {
        table(Manager::Sessions)->selectAll(); // several at once
        QCOMPARE(manager()->chosen().size(), 2);
        key(QKeySequence::Delete);
        QTRY_VERIFY2(model(Manager::Sessions)->rowCount() == 0, qPrintable(said()));
        QTRY_VERIFY(manager()->findChild<ActionButton *>("managerUndo")->isEnabled());
        key(QKeySequence::Undo);
        QTRY_COMPARE(model(Manager::Sessions)->rowCount(), 1);
        press("Undo");
        QTRY_COMPARE(model(Manager::Sessions)->rowCount(), 2);
        QTRY_COMPARE(Project::open(m_file, true)->humanLabels(), 2); // with its labels

        manager()->choose(Manager::Models);
        table(Manager::Models)->selectRow(0);
        press("Delete");
        QTRY_COMPARE(model(Manager::Models)->rowCount(), 0);
        press("Undo");
        QTRY_COMPARE(model(Manager::Models)->rowCount(), 1);
        QCOMPARE(cell(Manager::Models, 0, 4), "v3"); // its recipe is named
    }
    void aModelIsAskedForAsCode()
    {
        QSignalSpy wanted(m_controller.get(), &ManagerController::codeWanted);
        manager()->choose(Manager::Sessions);
        auto *code = manager()->findChild<ActionButton *>("managerCcode");
        QVERIFY(code && code->isHidden());
        manager()->choose(Manager::Models);
        table(Manager::Models)->selectRow(0);
        QVERIFY(code->isEnabled() && !code->isHidden());
        code->click();
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0][0].toLongLong(), model(Manager::Models)->table().rows[0].id);
    }
    void labelsAreATableInWords()
    {
        m_book->show(1);
        QTRY_COMPARE(model(Manager::Labels)->rowCount(), 2);
        QCOMPARE(cell(Manager::Labels, 0, 0), "All extended");
        QCOMPARE(cell(Manager::Labels, 1, 0), "All flexed");
        manager()->choose(Manager::Labels);
        table(Manager::Labels)->selectRow(1);
        QSignalSpy moment(m_controller.get(), &ManagerController::momentWanted);
        press("Show");
        QCOMPARE(moment.value(0), (QVariantList{qint64(1), 4.0}));
        if (const QString folder = qEnvironmentVariable("LODESTONE_PICTURES"); !folder.isEmpty())
            for (const Manager::Tab tab : {Manager::Sessions, Manager::Models, Manager::Labels}) {
                manager()->choose(tab);
                manager()->grab().save(folder + QStringLiteral("/manager%1.png").arg(tab));
            }
        press("Delete");
        QTRY_COMPARE(model(Manager::Labels)->rowCount(), 1);
        press("Undo");
        QTRY_COMPARE(model(Manager::Labels)->rowCount(), 2);
    }
    void labelsThatWereDeletedComeBackWhateverWasLabelledSince()
    {
        m_book->show(1);
        QTRY_COMPARE(model(Manager::Labels)->rowCount(), 2);
        manager()->choose(Manager::Labels);
        table(Manager::Labels)->selectRow(0);
        press("Delete");
        QTRY_VERIFY(manager()->findChild<ActionButton *>("managerUndo")->isEnabled());
        m_book->apply(
            {"", {{{}, LabelledSegment{{600, 650, Combination(Finger::Flexed)}, LabelSource::Human}}}, {}, {}, {}});
        QTRY_COMPARE(model(Manager::Labels)->rowCount(), 2);
        press("Undo");
        QTRY_COMPARE(model(Manager::Labels)->rowCount(), 3);
        QCOMPARE(cell(Manager::Labels, 0, 1), "00:02.0");
    }
    void itsTablesAreMadeWhileItIsInSightOnly()
    {
        m_book->show(1);
        QTRY_COMPARE(model(Manager::Labels)->rowCount(), 2);
        manager()->close();
        m_book->apply(
            {"", {{{}, LabelledSegment{{600, 650, Combination(Finger::Flexed)}, LabelSource::Human}}}, {}, {}, {}});
        QTRY_COMPARE(m_project->humanLabels(), 3);
        QCOMPARE(model(Manager::Labels)->rowCount(), 2);
        m_controller->open();
        QCOMPARE(model(Manager::Labels)->rowCount(), 3);
    }
};

QTEST_MAIN(ManagerTest)
#include "manager_test.moc"
