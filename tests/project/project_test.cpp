// SPDX-License-Identifier: GPL-3.0-or-later
// Sessions, labels, models and settings of a project, as they are stored and read back.
#include "tests/support/made_sessions.h"
#include "tests/support/meddle.h"

#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>

using namespace lodestone;
using namespace lodestone::test;

namespace {

QString written(const QList<Label> &labels)
{
    QStringList parts;
    for (const Label &l : labels)
        parts << QStringLiteral("%1-%2 %3")
                     .arg(l.segment.begin)
                     .arg(l.segment.end)
                     .arg(QString::fromStdString(l.segment.fingers.toString()));
    return parts.join(QStringLiteral(", "));
}

} // namespace

class ProjectTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void aRecordingIsReadBackBlockByBlock();
    void anImportedSessionComesWithItsLabelsOrNotAtAll();
    void theNewestLabelCutsTheOlderOnes();
    void labelsAreChangedRemovedAndReplacedAtOnce();
    void editsAreStoredAllOrNone();
    void labelsOutsideTheSessionAreRefused();
    void modelsKeepTheirImageAndItsHash();
    void aStretchIsReadAlone();
    void aMillionLabelsHoldUpNoOther();
    void aNameIsTextAndNothingElse();
    void settingsStay();
    void removingASessionRemovesItsBlocksAndLabels();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

void ProjectTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_file = m_folder->filePath(QStringLiteral("test.lodestone"));
}

void ProjectTest::aRecordingIsReadBackBlockByBlock()
{
    auto project = Project::open(m_file);
    const qint64 id = project->beginSession(QStringLiteral("one"), QStringLiteral("glove 7"));
    project->append(id, ramp(0, 50));
    project->append(id, Rows{});
    project->append(id, ramp(50, 25));
    QVERIFY(!project->session(id)->finished);
    QCOMPARE(project->session(id)->samples, 75);
    project->finishSession(id);
    project.reset();
    project = Project::open(m_file, true);
    const SessionInfo info = project->sessions().value(0);
    QCOMPARE(info.name, QStringLiteral("one"));
    QCOMPARE(info.source, QStringLiteral("glove 7"));
    QVERIFY(info.finished && info.created.isValid());
    QVERIFY(std::abs(info.rateHz - 50) < 1e-6);
    QVERIFY(std::abs(info.seconds - 1.48) < 1e-9);
    QVERIFY(same(project->samples(id), ramp(0, 75)));
    QCOMPARE(project->verify(), QStringList());
    QVERIFY(refusal([&] { project->samples(99); }).contains(QStringLiteral("no session 99")));
    QVERIFY(refusal([&] { project->beginSession({}, {}); }).contains(QStringLiteral("reading only")));
    project = Project::open(m_file);
    QVERIFY(refusal([&] { project->append(id, ramp(75, 5)); }).contains(QStringLiteral("finished")));
}

void ProjectTest::anImportedSessionComesWithItsLabelsOrNotAtAll()
{
    auto project = Project::open(m_file);
    const qint64 id = project->addSession(QStringLiteral("a"), QStringLiteral("import a.csv"), ramp(0, 9000),
        {{0, 100, fingers("efeef")}, {100, 9000, fingers("fffff")}}, LabelSource::Import);
    QVERIFY(same(project->samples(id), ramp(0, 9000)));
    QCOMPARE(written(project->labels(id)), QStringLiteral("0-100 efeef, 100-9000 fffff"));
    QVERIFY(!refusal([&] {
        project->addSession(QStringLiteral("b"), {}, ramp(0, 10), {{0, 5, {}}, {5, 11, {}}}, LabelSource::Import);
    }).isEmpty());
    QCOMPARE(project->sessions().size(), 1);
    QVERIFY(!refusal([&] { project->addSession(QStringLiteral("c"), {}, {}, {}, {}); }).isEmpty());
    QCOMPARE(project->verify(), QStringList());
}

void ProjectTest::theNewestLabelCutsTheOlderOnes()
{
    auto project = Project::open(m_file);
    const qint64 id = project->addSession(QStringLiteral("a"), {}, ramp(0, 100), {}, {});
    project->addLabel(id, {0, 100, fingers("eeeee")}, LabelSource::Plan);
    project->addLabel(id, {40, 60, fingers("fffff")}, LabelSource::Human);
    QCOMPARE(written(project->labels(id)), QStringLiteral("0-40 eeeee, 40-60 fffff, 60-100 eeeee"));
    QCOMPARE(project->humanLabels(), 1);
    QCOMPARE(project->labels(id).at(2).source, LabelSource::Plan);
    project->addLabel(id, {30, 70, fingers("efeef")}, LabelSource::Human);
    QCOMPARE(written(project->labels(id)), QStringLiteral("0-30 eeeee, 30-70 efeef, 70-100 eeeee"));
    project->addLabel(id, {0, 35, fingers("f?eef")}, LabelSource::Human);
    QCOMPARE(written(project->labels(id)), QStringLiteral("0-35 f?eef, 35-70 efeef, 70-100 eeeee"));
    QCOMPARE(project->verify(), QStringList());
}

void ProjectTest::labelsAreChangedRemovedAndReplacedAtOnce()
{
    auto project = Project::open(m_file);
    const qint64 id = project->addSession(QStringLiteral("a"), {}, ramp(0, 100),
        {{0, 50, fingers("eeeee")}, {50, 100, fingers("fffff")}}, LabelSource::Import);
    const QList<Label> before = project->labels(id);
    project->changeLabel(before.at(0).id, {20, 60, fingers("eeeef")});
    QCOMPARE(written(project->labels(id)), QStringLiteral("20-60 eeeef, 60-100 fffff"));
    QCOMPARE(project->labels(id).at(0).id, before.at(0).id);
    project->removeLabel(before.at(1).id);
    QCOMPARE(written(project->labels(id)), QStringLiteral("20-60 eeeef"));
    QVERIFY(!refusal([&] { project->removeLabel(before.at(1).id); }).isEmpty());
    QVERIFY(!refusal([&] { project->changeLabel(before.at(1).id, {0, 1, {}}); }).isEmpty());
}

void ProjectTest::editsAreStoredAllOrNone()
{
    const auto project = Project::open(m_file);
    const qint64 session = project->addSession(QString(), QString(), ramp(0, 100), {}, LabelSource::Plan);
    const LabelledSegment first{{0, 20, fingers("eeeee")}}, cut{{0, 10, fingers("eeeee")}},
        second{{10, 30, fingers("fffff")}};
    QVERIFY(project->editLabels(session, {{std::nullopt, first}}).empty());
    // One label over another cuts it: it is the same label, changed.
    const LabelEdits edits = editsBetween({first}, {cut, second});
    QCOMPARE(edits.size(), std::size_t(2));
    const qint64 id = project->labels(session).constFirst().id;
    QVERIFY(project->editLabels(session, edits).empty());
    QCOMPARE(written(project->labels(session)), QStringLiteral("0-10 eeeee, 10-30 fffff"));
    QCOMPARE(project->labels(session).constFirst().id, id);
    // Somebody else removes one of both: taking them back is not possible by half.
    project->removeLabel(project->labels(session).constLast().id);
    const qint64 rows = project->rowsWritten();
    const LabelEdits missed = project->editLabels(session, reversed(edits));
    QCOMPARE(missed.size(), std::size_t(1));
    QVERIFY(missed[0].before == second);
    QCOMPARE(written(project->labels(session)), QStringLiteral("0-10 eeeee"));
    QCOMPARE(project->rowsWritten(), rows);
    // Nor is anything stored where a range does not fit.
    const LabelledSegment beyond{{90, 101, fingers("eeeee")}};
    QVERIFY(!refusal([&] { project->editLabels(session, {{cut, std::nullopt}, {std::nullopt, beyond}}); }).isEmpty());
    QCOMPARE(written(project->labels(session)), QStringLiteral("0-10 eeeee"));
}

void ProjectTest::labelsOutsideTheSessionAreRefused()
{
    auto project = Project::open(m_file);
    const qint64 id = project->beginSession(QStringLiteral("a"), {});
    project->append(id, ramp(0, 20));
    project->addLabel(id, {10, 40, fingers("eeeee")}, LabelSource::Plan); // the block is still to come
    project->addLabel(id, {40, 50, fingers("fffff")}, LabelSource::Plan);
    project->append(id, ramp(20, 10));
    project->finishSession(id);
    QCOMPARE(written(project->labels(id)), QStringLiteral("10-30 eeeee"));
    for (const Segment &s : {Segment{-1, 5, {}}, Segment{5, 5, {}}, Segment{6, 5, {}}, Segment{20, 31, {}}})
        QVERIFY(refusal([&] { project->addLabel(id, s, LabelSource::Human); }).contains(QStringLiteral("30 samples")));
    QVERIFY(!refusal([&] { project->addLabel(id + 1, {0, 5, {}}, LabelSource::Human); }).isEmpty());
}

void ProjectTest::modelsKeepTheirImageAndItsHash()
{
    auto project = Project::open(m_file);
    QVERIFY(!project->newestModel());
    ModelInfo model;
    model.recipe = QStringLiteral("v4-regularized");
    model.weights = QByteArray(1000, 'w');
    model.image = QByteArray("\0image", 6);
    model.provenance = {{QStringLiteral("seed"), 3}};
    model.report = {{QStringLiteral("accuracy"), 0.75}};
    const qint64 id = project->addModel(model);
    const ModelInfo back = project->model(id).value();
    QCOMPARE(back.name, QStringLiteral("Model %1").arg(id));
    QCOMPARE(back.weights, model.weights);
    QCOMPARE(back.image, model.image);
    QCOMPARE(back.hash, QCryptographicHash::hash(model.image, QCryptographicHash::Sha256));
    QCOMPARE(back.provenance, model.provenance);
    QCOMPARE(back.report, model.report);
    model.name = QStringLiteral("second");
    model.image.clear();
    const qint64 second = project->addModel(model);
    QCOMPARE(project->newestModel()->id, second);
    QCOMPARE(project->models().size(), 2);
    QCOMPARE(project->models().at(0).name, QStringLiteral("second"));
    QVERIFY(project->models().at(1).weights.isEmpty() && project->models().at(1).image.isEmpty());
    QVERIFY(!project->model(99));
    model.image = "other";
    model.hash = QByteArray(32, 'x');
    QVERIFY(refusal([&] { project->addModel(model); }).contains(QStringLiteral("hash")));
    QCOMPARE(project->verify(), QStringList());
}

void ProjectTest::aStretchIsReadAlone()
{
    auto project = Project::open(m_file);
    const qint64 session = project->beginSession({}, {});
    for (int i = 0; i < 1000; ++i)
        project->append(session, ramp(i * 10, 10));
    project->finishSession(session);
    QVERIFY(std::abs(project->session(session)->rateHz - 50) < 1e-6); // of blocks here and there
    const Rows all = project->rows(session);
    const std::size_t channels = nineAxes().size();
    for (const auto &[begin, end] : {std::pair{0, 1}, {0, 10000}, {9, 11}, {123, 4567}, {10, 20}, {9999, 10000}})
        QVERIFY(project->rows(session, begin, end) == all.part(std::size_t(begin), std::size_t(end), channels));
    QVERIFY(project->rows(session, -5, 3) == all.part(0, 3, channels));
    QVERIFY(project->rows(session, 9990, 20000) == all.part(9990, 10000, channels));
    QVERIFY(project->rows(session, 10000, 20000).empty());
    QVERIFY(project->rows(session, 7, 7).empty());
    for (const int sample : {0, 1, 9, 10, 11, 5000, 9999}) {
        QCOMPARE(project->sampleAt(session, sample * 0.02), sample);
        QCOMPARE(project->sampleAt(session, sample * 0.02 - 0.01), sample);
    }
    QCOMPARE(project->sampleAt(session, 200), 10000);
    // Only the blocks in the stretch are read, so only their damage counts.
    meddle(m_file, QStringLiteral("UPDATE block SET data = zeroblob(3) WHERE first = 5000"));
    QCOMPARE(project->rows(session, 4000, 5000).size(), std::size_t(1000));
    QVERIFY(refusal([&] { project->rows(session, 4000, 5001); }).contains(QStringLiteral("5000")));
    QVERIFY(!refusal([&] { project->rows(session, 1, 2); }).isEmpty()); // it is known by now
}

void ProjectTest::aMillionLabelsHoldUpNoOther()
{
    auto project = Project::open(m_file);
    const qint64 session = project->addSession({}, {}, ramp(0, 1000), {}, {});
    meddle(m_file, QStringLiteral("UPDATE session SET finished = 0")); // the labels may lie where no sample is
    meddle(m_file, QStringLiteral("WITH RECURSIVE i(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM i WHERE n < 999999)"
                                  " INSERT INTO label (session, first, past, fingers, source, created)"
                                  " SELECT 1, 10 * n, 10 * n + 8, 'eeeee', 'human', '' FROM i"));
    QCOMPARE(project->humanLabels(), 1000000);
    double best = 1e9;
    for (int i = 0; i < 5; ++i) {
        QElapsedTimer clock;
        clock.start();
        const int at = 9'000'000 + 40 * i;
        project->addLabel(session, {at, at + 15, fingers("fffff")}, LabelSource::Human); // cuts two
        project->editLabels(session, {{LabelledSegment{{at + 20, at + 28, fingers("eeeee")}, LabelSource::Human},
                                         LabelledSegment{{at + 21, at + 27, fingers("fffff")}, LabelSource::Human}}});
        // What is looked at after each change.
        project->fingerprint();
        project->labelCounts();
        project->humanLabels();
        project->sessions();
        best = std::min(best, double(clock.nsecsElapsed()) / 1e6);
    }
    qInfo("two changes and what is looked at after them: %.1f ms", best);
    QVERIFY(best < 100);
    QCOMPARE(project->humanLabels(), 1000000);
    QVERIFY(project->damagedLabels().isEmpty());
}

void ProjectTest::aNameIsTextAndNothingElse()
{
    const QString name = QStringLiteral("x'); DELETE FROM label; --\"../../%1<b>");
    auto project = Project::open(m_file);
    const qint64 session = project->addSession(
        name, name, ramp(0, 100), {{0, 50, fingers("fffff")}}, LabelSource::Human);
    project->renameSession(session, name);
    project->setNote(session, name);
    ModelInfo model;
    model.name = model.recipe = model.note = name;
    const qint64 id = project->addModel(model);
    project->renameModel(id, name);
    project->setSetting(name, name);
    project = Project::open(m_file);
    QCOMPARE(project->session(session)->name, name);
    QCOMPARE(project->session(session)->note, name);
    QCOMPARE(project->session(session)->source, name);
    QCOMPARE(project->model(id)->name, name);
    QCOMPARE(project->setting(name), name);
    QCOMPARE(project->labels(session).size(), 1);
    QVERIFY(!project->fingerprint().isEmpty());
    QCOMPARE(QDir(m_folder->path()).entryList({QStringLiteral("*.lodestone")}, QDir::Files).size(), 1);
    QCOMPARE(project->verify(), QStringList());
}

void ProjectTest::settingsStay()
{
    auto project = Project::open(m_file);
    QCOMPARE(project->setting(QStringLiteral("port"), QStringLiteral("none")), QStringLiteral("none"));
    project->setSetting(QStringLiteral("port"), QStringLiteral("one"));
    project->setSetting(QStringLiteral("port"), QStringLiteral("two"));
    project->setSetting(QStringLiteral("empty"), {});
    project = Project::open(m_file);
    QCOMPARE(project->setting(QStringLiteral("port")), QStringLiteral("two"));
    QCOMPARE(project->setting(QStringLiteral("empty"), QStringLiteral("none")), QString());
}

void ProjectTest::removingASessionRemovesItsBlocksAndLabels()
{
    auto project = Project::open(m_file);
    const qint64 one = project->addSession(QStringLiteral("a"), {}, ramp(0, 100), {{0, 50, {}}}, LabelSource::Human);
    const qint64 two = project->addSession(QStringLiteral("b"), {}, ramp(0, 10), {}, {});
    project->removeSession(one);
    QVERIFY(!project->session(one));
    QCOMPARE(project->humanLabels(), 0);
    QVERIFY(same(project->samples(two), ramp(0, 10)));
    QCOMPARE(project->verify(), QStringList());
    QVERIFY(!refusal([&] { project->removeSession(one); }).isEmpty());
}

QTEST_GUILESS_MAIN(ProjectTest)
#include "project_test.moc"
