// SPDX-License-Identifier: GPL-3.0-or-later
// Where plans are found, and the words of the built-in ones for the translators.
#include "engine/project/plan.h"
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace lodestone {
namespace {

// What the built-in plans say; a test holds the list against the files.
[[maybe_unused]] constexpr const char *kWords[] = {
    QT_TRANSLATE_NOOP("plans", "Ten combinations"),
    QT_TRANSLATE_NOOP("plans",
        "The ten usual finger combinations, each held while the hand sweeps slowly from pointing up to pointing down."),
    QT_TRANSLATE_NOOP("plans", "All thirty-two"),
    QT_TRANSLATE_NOOP("plans", "Every combination of five fingers once, in mixed order, each held while the hand "
                               "sweeps from pointing up to pointing down."),
    QT_TRANSLATE_NOOP("plans", "Calibration"),
    QT_TRANSLATE_NOOP("plans", "Rest, six positions for the accelerometer, then a slow turn through every direction "
                               "for the magnetometer. Take the magnets off the fingers first."),
    QT_TRANSLATE_NOOP("plans", "Lay the glove down and let go"),
    QT_TRANSLATE_NOOP("plans", "Palm down"),
    QT_TRANSLATE_NOOP("plans", "Palm up"),
    QT_TRANSLATE_NOOP("plans", "Fingertips up"),
    QT_TRANSLATE_NOOP("plans", "Fingertips down"),
    QT_TRANSLATE_NOOP("plans", "Thumb side up"),
    QT_TRANSLATE_NOOP("plans", "Thumb side down"),
    QT_TRANSLATE_NOOP("plans", "Turn the hand slowly through every direction"),
    QT_TRANSLATE_NOOP("plans", "Calibration, worn"),
    QT_TRANSLATE_NOOP("plans", "The magnets' own field, the earth's and the gyroscope's offset, in one minute with the "
                               "glove on: keep all five fingers extended while the hand turns."),
    QT_TRANSLATE_NOOP("plans", "Fingers extended, turn the hand up, down, over and around"),
    QT_TRANSLATE_NOOP("plans", "Gravity sweep"),
    QT_TRANSLATE_NOOP("plans", "A few combinations, each turned through every direction of gravity: up to down, then "
                               "about the forearm, then freely until the sphere is full."),
    QT_TRANSLATE_NOOP("plans", "Putting on"),
    QT_TRANSLATE_NOOP("plans", "Twenty seconds after the glove was put on: five poses, each while the hand sweeps from "
                               "pointing up to pointing down. The model is adapted to how the magnets sit now."),
};

void addFolder(QList<ListedPlan> &plans, const QString &folder, ListedPlan::Origin origin)
{
    for (const QFileInfo &info : QDir(folder).entryInfoList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        ListedPlan listed{info.completeBaseName(), info.filePath(), origin, {}, {}};
        try {
            listed.plan = readPlan(listed.file);
        } catch (const PlanError &error) {
            listed.error = error.sentence();
        }
        plans.append(listed);
    }
}

} // namespace

QString personPlanFolder()
{
    // The window's AppDataLocation, by name: the commands have another and must find the same plans.
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
           + QStringLiteral("/Lodestone/lodestone/plans");
}

QList<ListedPlan> listPlans(const QString &projectFile)
{
    QList<ListedPlan> plans;
    addFolder(plans, QStringLiteral(":/plans"), ListedPlan::Origin::BuiltIn);
    addFolder(plans, personPlanFolder(), ListedPlan::Origin::Person);
    if (!projectFile.isEmpty())
        addFolder(plans, QFileInfo(projectFile).absolutePath() + QStringLiteral("/plans"), ListedPlan::Origin::Project);
    return plans;
}

QString planText(const QString &english)
{
    return english.isEmpty() ? english : QCoreApplication::translate("plans", english.toUtf8().constData());
}

} // namespace lodestone
