// SPDX-License-Identifier: GPL-3.0-or-later
// A board that prints numbers, from its pseudo-terminal to the rows of a session.
#include "app/studio/glove_process.h"
#include "app/studio/column_maps.h"
#include "app/studio/glove_state.h"
#include "app/studio/live_stream.h"
#include "app/studio/recording.h"
#include "app/studio/text_board.h"
#include "engine/signal/timing.h"

#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <cmath>
#include <csignal>

using namespace lodestone;

class TextBoardTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void everyDialectIsRecorded_data();
    void everyDialectIsRecorded();
    void anUnpluggedBoardIsStillOneThatPrints();
    void aMapIsRememberedForBoardsThatPrintAlike();
    void namesPrintedOnceOutliveAnotherMap();
    void aMapThatDoesNotFitChangesNothing();
    void anotherLayoutEndsTheRecording();
};

void TextBoardTest::everyDialectIsRecorded_data()
{
    QTest::addColumn<QString>("dialect");
    QTest::addColumn<QString>("layout");
    QTest::addColumn<int>("channels");
    for (const char *dialect : {"csv", "tsv", "plotter", "teleplot", "jsonl", "forwarder", "gambit"})
        QTest::addRow("%s", dialect) << QString::fromLatin1(dialect) << "9" << 9;
    QTest::addRow("magnetometer only") << "csv"
                                       << "mag" << 3;
    QTest::addRow("no gyroscope") << "jsonl"
                                  << "accmag" << 6;
}

void TextBoardTest::everyDialectIsRecorded()
{
    QFETCH(QString, dialect);
    QFETCH(QString, layout);
    QFETCH(int, channels);
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("p.lodestone"));
    Project::open(file);
    GloveOptions options;
    options.dialect = dialect;
    options.layout = layout;
    options.rate = 100;
    GloveState glove;
    LiveStream stream(&glove, nullptr);
    Recording recording;
    connect(&stream, &LiveStream::blockArrived, &recording,
        [&](const std::shared_ptr<const LiveBlock> &block) { recording.take(*block); });
    QVERIFY2(glove.open(QLatin1String(kVirtualGlove), options), qPrintable(glove.problem()));
    QTRY_VERIFY2_WITH_TIMEOUT(glove.channels() != nullptr, qPrintable(glove.problem()), 10000);
    QVERIFY(glove.isText() && glove.connected());
    QCOMPARE(int(glove.channels()->size()), channels);
    QVERIFY(recording.start(file, {}, glove.source(), glove.info(), *glove.channels()));
    QTRY_VERIFY_WITH_TIMEOUT(recording.seconds() >= 3, 20000);
    recording.stop();
    QTRY_COMPARE_WITH_TIMEOUT(recording.state(), Recording::State::Idle, 10000);
    const auto project = Project::open(file, true);
    const Rows rows = project->rows(recording.session());
    QVERIFY(project->session(recording.session())->layout == *glove.channels());
    const double step = medianStep(rows.t);
    QVERIFY2(std::abs(step - 0.01) < 2e-4, qPrintable(QString::number(step)));
    for (std::size_t i = 1; i < rows.size(); ++i)
        QVERIFY2(rows.t[i] - rows.t[i - 1] < 0.015, qPrintable(QString::number(rows.t[i] - rows.t[i - 1])));
    QVERIFY(std::all_of(rows.values.begin(), rows.values.end(), [](float v) { return std::isfinite(v); }));
    QCOMPARE(project->verify(), QStringList());
}

void TextBoardTest::anUnpluggedBoardIsStillOneThatPrints()
{
    GloveOptions options;
    options.dialect = QStringLiteral("csv");
    GloveState glove;
    QVERIFY(glove.open(QLatin1String(kVirtualGlove), options));
    QVERIFY(!glove.printsText());
    QTRY_VERIFY_WITH_TIMEOUT(glove.isText(), 10000);
    bool lost = false, printed = true;
    connect(&glove, &GloveState::changed, &glove, [&] {
        if (!glove.connected()) {
            lost = true;
            printed &= glove.printsText() && !glove.isText();
        }
    });
    QCOMPARE(::kill(pid_t(glove.processId()), SIGKILL), 0);
    QTRY_VERIFY_WITH_TIMEOUT(lost, 10000);
    QVERIFY(printed);
    QTRY_VERIFY_WITH_TIMEOUT(glove.isText(), 20000);
    glove.close();
    QVERIFY(!glove.printsText());
}

void TextBoardTest::aMapIsRememberedForBoardsThatPrintAlike()
{
    GloveOptions options;
    options.dialect = QStringLiteral("forwarder");
    options.layout = QStringLiteral("mag");
    const std::vector<Assignment> map = assignmentsFrom("mx=#1:mG,my=#2:mG,mz=#3:mG");
    for (int round = 0; round < 2; ++round) {
        GloveState glove;
        QVERIFY(glove.open(QLatin1String(kVirtualGlove), options));
        QTRY_VERIFY2_WITH_TIMEOUT(glove.board()->ready(), qPrintable(glove.problem()), 10000);
        QSignalSpy rows(glove.board(), &TextBoard::rowsArrived);
        QTRY_VERIFY(rows.count() > 2);
        if (round == 0) {
            column_maps::forget(glove.board()->reader().signature());
            QVERIFY(!glove.board()->known() || glove.board()->map() == map);
            glove.board()->setMap(map);
            QTRY_VERIFY_WITH_TIMEOUT(glove.board()->ready(), 10000);
        }
        QVERIFY(glove.board()->known());
        QVERIFY(glove.board()->map() == map);
        QCOMPARE(glove.channels()->at(0).unit, QStringLiteral("mG"));
        QCOMPARE(glove.channels()->at(0).quantity, Quantity::MagneticField);
        const auto before = rows.count();
        QTRY_VERIFY(rows.count() > before + 2);
        if (round == 1)
            column_maps::forget(glove.board()->reader().signature());
    }
}

// The header of CSV comes when the board starts, and the columns that a map leaves alone keep their names.
void TextBoardTest::namesPrintedOnceOutliveAnotherMap()
{
    GloveOptions options;
    options.dialect = QStringLiteral("csv");
    GloveState glove;
    QVERIFY(glove.open(QLatin1String(kVirtualGlove), options));
    QTRY_VERIFY2_WITH_TIMEOUT(glove.board()->ready(), qPrintable(glove.problem()), 10000);
    const Layout found = *glove.channels();
    QVERIFY(found.size() == 9 && found[3].quantity == Quantity::AngularRate);
    const QString signature = glove.board()->reader().signature(), name = found[0].name;
    QCOMPARE(glove.board()->setMap({{QStringLiteral("other"), name, {}}}), QString());
    QTRY_VERIFY2_WITH_TIMEOUT(glove.board()->ready(), qPrintable(glove.problem()), 10000);
    column_maps::forget(signature);
    QCOMPARE(glove.board()->reader().signature(), signature);
    QCOMPARE(glove.channels()->at(0).quantity, Quantity::Other);
    QCOMPARE(glove.channels()->at(3), found[3]);
    QSignalSpy rows(glove.board(), &TextBoard::rowsArrived);
    QTRY_VERIFY(rows.count() > 2);
    QCOMPARE(rows.last().first().value<Rows>().values.size(), rows.last().first().value<Rows>().size() * 9);
}

void TextBoardTest::aMapThatDoesNotFitChangesNothing()
{
    GloveOptions options;
    options.dialect = QStringLiteral("plotter");
    GloveState glove;
    QVERIFY(glove.open(QLatin1String(kVirtualGlove), options));
    QTRY_VERIFY2_WITH_TIMEOUT(glove.board()->ready(), qPrintable(glove.problem()), 10000);
    const auto channels = glove.channels();
    const QString signature = glove.board()->reader().signature();
    column_maps::forget(signature);
    QVERIFY(!glove.board()->setMap({{QStringLiteral("mx"), QStringLiteral("no such column"), {}}}).isEmpty());
    QVERIFY(glove.board()->ready() && !column_maps::known(signature));
    QCOMPARE(glove.channels(), channels);
    QSignalSpy rows(glove.board(), &TextBoard::rowsArrived);
    QTRY_VERIFY(rows.count() > 2);
    // One that is remembered all the same does not lock the board out.
    glove.close();
    column_maps::remember(signature, {{QStringLiteral("mx"), QStringLiteral("no such column"), {}}});
    QVERIFY(glove.open(QLatin1String(kVirtualGlove), options));
    const bool ready = QTest::qWaitFor([&glove] { return glove.board()->ready(); }, 10000);
    column_maps::forget(signature);
    QVERIFY2(ready, qPrintable(glove.problem()));
    QVERIFY(!glove.board()->known() && glove.board()->map().empty());
    QVERIFY(*glove.channels() == *channels);
}

void TextBoardTest::anotherLayoutEndsTheRecording()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("p.lodestone"));
    Project::open(file);
    Recording recording;
    QSignalSpy told(&recording, &Recording::notSaved);
    LiveBlock block;
    block.channels = std::make_shared<const Layout>(Layout(2));
    block.rows = {{1, 1.01}, {1, 2, 3, 4}};
    QVERIFY(recording.start(file, {}, {}, {}, *block.channels));
    QVERIFY(recording.take(block));
    QTRY_COMPARE(recording.state(), Recording::State::Running);
    LiveBlock other;
    Layout renamed = *block.channels; // as many, which mean something else
    renamed[1].unit = QStringLiteral("mG");
    other.channels = std::make_shared<const Layout>(renamed);
    other.rows = {{1.02}, {1, 2}};
    QVERIFY(!recording.take(other));
    QCOMPARE(told.count(), 1);
    QTRY_COMPARE(recording.state(), Recording::State::Idle);
    const Rows rows = Project::open(file, true)->rows(recording.session());
    QVERIFY(rows == block.rows);
}

QTEST_GUILESS_MAIN(TextBoardTest)
#include "text_board_test.moc"
