// SPDX-License-Identifier: GPL-3.0-or-later
// With every consumer of live samples attached, each block is converted once. The linker leads every call of
// toSamples() through the counter here (-Wl,--wrap).
#include "app/lodestone/studio.h"
#include "app/studio/samples.h"
#include "widgets/main_window.h"
#include <QJsonObject>
#include <QTest>
#include <map>

#define TO_SAMPLES "_ZN9lodestone9toSamplesERKNS_4link11SampleBlockERKNS0_9GloveInfoE"

namespace {
std::map<std::uint32_t, int> conversions; // by the number of the block's first sample
}

namespace lodestone {
std::vector<Sample> realToSamples(const link::SampleBlock &block, const link::GloveInfo &info) asm(
    "__real_" TO_SAMPLES);
std::vector<Sample> countedToSamples(const link::SampleBlock &block, const link::GloveInfo &info) asm(
    "__wrap_" TO_SAMPLES);
std::vector<Sample> countedToSamples(const link::SampleBlock &block, const link::GloveInfo &info)
{
    ++conversions[block.first];
    return realToSamples(block, info);
}
} // namespace lodestone

using namespace lodestone;

class OneConversionTest : public QObject
{
    Q_OBJECT
private slots:
    void aBlockIsConvertedOnceForAllPages()
    {
        Options options;
        options.clean = true;
        options.glove = true;
        Studio studio(options);
        studio.window()->show();
        studio.start();
        QTRY_VERIFY_WITH_TIMEOUT(studio.facts()["connected"].toBool(), 10000);
        emit studio.window()->recordToggled();
        QTRY_VERIFY_WITH_TIMEOUT(studio.facts()["recording"].toBool(), 10000);
        emit studio.window()->signalRequested(); // the Signal page measures what it is shown
        conversions.clear();
        QTRY_VERIFY_WITH_TIMEOUT(conversions.size() > 20, 20000);
        emit studio.window()->recordToggled();
        for (const auto &[first, times] : conversions)
            QVERIFY2(times == 1, qPrintable(QStringLiteral("block %1: %2 times").arg(first).arg(times)));
    }
};

QTEST_MAIN(OneConversionTest)
#include "one_conversion_test.moc"
