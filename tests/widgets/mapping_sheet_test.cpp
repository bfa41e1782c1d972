// SPDX-License-Identifier: GPL-3.0-or-later
// The sheet that asks what columns are: what is chosen becomes assignments, by mouse and by keys alone.
#include "tests/support/buttons.h"
#include "widgets/controls/action_button.h"
#include "widgets/controls/card.h"
#include "widgets/controls/drop_down.h"
#include "widgets/controls/status_mark.h"
#include "widgets/mapping/mapping_sheet.h"
#include "widgets/mapping/tiny_trace.h"
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>

using namespace lodestone;

namespace {

std::vector<MappedColumn> columnsOf(const QStringList &targets)
{
    std::vector<MappedColumn> columns;
    for (const QString &target : targets)
        columns.push_back({QStringLiteral("c%1").arg(columns.size() + 1), target, {}, {}, true});
    return columns;
}

QStringList targetsOf(const std::vector<MappedColumn> &columns)
{
    QStringList targets;
    for (const MappedColumn &column : columns)
        targets << column.target;
    return targets;
}

MappingView view(const QStringList &targets)
{
    MappingView view;
    view.title = QStringLiteral("What does this board print?");
    view.found = columnsOf(targets);
    view.lines = QStringList{"1,2,3", "2,3,4"};
    view.values.assign(view.found.size(), {QStringLiteral("1.0"), {1, 2, 3}});
    return view;
}

struct Desk
{
    QWidget window;
    MappingSheet *sheet;
    int answers = 0;
    std::optional<MappingAnswer> answer;
    explicit Desk(const MappingView &view, QSize size = {1180, 720})
    {
        window.resize(size);
        auto *behind = new QLineEdit(&window);
        behind->setObjectName("behind");
        sheet = new MappingSheet(&window);
        window.show();
        behind->setFocus();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window is not active");
        sheet->open(view, [this](const std::optional<MappingAnswer> &given) {
            ++answers;
            answer = given;
        });
    }
    DropDown *what(int row) const { return box(QStringLiteral("What c%1 is").arg(row)); }
    DropDown *unit(int row) const { return box(QStringLiteral("Unit of c%1").arg(row)); }
    DropDown *box(const QString &name) const
    {
        for (DropDown *found : sheet->findChildren<DropDown *>())
            if (found->accessibleName() == name)
                return found;
        return nullptr;
    }
    bool refused() const
    {
        for (const Card *card : sheet->findChildren<Card *>())
            if (card->hasError())
                return true;
        return false;
    }
    void choose(DropDown *box, const QString &data) const
    {
        const int index = box->findData(data);
        QVERIFY2(index >= 0, qPrintable(data));
        box->setCurrentIndex(index);
        emit box->activated(index);
    }
};

} // namespace

class MappingSheetTest : public QObject
{
    Q_OBJECT
private slots:
    void onlyWhatDiffersIsAnswered_data();
    void onlyWhatDiffersIsAnswered();
    void whatCanBeOnceChangesPlaces_data();
    void whatCanBeOnceChangesPlaces();
    void aSensorHasOneUnit();
    void anotherSensorIsOfferedWhereTheFirstIsFull();
    void aTraceKeepsItsExtremes();
    void enterTakesWhatIsFound();
    void escapeSaysNothing();
    void aChoiceMovesTheOthers();
    void arrowKeysLeaveNothingBehind();
    void whatCannotBeSaidIsKept();
    void theRateIsNeededWithoutTime();
    void guessesAreMarked();
    void tabStaysInTheSheet();
    void manyColumnsScroll();
    void shortcutsOfTheWindowSleep();
    void aQuestionThatIsWithdrawnIsNotAnswered();
};

void MappingSheetTest::onlyWhatDiffersIsAnswered_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<int>("changed");
    QTest::addColumn<QString>("column");
    QTest::addRow("nothing") << QStringList{"a", "b"} << -1 << QString();
    QTest::addRow("by name") << QStringList{"a", "b"} << 1 << "b";
    QTest::addRow("a name that comes twice") << QStringList{"a", "A"} << 1 << "#2";
    QTest::addRow("a name that looks like a number") << QStringList{"a", "#1"} << 1 << "#2";
    QTest::addRow("no name") << QStringList{"a", " "} << 1 << "#2";
}

void MappingSheetTest::onlyWhatDiffersIsAnswered()
{
    QFETCH(QStringList, names);
    QFETCH(int, changed);
    QFETCH(QString, column);
    std::vector<MappedColumn> found = columnsOf({"ax", "other"});
    for (std::size_t i = 0; i < 2; ++i)
        found[i].name = names[qsizetype(i)];
    std::vector<MappedColumn> chosen = found;
    chosen[0].sure = false; // says nothing of what the column is
    std::vector<ColumnAnswer> expected;
    if (changed >= 0) {
        chosen[std::size_t(changed)].target = QStringLiteral("mx");
        chosen[std::size_t(changed)].unit = QStringLiteral("uT");
        expected = {{"mx", column, "uT"}};
    }
    QCOMPARE(answersOf(found, chosen), expected);
    chosen = found;
    chosen[0].unit = QStringLiteral("g");
    QCOMPARE(answersOf(found, chosen).size(), std::size_t(1));
}

void MappingSheetTest::whatCanBeOnceChangesPlaces_data()
{
    QTest::addColumn<QStringList>("before");
    QTest::addColumn<int>("at");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QStringList>("after");
    QTest::addRow("two axes") << QStringList{"ax", "ay"} << 0 << "ay" << QStringList{"ay", "ax"};
    QTest::addRow("from other") << QStringList{"ax", "other"} << 1 << "ax" << QStringList{"other", "ax"};
    QTest::addRow("from what was kept") << QStringList{"mx", ""} << 1 << "mx" << QStringList{"other", "mx"};
    QTest::addRow("time") << QStringList{"t", "ax"} << 1 << "t" << QStringList{"ignore", "t"};
    QTest::addRow("label") << QStringList{"label", "ax"} << 1 << "label" << QStringList{"ignore", "label"};
    QTest::addRow("other is of many") << QStringList{"other", "ax"} << 1 << "other" << QStringList{"other", "other"};
    QTest::addRow("so is ignored") << QStringList{"ignore", "ax"} << 1 << "ignore" << QStringList{"ignore", "ignore"};
    QTest::addRow("bends") << QStringList{"bend1", "bend2"} << 1 << "bend1" << QStringList{"bend2", "bend1"};
}

void MappingSheetTest::whatCanBeOnceChangesPlaces()
{
    QFETCH(QStringList, before);
    QFETCH(int, at);
    QFETCH(QString, target);
    QFETCH(QStringList, after);
    std::vector<MappedColumn> columns = columnsOf(before);
    chooseTarget(columns, std::size_t(at), target);
    QCOMPARE(targetsOf(columns), after);
}

void MappingSheetTest::aSensorHasOneUnit()
{
    std::vector<MappedColumn> columns = columnsOf({"mx", "my", "m2x", "ax", "other"});
    columns[4].unit = QStringLiteral("V");
    chooseUnit(columns, 0, QStringLiteral("mG"));
    QCOMPARE(columns[1].unit, QStringLiteral("mG"));
    QVERIFY(columns[2].unit.isEmpty() && columns[3].unit.isEmpty());
    chooseTarget(columns, 4, QStringLiteral("mz")); // takes its sensor's unit
    QCOMPARE(columns[4].unit, QStringLiteral("mG"));
    chooseTarget(columns, 0, QStringLiteral("gx")); // where no other axis tells, it is not known
    QVERIFY(columns[0].unit.isEmpty());
    QVERIFY(unitsOf("mx").contains("mG") && unitsOf("ax").contains("m/s2") && unitsOf("t").contains("us"));
    QVERIFY(unitsOf("label").isEmpty() && unitsOf("ignore").isEmpty());
}

void MappingSheetTest::anotherSensorIsOfferedWhereTheFirstIsFull()
{
    QVERIFY(!targetsFor(columnsOf({"mx", "my", "other", "other"})).contains("m2x"));
    QVERIFY(targetsFor(columnsOf({"mx", "my", "mz", "other"})).contains("m2x"));
    QVERIFY(!targetsFor(columnsOf({"mx", "my", "mz"})).contains("m2x")); // there is no column for it
    QVERIFY(targetsFor(columnsOf({"m4x", "other"})).contains("m3z"));
    for (const QString &target : targetsFor(columnsOf({"mx", "my", "mz", "other"})))
        QVERIFY2(targetInWords(target) != target, qPrintable(target));
}

void MappingSheetTest::aTraceKeepsItsExtremes()
{
    std::vector<float> values(1000, 0.0f);
    values[503] = 7;
    values[504] = std::nanf("");
    values[705] = -7;
    const std::vector<float> thin = thinned(values, 50);
    QCOMPARE(thin.size(), std::size_t(100));
    QVERIFY(std::count(thin.begin(), thin.end(), 7.0f) == 1 && std::count(thin.begin(), thin.end(), -7.0f) == 1);
    QCOMPARE(thinned({1, 2}, 50), (std::vector<float>{1, 2}));
}

void MappingSheetTest::enterTakesWhatIsFound()
{
    Desk desk(view({"t", "mx", "my", "mz"}));
    QSignalSpy closed(desk.sheet, &MappingSheet::closed);
    QVERIFY(desk.sheet->isVisible() && desk.sheet->isOpen());
    QTest::keyClick(desk.what(1), Qt::Key_Return);
    QCOMPARE(desk.answers, 1);
    QVERIFY(desk.answer && desk.answer->columns.empty());
    QVERIFY(!desk.sheet->isVisible() && closed.count() == 1);
}

void MappingSheetTest::escapeSaysNothing()
{
    Desk desk(view({"t", "mx"}));
    desk.choose(desk.what(2), "ax");
    QTest::keyClick(desk.what(2), Qt::Key_Escape);
    QCOMPARE(desk.answers, 1);
    QVERIFY(!desk.answer);
    // Enter on "Not now" is "Not now".
    desk.sheet->open(view({"t"}), [&desk](const auto &given) {
        ++desk.answers;
        desk.answer = given;
    });
    ActionButton *notNow = nullptr;
    for (auto *button : desk.sheet->findChildren<ActionButton *>())
        if (button->text() == QLatin1String("Not now"))
            notNow = button;
    QVERIFY(notNow);
    notNow->setFocus();
    QTest::keyClick(notNow, Qt::Key_Return);
    QVERIFY(desk.answers == 2 && !desk.answer);
}

void MappingSheetTest::aChoiceMovesTheOthers()
{
    Desk desk(view({"t", "mx", "my", "mz"}));
    desk.choose(desk.what(2), "mz");
    QCOMPARE(desk.what(4)->currentData().toString(), QStringLiteral("mx"));
    desk.choose(desk.unit(3), "mG");
    QCOMPARE(desk.unit(2)->currentData().toString(), QStringLiteral("mG"));
    QTest::keyClick(desk.sheet, Qt::Key_Enter);
    QVERIFY(desk.answer);
    const std::vector<ColumnAnswer> expected{{"mz", "c2", "mG"}, {"my", "c3", "mG"}, {"mx", "c4", "mG"}};
    QCOMPARE(desk.answer->columns, expected);
}

void MappingSheetTest::arrowKeysLeaveNothingBehind()
{
    Desk desk(view({"ax", "ay", "az", "gx"}));
    DropDown *first = desk.what(1);
    first->setFocus();
    QTest::keyClick(first, Qt::Key_Down);
    QTest::keyClick(first, Qt::Key_Down);
    QCOMPARE(targetsOf(desk.sheet->chosen()), (QStringList{"az", "ay", "ax", "gx"}));
    QTest::keyClick(first, Qt::Key_Up);
    QTest::keyClick(first, Qt::Key_Up);
    QCOMPARE(targetsOf(desk.sheet->chosen()), (QStringList{"ax", "ay", "az", "gx"}));
    QTest::keyClick(first, Qt::Key_Return);
    QVERIFY(desk.answer && desk.answer->columns.empty());
}

void MappingSheetTest::whatCannotBeSaidIsKept()
{
    MappingView asked = view({"t", ""});
    asked.found[1].what = QStringLiteral("Orientation w");
    Desk desk(asked);
    QCOMPARE(desk.what(2)->currentText(), QStringLiteral("Orientation w"));
    desk.choose(desk.what(2), "ignore");
    desk.choose(desk.what(2), "");
    QCOMPARE(desk.what(2)->currentText(), QStringLiteral("Orientation w"));
    QTest::keyClick(desk.sheet, Qt::Key_Return);
    QVERIFY(desk.answer && desk.answer->columns.empty());
}

void MappingSheetTest::theRateIsNeededWithoutTime()
{
    MappingView asked = view({"mx", "other"});
    asked.asksRate = true;
    Desk desk(asked);
    auto *rate = desk.sheet->findChild<QLineEdit *>();
    QVERIFY(rate);
    QCOMPARE(QApplication::focusWidget(), rate);
    QTest::keyClick(rate, Qt::Key_Return);
    QCOMPARE(desk.answers, 0);
    desk.choose(desk.what(2), "t"); // or a column that is one
    QVERIFY(support::buttonNamed(*desk.sheet, "Use these columns")->isEnabled());
    desk.choose(desk.what(2), "other");
    QVERIFY(!support::buttonNamed(*desk.sheet, "Use these columns")->isEnabled());
    QTest::keyClicks(rate, "62.5");
    QTest::keyClick(rate, Qt::Key_Return);
    QVERIFY(desk.answer);
    QCOMPARE(desk.answer->rateHz, 62.5);
}

void MappingSheetTest::guessesAreMarked()
{
    MappingView asked = view({"mx", "my"});
    asked.found[1].sure = false;
    asked.warnings = QStringList{"The unit of c2 was guessed."};
    Desk desk(asked);
    QStringList marks, words;
    for (const StatusMark *mark : desk.sheet->findChildren<StatusMark *>())
        if (mark->isVisible())
            marks << mark->text();
    for (const QLabel *label : desk.sheet->findChildren<QLabel *>())
        words << label->text();
    QCOMPARE(marks, QStringList{"not sure"});
    QVERIFY(words.contains("The unit of c2 was guessed."));
    QCOMPARE(QApplication::focusWidget(), desk.what(2)); // what is asked is under the keys
    asked.problem = QStringLiteral("That was no unit.");
    desk.sheet->withdraw();
    desk.sheet->open(asked, [](const auto &) {});
    QVERIFY(desk.refused());
}

void MappingSheetTest::tabStaysInTheSheet()
{
    Desk desk(view({"mx", "my"}));
    QSet<QWidget *> seen;
    for (int i = 0; i < 20; ++i) {
        QWidget *now = QApplication::focusWidget();
        QVERIFY(now && desk.sheet->isAncestorOf(now));
        QVERIFY2(
            !now->accessibleName().isEmpty() || qobject_cast<QAbstractButton *>(now), now->metaObject()->className());
        seen.insert(now);
        QTest::keyClick(now, i < 10 ? Qt::Key_Tab : Qt::Key_Backtab);
    }
    QCOMPARE(seen.size(), 6);                                 // two drop-downs a row, two buttons
    desk.window.findChild<QLineEdit *>("behind")->setFocus(); // a page that is chosen takes the focus
    QVERIFY(desk.sheet->isAncestorOf(QApplication::focusWidget()) || desk.sheet->hasFocus());
}

void MappingSheetTest::manyColumnsScroll()
{
    QStringList targets;
    for (int i = 0; i < 60; ++i)
        targets << "other";
    Desk desk(view(targets), {1024, 700});
    const QRect inside = desk.window.rect();
    const auto *card = desk.sheet->findChild<Card *>();
    QVERIFY(inside.contains(QRect(card->mapTo(&desk.window, QPoint()), card->size())));
    auto *use = support::buttonNamed(*desk.sheet, "Use these columns");
    QVERIFY(card->rect().contains(QRect(use->mapTo(card, QPoint()), use->size())));
    auto *last = desk.unit(59)->isEnabled() ? desk.unit(59) : desk.what(60);
    QVERIFY(last->visibleRegion().isEmpty());
    desk.what(59)->setFocus();
    QTest::keyClick(desk.what(59), Qt::Key_Tab);
    QVERIFY(!desk.what(60)->visibleRegion().isEmpty());
    QVERIFY(desk.sheet->findChild<QScrollArea *>()->widget()->width() <= card->width());
}

void MappingSheetTest::shortcutsOfTheWindowSleep()
{
    Desk desk(view({"mx"}));
    auto *action = new QAction(&desk.window);
    action->setShortcut(Qt::Key_R);
    desk.window.addAction(action);
    QSignalSpy triggered(action, &QAction::triggered);
    QTest::keyClick(desk.what(1), Qt::Key_R);
    QCOMPARE(triggered.count(), 0);
}

void MappingSheetTest::aQuestionThatIsWithdrawnIsNotAnswered()
{
    Desk desk(view({"mx"}));
    QSignalSpy closed(desk.sheet, &MappingSheet::closed);
    desk.sheet->withdraw();
    QVERIFY(desk.answers == 0 && closed.count() == 1 && !desk.sheet->isVisible());
    QCOMPARE(QApplication::focusWidget(), desk.window.findChild<QLineEdit *>("behind"));
    desk.sheet->withdraw();
    QCOMPARE(closed.count(), 1);
}

QTEST_MAIN(MappingSheetTest)
#include "mapping_sheet_test.moc"
