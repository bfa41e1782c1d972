// SPDX-License-Identifier: GPL-3.0-or-later
// Images made of fixed integers, their bytes and their answers: gloves in the field read these, so none may ever
// change.
#include "engine/deploy/image_writer.h"
#include "engine/deploy/quantiser.h"
#include <QTest>

using namespace lodestone;
using Kind = ImageLayer::Kind;

namespace {

std::vector<std::int8_t> whole(int count, int salt)
{
    std::vector<std::int8_t> v;
    for (int i = 0; i < count; ++i)
        v.push_back(static_cast<std::int8_t>((i * 37 + salt * 11) % 255 - 127));
    return v;
}

ImageLayer layer(Kind kind, int inputs, int units, int extra = 0)
{
    ImageLayer l;
    l.kind = kind;
    l.inputs = inputs;
    l.units = units;
    l.extra = extra;
    return l;
}

// One of each kind of layer.
ImagePlan plan()
{
    ImageLayer conv = layer(Kind::Conv, 3, 2, 3);
    conv.relu = true;
    conv.bias = {100, -200};
    conv.requantise = {{300, -100}, {-250, 90}};
    conv.before = 3;
    conv.after = 17;
    conv.weight = whole(18, 1);
    conv.pad = {1, -1, 0};
    ImageLayer lstm = layer(Kind::Lstm, 2, 3);
    lstm.bias.assign(12, 8788); // near the middle of the table
    lstm.weight = whole(60, 2);
    lstm.requantise.assign(12, {30, 0});
    lstm.hidden.assign(3, {260, 4});
    lstm.before = 1;
    lstm.after = 7;
    ImageLayer dense = layer(Kind::Dense, 3, 5);
    dense.sigmoid = true;
    dense.bias = {18641, 18651, 18631, 19141, 18141};
    dense.requantise.assign(5, {900, 0});
    dense.after = 14;
    dense.weight = whole(15, 4);

    ImagePlan p;
    p.window = 4;
    p.channels = 3;
    p.parameters = 1234;
    p.provenance = {1, 2, 3, 4, 5, 6, 7, 8};
    p.limit = 6553; // times ten terms, 65530
    p.inputs = {{-20, 9, 700}, {0, 10, 900}, {35, 11, 1500}};
    p.layers = {conv, layer(Kind::Pool, 2, 2, 2), lstm, dense};
    return p;
}

} // namespace

class GoldenTest : public QObject
{
    Q_OBJECT
private slots:
    void bytesAndAnswersStay_data()
    {
        QTest::addColumn<bool>("curved");
        QTest::addColumn<QByteArray>("hash");
        QTest::addColumn<QByteArray>("answers");
        QTest::newRow("no curve") << false
                                  << QByteArray("1e390611494105dc194c0f3a8a468ec0f00cce72409ebc51ceb6df4be8612a07")
                                  << QByteArray("7095669769 5ba2489b6e 559e42958f");
        QTest::newRow("a curve") << true
                                 << QByteArray("967bd863e8757a864828db7b35907741a27ae2759bf2a1319556772bd562b01d")
                                 << QByteArray("7095669769 649d54996b 6c9660976f");
    }
    void bytesAndAnswersStay()
    {
        QFETCH(bool, curved);
        ImagePlan p = plan();
        if (curved) {
            p.curve = {55924, 9};
            for (InputTransform &t : p.inputs)
                t.shift = static_cast<std::uint16_t>(t.shift + 2);
        }
        ImageModel model;
        QString why;
        QVERIFY2(ImageModel::open(writeImage(p), model, &why), qPrintable(why));
        QTEST(model.hash().toHex(), "hash");
        QByteArray answers;
        for (int k = 1; k <= 3; ++k) {
            std::int16_t input[12];
            for (int i = 0; i < 12; ++i)
                input[i] = static_cast<std::int16_t>((i * i * 83 * k) % 4001 - 2000);
            const auto answer = model.run(input);
            answers += QByteArray(reinterpret_cast<const char *>(answer.data()), 5).toHex() + (k < 3 ? " " : "");
        }
        QTEST(answers, "answers");
    }
};

QTEST_APPLESS_MAIN(GoldenTest)
#include "golden_test.moc"
