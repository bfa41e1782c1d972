// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/action_button.h"
#include "widgets/controls/columns.h"
#include "widgets/controls/primary_button.h"
#include "widgets/controls/segment_switch.h"
#include "widgets/frame/first_steps.h"
#include "widgets/frame/keyboard_sheet.h"
#include "widgets/frame/port_picker.h"
#include "widgets/frame/status_line.h"
#include "widgets/main_window.h"
#include "widgets/theme/theme.h"
#include <QAction>
#include <QApplication>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace lodestone;

class FrameTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { Theme::apply(*qApp, Theme::Mode::Light); }

    void theConnectionIsDescribedInPlainWords_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<qint64>("lost");
        QTest::addColumn<int>("mark");
        QTest::addColumn<QString>("part");
        using State = ConnectionView::State;
        const auto row = [](const char *name, State state, qint64 lost, Mark mark, const char *part) {
            QTest::newRow(name) << static_cast<int>(state) << lost << static_cast<int>(mark) << QString::fromUtf8(part);
        };
        row("none", State::None, 0, Mark::Hollow, "Choose a glove");
        row("connecting", State::Connecting, 0, Mark::Hollow, "Connecting");
        row("good", State::Connected, 3, Mark::Disc, "50.0 Hz · 3 lost · 2 CRC");
        row("above one per cent lost", State::Connected, 11, Mark::Triangle, "11 lost");
        row("unplugged", State::Unplugged, 0, Mark::Cross, "Unplugged");
        row("failed", State::Failed, 0, Mark::Cross, "Not connected");
    }
    void theConnectionIsDescribedInPlainWords()
    {
        QFETCH(int, state);
        QFETCH(qint64, lost);
        QFETCH(int, mark);
        QFETCH(QString, part);
        const ConnectionWords words = connectionWords(
            {static_cast<ConnectionView::State>(state), "Glove", 50, 989, lost, 2, "why"});
        QCOMPARE(static_cast<int>(words.mark), mark);
        QVERIFY2(words.text.contains(part), qPrintable(words.text));
    }
    void keysChangeThePage()
    {
        MainWindow window;
        window.setPages({{"live", "Live"}, {"label", "Label"}, {"train", "Train"}});
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QSignalSpy changed(&window, &MainWindow::pageChanged);
        QTest::keyClick(&window, Qt::Key_F3);
        QCOMPARE(window.page(), QStringLiteral("train"));
        QTest::keyClick(&window, Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(window.page(), QStringLiteral("label"));
        QCOMPARE(window.findChild<SegmentSwitch *>()->current(), 1);
        QTest::keyClick(&window, Qt::Key_F2);
        QCOMPARE(changed.count(), 2); // the same page again is not a change
    }
    void aPageInPlaceOfAnotherIsRememberedUnderItsTab()
    {
        MainWindow window;
        window.setPages({{"live", "Live"}, {"capture", "Guided capture", nullptr, {}, "live"}, {"label", "Label"}});
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QCOMPARE(window.page(), QStringLiteral("live"));
        window.setPage("capture");
        QCOMPARE(window.tab(), QStringLiteral("live"));
        QTest::keyClick(&window, Qt::Key_F2);
        QCOMPARE(window.page(), QStringLiteral("label"));
        QTest::keyClick(&window, Qt::Key_F1);
        QCOMPARE(window.page(), QStringLiteral("capture"));
        window.setPage("no such page");
        QCOMPARE(window.page(), QStringLiteral("capture"));
    }
    void theStatusLineShowsTheKeysOfTheCurrentPage()
    {
        MainWindow window;
        bool recording = false;
        window.setPages({{"live", "Live", nullptr, [&recording] {
                              return QList<KeyHint>{{{"R"}, recording ? "stop" : "record"}};
                          }}});
        const auto says = [&window](const QString &word) {
            const auto labels = window.findChild<StatusLine *>()->findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(), [&word](const QLabel *l) { return l->text() == word; });
        };
        QVERIFY(says("record"));
        recording = true;
        window.refreshKeys();
        QVERIFY(says("stop") && !says("record"));
    }
    void recordAndRetrainHaveKeysAndTypingDoesNotPressThem()
    {
        MainWindow window;
        auto *page = new QWidget;
        auto *edit = new QLineEdit(page);
        window.setPages({{"live", "Live", page}});
        window.setPrimary({true, false, {}, 0, {}});
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QSignalSpy record(&window, &MainWindow::recordToggled), retrain(&window, &MainWindow::retrainRequested);
        QTest::keyClick(&window, Qt::Key_R);
        QTest::keyClick(&window, Qt::Key_F9);
        QTest::keyClick(&window, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(record.count(), 1);
        QCOMPARE(retrain.count(), 2);
        edit->setFocus();
        QTest::keyClick(edit, Qt::Key_R);
        QCOMPARE(record.count(), 1);
        QCOMPARE(edit->text(), QStringLiteral("r"));
    }
    void aRunningPrimaryGoesToTrainInsteadOfStartingAgain()
    {
        MainWindow window;
        window.show();
        window.setPrimary({false, true, "Sending", 0.62, {}});
        QSignalSpy retrain(&window, &MainWindow::retrainRequested), show(&window, &MainWindow::runningRetrainChosen);
        auto *primary = window.findChild<PrimaryButton *>();
        primary->click();
        QCOMPARE(retrain.count(), 0);
        QCOMPARE(show.count(), 1);
        QCOMPARE(primary->fraction(), 0.62);
        window.setPrimary({false, false, {}, 0, {}});
        QVERIFY(!primary->isRunning() && !primary->isEnabled());
    }
    void choosingAPortAndDisconnectingAreSignalled()
    {
        PortPicker picker;
        QSignalSpy chosen(&picker, &PortPicker::portChosen), gone(&picker, &PortPicker::disconnectRequested);
        picker.setPorts({{"virtual", "Virtual glove", "No hardware needed"}, {"/dev/ttyACM0", "Glove", "USB"}});
        QCOMPARE(picker.count(), 2);
        emit picker.activated(1);
        QCOMPARE(chosen.value(0).value(0).toString(), QStringLiteral("/dev/ttyACM0"));
        picker.setConnection({ConnectionView::State::Connected, "Glove", 50, 10, 0, 0, {}});
        QCOMPARE(picker.count(), 3);
        emit picker.activated(2);
        QCOMPARE(gone.count(), 1);
        QCOMPARE(chosen.count(), 1);
    }
    void aProblemStaysInTheWindowUntilClosed()
    {
        MainWindow window;
        window.show();
        auto *banner = window.findChild<ProblemBanner *>();
        QVERIFY(!banner->isVisible());
        QSignalSpy action(&window, &MainWindow::problemAction);
        window.showProblem("The glove was unplugged. Plug it in again.", "Try again");
        QVERIFY(banner->isVisible());
        for (auto *button : banner->findChildren<ActionButton *>())
            if (button->text() == QLatin1String("Try again"))
                button->click();
        QCOMPARE(action.count(), 1);
        window.clearProblem();
        QVERIFY(!banner->isVisible());
    }
    void newsIsNotAnError()
    {
        MainWindow window;
        window.show();
        auto *banner = window.findChild<ProblemBanner *>();
        window.showProblem("A recording was cut off last time.", {}, false);
        QVERIFY(banner->isVisible() && !banner->isError());
        QCOMPARE(banner->grab().toImage().pixelColor(4, 4), Theme::tokens().surface);
        window.showProblem("The glove was unplugged.", {});
        QVERIFY(banner->isError());
        QCOMPARE(banner->grab().toImage().pixelColor(4, 4), Theme::tokens().errorFill);
    }
    void theKeyboardSheetListsTheKeysOfThePageAndTheWindow()
    {
        MainWindow window;
        auto *page = new QWidget;
        auto *flip = new QAction("Flip the thumb", page);
        flip->setShortcut(Qt::Key_1);
        page->addAction(flip);
        auto *mute = new QAction("No key", page);
        page->addAction(mute);
        window.setPages({{"live", "Live", page}});
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        auto *sheet = window.findChild<KeyboardSheet *>();
        QVERIFY(!sheet->isVisible());
        QTest::keyClick(&window, Qt::Key_Question);
        QVERIFY(sheet->isVisible());
        QCOMPARE(sheet->groups().size(), 2);
        QCOMPARE(sheet->groups()[0].title, QStringLiteral("Live"));
        QCOMPARE(sheet->groups()[0].lines.size(), 1);
        QCOMPARE(sheet->groups()[0].lines[0].what, QStringLiteral("Flip the thumb"));
        QVERIFY(sheet->groups()[1].lines.size() >= 8);
        for (const KeyGroup::Line &line : sheet->groups()[1].lines)
            QVERIFY2(!line.keys.isEmpty(), qPrintable(line.what));

        QSignalSpy record(&window, &MainWindow::recordToggled);
        QTest::keyClick(sheet, Qt::Key_R); // closes the sheet and does not start recording
        QVERIFY(!sheet->isVisible());
        QCOMPARE(record.count(), 0);
    }
    void keysAreSplitIntoCaps()
    {
        QCOMPARE(capsOf(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z)), (QStringList{"Ctrl", "Shift", "Z"}));
        QCOMPARE(capsOf(QKeySequence(Qt::CTRL | Qt::Key_Plus)), (QStringList{"Ctrl", "+"}));
        QCOMPARE(capsOf(QKeySequence(Qt::Key_Plus)), QStringList{"+"});
    }
    void theFirstStepsGuideThroughOneRound()
    {
        MainWindow window;
        window.show();
        QSignalSpy chosen(&window, &MainWindow::firstStepChosen), closed(&window, &MainWindow::firstStepsClosed);
        window.showFirstSteps({false, false, false}, false, true);
        auto *steps = window.findChild<FirstSteps *>();
        auto *button = steps->findChild<ActionButton *>("firstStepButton");
        QVERIFY(steps->isVisible());
        button->click();
        QCOMPARE(chosen.value(0).value(0).toInt(), 0);
        window.showFirstSteps({false, false, false}, true, true);
        QCOMPARE(button->text(), QStringLiteral("Stop recording"));
        window.showFirstSteps(
            {true, false, true}, false, true); // without labels, that is the next step, whatever else is done
        QCOMPARE(steps->next(), 1);
        window.showFirstSteps({true, true, false}, false, false);
        QVERIFY(!button->isEnabled());
        window.showFirstSteps({true, true, true}, false, true);
        button->click();
        QCOMPARE(chosen.value(1).value(0).toInt(), FirstSteps::kSteps);
        for (auto *other : steps->findChildren<ActionButton *>())
            if (other != button)
                other->click();
        QCOMPARE(closed.count(), 1);
        window.hideFirstSteps();
        QVERIFY(!steps->isVisible());
    }
    void columnsAreRememberedAndTheUsualOnesComeBack()
    {
        const auto make = [](MainWindow &window) {
            auto *columns = new Columns("live/columns");
            for (const int usual : {300, 0, 344}) {
                auto *column = new QWidget;
                column->setMinimumWidth(100);
                columns->addColumn(QString::number(usual), column, usual);
            }
            window.setPages({{"live", "Live", columns}});
            window.show();
            return columns;
        };
        MainWindow first;
        Columns *columns = make(first);
        const QList<int> usual = columns->sizes();
        QCOMPARE(usual, (QList<int>{300, 1280 - 300 - 344 - 2 * Theme::kGap, 344}));
        first.resize(1400, 800);
        QCOMPARE(columns->sizes(), (QList<int>{300, usual[1] + 120, 344})); // only the middle column stretches
        first.resize(1280, 800);
        columns->setSizes({400, usual[1] - 100, 344});
        const QVariantMap kept = first.columns();

        MainWindow second;
        Columns *again = make(second);
        second.setColumns({{"live/columns", QByteArray("no state")}, {"nobody", kept["live/columns"]}});
        QCOMPARE(again->sizes(), usual);
        second.setColumns(kept);
        QCOMPARE(again->sizes(), (QList<int>{400, usual[1] - 100, 344}));
        QVERIFY(QTest::qWaitForWindowActive(&second));
        second.resize(1500, 900);
        QTest::keyClick(&second, Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(second.size(), QSize(1280, 800));
        QCOMPARE(again->sizes(), usual);
    }
    void droppedFilesAreHandedOn()
    {
        MainWindow window;
        window.show();
        QSignalSpy dropped(&window, &MainWindow::filesDropped);
        QMimeData files, link;
        files.setUrls({QUrl::fromLocalFile("/tmp/a.csv"), QUrl::fromLocalFile("/tmp/b.lodestone")});
        link.setUrls({QUrl("https://example.org/a.csv")});
        QDragEnterEvent other({9, 9}, Qt::CopyAction, &link, Qt::LeftButton, Qt::NoModifier),
            enter({9, 9}, Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
        other.ignore();
        enter.ignore();
        QApplication::sendEvent(&window, &other);
        QVERIFY(!other.isAccepted());
        QApplication::sendEvent(&window, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({9, 9}, Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window, &drop);
        QCOMPARE(dropped.value(0).value(0).toStringList(), (QStringList{"/tmp/a.csv", "/tmp/b.lodestone"}));
    }
    void everyButtonHasAName()
    {
        MainWindow window;
        for (auto *button : window.findChildren<QAbstractButton *>())
            if (!qobject_cast<ActionButton *>(button) || button->parentWidget() != window.findChild<ProblemBanner *>())
                QVERIFY(!button->accessibleName().isEmpty());
    }
    void theHeaderFitsTheSmallestWindow()
    {
        MainWindow window;
        QVERIFY(window.minimumSizeHint().width() <= 1180);
        QVERIFY(window.minimumSizeHint().height() <= 720);
    }
};

QTEST_MAIN(FrameTest)
#include "frame_test.moc"
