// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lodestone/study_file.h"
#include <QRandomGenerator>
#include <QTest>
#include <cctype>

using namespace lodestone;

namespace {

const char *kOne =
    R"({"recipe": "memory", "repeats": 24, "seed": 1, "simulated": true, "world": "rough", "majority": 0.645,
  "bound": {"accuracy": 0.87, "exact": 0.66},
  "curves": {"k-center": [{"labels": 30, "accuracy": 0.861, "exact": 0.638, "accuracy_standard_error": 0.01, "exact_standard_error": 0.02},
                          {"labels": 0, "accuracy": 0.695, "exact": 0.3}],
             "random": [{"labels": 0, "accuracy": 0.695, "exact": 0.3}]},
  "against_random": [{"acquisition": "k-center", "labels": 30, "points": 2.6, "standard_error": 0.5, "worst": -0.9}]})";

} // namespace

class StudyFileTest : public QObject
{
    Q_OBJECT
private slots:
    void oneRecipeBecomesALineForEachAcquisition()
    {
        const auto chart = readStudy(kOne);
        QVERIFY(chart);
        QCOMPARE(chart->title, QStringLiteral("memory"));
        QCOMPARE(chart->lines.size(), std::size_t(2));
        const StudyLine &ours = chart->lines[0], &random = chart->lines[1];
        QCOMPARE(ours.role, StudyLine::Role::Ours);
        QCOMPARE(random.role, StudyLine::Role::Random);
        QCOMPARE(ours.points[0].labels, 0); // sorted
        QCOMPARE(ours.points[1].accuracyError, 0.01);
        QCOMPARE(chart->majority, 0.645);
        QCOMPARE(chart->boundExact, 0.66);
        QCOMPARE(chart->differences.size(), std::size_t(1));
        QCOMPARE(chart->differences[0].worst, -0.9);
        QVERIFY(chart->caption.contains(QStringLiteral("24 simulated users"))
                && chart->caption.contains(QStringLiteral("rough")));
    }
    void severalRecipesAreNamedWithTheirAcquisition()
    {
        const auto chart = readStudy(R"({"majority": 0.6, "repeats": 2, "recipes": {
            "memory": {"curves": {"random": [{"labels": 0, "accuracy": 0.7}], "lodestone": [{"labels": 0, "accuracy": 0.7}]}},
            "lodestone": {"curves": {"lodestone": [{"labels": 0, "accuracy": 0.8}]}}}})");
        QVERIFY(chart);
        QCOMPARE(chart->lines.size(), std::size_t(3));
        int ours = 0;
        for (const StudyLine &line : chart->lines) {
            QVERIFY(line.name.contains(QLatin1Char(',')));
            if (line.role == StudyLine::Role::Ours) {
                ++ours;
                QCOMPARE(line.name, QStringLiteral("lodestone, lodestone"));
            }
        }
        QCOMPARE(ours, 1);
        QVERIFY(chart->boundAccuracy < 0);
    }
    void foldersOfUsersHaveALineForEachRecipeAndNumberOfSittings()
    {
        const auto chart = readStudy(R"({"majority": 0.6, "repeats": 2, "curves": {
            "v3": {"k-center": [{"sittings": 1, "labels": 0, "accuracy": 0.7}, {"sittings": 3, "labels": 0, "accuracy": 0.8},
                                {"sittings": 1, "labels": 10, "accuracy": 0.75}]},
            "lodestone": {"k-center": [{"sittings": 1, "labels": 0, "accuracy": 0.8}]}}})");
        QVERIFY(chart);
        QCOMPARE(chart->lines.size(), std::size_t(3));
        QCOMPARE(chart->lines[1].name, QStringLiteral("v3, k-center"));
        QCOMPARE(chart->lines[1].points.size(), std::size_t(2));
        QVERIFY(chart->lines[2].name.startsWith(QStringLiteral("v3, k-center, 3")));
        const auto worlds = readStudy(R"({"worlds": [
            {"name": "smooth", "repeats": 8, "seed": 2, "curves": {
                "dropdim": {"k-center": [{"sittings": 1, "labels": 0, "accuracy": 0.6}]},
                "lodestone": {"k-center": [{"sittings": 1, "labels": 0, "accuracy": 0.7}]}}},
            {"name": "rough", "repeats": 8, "seed": 2, "curves": {
                "lodestone": {"k-center": [{"sittings": 1, "labels": 0, "accuracy": 0.6}]}}}]})");
        QVERIFY(worlds);
        QCOMPARE(worlds->lines.size(), std::size_t(3));
        QCOMPARE(worlds->lines[1].name, QStringLiteral("smooth: lodestone, k-center"));
        QCOMPARE(worlds->lines[1].role, StudyLine::Role::Ours);
        QCOMPARE(worlds->lines[2].name, QStringLiteral("rough: lodestone, k-center"));
        QCOMPARE(worlds->lines[2].role, StudyLine::Role::Other);
        QCOMPARE(worlds->title, QStringLiteral("2 recipes"));
        QVERIFY2(worlds->caption.startsWith('8') && worlds->caption.contains("seed 2"), qPrintable(worlds->caption));
        const auto one = readStudy(
            R"({"name": "smooth", "recipe": "v3", "bound": {"v3": {"accuracy": 0.9, "exact": 0.7}},
            "curves": {"v3": {"k-center": [{"sittings": 1, "labels": 0, "accuracy": 0.7}]}}})");
        QVERIFY(one);
        QCOMPARE(one->title, QStringLiteral("v3"));
        QCOMPARE(one->lines[0].name, QStringLiteral("k-center"));
        QCOMPARE(one->boundAccuracy, 0.9);
    }
    void whatIsNoStudyIsRefusedWithARemedy_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a session") << QByteArray(R"({"samples": []})");
        QTest::newRow("a list") << QByteArray("[1]");
        QTest::newRow("damaged") << QByteArray(kOne).left(100);
    }
    void whatIsNoStudyIsRefusedWithARemedy()
    {
        QFETCH(QByteArray, bytes);
        QString why;
        QVERIFY(!readStudy(bytes, &why));
        QVERIFY(why.contains(QStringLiteral("lodestone-cli study --json")));
    }
    void whateverIsInAFileOnlyFractionsAndCountsAreDrawn()
    {
        const QByteArray pieces[] = {
            "-1", "1e300", "1e-320", "2147483648", "null", "[]", "{}", "\"labels\"", "0", "}", ","};
        QRandomGenerator random(5);
        int read = 0;
        for (int run = 0; run < 20000; ++run) {
            QByteArray bytes = kOne;
            for (int change = random.bounded(1, 4); change > 0; --change) {
                const int at = random.bounded(int(bytes.size()));
                if (random.bounded(2) == 0) {
                    bytes[at] = char(random.bounded(256));
                    continue;
                }
                int end = at; // a number, or what else stands there
                while (end < bytes.size() && (std::isdigit(uchar(bytes[end])) || bytes[end] == '.'))
                    ++end;
                bytes.replace(at, std::max(1, end - at), pieces[random.bounded(int(std::size(pieces)))]);
            }
            const auto chart = readStudy(bytes);
            if (!chart)
                continue;
            ++read;
            for (const StudyLine &line : chart->lines)
                for (const StudyPoint &p : line.points)
                    for (const double fraction : {p.accuracy, p.exact, p.accuracyError, p.exactError})
                        QVERIFY2(fraction >= 0 && fraction <= 1 && p.labels >= 0, bytes.constData());
            for (const double bound : {chart->majority, chart->boundAccuracy, chart->boundExact})
                QVERIFY2(bound == -1 || (bound >= 0 && bound <= 1), bytes.constData());
        }
        QVERIFY(read > 1000);
    }
};

QTEST_APPLESS_MAIN(StudyFileTest)
#include "study_file_test.moc"
