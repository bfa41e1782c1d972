// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/project/project.h"
#include "tests/support/meddle.h"

#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <atomic>
#include <csignal>
#include <thread>
#include <unistd.h>

using namespace lodestone;
using namespace lodestone::test;

namespace {

std::vector<Sample> ramp(int first, int count)
{
    std::vector<Sample> samples(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        const auto value = static_cast<float>(first + i);
        samples[i] = {(first + i) * 0.02, {value, 1, 2}, {3, value, 5}, {6, 7, value}};
    }
    return samples;
}

bool same(const std::vector<Sample> &a, const std::vector<Sample> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Sample &x, const Sample &y) {
        return x.t == y.t && x.accel == y.accel && x.gyro == y.gyro && x.mag == y.mag;
    });
}

Combination fingers(const char *text) { return *Combination::fromString(text); }

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

// What the killed child does: appends a block of 10 samples and says so, until the end of its life.
int recordForever(const QString &file)
{
    auto project = Project::open(file);
    const qint64 session = project->beginSession(QStringLiteral("killed"), QStringLiteral("glove 1"));
    for (int block = 0;; ++block) {
        project->append(session, ramp(block * 10, 10));
        const QByteArray line = QByteArray::number(block + 1) + '\n';
        if (write(1, line.constData(), static_cast<size_t>(line.size())) < 0)
            return 1;
    }
}

} // namespace

Q_DECLARE_METATYPE(lodestone::SessionWriter)

class ProjectTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void aRecordingIsReadBackBlockByBlock();
    void anImportedSessionComesWithItsLabelsOrNotAtAll();
    void aKilledRecordingKeepsEveryAppendedBlock();
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
    void aReaderSeesWhatAWriterHasCommitted();
    void eachThreadOpensItsOwn();
    void aSessionSomebodyWritesIsLeftAlone();
    void aKilledWriterLeavesNothingMissing();
    void aWriterThatMayLiveIsLeftAlone_data();
    void aWriterThatMayLiveIsLeftAlone();
    void anImportIsThereWholeOrNotAtAll();
    void aMovedFileIsNoticedAndWholeAfterwards();
    void aDeletedOrReplacedFileIsNoticedAndCanBeCopied();
    void filesThatAreNoProjectAreRefusedAndLeftAlone_data();
    void filesThatAreNoProjectAreRefusedAndLeftAlone();
    void aNewerProjectIsRefused();
    void placesThatCannotBeWrittenAreNamed();
    void aDamagedFileIsNamed();
    void verifyFindsWhatWasMeddledWith_data();
    void verifyFindsWhatWasMeddledWith();

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

void ProjectTest::aKilledRecordingKeepsEveryAppendedBlock()
{
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--record-forever"), m_file});
    QVERIFY(child.waitForStarted());
    int told = 0;
    while (told < 20) {
        QVERIFY(child.waitForReadyRead(20000));
        while (child.canReadLine())
            told = child.readLine().trimmed().toInt();
    }
    QCOMPARE(::kill(static_cast<pid_t>(child.processId()), SIGKILL), 0);
    child.waitForFinished();
    QCOMPARE(child.exitStatus(), QProcess::CrashExit);
    while (child.canReadLine())
        told = child.readLine().trimmed().toInt();

    for (const bool readOnly : {true, false}) {
        auto project = Project::open(m_file, readOnly);
        const SessionInfo info = project->sessions().value(0);
        QVERIFY(!info.finished);
        QVERIFY(info.samples >= told * 10);
        QVERIFY(same(project->samples(info.id), ramp(0, info.samples)));
        QCOMPARE(project->verify(), QStringList());
    }
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

void ProjectTest::aReaderSeesWhatAWriterHasCommitted()
{
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--record-forever"), m_file});
    QVERIFY(child.waitForStarted());
    QVERIFY(child.waitForReadyRead(20000));
    auto reader = Project::open(m_file, true);
    int last = 0, grew = 0;
    for (int i = 0; i < 50 && grew < 3; ++i) {
        QVERIFY(child.waitForReadyRead(20000));
        child.readAll();
        const SessionInfo info = reader->sessions().value(0);
        grew += info.samples > last;
        last = info.samples;
        const auto samples = reader->samples(info.id);
        QVERIFY(static_cast<int>(samples.size()) >= info.samples);
        QVERIFY(same(samples, ramp(0, static_cast<int>(samples.size()))));
    }
    QCOMPARE(grew, 3);
    child.kill();
    child.waitForFinished();
}

void ProjectTest::eachThreadOpensItsOwn()
{
    auto project = Project::open(m_file);
    std::atomic<int> failed{0};
    std::vector<std::thread> threads;
    for (int i = 0; i < 3; ++i)
        threads.emplace_back([&, i] {
            try {
                auto own = Project::open(m_file);
                const qint64 id = own->beginSession(QString::number(i), {});
                for (int block = 0; block < 10; ++block)
                    own->append(id, ramp(block * 5, 5));
                own->finishSession(id);
            } catch (const ProjectError &) {
                ++failed;
            }
        });
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(failed.load(), 0);
    QCOMPARE(project->sessions().size(), 3);
    for (const SessionInfo &info : project->sessions())
        QVERIFY(same(project->samples(info.id), ramp(0, 50)));
}

void ProjectTest::aSessionSomebodyWritesIsLeftAlone()
{
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--record-forever"), m_file});
    QVERIFY(child.waitForReadyRead(10000));
    auto project = Project::open(m_file);
    const qint64 session = project->sessions().constFirst().id;
    QCOMPARE(project->writerOf(session), WriterState::Alive);
    Project::CutOff cut = project->finishCutOffSessions();
    QCOMPARE(cut.left.size(), 1);
    QVERIFY(cut.finished.isEmpty());
    const int before = project->session(session)->samples;
    QVERIFY(!project->session(session)->finished);
    QTRY_VERIFY(project->session(session)->samples > before + 50);

    child.kill();
    child.waitForFinished();
    QCOMPARE(project->writerOf(session), WriterState::Gone);
    cut = project->finishCutOffSessions();
    QCOMPARE(cut.finished.size(), 1);
    QVERIFY(project->session(session)->finished);
    QCOMPARE(project->writerOf(session), WriterState::None);
    QCOMPARE(project->verify(), QStringList());
}

void ProjectTest::aKilledWriterLeavesNothingMissing()
{
    for (int kill = 0; kill < 12; ++kill) {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--record-forever"), m_file});
        QVERIFY(child.waitForReadyRead(10000));
        QTest::qWait(10 * kill);
        // One who looks meanwhile misses nothing either.
        QCOMPARE(Project::open(m_file, true)->missing(), QString());
        child.kill();
        child.waitForFinished();
        QCOMPARE(Project::open(m_file, kill % 2)->missing(), QString());
    }
    QCOMPARE(Project::open(m_file)->verify(), QStringList());
}

void ProjectTest::aWriterThatMayLiveIsLeftAlone_data()
{
    QTest::addColumn<SessionWriter>("writer");
    QTest::addColumn<bool>("finished");
    const SessionWriter self = thisProcess();
    SessionWriter other = self;
    QTest::newRow("this process") << self << false;
    other.host = QStringLiteral("another-computer");
    QTest::newRow("another computer") << other << false;
    other = self;
    other.started -= 1;
    QTest::newRow("a number used again") << other << true;
    other = self;
    other.boot = QStringLiteral("before the computer started again");
    QTest::newRow("the computer started again") << other << true;
    other = self;
    other.process = 0x7ffffff;
    QTest::newRow("a process that has ended") << other << true;
    QTest::newRow("no mark, from an older version") << SessionWriter() << true;
}

void ProjectTest::aWriterThatMayLiveIsLeftAlone()
{
    QFETCH(SessionWriter, writer);
    QFETCH(bool, finished);
    auto project = Project::open(m_file);
    const qint64 session = project->beginSession(QStringLiteral("s"), {});
    project->append(session, ramp(0, 10));
    if (writer == SessionWriter())
        meddle(m_file, {QStringLiteral("DELETE FROM setting")});
    else
        project->setSetting(QStringLiteral("writer/%1").arg(session), toText(writer));
    const Project::CutOff cut = project->finishCutOffSessions();
    QCOMPARE(project->session(session)->finished, finished);
    QCOMPARE(cut.finished.size(), finished ? 1 : 0);
    QCOMPARE(cut.unknown.size(), writer.host == QLatin1String("another-computer") ? 1 : 0);
}

void ProjectTest::anImportIsThereWholeOrNotAtAll()
{
    auto project = Project::open(m_file);
    const qint64 whole = project->beginImport(QStringLiteral("whole"), QStringLiteral("import a.csv"));
    project->append(whole, ramp(0, 100));
    QVERIFY(project->sessions().isEmpty());
    project->append(whole, ramp(100, 100));
    project->finishImport(whole, 50, {{0, 20, fingers("fffff")}}, LabelSource::Import);
    QCOMPARE(project->sessions().size(), 1);
    QVERIFY(project->sessions().constFirst().finished);
    QCOMPARE(project->sessions().constFirst().rateHz, 50.0);
    QCOMPARE(project->labels(whole).size(), 1);
    QVERIFY(same(project->samples(whole), ramp(0, 200)));

    const qint64 cut = project->beginImport(QStringLiteral("cut"), QStringLiteral("import b.csv"));
    project->append(cut, ramp(0, 100));
    project->finishCutOffSessions(); // this process lives
    QVERIFY(project->session(cut));
    SessionWriter gone = thisProcess();
    gone.process = 0x7ffffff;
    project->setSetting(QStringLiteral("import/%1").arg(cut), toText(gone));
    const Project::CutOff nothing = project->finishCutOffSessions();
    QVERIFY(nothing.finished.isEmpty());
    QVERIFY(!project->session(cut));
    QCOMPARE(project->sessions().size(), 1);
}

void ProjectTest::aMovedFileIsNoticedAndWholeAfterwards()
{
    const QString moved = m_folder->filePath(QStringLiteral("moved.lodestone"));
    {
        auto project = Project::open(m_file);
        const qint64 session = project->beginSession(QStringLiteral("s"), {});
        project->append(session, ramp(0, 5000));
        QCOMPARE(project->place(), FilePlace());
        QVERIFY(QFile::rename(m_file, moved));
        QCOMPARE(project->place(), (FilePlace{FilePlace::State::Moved, moved}));
        project->append(session, ramp(5000, 5000)); // goes on, into the file wherever it is
        project->finishSession(session);
    }
    // Alone, without the -wal file at the old place.
    const QString alone = m_folder->filePath(QStringLiteral("alone/alone.lodestone"));
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("alone")));
    QVERIFY(QFile::copy(moved, alone));
    auto project = Project::open(alone);
    QVERIFY(same(project->samples(project->sessions().constFirst().id), ramp(0, 10000)));
    QCOMPARE(project->verify(), QStringList());
}

void ProjectTest::aDeletedOrReplacedFileIsNoticedAndCanBeCopied()
{
    const QString copy = m_folder->filePath(QStringLiteral("copy.lodestone"));
    const QString other = m_folder->filePath(QStringLiteral("other.lodestone"));
    Project::open(other)->beginSession(QStringLiteral("another project"), {});
    auto project = Project::open(m_file);
    const qint64 session = project->addSession(QStringLiteral("s"), {}, ramp(0, 9000), {}, {});
    QVERIFY(QFile::remove(m_file));
    QCOMPARE(project->place(), (FilePlace{FilePlace::State::Deleted, {}}));
    QVERIFY(QFile::rename(other, m_file));
    QCOMPARE(project->place().state, FilePlace::State::Replaced);
    project->checkpoint(); // or the other file would find these changes in the -wal file under its name
    project->copyTo(copy);
    QVERIFY(!refusal([&] { project->copyTo(copy); }).isEmpty());
    auto whole = Project::open(copy);
    QVERIFY(same(whole->samples(session), ramp(0, 9000)));
    QCOMPARE(whole->verify(), QStringList());
    project.reset();
    QCOMPARE(Project::open(m_file)->sessions().constFirst().name, QStringLiteral("another project"));
}

void ProjectTest::filesThatAreNoProjectAreRefusedAndLeftAlone_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("text") << QByteArray("t,ax,ay\n1,2,3\n").repeated(200);
    QTest::newRow("short") << QByteArray("hello");
    QTest::newRow("zeros") << QByteArray(5000, '\0');
    QTest::newRow("another program's database") << QByteArray();
}

void ProjectTest::filesThatAreNoProjectAreRefusedAndLeftAlone()
{
    QFETCH(QByteArray, content);
    if (content.isEmpty()) {
        meddle(m_file, {QStringLiteral("CREATE TABLE other (x)")});
    } else {
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    const auto read = [&] {
        QFile file(m_file);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray before = read();
    for (const bool readOnly : {false, true}) {
        const QString text = refusal([&] { Project::open(m_file, readOnly); });
        QVERIFY2(text.contains(QStringLiteral("is not a Lodestone project")), qPrintable(text));
    }
    QCOMPARE(read(), before);
}

void ProjectTest::aNewerProjectIsRefused()
{
    Project::open(m_file);
    meddle(m_file, {QStringLiteral("PRAGMA user_version = 99")});
    QVERIFY(refusal([&] { Project::open(m_file); }).contains(QStringLiteral("update Lodestone")));
}

void ProjectTest::placesThatCannotBeWrittenAreNamed()
{
    QVERIFY(refusal([&] { Project::open(m_file, true); }).contains(QStringLiteral("no project at")));
    QVERIFY(refusal([&] { Project::open(m_folder->path()); }).contains(QStringLiteral("is a folder")));
    QVERIFY(refusal([&] {
        Project::open(m_folder->filePath(QStringLiteral("no/such.lodestone")));
    }).contains(QStringLiteral("create it")));
    QVERIFY(refusal([] { Project::open({}); }).contains(QStringLiteral("name")));
    // Nobody creates files here, not even root.
    const QString text = refusal([] { Project::open(QStringLiteral("/proc/test.lodestone")); });
    QVERIFY2(text.contains(QStringLiteral("cannot be")), qPrintable(text));
}

void ProjectTest::aDamagedFileIsNamed()
{
    {
        auto project = Project::open(m_file);
        project->addSession(QStringLiteral("a"), {}, ramp(0, 20000), {}, {});
    }
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::ReadWrite));
    // Everything behind the first page overwritten: opening may still work, reading must not pretend.
    file.seek(4096);
    file.write(QByteArray(static_cast<int>(file.size()) - 4096, '\xA5'));
    file.close();
    const QString text = refusal([&] {
        auto project = Project::open(m_file);
        QVERIFY(!project->verify().isEmpty());
        project->sessions();
        project->samples(1);
    });
    QVERIFY2(text.contains(QStringLiteral("damaged")) && text.contains(QStringLiteral("backup")), qPrintable(text));
}

void ProjectTest::verifyFindsWhatWasMeddledWith_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<QString>("finding");
    const auto row = [](const char *name, const char *statement, const char *finding) {
        QTest::newRow(name) << QString::fromUtf8(statement) << QString::fromUtf8(finding);
    };
    row("missing block", "DELETE FROM block WHERE first = 4096", "are missing");
    row("missing end", "DELETE FROM block WHERE first = 8192", "should have");
    row("changed block", "UPDATE block SET data = zeroblob(44 * count) WHERE first = 0", "has changed");
    row("short block", "UPDATE block SET data = zeroblob(10) WHERE first = 0", "wrong size");
    row("label past the end", "UPDATE label SET past = 99999", "past the end");
    row("unknown combination", "UPDATE label SET fingers = 'xyz'", "unknown combination");
    row("orphan",
        "INSERT INTO label (session, first, past, fingers, source, created) VALUES (77, 5, 8, 'eeeee', '', '')",
        "no session");
    row("changed image", "UPDATE model SET image = 'changed'", "does not match its hash");
}

void ProjectTest::verifyFindsWhatWasMeddledWith()
{
    QFETCH(QString, statement);
    QFETCH(QString, finding);
    {
        auto project = Project::open(m_file);
        project->addSession(QStringLiteral("a"), {}, ramp(0, 10000), {{0, 50, {}}}, LabelSource::Human);
        ModelInfo model;
        model.image = "image";
        project->addModel(model);
        QCOMPARE(project->verify(), QStringList());
    }
    meddle(m_file, {statement});
    const QStringList found = Project::open(m_file, true)->verify();
    QVERIFY2(found.join(QLatin1Char('\n')).contains(finding), qPrintable(found.join(QLatin1Char('\n'))));
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments.at(1) == QLatin1String("--record-forever"))
        return recordForever(arguments.at(2));
    ProjectTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "project_test.moc"
