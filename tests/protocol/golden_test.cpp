// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the golden vectors out of PROTOCOL.md, so that the page and the code cannot drift apart.
#include "device/protocol/frame.h"
#include "device/protocol/messages.h"
#include <QFile>
#include <QTest>
#include <random>

namespace {

struct Golden
{
    QString name;
    int type = 0, sequence = 0;
    QStringList fields; // lines as on the page
    QByteArray payload, frame;
};

QList<Golden> goldens()
{
    QFile page(qEnvironmentVariable("LODESTONE_SOURCE") + "/device/protocol/PROTOCOL.md");
    QList<Golden> found;
    if (!page.open(QIODevice::ReadOnly | QIODevice::Text))
        return found;
    bool inside = false;
    for (const QString &line : QString::fromUtf8(page.readAll()).split('\n')) {
        const QString key = line.section(' ', 0, 0), value = line.section(' ', 1);
        if (line == "```golden") {
            found.append(Golden{});
            inside = true;
        } else if (line == "```") {
            inside = false;
        } else if (inside && key == "message") {
            found.last().name = value;
        } else if (inside && key == "type") {
            found.last().type = value.toInt(nullptr, 16);
        } else if (inside && key == "sequence") {
            found.last().sequence = value.toInt();
        } else if (inside && key == "payload") {
            found.last().payload += QByteArray::fromHex(value.toLatin1());
        } else if (inside && key == "frame") {
            found.last().frame += QByteArray::fromHex(value.toLatin1());
        } else if (inside) {
            found.last().fields += line;
        }
    }
    return found;
}

template<typename Range>
QString joined(const Range &range)
{
    QStringList words;
    for (const auto value : range)
        words += QString::number(value);
    return words.join(' ');
}

QString hex(const void *bytes, int size) { return QByteArray(static_cast<const char *>(bytes), size).toHex(); }

template<typename Message>
void addSamples(QStringList &lines, const Message &message)
{
    for (int i = 0; i < message.count; ++i)
        lines += "sample " + joined(message.samples[i]);
}

// Decodes the payload and writes the fields the way the page does; empty when refused.
QStringList described(int type, const QByteArray &payload)
{
    const auto *data = reinterpret_cast<const uint8_t *>(payload.constData());
    const auto size = size_t(payload.size());
    QStringList lines;
    const auto add = [&](const char *key, const auto value) { lines += QString("%1 %2").arg(key).arg(value); };
    if (uint8_t protocol; type == LS_HELLO && ls_decode_hello(data, size, &protocol)) {
        add("protocol", protocol);
    } else if (uint16_t hz; type == LS_RATE && ls_decode_rate(data, size, &hz)) {
        add("hz", hz);
    } else if (ls_inject m; type == LS_INJECT && ls_decode_inject(data, size, &m)) {
        add("first", m.first);
        add("reset", m.reset);
        add("count", m.count);
        addSamples(lines, m);
    } else if (ls_want m10; type == LS_WANT && ls_decode_want(data, size, &m10)) {
        add("t_us", m10.t_us);
        add("period_us", m10.period_us);
    } else if (ls_sense m11; type == LS_SENSE && ls_decode_sense(data, size, &m11)) {
        add("t_us", m11.t_us);
        add("count", m11.count);
        addSamples(lines, m11);
    } else if (ls_image_begin m2; type == LS_IMAGE_BEGIN && ls_decode_image_begin(data, size, &m2)) {
        add("bytes", m2.bytes);
        add("hash", hex(m2.hash, 32));
        add("schema", QString::fromLatin1(reinterpret_cast<const char *>(m2.schema),
                          qsizetype(qstrnlen(reinterpret_cast<const char *>(m2.schema), 8))));
        if (m2.issued != 0)
            add("issued", m2.issued);
        add("tag", hex(m2.tag, 32));
    } else if (ls_image_data m3; type == LS_IMAGE_DATA && ls_decode_image_data(data, size, &m3)) {
        add("offset", m3.offset);
        add("bytes", QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(m3.bytes), m3.size).toHex(' ')));
    } else if (ls_info m4; type == LS_INFO && ls_decode_info(data, size, &m4)) {
        add("protocol", m4.protocol);
        add("firmware", joined(m4.firmware));
        add("board", QString::fromLatin1(m4.board, qsizetype(qstrnlen(m4.board, 16))));
        add("serial", QString::fromLatin1(m4.serial, qsizetype(qstrnlen(m4.serial, 16))));
        add("rate_hz", m4.rate_hz);
        add("accel_lsb_per_g", m4.accel_lsb_per_g);
        add("gyro_millilsb_per_dps", m4.gyro_millilsb_per_dps);
        add("mag_nanotesla_per_lsb", m4.mag_nanotesla_per_lsb);
        add("accel_range_g", m4.accel_range_g);
        add("gyro_range_dps", m4.gyro_range_dps);
        add("mag_range_ut", m4.mag_range_ut);
        add("slot_bytes", m4.slot_bytes);
        for (const auto &slot : m4.slot)
            lines += QString("slot %1 %2 %3").arg(slot.state).arg(slot.bytes).arg(hex(slot.hash, 32));
        add("keyed", m4.keyed);
    } else if (ls_samples m5; type == LS_SAMPLES && ls_decode_samples(data, size, &m5)) {
        add("first", m5.first);
        add("t_us", m5.t_us);
        add("period_us", m5.period_us);
        add("gaps", m5.gaps);
        add("count", m5.count);
        addSamples(lines, m5);
    } else if (ls_prediction m6; type == LS_PREDICTION && ls_decode_prediction(data, size, &m6)) {
        add("window", m6.window);
        add("probability", joined(m6.probability));
        add("hash", hex(m6.hash, 8));
        add("inference_us", m6.inference_us);
    } else if (ls_image_status m7; type == LS_IMAGE_STATUS && ls_decode_image_status(data, size, &m7)) {
        add("phase", m7.phase);
        add("error", m7.error);
        add("slot", m7.slot);
        add("next_offset", m7.next_offset);
        add("received_after", QString("%1").arg(m7.received_after, 8, 16, QChar('0')));
        add("transfer", QString("%1").arg(m7.transfer, 8, 16, QChar('0')));
        add("trial_left", m7.trial_left);
    } else if (ls_image_key m12; type == LS_IMAGE_KEY && ls_decode_image_key(data, size, &m12)) {
        add("key", hex(m12.key, 32));
        add("proof", hex(m12.proof, 32));
    } else if (uint32_t baud; (type == LS_BAUD || type == LS_BAUD_ANSWER) && ls_decode_baud(data, size, &baud)) {
        add("baud", baud);
    } else if (ls_log m8; type == LS_LOG && ls_decode_log(data, size, &m8)) {
        add("level", m8.level);
        add("text", QString::fromUtf8(m8.text));
    } else if (ls_error m9; type == LS_ERROR && ls_decode_error(data, size, &m9)) {
        add("code", m9.code);
        add("text", QString::fromUtf8(m9.text));
    }
    return lines;
}

// Decodes and encodes again: the same bytes must come back; empty when either refuses.
QByteArray recoded(int type, const QByteArray &payload, size_t room = LS_FRAME_MAX_PAYLOAD)
{
    const auto *data = reinterpret_cast<const uint8_t *>(payload.constData());
    const auto size = size_t(payload.size());
    QByteArray out(LS_FRAME_MAX_PAYLOAD, '\0');
    auto *to = reinterpret_cast<uint8_t *>(out.data());
    size_t used = 0;
    const auto through = [&](auto message, auto decode, auto encode) {
        if (decode(data, size, &message))
            used = encode(&message, to, room);
    };
    switch (type) {
    case LS_HELLO:
        if (uint8_t protocol; ls_decode_hello(data, size, &protocol))
            used = ls_encode_hello(protocol, to, room);
        break;
    case LS_RATE:
        if (uint16_t hz; ls_decode_rate(data, size, &hz))
            used = ls_encode_rate(hz, to, room);
        break;
    case LS_BAUD:
    case LS_BAUD_ANSWER:
        if (uint32_t baud; ls_decode_baud(data, size, &baud))
            used = ls_encode_baud(baud, to, room);
        break;
    case LS_IMAGE_KEY: through(ls_image_key{}, ls_decode_image_key, ls_encode_image_key); break;
    case LS_INJECT: through(ls_inject{}, ls_decode_inject, ls_encode_inject); break;
    case LS_WANT: through(ls_want{}, ls_decode_want, ls_encode_want); break;
    case LS_SENSE: through(ls_sense{}, ls_decode_sense, ls_encode_sense); break;
    case LS_IMAGE_BEGIN: through(ls_image_begin{}, ls_decode_image_begin, ls_encode_image_begin); break;
    case LS_IMAGE_DATA: through(ls_image_data{}, ls_decode_image_data, ls_encode_image_data); break;
    case LS_INFO: through(ls_info{}, ls_decode_info, ls_encode_info); break;
    case LS_SAMPLES: through(ls_samples{}, ls_decode_samples, ls_encode_samples); break;
    case LS_PREDICTION: through(ls_prediction{}, ls_decode_prediction, ls_encode_prediction); break;
    case LS_IMAGE_STATUS: through(ls_image_status{}, ls_decode_image_status, ls_encode_image_status); break;
    case LS_LOG: through(ls_log{}, ls_decode_log, ls_encode_log); break;
    case LS_ERROR: through(ls_error{}, ls_decode_error, ls_encode_error); break;
    default: break;
    }
    return out.left(qsizetype(used));
}

} // namespace

class GoldenTest : public QObject
{
    Q_OBJECT
    void rows(bool withPayloadOnly)
    {
        QTest::addColumn<int>("index");
        const auto all = goldens();
        for (int i = 0; i < all.size(); ++i)
            if (!withPayloadOnly || !all[i].payload.isEmpty())
                QTest::addRow("%s", qPrintable(all[i].name)) << i;
    }

private slots:
    void thePageHasAVectorForEveryMessage()
    {
        QList<int> types;
        for (const auto &golden : goldens())
            if (types.isEmpty() || types.last() != golden.type) // image_begin has one with a time and one without
                types += golden.type;
        const QList<int> expected{LS_HELLO, LS_START, LS_STOP, LS_RATE, LS_INJECT, LS_SENSE, LS_BAUD, LS_IMAGE_BEGIN,
            LS_IMAGE_DATA, LS_IMAGE_CONFIRM, LS_IMAGE_REVERT, LS_IMAGE_KEY, LS_INFO, LS_SAMPLES, LS_PREDICTION, LS_WANT,
            LS_BAUD_ANSWER, LS_IMAGE_STATUS, LS_LOG, LS_ERROR};
        QCOMPARE(types, expected);
    }

    void theFrameOnThePageUnwrapsToItsPayload_data() { rows(false); }
    void theFrameOnThePageUnwrapsToItsPayload()
    {
        QFETCH(int, index);
        const auto golden = goldens().at(index);
        ls_frame_reader reader;
        ls_frame_reader_init(&reader);
        ls_frame frame{};
        for (int i = 0; i < golden.frame.size(); ++i)
            QCOMPARE(ls_frame_reader_push(&reader, uint8_t(golden.frame[i]), &frame), i == golden.frame.size() - 1);
        QCOMPARE(int(frame.type), golden.type);
        QCOMPARE(int(frame.sequence), golden.sequence);
        QCOMPARE(QByteArray(reinterpret_cast<const char *>(frame.payload), frame.size), golden.payload);
    }

    void thePayloadWrapsToTheFrameOnThePage_data() { rows(false); }
    void thePayloadWrapsToTheFrameOnThePage()
    {
        QFETCH(int, index);
        const auto golden = goldens().at(index);
        QByteArray out(LS_FRAME_MAX_WIRE, '\0');
        const auto size = ls_frame_encode(uint8_t(golden.type), uint8_t(golden.sequence), golden.payload.constData(),
            size_t(golden.payload.size()), reinterpret_cast<uint8_t *>(out.data()), size_t(out.size()));
        QCOMPARE(out.left(qsizetype(size)).toHex(' '), golden.frame.toHex(' '));
    }

    void thePayloadDecodesToTheFieldsOnThePage_data() { rows(true); }
    void thePayloadDecodesToTheFieldsOnThePage()
    {
        QFETCH(int, index);
        const auto golden = goldens().at(index);
        QCOMPARE(described(golden.type, golden.payload), golden.fields);
    }

    void theFieldsEncodeToThePayloadOnThePage_data() { rows(true); }
    void theFieldsEncodeToThePayloadOnThePage()
    {
        QFETCH(int, index);
        const auto golden = goldens().at(index);
        QCOMPARE(recoded(golden.type, golden.payload).toHex(' '), golden.payload.toHex(' '));
        for (int room = 0; room < golden.payload.size(); ++room)
            QVERIFY(recoded(golden.type, golden.payload, size_t(room)).isEmpty());
    }

    void aPayloadOfAnotherLengthIsRefused_data() { rows(true); }
    void aPayloadOfAnotherLengthIsRefused()
    {
        QFETCH(int, index);
        const auto golden = goldens().at(index);
        const bool open = golden.type == LS_IMAGE_DATA || golden.type == LS_LOG
                          || golden.type == LS_ERROR; // any length in range
        const int least = golden.type == LS_IMAGE_DATA ? 5 : 1;
        const int untimed = golden.type == LS_IMAGE_BEGIN ? LS_BEGIN_MOST - 8 : -1;
        for (int size = 0; size < golden.payload.size(); ++size)
            QCOMPARE(described(golden.type, golden.payload.left(size)).isEmpty(),
                (!open || size < least) && size != untimed);
        QCOMPARE(described(golden.type, golden.payload + 'x').isEmpty(), !open);
        QVERIFY(described(golden.type, golden.payload + QByteArray(520, 'x')).isEmpty());
    }

    void aFullBlockOfRandomSamplesComesBack()
    {
        std::mt19937 random(5);
        ls_samples in{};
        in.first = uint32_t(random());
        in.t_us = uint64_t(random()) << 32 | random();
        in.count = LS_BLOCK_MAX_SAMPLES;
        for (auto &sample : in.samples)
            for (auto &axis : sample)
                axis = int16_t(random());
        std::array<uint8_t, LS_FRAME_MAX_PAYLOAD> payload{};
        const auto size = ls_encode_samples(&in, payload.data(), payload.size());
        ls_samples out{};
        QVERIFY(ls_decode_samples(payload.data(), size, &out));
        QCOMPARE(out.first, in.first);
        QCOMPARE(out.t_us, in.t_us);
        QCOMPARE(memcmp(out.samples, in.samples, sizeof in.samples), 0);
    }

    void countsAndRatesOutOfRangeAreRefused_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<QByteArray>("payload");
        QTest::newRow("no samples") << int(LS_SAMPLES) << QByteArray(19, '\0');
        QTest::newRow("25 samples") << int(LS_SAMPLES) << QByteArray(18, '\0') + char(25) + QByteArray(25 * 18, '\0');
        QTest::newRow("nothing to inject") << int(LS_INJECT) << QByteArray(6, '\0');
        QTest::newRow("reset 2") << int(LS_INJECT) << QByteArray("\0\0\0\0\2\1", 6) + QByteArray(18, '\0');
        QTest::newRow("0 Hz") << int(LS_RATE) << QByteArray("\0\0", 2);
        QTest::newRow("1001 Hz") << int(LS_RATE) << QByteArray("\xe9\x03", 2);
        QTest::newRow("zero inside a text") << int(LS_LOG) << QByteArray("\1a\0b", 4);
        QTest::newRow("text too long") << int(LS_ERROR) << QByteArray(LS_TEXT_MAX + 2, 'x');
        QTest::newRow("chunk too long") << int(LS_IMAGE_DATA) << QByteArray(4 + LS_IMAGE_CHUNK + 1, 'x');
    }
    void countsAndRatesOutOfRangeAreRefused()
    {
        QFETCH(int, type);
        QFETCH(QByteArray, payload);
        QVERIFY(described(type, payload).isEmpty());
    }

    void aLongTextIsCutToWhatFits()
    {
        ls_log in{};
        memset(in.text, 'x', LS_TEXT_MAX);
        std::array<uint8_t, 400> payload{};
        QCOMPARE(ls_encode_log(&in, payload.data(), payload.size()), size_t(1 + LS_TEXT_MAX));
        ls_log out{};
        QVERIFY(ls_decode_log(payload.data(), 1 + LS_TEXT_MAX, &out));
        QCOMPARE(strlen(out.text), size_t(LS_TEXT_MAX));
    }
};

QTEST_APPLESS_MAIN(GoldenTest)
#include "golden_test.moc"
