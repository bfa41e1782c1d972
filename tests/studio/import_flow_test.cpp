// SPDX-License-Identifier: GPL-3.0-or-later
// Files on their way into a project: what is sure is stored, what only a person can say is handed back.
#include "app/studio/follow.h"
#include "app/studio/column_maps.h"
#include "app/studio/import_flow.h"
#include "app/studio/text_board.h"

#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <unistd.h>

using namespace lodestone;

namespace {

QByteArray table(const QByteArray &header, bool time, int columns, int rows = 300)
{
    QByteArray text = header;
    for (int i = 0; i < rows; ++i) {
        QByteArrayList cells;
        if (time)
            cells << QByteArray::number(i * 0.01, 'f', 3);
        for (int c = 0; c < columns; ++c)
            cells << QByteArray::number(30 * std::sin(0.05 * i + c), 'f', 3);
        text += cells.join(',') + '\n';
    }
    return text;
}

// MB that only this process can give back: neither files nor what is cached of them.
double ownMemory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n'))
        if (line.startsWith("RssAnon:"))
            return line.mid(8).trimmed().split(' ').constFirst().toDouble() / 1024;
    return 0;
}

struct Desk
{
    QTemporaryDir folder;
    QString project = folder.filePath(QStringLiteral("p.lodestone"));
    ImportFlow flow;
    std::optional<ImportFlow::Result> result;
    QString failure;
    bool cancelled = false;

    Desk() { Project::open(project); }
    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no file");
        return file.fileName();
    }
    void add(
        const QString &file, const ImportOptions &options = {}, ImportFlow::Unsure unsure = ImportFlow::Unsure::Ask)
    {
        result.reset();
        failure.clear();
        cancelled = false;
        follow(
            &flow, flow.add(project, file, options, unsure), [this](const ImportFlow::Result &r) { result = r; },
            [this](const QString &why) { failure = why; }, [this] { cancelled = true; });
    }
    bool ended() const { return (result || cancelled || !failure.isEmpty()) && !flow.running(); }
    std::size_t sessions() const { return std::size_t(Project::open(project, true)->sessions().size()); }
};

} // namespace

class ImportFlowTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init()
    {
        for (const char *signature : {"csv:a,b,c", "csv:t,a,b,c", "csv:mx (uT),my (uT),mz (uT)"})
            column_maps::forget(QLatin1String(signature));
    }
    void whatIsSureIsStored()
    {
        Desk desk;
        desk.add(desk.write("sure.csv", table("t (s),mx (uT),my (uT),mz (uT)\n", true, 3)));
        QTRY_VERIFY(desk.ended());
        QVERIFY2(desk.result && !desk.result->doubt, qPrintable(desk.failure));
        QCOMPARE(desk.sessions(), std::size_t(1));
    }
    // Qt's close() of such a file would give up the locks of the connection that this process has on it.
    void theOpenProjectIsNoRecording_data()
    {
        QTest::addColumn<QString>("kind");
        for (const char *kind :
            {"itself", "another path", "symbolic link", "hard link", "its -wal", "link to its -shm"})
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }
    void theOpenProjectIsNoRecording()
    {
        QFETCH(QString, kind);
        Desk desk;
        const auto open = Project::open(desk.project);
        open->setSetting(QStringLiteral("a"), QStringLiteral("b")); // there are a -wal and a -shm now
        QString file = desk.folder.filePath(QStringLiteral("data.csv"));
        const QByteArray name = QFile::encodeName(file), project = QFile::encodeName(desk.project);
        if (kind == QLatin1String("itself"))
            file = desk.project;
        else if (kind == QLatin1String("another path"))
            file = desk.folder.filePath(
                QStringLiteral("./../%1/p.lodestone").arg(QFileInfo(desk.folder.path()).fileName()));
        else if (kind == QLatin1String("symbolic link"))
            QCOMPARE(::symlink(project.constData(), name.constData()), 0);
        else if (kind == QLatin1String("hard link"))
            QCOMPARE(::link(project.constData(), name.constData()), 0);
        else if (kind == QLatin1String("its -wal"))
            file = desk.project + QStringLiteral("-wal");
        else
            QCOMPARE(::link((project + "-shm").constData(), name.constData()), 0);
        desk.add(file);
        QTRY_VERIFY(desk.ended());
        QVERIFY2(desk.failure.contains(QStringLiteral("open project itself")), qPrintable(desk.failure));
        QCOMPARE(desk.sessions(), std::size_t(0));
    }
    void withoutTimeItIsAsked()
    {
        Desk desk;
        const QString file = desk.write("still.csv", table("mx (uT),my (uT),mz (uT)\n", false, 3));
        desk.add(file);
        QTRY_VERIFY(desk.ended());
        QVERIFY(desk.result && desk.result->doubt);
        const ImportFlow::Doubt &doubt = *desk.result->doubt;
        QVERIFY(!doubt.table.refusal.isEmpty());
        QCOMPARE(doubt.signature, QStringLiteral("csv:mx (uT),my (uT),mz (uT)"));
        QCOMPARE(doubt.lines.constFirst(), QStringLiteral("mx (uT),my (uT),mz (uT)"));
        QCOMPARE(doubt.lines.size(), 5);
        QVERIFY(doubt.table.rows() <= 200 && doubt.table.rows() > 0);
        QCOMPARE(desk.sessions(), std::size_t(0));
        ImportOptions options;
        options.rateHz = 50;
        desk.add(file, options, ImportFlow::Unsure::Store);
        QTRY_VERIFY(desk.ended());
        QVERIFY2(desk.result && !desk.result->doubt, qPrintable(desk.failure));
        QCOMPARE(desk.sessions(), std::size_t(1));
    }
    void whatWasSaidOfAFileCountsForThoseThatLookAlike()
    {
        Desk desk;
        const QString file = desk.write("names.csv", table("t,a,b,c\n", true, 3));
        const std::vector<Assignment> map = assignmentsFrom("t=t:s,mx=a:uT,my=b:uT,mz=c:uT");
        column_maps::remember(QStringLiteral("csv:t,a,b,c"), map);
        desk.add(file);
        QTRY_VERIFY(desk.ended());
        QVERIFY2(desk.result && !desk.result->doubt, qPrintable(desk.failure));
        const auto session = Project::open(desk.project, true)->session(desk.result->session);
        QVERIFY(session && session->layout.size() == 3 && session->layout[0].quantity == Quantity::MagneticField);
        // A map that does not fit is no answer.
        column_maps::remember(QStringLiteral("csv:t,a,b,c"), assignmentsFrom("mx=nothing"));
        desk.add(file);
        QTRY_VERIFY(desk.ended());
        QVERIFY(desk.result && desk.result->doubt && desk.result->doubt->map.empty());
        QCOMPARE(desk.sessions(), std::size_t(1));
    }
    void aMapThatDoesNotFitStoresNothing()
    {
        Desk desk;
        ImportOptions options;
        options.map = assignmentsFrom("mx=nothing");
        desk.add(desk.write("a.csv", table("t,a,b,c\n", true, 3)), options, ImportFlow::Unsure::Store);
        QTRY_VERIFY(desk.ended());
        QVERIFY(desk.failure.contains("nothing"));
        QCOMPARE(desk.sessions(), std::size_t(0));
    }
    void aFileThatVanishedIsNamed()
    {
        Desk desk;
        desk.add(desk.folder.filePath("gone.csv"));
        QTRY_VERIFY(desk.ended());
        QVERIFY(desk.failure.contains("gone.csv"));
    }
    // 50 min at 100 Hz of each kind of file.
    void aLongRecordingNeedsNoMoreMemoryThanAShortOne_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QByteArray>("row"); // with places for a time in ms, whole counts, and again the same
        QTest::addColumn<QByteArray>("between");
        QTest::addColumn<QByteArray>("tail");
        const auto fill = [](const char *name, const QByteArray &head, const QByteArray &row, const QByteArray &between,
                              const QByteArray &tail = {}) { QTest::newRow(name) << head << row << between << tail; };
        fill("csv", "t (ms),ax (m/s2),ay (m/s2),az (m/s2),mx (uT),my (uT),mz (uT)\n", "%1,0,1,9.8%3,20,%2,40.%3", "\n",
            "\n");
        fill("gambit", "{\"version\":\"2.1\",\"samples\":[",
            "{\"t\":%1,\"ax\":0,\"ay\":1,\"az\":8192,\"mx_ut\":20,\"my_ut\":%2,\"mz_ut\":40.%3}", ",\n",
            "],\"labels\":[{\"start_sample\":5,\"end_sample\":90,\"labels\":{\"fingers\":{\"thumb\":\"flexed\"}}}]}\n");
        fill("JSON list", "[", "{\"t_ms\":%1,\"mag\":{\"mx_uT\":20,\"my_uT\":%2,\"mz_uT\":40.%3}}", ",", "]");
        fill("JSON rows", "{\"columns\":[\"t (ms)\",\"mx (uT)\",\"my (uT)\",\"mz (uT)\"],\"data\":[",
            "[%1,20,%2,40.%3]", ",", "]}");
        fill("JSON lines", {}, "{\"t_ms\":%1,\"mx_uT\":20,\"my_uT\":%2,\"mz_uT\":40.%3}", "\n", "\n");
        fill("Teleplot", {}, ">mx:20\xC2\xA7uT|my:%2\xC2\xA7uT|mz:40.%3\xC2\xA7uT|t_ms:%1", "\n", "\n");
        fill("Teleplot with times", {}, ">mx:%1:20\xC2\xA7uT\n>my:%1:%2\xC2\xA7uT\n>mz:%1:40.%3\xC2\xA7uT", "\n", "\n");
        fill("rostopic", {}, "t_ms: %1\nmag:\n  mx_uT: 20\n  my_uT: %2\n  mz_uT: 40.%3\n---", "\n", "\n");
        fill("hexadecimal", "t (ms),mx (uT),my (uT),mz (uT)\n", "%1,0x0014,0x00%2,0x001%3", "\n", "\n");
        fill("Edge Impulse",
            "{\"protected\":{\"alg\":\"none\"},\"signature\":\"0\",\"payload\":{\"interval_ms\":10,\"sensors\":["
            "{\"name\":\"mx\",\"units\":\"uT\"},{\"name\":\"my\",\"units\":\"uT\"},{\"name\":\"mz\",\"units\":\"uT\"}],"
            "\"values\":[",
            "[20,%2,40.%3]", ",", "]}}");
    }
    void aLongRecordingNeedsNoMoreMemoryThanAShortOne()
    {
        QFETCH(QByteArray, head);
        QFETCH(QByteArray, row);
        QFETCH(QByteArray, between);
        QFETCH(QByteArray, tail);
        constexpr int kRows = 300000;
        Desk desk;
        const QString name = desk.folder.filePath(QStringLiteral("day.txt"));
        {
            QFile file(name);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(head);
            for (int i = 0; i < kRows; ++i) {
                QByteArray line = row;
                line.replace("%1", QByteArray::number(i * 10)).replace("%2", QByteArray::number(10 + i % 31));
                file.write(i > 0 ? between + line.replace("%3", QByteArray::number(i % 9)) : line.replace("%3", "0"));
            }
            file.write(tail);
        }
        const double before = ownMemory();
        double most = before;
        desk.add(name);
        while (!desk.ended()) {
            QTest::qWait(5);
            most = std::max(most, ownMemory());
        }
        QVERIFY2(desk.result, qPrintable(desk.failure));
        QCOMPARE(desk.result->samples, qint64(kRows));
        qInfo("%.0f MB before, %.0f MB at most", before, most);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) // these keep more than the program does
        QVERIFY2(before > 0 && most - before < 20, qPrintable(QString::number(most - before)));
#endif
        const auto project = Project::open(desk.project, true);
        const Rows end = project->rows(desk.result->session, kRows - 1, kRows);
        QCOMPARE(end.t.front(), (kRows - 1) * 0.01);
        const auto found = std::find(end.values.begin(), end.values.end(), 20.f); // of the magnetometer
        QVERIFY(found != end.values.end());
    }
    void aCancelledOneStoresNothing()
    {
        Desk desk;
        desk.add(desk.write("long.csv", table("mx (uT),my (uT),mz (uT)\n", false, 3, 20000)));
        desk.flow.cancel();
        QTRY_VERIFY(desk.ended());
        QVERIFY(desk.cancelled && !desk.result);
        QCOMPARE(desk.sessions(), std::size_t(0));
    }
};

QTEST_GUILESS_MAIN(ImportFlowTest)
#include "import_flow_test.moc"
