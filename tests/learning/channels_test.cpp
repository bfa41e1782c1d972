// SPDX-License-Identifier: GPL-3.0-or-later
// Learning on the channels a board has: bend sensors alone, a magnetometer alone, acceleration and field without a
// gyroscope.
#include "device/runtime/runtime.h"
#include "engine/deploy/quantiser.h"
#include "engine/learning/data/dataset.h"
#include "engine/learning/data/inputs.h"
#include "engine/learning/handlers.h"
#include "engine/project/project.h"
#include "engine/signal/channel.h"
#include "engine/signal/feature.h"
#include "engine/signal/novelty.h"
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <random>

using namespace lodestone;

namespace {

class Context final : public JobContext
{
public:
    bool cancelled() const override { return false; }
    void progress(const QString &, double, const QCborMap &) override {}
};

const std::vector<int> kPoses{0, 31, 1, 2, 4, 8, 16, 30, 3, 24};
constexpr int kHold = 100; // samples

enum class Board { Bend, Field, FieldAndAcceleration, NineAxesAndBend };

Layout layoutOf(Board board)
{
    Layout bend;
    for (int f = 1; f <= 5; ++f)
        bend.push_back({QStringLiteral("flex %1").arg(f), Quantity::Bend, 0, {}, 0, f});
    Layout layout;
    for (const Channel &c : nineAxes())
        if (board == Board::NineAxesAndBend || (board != Board::Bend && c.quantity == Quantity::MagneticField)
            || (board == Board::FieldAndAcceleration && c.quantity == Quantity::Acceleration))
            layout.push_back(c);
    if (board == Board::Bend || board == Board::NineAxesAndBend)
        layout.insert(layout.end(), bend.begin(), bend.end());
    if (board == Board::Bend) // a column that says nothing of the hand
        layout.push_back({QStringLiteral("battery"), Quantity::Other, 0, {}, 0, 1});
    return layout;
}

struct Made
{
    Rows rows;
    std::vector<Segment> labels;
};

// Poses in turn, 2 s each; every second repetition with the hand pitched the other way.
Made make(Board board, std::uint32_t seed, int passes = 2)
{
    std::mt19937 random(seed);
    std::normal_distribution<float> noise;
    const Layout layout = layoutOf(board);
    const float worn = 0.05f * noise(random); // the glove sits otherwise each time
    Made made;
    int at = 0;
    for (int pass = 0; pass < passes; ++pass)
        for (const int pose : kPoses) {
            const float pitch = pass % 2 == 0 ? 0.9f : -0.9f;
            made.labels.push_back({at, at + kHold, Combination::fromBits(pose)});
            for (int i = 0; i < kHold; ++i, ++at) {
                made.rows.t.push_back(at * 0.02);
                for (const Channel &c : layout) {
                    const std::size_t axis = std::size_t(c.axis - 'x');
                    float value = 3.7f;
                    if (c.quantity == Quantity::Bend)
                        value = 512 + 300 * (float(pose >> (c.sensor - 1) & 1) - 0.5f + worn) + 8 * noise(random);
                    else if (c.quantity == Quantity::Acceleration)
                        value = std::array{-std::sin(pitch), 0.f, std::cos(pitch)}[axis] * float(kGravity);
                    else if (c.quantity == Quantity::MagneticField) {
                        value = 20 + 10 * worn + noise(random);
                        for (int f = 0; f < 5; ++f)
                            if (pose >> f & 1)
                                value += std::array{400.f, -250.f, 120.f, 90.f, -60.f}[std::size_t(f + int(axis)) % 5];
                    } else if (c.quantity == Quantity::AngularRate)
                        value = 0;
                    made.rows.values.push_back(value);
                }
            }
        }
    return made;
}

qint64 add(Project &project, const QString &name, Board board, std::uint32_t seed, bool labelled = true)
{
    const Made made = make(board, seed);
    const qint64 id = project.beginImport(name, QStringLiteral("test"), layoutOf(board));
    project.append(id, made.rows);
    project.finishImport(id, 50, labelled ? made.labels : std::vector<Segment>{}, LabelSource::Import);
    return id;
}

struct Glove
{
    QTemporaryDir folder;
    QString file = folder.filePath(QStringLiteral("glove.lodestone"));
    qint64 source = 0, pool = 0, test = 0;
    explicit Glove(Board board)
    {
        const auto project = Project::open(file);
        source = add(*project, QStringLiteral("Source"), board, 1);
        pool = add(*project, QStringLiteral("Pool"), board, 2, false);
        test = add(*project, QStringLiteral("Test"), board, 3);
    }
    TrainRequest request(const char *recipe) const
    {
        TrainRequest r;
        r.project = file;
        r.sources = {source};
        r.target = pool;
        r.test = test;
        r.recipe = QLatin1String(recipe);
        return r;
    }
    ModelRequest model(const QByteArray &weights) const
    {
        ModelRequest r;
        static_cast<DataRequest &>(r) = request("");
        r.weights = weights;
        return r;
    }
};

template<typename Work>
std::optional<JobFailed> failureOf(Work work)
{
    try {
        work();
    } catch (const JobFailed &failed) {
        return failed;
    }
    return {};
}

} // namespace

class ChannelsTest : public QObject
{
    Q_OBJECT
private slots:
    void bendChannelsTrainAnswerAskAndBecomeAnImage_data()
    {
        QTest::addColumn<QString>("recipe");
        QTest::addColumn<QString>("fallback");
        QTest::newRow("v3") << "v3" << QString();
        QTest::newRow("memory") << "memory" << QString();
        QTest::newRow("lodestone") << "lodestone"
                                   << "v3";
    }
    void bendChannelsTrainAnswerAskAndBecomeAnImage()
    {
        QFETCH(QString, recipe);
        QFETCH(QString, fallback);
        const Glove glove(Board::Bend);
        Context context;
        TrainRequest request = glove.request(recipe.toLatin1().constData());
        request.epochs = 15;
        const RetrainJob::Result made = retrainJob(request, context);
        const QStringList names{QStringLiteral("flex 1"), QStringLiteral("flex 2"), QStringLiteral("flex 3"),
            QStringLiteral("flex 4"), QStringLiteral("flex 5")};
        QCOMPARE(made.channels.value_or(QStringList()), names);
        QCOMPARE(made.fallback.value_or(QString()), fallback);
        QCOMPARE(made.report.split, SplitBy::Session);
        QCOMPARE(made.report.warning, std::optional(Evaluation::Warning::NoAccelerometer));
        QVERIFY2(made.report.accuracy > 0.9, qPrintable(QString::number(made.report.accuracy)));
        QVERIFY2(std::abs(made.quantise.accuracy.int8 - made.quantise.accuracy.real) < 0.03,
            qPrintable(QString::number(made.quantise.accuracy.int8)));
        const auto novelty = NoveltyReference::fromNumbers(made.novelty);
        QVERIFY(novelty && !novelty->field);
        QCOMPARE(novelty->places.front().size(), std::size_t(5));

        Network network;
        QVERIFY(Network::deserialise(made.weights, network));
        QCOMPARE(namesOf(network.inputs), names);
        QCOMPARE(evaluateJob(glove.model(made.weights), context).accuracy, made.report.accuracy);

        // The image answers what a board sends, as the runtime answers whole numbers.
        ImageModel image;
        QVERIFY(ImageModel::open(made.image, image));
        QCOMPARE(image.inputs(), network.inputs);
        const Made moved = make(Board::Bend, 3);
        std::vector<float> window;
        for (int i = 40; i < 50; ++i)
            window.insert(
                window.end(), &moved.rows.values[std::size_t(i) * 6], &moved.rows.values[std::size_t(i) * 6 + 5]);
        std::vector<std::int16_t> lsb;
        for (std::size_t i = 0; i < window.size(); ++i) {
            const InputChannel &c = network.inputs[i % 5];
            lsb.push_back(std::int16_t(std::round((window[i] - c.centre) * c.gain * 10.f)));
        }
        QCOMPARE(image.run(window.data()), image.run(lsb.data()));
        const auto real = forward(network, inputOf(network.inputs, window).data());
        for (std::size_t f = 0; f < 5; ++f)
            QVERIFY(std::abs(real[f] - float(image.run(window.data())[f]) / 255.f) < 0.1f);

        QueryJob::Request asked;
        static_cast<ModelRequest &>(asked) = glove.model(made.weights);
        asked.session = glove.pool;
        asked.budget = 5;
        const QueryJob::Result picks = queryJob(asked, context);
        QCOMPARE(picks.picks.size(), std::size_t(5));
        QVERIFY(std::isnan(picks.picks.front().pitch));
        QVERIFY(picks.coverage.cells.empty()); // of ways to face, and they are unknown
        QVERIFY(picks.coverage.recordNext.empty());
        asked.weights.clear(); // the first questions come before a model
        QCOMPARE(queryJob(asked, context).picks.size(), std::size_t(5));
    }
    void aRecipeThatFitsAHandRefusesWhatNoHandFits()
    {
        Context context;
        for (const Board board : {Board::Bend, Board::Field}) {
            const Glove glove(board);
            const auto failed = failureOf([&] { trainJob(glove.request("fitted-hand"), context); });
            QVERIFY(failed);
            QCOMPARE(failed->problem, JobProblem::RecipeNeedsHand);
            QCOMPARE(failed->facts, QStringList(QStringLiteral("fitted-hand")));
        }
    }
    void aMagnetometerAloneTrainsAndSaysThereIsNoOrientation()
    {
        const Glove glove(Board::Field);
        Context context;
        const TrainJob::Result made = trainJob(glove.request("lodestone"), context);
        QVERIFY(!made.channels);
        QCOMPARE(made.fallback.value_or(QString()), QStringLiteral("v3"));
        QCOMPARE(made.report.warning, std::optional(Evaluation::Warning::NoAccelerometer));
        QCOMPARE(made.report.split, SplitBy::Session);
        QVERIFY2(made.report.accuracy > 0.9, qPrintable(QString::number(made.report.accuracy)));
        QVERIFY(made.report.domains.size() == 1 && made.report.domains.front().name == QLatin1String("Test"));
        TrainRequest alone; // one session: there is nothing to split by but chance
        alone.project = glove.file;
        alone.sources = {glove.source};
        alone.recipe = QStringLiteral("v3");
        alone.epochs = 2;
        const TrainJob::Result one = trainJob(alone, context);
        QCOMPARE(one.report.split, SplitBy::Random);
        QCOMPARE(one.report.warning, std::optional(Evaluation::Warning::RandomSplit));
    }
    void withoutAGyroscopeGravityComesOfTheAccelerometer()
    {
        const Glove glove(Board::FieldAndAcceleration);
        Context context;
        const TrainJob::Result made = trainJob(glove.request("lodestone"), context);
        QVERIFY(!made.fallback);
        QCOMPARE(made.report.split, SplitBy::Orientation);
        QVERIFY(!made.report.warning);
    }
    void theMagnetometerComesFirst()
    {
        const Glove glove(Board::NineAxesAndBend);
        Context context;
        TrainRequest request = glove.request("v3");
        request.epochs = 1;
        const TrainJob::Result made = trainJob(request, context);
        QVERIFY(!made.channels);
        Network network;
        QVERIFY(Network::deserialise(made.weights, network));
        QVERIFY(network.inputs.empty());
        QCOMPARE(network.channels, 3);
        request.channels = QStringList{QStringLiteral("flex 2"), QStringLiteral("ax")};
        QCOMPARE(trainJob(request, context).channels.value_or(QStringList()), request.channels);
        request.channels = QStringList{QStringLiteral("mx"), QStringLiteral("my"), QStringLiteral("mz")};
        QVERIFY(trainJob(request, context).weights == made.weights);
        request.channels = QStringList{QStringLiteral("flex 9")};
        const auto failed = failureOf([&] { trainJob(request, context); });
        QVERIFY(failed && failed->problem == JobProblem::SessionLacksChannel);
    }
    void centreAndSpreadAreOfTheSourcesAlone()
    {
        const Glove glove(Board::Bend);
        Context context;
        TrainRequest request = glove.request("v3");
        request.epochs = 1;
        Network network;
        QVERIFY(Network::deserialise(trainJob(request, context).weights, network));
        const Made source = make(Board::Bend, 1), test = make(Board::Bend, 3);
        const auto meanOf = [](const Made &made) {
            double sum = 0;
            for (std::size_t i = 0; i < made.rows.size(); ++i)
                sum += double(made.rows.values[i * 6]);
            return sum / double(made.rows.size());
        };
        QVERIFY(std::abs(meanOf(source) - meanOf(test)) > 1);
        QVERIFY(std::abs(double(network.inputs[0].centre) - meanOf(source)) < 0.01);
        double squares = 0;
        for (std::size_t i = 0; i < source.rows.size(); ++i)
            squares += std::pow(double(source.rows.values[i * 6]) - meanOf(source), 2);
        const double spread = std::sqrt(squares / double(source.rows.size()));
        QVERIFY(std::abs(double(network.inputs[0].gain) * spread - kInputScale) < 0.01);
    }
    void aSessionLeftOutTellsNothingOfItself()
    {
        const Glove glove(Board::Bend);
        Context context;
        TrainRequest request = glove.request("v3");
        request.target = 0;
        request.split = SplitBy::Session;
        request.epochs = 2;
        const TrainJob::Result alone = trainJob(request, context);
        request.sources = {glove.source, glove.test};
        request.test = 0;
        const LeaveOneOutJob::Result each = leaveOneOutJob(request, context);
        QCOMPARE(each.domains.size(), std::size_t(2));
        QCOMPARE(each.domains[1].name, QStringLiteral("Test"));
        QCOMPARE(each.domains[1].ece, alone.report.eceBefore);
    }
    void modelsOfOtherCentresAreComparedAndOfOtherChannelsRefused()
    {
        const Glove glove(Board::Bend);
        Context context;
        const auto project = Project::open(glove.file);
        const auto made = [&](qint64 source, const QStringList &channels) {
            TrainRequest request = glove.request("v3");
            request.sources = {source};
            request.target = request.test = 0;
            request.split = SplitBy::Random;
            request.channels = channels;
            const TrainJob::Result trained = trainJob(request, context);
            ModelInfo model;
            model.name = QStringLiteral("M%1").arg(source);
            model.weights = trained.weights;
            model.provenance = encodeJson(trained.provenance);
            return project->addModel(model);
        };
        const qint64 another = add(*project, QStringLiteral("Another"), Board::Bend, 5);
        CompareJob::Request request;
        static_cast<DataRequest &>(request) = glove.request("");
        request.target = 0;
        request.split = SplitBy::Session;
        request.models = {made(glove.source, {}), made(another, {})};
        const CompareJob::Result both = compareJob(request, context);
        for (const Evaluation &model : both.models)
            QVERIFY2(model.accuracy > 0.9, qPrintable(QString::number(model.accuracy)));
        // The second by itself, over its own centre.
        ModelRequest second = glove.model(project->model(request.models[1])->weights);
        second.split = SplitBy::Session;
        QCOMPARE(both.models[1].accuracy, evaluateJob(second, context).accuracy);
        request.models[1] = made(glove.source, {QStringLiteral("flex 1"), QStringLiteral("flex 2")});
        const auto failed = failureOf([&] { compareJob(request, context); });
        QVERIFY(failed);
        QCOMPARE(failed->problem, JobProblem::ChannelsDiffer);
    }
    void channelsThatNobodyKnowsAndTooManyAreRefused()
    {
        SessionInfo session;
        session.name = QStringLiteral("S");
        session.layout = {{QStringLiteral("battery"), Quantity::Other}};
        const auto none = failureOf([&] { chosenChannels(session); });
        QVERIFY(none && none->problem == JobProblem::NoKnownChannel);
        static_assert(kMostInputs == LS_MODEL_MAX_CHANNELS);
        for (std::size_t c = 0; c < kMostInputs; ++c)
            session.layout.push_back({QStringLiteral("flex %1").arg(c), Quantity::Bend});
        QCOMPARE(chosenChannels(session).size(), qsizetype(kMostInputs));
        session.layout.push_back({QStringLiteral("one more"), Quantity::Bend});
        const auto many = failureOf([&] { chosenChannels(session); });
        QVERIFY(many && many->problem == JobProblem::TooManyChannels);
    }
    void aSessionThatLacksAChannelIsNamedOrLeftOut()
    {
        const Glove glove(Board::Bend);
        {
            const auto project = Project::open(glove.file);
            add(*project, QStringLiteral("Other"), Board::Field, 4);
        }
        Context context;
        DatasetRequest every{};
        every.project = glove.file;
        const Dataset usual = loadDataset(every);
        QCOMPARE(usual.inputs.size(), std::size_t(5));
        QCOMPARE(usual.sessions.size(), std::size_t(2)); // labelled, and with these channels
        every.sources = {glove.source, 4};
        const auto failed = failureOf([&] { loadDataset(every); });
        QVERIFY(failed);
        QCOMPARE(failed->problem, JobProblem::SessionLacksChannel);
        QCOMPARE(failed->facts, (QStringList{QStringLiteral("Other"), QStringLiteral("flex 1")}));
    }
    void aWindowWithAValueThatIsMissingIsNoWindow()
    {
        LoadedSession session;
        for (int i = 0; i < 40; ++i) {
            session.times.push_back(i * 0.02);
            session.gravity.push_back({std::nanf(""), std::nanf(""), std::nanf("")});
            for (int c = 0; c < 4; ++c)
                session.input.push_back(i == 25 && c == 2 ? std::nanf("") : float(i));
        }
        Dataset data;
        data.sessions = {session};
        data.inputs.assign(4, {"c", 0, 1});
        const std::vector<Window> windows = data.cut(0, {}, {.length = 10, .stride = 5});
        QVERIFY(!windows.empty());
        for (const Window &w : windows)
            QVERIFY(w.begin > 25 || w.begin + w.length <= 25);
    }
    void anotherCentreIsTheSameReading()
    {
        Dataset data;
        data.inputs = {{"a", 10, 2}, {"b", -1, 30}};
        LoadedSession session;
        session.times.assign(10, 0);
        const std::vector<float> raw{12, 0, 3, -2, 10, 5, 7, 7, 1, 1, 12, 0, 3, -2, 10, 5, 7, 7, 1, 1};
        session.input = inputOf(data.inputs, raw);
        data.sessions = {session};
        Network network;
        network.inputs = {{"a", 4, 0.5f}, {"b", 3, 12}};
        const std::vector<float> seen = data.inputOf(network, {Window{}}), wanted = inputOf(network.inputs, raw);
        for (std::size_t i = 0; i < raw.size(); ++i)
            QVERIFY(std::abs(seen[i] - wanted[i]) < 1e-3f);
    }
    void aStudyReadsTablesWithoutATimeAndHalvesASecondDay()
    {
        QTemporaryDir folder;
        StudyJob::Request request;
        request.users = {{QStringLiteral("made"), {folder.filePath(QStringLiteral("first.csv"))},
            {folder.filePath(QStringLiteral("second.csv"))}, {}, {folder.filePath(QStringLiteral("second.csv"))}}};
        for (const QString &path : {request.users[0].source[0], request.users[0].pool[0]}) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("label,bend1,bend2,bend3,bend4,bend5\n");
            const Made made = make(Board::Bend, path.contains(QLatin1String("first")) ? 1 : 2, 1);
            for (std::size_t i = 0; i < made.rows.size(); ++i) {
                file.write(QByteArray(1, char('A' + i / kHold)));
                for (std::size_t c = 0; c < 5; ++c)
                    file.write("," + QByteArray::number(double(made.rows.values[i * 6 + c])));
                file.write("\n");
            }
        }
        request.rateHz = 50;
        request.classes = QStringLiteral(R"({"A": "eeeee", "B": "fffff", "C": "feeee", "D": "?feee", "E": "eefee",
            "F": "?eefe", "G": "eeeef", "H": "efffe", "I": "?????", "J": "eeeff"})");
        request.recipes = {QStringLiteral("memory"), QStringLiteral("lodestone")};
        request.acquisitions = {QStringLiteral("lodestone")};
        request.labels = {0, 3};
        request.bound = false;
        request.threads = 1;
        Context context;
        const StudyJob::Result result = studyJob(request, context);
        QCOMPARE(result.users.size(), std::size_t(1));
        // Nine classes name fingers; the half of a hold is 50 samples, 9 windows.
        QCOMPARE(result.users[0].poolWindows, 81);
        QCOMPARE(result.users[0].testWindows, 81);
        for (const StudyJob::OfUser::Curve &curve : result.users[0].curves) {
            QCOMPARE(curve.points.size(), std::size_t(2));
            for (const auto &point : curve.points)
                QVERIFY2(point.accuracy > 0.85, qPrintable(QString::number(point.accuracy)));
        }
        request.classes = QStringLiteral("{\"A\": 3}");
        const auto failed = failureOf([&] { studyJob(request, context); });
        QVERIFY(failed && failed->problem == JobProblem::FileRefused);
        QCOMPARE(failed->facts.value(0), QStringLiteral("--classes")); // as the command line calls it
    }
    void aRealFlexGloveLearnsFromOneDayForTheNext()
    {
        QString folder;
        for (const char *up : {"/../shared/data/real/", "/../../shared/data/real/"})
            if (const QString here = qEnvironmentVariable("LODESTONE_SOURCE") + QLatin1String(up); QFile::exists(here))
                folder = here;
        QFile map(folder + QStringLiteral("labels.json"));
        if (!map.open(QIODevice::ReadOnly))
            QSKIP("no real recordings in ../shared/data");
        StudyJob::Request request;
        const QString second = folder + QStringLiteral("asl_flex_second_day.csv");
        request.users = {
            {QStringLiteral("flex"), {folder + QStringLiteral("asl_flex_first_day.csv")}, {second}, {}, {second}}};
        request.rateHz = 50;
        request.classes = QString::fromUtf8(map.readAll());
        request.recipes = {QStringLiteral("memory")};
        request.acquisitions = {QStringLiteral("lodestone")};
        request.labels = {0, 10};
        request.bound = false;
        Context context;
        const StudyJob::Result result = studyJob(request, context);
        const auto &points = result.users[0].curves[0].points;
        QVERIFY2(points[0].accuracy > 0.8, qPrintable(QString::number(points[0].accuracy)));
        QVERIFY2(points[1].accuracy > points[0].accuracy + 0.03, qPrintable(QString::number(points[1].accuracy)));
    }
};

QTEST_GUILESS_MAIN(ChannelsTest)
#include "channels_test.moc"
