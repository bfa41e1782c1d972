// SPDX-License-Identifier: GPL-3.0-or-later
// Arrays for NumPy, read back by Python's own zip reader and by the header's rules.
#include "engine/formats/import.h"
#include "tests/support/needs.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace lodestone;

namespace {

// Prints every array as JSON: its type, shape and values.
constexpr auto kReader = R"(
import ast, json, struct, sys, zipfile
archive = zipfile.ZipFile(sys.argv[1])
assert archive.testzip() is None
out = {}
for name in archive.namelist():
    data = archive.read(name)
    assert data[:8] == b"\x93NUMPY\x01\x00"
    size = struct.unpack("<H", data[8:10])[0]
    assert (10 + size) % 64 == 0 and data[9 + size:10 + size] == b"\n"
    facts = ast.literal_eval(data[10:10 + size].decode("ascii").strip())
    assert facts["fortran_order"] is False
    kind, body = facts["descr"], data[10 + size:]
    if kind.startswith("<U"):
        width = 4 * int(kind[2:])
        values = [body[i:i + width].decode("utf-32-le").rstrip("\0") for i in range(0, len(body), width)]
    else:
        letter = {"<f8": "d", "<f4": "f", "<i4": "i"}[kind]
        values = list(struct.unpack("<%d%s" % (len(body) // struct.calcsize(letter), letter), body))
    out[name] = {"shape": list(facts["shape"]), "values": values}
print(json.dumps(out))
)";

} // namespace

class NpzTest : public QObject
{
    Q_OBJECT
private slots:
    void everyArrayIsRead()
    {
        const QString python = QStandardPaths::findExecutable(QStringLiteral("python3"));
        LODESTONE_NEEDS(!python.isEmpty(), "python3");
        const Layout layout{{QStringLiteral("Flexión 1"), Quantity::Bend, 0, QStringLiteral("LSB")},
            {QStringLiteral("mx"), Quantity::MagneticField, 'x', QStringLiteral("uT"), 1}};
        const Rows rows{{0, 0.02, 0.04}, {1, 2.5f, 3, -4.25f, 5, 6}};
        const std::vector<Segment> labels{{0, 2, *Combination::fromString("eefff")}};
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("a.npz")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(exportSession(QStringLiteral("npz"), {layout, rows, labels, {}, 50}));
        file.close();
        QProcess reader;
        reader.start(python, {QStringLiteral("-c"), QString::fromLatin1(kReader), file.fileName()});
        QVERIFY(reader.waitForFinished(30000));
        QVERIFY2(reader.exitCode() == 0, reader.readAllStandardError().constData());
        const QJsonObject arrays = QJsonDocument::fromJson(reader.readAllStandardOutput()).object();
        const auto values = [&](const char *name) {
            return arrays[QLatin1String(name)][QLatin1String("values")].toArray();
        };
        const auto shape = [&](const char *name) {
            return arrays[QLatin1String(name)][QLatin1String("shape")].toArray();
        };
        QCOMPARE(values("t.npy"), (QJsonArray{0, 0.02, 0.04}));
        QCOMPARE(values("values.npy"), (QJsonArray{1, 2.5, 3, -4.25, 5, 6}));
        QCOMPARE(shape("values.npy"), (QJsonArray{3, 2}));
        QCOMPARE(values("channels.npy"), (QJsonArray{QStringLiteral("Flexión 1"), "mx"}));
        QCOMPARE(values("units.npy"), (QJsonArray{"LSB", "uT"}));
        QCOMPARE(values("quantities.npy"), (QJsonArray{"bend", "magnetic field"}));
        QCOMPARE(values("label_begin.npy"), (QJsonArray{0}));
        QCOMPARE(values("label_end.npy"), (QJsonArray{2}));
        QCOMPARE(values("label.npy"), (QJsonArray{"eefff"}));
        QCOMPARE(values("rate_hz.npy"), (QJsonArray{50}));
        QCOMPARE(shape("rate_hz.npy"), QJsonArray());
    }
    void itIsWrittenOnly()
    {
        QVERIFY(formatNames(true).contains(QStringLiteral("npz")));
        QVERIFY(!formatNames().contains(QStringLiteral("npz")));
        QVERIFY(!formatEndings().contains(QStringLiteral("npz")));
        QCOMPARE(formatOfFile(QStringLiteral("walk.npz")), QStringLiteral("npz"));
        ImportOptions options;
        options.format = QStringLiteral("npz");
        QVERIFY_EXCEPTION_THROWN(readTable("a,b\n1,2\n", options), ImportError);
    }
};

QTEST_GUILESS_MAIN(NpzTest)
#include "npz_test.moc"
