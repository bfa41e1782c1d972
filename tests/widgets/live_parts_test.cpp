// SPDX-License-Identifier: GPL-3.0-or-later
// The self-painted parts of the Live page: their texts, their drawing, and their signals.
#include "tests/support/painted.h"
#include "widgets/live/field_compass.h"
#include "widgets/live/hand_view.h"
#include "widgets/live/live_side.h"
#include "widgets/live/trace_plot.h"
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
using test::countOf, test::hasColour, test::written;

class LivePartsTest : public QObject
{
    Q_OBJECT
    const Tokens &tokens() const { return Theme::tokens(); }

private slots:
    void initTestCase() { Theme::apply(*qApp, Theme::Mode::Light); }

    void theCompassPointsAlongTheFieldAndWarnsOfTheSensorsEnd()
    {
        FieldCompass compass;
        compass.resize(320, compass.height());
        compass.setField(FieldView{{800, 0, 300}, 3000, {}}); // along the fingers is up
        const double middle = compass.height() / 2.0;
        const QImage up = compass.grab().toImage();
        const QRect above(int(middle) - 4, 4, 8, int(middle) - 10),
            below(int(middle) - 4, int(middle) + 6, 8, int(middle) - 12);
        QVERIFY(countOf(up, tokens().text, above) > 10);
        QCOMPARE(countOf(up, tokens().text, below), 0);
        QVERIFY(!hasColour(up, tokens().error));
        compass.setWarnings({true, false, false}, false);
        QVERIFY(hasColour(compass.grab().toImage(), tokens().error));
        QVERIFY(written(compass).contains(QStringLiteral("clips")));
        compass.setWarnings({}, true);
        QVERIFY(hasColour(compass.grab().toImage(), tokens().warn));
        compass.setField({});
        QCOMPARE(written(compass).count(QStringLiteral("—")), 3);
    }
    void draggingMovesTheViewerAndADoubleClickPutsItBehindTheHand()
    {
        HandView view;
        view.resize(368, 260);
        HandPose pose;
        pose.orientation = Quaternion{std::sqrt(0.5), 0, 0, std::sqrt(0.5)}; // the fingers point north
        view.setPose(pose);
        QVERIFY(std::abs(view.azimuth()) < 1e-9);
        QTest::mousePress(&view, Qt::LeftButton, {}, {100, 100});
        QTest::mouseMove(&view, {150, 100});
        QVERIFY(std::abs(view.azimuth() + 0.5) < 1e-9); // 0.01 rad a pixel
        pose.orientation = Quaternion{1, 0, 0, 0};      // the fingers point east
        view.setPose(pose);
        QVERIFY(std::abs(view.azimuth() + 0.5) < 1e-9); // the viewing direction stays
        QTest::mouseDClick(&view, Qt::LeftButton, {}, {100, 100});
        QVERIFY(std::abs(view.azimuth() - std::numbers::pi / 2) < 1e-9);
    }
    void valuesOfAGloveWithoutSamplesAreCleared()
    {
        LiveSide side;
        side.resize(400, 690);
        side.show();
        PredictionView view;
        view.hasGlove = view.hasHost = true;
        view.glove = {0.9, 0.1, 0.2, 0.3, 0.97};
        view.host = view.glove;
        view.compared = 120;
        view.mismatches = 2;
        side.setPrediction(view);
        QVERIFY(!written(side).contains(QStringLiteral("2 of 120 differ"))); // nothing is connected
        side.setNoDataReason({});
        side.setPrediction(view);
        QVERIFY(written(side).contains(QStringLiteral("2 of 120 differ")));
        side.setNoDataReason(QStringLiteral("The glove fell silent."));
        QVERIFY(written(side).contains(QStringLiteral("not compared")));
    }
    void thePlotPaintsItsMovingPartOverWhatItKeeps()
    {
        int kept = 0, moved = 0;
        TracePlot plot(
            [&](QPainter &p) {
                ++kept;
                p.fillRect(0, 0, 50, 50, Qt::red);
            },
            [](QPainter &) {},
            [&](QPainter &p) {
                ++moved;
                p.fillRect(20, 20, 10, 10, Qt::blue);
            },
            nullptr);
        plot.resize(120, 90);
        plot.show();
        QVERIFY(QTest::qWaitForWindowExposed(&plot));
        plot.replot();
        const int before = kept;
        for (int i = 0; i < 3; ++i) {
            const QImage image = plot.grab().toImage();
            QCOMPARE(image.pixelColor(5, 5), QColor(Qt::red));
            QCOMPARE(image.pixelColor(25, 25), QColor(Qt::blue));
        }
        QVERIFY(moved >= 3);
        QCOMPARE(kept, before); // a frame does not redraw the axes
    }
};

QTEST_MAIN(LivePartsTest)
#include "live_parts_test.moc"
