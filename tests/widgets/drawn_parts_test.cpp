// SPDX-License-Identifier: GPL-3.0-or-later
// The self-painted parts of the frame, the Capture page and the Glove page: their texts, their drawing, and their
// signals.
#include "tests/support/painted.h"
#include "widgets/capture/plan_chooser.h"
#include "widgets/capture/pose_view.h"
#include "widgets/capture/sphere_view.h"
#include "widgets/controls/action_button.h"
#include "widgets/controls/drop_down.h"
#include "widgets/controls/finger_chip.h"
#include "widgets/controls/format.h"
#include "widgets/controls/key_cap.h"
#include "widgets/controls/primary_button.h"
#include "widgets/frame/header.h"
#include "widgets/frame/keyboard_sheet.h"
#include "widgets/frame/port_picker.h"
#include "widgets/frame/status_line.h"
#include "widgets/glove/board_picture.h"
#include "widgets/glove/value_row.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"
#include <QAbstractItemModelTester>
#include <QAction>
#include <QLabel>
#include <QListView>
#include <QSignalSpy>
#include <QStyledItemDelegate>
#include <QTest>
#include <numbers>

using namespace lodestone;
using test::countOf, test::hasColour, test::leftOf, test::painted, test::written;

namespace {

QString buttonText(const QWidget &widget, const char *name)
{
    return widget.findChild<QAbstractButton *>(QLatin1String(name))->text();
}

} // namespace

class DrawnPartsTest : public QObject
{
    Q_OBJECT
    const Tokens &tokens() const { return Theme::tokens(); }

private slots:
    void initTestCase() { Theme::apply(*qApp, Theme::Mode::Light); }

    void theHeaderShowsWhatRunsAndForHowLong()
    {
        Header header;
        header.resize(1280, header.height());
        QCOMPARE(buttonText(header, "recordButton"), QStringLiteral("Record"));
        const QSize before = header.record()->minimumSize();
        header.setRecording(true, 83);
        QCOMPARE(header.record()->minimumSize().expandedTo(header.record()->sizeHint()).width(), before.width());
        QCOMPARE(buttonText(header, "recordButton"), QStringLiteral("01:23"));
        QCOMPARE(header.record()->accessibleName(), QStringLiteral("Stop recording"));
        header.setAgreement({AgreementView::State::Differ});
        QVERIFY(written(header).contains(QStringLiteral("Host and glove differ")));
        header.setAgreement({AgreementView::State::Agree, QStringLiteral("Both agree")});
        QVERIFY(written(header).contains(QStringLiteral("Both agree")));
        QVERIFY(!header.primary()->isEnabled());
        header.setPrimary({true, false, {}, 0, {}});
        QVERIFY(header.primary()->isEnabled());
        header.setPrimary({false, true, QStringLiteral("Sending"), 0.5, {}});
        QVERIFY(header.primary()->isEnabled()); // enabled while running, because it stops the run
        QVERIFY(written(header).contains(QStringLiteral("Sending")));
    }
    void theStatusLineKeepsItsKeysAtTheRight()
    {
        StatusLine line;
        line.resize(1000, line.height());
        line.setStatus(QStringLiteral("desk"), QStringLiteral("Saved"), QStringLiteral("evening"));
        line.setKeys({{{QStringLiteral("Ctrl"), QStringLiteral("O")}, QStringLiteral("open session")}});
        line.grab();
        QCOMPARE(written(line), (QStringList{QStringLiteral("desk"), QStringLiteral("Saved"), QStringLiteral("evening"),
                                    QStringLiteral("Ctrl"), QStringLiteral("O"), QStringLiteral("open session")}));
        QVERIFY(leftOf(line, QStringLiteral("open session")) > 850);
        line.setKeys({{{QStringLiteral("R")}, QStringLiteral("record")}});
        line.grab();
        QVERIFY(!written(line).contains(QStringLiteral("open session")));
    }
    void theSheetAsksTheActionsThemselves()
    {
        QWidget page;
        const auto act = [&](const char *text, const QKeySequence &keys) {
            auto *action = new QAction(QLatin1String(text), &page);
            action->setShortcut(keys);
            page.addAction(action);
            return action;
        };
        act("Accept", Qt::Key_Return);
        act("No key", {});
        act("Hidden", Qt::Key_H)->setVisible(false);
        act("Undo", QKeySequence(Qt::CTRL | Qt::Key_Z));
        const KeyGroup group = keysOf(QStringLiteral("Label"), page);
        QCOMPARE(group.lines.size(), 2);
        QCOMPARE(group.lines[0].what, QStringLiteral("Accept"));
        QCOMPARE(group.lines[1].keys, (QStringList{QStringLiteral("Ctrl"), QStringLiteral("Z")}));
    }
    void aPortWithADetailHasARowForIt()
    {
        PortPicker picker;
        picker.setPorts({{QStringLiteral("a"), QStringLiteral("Virtual glove"), QStringLiteral("needs no hardware")},
            {QStringLiteral("b"), QStringLiteral("ttyACM0"), {}}});
        const auto height = [&](int row) {
            return picker.itemDelegate()->sizeHint({}, picker.model()->index(row, 0)).height();
        };
        QVERIFY(height(0) > height(1));
        QCOMPARE(written(*picker.itemDelegate(), picker.model()->index(0, 0), {240, 44}),
            (QStringList{QStringLiteral("Virtual glove"), QStringLiteral("needs no hardware")}));
        QVERIFY(written(*picker.itemDelegate(), picker.model()->index(0, 0), {90, 44})[1].endsWith(QChar(u'…')));
    }
    void inANarrowHeaderZeroCountersAreDroppedFirst()
    {
        PortPicker picker;
        ConnectionView view;
        view.state = ConnectionView::State::Connected;
        view.port = QStringLiteral("Virtual glove");
        view.rateHz = 50;
        view.received = 1000;
        picker.setConnection(view);
        picker.resize(296, 32);
        QCOMPARE(written(picker), QStringList{QStringLiteral("Virtual glove · 50.0 Hz · 0 lost · 0 CRC")});
        picker.resize(220, 32);
        QCOMPARE(written(picker), QStringList{QStringLiteral("Virtual glove · 50.0 Hz")});
        view.lost = 3; // the count of lost samples must stay; the name is elided
        picker.setConnection(view);
        const QString text = written(picker).join(QString());
        QVERIFY2(text.startsWith(QStringLiteral("Virtual")) && text.endsWith(QStringLiteral(" · 50.0 Hz · 3 lost")),
            qPrintable(text));
    }
    void timeAgoIsSaidInTheLargestWholeUnit()
    {
        QCOMPARE(formatAgo(0.4), QStringLiteral("just now"));
        QCOMPARE(formatAgo(std::nan("")), QStringLiteral("just now"));
        QCOMPARE(formatAgo(59.9), QStringLiteral("59 s ago"));
        QCOMPARE(formatAgo(60), QStringLiteral("1 min ago"));
        QCOMPARE(formatAgo(3599), QStringLiteral("59 min ago"));
        QCOMPARE(formatAgo(7200), QStringLiteral("2 h ago"));
    }
    void aNumberBoxDrawsBothItsChevrons()
    {
        NumberBox box;
        box.setRange(0, 9);
        box.resize(96, 32);
        const QImage image = box.grab().toImage();
        const auto paintedPixels = [&](QRect within) {
            return within.width() * within.height() - countOf(image, tokens().surface, within);
        };
        QVERIFY(paintedPixels({74, 4, 16, 12}) > 4);
        QVERIFY(paintedPixels({74, 17, 16, 11}) > 4);
    }
    void aKeyCapHoldsItsWord()
    {
        const QSize size = keyCapSize(QStringLiteral("Ctrl"));
        const QImage image = painted(size, tokens().surface,
            [&](QPainter &p) { paintKeyCap(p, QRectF(QPointF(), size), QStringLiteral("Ctrl")); });
        const QRect inner(2, 2, size.width() - 4, size.height() - 4);
        int marked = 0;
        for (int y = inner.top(); y <= inner.bottom(); ++y)
            for (int x : {inner.left(), inner.right()})
                marked += image.pixelColor(x, y).lightness() < 120;
        QCOMPARE(marked, 0); // no letter touches the edge
    }
    void aChipShowsEachOfThreeStates()
    {
        const auto chip = [&](Finger state) {
            return painted(
                {24, 24}, tokens().surface, [&](QPainter &p) { paintFingerChip(p, QRectF(4, 4, 16, 16), 2, state); });
        };
        const int flexed = countOf(chip(Finger::Flexed), tokens().finger[2]),
                  extended = countOf(chip(Finger::Extended), tokens().finger[2]);
        QVERIFY(flexed > 100 && extended > 10 && extended < flexed / 2);
        QCOMPARE(countOf(chip(Finger::Unknown), tokens().finger[2]), 0);
    }
    void anIconFollowsTheThemeAndPalesWhenDisabled()
    {
        const QIcon icon = makeIcon(Icon::Stop);
        const auto darkest = [](const QImage &image) {
            int least = 255;
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    if (image.pixelColor(x, y).alpha() > 200)
                        least = std::min(least, image.pixelColor(x, y).lightness());
            return least;
        };
        const int light = darkest(icon.pixmap(16, 16).toImage()),
                  disabled = darkest(icon.pixmap(QSize(16, 16), QIcon::Disabled).toImage());
        QVERIFY(light < 80);
        QVERIFY(disabled > light + 30);
        Theme::apply(*qApp, Theme::Mode::Dark);
        const int dark = darkest(icon.pixmap(16, 16).toImage());
        Theme::apply(*qApp, Theme::Mode::Light);
        QVERIFY(dark > 150);
    }
    void aPoseShowsItsFingersWhereACombinationIsAsked()
    {
        PoseView view(true);
        view.resize(320, 280);
        CapturePoseView pose;
        pose.title = QStringLiteral("Index");
        pose.fingers = Combination{
            Finger::Extended, Finger::Flexed, Finger::Extended, Finger::Extended, Finger::Extended};
        view.setPose(pose);
        QCOMPARE(view.accessibleName(), QStringLiteral("Index"));
        const QRect chips(0, 232, 320, 48);
        QVERIFY(countOf(view.grab().toImage(), tokens().finger[1], chips) > 600); // filled, 40 px
        QVERIFY(countOf(view.grab().toImage(), tokens().finger[3], chips) < 400); // a ring
        pose.fingers.reset();
        view.setPose(pose);
        QCOMPARE(countOf(view.grab().toImage(), tokens().finger[1]), 0); // no combination: no colour
    }
    void theSphereShadesVisitedDirectionsAndMarksTheCurrentOne()
    {
        SphereView view;
        view.resize(328, 190);
        const auto paintedPixels = [&] {
            const QImage image = view.grab().toImage();
            int dark = 0;
            for (int y = 0; y < 165; ++y)
                for (int x = 0; x < image.width(); ++x)
                    dark += image.pixelColor(x, y).lightness() < 140;
            return dark;
        };
        VisitedSphere visited;
        view.setVisited(visited, {});
        const int none = paintedPixels();
        for (int i = 0; i < VisitedSphere::kEnough - 1; ++i)
            visited.add({0.2, 0.1, 1});
        view.setVisited(visited, {});
        QCOMPARE(paintedPixels(), none); // a short knock does not count as a visit
        for (int i = 0; i < 40; ++i)
            visited.add({0.2, 0.1, 1});
        view.setVisited(visited, {});
        QVERIFY(paintedPixels() > none + 100);
        view.setVisited({}, Vector3{0, 0, 1});
        const QPoint middle = placeOf(QRectF(view.rect()).adjusted(1, 1, -1, -1), {0, 0, 1}).toPoint();
        const QImage now = view.grab().toImage(); // a grey ring: the only colours are those of the fingers
        QCOMPARE(now.pixelColor(middle), tokens().surface);
        QVERIFY(now.pixelColor(middle + QPoint(5, 0)).lightness() < 140
                || now.pixelColor(middle + QPoint(6, 0)).lightness() < 140);
    }
    void plansAreRowsByTheRules()
    {
        PlanChooser chooser;
        QAbstractItemModelTester rules(chooser.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        chooser.setPlans({{QStringLiteral("ten"), QStringLiteral("Ten"), QStringLiteral("ten combinations"),
                              QStringLiteral("Built in"), 10, 80},
            {QStringLiteral("mine"), {}, {}, {}, 0, 0, QStringLiteral("Line 3: no poses.")}});
        QCOMPARE(chooser.model()->rowCount(), 2);
        chooser.setCurrentIndex(chooser.model()->index(0, 0));
        QCOMPARE(chooser.chosen(), QStringLiteral("ten"));
        chooser.setCurrentIndex(chooser.model()->index(1, 0));
        QCOMPARE(chooser.chosen(), QString()); // a broken file cannot run
        const QStringList words = written(*chooser.itemDelegate(), chooser.model()->index(0, 0), {400, 72});
        QVERIFY(words.contains(QStringLiteral("Ten")) && words.join(QString()).contains(QStringLiteral("10 poses")));
        QVERIFY(written(*chooser.itemDelegate(), chooser.model()->index(1, 0), {400, 72})
                    .contains(QStringLiteral("Line 3: no poses.")));
    }
    void theBoardsLampIsLitWhileItIsConnected()
    {
        BoardPicture board;
        board.resize(256, 120);
        QVERIFY(!hasColour(board.grab().toImage(), tokens().ok));
        board.setConnected(true);
        QVERIFY(hasColour(board.grab().toImage(), tokens().ok));
        QCOMPARE(board.accessibleDescription(), QStringLiteral("Connected"));
        board.resize(256, 39);
        QCOMPARE(written(board), QStringList()); // too short to draw a board
    }
    void aSensorSaysItsRangeAndRateOrThatNothingComes()
    {
        SensorRow row(QStringLiteral("Magnetometer"));
        row.resize(240, 48);
        row.setState(true, QStringLiteral("±3 000 µT"), QStringLiteral("50 Hz"));
        QVERIFY(written(row).contains(QStringLiteral("50 Hz")));
        QVERIFY(leftOf(row, QStringLiteral("50 Hz")) > leftOf(row, QStringLiteral("Magnetometer")));
        QVERIFY(hasColour(row.grab().toImage(), tokens().ok));
        row.setState(false, {}, {});
        QCOMPARE(row.accessibleDescription(), QStringLiteral("no data"));
        QVERIFY(!hasColour(row.grab().toImage(), tokens().ok));
    }
};

QTEST_MAIN(DrawnPartsTest)
#include "drawn_parts_test.moc"
