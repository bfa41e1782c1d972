// SPDX-License-Identifier: GPL-3.0-or-later
// A board that prints numbers meets the window: it is asked about once, its answer holds, and the Glove page shows it.
#include "app/lodestone/board_controller.h"
#include "app/studio/column_maps.h"
#include "app/lodestone/glove_controller.h"
#include "app/studio/glove_state.h"
#include "app/studio/live_stream.h"
#include "app/studio/project_state.h"
#include "tests/support/buttons.h"
#include "widgets/controls/drop_down.h"
#include "widgets/glove/firmware_log.h"
#include "widgets/glove/glove_page.h"
#include "widgets/glove/parity_card.h"
#include "widgets/glove/replay_card.h"
#include "widgets/glove/text_board_card.h"
#include "widgets/glove/value_row.h"
#include "widgets/mapping/mapping_sheet.h"
#include "widgets/mapping/text_lines.h"
#include <QLabel>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace lodestone;

namespace {

struct Desk
{
    QWidget window;
    GloveState state;
    LiveStream stream{&state, nullptr};
    ProjectThread thread;
    Recording recording;
    ProjectState project{&thread, &recording};
    GlovePage page{&window};
    MappingSheet sheet{&window};
    BoardController board{&page, &sheet, &state, &recording};
    GloveController glove{&page, &state, &stream, &recording, &project};

    Desk()
    {
        window.resize(1280, 800);
        page.resize(1280, 740);
        window.show();
    }
    void open(const QString &dialect, const QString &layout)
    {
        GloveOptions options;
        options.dialect = dialect;
        options.layout = layout;
        options.rate = 100;
        QVERIFY2(state.open(QLatin1String(kVirtualGlove), options), qPrintable(state.problem()));
        QTRY_VERIFY2_WITH_TIMEOUT(state.board()->ready(), qPrintable(state.problem()), 10000);
    }
    QString signature() const { return state.board()->reader().signature(); }
    void press(Qt::Key key) { QTest::keyClick(&sheet, key); }
    QString row(const QString &name) const
    {
        for (const ValueRow *found : page.findChild<TextBoardCard *>()->findChildren<ValueRow *>())
            if (found->accessibleName().startsWith(name + ':'))
                return found->value();
        return {};
    }
    bool says(const QString &words) const
    {
        for (const QLabel *label : page.findChildren<QLabel *>())
            if (label->isVisible() && label->text().contains(words))
                return true;
        return false;
    }
};

// Of one test only: another one may have been ended before it could forget.
void forgetAll(const QStringList &signatures)
{
    for (const QString &signature : signatures)
        column_maps::forget(signature);
}

} // namespace

class BoardControllerTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init() { forgetAll({"csv:millis,mx (uT),my (uT),mz (uT)"}); }
    void theFirstContactAsks()
    {
        Desk desk;
        desk.open("csv", "mag");
        forgetAll({desk.signature()});
        QTRY_VERIFY(desk.sheet.isOpen());
        // Its values move.
        QLabel *value = nullptr;
        const auto moving = [&] {
            for (QLabel *label : desk.sheet.findChildren<QLabel *>())
                if (label->accessibleName().startsWith("Value of mz"))
                    value = label;
            return value && value->text() != QStringLiteral("—");
        };
        QTRY_VERIFY(moving());
        const QString before = value->text();
        QTRY_VERIFY(value->text() != before);
        desk.press(Qt::Key_Return);
        QVERIFY(!desk.sheet.isOpen() && desk.state.board()->known());
        QVERIFY(column_maps::known(desk.signature()));
        desk.state.close(); // and the next time it is known
        desk.open("csv", "mag");
        QTest::qWait(300);
        QVERIFY(!desk.sheet.isOpen());
        forgetAll({desk.signature()});
    }
    void notNowIsAskedAgainInAnotherSittingOnly()
    {
        Desk desk;
        desk.open("csv", "mag");
        QTRY_VERIFY(desk.sheet.isOpen());
        desk.press(Qt::Key_Escape);
        QVERIFY(!desk.sheet.isOpen() && !desk.state.board()->known());
        desk.state.close();
        desk.open("csv", "mag");
        QTest::qWait(300);
        QVERIFY(!desk.sheet.isOpen());
        support::buttonNamed(desk.page, "Columns")->click(); // but on request
        QVERIFY(desk.sheet.isOpen());
        desk.press(Qt::Key_Escape);
        Desk other;
        other.open("csv", "mag");
        QTRY_VERIFY(other.sheet.isOpen());
    }
    void anAnswerBecomesTheBoardsChannels()
    {
        Desk desk;
        desk.open("csv", "mag");
        QTRY_VERIFY(desk.sheet.isOpen());
        for (DropDown *box : desk.sheet.findChildren<DropDown *>())
            if (box->accessibleName().startsWith("Unit of mx")) {
                box->setCurrentIndex(box->findData("mG"));
                emit box->activated(box->currentIndex());
            }
        desk.press(Qt::Key_Return);
        QTRY_VERIFY(desk.state.board()->ready());
        for (const Channel &channel : *desk.state.channels())
            QCOMPARE(channel.unit, QStringLiteral("mG"));
        QCOMPARE(desk.state.board()->map().size(), std::size_t(3));
        QTRY_VERIFY(desk.says("3 magnetic field, mG"));
        forgetAll({desk.signature()});
    }
    void thePageShowsABoard()
    {
        Desk desk;
        QVERIFY(desk.page.findChild<ParityCard *>()->isVisible());
        desk.open("csv", "mag");
        QTRY_VERIFY(desk.sheet.isOpen());
        desk.press(Qt::Key_Escape);
        QTRY_VERIFY(desk.says("Board that prints text") && desk.says("3 magnetic field, µT"));
        QVERIFY(desk.says("Predictions run in the studio with this board"));
        QVERIFY(!desk.page.findChild<ParityCard *>()->isVisible());
        QVERIFY(!desk.page.findChild<ReplayCard *>()->isVisible());
        QTRY_VERIFY(desk.row("Rate").startsWith("100") || desk.row("Rate").startsWith("99"));
        QCOMPARE(desk.row("Format"), QStringLiteral("CSV"));
        QCOMPARE(desk.row("Time"), QStringLiteral("from the board"));
        QVERIFY(desk.says("Magnetic field z, µT"));
        const auto *lines = desk.page.findChild<TextLines *>();
        QTRY_VERIFY(!lines->accessibleDescription().isEmpty());
        const QString before = lines->accessibleDescription();
        QTRY_VERIFY(lines->accessibleDescription() != before); // it goes on
        QVERIFY(desk.row("Lines") != "0" && desk.row("Bad lines") == "0");
        const QString log = desk.page.findChild<FirmwareLog *>()->shown();
        QVERIFY2(log.contains("a board that prints text") && !log.contains("firmware"), qPrintable(log));
        desk.state.close();
        QTRY_VERIFY(desk.page.findChild<ParityCard *>()->isVisible());
    }
    void aBoardThatGoesTakesItsQuestionAlong()
    {
        Desk desk;
        desk.open("csv", "mag");
        QTRY_VERIFY(desk.sheet.isOpen());
        desk.state.close();
        QTRY_VERIFY(!desk.sheet.isOpen());
        QVERIFY(!desk.state.board()->known());
        desk.open("csv", "mag"); // it was not refused, so it is asked about again
        QTRY_VERIFY(desk.sheet.isOpen());
    }
    void aRecordingKeepsItsColumns()
    {
        Desk desk;
        desk.open("csv", "mag");
        QTRY_VERIFY(desk.sheet.isOpen());
        desk.press(Qt::Key_Escape);
        auto *columns = support::buttonNamed(desk.page, "Columns");
        QTRY_VERIFY(columns->isEnabled());
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("p.lodestone"));
        Project::open(file).reset();
        QVERIFY(desk.recording.start(file, {}, {}, {}, *desk.state.channels()));
        QTRY_VERIFY(!columns->isEnabled());
        emit desk.page.columnsRequested();
        QVERIFY(!desk.sheet.isOpen());
        desk.recording.stop();
        QTRY_VERIFY(columns->isEnabled());
    }
};

QTEST_MAIN(BoardControllerTest)
#include "board_controller_test.moc"
