// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/languages.h"
#include "app/studio/sentences.h"
#include "engine/jobs/client.h"
#include "engine/jobs/coded_words.h"
#include "engine/jobs/failure.h"
#include "engine/jobs/train.h"
#include "engine/learning/query/acquisition.h"
#include "engine/learning/recipes/recipe.h"
#include "engine/signal/words.h"
#include "tests/support/await.h"
#include <QCoreApplication>
#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

using namespace lodestone;

namespace {

QStringList otherLanguages() // than the code's English
{
    QStringList list = languages();
    list.removeOne(QStringLiteral("en"));
    return list;
}

constexpr double kDegree = 0.017453292519943295;

// As `query` answers: bit f of flexed is finger f, each as sure as `how`.
QueryJob::Pick pickOf(unsigned flexed, QueryJob::Reason reason, double pitch = 0, double roll = 0, double how = 0.99)
{
    QueryJob::Pick pick;
    for (unsigned f = 0; f < 5; ++f) {
        pick.probability[f] = float(flexed >> f & 1 ? how : 1 - how);
        pick.combination[f] = flexed >> f & 1 ? Finger::Flexed : Finger::Extended;
    }
    pick.reason = reason;
    pick.pitch = pitch * kDegree;
    pick.roll = roll * kDegree;
    return pick;
}
constexpr auto New = QueryJob::Reason::New, Unsure = QueryJob::Reason::Unsure, Typical = QueryJob::Reason::Typical,
               Rule = QueryJob::Reason::Rule;

QueryJob::Pick wavering(QueryJob::Pick pick, const QStringList &fingers)
{
    pick.wavering = fingers;
    for (std::size_t f = 0; f < kFingerNames.size(); ++f)
        if (fingers.contains(QLatin1String(kFingerNames[f])))
            pick.probability[f] = 0.45f;
    return pick;
}

QString reason(const QueryJob::Pick &pick) { return reasonInWords(pick, QStringLiteral("lodestone")); }

QString worth(int moments, int labels) { return adviceInWords({labels, moments, 0, 0, 0.012, 0.096}, {}); }

QString next(Facing orientation, const char *combination, bool nothing)
{
    QueryJob::Wanted wanted{orientation, {}, nothing};
    if (combination)
        wanted.combination = Combination::fromString(combination);
    return recordNextInWords({wanted}).value(0);
}

QJsonObject promotion(const char *code, bool keptSeen = true)
{
    return {{"code", code}, {"old", 0.9}, {"new", 0.96}, {"windows", 60}, {"blocks", 6}, {"old_kept_seen", keptSeen}};
}

} // namespace

class SentencesTest : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        QLocale::setDefault(QLocale::c());
        QVERIFY(m_words.load(QStringLiteral(":/translations/lodestone_en")));
        QCoreApplication::installTranslator(&m_words);
    }
    void whatIsNewIsDescribed()
    {
        QCOMPARE(reason(pickOf(0b01010, New, -40)),
            QStringLiteral("Unlike anything labelled: index and ring flexed, hand pitched down 40°"));
    }
    void beforeTheFirstModelNobodyGuessesFingers()
    {
        QueryJob::Pick pick = pickOf(0, New);
        pick.combination = {};
        QCOMPARE(reason(pick), QStringLiteral("Unlike anything labelled: hand level"));
    }
    void fingersInDoubtAreNamed()
    {
        QCOMPARE(reason(wavering(pickOf(0b00010, Unsure), {"ring"})),
            QStringLiteral("The model wavers about the ring finger: maybe index flexed, hand level"));
        // 71 characters with a comma: two sentences.
        QCOMPARE(reason(wavering(pickOf(0b00010, Unsure), {"thumb", "ring"})),
            QStringLiteral("The model wavers about the thumb and ring: maybe index flexed. Hand level"));
        QVERIFY(reason(wavering(pickOf(0b00010, Unsure), {"thumb", "ring", "pinky"}))
                    .startsWith(QStringLiteral("The model wavers about 3 fingers: ")));
    }
    void aLongPoseIsTypical()
    {
        QueryJob::Pick pick = pickOf(0, Typical);
        pick.still = 4.23;
        QCOMPARE(reason(pick), QStringLiteral("Typical of 4.2 s nobody labelled: open hand, hand level"));
    }
    void otherwiseTheFunctionsOwnReasonOpens()
    {
        QCOMPARE(reason(pickOf(0, Rule)), QStringLiteral("Would teach much: open hand, hand level"));
        QCOMPARE(reasonInWords(pickOf(0b11111, Rule, 20, 50), QStringLiteral("entropy")),
            QStringLiteral("The model is unsure: fist, hand pitched up 20°, rolled left 50°"));
    }
    void confidenceIsSaidInWords()
    {
        QVERIFY(reason(pickOf(0b00001, Rule, 0, 0, 0.99)).contains(QStringLiteral(": thumb flexed, ")));
        QVERIFY(reason(pickOf(0b00001, Rule, 0, 0, 0.95))
                    .contains(QStringLiteral(": probably thumb flexed, "))); // 0.95^5 = 0.77
        QVERIFY(reason(pickOf(0b00001, Rule, 0, 0, 0.8)).contains(QStringLiteral(": maybe thumb flexed, "))); // 0.33
        QVERIFY(reason(pickOf(0b11110, Rule)).contains(QStringLiteral(": all but the thumb flexed, ")));
        QVERIFY(reason(pickOf(0b10101, Rule)).contains(QStringLiteral(": thumb, middle and pinky flexed, ")));
    }
    void largeRollsAreSaid()
    {
        QVERIFY(reason(pickOf(0, Rule, 0, 20)).endsWith(QStringLiteral(", hand level")));
        QVERIFY(
            reason(pickOf(0, Rule, -15, -35)).endsWith(QStringLiteral(", hand pitched down 15°, rolled right 35°")));
        QVERIFY(reason(pickOf(0, Rule, 0, 175)).endsWith(QStringLiteral(", hand level, palm up")));
    }
    void theFirstSentenceFitsTheQueueWhateverItSays()
    {
        for (unsigned bits = 0; bits < 32; ++bits)
            for (const double how : {0.99, 0.95, 0.6})
                for (const double roll : {0.0, -69.0})
                    for (const QueryJob::Reason ground : {New, Typical, Rule})
                        for (const char *acquisition : {"typiclust", "margin"}) {
                            const QString said = reasonInWords(
                                pickOf(bits, ground, -69, roll, how), QLatin1String(acquisition));
                            QVERIFY2(
                                said.split(QStringLiteral(". ")).first().size() <= kReasonLength, qPrintable(said));
                            QVERIFY2(said.contains(QStringLiteral("pitched down 69")), qPrintable(said));
                        }
    }
    void whatLabelsAreWorthIsSaidWithoutAFigureThatDoesNotCountDown()
    {
        QCOMPARE(worth(30, 43), worth(18, 47));
        QVERIFY2(!worth(30, 43).contains(QRegularExpression(QStringLiteral("\\d"))), qPrintable(worth(30, 43)));
        QVERIFY(worth(30, 1) != worth(30, 0));
        QVERIFY(worth(30, 0).startsWith(QStringLiteral("Little is left to learn here")));
        QVERIFY(worth(0, 0).startsWith(QStringLiteral("There is no moment left to label here")));
    }
    void whatToRecordNextStandsOnOneLine()
    {
        QCOMPARE(next(Facing::Left, nullptr, true), QStringLiteral("Record: hand rolled left"));
        QCOMPARE(next(Facing::Down, "feeee", true), QStringLiteral("Record: hand pitched down, thumb flexed"));
        QCOMPARE(next(Facing::Flat, "eeeee", false), QStringLiteral("Record more: hand held flat, open hand"));
        QVERIFY(recordNextInWords({}).isEmpty());
    }
    void theDecisionOnANewModelIsExplained()
    {
        const QString figures = QStringLiteral(
            "The new model is right on 96.0 % of the fingers in 60 held-out windows, the old one on 90.0 %: ");
        QCOMPARE(promotionInWords(promotion("better")), figures + QStringLiteral("took the new one."));
        QCOMPARE(promotionInWords(promotion("worse")),
            figures
                + QStringLiteral("kept the old one. Label more moments like those it gets wrong, or flash the new one "
                                 "all the same."));
        QCOMPARE(
            promotionInWords(promotion("few")), figures + QStringLiteral("too few poses to tell; took the new one."));
        QCOMPARE(
            promotionInWords(promotion("chance")), figures + QStringLiteral("no more than chance; took the new one."));
        QVERIFY(promotionInWords(promotion("incomparable")).contains(QStringLiteral("cannot be compared")));
        QCOMPARE(promotionInWords(promotion("better", false)),
            figures
                + QStringLiteral("took the new one. The old model may have learnt from some of them: what it was "
                                 "trained on was not kept."));
        QCOMPARE(
            promotionInWords({{"reason", "Kept by an older version."}}), QStringLiteral("Kept by an older version."));
    }
    void answersHereAndAnotherSittingStandBesideEachOther()
    {
        const QueryJob::Gain small{0.004, 0.003}, large{0.026, 0.0144};
        const QueryJob::Worth more{.labels = 14, .moments = 40};
        QCOMPARE(adviceInWords(more, {20, large, small}),
            QStringLiteral("Answers here, 20 more: +2.6 ± 1.4; glove off and on, then a two-minute plan: +0.4 ± 0.3 "
                           "points."));
        QCOMPARE(adviceInWords(more, {20, small, large}), // what gains more comes first
            QStringLiteral("Glove off and on, then a two-minute plan: +2.6 ± 1.4; answers here, 20 more: +0.4 ± 0.3 "
                           "points."));
        QVERIFY(adviceInWords(more, {}).contains(QStringLiteral("unknown")));
        // Where answers here gain nothing they are not offered beside the sitting.
        QCOMPARE(adviceInWords({.moments = 40}, {20, small, large}),
            QStringLiteral("Little is left to learn here: ten more labels would gain less than half a point. Glove "
                           "off and on, then a two-minute plan: +2.6 ± 1.4 points."));
        QVERIFY(!adviceInWords({}, {}).contains(QStringLiteral("worth giving")));
    }
    void whatPuttingOnChangedHasBothFigures()
    {
        QCOMPARE(adaptedInWords({{"old", 0.71}, {"new", 0.965}, {"windows", 600}}),
            QStringLiteral("Of the fingers in the putting-on the model before was right on 71.0 %, the new one, which "
                           "learnt from it, on 96.5 %."));
        QVERIFY(adaptedInWords({}).isEmpty());
    }
    void everyRecipeAndFunctionHasItsWords()
    {
        for (const Recipe &r : recipes())
            QVERIFY2(!recipeInWords(QString::fromStdString(r.name)).isEmpty(), r.name.c_str());
        for (const Acquisition &a : acquisitions())
            QVERIFY2(!acquisitionInWords(QString::fromStdString(a.name)).isEmpty(), a.name.c_str());
        QVERIFY(recipeInWords(QStringLiteral("nobody knows it")).isEmpty());
    }
    void everyFailureHasWordsForAllItsFacts_data()
    {
        QTest::addColumn<QString>("language");
        for (const QString &language : languages())
            QTest::newRow(qPrintable(language)) << language;
    }
    void everyFailureHasWordsForAllItsFacts()
    {
        QFETCH(QString, language);
        QTranslator translator;
        QVERIFY(translator.load(QStringLiteral(":/translations/lodestone_") + language));
        QCoreApplication::installTranslator(&translator);
        const QStringList facts{"<one>", "<%1 two>", "<three>", "<four>"};
        QStringList all;
        for (const JobProblemName &name : jobProblems()) {
            const QString words = failureInWords({name.problem, facts.first(name.facts)});
            QVERIFY2(words.size() >= 10, name.code);
            for (int i = 0; i < 4; ++i)
                QVERIFY2(words.contains(facts[i]) == (i < name.facts), qPrintable(words));
            all << words;
        }
        QCOMPARE(all.removeDuplicates(), 0);
    }
    // Every sentence of engine/project and engine/formats, as the engine's process sends it and as the window reads it.
    void noEnglishSentenceComesFromTheEngine_data()
    {
        QTest::addColumn<QString>("language");
        for (const QString &language : otherLanguages())
            QTest::newRow(qPrintable(language)) << language;
    }
    void noEnglishSentenceComesFromTheEngine()
    {
        QFETCH(QString, language);
        QFile file(
            qEnvironmentVariable("LODESTONE_SOURCE") + QStringLiteral("/translations/lodestone_%1.ts").arg(language));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QXmlStreamReader xml(&file);
        QString context;
        QList<std::pair<QByteArray, QByteArray>> sources; // context, source
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.isStartElement() && xml.name() == QLatin1String("name"))
                context = xml.readElementText();
            else if (xml.isStartElement() && xml.name() == QLatin1String("source")
                     && (context == QLatin1String("Project") || context == QLatin1String("Formats")))
                sources.append({context.toUtf8(), xml.readElementText().toUtf8()});
        }
        QVERIFY(sources.size() > 50);
        QTranslator reader;
        QVERIFY(reader.load(QStringLiteral(":/translations/lodestone_") + language));
        CodedWords codes;
        for (const auto &[where, source] : sources) {
            const int facts = int(QString::fromUtf8(source).count(QRegularExpression(QStringLiteral("%[1-9]"))));
            const auto fill = [facts](QString text) {
                for (int i = 0; i < facts; ++i)
                    text = text.arg(QStringLiteral("<fact %1>").arg(i));
                return text;
            };
            QCoreApplication::installTranslator(&codes);
            const QString sent = fill(QCoreApplication::translate(where.constData(), source.constData()));
            QCoreApplication::removeTranslator(&codes);
            QCoreApplication::installTranslator(&reader);
            const QString translated = fill(QCoreApplication::translate(where.constData(), source.constData()));
            const QString read = failureInWords({JobProblem::ProjectRefused, {sent}});
            QCoreApplication::removeTranslator(&reader);
            if (source.contains(' ')) // "null" is JSON's own word
                QVERIFY2(translated != QString::fromUtf8(source), source.constData());
            QVERIFY2(read.endsWith(translated), qPrintable(read));
        }
    }
    void aFactThatIsACodeItselfIsReadToo()
    {
        CodedWords codes;
        QCoreApplication::installTranslator(&codes);
        const QString inner = QCoreApplication::translate("Project", "%1 is a folder; name a project file in it.")
                                  .arg(QStringLiteral("/a%1b"));
        const QString outer = QCoreApplication::translate("Project",
            "The folder %1 does not exist; create it or choose "
            "another place for the project.")
                                  .arg(inner);
        const QString other = QCoreApplication::translate("Sentences", "Model %1");
        QCoreApplication::removeTranslator(&codes);
        QCOMPARE(other, QStringLiteral("Model %1"));
        QCOMPARE(
            inWords(outer), QStringLiteral("The folder /a%1b is a folder; name a project file in it. does not exist; "
                                           "create it or choose another place for the project."));
        QCOMPARE(inWords(QStringLiteral("plain %1")), QStringLiteral("plain %1"));
        for (const QString &damaged : {QString(QChar(1)), QString(QChar(1)) + QChar(2) + QChar(2), QString(QChar(3)),
                 outer.left(outer.size() / 2)})
            inWords(damaged); // nothing to say of it, and no crash
    }
    void aQuantityIsReadInTheReadersLanguage()
    {
        CodedWords codes;
        QCoreApplication::installTranslator(&codes);
        const QString sent = quantityInWords(Quantity::MagneticField);
        QCoreApplication::removeTranslator(&codes);
        const JobFailed failure{JobProblem::SessionLacksChannel, {QStringLiteral("flex"), sent}};
        QVERIFY2(
            failureInWords(failure).contains(QStringLiteral("magnetic field")), qPrintable(failureInWords(failure)));
        QTranslator reader;
        QVERIFY(reader.load(QStringLiteral(":/translations/lodestone_de")));
        QCoreApplication::installTranslator(&reader);
        const QString read = failureInWords(failure), here = quantityInWords(Quantity::MagneticField);
        QCoreApplication::removeTranslator(&reader);
        QCOMPARE(here, QStringLiteral("Magnetfeld"));
        QVERIFY2(read.contains(here), qPrintable(read));
    }
    void theEnginesOwnProcessSendsCodes()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("damaged.lodestone")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(5000, 'x'));
        file.close();
        EngineClient engine(qEnvironmentVariable("LODESTONE_BIN") + QStringLiteral("/lodestone-engine"));
        TrainRequest request;
        request.project = file.fileName();
        JobFailed failure;
        try {
            await(engine.run<TrainJob>(request));
            QFAIL("this is no project");
        } catch (const JobFailed &thrown) {
            failure = thrown;
        }
        QCOMPARE(failure.problem, JobProblem::ProjectRefused);
        const QString english = failureInWords(failure);
        QVERIFY2(english.contains(file.fileName()), qPrintable(english));
        for (const QString &language : otherLanguages()) {
            QTranslator reader;
            QVERIFY(reader.load(QStringLiteral(":/translations/lodestone_") + language));
            QCoreApplication::installTranslator(&reader);
            const QString words = failureInWords(failure);
            QVERIFY2(words.contains(file.fileName()), qPrintable(words));
            for (const QString &word : {QStringLiteral(" the "), QStringLiteral(" is "), QStringLiteral(" project ")})
                QVERIFY2(!words.contains(word, Qt::CaseInsensitive), qPrintable(words));
        }
    }
    void aCodeComesBackAsItWent()
    {
        int place = 0;
        for (const JobProblemName &name : jobProblems()) {
            QCOMPARE(int(name.problem), place++);
            QCOMPARE(problemOf(codeOf(name.problem)), name.problem);
        }
        QCOMPARE(problemOf(QStringLiteral("of a later version")), JobProblem::Unexplained);
    }
    void germanOrdersItsOwnWords()
    {
        QTranslator german;
        QVERIFY(german.load(QStringLiteral(":/translations/lodestone_de")));
        QCoreApplication::installTranslator(&german);
        QLocale::setDefault(QLocale(QLocale::German));
        QCOMPARE(next(Facing::Down, "effee", true),
            QStringLiteral("Fehlt: Hand gesenkt, Zeigefinger und Mittelfinger gebeugt"));
        QVERIFY(reason(pickOf(0b01010, New, -40))
                    .endsWith(QStringLiteral("Zeigefinger und Ringfinger gebeugt. Hand 40° gesenkt")));
        QVERIFY(promotionInWords(promotion("better")).contains(QStringLiteral("96,0 %")));
    }

private:
    QTranslator m_words;
};

QTEST_GUILESS_MAIN(SentencesTest)
#include "sentences_test.moc"
