// SPDX-License-Identifier: GPL-3.0-or-later
// The Outputs page and its controller: switching, what the project remembers, keyboard and screen reader; and the
// window's stream for other programs.
#include "app/lodestone/open_once.h"
#include "app/lodestone/outputs_controller.h"
#include "app/lodestone/settings_keys.h"
#include "app/studio/device_clock.h"
#include "app/studio/glove_state.h"
#include "app/studio/live_stream.h"
#include "app/studio/outputs/window_feed.h"
#include "app/studio/project_state.h"
#include "app/studio/window_name.h"
#include "tests/support/painted.h"
#include "widgets/controls/action_button.h"
#include "widgets/controls/drop_down.h"
#include "widgets/outputs/outputs_page.h"
#include "widgets/theme/theme.h"
#include <QAccessible>
#include <QCheckBox>
#include <QDir>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QNetworkDatagram>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QUdpSocket>

using namespace lodestone;

namespace {

// What stands behind the page in the window.
struct Desk
{
    ProjectThread project;
    Recording recording;
    ProjectState state{&project, &recording};
    GloveState glove;
    LiveStream stream{&glove, nullptr};
    OutputsPage page{OutputsController::descriptions()};
    OutputsController controller{&page, &stream, &state, &project, false};

    void open(const QString &file)
    {
        bool opened = false;
        const auto once = QObject::connect(&state, &ProjectState::opened, &page, [&] { opened = true; });
        state.open(file);
        QTRY_VERIFY(opened);
        QObject::disconnect(once);
        QTest::qWait(50); // the setting is read behind it
    }
    void press(const char *name) { page.findChild<ActionButton *>(QLatin1String(name))->click(); }
    template<class Field>
    Field *field(const QString &name)
    {
        for (Field *one : page.findChildren<Field *>())
            if (one->accessibleName() == name)
                return one;
        return nullptr;
    }
    QJsonObject kept()
    {
        auto text = project.run([](Project &p) { return p.setting(OutputsController::kSetting); });
        text.waitForFinished();
        return QJsonDocument::fromJson(text.result().toUtf8()).object();
    }
};

LiveAnswer answer(double t, std::uint8_t thumb)
{
    LiveAnswer a;
    a.begin = t - 0.2;
    a.end = t;
    a.host = {thumb, 10, 10, 10, 10};
    a.hostNanoseconds = steadyNanoseconds() - 400'000;
    return a;
}

} // namespace

class OutputsPageTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("Lodestone"));
        QCoreApplication::setApplicationName(QStringLiteral("outputs_page_test"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        Theme::apply(*qApp, Theme::Mode::Light);
    }
    void whatIsOnIsRememberedInTheProject();
    void keyboardAndMouseAreNeverSwitchedOnByThemselves();
    void aProjectOfSomebodyElseSwitchesNothingOn();
    void aFieldThatIsOnlyLeftChangesNothing();
    void aProblemStandsOnItsCard();
    void predictionsGoOutAndFiguresAreShown();
    void everythingIsReachedByKeyboardAndNamed();
    void thePageFitsASmallWindow();
    void aCheckBoxIsSeenInBothThemes();
    void otherProgramsGetTheWindowsPredictions();
};

void OutputsPageTest::whatIsOnIsRememberedInTheProject()
{
    const QString file = m_folder.filePath("a.lodestone");
    {
        Desk desk;
        desk.open(file);
        desk.field<NumberBox>("OSC, Port")->setValue(23456);
        desk.press("switch-osc");
        QVERIFY(desk.controller.outputs().running("osc"));
        desk.page.findChild<NumberBox *>("rulesSteady")->setValue(25);
        QTRY_COMPARE(desk.kept()["filter"].toObject()["steady"].toInt(), 25);
        QVERIFY(desk.kept()["osc"].toObject()["on"].toBool());
    }
    Desk desk;
    desk.open(file);
    QTRY_VERIFY(desk.controller.outputs().running("osc"));
    QCOMPARE(desk.controller.outputs().running("osc")->where(), QString("127.0.0.1:23456"));
    QCOMPARE(desk.controller.outputs().filter().steady, 25);
    QCOMPARE(desk.page.findChild<NumberBox *>("rulesSteady")->value(), 25);
    desk.field<NumberBox>("OSC, Port")->setValue(23457); // while it is on: anew
    emit desk.field<NumberBox>("OSC, Port")->editingFinished();
    QCOMPARE(desk.controller.outputs().running("osc")->where(), QString("127.0.0.1:23457"));
    desk.press("switch-osc");
    QVERIFY(!desk.controller.outputs().running("osc"));
    QTRY_VERIFY(!desk.kept()["osc"].toObject()["on"].toBool());
    desk.press("switch-osc");
    desk.open(m_folder.filePath("another.lodestone")); // which has nothing on
    QTRY_VERIFY(!desk.controller.outputs().running("osc"));
    QCOMPARE(desk.field<NumberBox>("OSC, Port")->value(), 12000);
}

void OutputsPageTest::keyboardAndMouseAreNeverSwitchedOnByThemselves()
{
    const QString file = m_folder.filePath("keys.lodestone");
    QFile map(m_folder.filePath("map.txt"));
    QVERIFY(map.open(QIODevice::WriteOnly));
    map.write("efeee click a\n");
    map.close();
    const QJsonObject settings{
        {"keys", QJsonObject{{"on", true}, {"map", map.fileName()}}}, {"osc", QJsonObject{{"on", true}}}};
    Project::open(file)->setSetting(
        OutputsController::kSetting, QString::fromUtf8(QJsonDocument(settings).toJson(QJsonDocument::Compact)));
    QSettings().setValue(settings::kOutputs, QStringList{OutputsController::markOf(settings)});
    Desk desk;
    desk.open(file);
    QTRY_VERIFY(desk.controller.outputs().running("osc"));
    QVERIFY(!desk.controller.outputs().running("keys"));
    QCOMPARE(desk.controller.outputs().problem("keys"), QString());                          // it was not even tried
    QCOMPARE(desk.field<QLineEdit>("Keyboard and mouse, Map file")->text(), map.fileName()); // the map is kept
}

// It would open a port, send to another computer, or load a library, and all of these are in its file.
void OutputsPageTest::aProjectOfSomebodyElseSwitchesNothingOn()
{
    const QString file = m_folder.filePath("theirs.lodestone");
    {
        Desk theirs;
        theirs.open(file);
        theirs.field<NumberBox>("OSC, Port")->setValue(23499);
        theirs.press("switch-osc");
        QTRY_VERIFY(theirs.kept()["osc"].toObject()["on"].toBool());
    }
    QSettings().clear(); // another computer, or another person
    {
        Desk desk;
        desk.open(file);
        QTRY_COMPARE(desk.field<NumberBox>("OSC, Port")->value(), 23499);
        QVERIFY(!desk.controller.outputs().running("osc"));
        desk.press("switch-osc");
        QVERIFY(desk.controller.outputs().running("osc"));
    }
    Desk again;
    again.open(file);
    QTRY_VERIFY(again.controller.outputs().running("osc"));
}

// Or those who listen would lose their connection each time somebody walks through the page.
void OutputsPageTest::aFieldThatIsOnlyLeftChangesNothing()
{
    Desk desk;
    desk.press("switch-osc");
    const Output *const on = desk.controller.outputs().running("osc");
    QVERIFY(on);
    int edits = 0;
    connect(&desk.page, &OutputsPage::edited, this, [&] { ++edits; });
    emit desk.field<NumberBox>("OSC, Port")->editingFinished();
    emit desk.field<QLineEdit>("OSC, To computer")->editingFinished();
    QCOMPARE(edits, 0);
    QCOMPARE(desk.controller.outputs().running("osc"), on);
    desk.field<QLineEdit>("OSC, To computer")->setText("127.0.0.2");
    emit desk.field<QLineEdit>("OSC, To computer")->editingFinished();
    QCOMPARE(edits, 1);
    QCOMPARE(desk.controller.outputs().running("osc")->where(), QString("127.0.0.2:12000"));
    desk.page.disconnect(this);
}

void OutputsPageTest::aProblemStandsOnItsCard()
{
    Desk desk;
    desk.page.show();
    desk.press("switch-keys"); // without a map
    QVERIFY(!desk.controller.outputs().running("keys"));
    bool said = false;
    for (const QLabel *label : desk.page.findChildren<QLabel *>())
        said = said || (label->isVisible() && label->text().contains("map file"));
    QVERIFY(said);
}

void OutputsPageTest::predictionsGoOutAndFiguresAreShown()
{
    QUdpSocket receiver;
    QVERIFY(receiver.bind(QHostAddress::LocalHost));
    Desk desk;
    desk.page.resize(900, 500);
    desk.page.show();
    desk.page.findChild<NumberBox *>("rulesSteady")->setValue(0);
    desk.field<NumberBox>("OSC, Port")->setValue(receiver.localPort());
    desk.press("switch-osc");
    for (int i = 0; i < 20; ++i)
        emit desk.stream.answerArrived(answer(1 + i * 0.05, 250));
    QTRY_VERIFY(receiver.hasPendingDatagrams());
    QTRY_COMPARE(desk.page.findChild<QLabel *>("outputsState")->text(), QString("feeee"));
    QTRY_VERIFY(desk.page.findChild<QWidget *>("outputsOurs")->accessibleName().contains("ms"));
    QTRY_COMPARE(desk.page.findChild<QLabel *>("outputsState")->text(), QString("No state")); // no more came
}

void OutputsPageTest::everythingIsReachedByKeyboardAndNamed()
{
    Desk desk;
    desk.page.resize(900, 500);
    desk.page.show();
    int reached = 0;
    for (const QWidget *widget : desk.page.findChildren<QWidget *>()) {
        if (!qobject_cast<const QAbstractButton *>(widget) && !qobject_cast<const QLineEdit *>(widget)
            && !qobject_cast<const QAbstractSpinBox *>(widget))
            continue;
        if (!widget->isVisibleTo(&desk.page) || widget->parent()->inherits("QAbstractSpinBox"))
            continue;
        QVERIFY2(widget->focusPolicy() & Qt::TabFocus, qPrintable(widget->objectName()));
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        QVERIFY2(spoken && !spoken->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
        ++reached;
    }
    QVERIFY2(reached >= 15, qPrintable(QString::number(reached)));
    desk.page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&desk.page));
    desk.page.setFocus();
    QTest::keyClick(&desk.page, Qt::Key_1);
    QVERIFY(desk.controller.outputs().running("osc"));
    QTest::keyClick(&desk.page, Qt::Key_1);
    QVERIFY(!desk.controller.outputs().running("osc"));
    bool closed = false;
    connect(&desk.page, &OutputsPage::closed, this, [&] { closed = true; });
    QTest::keyClick(&desk.page, Qt::Key_Escape);
    QVERIFY(closed);
    desk.page.disconnect(this);
}

// The content of a window of 960 x 600, below header and above status line.
void OutputsPageTest::thePageFitsASmallWindow()
{
    Desk desk;
    desk.page.resize(960, 528);
    desk.page.show();
    desk.press("switch-keys");
    QTest::qWait(50);
    QVERIFY2(
        desk.page.minimumSizeHint().width() <= 960, qPrintable(QString::number(desk.page.minimumSizeHint().width())));
    QVERIFY(desk.page.minimumSizeHint().height() <= 528);
    for (const QScrollArea *area : desk.page.findChildren<QScrollArea *>())
        QCOMPARE(area->horizontalScrollBar()->maximum(), 0);
    const QString pictures = qEnvironmentVariable("LODESTONE_PICTURES");
    if (!pictures.isEmpty())
        desk.page.grab().save(QDir(pictures).filePath("outputs-page.png"));
}

// The style's own is dark on dark.
void OutputsPageTest::aCheckBoxIsSeenInBothThemes()
{
    for (const Theme::Mode mode : {Theme::Mode::Dark, Theme::Mode::Light}) {
        Theme::apply(*qApp, mode);
        CheckBox box;
        box.resize(box.sizeHint());
        const auto painted = [&box](const QColor &colour) { return test::countOf(box.grab().toImage(), colour); };
        QVERIFY(painted(Theme::tokens().controlBorder) >= 4 * 10); // its sides
        QCOMPARE(painted(Theme::tokens().text), 0);
        box.setChecked(true);
        QVERIFY(painted(Theme::tokens().text) > 0);
    }
}

void OutputsPageTest::otherProgramsGetTheWindowsPredictions()
{
    const QString file = m_folder.filePath("stream.lodestone");
    Project::open(file);
    OpenOnce window;
    WindowFeed feed;
    QVERIFY(!feed.open(file)); // nobody has it open
    window.hold(file);
    WindowFeed second;
    std::vector<OutputPrediction> got;
    bool ended = false;
    connect(&second, &WindowFeed::predicted, this, [&](const OutputPrediction &p) { got.push_back(p); });
    connect(&second, &WindowFeed::ended, this, [&] { ended = true; });
    QVERIFY(second.open(file));
    QTRY_VERIFY(window.hasListeners());
    OutputPrediction prediction;
    prediction.t = 3.5;
    prediction.probability[1] = 0.75f;
    prediction.known = 0.5;
    window.say(toLine(toJson(prediction)));
    window.say(toLine(toJson(prediction)));
    QTRY_COMPARE(got.size(), std::size_t(2));
    QCOMPARE(got[1].t, 3.5);
    QCOMPARE(got[1].probability[1], 0.75f);
    QCOMPARE(*got[1].known, 0.5);
    bool raised = false; // what it was asked before still works
    connect(&window, &OpenOnce::raiseWanted, this, [&] { raised = true; });
    QVERIFY(!window.raiseOther(file)); // by itself
    window.hold(m_folder.filePath("other.lodestone"));
    QTRY_VERIFY(ended);
    QVERIFY(!window.hasListeners() && !raised);
}

QTEST_MAIN(OutputsPageTest)
#include "outputs_page_test.moc"
