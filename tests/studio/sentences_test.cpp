// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/sentences.h"
#include "engine/jobs/failure.h"
#include "engine/learning/query/acquisition.h"
#include "engine/learning/recipes/recipe.h"
#include <QCoreApplication>
#include <QLocale>
#include <QTest>
#include <QTranslator>

using namespace lodestone;

namespace {

constexpr double kDegree = 0.017453292519943295;

// As `query` answers: bit f of flexed is finger f, each as sure as `how`.
QCborMap pickOf(unsigned flexed, const char *ground, double pitch = 0, double roll = 0, double how = 0.99)
{
    QCborArray probability;
    QString combination;
    for (unsigned f = 0; f < 5; ++f) {
        probability.append(flexed >> f & 1 ? how : 1 - how);
        combination += QLatin1Char(flexed >> f & 1 ? 'f' : 'e');
    }
    return {{QStringLiteral("ground"), QLatin1String(ground)}, {QStringLiteral("combination"), combination},
        {QStringLiteral("probability"), probability}, {QStringLiteral("pitch"), pitch * kDegree},
        {QStringLiteral("roll"), roll * kDegree}};
}

QCborMap wavering(QCborMap pick, const QStringList &fingers)
{
    pick[QLatin1String("wavering")] = QCborArray::fromStringList(fingers);
    for (const QString &finger : fingers) {
        QCborArray probability = pick[QLatin1String("probability")].toArray();
        for (qsizetype f = 0; f < 5; ++f)
            if (finger == QLatin1String(kFingerNames[std::size_t(f)]))
                probability[f] = 0.45;
        pick[QLatin1String("probability")] = probability;
    }
    return pick;
}

QString reason(const QCborMap &pick) { return reasonInWords(pick, QStringLiteral("lodestone")); }

QString worth(int moments, int labels, double low = 0.012, double high = 0.096)
{
    return worthInWords({{QStringLiteral("moments"), moments}, {QStringLiteral("labels"), labels},
        {QStringLiteral("low"), low}, {QStringLiteral("high"), high}});
}

QString next(const char *orientation, const char *combination, bool nothing)
{
    QCborMap wanted{{QStringLiteral("orientation"), QLatin1String(orientation)}, {QStringLiteral("nothing"), nothing}};
    if (combination)
        wanted.insert(QStringLiteral("combination"), QLatin1String(combination));
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
        QCOMPARE(reason(pickOf(0b01010, "new", -40)),
            QStringLiteral("Unlike anything labelled: index and ring flexed, hand pitched down 40°"));
    }
    void beforeTheFirstModelNobodyGuessesFingers()
    {
        QCborMap pick = pickOf(0, "new");
        pick[QLatin1String("combination")] = QStringLiteral("?????");
        QCOMPARE(reason(pick), QStringLiteral("Unlike anything labelled: hand level"));
    }
    void fingersInDoubtAreNamed()
    {
        QCOMPARE(reason(wavering(pickOf(0b00010, "unsure"), {"ring"})),
            QStringLiteral("The model wavers about the ring finger: maybe index flexed, hand level"));
        // 71 characters with a comma: two sentences.
        QCOMPARE(reason(wavering(pickOf(0b00010, "unsure"), {"thumb", "ring"})),
            QStringLiteral("The model wavers about the thumb and ring: maybe index flexed. Hand level"));
        QVERIFY(reason(wavering(pickOf(0b00010, "unsure"), {"thumb", "ring", "pinky"}))
                    .startsWith(QStringLiteral("The model wavers about 3 fingers: ")));
    }
    void aLongPoseIsTypical()
    {
        QCborMap pick = pickOf(0, "typical");
        pick[QLatin1String("still")] = 4.23;
        QCOMPARE(reason(pick), QStringLiteral("Typical of 4.2 s nobody labelled: open hand, hand level"));
    }
    void otherwiseTheFunctionsOwnReasonOpens()
    {
        QCOMPARE(reason(pickOf(0, "rule")), QStringLiteral("Would teach much: open hand, hand level"));
        QCOMPARE(reasonInWords(pickOf(0b11111, "rule", 20, 50), QStringLiteral("entropy")),
            QStringLiteral("The model is unsure: fist, hand pitched up 20°, rolled left 50°"));
    }
    void confidenceIsSaidInWords()
    {
        QVERIFY(reason(pickOf(0b00001, "rule", 0, 0, 0.99)).contains(QStringLiteral(": thumb flexed, ")));
        QVERIFY(reason(pickOf(0b00001, "rule", 0, 0, 0.95))
                    .contains(QStringLiteral(": probably thumb flexed, "))); // 0.95^5 = 0.77
        QVERIFY(reason(pickOf(0b00001, "rule", 0, 0, 0.8)).contains(QStringLiteral(": maybe thumb flexed, "))); // 0.33
        QVERIFY(reason(pickOf(0b11110, "rule")).contains(QStringLiteral(": all but the thumb flexed, ")));
        QVERIFY(reason(pickOf(0b10101, "rule")).contains(QStringLiteral(": thumb, middle and pinky flexed, ")));
    }
    void largeRollsAreSaid()
    {
        QVERIFY(reason(pickOf(0, "rule", 0, 20)).endsWith(QStringLiteral(", hand level")));
        QVERIFY(
            reason(pickOf(0, "rule", -15, -35)).endsWith(QStringLiteral(", hand pitched down 15°, rolled right 35°")));
        QVERIFY(reason(pickOf(0, "rule", 0, 175)).endsWith(QStringLiteral(", hand level, palm up")));
    }
    void theFirstSentenceFitsTheQueueWhateverItSays()
    {
        for (unsigned bits = 0; bits < 32; ++bits)
            for (const double how : {0.99, 0.95, 0.6})
                for (const double roll : {0.0, -69.0})
                    for (const char *ground : {"new", "typical", "rule"})
                        for (const char *acquisition : {"typiclust", "margin"}) {
                            const QString said = reasonInWords(
                                pickOf(bits, ground, -69, roll, how), QLatin1String(acquisition));
                            QVERIFY2(
                                said.split(QStringLiteral(". ")).first().size() <= kReasonLength, qPrintable(said));
                            QVERIFY2(said.contains(QStringLiteral("pitched down 69")), qPrintable(said));
                        }
    }
    void whatLabelsAreWorthIsSaidInPoints()
    {
        QCOMPARE(worth(30, 12),
            QStringLiteral(
                "About 12 more labels are worth giving: +1 to +10 points; after that little is left to learn here."));
        QVERIFY(worth(30, 1).startsWith(QStringLiteral("About 1 more label is worth giving: ")));
        QVERIFY(worth(30, 0).startsWith(QStringLiteral("Little is left to learn here")));
        QVERIFY(worth(0, 0).startsWith(QStringLiteral("There is no moment left to label here")));
    }
    void whatToRecordNextStandsOnOneLine()
    {
        QCOMPARE(next("left", nullptr, true), QStringLiteral("Record: hand rolled left"));
        QCOMPARE(next("down", "feeee", true), QStringLiteral("Record: hand pitched down, thumb flexed"));
        QCOMPARE(next("flat", "eeeee", false), QStringLiteral("Record more: hand held flat, open hand"));
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
        for (const char *language : {"en", "de", "zh_CN"})
            QTest::newRow(language) << QString::fromLatin1(language);
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
        QCOMPARE(
            next("down", "effee", true), QStringLiteral("Fehlt: Hand gesenkt, Zeigefinger und Mittelfinger gebeugt"));
        QVERIFY(reason(pickOf(0b01010, "new", -40))
                    .endsWith(QStringLiteral("Zeigefinger und Ringfinger gebeugt. Hand 40° gesenkt")));
        QVERIFY(promotionInWords(promotion("better")).contains(QStringLiteral("96,0 %")));
    }

private:
    QTranslator m_words;
};

QTEST_GUILESS_MAIN(SentencesTest)
#include "sentences_test.moc"
