// SPDX-License-Identifier: GPL-3.0-or-later
// The engine answers in figures and codes (engine/jobs/JOBS.md); here they become words, the same ones in the window
// and on the command line, in the reader's language. Pure functions; a code nobody knows gives no words.
#pragma once
#include "engine/jobs/caution.h"
#include "engine/jobs/evaluation.h"
#include "engine/jobs/query.h"
#include <QJsonObject>
#include <QStringList>

namespace lodestone {

struct ModelInfo;
struct SessionInfo;

QString recipeInWords(const QString &name);      // one line on how such a recipe learns
QString originInWords(const QString &origin);    // of a recipe: a paper's name stays as it is
QString acquisitionInWords(const QString &name); // "The model is unsure": why such a function asks

// Why a moment is asked about, from a pick and the acquisition function of a query: "Unlike anything labelled: index
// and ring flexed, hand pitched down 40°". One or two sentences, the first at most kReasonLength long where the
// language allows.
QString reasonInWords(const QueryJob::Pick &pick, const QString &acquisition);
// The same without the fingers, for a place that shows them: "Unlike anything labelled: hand pitched down 40°".
QString groundInWords(const QueryJob::Pick &pick, const QString &acquisition);
inline constexpr qsizetype kReasonLength = 70; // characters: two lines of the queue's card

QString failureInWords(const JobFailed &failure); // cause and remedy of a job that failed
// What to do next, one advice: answers here or another sitting, what gains more first. Where answers here gain nothing,
// or nothing is known of another sitting, it says so.
QString adviceInWords(const QueryJob::Worth &here, const QueryJob::Next &next);
QStringList recordNextInWords(const std::vector<QueryJob::Wanted> &wanted); // "Record: hand rolled left"
QString warningInWords(Evaluation::Warning warning);
QString cautionInWords(const Caution &caution); // what the data cannot teach, and what to record
// Of a training's answer, or of a report that was kept: its `cautions`, a sentence or two each.
QStringList cautionsInWords(const QJsonObject &training);
// Of a training's answer: what it learnt from where that is no magnetometer, and what stood in for its recipe; or
// empty.
QString channelsInWords(const QJsonObject &training);
// How long its window is, in samples and in seconds, and which sessions were changed to that rate; empty for a model of
// an older version.
QString windowInWords(const ModelInfo &model, const QList<SessionInfo> &sessions);
QString promotionInWords(
    const QJsonObject &promotion);                  // figures, decision, remedy, from `promotion` of train and retrain
QString adaptedInWords(const QJsonObject &adapted); // what putting on has changed, from `adapted`; empty without it

} // namespace lodestone
