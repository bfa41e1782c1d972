// SPDX-License-Identifier: GPL-3.0-or-later
// A model's report as bytes of a file. PDF and HTML draw text, so they need a QGuiApplication.
#pragma once
#include "app/report/model_report.h"

class QPainter;
class QRectF;

namespace lodestone {

QByteArray toCsv(const ModelReport &report);  // UTF-8, "section,name,figure,value"; accuracies as fractions 0..1
QByteArray toHtml(const ModelReport &report); // one file, its pictures inside
QByteArray toPdf(const ModelReport &report);  // one page, A4

struct ReportError
{
    QString text;
}; // thrown: one sentence, cause and remedy
// By the file's ending: .csv, .html or .pdf. Atomic: an older file stays whole when writing fails.
void writeReport(const ModelReport &report, const QString &file);

// The parts that PDF and HTML share.
QString headlineOf(const ModelReport &report); // accuracy with its majority, all five, the confidence gap
void paintLoss(QPainter &painter, const QRectF &box, const ModelReport &report);
void paintCombinations(
    QPainter &painter, const QRectF &box, const std::vector<CombinationAccuracy> &rows); // weakest first; what fits
void paintPage(QPainter &painter, const QRectF &page, const ModelReport &report);

} // namespace lodestone
