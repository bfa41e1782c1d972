// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/formats/formats.h"
#include "engine/formats/words.h"

#include <algorithm>

namespace lodestone {

namespace {

QByteArray beginningOf(const QByteArray &bytes)
{
    QByteArray start = bytes.left(4096);
    if (start.startsWith("\xEF\xBB\xBF"))
        start.remove(0, 3);
    return start.trimmed();
}

QString formatOf(const QByteArray &bytes)
{
    if (bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF"))
        throw ImportError{FormatWords::tr("The file is UTF-16 text; save it as UTF-8 and import it again.")};
    const QByteArray start = beginningOf(bytes);
    if (start.isEmpty())
        throw ImportError{FormatWords::tr("The file is empty; export it again from where it was recorded.")};
    if (start.contains('\0'))
        throw ImportError{FormatWords::tr("The file is not text; choose a csv file or a gambit JSON session.")};
    return start.startsWith('{') || start.startsWith('[') ? QStringLiteral("gambit") : QStringLiteral("csv");
}

// Where two ranges overlap the later one of the list wins, as it does in the project.
std::vector<Segment> flattened(const std::vector<Segment> &labels, int samples)
{
    std::vector<int> owner(static_cast<std::size_t>(samples), -1);
    for (std::size_t i = 0; i < labels.size(); ++i)
        std::fill(owner.begin() + labels[i].begin, owner.begin() + labels[i].end, static_cast<int>(i));
    std::vector<Segment> flat;
    for (int i = 0; i < samples;) {
        int end = i + 1;
        while (end < samples && owner[end] == owner[i])
            ++end;
        if (owner[i] >= 0)
            flat.push_back({i, end, labels[owner[i]].fingers});
        i = end;
    }
    return flat;
}

// A few steps backwards or long ones are oddities of a recording; a clock that mostly stands still is an error.
void judgeTime(ImportedSession &session, const SampleName &nameOf)
{
    const std::vector<Sample> &samples = session.samples;
    const double median = medianStep(samples);
    int back = 0, jumps = 0, firstBack = -1, firstJump = -1;
    for (std::size_t i = 1; i < samples.size(); ++i) {
        const double step = samples[i].t - samples[i - 1].t;
        if (step <= 0) {
            ++back;
            if (firstBack < 0)
                firstBack = static_cast<int>(i);
        } else if (step > 1.5 * median) {
            ++jumps;
            if (firstJump < 0)
                firstJump = static_cast<int>(i);
        }
    }
    if (samples.size() > 1 && 2 * static_cast<std::size_t>(back) >= samples.size())
        throw ImportError{FormatWords::tr(
            "Time does not advance from %1 on (%2 of %3 steps); export the file again with a running clock.")
                              .arg(nameOf(firstBack))
                              .arg(back)
                              .arg(samples.size() - 1)};
    if (back > 0)
        session.warnings << FormatWords::tr(
            "Time goes backwards or stands still %1 times, first at %2; the order of the file was "
            "kept and no window crosses these places.")
                                .arg(back)
                                .arg(nameOf(firstBack));
    if (jumps > 0)
        session.warnings << FormatWords::tr("There are %1 gaps in time, the first before %2; no window crosses them.")
                                .arg(jumps)
                                .arg(nameOf(firstJump));
    session.rateHz = median > 0 ? 1 / median : 0;
    session.seconds = samples.empty() ? 0 : std::max(0.0, samples.back().t - samples.front().t);
}

} // namespace

void complete(ImportedSession &session, const SampleName &nameOf)
{
    if (session.samples.empty())
        throw ImportError{FormatWords::tr("The file holds no samples; choose a recording that has some.")};
    const int count = static_cast<int>(session.samples.size());
    judgeTime(session, nameOf);
    std::vector<Segment> inside;
    int dropped = 0, trimmed = 0;
    for (Segment segment : session.labels) {
        const Segment given = segment;
        segment.begin = std::clamp(segment.begin, 0, count);
        segment.end = std::clamp(segment.end, 0, count);
        if (segment.begin >= segment.end) {
            ++dropped;
            continue;
        }
        if (segment.begin != given.begin || segment.end != given.end)
            ++trimmed;
        inside.push_back(segment);
    }
    if (dropped > 0)
        session.warnings << FormatWords::tr("%1 labels cover no sample and were left out.").arg(dropped);
    if (trimmed > 0)
        session.warnings << FormatWords::tr("%1 labels reached past the recording and were cut to it.").arg(trimmed);
    std::vector<Segment> sorted = inside;
    std::sort(sorted.begin(), sorted.end(), [](const Segment &a, const Segment &b) { return a.begin < b.begin; });
    const auto overlap = std::adjacent_find(
        sorted.begin(), sorted.end(), [](const Segment &a, const Segment &b) { return b.begin < a.end; });
    if (overlap != sorted.end()) {
        session.warnings << FormatWords::tr(
            "Labels overlap, first at sample %1; the later one of the file counts there.")
                                .arg(std::next(overlap)->begin);
        inside = flattened(inside, count);
    } else {
        inside = sorted;
    }
    session.labels = inside;
}

ImportedSession importSession(const QByteArray &bytes, const QString &format, const ImportWatch &watch)
{
    const QString seen = formatOf(bytes);
    const QString wanted = format.isEmpty() ? seen : format.toLower();
    if (wanted == QLatin1String("csv"))
        return importCsv(bytes, watch);
    if (wanted == QLatin1String("gambit"))
        return importGambit(bytes);
    throw ImportError{
        FormatWords::tr("The format %1 is unknown; use csv or gambit, or name none to have it recognised.")
            .arg(format)};
}

} // namespace lodestone
