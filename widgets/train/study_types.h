// SPDX-License-Identifier: GPL-3.0-or-later
// Values of the study page. Accuracies and their errors are fractions 0..1.
#pragma once
#include <QString>
#include <vector>

namespace lodestone {

struct StudyPoint
{
    int labels = 0;
    double accuracy = 0, exact = 0;           // fraction of fingers right; fraction of windows with all five right
    double accuracyError = 0, exactError = 0; // standard error over users
};
struct StudyLine
{
    enum class Role { Other, Ours, Random }; // ours is drawn thick, random dashed
    QString name;
    Role role = Role::Other;
    std::vector<StudyPoint> points; // ascending number of labels
};
// Our line minus another, user by user, in percentage points of accuracy.
struct StudyDifference
{
    enum class Against { Random, Memory, SourceOnly };
    Against against = Against::Random;
    int labels = 0;
    double points = 0, error = 0, worst = 0; // mean, its standard error, and the worst user's value
};
struct StudyChart
{
    QString title, caption; // "lodestone", "24 simulated users, seed 1"
    std::vector<StudyLine> lines;
    std::vector<StudyDifference> differences;   // of our line against each other line
    double majority = -1;                       // majority baseline of the fingers; negative: unknown
    double boundAccuracy = -1, boundExact = -1; // result with every pool window labelled; negative: unknown
};

} // namespace lodestone
