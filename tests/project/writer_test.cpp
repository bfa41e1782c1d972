// SPDX-License-Identifier: GPL-3.0-or-later
// Several who use one project file at a time, and a writer that is killed.
#include "engine/project/writer.h"
#include "tests/support/made_sessions.h"
#include "tests/support/meddle.h"

#include <QProcess>
#include <QTemporaryDir>
#include <atomic>
#include <csignal>
#include <thread>
#include <unistd.h>

using namespace lodestone;
using namespace lodestone::test;

namespace {

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

class WriterTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void aKilledRecordingKeepsEveryAppendedBlock();
    void aReaderSeesWhatAWriterHasCommitted();
    void eachThreadOpensItsOwn();
    void aSessionSomebodyWritesIsLeftAlone();
    void aKilledWriterLeavesNothingMissing();
    void aWriterThatMayLiveIsLeftAlone_data();
    void aWriterThatMayLiveIsLeftAlone();
    void anImportIsThereWholeOrNotAtAll();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

void WriterTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_file = m_folder->filePath(QStringLiteral("test.lodestone"));
}

void WriterTest::aKilledRecordingKeepsEveryAppendedBlock()
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

void WriterTest::aReaderSeesWhatAWriterHasCommitted()
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

void WriterTest::eachThreadOpensItsOwn()
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

void WriterTest::aSessionSomebodyWritesIsLeftAlone()
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

void WriterTest::aKilledWriterLeavesNothingMissing()
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

void WriterTest::aWriterThatMayLiveIsLeftAlone_data()
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

void WriterTest::aWriterThatMayLiveIsLeftAlone()
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

void WriterTest::anImportIsThereWholeOrNotAtAll()
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

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments.at(1) == QLatin1String("--record-forever"))
        return recordForever(arguments.at(2));
    WriterTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "writer_test.moc"
