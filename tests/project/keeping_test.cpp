// SPDX-License-Identifier: GPL-3.0-or-later
// What a person says of a session or a model, what is removed and comes back, pictures, and a project of format 2.
#include "engine/project/backup.h"
#include "engine/project/recover.h"
#include "tests/support/made_sessions.h"
#include "tests/support/meddle.h"
#include "tests/support/project_folder.h"

#include <QDir>
#include <QTest>

using namespace lodestone;
using namespace lodestone::test;

namespace {

Picture picture(double t, int bytes) { return {t, QByteArray(bytes, char('a' + int(t) % 26))}; }

} // namespace

class KeepingTest : public QObject, ProjectFolder
{
    Q_OBJECT
    // The copies that are made of a project: saved elsewhere, backup, recovered.
    QStringList copies() const
    {
        const QString saved = in("saved.lodestone"), rescued = in("rescued.lodestone");
        Project::open(m_file, true)->copyTo(saved);
        const Recovery recovery = recover(m_file, rescued);
        if (!recovery.lost.isEmpty())
            qWarning().noquote() << recovery.lost.join('\n');
        return {saved, backUp(m_file), rescued};
    }

private slots:
    void init() { fresh(); }

    void whatIsSaidOfASessionStays()
    {
        auto project = Project::open(m_file);
        const qint64 id = project->addSession("a", {}, ramp(0, 20), {}, {});
        QCOMPARE(project->session(id)->sitting, 0);
        QCOMPARE(project->newestSitting(), 0);
        const QString before = project->fingerprint();
        project->setSitting(id, 2);
        project->setNote(id, "magnet of the thumb was loose");
        project->renameSession(id, " walk ");
        QVERIFY(project->fingerprint() != before);
        project = Project::open(m_file);
        const SessionInfo info = *project->session(id);
        QCOMPARE(info.sitting, 2);
        QCOMPARE(project->newestSitting(), 2);
        QCOMPARE(info.note, QString("magnet of the thumb was loose"));
        QCOMPARE(info.name, QString("walk"));
        project->setNote(id, {});
        QCOMPARE(project->session(id)->note, QString());
        QVERIFY(!refusal([&] { project->renameSession(id, " "); }).isEmpty());
        QVERIFY(!refusal([&] { project->setSitting(id, -1); }).isEmpty());
        QVERIFY(!refusal([&] { project->setNote(id + 1, "x"); }).isEmpty());
        QCOMPARE(project->verify(), QStringList());
    }
    void aRemovedSessionIsNowhereAndComesBack()
    {
        auto project = Project::open(m_file);
        const qint64 a = project->addSession("a", {}, ramp(0, 100), {{0, 50, fingers("fffff")}}, LabelSource::Human);
        const qint64 b = project->addSession("b", {}, ramp(0, 100), {{0, 50, fingers("eeeee")}}, LabelSource::Human);
        project->addPictures(a, {picture(1, 10)});
        const QString before = project->fingerprint();
        project->removeSession(a);
        QVERIFY(project->fingerprint() != before);
        project = Project::open(m_file);
        QCOMPARE(project->sessions().size(), 1);
        QVERIFY(!project->session(a));
        QVERIFY(project->labels(a).isEmpty());
        QCOMPARE(project->humanLabels(), 1);
        QCOMPARE(project->labelCounts().size(), 1);
        QCOMPARE(project->labelledCombinations(), std::vector<Combination>{fingers("eeeee")});
        for (const auto &call : std::initializer_list<std::function<void()>>{[&] { project->rows(a); },
                 [&] { project->pictures(a, 0, 9); }, [&] { project->append(a, ramp(0, 3)); },
                 [&] {
                     project->addLabel(a, {60, 70, {}}, LabelSource::Human);
                 },
                 [&] { project->removeSession(a); }, [&] { project->restoreSession(b); }})
            QVERIFY(!refusal(call).isEmpty());
        QCOMPARE(project->removedSessions().size(), 1);
        QCOMPARE(project->removedSessions()[0].name, QString("a"));
        QCOMPARE(project->missing(), QString());
        QCOMPARE(project->verify(), QStringList());
        for (const QString &copy : copies()) {
            const auto other = Project::open(copy);
            QCOMPARE(other->sessions().size(), 1);
            other->restoreSession(a);
            QCOMPARE(other->labels(a).size(), 1);
        }
        project->restoreSession(a);
        QCOMPARE(project->sessions().size(), 2);
        QCOMPARE(project->labels(a).size(), 1);
        QCOMPARE(project->rows(a).size(), std::size_t(100));
        QCOMPARE(project->pictures(a, 0, 9).size(), std::size_t(1));
    }
    void whatWasRemovedLongAgoGoesForGood()
    {
        auto project = Project::open(m_file);
        const qint64 old = project->addSession("old", {}, ramp(0, 100), {{0, 50, {}}}, LabelSource::Human);
        const qint64 young = project->addSession("young", {}, ramp(0, 100), {}, {});
        const qint64 model = project->addModel({});
        for (const qint64 id : {old, young})
            project->removeSession(id);
        project->removeModel(model);
        QCOMPARE(project->purgeRemoved(), 0);
        const QString then = QDateTime::currentDateTimeUtc().addDays(-kKeptDays).toString(Qt::ISODateWithMs);
        meddle(m_file, "UPDATE session SET removed = ? WHERE name = 'old'", {then});
        meddle(m_file, "UPDATE model SET removed = ?", {then});
        QCOMPARE(project->purgeRemoved(), 2);
        QVERIFY(!refusal([&] { project->restoreSession(old); }).isEmpty());
        QVERIFY(!refusal([&] { project->restoreModel(model); }).isEmpty());
        project->restoreSession(young);
        QCOMPARE(query(m_file, "SELECT count(*) FROM block")[0][0].toInt(), 1);
        QCOMPARE(query(m_file, "SELECT count(*) FROM label")[0][0].toInt(), 0);
        QCOMPARE(project->verify(), QStringList());
        project->removeSession(young);
        QCOMPARE(project->purgeRemoved(0), 1);
    }
    void aSessionThatIsRecordedStays()
    {
        const auto project = Project::open(m_file);
        const qint64 id = project->beginSession({}, {});
        QVERIFY(refusal([&] { project->removeSession(id); }).contains("being recorded"));
        project->append(id, ramp(0, 3));
        project->finishSession(id);
        project->removeSession(id);
        // An import that is given up leaves nothing.
        project->removeSession(project->beginImport({}, {}));
        QCOMPARE(project->removedSessions().size(), 1);
        QCOMPARE(query(m_file, "SELECT count(*) FROM session")[0][0].toInt(), 1);
    }
    void modelsAreNamedRemovedAndRestored()
    {
        auto project = Project::open(m_file);
        const qint64 one = project->addModel({}), two = project->addModel({});
        const QString before = project->fingerprint();
        project->renameModel(two, "winter glove");
        QVERIFY(project->fingerprint() != before);
        project->setModelNote(two, "with the new thumb");
        project = Project::open(m_file);
        QCOMPARE(project->model(two)->name, QString("winter glove"));
        QCOMPARE(project->models()[0].note, QString("with the new thumb"));
        project->removeModel(two);
        QCOMPARE(project->newestModel()->id, one);
        QVERIFY(!project->model(two));
        QCOMPARE(project->models().size(), 1);
        QVERIFY(!refusal([&] { project->renameModel(two, "x"); }).isEmpty());
        QCOMPARE(project->removedModels().size(), 1);
        project->restoreModel(two);
        QCOMPARE(project->newestModel()->name, QString("winter glove"));
        QVERIFY(!refusal([&] { project->restoreModel(two); }).isEmpty());
        QVERIFY(!refusal([&] { project->renameModel(one, {}); }).isEmpty());
    }

    void picturesAreFoundByTime()
    {
        auto project = Project::open(m_file);
        const qint64 a = project->beginSession({}, {}), b = project->beginSession({}, {});
        project->addPictures(a, {picture(1, 10), picture(3, 30), picture(2, 20)});
        project->addPictures(b, {picture(1.5, 15)});
        project = Project::open(m_file);
        const auto found = project->pictures(a, 2, 3);
        QVERIFY((found == std::vector<Picture>{picture(2, 20), picture(3, 30)}));
        QCOMPARE(project->pictureNear(a, -5)->t, 1.0);
        QCOMPARE(project->pictureNear(a, 2.4)->t, 2.0);
        QCOMPARE(project->pictureNear(a, 2.6)->t, 3.0);
        QCOMPARE(project->pictureNear(a, 99)->t, 3.0);
        QCOMPARE(project->pictureBytes(a).count, 3);
        QCOMPARE(project->pictureBytes(a).bytes, 60);
        QCOMPARE(project->session(a)->pictures, 3);
        QCOMPARE(project->session(a)->pictureBytes, 60);
        QVERIFY((project->pictureTimes(a) == std::vector<double>{1, 2, 3}));
        QVERIFY(project->pictureTimes(project->beginSession("c", "x")).empty());
        const QString before = project->fingerprint();
        project->addPictures(a, {picture(2, 7)}); // another of the same time
        QCOMPARE(project->pictureBytes(a).count, 3);
        QCOMPARE(project->pictureBytes(a).bytes, 47);
        project->removePictures(a);
        QVERIFY(project->fingerprint() != before); // whoever lists the sessions lists them anew
        QVERIFY(!project->pictureNear(a, 1));
        QCOMPARE(project->pictureBytes(a).count, 0);
        QCOMPARE(project->pictureBytes(b).bytes, 15);
        for (const Picture &wrong :
            {picture(qQNaN(), 5), picture(qInf(), 5), Picture{1, {}}, Picture{1, QByteArray(kLargestPicture + 1, 'x')}})
            QVERIFY(!refusal([&] { project->addPictures(a, {picture(8, 8), wrong}); }).isEmpty());
        QCOMPARE(project->pictureBytes(a).count, 0);
        QVERIFY(!refusal([&] { project->addPictures(99, {picture(1, 1)}); }).isEmpty());
        QCOMPARE(project->verify(), QStringList());
    }
    void deletedPicturesLeaveNothingInTheFile()
    {
        const QByteArray face = "a face that nobody else may see ";
        const auto holds = [&] {
            QFile file(m_file);
            return file.open(QIODevice::ReadOnly) && file.readAll().contains(face);
        };
        {
            auto project = Project::open(m_file);
            const qint64 session = project->beginSession({}, {});
            for (int i = 0; i < 50; ++i)
                project->addPictures(session, {{double(i), face.repeated(i + 1)}, {i + 0.5, face.repeated(300)}});
        }
        QVERIFY(holds());
        {
            auto project = Project::open(m_file);
            project->removePictures(project->sessions().constFirst().id);
        }
        QVERIFY(!holds());
    }
    void picturesAreKeptAndCheckedAsTheRestIs()
    {
        qint64 a = 0;
        {
            const auto project = Project::open(m_file);
            a = project->addSession("a", {}, ramp(0, 100), {}, {});
            project->addPictures(a, {picture(0, 5000), picture(1, 5000)});
        }
        for (const QString &copy : copies()) {
            const auto project = Project::open(copy, true);
            QVERIFY((project->pictures(a, 0, 9) == std::vector<Picture>{picture(0, 5000), picture(1, 5000)}));
            QCOMPARE(project->pictureBytes(a).bytes, 10000);
            QCOMPARE(project->verify(), QStringList());
        }
        meddle(m_file, "UPDATE picture SET jpeg = zeroblob(5000) WHERE t = 1");
        {
            const auto project = Project::open(m_file);
            QCOMPARE(project->verify().size(), 1);
            QVERIFY(project->verify()[0].contains("picture at 1 s"));
            QCOMPARE(project->pictures(a, 0, 9).size(), std::size_t(1));
        }
        QFile::remove(in("rescued.lodestone"));
        const Recovery recovery = recover(m_file, in("rescued.lodestone"));
        QCOMPARE(recovery.pictures, 1);
        QVERIFY2(recovery.lost.join(' ').contains("1 of 2 pictures"), qPrintable(recovery.lost.join(' ')));
        // Rows that went behind everybody's back are missed.
        meddle(m_file, "DELETE FROM picture");
        QVERIFY(Project::open(m_file)->verify().join(' ').contains("2 pictures; now there are 1, 100, 0, 0 and 0"));
    }
    void countsThatAreWrongAreTold()
    {
        {
            const auto project = Project::open(m_file);
            project->addSession("a", {}, ramp(0, 100), {{0, 50, {}}, {50, 90, {}}}, LabelSource::Human);
        }
        meddle(m_file, "UPDATE session SET labels = 7");
        QVERIFY(Project::open(m_file)->verify().join(' ').contains("not as many as were counted"));
    }

    void format2IsBroughtToThisOne()
    {
        writeFormat(2, m_file);
        const auto everything = [](const QString &file) {
            return QList<QList<QVariantList>>{query(file, "SELECT hex(data), hex(hash) FROM block"),
                query(file, "SELECT id, session, first, past, fingers, source, created FROM label"),
                query(file, "SELECT id, name, source, created, finished, samples, first_t, last_t, rate, layout FROM "
                            "session"),
                query(file, "SELECT name, hex(weights), hex(image), hex(hash), provenance FROM model"),
                query(file, "SELECT session, first, past, text FROM class"),
                query(file, "SELECT key, value FROM setting WHERE key <> 'account'")};
        };
        const auto before = everything(m_file);
        QCOMPARE(before[0].size(), 3);
        {
            const auto project = Project::open(m_file);
            QCOMPARE(project->oldCopy(), Project::oldCopyOf(m_file, 2));
            QCOMPARE(project->sessions().size(), 3);
            QCOMPARE(project->labels(1).size(), 3);
            QCOMPARE(project->labelCounts().value(1), 3);
            QCOMPARE(project->humanLabels(), 1);
            QCOMPARE(project->session(2)->layout.size(), std::size_t(3));
            QCOMPARE(project->textLabels(2)[1].text, QString("open, \"wide\""));
            QCOMPARE(project->session(1)->sitting, 0);
            QCOMPARE(project->newestModel()->image, QByteArray("\3\4\5"));
            QCOMPARE(project->missing(), QString());
            QCOMPARE(project->verify(), QStringList());
        }
        QCOMPARE(everything(m_file), before);
        const QString copy = Project::oldCopyOf(m_file, 2);
        QCOMPARE(everything(copy), before);
        QCOMPARE(query(copy, "PRAGMA user_version")[0][0].toInt(), 2);
        {
            const auto project = Project::open(m_file);
            QCOMPARE(project->oldCopy(), QString());
            project->setSitting(1, 1);
            project->addPictures(3, {picture(12, 12)});
            project->addLabel(1, {15, 18, fingers("eeeee")}, LabelSource::Human);
            QCOMPARE(project->humanLabels(), 2);
            QCOMPARE(project->verify(), QStringList());
        }
        QCOMPARE(QDir(m_folder->path()).entryList({"*format-*"}).size(), 1);
    }
    void format2CanBeReadAsItIs()
    {
        writeFormat(2, m_file);
        {
            const auto project = Project::open(m_file, true);
            QCOMPARE(project->sessions().size(), 3);
            QCOMPARE(project->labelCounts().value(1), 3);
            QCOMPARE(project->humanLabels(), 1);
            QCOMPARE(project->textLabels(2).size(), std::size_t(2));
            QVERIFY(project->pictures(1, 0, 99).empty());
            QVERIFY(!project->pictureNear(1, 0));
            QCOMPARE(project->models().size(), 1);
            QVERIFY(project->removedSessions().isEmpty());
            QCOMPARE(project->verify(), QStringList());
            QVERIFY(!refusal([&] { project->setSitting(1, 1); }).isEmpty());
        }
        QCOMPARE(recover(m_file, in("rescued.lodestone")).sessions, 3);
        QCOMPARE(query(m_file, "PRAGMA user_version")[0][0].toInt(), 2);
        QVERIFY(!QFile::exists(Project::oldCopyOf(m_file, 2)));
    }
    void withoutTheCopyFormat2StaysAsItIs()
    {
        writeFormat(2, m_file);
        QVERIFY(QDir().mkpath(Project::oldCopyOf(m_file, 2) + ".part/full"));
        const QString why = refusal([&] { Project::open(m_file); });
        QVERIFY2(why.contains("older format"), qPrintable(why));
        QCOMPARE(query(m_file, "PRAGMA user_version")[0][0].toInt(), 2);
        QCOMPARE(Project::open(m_file, true)->samples(1).size(), std::size_t(40));
    }
};

QTEST_GUILESS_MAIN(KeepingTest)
#include "keeping_test.moc"
