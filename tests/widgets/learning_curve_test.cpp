// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/theme.h"
#include "widgets/train/learning_curve.h"
#include "widgets/train/study_page.h"
#include <QApplication>
#include <QLabel>
#include <QTest>
#include <cmath>

using namespace lodestone;

namespace {

StudyChart chart()
{
    StudyChart c;
    c.title = QStringLiteral("memory");
    c.majority = 0.645;
    c.boundAccuracy = 0.87;
    c.lines = {{QStringLiteral("k-center"), StudyLine::Role::Ours,
                   {{0, 0.695, 0.3, 0.015, 0.02}, {30, 0.861, 0.638, 0.01, 0.02}}},
        {QStringLiteral("random"), StudyLine::Role::Random,
            {{0, 0.695, 0.3, 0.015, 0.02}, {30, 0.835, 0.58, 0.01, 0.02}}}};
    c.differences = {{StudyDifference::Against::Random, 30, 2.6, 0.5, -0.9}};
    return c;
}

} // namespace

class LearningCurveTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { Theme::apply(*qApp, Theme::Mode::Light); }

    void namesKeepTheirOrderAndTheirDistance_data()
    {
        QTest::addColumn<QList<double>>("wanted");
        QTest::addColumn<QList<double>>("placed");
        QTest::newRow("none") << QList<double>{} << QList<double>{};
        QTest::newRow("far apart") << QList<double>{20, 60} << QList<double>{20, 60};
        QTest::newRow("the same place") << QList<double>{50, 50} << QList<double>{45, 55};
        QTest::newRow("a chain") << QList<double>{50, 52, 58}
                                 << QList<double>{43 + 1.0 / 3, 53 + 1.0 / 3, 63 + 1.0 / 3};
        QTest::newRow("at the top") << QList<double>{0, 1} << QList<double>{0, 10};
        QTest::newRow("at the bottom") << QList<double>{99, 100} << QList<double>{90, 100};
        QTest::newRow("out of order") << QList<double>{50, 45} << QList<double>{52.5, 42.5};
    }
    void namesKeepTheirOrderAndTheirDistance()
    {
        QFETCH(QList<double>, wanted);
        QFETCH(QList<double>, placed);
        const std::vector<double> got = spreadApart({wanted.begin(), wanted.end()}, 10, 0, 100);
        QCOMPARE(qsizetype(got.size()), placed.size());
        for (std::size_t i = 0; i < got.size(); ++i)
            QVERIFY2(std::abs(got[i] - placed[qsizetype(i)]) < 1e-9, qPrintable(QString::number(got[i])));
    }
    void theScaleIsRoundAndHoldsEverything()
    {
        const CurveScale s = curveScale({0.643, 0.871});
        QVERIFY(s.low <= 0.63 && s.high >= 0.88 && s.low >= 0.5 && s.high <= 1);
        QVERIFY(std::abs(s.low / s.step - std::round(s.low / s.step)) < 1e-6);
        const CurveScale top = curveScale({0.5, 1.0});
        QCOMPARE(top.high, 1.0);
        QCOMPARE(curveScale({}).high, 1.0);
    }
    void theLinesAreDrawnAndNamed()
    {
        LearningCurve curve(LearningCurve::Figure::Accuracy);
        curve.resize(500, 300);
        const QImage empty = curve.grab().toImage();
        curve.setChart(chart());
        QVERIFY(curve.grab().toImage() != empty);
        QVERIFY(curve.accessibleDescription().contains(QStringLiteral("k-center")));
        QVERIFY(curve.accessibleDescription().contains(QStringLiteral("86.1 ± 1.0")));
        curve.setChart({});
        QVERIFY(!curve.grab().isNull());
    }
    void differencesAreSaidWithTheirErrorAndTheWorstUser()
    {
        StudyPage page;
        page.setChart(chart());
        bool said = false;
        for (const QLabel *label : page.findChildren<QLabel *>())
            said |= label->text().contains(QStringLiteral("+2.6 ± 0.5 points with 30 labels (worst user \u22120.9)"));
        QVERIFY(said);
    }
};

QTEST_MAIN(LearningCurveTest)
#include "learning_curve_test.moc"
