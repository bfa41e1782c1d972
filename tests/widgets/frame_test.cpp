// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/action_button.h"
#include "widgets/controls/columns.h"
#include "widgets/controls/primary_button.h"
#include "widgets/controls/segment_switch.h"
#include "widgets/frame/first_steps.h"
#include "widgets/frame/keyboard_sheet.h"
#include "widgets/frame/message_list.h"
#include "widgets/frame/port_picker.h"
#include "widgets/frame/status_line.h"
#include "widgets/main_window.h"
#include "widgets/theme/theme.h"
#include <QAction>
#include <QApplication>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QScreen>
#include <QSignalSpy>
#include <QTest>
#include <algorithm>

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
        QTest::keyClick(&window, Qt::Key_1, Qt::ControlModifier);
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
    void messagesAreAListWithButtonsOfTheirOwn()
    {
        MainWindow window;
        window.show();
        auto *list = window.findChild<MessageList *>();
        QVERIFY(!list->isVisible());
        QSignalSpy action(&window, &MainWindow::messageAction), closed(&window, &MainWindow::messageClosed);
        const Message unplugged{7, Message::Tone::Problem, "The glove was unplugged. Plug it in again.", "Try again"},
            cut{3, Message::Tone::News, "A recording was cut off last time.", {}};
        window.setMessages({unplugged, cut});
        QVERIFY(list->isVisible());
        const auto says = [list](const QString &sentence) {
            for (const QLabel *label : list->findChildren<QLabel *>())
                if (label->text() == sentence && label->isVisible())
                    return true;
            return false;
        };
        QVERIFY(says(unplugged.sentence) && says(cut.sentence));
        for (auto *button : list->findChildren<ActionButton *>())
            if (button->text() == QLatin1String("Try again"))
                button->click();
        QCOMPARE(action.value(0).value(0).toLongLong(), 7);
        window.setMessages({cut});
        QTRY_VERIFY(!says(unplugged.sentence) && says(cut.sentence));
        for (auto *button : list->findChildren<ActionButton *>())
            if (button->isVisible() && button->text().isEmpty())
                button->click();
        QCOMPARE(closed.value(0).value(0).toLongLong(), 3);
        window.setMessages({});
        QVERIFY(!list->isVisible());
    }
    void aSuccessIsNotRed()
    {
        MainWindow window;
        window.show();
        auto *list = window.findChild<MessageList *>();
        const auto ground = [list] { return list->grab().toImage().pixelColor(4, 4); };
        for (const Message::Tone tone : {Message::Tone::Done, Message::Tone::News}) {
            window.setMessages({{1, tone, "The report is in a.pdf.", "Open it"}});
            QCOMPARE(ground(), Theme::tokens().surface);
        }
        window.setMessages({{1, Message::Tone::Problem, "The glove was unplugged.", {}}});
        QCOMPARE(ground(), Theme::tokens().errorFill);
    }
    void manyMessagesScrollAndLeaveThePageItsRoom()
    {
        MainWindow window;
        window.show();
        std::vector<Message> many;
        for (int i = 0; i < 12; ++i)
            many.push_back({i, Message::Tone::Problem, QStringLiteral("table %1.csv was not imported.").arg(i), {}});
        window.setMessages(many);
        auto *list = window.findChild<MessageList *>();
        QTRY_VERIFY(list->height() > 60 && list->height() <= 120);
    }
    void theMenuOffersWhatADesktopProgramDoes()
    {
        MainWindow window;
        window.show();
        auto *menu = window.findChild<QMenu *>();
        QStringList names;
        for (const QAction *action : menu->actions())
            names << action->objectName();
        for (const char *name :
            {"new", "open", "saveCopy", "import", "manager", "preferences", "help", "about", "quit"})
            QVERIFY2(names.contains(QLatin1String(name)), name);
        const auto key = [&window](const char *name) { return window.findChild<QAction *>(name)->shortcut(); };
        QCOMPARE(key("new"), QKeySequence(QKeySequence::New));
        QCOMPARE(key("open"), QKeySequence(QKeySequence::Open));
        QCOMPARE(key("help"), QKeySequence(Qt::Key_F1));
        QCOMPARE(key("quit"), QKeySequence(Qt::CTRL | Qt::Key_Q));
        QSignalSpy recent(&window, &MainWindow::openRecentRequested);
        window.setRecent({"/data/march.lodestone"});
        for (QMenu *inner : window.findChildren<QMenu *>())
            for (QAction *action : inner->actions())
                if (action->data().toString() == QLatin1String("/data/march.lodestone"))
                    action->trigger();
        QCOMPARE(recent.count(), 1);
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::keyClick(&window, Qt::Key_F10);
        QTRY_VERIFY(menu->isVisible());
        menu->close();
    }
    void theTitleNamesTheProject()
    {
        MainWindow window;
        window.setStatus("march", {}, {});
        QVERIFY2(window.windowTitle().startsWith("march"), qPrintable(window.windowTitle()));
        QVERIFY(window.windowTitle().contains("Lodestone"));
    }
    void helpSpeaksOfThePageInSight()
    {
        MainWindow window;
        window.setPages({{"live", "Live", nullptr, {}, {}, {"What the glove feels now."}}});
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::keyClick(&window, Qt::Key_F1);
        auto *sheet = window.findChild<KeyboardSheet *>();
        QVERIFY(sheet->isVisible());
        bool said = false;
        for (const QLabel *label : sheet->findChildren<QLabel *>())
            said |= label->text() == QLatin1String("What the glove feels now.");
        QVERIFY(said);
    }
    void aWindowThatMayNotCloseStays()
    {
        MainWindow window;
        window.show();
        bool may = false;
        window.setMayClose([&may] { return may; });
        QVERIFY(!window.close() && window.isVisible());
        may = true;
        QVERIFY(window.close());
    }
    void theUsualSizeFitsTheDesktop()
    {
        QCOMPARE(MainWindow::usualSize({1920, 1080}), QSize(1280, 800));
        QVERIFY(MainWindow::usualSize({1280, 800}).height() <= 800 - 36); // a title bar is above it
        QCOMPARE(MainWindow::usualSize({1024, 640}).width(), 1024);
        QVERIFY(MainWindow::usualSize({960, 540}).height() <= 540); // 1920 x 1080 at 200 %
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
        window.showFirstSteps({false, false, false, false}, false, true);
        auto *steps = window.findChild<FirstSteps *>();
        auto *button = steps->findChild<ActionButton *>("firstStepButton");
        QVERIFY(steps->isVisible());
        button->click();
        QCOMPARE(chosen.value(0).value(0).toInt(), 0);
        window.showFirstSteps({false, false, false, false}, true, true);
        QCOMPARE(button->text(), QStringLiteral("Stop recording"));
        window.showFirstSteps(
            {true, false, true, false}, false, true); // without labels, that is the next step, whatever else is done
        QCOMPARE(steps->next(), 1);
        window.showFirstSteps({true, true, false, false}, false, false);
        QVERIFY(!button->isEnabled());
        // What needs no glove is offered without one: to stop a recording, to answer, to close the steps.
        window.showFirstSteps({false, false, false, false}, false, false);
        QVERIFY(!button->isEnabled());
        window.showFirstSteps({false, false, false, false}, true, false);
        QVERIFY(button->isEnabled());
        window.showFirstSteps({true, false, false, false}, false, false);
        QVERIFY(button->isEnabled());
        window.showFirstSteps({true, true, true, true}, false, false);
        QVERIFY(button->isEnabled());
        window.showFirstSteps({true, true, true, false}, false, true);
        QCOMPARE(button->text(), QStringLiteral("Confirm the model"));
        window.showFirstSteps({true, true, true, true}, false, true);
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
        QCOMPARE(second.size(), MainWindow::usualSize(second.screen()->availableSize()));
        second.resize(1280, 800);
        QCOMPARE(again->sizes(), usual);
    }
    void columnsThatDoNotFitShareAPlace()
    {
        const auto make = [] {
            auto columns = std::make_unique<Columns>("three");
            for (const char *title : {"Left", "", "Right"}) {
                auto *column = new QWidget;
                column->setMinimumWidth(300);
                columns->addColumn(QLatin1String(*title ? title : "Main"), column, *title ? 300 : 0);
            }
            columns->resize(1000, 400);
            columns->show();
            return columns;
        };
        const auto columns = make();
        auto *choice = columns->findChild<SegmentSwitch *>();
        QVERIFY(!columns->isFolded() && !choice->isVisible());
        columns->setSizes({320, 340, 308});
        const QList<int> before = columns->sizes();
        columns->resize(700, 400); // the main column and one side
        QVERIFY(columns->isFolded() && choice->isVisible());
        QVERIFY(columns->sizes()[0] >= 300 && columns->sizes()[1] >= 300 && columns->sizes()[2] == 0);
        emit choice->chosen(1);
        QVERIFY(columns->sizes()[0] == 0 && columns->sizes()[2] >= 300);
        columns->resize(400, 400); // one
        QCOMPARE(std::ranges::count_if(columns->sizes(), [](int size) { return size > 0; }), 1);
        emit choice->chosen(0);
        QTRY_COMPARE(columns->sizes()[0], 400);
        const QByteArray kept = columns->saveState();
        columns->resize(1000, 400);
        QVERIFY(!columns->isFolded() && !choice->isVisible());
        QCOMPARE(columns->sizes(), before);
        const auto again = make();
        again->restore(kept); // what is kept are the widths of all
        QCOMPARE(again->sizes(), before);
        QVERIFY(columns->minimumSizeHint().width() <= 300);
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
        QCOMPARE(enter.dropAction(), Qt::CopyAction); // never a move: the file stays where it is
        QDropEvent drop({9, 9}, Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window, &drop);
        QCOMPARE(dropped.value(0).value(0).toStringList(), (QStringList{"/tmp/a.csv", "/tmp/b.lodestone"}));
    }
    void everyButtonHasAName()
    {
        MainWindow window;
        window.setMessages({{1, Message::Tone::Problem, "Unplugged.", "Try again"}});
        for (auto *button : window.findChildren<QAbstractButton *>())
            QVERIFY(!button->accessibleName().isEmpty());
    }
    void theHeaderFitsTheSmallestWindow()
    {
        MainWindow window;
        QVERIFY2(
            window.minimumSizeHint().width() <= 960, qPrintable(QString::number(window.minimumSizeHint().width())));
        QVERIFY(window.minimumSizeHint().height() <= 500);
    }
};

QTEST_MAIN(FrameTest)
#include "frame_test.moc"
