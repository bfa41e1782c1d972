// SPDX-License-Identifier: GPL-3.0-or-later
// The sheet of contested labels, by keys: it checks when it is opened, leads to the moment, and keeps what is right.
// The engine is tests/support/fake_engine.cpp.
#include "app/lodestone/contested_controller.h"
#include "app/studio/dispute_flow.h"
#include "app/studio/project_state.h"
#include "app/studio/recording.h"
#include "tests/support/engine_desk.h"
#include "tests/support/made_sessions.h"
#include "widgets/controls/action_button.h"
#include "widgets/main_window.h"
#include "widgets/train/contested_sheet.h"
#include "widgets/train/train_page.h"
#include <QAbstractItemModelTester>
#include <QBuffer>
#include <QLabel>
#include <QListView>
#include <QSignalSpy>

using namespace lodestone;
using namespace lodestone::test;

namespace {

QByteArray jpegOf(const QColor &colour)
{
    QImage image(320, 240, QImage::Format_RGB32);
    image.fill(colour);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "JPG");
    return bytes;
}

} // namespace

class ContestedTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    QString m_file;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<TrainPage> m_page;
    std::unique_ptr<ProjectThread> m_thread;
    std::unique_ptr<EngineClient> m_engine;
    std::unique_ptr<Recording> m_recording;
    std::unique_ptr<ProjectState> m_project;
    std::unique_ptr<DisputeFlow> m_flow;
    std::unique_ptr<ContestedController> m_controller;

    QListView *rows() const { return m_controller->sheet()->findChild<QListView *>("contestedRows"); }
    ActionButton *button(const char *name) const { return m_controller->sheet()->findChild<ActionButton *>(name); }
    QString sentence() const { return m_controller->sheet()->findChild<QLabel *>("contestedSentence")->text(); }
    void open()
    {
        emit m_page->contestedRequested();
        QVERIFY(m_controller->sheet());
        QVERIFY(QTest::qWaitForWindowActive(m_controller->sheet()));
    }

private slots:
    void init()
    {
        m_file = m_folder.filePath(QStringLiteral("%1.lodestone").arg(QTest::currentTestFunction()));
        {
            const auto project = Project::open(m_file);
            project->addSession("One", "glove 1", ramp(0, 100),
                {{10, 30, fingers("efeee")}, {50, 70, fingers("eeeee")}}, LabelSource::Human);
            project->addPictures(1, {{0.4, jpegOf(Qt::red)}});
        }
        m_window = std::make_unique<MainWindow>();
        m_page = std::make_unique<TrainPage>();
        m_thread = std::make_unique<ProjectThread>();
        m_engine = std::make_unique<EngineClient>(fakeEngine());
        m_recording = std::make_unique<Recording>();
        m_project = std::make_unique<ProjectState>(m_thread.get(), m_recording.get());
        m_flow = std::make_unique<DisputeFlow>(m_engine.get(), m_thread.get());
        m_controller = std::make_unique<ContestedController>(
            m_window.get(), m_page.get(), m_flow.get(), m_project.get());
        m_window->show();
        m_project->open(m_file);
        QTRY_COMPARE(m_project->sessions().size(), 1);
    }
    void cleanup()
    {
        m_controller.reset();
        m_flow.reset();
        m_project.reset();
        m_window.reset();
    }

    void theyAreFoundWithTheirPictureAndLeadToTheirMoment()
    {
        open();
        const QAbstractItemModelTester tester(rows()->model());
        QTRY_COMPARE(rows()->model()->rowCount(), 2);
        QVERIFY2(sentence().startsWith("2 of 3"), qPrintable(sentence()));
        auto *list = static_cast<ContestedList *>(rows()->model());
        QVERIFY(!list->row(list->index(0, 0))->picture.image.isNull());
        QVERIFY(list->row(list->index(1, 0))->picture.image.isNull());
        QCOMPARE(list->row(list->index(1, 0))->picture.caption, QString("No picture of this moment"));
        const QString said = list->index(0, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(said.contains("One") && said.contains("Index") && said.contains("Thumb") && said.contains("97"),
            qPrintable(said));
        QSignalSpy wanted(m_controller.get(), &ContestedController::momentWanted);
        rows()->setFocus();
        QTest::keyClick(rows(), Qt::Key_Down);
        QTest::keyClick(rows(), Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0][0].toLongLong(), 1);
        QVERIFY(std::abs(wanted[0][1].toDouble() - 1.19) < 1e-9); // its middle
        QVERIFY(m_controller->sheet()->isVisible());
    }
    void whatIsKeptAsItIsGoesAndStaysAway()
    {
        open();
        QTRY_COMPARE(rows()->model()->rowCount(), 2);
        QTest::keyClick(m_controller->sheet(), Qt::Key_K);
        QTRY_COMPARE(rows()->model()->rowCount(), 1);
        button("contestedCheck")->click();
        QTRY_COMPARE(m_flow->state(), DisputeFlow::State::Done);
        QCOMPARE(rows()->model()->rowCount(), 1);
        m_thread->run([](Project &project) {
                    project.changeLabel(project.labels(1)[1].id, {50, 70, fingers("eeeef")});
                })
            .waitForFinished(); // and the other one is put right
        QTRY_COMPARE(rows()->model()->rowCount(), 0);
        QVERIFY(!button("contestedShow")->isEnabled() && !button("contestedKeep")->isEnabled());
    }
    void aCheckIsStoppedAndFailsInWords()
    {
        behave(m_file, "wait");
        open();
        QTRY_COMPARE_WITH_TIMEOUT(m_flow->fraction(), 0.5, 20000);
        QVERIFY2(sentence().contains("50"), qPrintable(sentence()));
        QCOMPARE(button("contestedCheck")->text(), QString("Stop"));
        button("contestedCheck")->click();
        QCOMPARE(m_flow->state(), DisputeFlow::State::Cancelled);
        QVERIFY(sentence().contains("stopped"));
        behave(m_file, "refuse");
        button("contestedCheck")->click();
        QTRY_COMPARE_WITH_TIMEOUT(m_flow->state(), DisputeFlow::State::Failed, 20000);
        QCOMPARE(sentence(), m_flow->problem());
    }
    void tabWalksTheSheet()
    {
        open();
        QTRY_COMPARE(rows()->model()->rowCount(), 2);
        QList<QWidget *> walked;
        for (int i = 0; i < 8; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            walked << QApplication::focusWidget();
        }
        for (QWidget *wanted :
            QList<QWidget *>{rows(), button("contestedShow"), button("contestedKeep"), button("contestedCheck")})
            QVERIFY(walked.contains(wanted));
    }
};

QTEST_MAIN(ContestedTest)
#include "contested_test.moc"
