// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/report_files.h"
#include "widgets/controls/format.h"
#include "widgets/label/likely_row.h"
#include "widgets/theme/theme.h"
#include "widgets/train/reliability_plot.h"
#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <functional>

namespace lodestone {
namespace {

constexpr const char *kStyle =
    "body{font:15px/1.45 'Noto Sans','DejaVu Sans',sans-serif;color:#1b1f24;max-width:860px;margin:40px auto;padding:0 "
    "24px}"
    "h1{font-size:26px;margin:0 0 4px}h2{font-size:16px;margin:28px 0 8px}p{margin:6px 0}.quiet{color:#59616c}"
    "table{border-collapse:collapse;width:100%;font-size:13px}td,th{padding:5px 8px;border-bottom:1px solid "
    "#e0e3e7;text-align:right;font-weight:normal;vertical-align:top}"
    "th{color:#59616c}td:first-child,th:first-child{text-align:left}.words td{text-align:left}tr.all "
    "td{font-weight:600}"
    "img{max-width:100%}.pair{display:flex;gap:24px}.pair img{width:calc(50% - 12px)}";

QString escaped(const QString &text) { return text.toHtmlEscaped(); }

// Drawn at twice its size, to be sharp on high-resolution screens.
QString picture(const QSize &size, const QString &words, const std::function<void(QPainter &, const QRectF &)> &paint)
{
    QImage image(size * 2, QImage::Format_RGB32);
    image.fill(Qt::white);
    image.setDevicePixelRatio(2);
    QPainter painter(&image);
    paint(painter, QRectF(QPointF(), QSizeF(size)));
    painter.end();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return QStringLiteral("<img width=\"%1\" alt=\"%2\" src=\"data:image/png;base64,%3\">")
        .arg(size.width())
        .arg(escaped(words), QString::fromLatin1(buffer.data().toBase64()));
}

QString row(const QStringList &cells, const char *tag = "td", const char *kind = "")
{
    QString text = *kind ? QStringLiteral("<tr class=\"%1\">").arg(QLatin1String(kind)) : QStringLiteral("<tr>");
    for (const QString &cell : cells)
        text += QStringLiteral("<%1>%2</%1>").arg(QLatin1String(tag), escaped(cell));
    return text + QStringLiteral("</tr>\n");
}

QString figure(double fraction) { return fraction < 0 ? QStringLiteral("—") : formatNumber(fraction * 100, 1); }

QString accuracyTable(const AccuracyReport &report)
{
    QStringList head{ModelReport::tr("Accuracy, %"), ModelReport::tr("windows"), ModelReport::tr("fingers"),
        ModelReport::tr("majority"), ModelReport::tr("all five")};
    for (int f = 0; f < 5; ++f)
        head << Theme::fingerName(f);
    QString text = QStringLiteral("<table>\n") + row(head, "th");
    const auto add = [&](const QString &name, const DomainAccuracy &domain, const char *kind) {
        QStringList cells{
            name, formatCount(domain.windows), figure(domain.accuracy), figure(domain.majority), figure(domain.exact)};
        for (const double finger : domain.finger)
            cells << figure(finger);
        text += row(cells, "td", kind);
    };
    add(ModelReport::tr("Held out"), report.all, "all");
    for (const DomainAccuracy &domain : report.domains)
        add(domain.trained ? ModelReport::tr("%1 (trained)").arg(domain.name) : domain.name, domain, "");
    return text + QStringLiteral("</table>\n");
}

QString reliabilityTable(const AccuracyReport &report)
{
    QString text = QStringLiteral("<table>\n")
                   + row({ModelReport::tr("Confidence, %"), ModelReport::tr("decisions"), ModelReport::tr("stated"),
                             ModelReport::tr("came true")},
                       "th");
    for (const ConfidenceBin &bin : report.bins)
        text += row({ModelReport::tr("%1 to %2").arg(formatNumber(bin.low * 100, 0), formatNumber(bin.high * 100, 0)),
            formatCount(bin.count), figure(bin.count > 0 ? bin.stated : -1), figure(bin.count > 0 ? bin.right : -1)});
    return text + QStringLiteral("</table>\n");
}

QString contestedTable(const ContestedReport &contested)
{
    QString text = QStringLiteral("<p>%1</p>\n").arg(escaped(contestedInWords(contested)));
    if (contested.entries.empty())
        return text;
    text += QStringLiteral("<table class=\"words\">\n")
            + row({ModelReport::tr("Moment"), ModelReport::tr("The label says"), ModelReport::tr("The model says"),
                      ModelReport::tr("Sure"), ModelReport::tr("Picture")},
                "th");
    for (const ContestedReport::Entry &entry : contested.entries) {
        text += QStringLiteral("<tr>");
        for (const QString &cell : {entry.row.place, fingersInWords(entry.row.label), fingersInWords(entry.row.model),
                 formatPercent(entry.row.sure, 0)})
            text += QStringLiteral("<td>%1</td>").arg(escaped(cell));
        text += entry.jpeg.isEmpty()
                    ? QStringLiteral("<td>%1</td>").arg(escaped(entry.row.picture.caption))
                    : QStringLiteral("<td><img width=\"160\" alt=\"%1\" src=\"data:image/jpeg;base64,%2\"></td>")
                          .arg(escaped(ModelReport::tr("Picture of the hand")),
                              QString::fromLatin1(entry.jpeg.toBase64()));
        text += QStringLiteral("</tr>\n");
    }
    return text + QStringLiteral("</table>\n");
}

} // namespace

QByteArray toHtml(const ModelReport &report)
{
    const auto heading = [](const QString &text) { return QStringLiteral("<h2>%1</h2>\n").arg(escaped(text)); };
    QString body =
        QStringLiteral("<h1>%1</h1>\n<p class=\"quiet\">%2</p>\n<p>%3</p>\n")
            .arg(escaped(report.name),
                escaped(
                    ModelReport::tr("Lodestone %1, project %2").arg(QStringLiteral(LODESTONE_VERSION), report.project)),
                escaped(headlineOf(report)));
    if (report.promotion.known)
        body += QStringLiteral("<p>%1</p>\n").arg(escaped(report.promotion.sentence));
    if (report.accuracy.valid)
        body += accuracyTable(report.accuracy);
    body += heading(ModelReport::tr("Confidence and loss")) + QStringLiteral("<div class=\"pair\">");
    if (!report.accuracy.bins.empty())
        body += picture({404, 280}, ModelReport::tr("Reliability diagram"), [&](QPainter &painter, const QRectF &box) {
            paintReliability(painter, box, report.accuracy.bins, {}, Theme::tokensOf(false));
        });
    body += picture({404, 280}, ModelReport::tr("Loss by epoch"),
        [&](QPainter &painter, const QRectF &box) { paintLoss(painter, box, report); });
    body += QStringLiteral("</div>\n");
    if (!report.accuracy.bins.empty())
        body += reliabilityTable(report.accuracy);
    if (!report.combinations.empty()) {
        body += heading(
            ModelReport::tr("Combinations, weakest first: all five right, %, and the wrong answer most often given"));
        const int height = 17 * ((int(report.combinations.size()) + 2) / 3) + 4;
        body += picture({812, height}, ModelReport::tr("Accuracy of each combination"),
            [&](QPainter &painter, const QRectF &box) { paintCombinations(painter, box, report.combinations); });
    }
    if (report.contested)
        body += heading(ModelReport::tr("Contested labels")) + contestedTable(*report.contested);
    body += heading(ModelReport::tr("Where it comes from")) + QStringLiteral("<table class=\"words\">\n");
    for (const auto &[name, value] : report.provenance)
        body += row({name, value});
    body += QStringLiteral("</table>\n");
    return QStringLiteral("<!DOCTYPE html>\n<html>\n<head><meta "
                          "charset=\"utf-8\"><title>%1</title><style>%2</style></head>\n<body>\n%3</body>\n</html>\n")
        .arg(escaped(report.name), QLatin1String(kStyle), body)
        .toUtf8();
}

} // namespace lodestone
