// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/sentences.h"
#include "engine/project/project.h"
#include "engine/signal/combination.h"
#include <QCoreApplication>
#include <QJsonArray>
#include <QHash>
#include <QLocale>
#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <numbers>

namespace lodestone {
namespace {

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(Sentences)
};

constexpr double kLevel = 10;                   // degrees: less is level
constexpr double kSaidRoll = 30;                // degrees: less is not worth a word
constexpr double kMaybe = 0.6, kProbably = 0.9; // all five fingers together less sure than that

QString inDegrees(double value) { return QString::number(std::lround(std::abs(value))); }
QString withDecimal(double value) { return QLocale().toString(value, 'f', 1); }
QString listed(const QString &first, const QString &second) { return Sentences::tr("%1, %2").arg(first, second); }
QString apart(const QString &first, QString second)
{
    return Sentences::tr("%1. %2").arg(first, second.replace(0, 1, second.left(1).toUpper()));
}

// As in the middle of a sentence.
QString fingerInWords(std::size_t finger)
{
    static constexpr std::array<const char *, 5> names{QT_TRANSLATE_NOOP("Sentences", "thumb"),
        QT_TRANSLATE_NOOP("Sentences", "index"), QT_TRANSLATE_NOOP("Sentences", "middle"),
        QT_TRANSLATE_NOOP("Sentences", "ring"), QT_TRANSLATE_NOOP("Sentences", "pinky")};
    return Sentences::tr(names[finger]);
}

QString flexedInWords(unsigned bits)
{
    const int flexed = std::popcount(bits);
    QStringList names;
    for (std::size_t f = 0; f < kFingerNames.size(); ++f)
        if ((bits >> f & 1) == (flexed == 4 ? 0u : 1u))
            names << fingerInWords(f);
    switch (flexed) {
    case 0: return Sentences::tr("open hand");
    case 1: return Sentences::tr("%1 flexed").arg(names[0]);
    case 2: return Sentences::tr("%1 and %2 flexed").arg(names[0], names[1]);
    case 3: return Sentences::tr("%1, %2 and %3 flexed").arg(names[0], names[1], names[2]);
    case 4: return Sentences::tr("all but the %1 flexed").arg(names[0]);
    default: return Sentences::tr("fist");
    }
}

// "probably index flexed"; of the most likely state of each finger.
QString combinationInWords(const std::array<float, 5> &probability)
{
    double sure = 1;
    unsigned bits = 0;
    for (std::size_t f = 0; f < probability.size(); ++f) {
        const double p = double(probability[f]);
        sure *= std::max(p, 1 - p);
        bits |= p >= 0.5 ? 1u << f : 0u;
    }
    const QString flexed = flexedInWords(bits);
    return sure < kMaybe      ? Sentences::tr("maybe %1").arg(flexed)
           : sure < kProbably ? Sentences::tr("probably %1").arg(flexed)
                              : flexed;
}

// "hand level", "hand pitched down 40°, rolled left 35°"; nothing without an accelerometer.
QString orientationInWords(double pitch, double roll)
{
    if (std::isnan(pitch))
        return {};
    const double up = pitch * 180 / std::numbers::pi, left = roll * 180 / std::numbers::pi;
    const QString text = std::abs(up) < kLevel
                             ? Sentences::tr("hand level")
                             : (up < 0 ? Sentences::tr("hand pitched down %1°") : Sentences::tr("hand pitched up %1°"))
                                   .arg(inDegrees(up));
    if (std::abs(left) >= 180 - kSaidRoll)
        return listed(text, Sentences::tr("palm up"));
    if (std::abs(left) >= kSaidRoll)
        return listed(text,
            (left > 0 ? Sentences::tr("rolled left %1°") : Sentences::tr("rolled right %1°")).arg(inDegrees(left)));
    return text;
}

QString waveringInWords(const QStringList &fingers)
{
    QStringList names;
    for (std::size_t f = 0; f < kFingerNames.size(); ++f)
        if (fingers.contains(QLatin1String(kFingerNames[f])))
            names << fingerInWords(f);
    if (names.size() == 1)
        return Sentences::tr("The model wavers about the %1 finger").arg(names[0]);
    if (names.size() == 2)
        return Sentences::tr("The model wavers about the %1 and %2").arg(names[0], names[1]);
    return Sentences::tr("The model wavers about %n finger(s)", nullptr, int(names.size()));
}

QString whyInWords(const QueryJob::Pick &pick, const QString &acquisition)
{
    switch (pick.reason) {
    case QueryJob::Reason::New: return Sentences::tr("Unlike anything labelled");
    case QueryJob::Reason::Unsure: return waveringInWords(pick.wavering);
    case QueryJob::Reason::Typical:
        return Sentences::tr("Typical of %1 s nobody labelled").arg(withDecimal(pick.still));
    case QueryJob::Reason::Rule: break;
    }
    return acquisitionInWords(acquisition);
}

QString facingInWords(Facing facing)
{
    switch (facing) {
    case Facing::Flat: return Sentences::tr("hand held flat");
    case Facing::Up: return Sentences::tr("hand pitched up");
    case Facing::Down: return Sentences::tr("hand pitched down");
    case Facing::Left: return Sentences::tr("hand rolled left");
    case Facing::Right: return Sentences::tr("hand rolled right");
    }
    return {};
}

} // namespace

QString recipeInWords(const QString &name)
{
    static const QHash<QString, const char *> words{
        {QStringLiteral("active-self-training"),
            QT_TRANSLATE_NOOP("Sentences", "V4 trained twice: answers carried over to their still "
                                           "pose, then the windows it is sure of, balanced")},
        {QStringLiteral("context-gated"),
            QT_TRANSLATE_NOOP("Sentences", "V4-Regularized with gravity as context: learned without "
                                           "labels, gated into the features, cached for the glove")},
        {QStringLiteral("dropdim"),
            QT_TRANSLATE_NOOP("Sentences", "V4-Regularized whose dropout takes whole feature dimensions, three "
                                           "in ten by chance, after pool and LSTM")},
        {QStringLiteral("dropdim-span"),
            QT_TRANSLATE_NOOP("Sentences", "V4-Regularized whose dropout takes one run of neighbouring "
                                           "feature dimensions, three in ten, after pool and LSTM")},
        {QStringLiteral("ensemble"),
            QT_TRANSLATE_NOOP("Sentences", "Five of V4-Regularized from different starts, averaged by "
                                           "confidence; the glove's network learns their answers")},
        {QStringLiteral("fitted-hand"),
            QT_TRANSLATE_NOOP("Sentences", "Five dipoles fitted to the labels alone; the glove's network is "
                                           "distilled from the hand")},
        {QStringLiteral("hypernet"),
            QT_TRANSLATE_NOOP("Sentences", "V4-Regularized whose first and last weights are made by a "
                                           "hypernetwork from embeddings of axes and fingers")},
        {QStringLiteral("labo"),
            QT_TRANSLATE_NOOP("Sentences", "V4-Regularized whose label smoothing is learned for each finger on "
                                           "labels kept back")},
        {QStringLiteral("lodestone"),
            QT_TRANSLATE_NOOP("Sentences", "A hand fitted to the labels, their nearest neighbours and four "
                                           "networks, weighed, and distilled into 2 693 weights")},
        {QStringLiteral("memory"),
            QT_TRANSLATE_NOOP("Sentences", "Three nearest labelled windows; the glove's network is distilled from "
                                           "them")},
        {QStringLiteral("nadamw"),
            QT_TRANSLATE_NOOP("Sentences", "The body of V4 trained by NAdamW, its figures chosen from a list of "
                                           "four on labels kept back")},
        {QStringLiteral("pretrained"),
            QT_TRANSLATE_NOOP("Sentences", "V4-Regularized that first learns to fill in hidden axes and time "
                                           "steps of unlabelled and simulated windows")},
        {QStringLiteral("v3"),
            QT_TRANSLATE_NOOP("Sentences", "Baseline: the body of V4 with dropout 0.3 and neither L2 nor label "
                                           "smoothing, half synthetic windows")},
        {QStringLiteral("v4-regularized"),
            QT_TRANSLATE_NOOP("Sentences", "Conv 32, LSTM 32, dense 32; dropout 0.4/0.5/0.4, L2 0.01, "
                                           "label smoothing 0.1, half synthetic windows")},
    };
    return Sentences::tr(words.value(name, ""));
}

QString originInWords(const QString &origin)
{
    return origin == QLatin1String("ours") ? Sentences::tr("ours") : origin;
}

QString acquisitionInWords(const QString &name)
{
    static const QHash<QString, const char *> words{
        {QStringLiteral("lodestone"), QT_TRANSLATE_NOOP("Sentences", "Would teach much")},
        {QStringLiteral("k-center"), QT_TRANSLATE_NOOP("Sentences", "Unlike anything labelled")},
        {QStringLiteral("sittings"), QT_TRANSLATE_NOOP("Sentences", "Unlike what is labelled, or sittings disagree")},
        {QStringLiteral("typiclust"), QT_TRANSLATE_NOOP("Sentences", "Typical of much that nobody labelled")},
        {QStringLiteral("random"), QT_TRANSLATE_NOOP("Sentences", "Chosen at random")},
        {QStringLiteral("entropy"), QT_TRANSLATE_NOOP("Sentences", "The model is unsure")},
        {QStringLiteral("margin"), QT_TRANSLATE_NOOP("Sentences", "The model wavers between two combinations")},
        {QStringLiteral("mc-dropout"), QT_TRANSLATE_NOOP("Sentences", "The model contradicts itself")},
        {QStringLiteral("bald"), QT_TRANSLATE_NOOP("Sentences", "The model's parts disagree")},
        {QStringLiteral("badge"), QT_TRANSLATE_NOOP("Sentences", "The model would learn much")},
        {QStringLiteral("ensemble"), QT_TRANSLATE_NOOP("Sentences", "The models disagree")},
    };
    return Sentences::tr(words.value(name, ""));
}

QString groundInWords(const QueryJob::Pick &pick, const QString &acquisition)
{
    const QString ground = whyInWords(pick, acquisition);
    const QString where = orientationInWords(pick.pitch, pick.roll);
    if (where.isEmpty())
        return ground;
    const QString explained = Sentences::tr("%1: %2").arg(ground, where);
    return explained.size() <= kReasonLength ? explained : apart(ground, where);
}

QString reasonInWords(const QueryJob::Pick &pick, const QString &acquisition)
{
    if (!pick.combination.isComplete()) // before the first model
        return groundInWords(pick, acquisition);
    const QString ground = whyInWords(pick, acquisition);
    const QString where = orientationInWords(pick.pitch, pick.roll);
    const auto explained = [&](const QString &detail) { return Sentences::tr("%1: %2").arg(ground, detail); };
    const auto fits = [](const QString &text) { return text.size() <= kReasonLength; };
    const QString what = combinationInWords(pick.probability);
    if (where.isEmpty())
        return fits(explained(what)) ? explained(what) : apart(ground, what);
    if (!fits(explained(what)))
        return apart(ground, listed(what, where));
    const QString whole = listed(explained(what), where);
    return fits(whole) ? whole : apart(explained(what), where);
}

QString adviceInWords(const QueryJob::Worth &here, const QueryJob::Next &next)
{
    const auto points = [](const QueryJob::Gain &gain) {
        return Sentences::tr("+%1 ± %2").arg(withDecimal(100 * gain.gain), withDecimal(100 * gain.spread));
    };
    const auto sitting = [&] {
        return Sentences::tr("Glove off and on, then a two-minute plan: %1 points.").arg(points(*next.sitting));
    };
    if (here.moments == 0 || here.labels == 0) {
        const QString done = here.moments == 0 ? Sentences::tr("There is no moment left to label here; record more.")
                                               : Sentences::tr("Little is left to learn here: ten more labels would "
                                                               "gain less than half a point.");
        return next.sitting ? done + u' ' + sitting() : done;
    }
    if (!next.sitting)
        return Sentences::tr("More labels are worth giving here; whether another sitting gains more is unknown until "
                             "two have labels.");
    if (!next.answers)
        return sitting();
    if (next.answers->gain >= next.sitting->gain)
        return Sentences::tr("Answers here, %1 more: %2; glove off and on, then a two-minute plan: %3 points.")
            .arg(QString::number(next.labels), points(*next.answers), points(*next.sitting));
    return Sentences::tr("Glove off and on, then a two-minute plan: %1; answers here, %2 more: %3 points.")
        .arg(points(*next.sitting), QString::number(next.labels), points(*next.answers));
}

QStringList recordNextInWords(const std::vector<QueryJob::Wanted> &wanted)
{
    QStringList sentences;
    for (const QueryJob::Wanted &one : wanted) {
        QString what = facingInWords(one.orientation);
        if (one.combination)
            what = listed(what, flexedInWords(unsigned(one.combination->bits())));
        sentences << (one.nothing ? Sentences::tr("Record: %1") : Sentences::tr("Record more: %1")).arg(what);
    }
    return sentences;
}

QString channelsInWords(const QJsonObject &training)
{
    QStringList names, sentences;
    for (const auto &name : training["channels"].toArray())
        names << name.toString();
    if (!names.isEmpty())
        sentences << Sentences::tr("Learnt from %1.").arg(names.join(QStringLiteral(", ")));
    if (const QString standIn = training["fallback"].toString(); !standIn.isEmpty())
        sentences << Sentences::tr("The recipe needs a magnetometer and an accelerometer; \"%1\" was trained in "
                                   "its place.")
                         .arg(standIn);
    return sentences.join(u' ');
}

QString warningInWords(Evaluation::Warning warning)
{
    switch (warning) {
    case Evaluation::Warning::RandomSplit:
        return Sentences::tr("A random split leaks: neighbouring moments of one session stand on both sides, so these "
                             "figures are too good. Split by orientation or by session.");
    case Evaluation::Warning::OldModel:
        return Sentences::tr("An older version did not keep what one of them learnt from, so it may know some of "
                             "these windows.");
    case Evaluation::Warning::NoAccelerometer:
        return Sentences::tr("No accelerometer: the split is by session, for the hand's orientation is not known.");
    }
    return {};
}

QString cautionInWords(const Caution &caution)
{
    const QStringList &facts = caution.facts;
    const auto finger = [&] {
        const auto known = std::find(kFingerNames.begin(), kFingerNames.end(), facts.value(0));
        return known == kFingerNames.end() ? facts.value(0) : fingerInWords(std::size_t(known - kFingerNames.begin()));
    };
    switch (caution.kind) {
    case Caution::Kind::NeverChanges:
        return Sentences::tr("%1: %2 did not change for %3 of %4 s. Look at the sensor, then record again or leave "
                             "that session out.")
            .arg(facts.value(0), facts.value(1), facts.value(2), facts.value(3));
    case Caution::Kind::OnePosture:
        return Sentences::tr("Every label is of one posture of the hand; in others the model will be wrong more often "
                             "than its figures say. Record with the palm up, down and sideways.");
    case Caution::Kind::NeverFlexed:
        return Sentences::tr("No label has the %1 flexed, so the model cannot know it. Record and label it flexed.")
            .arg(finger());
    case Caution::Kind::NeverExtended:
        return Sentences::tr("No label has the %1 extended, so the model cannot know it. Record and label it extended.")
            .arg(finger());
    }
    return {};
}

QStringList cautionsInWords(const QJsonObject &training)
{
    QStringList sentences;
    try {
        for (const QJsonValue &one : training["cautions"].toArray())
            sentences << cautionInWords(decodeJson<Caution>(one.toObject()));
    } catch (const JobFailed &) {
        // A newer version's caution, of a kind this one has no words for.
    }
    return sentences;
}

QString promotionInWords(const QJsonObject &promotion)
{
    const QString code = promotion["code"].toString();
    if (code.isEmpty())
        return promotion["reason"].toString(); // a model kept by an older version brought its own sentence
    if (code == QLatin1String("incomparable"))
        return Sentences::tr("No labelled window is held out that neither model has learnt from: they cannot be "
                             "compared; took the new one.");
    static const QHash<QString, const char *> words{
        {QStringLiteral("better"), QT_TRANSLATE_N_NOOP("Sentences",
                                       "The new model is right on %1 % of the fingers in %n held-out window(s), the "
                                       "old one on %2 %: took the new one.")},
        {QStringLiteral("worse"),
            QT_TRANSLATE_N_NOOP("Sentences",
                "The new model is right on %1 % of the fingers in %n held-out window(s), the "
                "old one on %2 %: kept the old one. Label more moments like those it gets wrong, or flash "
                "the new one all the same.")},
        {QStringLiteral("few"), QT_TRANSLATE_N_NOOP("Sentences",
                                    "The new model is right on %1 % of the fingers in %n held-out window(s), the "
                                    "old one on %2 %: too few poses to tell; took the new one.")},
        {QStringLiteral("chance"), QT_TRANSLATE_N_NOOP("Sentences",
                                       "The new model is right on %1 % of the fingers in %n held-out window(s), the "
                                       "old one on %2 %: no more than chance; took the new one.")},
    };
    const QString said = Sentences::tr(words.value(code, ""), nullptr, promotion["windows"].toInt())
                             .arg(withDecimal(100 * promotion["new"].toDouble()),
                                 withDecimal(100 * promotion["old"].toDouble()));
    if (promotion["old_kept_seen"].toBool(true))
        return said;
    return Sentences::tr("%1 The old model may have learnt from some of them: what it was trained on was not kept.")
        .arg(said);
}

QString windowInWords(const ModelInfo &model, const QList<SessionInfo> &sessions)
{
    const int length = model.report["window_length"].toInt();
    const double rate = model.report["rate_hz"].toDouble();
    if (length <= 0)
        return {};
    if (!(rate > 0))
        return Sentences::tr("%1 samples").arg(length);
    const QString window = Sentences::tr("%1 samples, %2 s at %3 Hz")
                               .arg(QString::number(length), QLocale().toString(length / rate, 'f', 2),
                                   withDecimal(rate));
    QStringList changed;
    for (const QJsonValue &one : model.provenance["resampled"].toArray())
        for (const SessionInfo &session : sessions)
            if (session.id == one["session"].toInteger())
                changed << Sentences::tr("%1 (%2 Hz)").arg(session.name, withDecimal(one["from_hz"].toDouble()));
    return changed.isEmpty()
               ? window
               : Sentences::tr("%1; changed to that rate: %2").arg(window, changed.join(QStringLiteral(", ")));
}

QString adaptedInWords(const QJsonObject &adapted)
{
    if (adapted.isEmpty())
        return {};
    return Sentences::tr(
        "Of the fingers in the putting-on the model before was right on %1 %, the new one, which learnt "
        "from it, on %2 %.")
        .arg(withDecimal(100 * adapted["old"].toDouble()), withDecimal(100 * adapted["new"].toDouble()));
}

} // namespace lodestone
