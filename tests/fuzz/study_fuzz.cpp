// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as the result of a study: refused in a sentence, or a chart of fractions and counts with at most one line
// of our own.
#include "app/lodestone/study_file.h"
#include <algorithm>
#include <cstdint>
#include <cstdlib>

using namespace lodestone;

static void demand(bool true_)
{
    if (!true_)
        std::abort();
}

static bool isFraction(double value) { return value >= 0 && value <= 1; }

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    QString why;
    const auto chart = readStudy({reinterpret_cast<const char *>(data), qsizetype(size)}, &why);
    demand(chart.has_value() == why.isEmpty());
    if (!chart)
        return 0;
    for (const StudyLine &line : chart->lines) {
        demand(!line.points.empty());
        for (const StudyPoint &p : line.points)
            demand(p.labels >= 0 && isFraction(p.accuracy) && isFraction(p.exact) && isFraction(p.accuracyError)
                   && isFraction(p.exactError));
        demand(std::is_sorted(line.points.begin(), line.points.end(),
            [](const StudyPoint &a, const StudyPoint &b) { return a.labels < b.labels; }));
    }
    demand(std::count_if(chart->lines.begin(), chart->lines.end(), [](const StudyLine &line) {
        return line.role == StudyLine::Role::Ours;
    }) <= 1);
    for (const double bound : {chart->majority, chart->boundAccuracy, chart->boundExact})
        demand(bound == -1 || isFraction(bound));
    return 0;
}
