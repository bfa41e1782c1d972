// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a capture plan, a map of columns and a list of classes: taken, or refused in a sentence.
#include "engine/formats/import.h"
#include "engine/project/plan.h"
#include <cmath>
#include <cstdlib>

using namespace lodestone;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    try {
        const std::vector<PlanPose> steps = stepsOf(parsePlan(bytes, QStringLiteral("plan.json")));
        const double seconds = secondsOf(steps);
        if (!std::isfinite(seconds) || seconds < 0)
            std::abort();
        (void)flattened(steps);
    } catch (const PlanError &error) {
        (void)error.sentence();
    }
    try {
        (void)assignmentsFrom(bytes);
    } catch (const ImportError &) {}
    try {
        (void)classesFrom(bytes);
    } catch (const ImportError &) {}
    return 0;
}
