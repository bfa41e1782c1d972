// SPDX-License-Identifier: GPL-3.0-or-later
// The portable kernel against its definition in 64 bits. tests/firmware/kernels_test.cpp holds each core's own against
// it.
#include "device/runtime/image.h"
#include "device/runtime/tables.h"
#include <QTest>
#include <algorithm>
#include <random>
#include <vector>
extern "C" {
#include "device/runtime/kernel.h"
}

namespace {

int between(std::mt19937 &random, int low, int high, bool limits)
{
    return limits ? (random() & 64 ? low : high) : low + int(random() % unsigned(high - low + 1));
}

// As IMAGE.md has a matrix.
std::vector<std::uint8_t> paired(const std::vector<std::vector<int>> &w)
{
    std::vector<std::uint8_t> bytes;
    for (std::size_t r = 0; r < w.size(); r += 2)
        for (std::size_t t = 0; t < w[r].size(); ++t) {
            const int both = 256 * w[r + 1][t] + w[r][t];
            bytes.push_back(std::uint8_t(both & 255));
            bytes.push_back(std::uint8_t(both >> 8 & 255));
        }
    return bytes;
}

struct Row
{
    std::int32_t bias;
    std::int8_t offset;
    std::int16_t multiplier;
};

void put(std::vector<std::uint8_t> &bytes, const Row &r)
{
    for (int i = 0; i < 4; ++i)
        bytes.push_back(std::uint8_t(std::uint32_t(r.bias) >> (8 * i)));
    for (const int b : {int(r.offset), 0, int(r.multiplier), r.multiplier >> 8})
        bytes.push_back(std::uint8_t(b & 255));
}

std::int64_t scaled(std::int64_t value, const Row &r, const ls_rows &rows)
{
    return ((value >> rows.before) * r.multiplier) >> rows.after;
}

} // namespace

class KernelTest : public QObject
{
    Q_OBJECT
private slots:
    void everyRowOfAPairHasItsOwnSum()
    {
        std::mt19937 random(1);
        for (std::size_t terms = 2; terms <= 510; terms += terms < 70 ? 2 : 44)
            for (const std::size_t rows : {4u, 8u, 20u})
                for (const bool limits : {false, true}) {
                    const int most = std::min(32767, LS_MOST_REACH / int(terms));
                    std::vector<std::int16_t> x(terms);
                    std::vector<std::vector<int>> w(rows, std::vector<int>(terms));
                    for (auto &v : x)
                        v = std::int16_t(between(random, -most, most, limits));
                    for (auto &row : w)
                        for (int &v : row)
                            v = between(random, -127, 127, limits);
                    const auto bytes = paired(w);
                    std::vector<std::int32_t> sums(rows);
                    ls_dot_rows(x.data(), bytes.data(), std::uint32_t(terms), std::uint32_t(rows), sums.data());
                    for (std::size_t r = 0; r < rows; ++r) {
                        std::int64_t sum = 0;
                        for (std::size_t t = 0; t < terms; ++t)
                            sum += std::int64_t(x[t]) * w[r][t];
                        QCOMPARE(std::int64_t(sums[r]), sum);
                    }
                }
    }

    void theFarthestSumsFit()
    {
        const std::vector<std::int16_t> x(510, 128);
        for (const int sign : {1, -1}) {
            const auto bytes = paired(std::vector<std::vector<int>>(4, std::vector<int>(510, 127 * sign)));
            std::int32_t sums[4];
            ls_dot_rows(x.data(), bytes.data(), 510, 4, sums);
            for (const std::int32_t sum : sums)
                QCOMPARE(sum, sign * 510 * 128 * 127);
        }
    }

    void rowsAreBiasedScaledMovedAndSaturated()
    {
        std::mt19937 random(2);
        int low = 0, high = 0;
        for (int round = 0; round < 300; ++round) {
            std::vector<std::int32_t> sums(std::size_t(1 + round % 9));
            std::vector<std::int16_t> y(sums.size());
            std::vector<Row> given;
            std::vector<std::uint8_t> bytes;
            for (auto &sum : sums) {
                sum = between(random, -4000000, 4000000, false);
                given.push_back({between(random, -1000000, 1000000, false), std::int8_t(random()),
                    std::int16_t(between(random, -200, 200, false))});
                put(bytes, given.back());
            }
            const ls_rows rows = {
                sums.data(), bytes.data(), 3, std::uint32_t(12 + random() % 10), std::uint32_t(sums.size())};
            const std::int32_t least = round % 2 ? 0 : INT32_MIN;
            ls_saturate_rows(&rows, least, y.data());
            for (std::size_t r = 0; r < sums.size(); ++r) {
                const std::int64_t value = std::max<std::int64_t>(std::int64_t(sums[r]) + given[r].bias, least);
                QCOMPARE(std::int64_t(y[r]),
                    std::clamp<std::int64_t>(scaled(value, given[r], rows) + given[r].offset, -128, 127));
                low += y[r] == -128;
                high += y[r] == 127;
            }
        }
        QVERIFY(low > 50 && high > 50);
    }

    void cellsFollowTheirGates()
    {
        std::mt19937 random(3);
        for (int round = 0; round < 300; ++round) {
            const std::size_t units = std::size_t(1 + round % 5);
            std::vector<std::int32_t> sums;
            std::vector<Row> given;
            std::vector<std::uint8_t> bytes, hidden;
            std::vector<std::int16_t> cells, state(units), factor;
            std::vector<std::int8_t> zero;
            for (std::size_t r = 0; r < 4 * units; ++r) {
                sums.push_back(between(random, -60000, 60000, false));
                given.push_back({between(random, 0, 60000, false), 0, std::int16_t(between(random, 1, 32767, false))});
                put(bytes, given.back());
            }
            for (std::size_t j = 0; j < units; ++j) {
                cells.push_back(std::int16_t(between(random, -31700, 31700, round % 3 == 0)));
                factor.push_back(std::int16_t(between(random, 200, 25500, false)));
                zero.push_back(std::int8_t(random()));
                for (const int b : {int(zero[j]), 0, int(factor[j]), factor[j] >> 8})
                    hidden.push_back(std::uint8_t(b & 255));
            }
            const std::vector<std::int16_t> before = cells;
            const ls_rows rows = {sums.data(), bytes.data(), 1, 19, std::uint32_t(units)};
            ls_step_cells(&rows, hidden.data(), cells.data(), state.data());
            for (std::size_t j = 0; j < units; ++j) {
                const auto gate = [&](std::size_t k) {
                    const std::size_t r = 4 * j + k;
                    const std::int64_t at = std::clamp<std::int64_t>(
                        scaled(std::int64_t(sums[r]) + given[r].bias, given[r], rows), 0, LS_SIGMOID_SIZE - 1);
                    return std::int64_t(ls_sigmoid_table[at]);
                };
                const std::int64_t c = (gate(1) * before[j] + ((gate(0) * (2 * gate(2) - 32768)) >> 5) + 16384) >> 15;
                const std::int64_t at = std::clamp<std::int64_t>((c >> 2) + 1024, 0, LS_SIGMOID_SIZE - 1);
                const std::int64_t h = (gate(3) * (2 * std::int64_t(ls_sigmoid_table[at]) - 32768)) >> 15;
                QCOMPARE(std::int64_t(cells[j]), c);
                QCOMPARE(std::int64_t(state[j]),
                    std::clamp<std::int64_t>(((h * factor[j] + 32768) >> 16) + zero[j], -128, 127));
            }
        }
    }
};

QTEST_APPLESS_MAIN(KernelTest)
#include "kernel_test.moc"
