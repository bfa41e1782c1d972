// SPDX-License-Identifier: GPL-3.0-or-later
// A model's report as the contents of a file. PDF and HTML draw text, so they need a QGuiApplication.
#pragma once
#include "app/report/model_report.h"

class QPainter;
class QRectF;

namespace lodestone {

QByteArray toCsv(const ModelReport &report);  // UTF-8, "section,name,figure,value"; accuracies as fractions 0..1
QByteArray toHtml(const ModelReport &report); // one file, pictures embedded
QByteArray toPdf(const ModelReport &report);  // A4: one page, and pages of contested labels

struct ReportError
{
    QString text;
}; // thrown: one sentence with cause and remedy
// The format follows from the suffix: .csv, .html or .pdf. Atomic: an existing file stays intact when writing fails.
void writeReport(const ModelReport &report, const QString &file);

// Shared by PDF and HTML.
QString headlineOf(const ModelReport &report); // accuracy with the majority baseline, all five right, calibration gap
void paintLoss(QPainter &painter, const QRectF &box, const ModelReport &report);
void paintCombinations(QPainter &painter, const QRectF &box,
    const std::vector<CombinationAccuracy> &rows); // lowest accuracy first; draws as many rows as fit
void paintPage(QPainter &painter, const QRectF &page, const ModelReport &report);
inline constexpr std::size_t kContestedOnPage = 9;
// Those from this one on, as many as fit.
void paintContested(QPainter &painter, const QRectF &page, const ContestedReport &contested, std::size_t from);

} // namespace lodestone
