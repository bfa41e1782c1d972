// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/report_files.h"
#include "engine/formats/cells.h"
#include <QBuffer>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextStream>

namespace lodestone {
namespace {

class Csv
{
public:
    Csv() { m_out << "section,name,figure,value\n"; }
    void add(const char *section, const QString &name, const QString &figure, const QString &value)
    {
        m_out << section << ',' << csvCell(name) << ',' << csvCell(figure) << ',' << csvCell(value) << '\n';
    }
    void add(const char *section, const QString &name, const char *figure, double value)
    {
        if (value >= 0)
            add(section, name, QString::fromLatin1(figure), QString::number(value, 'g', 10));
    }
    QByteArray bytes()
    {
        m_out.flush();
        return m_text.toUtf8();
    }

private:
    QString m_text;
    QTextStream m_out{&m_text};
};

void addDomain(Csv &csv, const QString &name, const DomainAccuracy &domain)
{
    csv.add("accuracy", name, "windows", domain.windows);
    csv.add("accuracy", name, "fingers", domain.accuracy);
    csv.add("accuracy", name, "majority", domain.majority);
    csv.add("accuracy", name, "all five", domain.exact);
    for (std::size_t f = 0; f < kFingerNames.size(); ++f) {
        csv.add("accuracy", name, kFingerNames[f], domain.finger[f]);
        csv.add("accuracy", name, qUtf8Printable(QStringLiteral("%1 majority").arg(QLatin1String(kFingerNames[f]))),
            domain.fingerMajority[f]);
    }
}

} // namespace

QByteArray toCsv(const ModelReport &report)
{
    Csv csv;
    csv.add("model", report.name, QStringLiteral("project"), report.project);
    if (report.accuracy.valid) {
        addDomain(csv, QStringLiteral("held out"), report.accuracy.all);
        for (const DomainAccuracy &domain : report.accuracy.domains)
            addDomain(csv, domain.name, domain);
        csv.add("confidence", report.name, "ece", report.accuracy.ece);
        csv.add("confidence", report.name, "ece before calibration", report.accuracy.eceBefore);
    }
    for (const ConfidenceBin &bin : report.accuracy.bins) {
        const QString name = QStringLiteral("%1 to %2").arg(bin.low).arg(bin.high);
        csv.add("reliability", name, "decisions", bin.count);
        if (bin.count > 0) {
            csv.add("reliability", name, "stated", bin.stated);
            csv.add("reliability", name, "true", bin.right);
        }
    }
    for (const CombinationAccuracy &row : report.combinations) {
        csv.add("combination", row.combination, "all five", row.accuracy);
        csv.add("combination", row.combination, "windows", row.windows);
        if (!row.takenFor.isEmpty())
            csv.add("combination", row.combination, QStringLiteral("taken for ") + row.takenFor,
                QString::number(row.takenForWindows));
    }
    for (std::size_t i = 0; i < report.loss.size(); ++i)
        csv.add("loss", QString::number(i + 1), "training", report.loss[i]);
    for (std::size_t i = 0; i < report.holdout.size(); ++i)
        csv.add("loss", QString::number(i + 1), "held out", report.holdout[i]);
    if (report.contested) {
        csv.add("contested", report.name, "labels", report.contested->labels);
        csv.add("contested", report.name, "judged", report.contested->judged);
        for (const auto &[row, jpeg] : report.contested->entries) {
            csv.add("contested", row.place, QStringLiteral("label"), QString::fromStdString(row.label.toString()));
            csv.add("contested", row.place, QStringLiteral("model"), QString::fromStdString(row.model.toString()));
            csv.add("contested", row.place, "sure", row.sure);
        }
    }
    for (const auto &[name, value] : report.provenance)
        csv.add("provenance", report.name, name, value);
    if (report.promotion.known)
        csv.add("promotion", report.name,
            report.promotion.promote ? QStringLiteral("taken") : QStringLiteral("held back"),
            report.promotion.sentence);
    return csv.bytes();
}

QByteArray toPdf(const ModelReport &report)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    writer.setResolution(96); // dpi, because the font sizes are in pixels
    writer.setTitle(report.name);
    writer.setCreator(QStringLiteral("Lodestone " LODESTONE_VERSION));
    QPainter painter(&writer);
    const QRectF page(0, 0, writer.width(), writer.height());
    paintPage(painter, page, report);
    for (std::size_t from = 0; report.contested && from < std::max<std::size_t>(1, report.contested->entries.size());
         from += kContestedOnPage) {
        writer.newPage();
        paintContested(painter, page, *report.contested, from);
    }
    painter.end();
    return buffer.data();
}

void writeReport(const ModelReport &report, const QString &file)
{
    const QString name = file.toLower();
    QByteArray bytes;
    if (name.endsWith(QLatin1String(".csv")))
        bytes = toCsv(report);
    else if (name.endsWith(QLatin1String(".html")))
        bytes = toHtml(report);
    else if (name.endsWith(QLatin1String(".pdf")))
        bytes = toPdf(report);
    else
        throw ReportError{
            ModelReport::tr("A report is a PDF, HTML or CSV file; let the name end in .pdf, .html or .csv.")};
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.commit())
        throw ReportError{
            ModelReport::tr("%1 cannot be written: %2. Choose another folder.").arg(file, out.errorString())};
}

} // namespace lodestone
