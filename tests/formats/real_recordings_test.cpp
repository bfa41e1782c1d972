// SPDX-License-Identifier: GPL-3.0-or-later
// Recordings by other people and small tables that once failed, where they lie beside the source: ../shared/data.
#include "engine/formats/import.h"

#include <QDir>
#include <QFile>
#include <QTest>
#include <cmath>

using namespace lodestone;

namespace {

// A worktree may stand one level deeper.
QString found(const QString &name)
{
    const QString source = QString::fromLocal8Bit(qgetenv("LODESTONE_SOURCE"));
    for (const char *up : {"/../shared/data/", "/../../shared/data/"})
        if (QFile::exists(source + QLatin1String(up) + name))
            return source + QLatin1String(up) + name;
    return {};
}
QByteArray bytesOf(const QString &name)
{
    QFile file(found(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// What must come of a file; an empty text or a negative number is not looked at.
struct Expected
{
    int rows = -1;
    double rateHz = -1;
    QString channels; // count of each quantity: "A3 G3 M3 B5 O4 other 2"
    int gaps = -1;
    QString warning; // part of one
    QString refusal; // part of the reason for which it is not read, or no session
    double seconds = -1;
    int labels = -1;
    double rate = 0; // as --rate
    bool sure = false;
};

QString channelsOf(const SignalTable &r)
{
    const char *const letters[] = {"A", "G", "M", "B", "O", "other "};
    QStringList parts;
    for (int q = 0; q < 6; ++q) {
        const auto count = std::count_if(
            r.channels.begin(), r.channels.end(), [q](const Channel &c) { return int(c.quantity) == q; });
        if (count > 0)
            parts << QString::fromLatin1(letters[q]) + QString::number(count);
    }
    return parts.join(QLatin1Char(' '));
}

} // namespace
Q_DECLARE_METATYPE(Expected)

class RealRecordingsTest : public QObject
{
    Q_OBJECT
private slots:
    void whatMustComeOfEachFile_data();
    void whatMustComeOfEachFile();
    void everyFileIsInTheTable();
    void twoDaysOfAFlexGloveHaveLabels();
};

void RealRecordingsTest::whatMustComeOfEachFile_data()
{
    QTest::addColumn<Expected>("e");
    const auto row = [](const char *name, const Expected &e) { QTest::newRow(name) << e; };
    const auto text = [](const char *t) { return QString::fromLatin1(t); };
    const QString nine = text("A3 G3 M3");
    row("real/xio_nine_axes.csv", {4000, 99.2, nine, -1, text("renewed every 5 rows"), {}, 40.07, 0, 0, true});
    row("real/repoimu_two_headers_semicolon.csv",
        {3000, 100, text("A3 G3 M3 O4"), 0, text("names no unit"), {}, 29.99, 0});
    row("real/qmc5883l_preamble_raw.csv", {5000, 50, text("M3"), 0, text("in none for sure"), {}, 99.98});
    row("real/ellipsoid_blank_separated.txt", {347, -1, text("other 3"), -1, {}, text("--rate")});
    row("real/magx_ten_magnetometers_tuples.csv", {29, 16.7, text("M30"), -1, text("no quantity"), {}});
    row("real/magx_dead_and_clipped_sensors.csv", {27, 16.5, text("M30"), -1, text("may be dead"), {}});
    row("real/phone_nine_axes_epoch_ms.csv",
        {267, 52.6, text("A3 G3 M3 O4 other 9"), 0, text("1 classes (4) are kept as text"), {}, 5.08, 0});
    row("real/signglove_plain.csv", {80, 33.3, text("A3 B5 O3 other 1"), 0, {}, {}, 2.33});
    row("real/signglove_glued_lines.csv", {79, 33.3, text("A3 B5 O3 other 1"), 1, text("147024157241"), {}});
    row("real/signglove_board_reset.csv", {80, 47.6, text("A3 B5 O3 other 1"), 1, text("started again"), {}});
    row("real/signglove_long_gap.csv", {80, 33.3, text("A3 B5 O3 other 1"), 1, {}, {}, 18.2});
    row("real/signglove_one_row.csv", {-1, -1, {}, -1, {}, text("one row is no recording")});
    row("real/asl_flex_first_day.csv", {6000, 50, text("B5"), 0, text("stand at an end"), {}, 119.98, -1, 50});
    row("real/asl_flex_second_day.csv", {6000, 50, text("B5"), 0, text("stand at an end"), {}, 119.98, -1, 50});
    row("real/ubot_messages_refuse.json", {-1, -1, {}, -1, {}, text("numbers inside sentences")});
    row("real/ubot_nested_tuples_refuse", {-1, -1, {}, -1, {}, text("lists inside lists")});
    row("real/not_a_recording_bom_refuse.csv", {-1, -1, {}, -1, {}, text("table of results")});

    const auto plain = [&](const char *name, int labels, const char *warning = "", int rows = 120,
                           double seconds = 2.38, int gaps = 0) {
        row(name, {rows, -1, nine, gaps, text(warning), {}, seconds, labels, 0, *warning == 0});
    };
    plain("cases/clock-that-jumps/t_rtc_set.csv", 2, "was set", 600, 12, 1);
    plain("cases/clock-that-jumps/t_wrap.json", 0, "wrapped");
    plain("cases/clock-that-jumps/t_wrap_us.csv", 2, "wrapped");
    plain("cases/coarse-clock/t_tick15.csv", 2, "spread evenly", 1200, 11.99);
    plain("cases/csv-lines-before-header/comment_pct.csv", 2);
    plain("cases/csv-lines-before-header/comment_slash.csv", 2);
    plain("cases/csv-lines-before-header/meta_lines.csv", 2);
    plain("cases/csv-lines-before-header/sep_line.csv", 2);
    plain("cases/csv-quotes/comma_quoted_deccomma.csv", 2);
    plain("cases/csv-quotes/quoted_comma_header.csv", 2);
    plain("cases/csv-quotes/quoted_note.csv", 0, "ok, then");
    plain("cases/csv-quotes/thousands.csv", 2, "between thousands");
    plain("cases/encodings/cr_only.csv", 2);
    plain("cases/encodings/latin1_units.csv", 2);
    plain("cases/json-time-in-seconds-or-us/t_s.json", 0, "in seconds and not in milliseconds");
    plain("cases/json-time-in-seconds-or-us/t_us.json", 0, "in microseconds and not in milliseconds");
    plain("cases/labels-of-tables/fingers_bool.csv", 2);
    plain("cases/labels-of-tables/fingers_float.csv", 2);
    plain("cases/labels-of-tables/fingers_nan.csv", 1);
    plain("cases/no-unit-no-warning/u_LSB_nounit.csv", 2, "names no unit");
    plain("cases/no-unit-no-warning/u_T_nounit.csv", 2, "in T");
    plain("cases/no-unit-no-warning/u_dps_gentle_nounit.csv", 0, "taken as deg/s", 200, 3.98);
    plain("cases/no-unit-no-warning/u_gauss_nounit.csv", 2, "in G");
    plain("cases/no-unit-no-warning/u_mG_nounit.csv", 2, "in mG");
    plain("cases/times-and-units/mag_slow_blank.csv", 2, "has no value in 480 rows", 600, 11.98);
    plain("cases/times-and-units/t_excel_days.csv", 2);
    plain("cases/times-and-units/t_iso_tz.csv", 2);
    plain("cases/times-and-units/t_name_millis.csv", 2);
    plain("cases/times-and-units/t_ns_unit.csv", 2);
    plain("cases/times-and-units/u_G.csv", 2);
    plain("cases/times-and-units/u_degps.csv", 2);
    plain("cases/unit-on-first-axis-only/u_mixed_g_first.csv", 2);
    plain("cases/unit-on-first-axis-only/u_mixed_gyro_first.csv", 2);
    plain("cases/unit-on-first-axis-only/u_mixed_mag_first.csv", 2);
}

void RealRecordingsTest::whatMustComeOfEachFile()
{
    QFETCH(Expected, e);
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    if (found(name).isEmpty())
        QSKIP("no real recordings in ../shared/data");
    ImportOptions options;
    options.rateHz = e.rate;
    SignalTable r;
    try {
        r = readTable(bytesOf(name), options);
    } catch (const ImportError &error) {
        QVERIFY2(e.rows < 0 && !e.refusal.isEmpty() && error.reason.contains(e.refusal), qPrintable(error.reason));
        return;
    }
    QCOMPARE(int(r.rows()), e.rows);
    const QString warnings = r.warnings.join(QLatin1Char('\n'));
    if (e.rateHz > 0)
        QVERIFY2(std::abs(r.rateHz / e.rateHz - 1) < 0.01, qPrintable(QString::number(r.rateHz)));
    if (e.seconds > 0)
        QVERIFY2(std::abs(r.seconds / e.seconds - 1) < 0.01, qPrintable(QString::number(r.seconds)));
    if (!e.channels.isEmpty())
        QCOMPARE(channelsOf(r), e.channels);
    if (e.gaps >= 0)
        QCOMPARE(int(r.gaps.size()), e.gaps);
    if (e.labels >= 0)
        QCOMPARE(int(r.labels.size()), e.labels);
    QVERIFY2(e.warning.isEmpty() || warnings.contains(e.warning), qPrintable(warnings));
    if (e.sure)
        for (const Channel &channel : r.channels)
            QVERIFY2(channel.sure && channel.scale > 0, qPrintable(channel.name));
    if (!e.refusal.isEmpty()) {
        QVERIFY2(r.refusal.contains(e.refusal), qPrintable(r.refusal));
        return;
    }
    // As a session, and back from a file that is written.
    const ImportedSession session = toSession(r);
    QCOMPARE(int(session.rows.size()), e.rows);
    QVERIFY(session.channels == r.channels);
    const SignalTable back = readTable(exportSession(
        QStringLiteral("csv"), {session.channels, session.rows, session.labels, session.classes, session.rateHz}));
    QCOMPARE(channelsOf(back), channelsOf(r));
    QCOMPARE(back.rows(), r.rows());
    QCOMPARE(back.labels.size(), r.labels.size());
    QCOMPARE(back.classes.size(), r.classes.size());
    for (std::size_t c = 0; c < r.channels.size(); ++c) {
        QCOMPARE(back.channels[c].axis, r.channels[c].axis);
        QCOMPARE(back.channels[c].sensor, r.channels[c].sensor);
        QVERIFY(std::equal(back.values[c].begin(), back.values[c].end(), r.values[c].begin(),
            [](double a, double b) { return float(a) == float(b); }));
    }
}

void RealRecordingsTest::everyFileIsInTheTable()
{
    if (found(QStringLiteral("real/README.md")).isEmpty())
        QSKIP("no real recordings in ../shared/data");
    QFile source(QString::fromLocal8Bit(qgetenv("LODESTONE_SOURCE"))
                 + QStringLiteral("/tests/formats/real_recordings_test.cpp"));
    QVERIFY(source.open(QIODevice::ReadOnly));
    const QByteArray here = source.readAll();
    const QString top = found(QStringLiteral("real/README.md")).chopped(QStringLiteral("real/README.md").size());
    for (const QString &group : {QStringLiteral("real"), QStringLiteral("cases")})
        for (const QFileInfo &entry : QDir(top + group).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot)) {
            const QFileInfoList files = entry.isDir() ? QDir(entry.filePath()).entryInfoList(QDir::Files)
                                                      : QFileInfoList{entry};
            for (const QFileInfo &file : files)
                if (file.fileName() != QStringLiteral("README.md") && file.fileName() != QStringLiteral("labels.json"))
                    QVERIFY2(here.contains(file.fileName().toUtf8()), qPrintable(file.fileName()));
        }
}

void RealRecordingsTest::twoDaysOfAFlexGloveHaveLabels()
{
    if (found(QStringLiteral("real/labels.json")).isEmpty())
        QSKIP("no real recordings in ../shared/data");
    ImportOptions options;
    options.rateHz = 50;
    options.classes = classesFrom(bytesOf(QStringLiteral("real/labels.json")));
    for (const QString &day : {QStringLiteral("first"), QStringLiteral("second")}) {
        const SignalTable r = readTable(bytesOf(QStringLiteral("real/asl_flex_%1_day.csv").arg(day)), options);
        QVERIFY(r.classes.empty());
        QCOMPARE(r.labels.size(), std::size_t(12)); // of 15 letters three leave every finger open
        int rows = 0;
        for (const Segment &segment : r.labels)
            rows += segment.end - segment.begin;
        QCOMPARE(rows, 12 * 400);
    }
}

QTEST_GUILESS_MAIN(RealRecordingsTest)
#include "real_recordings_test.moc"
