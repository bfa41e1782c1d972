// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/report_files.h"
#include "engine/formats/cells.h"
#include <QBuffer>
#include <QJsonArray>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>

using namespace lodestone;

namespace {

ModelInfo made()
{
    QJsonArray bins, loss, combinations;
    for (int b = 0; b < 10; ++b)
        bins.append(QJsonObject{{"low", 0.5 + 0.05 * b}, {"high", 0.55 + 0.05 * b}, {"count", 10 * b},
            {"stated", 0.52 + 0.05 * b}, {"true", 0.6}});
    for (int e = 0; e < 5; ++e)
        loss.append(0.7 - 0.1 * e);
    combinations.append(QJsonObject{{"combination", "fffff"}, {"accuracy", 0.95}, {"exact", 0.75}, {"windows", 20}});
    combinations.append(QJsonObject{{"combination", "efeef"}, {"accuracy", 0.9}, {"exact", 0.5}, {"windows", 10},
        {"taken_for", "eeeef"}, {"taken_for_windows", 4}});
    const QJsonObject fingers{{"thumb", 0.9}, {"index", 0.8}, {"middle", 0.85}, {"ring", 0.7}, {"pinky", 0.95}};
    const QJsonObject domain{{"name", "pitch down"}, {"accuracy", 0.84}, {"exact", 0.5}, {"majority", 0.64},
        {"windows", 30}, {"fingers", fingers}};
    ModelInfo model;
    model.name = QStringLiteral("Model <3>");
    model.recipe = QStringLiteral("lodestone");
    model.created = QDateTime(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);
    model.hash = QByteArray::fromHex("8f3ac21e55318f3ac21e55318f3ac21e55318f3ac21e55318f3ac21e55318f3a");
    model.report = {{"accuracy", 0.84}, {"exact", 0.5}, {"majority", 0.64}, {"windows", 30}, {"ece", 0.033},
        {"ece_before", 0.09}, {"fingers", fingers}, {"domains", QJsonArray{domain}}, {"reliability", bins},
        {"combinations", combinations}, {"loss", loss}, {"seconds", 4.2}, {"quantise", QJsonObject{{"bytes", 3560}}}};
    const QJsonArray labels{QJsonArray{0, 10, "efeef", true}, QJsonArray{20, 30, "fffff", false}};
    model.provenance = {{"labels", 2}, {"split", "orientation"}, {"seed", 7}, {"engine", "0.1.0"},
        {"instructions", "x86-64 AVX2"}, {"labelled", QJsonArray{QJsonObject{{"session", 4}, {"segments", labels}}}}};
    return model;
}

ModelReport report()
{
    SessionInfo session;
    session.id = 4;
    session.name = QStringLiteral("Desk, at noon");
    return modelReport(made(), {session}, QStringLiteral("Slot A, confirmed, of VG-1"), QStringLiteral("study"));
}

} // namespace

class ReportTest : public QObject
{
    Q_OBJECT
private slots:
    void confidenceBeforeCalibrationIsSaidOnlyWhereOneWasFitted()
    {
        ModelInfo model = made();
        QCOMPARE(accuracyOf(model.report, {}).ece, 0.033);
        QVERIFY(accuracyOf(model.report, {}).eceBefore < 0);
        model.report["temperature_windows"] = 120;
        QCOMPARE(accuracyOf(model.report, {}).eceBefore, 0.09);
        QVERIFY(!accuracyOf({}, {}).valid);
    }
    void theReportHoldsWhatTheModelKept()
    {
        const ModelReport r = report();
        QCOMPARE(r.accuracy.bins.size(), std::size_t(10));
        QCOMPARE(r.accuracy.bins[9].count, 90);
        QCOMPARE(r.combinations[0].combination, QStringLiteral("efeef")); // weakest first, by all five right
        QCOMPARE(r.combinations[0].accuracy, 0.5);
        QCOMPARE(r.loss.size(), std::size_t(5));
        QCOMPARE(r.provenance[0].second, QStringLiteral("2: Desk, at noon 2"));
        QVERIFY(headlineOf(r).contains(QStringLiteral("84.0\u00a0%"))
                && headlineOf(r).contains(QStringLiteral("64.0\u00a0%")));
    }
    // What a report holds of contested labels: all in HTML, with the pictures in it; no picture in a table.
    void contestedLabelsAreThereWhereSomebodyLooked()
    {
        QVERIFY(!toHtml(report()).contains("contested") && !toCsv(report()).contains("contested"));
        const auto of = [](const char *letters) { return *Combination::fromString(letters); };
        QImage image(320, 240, QImage::Format_RGB32);
        image.fill(Qt::red);
        QByteArray jpeg;
        QBuffer buffer(&jpeg);
        image.save(&buffer, "JPG");
        Dispute first{4, 10, 30, 0.2, 0.6, of("efeee"), of("feeee"), 0.97, {}}, second = first;
        second.tStart = second.tEnd = 83.5;
        const std::vector<ContestedLabel> labels{
            {first, QStringLiteral("Desk <1>"), false, Picture{0.4, jpeg}}, {second, QStringLiteral("Desk <1>"), true}};
        ModelReport with = report();
        with.contested = contestedReport({{first, second}, 40, 38, 5, {}}, labels);
        const QByteArray html = toHtml(with), csv = toCsv(with);
        QVERIFY(html.contains("38 of 40"));
        QVERIFY(html.contains("data:image/jpeg;base64," + jpeg.toBase64()));
        QVERIFY(html.contains("No picture of this moment"));
        QVERIFY(html.contains("Desk &lt;1&gt;") && !html.contains("Desk <1>"));
        QVERIFY(html.contains("Flexed: Thumb"));
        QVERIFY(csv.contains("\ncontested,Model <3>,judged,38\n"));
        QVERIFY(csv.contains("\ncontested,\"Desk <1>, 01:23.5\",model,feeee\n"));
        const QByteArray pdf = toPdf(with);
        QVERIFY(pdf.size() > toPdf(report()).size() && pdf.count("/Type /Page\n") == 2);
        while (with.contested->entries.size() < 20) // more than two pages of them
            with.contested->entries.push_back(with.contested->entries.back());
        QCOMPARE(toPdf(with).count("/Type /Page\n"), 4);
    }
    void csvQuotesAndKeepsEveryFigure()
    {
        const QString csv = QString::fromUtf8(toCsv(report()));
        QVERIFY(csv.startsWith(QStringLiteral("section,name,figure,value\n")));
        QVERIFY(csv.contains(QStringLiteral("\naccuracy,held out,thumb,0.9\n")));
        QVERIFY(csv.contains(QStringLiteral("\ncombination,efeef,all five,0.5\n")));
        QVERIFY(csv.contains(QStringLiteral("\ncombination,efeef,taken for eeeef,4\n")));
        QVERIFY(csv.contains(QStringLiteral("\nloss,5,training,0.3\n")));
        QVERIFY(csv.contains(QStringLiteral("\"2: Desk, at noon 2\"")));
        QVERIFY(!csv.contains(QStringLiteral("before calibration")));
    }
    void aNameIsNoFormulaOfASpreadsheet()
    {
        ModelReport r = report();
        r.accuracy.domains[0].name = QStringLiteral("=HYPERLINK(\"http://example.org\")");
        const QString csv = QString::fromUtf8(toCsv(r));
        QVERIFY(csv.contains(QStringLiteral("\naccuracy,\"'=HYPERLINK(\"\"http://example.org\"\")\",windows,")));
        for (const char *name : {"+1+1", "-2+3", "@SUM(A1)"})
            QCOMPARE(csvCell(QLatin1String(name)), u'\'' + QLatin1String(name));
        QCOMPARE(csvCell(QStringLiteral("-2.5")), QStringLiteral("-2.5"));
        QCOMPARE(csvCell(QStringLiteral("a, b")), QStringLiteral("\"a, b\""));
    }
    void htmlIsWholeAndHoldsItsPictures()
    {
        const QByteArray html = toHtml(report());
        QVERIFY(html.contains("Model &lt;3&gt;"));
        QCOMPARE(html.count("src=\"data:image/png;base64,"), 3);
        QVERIFY(!html.contains("http"));
        const qsizetype at = html.indexOf("base64,") + 7;
        const QImage picture = QImage::fromData(
            QByteArray::fromBase64(html.mid(at, html.indexOf('"', at) - at)), "PNG");
        QCOMPARE(picture.size(), QSize(808, 560));
    }
    void pdfIsOnePage()
    {
        const QByteArray pdf = toPdf(report());
        QVERIFY(pdf.startsWith("%PDF-"));
        QVERIFY2(pdf.contains("/Count 1\n") || pdf.contains("/Count 1 "), "more than one page, or none");
        QVERIFY(pdf.size() > 5000);
    }
    void aModelWithoutAnEvaluationStillHasAPage()
    {
        ModelInfo bare;
        bare.name = QStringLiteral("Model 1");
        const ModelReport r = modelReport(bare, {}, {}, {});
        QVERIFY(headlineOf(r).contains(QStringLiteral("never evaluated")));
        QVERIFY(toPdf(r).startsWith("%PDF-"));
        QVERIFY(toHtml(r).contains("</html>"));
    }
    void theEndingChoosesTheFormat()
    {
        QTemporaryDir folder;
        writeReport(report(), folder.filePath(QStringLiteral("a.CSV")));
        QFile file(folder.filePath(QStringLiteral("a.CSV")));
        QVERIFY(file.open(QIODevice::ReadOnly) && file.readAll() == toCsv(report()));
        QVERIFY_THROWS_EXCEPTION(ReportError, writeReport(report(), folder.filePath(QStringLiteral("a.doc"))));
        QVERIFY_THROWS_EXCEPTION(ReportError, writeReport(report(), folder.filePath(QStringLiteral("nowhere/a.csv"))));
    }
};

QTEST_MAIN(ReportTest)
#include "report_test.moc"
