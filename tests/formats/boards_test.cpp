// SPDX-License-Identifier: GPL-3.0-or-later
// Every board of printing_boards.h, fed to BoardReader and, as a file, to readTable.
#include "tests/formats/board_printer.h"
#include "tests/formats/printing_boards.h"

#include <QTest>
#include <cmath>
#include <functional>
#include <random>

using namespace lodestone;

namespace {

constexpr unsigned kSeeds = 3;

QString layoutOf(const std::vector<Channel> &channels)
{
    QStringList out;
    int most[7] = {};
    for (const Channel &c : channels)
        most[int(c.quantity)] = std::max(most[int(c.quantity)], c.sensor);
    for (const Channel &c : channels) {
        QString text;
        switch (c.quantity) {
        case Quantity::Acceleration: text = "a"; break;
        case Quantity::AngularRate: text = "g"; break;
        case Quantity::MagneticField: text = "m"; break;
        case Quantity::Bend: text = "b" + QString::number(c.sensor); break;
        case Quantity::Orientation: text = "q"; break;
        default: text = "o"; break;
        }
        if (int(c.quantity) < 3 && most[int(c.quantity)] > 1)
            text += QString::number(c.sensor);
        if (c.axis && c.quantity != Quantity::Other)
            text += QLatin1Char(c.axis);
        if (!c.unit.isEmpty() || (!c.sure && int(c.quantity) < 3))
            text += '/' + c.unit;
        out << text + (c.sure ? "" : "?");
    }
    return out.join(' ');
}

// A byte is lost, has a wrong bit or is one too many, or the rest of the line is lost. The line end stays.
QByteArray damaged(QByteArray text, std::mt19937 &random)
{
    qsizetype at = 0;
    do
        at = qsizetype(random() % std::uint64_t(text.size()));
    while (text[at] == '\r' || text[at] == '\n');
    switch (random() % 4) {
    case 0: text.remove(at, 1); break;
    case 1: text[at] = char(text[at] ^ (1 << random() % 7)); break;
    case 2: text.insert(at, char(0x80 | (random() % 128))); break;
    default: // something is left of it
        at += at == 0 || text[at - 1] == '\n';
        while (text[at] != '\r' && text[at] != '\n')
            text.remove(at, 1);
    }
    return text;
}

void rows(const Board &board, double seconds, int damage, unsigned seed,
    const std::function<void(const QByteArray &, double, bool)> &print)
{
    std::mt19937 random(seed);
    print(board.begin, 5, false);
    const QByteArray header = board.begin.mid(board.begin.lastIndexOf('\n', -2) + 1);
    for (int i = 0; i < seconds * board.hz; ++i) {
        const double t = i / board.hz;
        if (board.headerEach > 0 && i > 0 && i % board.headerEach == 0)
            print(header, 5 + t, false);
        QByteArray text = board.line(truth(t), t);
        const bool harm = damage > 0 && random() % std::uint32_t(damage) == 0;
        print(harm ? damaged(text, random) : text, 5 + t, harm);
    }
}

} // namespace

class BoardsTest : public QObject
{
    Q_OBJECT
private slots:
    void aBoardIsFound_data() { list(); }
    void aBoardIsFound();
    void aLineEndOfOneSignIsEnough_data() { list(); }
    void aLineEndOfOneSignIsEnough();
    void damageCostsItsLine_data() { list(); }
    void damageCostsItsLine();
    void aFileOfItIsTheSame_data() { list("teleplot"); } // whose lines are no table
    void aFileOfItIsTheSame();

private:
    void list(const QString &without = {})
    {
        QTest::addColumn<int>("index");
        const std::vector<Board> all = boards();
        for (std::size_t i = 0; i < all.size(); ++i)
            if (all[i].dialect != without)
                QTest::newRow(all[i].name.constData()) << int(i);
    }
};

void BoardsTest::aBoardIsFound()
{
    QFETCH(int, index);
    const Board board = boards()[std::size_t(index)];
    BoardReader reader;
    add(reader, "\n", 4.9);
    const double seconds = board.hz < 50 ? 12 : 6;
    double readyAfter = -1;
    rows(board, seconds, 0, 0, [&](const QByteArray &bytes, double arrival, bool) {
        add(reader, bytes, arrival);
        if (reader.ready() && readyAfter < 0)
            readyAfter = arrival - 5;
    });
    add(reader, {}, 6 + seconds);
    QVERIFY2(reader.ready(), qPrintable(reader.problem()));
    QCOMPARE(layoutOf(reader.channels()), board.layout);
    QCOMPARE(reader.dialect(), board.dialect);
    QCOMPARE(reader.boardTime(), board.time);
    const auto taken = reader.take();
    QCOMPARE(reader.counts().bad, 0u);
    QCOMPARE(taken.t.size(), std::size_t(seconds * board.hz));
    QVERIFY2(std::abs(taken.t.back() - (seconds - 1 / board.hz)) < 1.5 / board.hz,
        qPrintable(QString::number(taken.t.back())));
    QVERIFY2(readyAfter < 4, qPrintable(QString::number(readyAfter)));
    QCOMPARE(reader.problem(), QString());
}

void BoardsTest::aLineEndOfOneSignIsEnough()
{
    QFETCH(int, index);
    const Board board = boards()[std::size_t(index)];
    for (const char *end : {"\r", "\n"}) {
        BoardReader reader;
        add(reader, end, 4.9);
        rows(board, 6, 0, 0, [&](QByteArray bytes, double arrival, bool) {
            add(reader, bytes.replace("\r\n", "\n").replace("\n", end), arrival);
        });
        add(reader, {}, 12);
        QCOMPARE(layoutOf(reader.channels()), board.layout);
        QCOMPARE(reader.take().t.size(), std::size_t(6 * board.hz));
    }
}

// One row in a hundred, from the first on.
void BoardsTest::damageCostsItsLine()
{
    QFETCH(int, index);
    const Board board = boards()[std::size_t(index)];
    const auto collect = [&](int damage, unsigned seed, int &harmed) {
        BoardReader reader;
        add(reader, "\n", 4.9);
        rows(board, 30, damage, seed, [&](const QByteArray &bytes, double arrival, bool harm) {
            add(reader, bytes, arrival);
            harmed += harm;
        });
        add(reader, {}, 40);
        return std::pair(reader.take(), layoutOf(reader.channels()));
    };
    int none = 0;
    const auto [whole, layout] = collect(0, 0, none);
    for (unsigned seed = 1; seed <= kSeeds; ++seed) {
        int harmed = 0;
        const auto [taken, harmedLayout] = collect(100, seed, harmed);
        QCOMPARE(harmedLayout, layout);
        const std::size_t rowCount = std::size_t(30 * board.hz);
        QCOMPARE(whole.t.size(), rowCount);
        QVERIFY2(taken.t.size() <= rowCount && taken.t.size() + std::size_t(harmed) >= rowCount,
            qPrintable(QString("%1 of %2, %3 harmed").arg(taken.t.size()).arg(rowCount).arg(harmed)));
        // Each row is one that was printed, in its order, but for those whose numbers were harmed; and has its time.
        const std::size_t width = whole.values.size() / rowCount;
        std::size_t at = 0, strange = 0, late = 0;
        for (std::size_t i = 0; i < taken.t.size(); ++i) {
            std::size_t found = at;
            const auto same = [&](std::size_t row) {
                return std::equal(whole.values.begin() + std::ptrdiff_t(row * width),
                    whole.values.begin() + std::ptrdiff_t((row + 1) * width),
                    taken.values.begin() + std::ptrdiff_t(i * width));
            };
            while (found < std::min(rowCount, at + 5) && !same(found))
                ++found;
            if (found >= std::min(rowCount, at + 5)) {
                ++strange;
                continue;
            }
            late += std::abs((taken.t[i] - taken.t[0]) - (whole.t[found] - whole.t[0])) > 4.5 / board.hz;
            at = found + 1;
        }
        QVERIFY2(strange <= std::size_t(harmed), qPrintable(QString("%1 strange, %2 harmed").arg(strange).arg(harmed)));
        QVERIFY2(100 * late <= taken.t.size(), qPrintable(QString("%1 late").arg(late)));
    }
}

void BoardsTest::aFileOfItIsTheSame()
{
    QFETCH(int, index);
    const Board board = boards()[std::size_t(index)];
    QByteArray file;
    rows(board, 6, 0, 0, [&](const QByteArray &bytes, double, bool) { file += bytes; });
    ImportOptions options;
    options.rateHz = board.hz;
    options.skipBad = true;
    try {
        const SignalTable table = readTable(file, options);
        QCOMPARE(layoutOf(table.channels), board.layout);
        QCOMPARE(table.rows(), std::size_t(6 * board.hz));
    } catch (const ImportError &error) {
        QFAIL(qPrintable(error.reason));
    }
}

QTEST_GUILESS_MAIN(BoardsTest)
#include "boards_test.moc"
