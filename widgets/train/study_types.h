// SPDX-License-Identifier: GPL-3.0-or-later
// The plain values of a study's picture. Accuracies and their errors are fractions 0..1.
#pragma once
#include <QString>
#include <vector>

namespace lodestone {

struct StudyPoint
{
    int labels = 0;
    double accuracy = 0, exact = 0;           // fingers right; all five right
    double accuracyError = 0, exactError = 0; // standard error over users
};
struct StudyLine
{
    enum class Role { Other, Ours, Random }; // ours is drawn strong, random dashed
    QString name;
    Role role = Role::Other;
    std::vector<StudyPoint> points; // by labels, ascending
};
// Our line minus another, user by user, in points of accuracy.
struct StudyDifference
{
    enum class Against { Random, Memory, SourceOnly };
    Against against = Against::Random;
    int labels = 0;
    double points = 0, error = 0, worst = 0; // mean, its standard error, the worst user's
};
struct StudyChart
{
    QString title, caption; // "lodestone", "24 simulated users, seed 1"
    std::vector<StudyLine> lines;
    std::vector<StudyDifference> differences;   // of our line
    double majority = -1;                       // of the fingers; negative: not known
    double boundAccuracy = -1, boundExact = -1; // every pool window labelled; negative: not known
};

} // namespace lodestone
