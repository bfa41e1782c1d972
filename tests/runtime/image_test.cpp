// SPDX-License-Identifier: GPL-3.0-or-later
// Damaged and hostile images: each is copied to a block of exactly its size, so that a sanitizer sees a read too far.
#include "device/protocol/frame.h"
#include "device/runtime/image.h"
#include "device/runtime/runtime.h"
#include "engine/deploy/quantiser.h"
#include "tests/support/networks.h"
#include <QTest>
#include <QtEndian>
#include <cstring>
#include <memory>

using namespace lodestone;

namespace {

constexpr std::size_t kGuard = 64;

// Opens the bytes; when they are taken, runs them too, with guards around the working memory and the output.
// Returns the code, or -1 when a guard was touched.
int tryImage(const QByteArray &bytes, decltype(&ls_model_open) open = ls_model_open)
{
    const auto size = static_cast<std::size_t>(bytes.size());
    const std::unique_ptr<uint8_t[]> image(new uint8_t[size ? size : 1]);
    std::memcpy(image.get(), bytes.constData(), size);
    ls_model model;
    const ls_model_code code = open(&model, image.get(), size);
    if (code != LS_MODEL_OK)
        return model.image == nullptr ? code : -1;
    if (model.scratch_bytes > LS_MODEL_SCRATCH_MAX)
        return -1;
    std::vector<uint32_t> memory((model.scratch_bytes + 2 * kGuard) / 4 + 1, 0xA5A5A5A5u);
    auto *bytesOfMemory = reinterpret_cast<uint8_t *>(memory.data());
    const std::unique_ptr<int16_t[]> input(new int16_t[static_cast<std::size_t>(model.window * model.channels)]);
    for (int i = 0; i < model.window * model.channels; ++i)
        input[static_cast<std::size_t>(i)] = static_cast<int16_t>(i % 2 ? -32768 : 32767);
    uint8_t output[7] = {0x5A, 0, 0, 0, 0, 0, 0x5A};
    ls_model_run(&model, input.get(), bytesOfMemory + kGuard, output + 1);
    if (output[0] != 0x5A || output[6] != 0x5A)
        return -1;
    for (std::size_t i = 0; i < kGuard; ++i)
        if (bytesOfMemory[i] != 0xA5 || bytesOfMemory[kGuard + model.scratch_bytes + i] != 0xA5)
            return -1;
    return LS_MODEL_OK;
}

void put32(QByteArray &image, int at, quint32 v) { qToLittleEndian(v, image.data() + at); }
void put16(QByteArray &image, int at, quint16 v) { qToLittleEndian(v, image.data() + at); }

QByteArray withCrc(QByteArray image)
{
    if (image.size() >= LS_IMAGE_HEADER_BYTES)
        put32(image, LS_IMAGE_AT_CRC,
            ls_crc32(
                0, image.constData() + LS_IMAGE_CRC_FROM, static_cast<std::size_t>(image.size()) - LS_IMAGE_CRC_FROM));
    return image;
}

} // namespace

class ImageTest : public QObject
{
    Q_OBJECT
    QByteArray m_good, m_curved;
    int m_first = LS_IMAGE_HEADER_BYTES + 3 * LS_TRANSFORM_BYTES; // the convolution's header

private slots:
    void initTestCase()
    {
        const Network n = support::makeV4Network(7);
        m_good = quantise(n, support::makeWindows(n, 50, 8));
        QCOMPARE(tryImage(m_good), int(LS_MODEL_OK));
        const Network small = support::makeSmallNetwork(7);
        m_curved = quantise(small, support::makeWindows(small, 50, 8));
        QCOMPARE(tryImage(m_curved), int(LS_MODEL_OK));
    }

    void theHeaderSaysWhetherThereIsACurve()
    {
        QCOMPARE(int(m_good[LS_IMAGE_AT_CURVE]), int(LS_CURVE_NONE));
        QCOMPARE(int(m_curved[LS_IMAGE_AT_CURVE]), int(LS_CURVE_ASINH));
        QCOMPARE(qFromLittleEndian<quint16>(m_curved.constData() + LS_IMAGE_AT_CURVE_MULTIPLIER), quint16(55924));
        QCOMPARE(int(m_curved[LS_IMAGE_AT_CURVE_SHIFT]), 9); // 55924 / 2^9 = 65536 / 600
        for (const auto &[at, value] : {std::pair{int(LS_IMAGE_AT_CURVE), 0x0902}, {int(LS_IMAGE_AT_CURVE), 0x2001},
                 {int(LS_IMAGE_AT_LIMIT), 0x8000}, {int(LS_IMAGE_AT_ZERO), 1}}) {
            QByteArray bad = m_curved;
            put16(bad, at, static_cast<quint16>(value));
            QCOMPARE(tryImage(withCrc(bad)), int(LS_MODEL_UNSUPPORTED));
        }
    }

    void namedChannelsAreForThoseWhoCanFeedThem()
    {
        Network n = support::makeV4Network(9);
        support::Maker m(3);
        n.channels = 4;
        n.inputMean = n.inputStd = {60, 50, 40, 70};
        n.layers[0] = m.conv(4, 32, 3);
        n.inputs = {{"bend1", 0.5f, 120}, {"bend2", 512, 0.25f}, {"b", -1, 1}, {"Flex \xc2\xb5 4", 0, 2}};
        const QByteArray image = quantise(n, support::makeWindows(n, 50, 8));
        QCOMPARE(QByteArray(image.constData() + LS_IMAGE_AT_SCHEMA, 8), QByteArray("channel", 8));
        QCOMPARE(tryImage(image), int(LS_MODEL_UNSUPPORTED)); // as a glove opens it
        QCOMPARE(tryImage(image, ls_model_open_channels), int(LS_MODEL_OK));
        QCOMPARE(tryImage(m_good, ls_model_open_channels), int(LS_MODEL_OK));
        ImageModel model;
        QVERIFY(ImageModel::open(image, model));
        QCOMPARE(model.inputs(), n.inputs);
        // Each byte of the names' table, and each cut of the image, is refused or read within its bounds.
        const int table = LS_IMAGE_HEADER_BYTES + 4 * LS_TRANSFORM_BYTES;
        for (int at = table; at < table + 80; ++at)
            for (const char value : {'\0', '\x7f', '\xff'}) {
                QByteArray bad = image;
                bad[at] = value;
                QVERIFY(tryImage(withCrc(bad), ls_model_open_channels) >= LS_MODEL_OK);
                ImageModel::open(withCrc(bad), model);
            }
        for (int size = LS_IMAGE_HEADER_BYTES; size < table + 80; ++size) {
            QByteArray cut = image.left(size);
            put32(cut, LS_IMAGE_AT_SIZE, static_cast<quint32>(size));
            QVERIFY(tryImage(withCrc(cut), ls_model_open_channels) > LS_MODEL_OK);
        }
        QByteArray still = image; // a gain of nothing
        put32(still, table + LS_NAMED_AT_GAIN, 0);
        QVERIFY(!ImageModel::open(withCrc(still), model));
    }

    void aLimitThatSumsCannotHoldIsRefused()
    {
        QByteArray image = m_good; // a convolution of nine terms, padded to ten
        put16(image, LS_IMAGE_AT_LIMIT, 6553);
        QCOMPARE(tryImage(withCrc(image)), int(LS_MODEL_OK));
        put16(image, LS_IMAGE_AT_LIMIT, 6554);
        QCOMPARE(tryImage(withCrc(image)), int(LS_MODEL_BAD_SHAPE));
    }

    void everyTruncationIsRefused()
    {
        const int testBytes = 10 * 3 * 2 + 8;
        for (const QByteArray &good : {m_good, m_curved}) {
            for (int size = 0; size < good.size(); ++size)
                QVERIFY2(tryImage(good.left(size)) > LS_MODEL_OK, qPrintable(QString::number(size)));
            for (int size = LS_IMAGE_HEADER_BYTES; size < good.size();
                 ++size) { // also when size and CRC agree with what is left
                QByteArray cut = good.left(size);
                put32(cut, LS_IMAGE_AT_SIZE, static_cast<quint32>(size));
                if (good.size() - size
                    == testBytes) { // without its test window it is whole as well; the glove asks for one
                    QCOMPARE(tryImage(withCrc(cut)), int(LS_MODEL_OK));
                    continue;
                }
                QVERIFY2(tryImage(withCrc(cut)) > LS_MODEL_OK, qPrintable(QString::number(size)));
            }
        }
        QCOMPARE(tryImage(m_good + '\0'), int(LS_MODEL_BAD_SIZE));
    }

    void everySingleByteCorruptionIsRefused()
    {
        for (int at = 0; at < m_good.size(); ++at) {
            for (const int flip : {0x01, 0x80, 0xFF}) {
                QByteArray bad = m_good;
                bad[at] = static_cast<char>(bad[at] ^ flip);
                QVERIFY2(tryImage(bad) > LS_MODEL_OK, qPrintable(QString::number(at)));
            }
        }
    }

    void aWrongFieldIsRefusedWithItsCode_data()
    {
        QTest::addColumn<int>("at");
        QTest::addColumn<int>("value");
        QTest::addColumn<int>("code");
        const int transform = LS_IMAGE_HEADER_BYTES;
        QTest::newRow("magic") << 0 << 0x4142 << int(LS_MODEL_BAD_MAGIC);
        QTest::newRow("version to come") << int(LS_IMAGE_AT_VERSION) << 4 << int(LS_MODEL_BAD_VERSION);
        QTest::newRow("version of other arithmetic") << int(LS_IMAGE_AT_VERSION) << 2 << int(LS_MODEL_BAD_VERSION);
        QTest::newRow("header size") << int(LS_IMAGE_AT_HEADER_BYTES) << 52 << int(LS_MODEL_BAD_VERSION);
        QTest::newRow("size") << int(LS_IMAGE_AT_SIZE) << 100 << int(LS_MODEL_BAD_SIZE);
        QTest::newRow("window zero") << int(LS_IMAGE_AT_WINDOW) << 0 << int(LS_MODEL_BAD_SHAPE);
        QTest::newRow("window huge") << int(LS_IMAGE_AT_WINDOW) << 0xFFFF << int(LS_MODEL_BAD_SHAPE);
        QTest::newRow("channels zero") << int(LS_IMAGE_AT_CHANNELS) << 0 << int(LS_MODEL_BAD_SHAPE);
        QTest::newRow("channels seventeen") << int(LS_IMAGE_AT_CHANNELS) << 17 << int(LS_MODEL_BAD_SHAPE);
        QTest::newRow("layers zero") << int(LS_IMAGE_AT_LAYERS) << 0 << int(LS_MODEL_BAD_SHAPE);
        QTest::newRow("layers nine") << int(LS_IMAGE_AT_LAYERS) << 9 << int(LS_MODEL_BAD_SHAPE);
        QTest::newRow("unit") << int(LS_IMAGE_AT_NANOTESLA) << 150 << int(LS_MODEL_UNSUPPORTED);
        QTest::newRow("schema") << int(LS_IMAGE_AT_SCHEMA) << 0x4142 << int(LS_MODEL_UNSUPPORTED);
        QTest::newRow("transform shift zero") << transform + 2 << 0 << int(LS_MODEL_UNSUPPORTED);
        QTest::newRow("transform shift huge") << transform + 2 << 64 << int(LS_MODEL_UNSUPPORTED);
        QTest::newRow("layer unknown") << m_first << 0x0109 << int(LS_MODEL_UNSUPPORTED);
        QTest::newRow("flag unknown") << m_first << 0x8001 << int(LS_MODEL_UNSUPPORTED);
        QTest::newRow("inputs") << m_first + LS_LAYER_AT_INPUTS << 4 << int(LS_MODEL_BAD_SHAPE);
        QTest::newRow("units zero") << m_first + LS_LAYER_AT_UNITS << 0 << int(LS_MODEL_BAD_SHAPE);
        QTest::newRow("units huge") << m_first + LS_LAYER_AT_UNITS << 0xFFFF << int(LS_MODEL_BAD_SHAPE);
        QTest::newRow("units chain") << m_first + LS_LAYER_AT_UNITS << 31 << int(LS_MODEL_BAD_SHAPE);
        QTest::newRow("kernel even") << m_first + LS_LAYER_AT_EXTRA << 2 << int(LS_MODEL_BAD_SHAPE);
        QTest::newRow("kernel huge") << m_first + LS_LAYER_AT_EXTRA << 0xFFFF << int(LS_MODEL_BAD_SHAPE);
        QTest::newRow("layer bytes") << m_first + LS_LAYER_AT_BYTES << 0xFFFF << int(LS_MODEL_BAD_SHAPE);
        QTest::newRow("shift huge") << m_first + LS_LAYER_AT_AFTER << 32 << int(LS_MODEL_UNSUPPORTED);
        QTest::newRow("macs") << int(LS_IMAGE_AT_MACS) << 1 << int(LS_MODEL_BAD_SHAPE);
    }
    void aWrongFieldIsRefusedWithItsCode()
    {
        QFETCH(int, at);
        QFETCH(int, value);
        QByteArray bad = m_good;
        put16(bad, at, static_cast<quint16>(value));
        QTEST(tryImage(withCrc(bad)), "code");
    }

    void aDamagedBodyIsACrcError()
    {
        QByteArray bad = m_good;
        bad[5000] = static_cast<char>(bad[5000] ^ 1);
        QCOMPARE(tryImage(bad), int(LS_MODEL_BAD_CRC));
    }

    void noMutationWithAGoodCrcReadsOrWritesOutside()
    {
        std::mt19937 random(11);
        int taken = 0, refused = 0;
        for (int round = 0; round < 20000; ++round) {
            QByteArray bad = round % 2 ? m_good : m_curved;
            const int changes = 1 + static_cast<int>(random() % 4);
            for (int c = 0; c < changes; ++c) {
                // half of the changes hit the headers, where they hurt most
                const int reach = random() % 2 ? m_first + 700 : static_cast<int>(bad.size());
                bad[static_cast<int>(random() % static_cast<unsigned>(reach))] = static_cast<char>(random());
            }
            if (random() % 8 == 0) {
                bad.truncate(static_cast<int>(random() % static_cast<unsigned>(bad.size())));
                if (bad.size() >= LS_IMAGE_HEADER_BYTES)
                    put32(bad, LS_IMAGE_AT_SIZE, static_cast<quint32>(bad.size()));
            }
            const int code = tryImage(withCrc(bad));
            QVERIFY(code >= LS_MODEL_OK);
            ++(code == LS_MODEL_OK ? taken : refused);
        }
        QVERIFY(taken > 1000 && refused > 1000); // both ways were walked
    }

    void noNoiseBehindAGoodHeaderReadsOutside()
    {
        std::mt19937 random(12);
        for (int round = 0; round < 20000; ++round) {
            QByteArray bad(static_cast<int>(LS_IMAGE_HEADER_BYTES + random() % 600), '\0');
            for (char &c : bad)
                c = static_cast<char>(random() % 4 ? random() % 6 : random());
            std::memcpy(bad.data(), (round % 2 ? m_good : m_curved).constData(), LS_IMAGE_AT_PARAMETERS);
            put16(bad, LS_IMAGE_AT_LAYERS, static_cast<quint16>(1 + random() % 8));
            put32(bad, LS_IMAGE_AT_SIZE, static_cast<quint32>(bad.size()));
            QVERIFY(tryImage(withCrc(bad)) >= LS_MODEL_OK);
        }
    }

    void tooMuchWorkingMemoryIsRefused()
    {
        Network n = support::makeV4Network(3);
        support::Maker m(4);
        n.window = 32;
        n.layers = {m.conv(3, 128, 3), support::plain(support::Kind::Relu), support::plain(support::Kind::MaxPool, 16),
            m.dense(256, 5), support::plain(support::Kind::Sigmoid)};
        try {
            quantise(n, support::makeWindows(n, 20, 5));
            QFAIL("an image that needs 8 KB was made");
        } catch (const QuantiseError &e) {
            QVERIFY2(e.text.find("memory") != std::string::npos, e.text.c_str());
        }
    }

    void theImageRunsAtAnyAddress()
    {
        const Network n = support::makeV4Network(7);
        const auto mag = support::makeWindows(n, 1, 99);
        int16_t lsb[30];
        for (int i = 0; i < 30; ++i)
            lsb[i] = static_cast<int16_t>(std::lround(mag[static_cast<std::size_t>(i)] * 10));
        uint8_t answers[4][5];
        for (int shift = 0; shift < 4; ++shift) {
            const QByteArray moved = QByteArray(shift, 'x') + m_good;
            ls_model model;
            QCOMPARE(ls_model_open(&model, reinterpret_cast<const uint8_t *>(moved.constData()) + shift,
                         static_cast<std::size_t>(m_good.size())),
                LS_MODEL_OK);
            std::vector<uint32_t> scratch(model.scratch_bytes / 4 + 1);
            ls_model_run(&model, lsb, scratch.data(), answers[shift]);
            QCOMPARE(QByteArray(reinterpret_cast<char *>(answers[shift]), 5),
                QByteArray(reinterpret_cast<char *>(answers[0]), 5));
        }
    }

    void everyCodeHasASentence()
    {
        for (int c = LS_MODEL_OK; c <= LS_MODEL_TOO_BIG + 1; ++c)
            QVERIFY(QString(ls_model_code_text(static_cast<ls_model_code>(c))).endsWith('.'));
    }
};

QTEST_APPLESS_MAIN(ImageTest)
#include "image_test.moc"
