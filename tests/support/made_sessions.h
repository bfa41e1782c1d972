// SPDX-License-Identifier: GPL-3.0-or-later
// Sessions for tests of a project file. A sample carries its number, 50 Hz from 0 s on.
#pragma once
#include "engine/project/project.h"
#include <QFile>
#include <QTest>
#include <algorithm>

namespace lodestone::test {

inline std::vector<Sample> ramp(int first, int count)
{
    std::vector<Sample> samples(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        const auto value = static_cast<float>(first + i);
        samples[std::size_t(i)] = {(first + i) * 0.02, {value, 1, 2}, {3, value, 5}, {6, 7, value}};
    }
    return samples;
}

inline bool same(const std::vector<Sample> &a, const std::vector<Sample> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Sample &x, const Sample &y) {
        return x.t == y.t && x.accel == y.accel && x.gyro == y.gyro && x.mag == y.mag;
    });
}

inline Combination fingers(const char *text) { return *Combination::fromString(text); }

// "good" (1) and "bad" (2), 10,000 samples each, each with a label. Returns the second's id.
inline qint64 twoSessions(const QString &file)
{
    const auto project = Project::open(file);
    project->addSession("good", {}, ramp(0, 10000), {{0, 50, fingers("fffff")}}, LabelSource::Human);
    return project->addSession("bad", {}, ramp(0, 10000), {{5000, 5050, fingers("eeeee")}}, LabelSource::Human);
}

// A whole copy of the files as they are while the project is open: what a computer that stops would leave behind.
inline void copyFiles(const QString &from, const QString &to)
{
    for (const char *companion : {"", "-wal", "-account"})
        if (QFile::exists(from + QLatin1String(companion)))
            QVERIFY(QFile::copy(from + QLatin1String(companion), to + QLatin1String(companion)));
}

} // namespace lodestone::test
