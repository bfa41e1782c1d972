// SPDX-License-Identifier: GPL-3.0-or-later
// What a damaged project file says of itself, and what of it still works.
#include "engine/project/backup.h"
#include "engine/project/recover.h"
#include "tests/support/meddle.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <cstring>
#include <limits>
#include <sys/stat.h>

using namespace lodestone;
using namespace lodestone::test;

namespace {

std::vector<Sample> ramp(int count, double from = 0)
{
    std::vector<Sample> samples(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i)
        samples[std::size_t(i)].t = from + i * 0.02;
    return samples;
}

Combination fingers(const char *text) { return *Combination::fromString(text); }

// A whole copy of the files as they are while the project is open: what a computer that stops would leave behind.
void copyFiles(const QString &from, const QString &to)
{
    for (const char *companion : {"", "-wal", "-account"})
        if (QFile::exists(from + QLatin1String(companion)))
            QVERIFY(QFile::copy(from + QLatin1String(companion), to + QLatin1String(companion)));
}

} // namespace

class DamageTest : public QObject
{
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    QString in(const char *name) const { return m_folder->filePath(QLatin1String(name)); }
    // Two sessions of 10,000 samples, "good" and "bad", each with a label.
    qint64 twoSessions() const
    {
        auto project = Project::open(m_file);
        project->addSession("good", {}, ramp(10000), {{0, 50, fingers("fffff")}}, LabelSource::Human);
        return project->addSession("bad", {}, ramp(10000), {{5000, 5050, fingers("eeeee")}}, LabelSource::Human);
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = in("p.lodestone");
    }

    void aCountThatCannotBeIsNamedAndTheRestWorks_data()
    {
        QTest::addColumn<QVariant>("samples");
        QTest::newRow("2^31") << QVariant(qint64(1) << 31);
        QTest::newRow("2^31 - 1") << QVariant((qint64(1) << 31) - 1);
        QTest::newRow("2^62") << QVariant(qint64(1) << 62);
        QTest::newRow("-1") << QVariant(-1);
        QTest::newRow("fewer than there are") << QVariant(10);
        QTest::newRow("no number") << QVariant("many");
    }
    void aCountThatCannotBeIsNamedAndTheRestWorks()
    {
        QFETCH(QVariant, samples);
        const qint64 bad = twoSessions();
        meddle(m_file, "UPDATE session SET samples = ? WHERE name = 'bad'", {samples});
        auto project = Project::open(m_file);
        const QList<SessionInfo> sessions = project->sessions();
        QCOMPARE(sessions.size(), 2);
        QCOMPARE(sessions[0].damage, QString());
        QVERIFY2(sessions[1].damage.contains("bad") && sessions[1].damage.contains("recover"),
            qPrintable(sessions[1].damage));
        QCOMPARE(sessions[1].samples, 0);
        QCOMPARE(refusal([&] { project->samples(bad); }), sessions[1].damage);
        QVERIFY(project->verify().join(' ').contains("should have"));
        QCOMPARE(project->samples(sessions[0].id).size(), std::size_t(10000));
        project->addLabel(sessions[0].id, {100, 200, fingers("eeeee")}, LabelSource::Human);
        QCOMPARE(project->labels(sessions[0].id).size(), 2);
        project->removeSession(bad);
        QCOMPARE(project->verify(), QStringList());
    }
    void countsThatOverflowTogetherStopNothing()
    {
        twoSessions();
        meddle(m_file, "UPDATE session SET samples = 4611686018427387904");
        auto project = Project::open(m_file);
        QVERIFY(!project->fingerprint().isEmpty());
        const qint64 session = project->addSession("new", {}, ramp(100), {}, {});
        QCOMPARE(project->samples(session).size(), std::size_t(100));
    }
    void aBlockThatPromisesMoreThanItHoldsIsRefused()
    {
        const qint64 bad = twoSessions();
        // The last block ends where the row says, so only reading finds out.
        meddle(m_file, "UPDATE session SET samples = 2147483647 WHERE name = 'bad'");
        meddle(m_file, "UPDATE block SET count = 2147483647 - first WHERE session = ? AND first = 8192", {bad});
        auto project = Project::open(m_file);
        QVERIFY(refusal([&] { project->samples(bad); }).contains("after 8192"));
        QVERIFY(!project->session(bad)->damage.isEmpty());
    }
    void aCutOffSessionThatIsDamagedIsFinishedAsItIs()
    {
        auto project = Project::open(m_file);
        const qint64 cut = project->beginSession("cut", {}), other = project->beginSession("other", {});
        project->append(cut, ramp(100));
        project->append(other, ramp(100));
        project->addLabel(cut, {10, 20, fingers("eeeee")}, LabelSource::Human);
        meddle(m_file, "DELETE FROM setting");
        meddle(m_file, "UPDATE session SET samples = -1 WHERE id = ?", {cut});
        QCOMPARE(project->finishCutOffSessions().finished.size(), 2);
        QVERIFY(project->session(cut)->finished);
        QCOMPARE(project->session(other)->samples, 100);
        QCOMPARE(project->labels(cut).size(), 1);
    }

    void timesThatCannotBeAreRefusedByName_data()
    {
        QTest::addColumn<double>("t");
        QTest::addColumn<bool>("inTheRow");
        for (const bool row : {false, true}) {
            const auto name = [row](const char *what) { return QByteArray(what) + (row ? ", row" : ", block"); };
            QTest::newRow(name("infinity")) << std::numeric_limits<double>::infinity() << row;
            QTest::newRow(name("minus infinity")) << -std::numeric_limits<double>::infinity() << row;
            QTest::newRow(name("1e15")) << 1e15 << row;
            QTest::newRow(name("-1e15")) << -1e15 << row;
            QTest::newRow(name("a century")) << 3.2e9 << row;
        }
        QTest::newRow("no number") << std::numeric_limits<double>::quiet_NaN() << false;
    }
    void timesThatCannotBeAreRefusedByName()
    {
        QFETCH(double, t);
        QFETCH(bool, inTheRow);
        const qint64 bad = twoSessions();
        if (inTheRow) {
            meddle(m_file, "UPDATE session SET last_t = ? WHERE name = 'bad'", {t});
        } else {
            std::vector<Sample> samples = ramp(10000);
            QByteArray data(1808 * 44, '\0');
            for (int i = 0; i < 1808; ++i)
                std::memcpy(data.data() + 8 * i, &samples[std::size_t(8192 + i)].t, 8);
            std::memcpy(data.data() + 8 * 500, &t, 8);
            meddle(m_file, "UPDATE block SET data = ?, hash = ? WHERE session = ? AND first = 8192",
                {data, QCryptographicHash::hash(data, QCryptographicHash::Sha256), bad});
        }
        auto project = Project::open(m_file);
        const QString said = refusal([&] { project->samples(bad); });
        QVERIFY2(said.contains(inTheRow ? "9999" : "8692") && said.contains("bad"), qPrintable(said));
        QCOMPARE(project->session(bad)->damage, said);
        QCOMPARE(project->session(bad)->seconds, 0.0);
        QVERIFY(!project->verify().isEmpty());
        QCOMPARE(project->samples(1).size(), std::size_t(10000));
    }
    void aSessionWhoseTimeRunsBackwardsIsRefused()
    {
        const qint64 bad = twoSessions();
        QByteArray data(4096 * 44, '\0');
        for (const int first : {0, 4096}) {
            for (int i = 0; i < 4096; ++i) {
                const double t = -0.02 * (first + i);
                std::memcpy(data.data() + 8 * i, &t, 8);
            }
            meddle(m_file, "UPDATE block SET data = ?, hash = ? WHERE session = ? AND first = ?",
                {data, QCryptographicHash::hash(data, QCryptographicHash::Sha256), bad, first});
        }
        auto project = Project::open(m_file);
        QVERIFY(refusal([&] { project->samples(bad); }).contains("does not advance"));
    }
    void timesThatCannotBeAreNotStored()
    {
        auto project = Project::open(m_file);
        const qint64 session = project->beginSession("s", {});
        project->append(session, ramp(100));
        for (const double t : {std::numeric_limits<double>::infinity(), 1e15, 1e9})
            QVERIFY(refusal([&] {
                project->append(session, std::vector<Sample>{{t, {}, {}, {}}});
            }).contains("cannot be right"));
        project->append(session, ramp(100, 2));
        project->finishSession(session);
        QCOMPARE(project->samples(session).size(), std::size_t(200));
        QCOMPARE(project->verify(), QStringList());
    }

    void aDamagedLabelIsSetAsideAndCanBeRemoved_data()
    {
        QTest::addColumn<QString>("change");
        QTest::newRow("an unknown combination") << "fingers = 'xyz'";
        QTest::newRow("an end beyond every number") << "past = 5000000000";
    }
    void aDamagedLabelIsSetAsideAndCanBeRemoved()
    {
        QFETCH(QString, change);
        const qint64 session = twoSessions();
        meddle(m_file, "UPDATE label SET " + change + " WHERE session = ?", {session});
        auto project = Project::open(m_file);
        QVERIFY(project->labels(session).isEmpty());
        QCOMPARE(project->labels(1).size(), 1);
        QCOMPARE(project->damagedLabels().size(), 1);
        QCOMPARE(project->damagedLabels(1).size(), 0);
        const DamagedLabel damaged = project->damagedLabels(session).constFirst();
        QCOMPARE(damaged.session, session);
        QCOMPARE(damaged.begin, 5000);
        // Over it, beside it, as an edit, and by a change of itself.
        project->addLabel(session, {4000, 6000, fingers("fffff")}, LabelSource::Human);
        QCOMPARE(project->editLabels(session, {{{}, LabelledSegment{{7000, 7100, fingers("eeeee")}, {}}}}).size(),
            std::size_t(0));
        QVERIFY(refusal([&] { project->changeLabel(damaged.id, {1, 2, fingers("eeeee")}); }).contains("remove it"));
        QCOMPARE(project->labels(session).size(), 2);
        project->removeLabel(damaged.id);
        QVERIFY(project->damagedLabels().isEmpty());
        QCOMPARE(project->verify(), QStringList());
    }

    void aLostWalFileIsNoticed_data()
    {
        QTest::addColumn<int>("percent"); // of the -wal file that is left
        QTest::addColumn<bool>("torn");   // instead: this part of it overwritten
        QTest::newRow("dropped") << 0 << false;
        QTest::newRow("half of it") << 50 << false;
        QTest::newRow("torn at its middle") << 50 << true;
    }
    void aLostWalFileIsNoticed()
    {
        QFETCH(int, percent);
        QFETCH(bool, torn);
        const QString left = in("left.lodestone");
        {
            auto project = Project::open(m_file);
            project->addSession("s", {}, ramp(1000), {}, {});
            project->tidy();
            for (int i = 0; i < 78; ++i)
                project->addLabel(1, {10 * i, 10 * i + 5, fingers("eeeee")}, LabelSource::Human);
            QCOMPARE(project->missing(), QString());
            copyFiles(m_file, left);
        }
        QFile wal(left + "-wal");
        QVERIFY(wal.size() > 0);
        const qint64 at = wal.size() * percent / 100;
        if (percent == 0)
            QVERIFY(wal.remove());
        else if (!torn)
            QVERIFY(wal.resize(at));
        else
            QVERIFY(wal.open(QIODevice::ReadWrite) && wal.seek(at) && wal.write(QByteArray(100, '\xA5')) == 100);
        wal.close();

        const int there = int(Project::open(left, true)->labels(1).size());
        QVERIFY(there < 78);
        const QString said = Project::open(left, true)->missing();
        QVERIFY2(said.contains(QStringLiteral("labels: %1,").arg(78 - there)), qPrintable(said));
        QVERIFY(said.contains("left.lodestone-backups"));
        QVERIFY(Project::open(left, true)->verify().contains(said));
        // It is told until somebody accepts it, whatever is written meanwhile.
        {
            auto project = Project::open(left);
            QCOMPARE(project->missing(), said);
            project->addLabel(1, {900, 950, fingers("eeeee")}, LabelSource::Human);
            QVERIFY(backUp(left).isEmpty());
        }
        auto project = Project::open(left);
        QCOMPARE(project->missing(), said);
        project->acceptMissing();
        QCOMPARE(project->missing(), QString());
        project.reset();
        project = Project::open(left);
        QCOMPARE(project->missing(), QString());
        QCOMPARE(project->verify(), QStringList());
    }
    void anOlderCopyInTheProjectsPlaceIsNoticed()
    {
        const QString old = in("old");
        Project::open(m_file)->addSession("s", {}, ramp(1000), {}, {});
        QVERIFY(QFile::copy(m_file, old));
        Project::open(m_file)->addSession("t", {}, ramp(500), {}, {});
        QVERIFY(QFile::remove(m_file) && QFile::rename(old, m_file));
        QVERIFY2(Project::open(m_file, true)->missing().contains("sessions: 1, samples: 500,"),
            qPrintable(Project::open(m_file, true)->missing()));
    }
    void nothingIsMissingWhereNothingWasLost()
    {
        // Another project of the same name, a copy without the account beside it, a torn account, two writers.
        Project::open(m_file)->addSession("s", {}, ramp(1000), {}, {});
        QVERIFY(QFile::remove(m_file));
        QVERIFY(QFile::exists(m_file + "-account"));
        auto project = Project::open(m_file);
        QCOMPARE(project->missing(), QString());
        auto other = Project::open(m_file);
        project->addSession("s", {}, ramp(1000), {}, {});
        other->addSession("t", {}, ramp(1000), {}, {});
        project->addLabel(2, {1, 5, fingers("eeeee")}, LabelSource::Human);
        QCOMPARE(Project::open(m_file, true)->missing(), QString());
        project->copyTo(in("copy.lodestone"));
        QCOMPARE(Project::open(in("copy.lodestone"))->missing(), QString());
        project.reset();
        other.reset();
        QFile account(m_file + "-account");
        QVERIFY(account.open(QIODevice::ReadWrite) && account.seek(80) && account.write("99") == 2);
        account.close();
        QCOMPARE(Project::open(m_file)->missing(), QString());
        QCOMPARE(Project::open(m_file)->verify(), QStringList());
    }
    void sqlThatRunsByItselfIsRefused_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("trigger") << "CREATE TRIGGER t AFTER INSERT ON label BEGIN DELETE FROM session; END";
        QTest::newRow("view") << "CREATE VIEW v AS SELECT * FROM label";
    }
    void sqlThatRunsByItselfIsRefused()
    {
        QFETCH(QString, sql);
        twoSessions();
        meddle(m_file, sql);
        try {
            Project::open(m_file);
            QFAIL("opened");
        } catch (const ProjectError &error) {
            QVERIFY2(error.text.contains(QStringLiteral("runs by itself")), qPrintable(error.text));
        }
        QCOMPARE(Project::open(m_file, true)->sessions().size(), 2);
        const QString saved = in("saved.lodestone");
        QCOMPARE(recover(m_file, saved).labels, 2);
        QCOMPARE(Project::open(saved)->labels(1).size(), 1);
    }
    void anEmptiedFileIsNotBegunAnew()
    {
        twoSessions();
        QVERIFY(QFile::resize(m_file, 0));
        for (const bool readOnly : {false, true})
            QVERIFY(refusal([&] { Project::open(m_file, readOnly); }).contains("is empty, though 2 sessions"));
        QCOMPARE(QFileInfo(m_file).size(), 0);
    }
    void rowsThatVanishAreFoundByVerify()
    {
        twoSessions();
        meddle(m_file, "DELETE FROM label WHERE session = 1");
        QVERIFY(Project::open(m_file, true)->verify().join(' ').contains("2 labels"));
    }
    void aBeginningWithoutItsWalFileIsStillAProject()
    {
        auto project = Project::open(m_file);
        QVERIFY(QFile::copy(m_file, in("bare.lodestone")));
        QVERIFY(refusal([&] { Project::open(in("bare.lodestone"), true); }).isEmpty());
    }

    void threeBackupsAreKept()
    {
        Project::open(m_file);
        QVERIFY(backUp(m_file).isEmpty()); // nothing to keep yet
        QStringList made;
        for (int i = 0; i < 5; ++i) {
            Project::open(m_file)->addSession(
                QStringLiteral("s%1").arg(i), {}, ramp(9000), {{0, 50, fingers("fffff")}}, LabelSource::Human);
            made << backUp(m_file);
            QVERIFY(QFile::exists(made.last()));
            QVERIFY(backUp(m_file).isEmpty()); // the same changes
            QTest::qWait(2);
        }
        const QList<Backup> kept = backupsOf(m_file);
        QCOMPARE(kept.size(), kBackups);
        QCOMPARE(QDir(backupFolder(m_file)).entryList(QDir::Files).size(), kBackups);
        QCOMPARE(kept[0].file, made[4]);
        QCOMPARE(kept[0].sessions, 5);
        QCOMPARE(kept[2].sessions, 3);
        QCOMPARE(kept[0].labels, 5);
        auto project = Project::open(kept[0].file);
        QCOMPARE(project->verify(), QStringList());
        QCOMPARE(project->samples(5).size(), std::size_t(9000));
    }
    void aBackupEndsWhenAskedAndLeavesNothing()
    {
        auto project = Project::open(m_file);
        project->addSession("s", {}, ramp(100000), {}, {});
        int asked = 0;
        QVERIFY(backUp(m_file, [&] { return ++asked < 2; }).isEmpty());
        QCOMPARE(asked, 2);
        QVERIFY(QDir(backupFolder(m_file)).entryList(QDir::Files).isEmpty());
        // One is made while somebody writes, as the file was at its beginning.
        const QString file = backUp(m_file, [&] {
            project->addLabel(1, {asked, asked + 1, fingers("eeeee")}, LabelSource::Human);
            return ++asked < 1000;
        });
        QCOMPARE(Project::open(file)->verify(), QStringList());
        QVERIFY(Project::open(file)->labels(1).isEmpty());
    }

    void whatCanBeReadIsSaved()
    {
        const qint64 bad = twoSessions();
        ModelInfo model;
        model.name = "Model 1";
        model.weights = "weights";
        model.image = "image";
        Project::open(m_file)->addModel(model);
        meddle(m_file, "UPDATE block SET data = zeroblob(44 * count) WHERE session = ? AND first = 4096", {bad});
        meddle(m_file, "UPDATE session SET samples = -1 WHERE id = ?", {bad});
        meddle(m_file, "INSERT INTO label (session, first, past, fingers, source, created)"
                       " VALUES (2, 9000, 9100, 'fffff', 'human', ''), (1, 100, 200, 'xyz', 'human', '')");
        meddle(m_file, "UPDATE model SET image = 'changed'");
        const QString saved = in("saved.lodestone");
        const Recovery recovery = recover(m_file, saved);
        QCOMPARE(recovery.sessions, 3);
        QCOMPARE(recovery.samples, 10000 + 4096 + 1808);
        QCOMPARE(recovery.labels, 2);
        QCOMPARE(recovery.models, 1);
        const QString lost = recovery.lost.join('\n');
        for (const char *part : {"became 2 sessions", "5904 could be read", "1 labels", "image of Model 1"})
            QVERIFY2(lost.contains(QLatin1String(part)), qPrintable(lost));
        QVERIFY(!refusal([&] { recover(m_file, saved); }).isEmpty());
        auto project = Project::open(saved);
        QCOMPARE(project->verify(), QStringList());
        QCOMPARE(project->sessions().size(), 3);
        QCOMPARE(project->sessions()[0].name, QString("good"));
        QCOMPARE(project->samples(3).front().t, 8192 * 0.02);
        const QList<Label> labels = project->labels(3);
        QCOMPARE(labels.size(), 1);
        QCOMPARE(labels[0].segment.begin, 9000 - 8192);
        QCOMPARE(project->newestModel()->weights, QByteArray("weights"));
        QVERIFY(project->newestModel()->image.isEmpty());
        QVERIFY(!Project::open(m_file, true)->verify().isEmpty()); // left as it was
    }
    void pagesThatCannotBeReadCostWhatIsInThem()
    {
        twoSessions();
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::ReadWrite));
        // In the middle of the second session's blocks.
        QVERIFY(file.seek(file.size() * 3 / 4) && file.write(QByteArray(20000, '\xA5')) == 20000);
        file.close();
        const QString saved = in("saved.lodestone");
        const Recovery recovery = recover(m_file, saved);
        QVERIFY2(recovery.samples >= 10000, qPrintable(QString::number(recovery.samples)));
        QVERIFY(recovery.samples < 20000);
        QVERIFY(!recovery.lost.isEmpty());
        auto project = Project::open(saved);
        QCOMPARE(project->verify(), QStringList());
        QCOMPARE(project->samples(1).size(), std::size_t(10000));
    }

    void pagesOfEveryKindMayBeLost_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<int>("from");
        QTest::newRow("the header") << "sqlite_master" << 0;
        QTest::newRow("the schema") << "sqlite_master" << 100;
        for (const char *table : {"setting", "label_by_place", "label_by_length", "sqlite_autoindex_block_1",
                 "sqlite_autoindex_setting_1", "session", "block", "class"})
            QTest::newRow(table) << table << 0;
    }
    void pagesOfEveryKindMayBeLost()
    {
        QFETCH(QString, what);
        QFETCH(int, from);
        twoSessions();
        Project::open(m_file)->setSetting("port", "one");
        const qint64 root =
            what == "sqlite_master"
                ? 1
                : query(m_file, "SELECT rootpage FROM sqlite_master WHERE name = '" + what + "'")[0][0].toLongLong();
        Project::open(m_file)->checkpoint();
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek((root - 1) * 4096 + from));
        QCOMPARE(file.write(QByteArray(4096 - from, '\xA5')), 4096 - from);
        file.close();
        const Recovery recovery = recover(m_file, in("saved.lodestone"));
        QCOMPARE(recovery.sessions, 2);
        QCOMPARE(recovery.samples, 20000);
        QCOMPARE(recovery.labels, 2);
        const auto project = Project::open(in("saved.lodestone"));
        QCOMPARE(project->verify(), QStringList());
        QCOMPARE(project->labels(2)[0].segment, (Segment{5000, 5050, fingers("eeeee")}));
        QCOMPARE(project->sessions()[0].name, QString(what == "session" ? "Session 1" : "good"));
        if (what != "setting")
            QCOMPARE(project->setting("port"), QString("one"));
    }
    void aTruncatedFileGivesWhatIsLeft_data()
    {
        QTest::addColumn<int>("percent");
        for (const int percent : {99, 90, 70, 50, 30})
            QTest::newRow(QByteArray::number(percent)) << percent;
    }
    void aTruncatedFileGivesWhatIsLeft()
    {
        QFETCH(int, percent);
        {
            const auto project = Project::open(m_file);
            const qint64 session = project->beginSession("s", {}); // in blocks as a recording writes them
            for (int i = 0; i < 200; ++i)
                project->append(session, ramp(250, 5.0 * i));
            project->finishSession(session);
            project->checkpoint();
        }
        QVERIFY(QFile::resize(m_file, QFileInfo(m_file).size() * percent / 100 + 100));
        const Recovery recovery = recover(m_file, in("saved.lodestone"));
        // The blocks that begin on a page that is left, but for the last ones of it, which are cut.
        QVERIFY2(recovery.samples >= 50000 * percent / 100 - 8 * 250, qPrintable(QString::number(recovery.samples)));
        QVERIFY(recovery.samples < 50000);
        QVERIFY(!recovery.lost.isEmpty());
        QCOMPARE(Project::open(in("saved.lodestone"))->verify(), QStringList());
    }
    void whatWasRemovedDoesNotComeBack()
    {
        {
            const auto project = Project::open(m_file);
            const qint64 gone = project->addSession("gone", {}, ramp(50000), {}, {});
            project->addSession("stays", {}, ramp(100), {}, {});
            for (int i = 0; i < 50; ++i)
                project->addLabel(2, {i, i + 1, fingers("eeeee")}, LabelSource::Human);
            for (const Label &label : project->labels(2))
                if (label.segment.begin != 7)
                    project->removeLabel(label.id);
            project->removeSession(gone);
            project->purgeRemoved(0);
        }
        meddle(m_file, "UPDATE setting SET value = 'torn' WHERE key = 'account'");
        const Recovery recovery = recover(m_file, in("saved.lodestone"));
        QCOMPARE(recovery.sessions, 1);
        QCOMPARE(recovery.labels, 1);
        QCOMPARE(recovery.lost, QStringList());
    }
    void theWalFileCounts()
    {
        const QString left = in("left.lodestone");
        const auto project = Project::open(m_file);
        project->addSession("s", {}, ramp(10000), {}, {});
        project->checkpoint();
        for (int i = 0; i < 20; ++i)
            project->addLabel(1, {i, i + 1, fingers("eeeee")}, LabelSource::Human);
        copyFiles(m_file, left);
        QFile file(left);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.write(QByteArray(100, '\xA5')) == 100);
        file.close();
        const Recovery recovery = recover(left, in("saved.lodestone"));
        QCOMPARE(recovery.samples, 10000);
        QCOMPARE(recovery.labels, 20);
    }
    void whereNothingIsLeftNothingIsSaved()
    {
        for (const QByteArray &content : {QByteArray(), QByteArray("text"), QByteArray(20000, '\xA5'),
                 QByteArray("SQLite format 3") + QByteArray(9000, '\x0d')}) {
            QFile file(m_file);
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(content) == content.size());
            file.close();
            QVERIFY(refusal([&] { recover(m_file, in("saved.lodestone")); }).contains("nothing was saved"));
            QVERIFY(QDir(m_folder->path()).entryList({"saved*"}).isEmpty());
        }
    }

    void whatACutOffCopyLeftIsNoHindrance()
    {
        twoSessions();
        // Of another project that once had the copy's name, too.
        const QString copy = in("copy.lodestone"), stray = in("stray.lodestone");
        {
            const auto other = Project::open(stray);
            for (int i = 0; i < 3; ++i)
                other->addSession("other", {}, ramp(10), {}, {});
            for (const QString &name : {copy, copy + ".part"})
                for (const char *companion : {"-wal", "-shm", "-account"})
                    QVERIFY(QFile::copy(stray + QLatin1String(companion), name + QLatin1String(companion)));
            QVERIFY(QFile::copy(stray, copy + ".part"));
        }
        const auto sound = [&](const QString &name) {
            const auto project = Project::open(name);
            QCOMPARE(project->missing(), QString());
            QCOMPARE(project->sessions().size(), 2);
            QCOMPARE(project->verify(), QStringList());
        };
        Project::open(m_file)->copyTo(copy);
        sound(copy);
        QVERIFY(QFile::remove(copy) && QFile::copy(stray, copy + ".part"));
        QVERIFY(QFile::copy(m_file, copy + ".part-wal"));
        recover(m_file, copy);
        sound(copy);
        QVERIFY(QDir().mkpath(backupFolder(m_file)));
        for (const char *left : {"/x.lodestone.part", "/x.lodestone.part-wal", "/x.lodestone.part-shm"})
            QVERIFY(QFile::copy(stray, backupFolder(m_file) + QLatin1String(left)));
        sound(backUp(m_file));
        QCOMPARE(QDir(backupFolder(m_file)).entryList(QDir::Files).size(), 1);
    }
    // A copy has the account of its project: one that an older copy of the same name left is ahead of it.
    void theAccountOfAnOlderCopyIsNotTaken()
    {
        const QString copy = in("copy.lodestone");
        {
            const auto project = Project::open(m_file);
            project->addSession("s", {}, ramp(100), {}, {});
            project->copyTo(copy);
            const auto other = Project::open(copy);
            for (int i = 0; i < 9; ++i)
                other->addLabel(1, {i, i + 1, fingers("eeeee")}, LabelSource::Human);
        }
        QVERIFY(QFile::remove(copy));
        QVERIFY(QFile::exists(copy + "-account"));
        Project::open(m_file)->copyTo(copy);
        QCOMPARE(Project::open(copy)->missing(), QString());
    }
    void pipesAndDevicesAreRefusedAtOnce()
    {
        twoSessions();
        const QString pipe = in("pipe");
        QVERIFY(::mkfifo(QFile::encodeName(pipe).constData(), 0600) == 0);
        for (const QString &name : {pipe, QString("/dev/zero")}) {
            for (const bool readOnly : {false, true})
                QVERIFY(refusal([&] { Project::open(name, readOnly); }).contains("no regular file"));
            QVERIFY(!refusal([&] { recover(name, in("saved.lodestone")); }).isEmpty());
        }
        QVERIFY(QFile::remove(m_file + "-account"));
        QVERIFY(::mkfifo(QFile::encodeName(m_file + "-account").constData(), 0600) == 0);
        {
            const auto project = Project::open(m_file);
            project->addLabel(1, {100, 200, fingers("eeeee")}, LabelSource::Human);
            QCOMPARE(project->verify(), QStringList());
        }
        QVERIFY(QFile::rename(pipe, m_file + "-wal"));
        QVERIFY(refusal([&] { Project::open(m_file); }).contains("no regular file"));
    }
    void aBackupIsRestored()
    {
        twoSessions();
        const QString backup = backUp(m_file);
        {
            const auto project = Project::open(m_file);
            project->addSession("later", {}, ramp(100), {}, {});
            project->checkpoint();
            QVERIFY(refusal([&] { restoreBackup(m_file, m_file); }).contains("itself"));
        }
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(100) && file.write(QByteArray(30000, '\xA5')) == 30000);
        file.close();
        const QString kept = restoreBackup(backup, m_file);
        QCOMPARE(kept, in("p.before-restore.lodestone"));
        {
            const auto project = Project::open(m_file);
            QCOMPARE(project->sessions().size(), 2);
            QCOMPARE(project->missing(), QString());
            QCOMPARE(project->verify(), QStringList());
            project->addLabel(1, {100, 200, fingers("eeeee")}, LabelSource::Human);
        }
        QVERIFY(QFile::exists(backup));
        QVERIFY(!backUp(m_file).isEmpty());
        QVERIFY(recover(kept, in("saved.lodestone")).sessions > 0);
        // Again, where an older one is kept; and where nothing is in its place.
        QCOMPARE(restoreBackup(backup, m_file), in("p.before-restore (2).lodestone"));
        QCOMPARE(restoreBackup(backup, in("new.lodestone")), QString());
        QCOMPARE(Project::open(in("new.lodestone"))->sessions().size(), 2);
        for (const QString &wrong : {in("none.lodestone"), kept}) // not there; damaged
            QVERIFY(!refusal([&] { restoreBackup(wrong, m_file); }).isEmpty());
        QCOMPARE(Project::open(m_file)->sessions().size(), 2);
    }
    void twoBackupsAtATimeAreOne()
    {
        twoSessions();
        QString second = "?";
        const QString first = backUp(m_file, [&] {
            if (second == "?")
                second = backUp(m_file);
            return true;
        });
        QCOMPARE(second, QString());
        QCOMPARE(backupsOf(m_file).size(), 1);
        QCOMPARE(backupsOf(m_file)[0].file, first);
    }
    void aBackupThatCannotBeMadeIsTold()
    {
        twoSessions();
        QFile file(backupFolder(m_file)); // a file in its place
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(refusal([&] { backUp(m_file); }).contains("no backup was made"));
    }
};

QTEST_GUILESS_MAIN(DamageTest)
#include "damage_test.moc"
