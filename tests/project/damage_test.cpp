// SPDX-License-Identifier: GPL-3.0-or-later
// What a damaged project file says of itself, and what of it still works.
#include "engine/project/backup.h"
#include "engine/project/recover.h"
#include "tests/support/made_sessions.h"
#include "tests/support/meddle.h"
#include "tests/support/project_folder.h"

#include <QCryptographicHash>
#include <cstring>
#include <limits>
#include <sys/stat.h>

using namespace lodestone;
using namespace lodestone::test;

class DamageTest : public QObject, ProjectFolder
{
    Q_OBJECT

private slots:
    void init() { fresh(); }
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
        const qint64 bad = twoSessions(m_file);
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
        twoSessions(m_file);
        meddle(m_file, "UPDATE session SET samples = 4611686018427387904");
        auto project = Project::open(m_file);
        QVERIFY(!project->fingerprint().isEmpty());
        const qint64 session = project->addSession("new", {}, ramp(0, 100), {}, {});
        QCOMPARE(project->samples(session).size(), std::size_t(100));
    }
    void aBlockThatPromisesMoreThanItHoldsIsRefused()
    {
        const qint64 bad = twoSessions(m_file);
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
        project->append(cut, ramp(0, 100));
        project->append(other, ramp(0, 100));
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
        const qint64 bad = twoSessions(m_file);
        if (inTheRow) {
            meddle(m_file, "UPDATE session SET last_t = ? WHERE name = 'bad'", {t});
        } else {
            std::vector<Sample> samples = ramp(0, 10000);
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
        const qint64 bad = twoSessions(m_file);
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
        project->append(session, ramp(0, 100));
        for (const double t : {std::numeric_limits<double>::infinity(), 1e15, 1e9})
            QVERIFY(refusal([&] {
                project->append(session, std::vector<Sample>{{t, {}, {}, {}}});
            }).contains("cannot be right"));
        project->append(session, ramp(100, 100));
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
        const qint64 session = twoSessions(m_file);
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
            project->addSession("s", {}, ramp(0, 1000), {}, {});
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
        Project::open(m_file)->addSession("s", {}, ramp(0, 1000), {}, {});
        QVERIFY(QFile::copy(m_file, old));
        Project::open(m_file)->addSession("t", {}, ramp(0, 500), {}, {});
        QVERIFY(QFile::remove(m_file) && QFile::rename(old, m_file));
        QVERIFY2(Project::open(m_file, true)->missing().contains("sessions: 1, samples: 500,"),
            qPrintable(Project::open(m_file, true)->missing()));
    }
    void nothingIsMissingWhereNothingWasLost()
    {
        // Another project of the same name, a copy without the account beside it, a torn account, two writers.
        Project::open(m_file)->addSession("s", {}, ramp(0, 1000), {}, {});
        QVERIFY(QFile::remove(m_file));
        QVERIFY(QFile::exists(m_file + "-account"));
        auto project = Project::open(m_file);
        QCOMPARE(project->missing(), QString());
        auto other = Project::open(m_file);
        project->addSession("s", {}, ramp(0, 1000), {}, {});
        other->addSession("t", {}, ramp(0, 1000), {}, {});
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
        twoSessions(m_file);
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
        twoSessions(m_file);
        QVERIFY(QFile::resize(m_file, 0));
        for (const bool readOnly : {false, true})
            QVERIFY(refusal([&] { Project::open(m_file, readOnly); }).contains("is empty, though 2 sessions"));
        QCOMPARE(QFileInfo(m_file).size(), 0);
    }
    void rowsThatVanishAreFoundByVerify()
    {
        twoSessions(m_file);
        meddle(m_file, "DELETE FROM label WHERE session = 1");
        QVERIFY(Project::open(m_file, true)->verify().join(' ').contains("2 labels"));
    }
    void aBeginningWithoutItsWalFileIsStillAProject()
    {
        auto project = Project::open(m_file);
        QVERIFY(QFile::copy(m_file, in("bare.lodestone")));
        QVERIFY(refusal([&] { Project::open(in("bare.lodestone"), true); }).isEmpty());
    }
    void pipesAndDevicesAreRefusedAtOnce()
    {
        twoSessions(m_file);
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
    void verifyFindsWhatWasMeddledWith_data()
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
    void verifyFindsWhatWasMeddledWith()
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
};

QTEST_GUILESS_MAIN(DamageTest)
#include "damage_test.moc"
