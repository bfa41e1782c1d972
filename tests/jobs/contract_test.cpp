// SPDX-License-Identifier: GPL-3.0-or-later
// The messages of every kind of job: what is written is read again, what is damaged is refused by name, and JOBS.md
// says what the structs say.
#include "engine/jobs/benchmark_training.h"
#include "engine/jobs/compare.h"
#include "engine/jobs/disputes.h"
#include "engine/jobs/evaluation.h"
#include "engine/jobs/leave_one_out.h"
#include "engine/jobs/lists.h"
#include "engine/jobs/ping.h"
#include "engine/jobs/query.h"
#include "engine/jobs/study.h"
#include "engine/jobs/train.h"
#include <QFile>
#include <QTest>

using namespace lodestone;

namespace {

// ---- a struct with every field set to something else than its usual value -------------------------------------------

class Filler
{
public:
    template<class T>
    void operator()(const char *, T &value)
    {
        fill(value);
    }
    template<class T>
    void usual(const char *, T &value, const T & = {})
    {
        fill(value);
    }
    template<class T>
    void older(const char *, T &value)
    {
        fill(value);
    }

private:
    template<class T>
    void fill(T &value)
    {
        ++m_count;
        if constexpr (codec::isOptional<T>) {
            fill(value.emplace());
        } else if constexpr (codec::Struct<T>) {
            T::fields(value, *this);
        } else if constexpr (std::is_same_v<T, KeptLabels::Segment>) {
            value = {m_count, m_count + 3, Combination(Finger::Flexed), true};
        } else if constexpr (std::is_same_v<T, bool>) {
            value = !value;
        } else if constexpr (std::is_same_v<T, QString>) {
            value = QStringLiteral("Text %1 \u2014 \u4e2d").arg(m_count);
        } else if constexpr (std::is_same_v<T, QByteArray>) {
            value = QByteArray("\0\xff bytes", 8) + char(m_count);
        } else if constexpr (std::is_same_v<T, Combination>) {
            value = Combination(Finger::Flexed, Finger::Unknown, Finger::Extended, Finger::Flexed, Finger::Flexed);
        } else if constexpr (codec::Coded<T>) {
            value = T(Codes<T>::names.size() - 1);
        } else if constexpr (std::is_arithmetic_v<T>) {
            value = T(m_count + (std::is_floating_point_v<T> ? 0.25 : 0));
        } else if constexpr (codec::isMap<T>) {
            fill(value[QStringLiteral("one")]);
            fill(value[QStringLiteral("two")]);
        } else {
            if constexpr (!codec::isArray<T>)
                value.resize(typename T::size_type(2));
            for (auto &entry : value)
                fill(entry);
        }
    }
    int m_count = 10;
};

template<class T>
T filled()
{
    T value;
    Filler filler;
    T::fields(value, filler);
    return value;
}

// ---- the lines of JOBS.md -------------------------------------------------------------------------------------------

// Structs that stand in several messages have a line of their own.
template<class T>
inline constexpr const char *kName = nullptr;
template<>
inline constexpr const char *kName<FingerFigures> = "fingers";
template<>
inline constexpr const char *kName<Caution> = "caution";
template<>
inline constexpr const char *kName<KeptLabels> = "kept-labels";
template<>
inline constexpr const char *kName<Evaluation::Domain> = "domain";
template<>
inline constexpr const char *kName<Evaluation> = "evaluation";
template<>
inline constexpr const char *kName<TrainReport> = "train-report";
template<>
inline constexpr const char *kName<Provenance> = "provenance";
template<>
inline constexpr const char *kName<Promotion> = "promotion";
template<>
inline constexpr const char *kName<QuantiseFigures> = "quantise-figures";
template<>
inline constexpr const char *kName<StudyJob::Point> = "study-point";
template<>
inline constexpr const char *kName<StudyJob::Difference> = "study-difference";
template<>
inline constexpr const char *kName<StudyJob::OfRecipe> = "study-recipe";
template<>
inline constexpr const char *kName<StudyJob::OfUser> = "study-user";

class Lines
{
public:
    template<class T>
    void operator()(const char *name, const T &)
    {
        add(name, QString(), typeOf<T>());
    }
    template<class T>
    void usual(const char *name, const T &, const T & = {})
    {
        add(name, QStringLiteral("?"), typeOf<T>());
    }
    template<class T>
    void older(const char *name, const T &)
    {
        add(name, QStringLiteral("?"), typeOf<T>());
    }
    template<class T>
    static QString of()
    {
        Lines lines;
        const T value{};
        T::fields(value, lines);
        return lines.m_words.join(QStringLiteral(", "));
    }

private:
    template<class T>
    static QString typeOf()
    {
        if constexpr (codec::isOptional<T>)
            return QStringLiteral("?") + typeOf<typename T::value_type>();
        else if constexpr (std::is_same_v<T, KeptLabels::Segment>)
            return QStringLiteral("segment");
        else if constexpr (codec::Struct<T>) {
            if constexpr (kName<T> != nullptr)
                return QLatin1String(kName<T>);
            return u'{' + of<T>() + u'}';
        } else if constexpr (std::is_same_v<T, bool>)
            return QStringLiteral("bool");
        else if constexpr (std::is_same_v<T, QString>)
            return QStringLiteral("text");
        else if constexpr (std::is_same_v<T, QByteArray>)
            return QStringLiteral("bytes");
        else if constexpr (std::is_same_v<T, Combination>)
            return QStringLiteral("combination");
        else if constexpr (codec::Coded<T>) {
            QStringList names;
            for (const char *name : Codes<T>::names)
                names << QLatin1String(name);
            return names.join(u'|');
        } else if constexpr (std::is_integral_v<T>)
            return QStringLiteral("int");
        else if constexpr (std::is_floating_point_v<T>)
            return QStringLiteral("number");
        else if constexpr (codec::isMap<T>)
            return QStringLiteral("{name: %1}").arg(typeOf<typename T::mapped_type>());
        else
            return QStringLiteral("[%1]").arg(typeOf<typename T::value_type>());
    }
    void add(const char *name, const QString &mark, QString type)
    {
        if (type.startsWith(u'?')) {
            type.remove(0, 1);
            m_words << QStringLiteral("%1?: %2").arg(QLatin1String(name), type);
            return;
        }
        m_words << QStringLiteral("%1%2: %3").arg(QLatin1String(name), mark, type);
    }
    QStringList m_words;
};

QString wrapped(const QString &what, const QString &fields)
{
    QString text, line = what + u':';
    if (fields.isEmpty())
        return line + QStringLiteral(" none\n");
    for (const QString &word : fields.split(u' ')) {
        if (line.size() + 1 + word.size() > 116) {
            text += line + u'\n';
            line = QStringLiteral("   ");
        }
        line += u' ' + word;
    }
    return text + line + u'\n';
}
template<class T>
QString lineOf(const QString &what)
{
    return wrapped(what, Lines::of<T>());
}
template<class Job>
QString blockOf()
{
    const QString kind = QLatin1String(Job::kind);
    QString text = lineOf<typename Job::Request>(kind + QStringLiteral(" request"));
    if constexpr (requires { typename Job::Details; })
        text += lineOf<typename Job::Details>(kind + QStringLiteral(" progress details"));
    return text + lineOf<typename Job::Result>(kind + QStringLiteral(" result"));
}
template<class... T>
QString sharedLines()
{
    return (lineOf<T>(QLatin1String(kName<T>)) + ...);
}

// ---- every kind -----------------------------------------------------------------------------------------------------

struct Message
{
    QCborMap map;
    std::function<QCborMap(const QCborMap &)> again; // decoded and encoded
};
template<class T>
Message message()
{
    return {encode(filled<T>()), [](const QCborMap &map) { return encode(decode<T>(map)); }};
}
struct Kind
{
    QString kind, block;
    QList<Message> messages;
};
template<class Job>
Kind kind()
{
    Kind k{
        QLatin1String(Job::kind), blockOf<Job>(), {message<typename Job::Request>(), message<typename Job::Result>()}};
    if constexpr (requires { typename Job::Details; })
        k.messages << message<typename Job::Details>();
    return k;
}
QList<Kind> kinds()
{
    return {kind<TrainJob>(), kind<RetrainJob>(), kind<EvaluateJob>(), kind<CompareJob>(), kind<QueryJob>(),
        kind<QuantiseJob>(), kind<RecipesJob>(), kind<LeaveOneOutJob>(), kind<DisputesJob>(), kind<StudyJob>(),
        kind<AcquisitionsJob>(), kind<BenchmarkTrainingJob>(), kind<PingJob>()};
}

template<class T>
QString refusal(const QCborMap &map)
{
    try {
        decode<T>(map);
    } catch (const JobFailed &failure) {
        return codeOf(failure.problem) + u' ' + failure.facts.join(u' ');
    }
    return QStringLiteral("taken");
}

} // namespace

class ContractTest : public QObject
{
    Q_OBJECT
private slots:
    void everyMessageIsReadAsItWasWritten_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < kinds().size(); ++i)
            QTest::newRow(qPrintable(kinds()[i].kind)) << i;
    }
    void everyMessageIsReadAsItWasWritten()
    {
        QFETCH(int, index);
        const Kind kind = kinds()[index];
        for (const Message &message : kind.messages) {
            const QCborMap over = QCborValue::fromCbor(QCborValue(message.map).toCbor()).toMap();
            QCOMPARE(message.again(over), message.map);
        }
        QVERIFY(filled<RetrainJob::Result>() == decode<RetrainJob::Result>(encode(filled<RetrainJob::Result>())));
        QVERIFY(!(filled<RetrainJob::Result>() == RetrainJob::Result{}));
    }
    // Every field of every message in turn: left out, and of a type that it is not.
    void whatIsDamagedIsRefusedAndNeverACrash_data() { everyMessageIsReadAsItWasWritten_data(); }
    void whatIsDamagedIsRefusedAndNeverACrash()
    {
        QFETCH(int, index);
        const Kind kind = kinds()[index];
        for (const Message &message : kind.messages) {
            for (const auto &entry : message.map) {
                const QString name = entry.first.toString();
                QCborMap without = message.map;
                without.remove(name);
                try {
                    message.again(without); // it may be one that can be absent
                } catch (const JobFailed &failure) {
                    QCOMPARE(failure.problem, JobProblem::FieldDamaged);
                    QCOMPARE(failure.facts, QStringList{name});
                }
                for (const QCborValue &value :
                    {QCborValue(QCborSimpleType(99)), QCborValue(QCborTag(7), QCborArray{1})}) {
                    QCborMap other = message.map;
                    other.insert(name, value);
                    QVERIFY_EXCEPTION_THROWN(message.again(other), JobFailed);
                }
            }
        }
    }
    void aFieldOfAnotherTypeIsRefusedByItsPlace_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("wanted");
        QCborMap query = encode(filled<QueryJob::Result>());
        QCborArray picks = query[QStringLiteral("picks")].toArray();
        QCborMap pick = picks[1].toMap();
        pick[QStringLiteral("combination")] = QStringLiteral("hand");
        picks[1] = pick;
        query[QStringLiteral("picks")] = picks;
        QTest::newRow("deep inside") << refusal<QueryJob::Result>(query) << "field-damaged picks[1].combination";

        const auto train = [](const char *name, const QCborValue &value) {
            return refusal<TrainRequest>({{QLatin1String(name), value}});
        };
        QTest::newRow("text for a number") << train("epochs", QStringLiteral("5")) << "field-damaged epochs";
        QTest::newRow("a half epoch") << train("epochs", 2.5) << "field-damaged epochs";
        QTest::newRow("a whole number as JSON has it") << train("epochs", 2.0) << "taken";
        QTest::newRow("more than an int holds") << train("epochs", qint64(1) << 31) << "field-damaged epochs";
        QTest::newRow("infinitely many") << train("epochs", qInf()) << "field-damaged epochs";
        QTest::newRow("no number") << train("epochs", qQNaN()) << "field-damaged epochs";
        QTest::newRow("a number for text") << train("recipe", 5) << "field-damaged recipe";
        QTest::newRow("a number for a list") << train("sources", 5) << "field-damaged sources";
        QTest::newRow("text in a list") << train("sources", QCborArray{1, QStringLiteral("2")})
                                        << "field-damaged sources[1]";
        QTest::newRow("an unknown split") << train("split", QStringLiteral("moon")) << "no-such-split moon";
        QTest::newRow("labels that end before they begin") << train(
            "labels", QCborArray{QCborMap{{QStringLiteral("session"), 1},
                          {QStringLiteral("segments"), QCborArray{QCborArray{9, 3, QStringLiteral("eeeee")}}}}})
                                                           << "kept-labels-damaged ";
        QTest::newRow("three models") << refusal<CompareJob::Request>({{QStringLiteral("models"), QCborArray{1, 2, 3}}})
                                      << "field-damaged models";
        QTest::newRow("an unknown unit") << refusal<StudyJob::Request>(
            {{QStringLiteral("label"), QStringLiteral("mile")}})
                                         << "no-such-unit mile";
    }
    void aFieldOfAnotherTypeIsRefusedByItsPlace()
    {
        QFETCH(QString, said);
        QFETCH(QString, wanted);
        QCOMPARE(said, wanted);
    }
    void aKeptLabelThatCannotBeIsRefused_data()
    {
        QTest::addColumn<QJsonArray>("row");
        QTest::newRow("too long a number") << QJsonArray{0, 1e300, "efeef", true};
        QTest::newRow("too low a number") << QJsonArray{-1e300, 10, "efeef", true};
        QTest::newRow("2^31") << QJsonArray{0, 2147483648., "efeef", true};
        QTest::newRow("before the session") << QJsonArray{-1, 10, "efeef", true};
        QTest::newRow("empty") << QJsonArray{10, 10, "efeef", true};
        QTest::newRow("no number") << QJsonArray{0, "ten", "efeef", true};
        QTest::newRow("no fingers") << QJsonArray{0, 10, "many", true};
        QTest::newRow("nothing") << QJsonArray{};
    }
    void aKeptLabelThatCannotBeIsRefused()
    {
        QFETCH(QJsonArray, row);
        const auto labels = [](const QJsonArray &rows) {
            return decodeJson<KeptLabels>(QJsonObject{{"session", 1}, {"segments", rows}});
        };
        const QJsonArray sound{0, 2147483647., "efeef", true};
        QCOMPARE(labels({sound, sound}).segments[1].end, 2147483647);
        try {
            labels({sound, row});
            QFAIL("taken");
        } catch (const JobFailed &failure) {
            QCOMPARE(failure.problem, JobProblem::KeptLabelsDamaged);
        }
    }
    void extremeValuesComeBack()
    {
        TrainRequest request;
        request.seed = std::numeric_limits<quint64>::max();
        request.sources = {std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max()};
        request.epochs = std::numeric_limits<int>::min();
        request.project = QString(100000, QChar(0x4e2d));
        QVERIFY(decode<TrainRequest>(encode(request)) == request);
        TrainProgress progress{1, 2, qInf(), -qInf()};
        QVERIFY(decode<TrainProgress>(encode(progress)) == progress);
        progress.loss = qQNaN();
        QVERIFY(std::isnan(decode<TrainProgress>(encode(progress)).loss));
        QVERIFY(std::isnan(decodeJson<TrainProgress>(encodeJson(progress)).loss)); // as a project keeps it
    }
    void whatIsNotAskedForIsNotSent()
    {
        TrainRequest request;
        request.project = QStringLiteral("p.lodestone");
        QCOMPARE(encode(request), (QCborMap{{QStringLiteral("project"), QStringLiteral("p.lodestone")}}));
        QVERIFY(decode<TrainRequest>({}) == TrainRequest{});
    }
    void whatOlderVersionsDidNotKeepIsAbsent()
    {
        const auto provenance = decodeJson<Provenance>(QJsonObject{{"seed", 4}, {"split", "session"}});
        QCOMPARE(provenance.seed, quint64(4));
        QCOMPARE(provenance.split, SplitBy::Session);
        QVERIFY(!provenance.seen && !provenance.request && !provenance.labelled);
    }
    void theWindowsLengthTravelsWithEveryAnswerThatHasWindows()
    {
        for (const Kind &kind : kinds()) {
            const QCborMap result = kind.messages[1].map;
            const bool windows = result.contains(QStringLiteral("windows"))
                                 || result.contains(QStringLiteral("windowBegin"))
                                 || result.contains(QStringLiteral("domains"));
            if (windows && kind.kind != QLatin1String(BenchmarkTrainingJob::kind))
                QVERIFY2(result.contains(QStringLiteral("window_length")), qPrintable(kind.kind));
        }
    }
    void theDocumentSaysWhatTheStructsSay()
    {
        QFile file(qEnvironmentVariable("LODESTONE_SOURCE") + QStringLiteral("/engine/jobs/JOBS.md"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QString document = QString::fromUtf8(file.readAll()), wanted;
        const QString begin = QStringLiteral("```messages\n"), end = QStringLiteral("```\n");
        const qsizetype from = document.indexOf(begin) + begin.size();
        document = document.mid(from, document.indexOf(end, from) - from);
        for (const Kind &kind : kinds())
            wanted += kind.block + u'\n';
        wanted += sharedLines<FingerFigures, Caution, KeptLabels, Evaluation::Domain, Evaluation, TrainReport,
            Provenance, Promotion, QuantiseFigures, StudyJob::Point, StudyJob::Difference, StudyJob::OfRecipe,
            StudyJob::OfUser>();
        if (qEnvironmentVariableIsSet("LODESTONE_WRITE_JOBS"))
            fputs(qPrintable(wanted), stdout);
        const QStringList said = document.split(u'\n'), is = wanted.trimmed().split(u'\n');
        for (qsizetype i = 0; i < std::max(said.size() - 1, is.size()); ++i)
            QCOMPARE(said.value(i), is.value(i));
    }
};

QTEST_GUILESS_MAIN(ContractTest)
#include "contract_test.moc"
