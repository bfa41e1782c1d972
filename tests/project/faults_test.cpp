// SPDX-License-Identifier: GPL-3.0-or-later
// A disk that refuses, writes half, is full, loses its power or lies about what it synced, at every place of what is
// done with a project. Nothing that was acknowledged is lost without a word.
#include "engine/project/backup.h"
#include "tests/support/faulty_disk.h"
#include "tests/support/made_sessions.h"
#include "tests/support/meddle.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

using namespace lodestone;
using namespace lodestone::test;
using Fault = FaultyDisk::Fault;

namespace {

// What the file acknowledged, and what it was asked for.
struct Told
{
    int recorded = 0, offered = 0; // samples of the session "recorded"
    int labels = 0, models = 0, pictures = 0, imports = 0;
};

template<typename Call>
bool done(Call call)
{
    try {
        call();
        return true;
    } catch (const ProjectError &) {
        return false;
    }
}

void record(const QString &file, Told &told)
{
    std::unique_ptr<Project> project;
    qint64 session = 0;
    if (!done([&] { project = Project::open(file); })
        || !done([&] { session = project->beginSession("recorded", "glove 1"); }))
        return;
    for (int piece = 0; piece < 12; ++piece) {
        if (done([&] { project->append(session, ramp(told.recorded, 500)); }))
            told.recorded += 500;
        told.offered = told.recorded + 500;
        if (piece % 4 == 3)
            done([&] { project->tidy(); });
    }
    done([&] { project->finishSession(session); });
}

void label(const QString &file, Told &told)
{
    std::unique_ptr<Project> project;
    if (!done([&] { project = Project::open(file); }))
        return;
    for (int i = 0; i < 12; ++i) {
        told.labels += done([&] { project->addLabel(1, {20 * i, 20 * i + 9, fingers("eeeee")}, LabelSource::Human); });
        told.labels += done([&] {
            const LabelledSegment next{{20 * i + 10, 20 * i + 19, fingers("fffff")}, LabelSource::Human};
            project->editLabels(1, {{{}, next}});
        });
        if (i % 5 == 4)
            done([&] { project->checkpoint(); });
    }
    told.models += done([&] {
        ModelInfo model;
        model.weights = QByteArray(20000, 'w');
        project->addModel(model);
    });
    told.pictures += done([&] { project->addPictures(1, {{1, QByteArray(9000, 'p')}}); });
}

void import(const QString &file, Told &told)
{
    std::unique_ptr<Project> project;
    if (!done([&] { project = Project::open(file); }))
        return;
    for (int i = 0; i < 2; ++i) {
        qint64 id = 0;
        told.imports += done([&] {
            id = project->beginImport("imported", "import x.csv");
            for (int piece = 0; piece < 3; ++piece)
                project->append(id, ramp(piece * 5000, 5000));
            project->finishImport(id, 50, {{0, 100, fingers("eeeee")}}, LabelSource::Import);
        });
        done([&] { project->finishCutOffSessions(); });
    }
}

void backUpTwice(const QString &file, Told &told)
{
    done([&] { backUp(file); });
    done([&] {
        told.labels += done([&] {
            Project::open(file)->addLabel(1, {400, 410, fingers("eeeee")}, LabelSource::Human);
        });
    });
    done([&] { backUp(file); });
}

void migrate(const QString &file, Told &)
{
    done([&] { Project::open(file); });
}

} // namespace

class FaultsTest : public QObject
{
    Q_OBJECT
    using Work = void (*)(const QString &, Told &);
    enum class End { Whole, Said, Lost };
    std::unique_ptr<QTemporaryDir> m_folder;
    FaultyDisk m_disk;
    int m_cases = 0;

    QString file() const { return m_folder->filePath("p.lodestone"); }
    // A project as the work finds it.
    void begin(bool older)
    {
        m_folder = std::make_unique<QTemporaryDir>();
        if (older) {
            writeFormat(2, file());
            return;
        }
        const auto project = Project::open(file());
        project->addSession("old", {}, ramp(0, 1000), {}, {});
    }

    // Whether all that was told is in the file, as it stands there.
    static End endOf(const QString &name, const Told &told, bool older, QString &why)
    {
        std::unique_ptr<Project> project;
        try {
            project = Project::open(name);
        } catch (const ProjectError &error) {
            why = "not opened: " + error.text;
            return End::Said;
        }
        if (!project->missing().isEmpty()) {
            why = project->missing();
            return End::Said;
        }
        const QStringList problems = project->verify();
        if (!problems.isEmpty()) {
            why = problems.join(' ');
            return End::Said;
        }
        int recorded = 0, imports = 0, labels = 0, old = 0;
        for (const SessionInfo &session : project->sessions()) {
            if (session.name == "recorded") {
                const Rows rows = project->rows(session.id);
                recorded = int(rows.size());
                for (int i = 0; i < recorded; ++i)
                    if (rows.values[std::size_t(i) * 9] != float(i)) {
                        why = QString("sample %1 is another").arg(i);
                        return End::Lost;
                    }
            } else if (session.name == "imported") {
                imports += session.samples == 15000 && project->labels(session.id).size() == 1;
            } else {
                old += session.samples;
            }
        }
        labels = int(project->labels(1).size());
        const int pictures = int(project->pictureBytes(1).count), models = int(project->models().size());
        why = QString("recorded %1 of %2, labels %3 of %4, models %5 of %6, pictures %7 of %8, imports %9 of %10")
                  .arg(recorded)
                  .arg(told.recorded)
                  .arg(labels)
                  .arg(told.labels)
                  .arg(models)
                  .arg(told.models)
                  .arg(pictures)
                  .arg(told.pictures)
                  .arg(imports)
                  .arg(told.imports);
        const bool all = recorded >= told.recorded && recorded <= std::max(told.offered, told.recorded)
                         && labels >= told.labels + (older ? 3 : 0) && models >= told.models
                         && pictures >= told.pictures && imports >= told.imports && old == (older ? 51 : 1000);
        return all ? End::Whole : End::Lost;
    }
    // Every copy that has its whole name is whole; what was cut off is gone after the next one.
    static QString wrongCopy(const QString &folder)
    {
        for (const QString &name : QDir(folder).entryList({"*.format-*.lodestone"}))
            if (Project::open(folder + '/' + name, true)->verify() != QStringList())
                return name;
        for (const Backup &backup : backupsOf(folder + "/p.lodestone"))
            if (Project::open(backup.file, true)->verify() != QStringList() || backup.sessions != 1)
                return backup.file;
        const QDir backups(folder + "/p.lodestone-backups");
        if (backups.entryList({"*.lodestone"}).size() != backupsOf(folder + "/p.lodestone").size())
            return backups.path();
        return {};
    }
    static QList<qint64> places(qint64 operations, qint64 most)
    {
        QList<qint64> list;
        for (qint64 at = 0; at < operations; at += std::max<qint64>(1, operations / most))
            list << at;
        return list;
    }

private slots:
    void init() { m_disk.heal(); }
    void nothingAcknowledgedIsLost_data()
    {
        QTest::addColumn<Work>("work");
        QTest::addColumn<bool>("older");
        QTest::newRow("recorder") << Work(record) << false;
        QTest::newRow("labels") << Work(label) << false;
        QTest::newRow("import") << Work(import) << false;
        QTest::newRow("backups") << Work(backUpTwice) << false;
        QTest::newRow("migration") << Work(migrate) << true;
    }
    void nothingAcknowledgedIsLost()
    {
        QFETCH(Work, work);
        QFETCH(bool, older);
        const qint64 many = qEnvironmentVariableIntValue("LODESTONE_FAULTS") > 0
                                ? qEnvironmentVariableIntValue("LODESTONE_FAULTS")
                                : 15;
        begin(older);
        m_disk.heal();
        Told all;
        work(file(), all);
        const qint64 operations = m_disk.operations();
        QString why;
        QCOMPARE(endOf(file(), all, older, why), End::Whole);
        int cases = 0, faults = 0, refusals = 0, said = 0;
        const auto check = [&](const QString &name, const Told &told, const QString &what, bool maySay) {
            const End end = endOf(name, told, older, why);
            said += end == End::Said;
            ++cases;
            QVERIFY2(end == End::Whole || (end == End::Said && maySay), qPrintable(what + ": " + why));
            if (end == End::Whole)
                QVERIFY2(wrongCopy(QFileInfo(name).path()).isEmpty(),
                    qPrintable(what + ": " + wrongCopy(QFileInfo(name).path())));
        };
        struct Kind
        {
            const char *name;
            Fault fault;
            qint64 count;
        };
        for (const Kind &kind :
            {Kind{"EIO", Fault::Error, 1}, {"EIO for a while", Fault::Error, 8}, {"half a write", Fault::ShortWrite, 1},
                {"full", Fault::Full, 1}, {"full for good", Fault::Full, 1 << 30}, {"power cut", Fault::PowerCut, 1}}) {
            for (const qint64 at : places(operations, many)) {
                m_disk.heal();
                begin(older);
                m_disk.fail(kind.fault, at, kind.count);
                Told told;
                work(file(), told);
                faults += m_disk.failed();
                refusals += told.recorded < all.recorded || told.labels < all.labels || told.imports < all.imports;
                const QString what = QString("%1 at %2").arg(kind.name).arg(at);
                if (kind.fault == Fault::PowerCut) {
                    for (unsigned seed = 0; seed < 3; ++seed) {
                        QTemporaryDir left;
                        m_disk.writeWhatIsLeft(m_folder->path(), left.path(), seed);
                        m_disk.heal();
                        check(left.filePath("p.lodestone"), told, what + QString(", seed %1").arg(seed), false);
                        m_disk.fail(Fault::PowerCut, 0);
                        if (QTest::currentTestFailed())
                            return;
                    }
                    m_disk.heal();
                } else {
                    m_disk.heal();
                    check(file(), told, what, false);
                }
                if (QTest::currentTestFailed())
                    return;
            }
        }
        // A disk that lies may lose what it said it had, and then that is said.
        for (const qint64 at : places(operations, many)) {
            m_disk.heal();
            begin(older);
            m_disk.loseSyncs(at);
            Told told;
            work(file(), told);
            QTemporaryDir left;
            m_disk.writeWhatIsLeft(m_folder->path(), left.path(), unsigned(at));
            m_disk.heal();
            check(left.filePath("p.lodestone"), told, QString("lost syncs from %1").arg(at), true);
            if (QTest::currentTestFailed())
                return;
        }
        qInfo("%lld writes and syncs, %d cases, %d with a fault, %d refused something, %d told of a loss", operations,
            cases, faults, refusals, said);
    }
};

QTEST_GUILESS_MAIN(FaultsTest)
#include "faults_test.moc"
