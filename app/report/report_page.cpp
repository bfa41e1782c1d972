// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/report_files.h"
#include "widgets/controls/format.h"
#include "widgets/theme/theme.h"
#include "widgets/train/reliability_plot.h"
#include <QPainter>
#include <QPainterPath>
#include <algorithm>

namespace lodestone {
namespace {

constexpr double kMargin = 48, kRow = 17;
const Tokens &tokens() { return Theme::tokensOf(false); } // a printed page always uses the light colours

// Draws blocks one below the other on the page.
class Sheet
{
public:
    Sheet(QPainter &painter, const QRectF &page)
        : m_painter(painter), m_box(page.adjusted(kMargin, kMargin, -kMargin, -kMargin)), m_y(m_box.top())
    {}
    double y() const { return m_y; }
    double left() const { return m_box.left(); }
    double width() const { return m_box.width(); }
    double bottom() const { return m_box.bottom(); }
    void skip(double pixels) { m_y += pixels; }
    void heading(const QString &text)
    {
        skip(10);
        write(text, Theme::semibold(), tokens().text);
        skip(3);
    }
    void write(const QString &text, const QFont &font, const QColor &colour)
    {
        m_painter.setFont(font);
        m_painter.setPen(colour);
        QRectF used;
        m_painter.drawText(
            QRectF(left(), m_y, width(), bottom() - m_y), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, text, &used);
        m_y = std::max(m_y, used.bottom());
    }

private:
    QPainter &m_painter;
    QRectF m_box;
    double m_y;
};

void cells(QPainter &painter, const Sheet &sheet, const QStringList &texts, bool strong)
{
    const double name = 190, figure = (sheet.width() - name) / double(std::max<qsizetype>(1, texts.size() - 1));
    painter.setFont(strong ? Theme::semibold(11) : Theme::font(11));
    for (int i = 0; i < texts.size(); ++i) {
        const QRectF box = i == 0 ? QRectF(sheet.left(), sheet.y(), name, kRow)
                                  : QRectF(sheet.left() + name + (i - 1) * figure, sheet.y(), figure, kRow);
        painter.drawText(box, int(i == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(texts[i], Qt::ElideRight, int(box.width())));
    }
}

QStringList rowOf(const QString &name, const DomainAccuracy &domain)
{
    const auto figure = [](double fraction) {
        return fraction < 0 ? QStringLiteral("—") : formatNumber(fraction * 100, 1);
    };
    QStringList row{
        name, formatCount(domain.windows), figure(domain.accuracy), figure(domain.majority), figure(domain.exact)};
    for (const double finger : domain.finger)
        row << figure(finger);
    return row;
}

void paintTable(QPainter &painter, Sheet &sheet, const AccuracyReport &report)
{
    QStringList head{ModelReport::tr("Accuracy, %"), ModelReport::tr("windows"), ModelReport::tr("fingers"),
        ModelReport::tr("majority"), ModelReport::tr("all five")};
    for (int f = 0; f < 5; ++f)
        head << Theme::fingerName(f);
    painter.setPen(tokens().secondary);
    cells(painter, sheet, head, false);
    sheet.skip(kRow);
    constexpr std::size_t kMost = 8;
    std::vector<std::pair<QString, const DomainAccuracy *>> rows{{ModelReport::tr("Held out"), &report.all}};
    for (const DomainAccuracy &domain : report.domains)
        rows.emplace_back(domain.trained ? ModelReport::tr("%1 (trained)").arg(domain.name) : domain.name, &domain);
    for (std::size_t i = 0; i < std::min(rows.size(), kMost); ++i) {
        painter.setPen(QPen(tokens().border, 1));
        painter.drawLine(QPointF(sheet.left(), sheet.y()), QPointF(sheet.left() + sheet.width(), sheet.y()));
        painter.setPen(tokens().text);
        cells(painter, sheet, rowOf(rows[i].first, *rows[i].second), i == 0);
        sheet.skip(kRow);
    }
    if (rows.size() > kMost)
        sheet.write(ModelReport::tr("%n more domains are in the CSV file", nullptr, int(rows.size() - kMost)),
            Theme::font(11), tokens().secondary);
}

} // namespace

void paintContested(QPainter &painter, const QRectF &page, const ContestedReport &contested, std::size_t from)
{
    constexpr QSize kPicture(120, 90); // px
    constexpr int kGap = 8;
    Sheet sheet(painter, page);
    sheet.write(ModelReport::tr("Contested labels"), Theme::font(18, QFont::DemiBold), tokens().text);
    if (from == 0)
        sheet.write(contestedInWords(contested), Theme::font(), tokens().text);
    sheet.skip(kGap);
    const std::size_t to = std::min(from + kContestedOnPage, contested.entries.size());
    for (std::size_t i = from; i < to; ++i) {
        const ContestedRow &row = contested.entries[i].row;
        const QRect box(QPoint(int(sheet.left()), int(sheet.y())), kPicture);
        if (row.picture.image.isNull()) {
            painter.setPen(tokens().secondary);
            painter.setFont(Theme::font(11));
            painter.drawRect(box);
            painter.drawText(box.adjusted(4, 4, -4, -4), Qt::AlignCenter | Qt::TextWordWrap, row.picture.caption);
        } else {
            const QSizeF fitted = QSizeF(row.picture.image.size()).scaled(kPicture, Qt::KeepAspectRatio);
            painter.drawImage(QRectF(box.topLeft(), fitted), row.picture.image);
        }
        const QRectF text(box.right() + 16, box.top(), sheet.width() - box.width() - 16, box.height());
        painter.setPen(tokens().text);
        painter.setFont(Theme::semibold());
        painter.drawText(text, Qt::AlignLeft | Qt::AlignTop, row.place);
        painter.setFont(Theme::font());
        painter.drawText(
            text.adjusted(0, 24, 0, 0), int(Qt::AlignLeft | Qt::AlignTop) | Qt::TextWordWrap, contestedInWords(row));
        sheet.skip(kPicture.height() + kGap);
    }
}

QString headlineOf(const ModelReport &report)
{
    const AccuracyReport &a = report.accuracy;
    if (!a.valid)
        return ModelReport::tr("This model was never evaluated.");
    QStringList sentences{ModelReport::tr("%1 of the fingers right (always guessing the commonest state: %2), all "
                                          "five right %3, in %4 windows held out: %5.")
                              .arg(formatPercent(a.all.accuracy, 1), formatPercent(a.all.majority, 1),
                                  formatPercent(a.all.exact, 1), formatCount(a.all.windows), a.split)};
    if (a.ece >= 0)
        sentences << (a.eceBefore >= 0
                          ? ModelReport::tr("Stated and true confidence differ by %1; by %2 before calibration.")
                                .arg(formatPercent(a.ece, 1), formatPercent(a.eceBefore, 1))
                          : ModelReport::tr("Stated and true confidence differ by %1.").arg(formatPercent(a.ece, 1)));
    return (sentences + a.cautions).join(u' ');
}

void paintLoss(QPainter &painter, const QRectF &box, const ModelReport &report)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(Theme::font(11));
    if (report.loss.empty()) {
        painter.setPen(tokens().tertiary);
        painter.drawText(box, Qt::AlignCenter | Qt::TextWordWrap, ModelReport::tr("No loss was kept"));
        return painter.restore();
    }
    const QRectF plot = box.adjusted(36, 8, -8, -36);
    double high = 0;
    for (const double loss : report.loss)
        high = std::max(high, loss);
    for (const double loss : report.holdout)
        high = std::max(high, loss);
    const double step = niceStep(high > 0 ? high : 1, 4), epochs = double(std::max<std::size_t>(2, report.loss.size()));
    high = std::max(high, step);
    const auto x = [&](double epoch) { return plot.left() + (epoch - 1) / (epochs - 1) * plot.width(); };
    const auto y = [&](double loss) { return plot.bottom() - loss / high * plot.height(); };
    for (int tick = 0; tick * step <= high + 1e-9; ++tick) {
        painter.setPen(QPen(tokens().grid, 1));
        painter.drawLine(QPointF(plot.left(), y(tick * step)), QPointF(plot.right(), y(tick * step)));
        painter.setPen(tokens().secondary);
        painter.drawText(QRectF(box.left(), y(tick * step) - 8, 30, 16), Qt::AlignRight | Qt::AlignVCenter,
            formatNumber(tick * step, step < 0.1 ? 2 : 1));
    }
    painter.drawText(
        QRectF(plot.left(), plot.bottom() + 2, 60, 16), Qt::AlignLeft | Qt::AlignVCenter, QStringLiteral("1"));
    painter.drawText(QRectF(plot.right() - 60, plot.bottom() + 2, 60, 16), Qt::AlignRight | Qt::AlignVCenter,
        formatCount(qint64(report.loss.size())));
    painter.drawText(QRectF(plot.left(), plot.bottom() + 18, plot.width(), 16), Qt::AlignCenter,
        report.holdout.empty() ? ModelReport::tr("loss by epoch: training")
                               : ModelReport::tr("loss by epoch: grey training, black held out"));
    const auto line = [&](const std::vector<double> &values, const QColor &colour) {
        QPainterPath path;
        for (std::size_t i = 0; i < values.size(); ++i)
            i == 0 ? path.moveTo(x(1), y(values[0])) : path.lineTo(x(double(i) + 1), y(values[i]));
        painter.setPen(QPen(colour, 1.75));
        painter.drawPath(path);
    };
    line(report.loss, tokens().tertiary);
    line(report.holdout, tokens().text);
    painter.restore();
}

void paintCombinations(QPainter &painter, const QRectF &box, const std::vector<CombinationAccuracy> &rows)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    constexpr int kColumns = 3;
    const int perColumn = std::max(1, int(box.height() / kRow));
    const double width = (box.width() - 16 * (kColumns - 1)) / kColumns;
    for (int i = 0; i < std::min(int(rows.size()), kColumns * perColumn); ++i) {
        const CombinationAccuracy &row = rows[std::size_t(i)];
        const QRectF cell(box.left() + (i / perColumn) * (width + 16), box.top() + (i % perColumn) * kRow, width, kRow);
        constexpr double kInstead = 60;
        const QRectF bar(cell.left() + 48, cell.center().y() - 2, width - 48 - 96 - kInstead, 4);
        painter.fillRect(bar, tokens().track);
        painter.fillRect(
            QRectF(bar.topLeft(), QSizeF(bar.width() * std::clamp(row.accuracy, 0.0, 1.0), 4)), tokens().neutral);
        painter.setPen(tokens().text);
        painter.setFont(Theme::mono());
        painter.drawText(cell, Qt::AlignLeft | Qt::AlignVCenter, row.combination);
        painter.setFont(Theme::font(11));
        painter.drawText(QRectF(bar.right(), cell.top(), 44, kRow), Qt::AlignRight | Qt::AlignVCenter,
            formatNumber(row.accuracy * 100, 1));
        painter.setPen(tokens().secondary);
        painter.drawText(cell.adjusted(0, 0, -kInstead, 0), Qt::AlignRight | Qt::AlignVCenter,
            ModelReport::tr("of %1").arg(formatCount(row.windows)));
        if (row.takenFor.isEmpty())
            continue;
        painter.setFont(Theme::mono());
        painter.drawText(cell, Qt::AlignRight | Qt::AlignVCenter, QStringLiteral("→ ") + row.takenFor);
    }
    painter.restore();
}

void paintPage(QPainter &painter, const QRectF &page, const ModelReport &report)
{
    Sheet sheet(painter, page);
    painter.setFont(Theme::font(11));
    painter.setPen(tokens().secondary);
    painter.drawText(QRectF(sheet.left(), sheet.y(), sheet.width(), 32), Qt::AlignRight | Qt::AlignVCenter,
        ModelReport::tr("Lodestone %1, project %2").arg(QStringLiteral(LODESTONE_VERSION), report.project));
    sheet.write(report.name, Theme::font(24, QFont::DemiBold), tokens().text);
    sheet.skip(4);
    sheet.write(headlineOf(report), Theme::font(), tokens().text);
    if (report.promotion.known)
        sheet.write(report.promotion.sentence, Theme::font(), tokens().secondary);
    if (report.accuracy.valid) {
        sheet.skip(12);
        paintTable(painter, sheet, report.accuracy);
    }
    sheet.skip(6);
    sheet.heading(ModelReport::tr("Confidence and loss"));
    constexpr double kPicture = 232;
    const double half = (sheet.width() - 24) / 2;
    const QRectF left(sheet.left(), sheet.y(), half, kPicture),
        right(sheet.left() + half + 24, sheet.y(), half, kPicture);
    if (report.accuracy.bins.empty()) {
        painter.setFont(Theme::font(11));
        painter.setPen(tokens().tertiary);
        painter.drawText(
            left, Qt::AlignCenter | Qt::TextWordWrap, ModelReport::tr("An older version kept no bins of confidence"));
    } else {
        paintReliability(painter, left, report.accuracy.bins, {}, tokens());
    }
    paintLoss(painter, right, report);
    sheet.skip(kPicture);
    const int combinationRows = std::min(11, (int(report.combinations.size()) + 2) / 3);
    if (combinationRows > 0) {
        sheet.heading(
            ModelReport::tr("Combinations, weakest first: all five right, %, and the wrong answer most often given"));
        paintCombinations(
            painter, QRectF(sheet.left(), sheet.y(), sheet.width(), combinationRows * kRow), report.combinations);
        sheet.skip(combinationRows * kRow);
    }
    sheet.heading(ModelReport::tr("Where it comes from"));
    for (const auto &[name, value] : report.provenance) {
        const double top = sheet.y();
        painter.setFont(Theme::font(11));
        painter.setPen(tokens().secondary);
        painter.drawText(QRectF(sheet.left(), top, 120, kRow), Qt::AlignLeft | Qt::AlignTop, name);
        painter.setPen(tokens().text);
        QRectF used;
        painter.drawText(QRectF(sheet.left() + 120, top, sheet.width() - 120, sheet.bottom() - top),
            Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, value, &used);
        sheet.skip(std::max(kRow, used.height()));
    }
}

} // namespace lodestone
