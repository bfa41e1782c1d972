// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lodestone/live_controller.h"

#include "app/studio/calibrating.h"
#include "app/studio/replay.h"
#include "app/studio/samples.h"
#include "widgets/live/live_page.h"
#include <algorithm>

namespace lodestone {
namespace {

constexpr double kUnsureFrom = 0.35, kUnsureTo = 0.65; // a probability inside is a question, not an answer

std::array<double, 5> toFractions(const std::array<std::uint8_t, 5> &bytes)
{
    std::array<double, 5> out{};
    std::transform(bytes.begin(), bytes.end(), out.begin(), [](std::uint8_t b) { return b / 255.0; });
    return out;
}

} // namespace

LiveController::LiveController(LivePage *page, link::Connection *link, QObject *parent)
    : QObject(parent), m_page(page), m_link(link)
{
    connect(link, &link::Connection::samplesArrived, this, [this](const link::SampleBlock &block) { take(block); });
    connect(link, &link::Connection::predictionArrived, this, [this](const link::Prediction &p) { take(p); });
    connect(link, &link::Connection::infoChanged, this, [this](const link::GloveInfo &info) {
        if (info.serial == m_serial)
            return;
        m_serial = info.serial;
        loadCalibration();
    });
    connect(link, &link::Connection::stateChanged, this, [this](link::Connection::State state) {
        m_page->setStale(state == link::Connection::State::Lost);
        m_page->setConnecting(state == link::Connection::State::Connecting);
        if (state == link::Connection::State::Closed)
            m_page->clear();
        if (state == link::Connection::State::Connected) {
            m_serial.clear(); // another glove may have come; its information follows
            m_filter.reset();
            m_novelty.reset();
            m_parity.reset();
            m_page->setPrediction({});
        }
    });
}

void LiveController::loadCalibration() { m_filter.setCalibration(savedCalibration(m_serial)); }

void LiveController::setImage(const QByteArray &image)
{
    QString error;
    if (!m_parity.setImage(image, &error))
        m_parity.setImage({});
    m_gloveAnswers = 0;
    emit parityChanged();
}

void LiveController::setNoveltyReference(std::optional<NoveltyReference> reference)
{
    m_novelty.setReference(std::move(reference));
}

void LiveController::take(const link::SampleBlock &block)
{
    const link::GloveInfo info = m_link->info();
    const std::vector<Sample> samples = toSamples(block, info);
    if (samples.empty())
        return;
    m_lastBlock = block;
    m_deviceSeconds = samples.back().t;
    m_novelty.setLimit(info.magRangeMicrotesla);
    for (const Sample &sample : samples) {
        m_filter.update(sample);
        m_novelty.update(sample);
    }
    m_page->appendSamples(samples);
    m_page->setOrientation(m_filter.orientation(), toEuler(m_filter.orientation()));
    m_page->setHeadingDoubt(m_filter.heading().degrees, m_deviceSeconds);
    const auto &mag = samples.back().mag;
    m_page->setField({{mag[0], mag[1], mag[2]}, double(info.magRangeMicrotesla), m_novelty.fieldRange()});
    m_page->setNovelty(m_novelty.view());
    m_parity.take(block);
}

void LiveController::take(const link::Prediction &prediction)
{
    if (prediction.window >= Replay::kFirst)
        return; // of a replayed session, not of now
    m_inference = prediction.inferenceMicroseconds;
    ++m_gloveAnswers;
    m_parity.take(prediction);

    PredictionView view;
    view.glove = toFractions(prediction.probability);
    view.hasGlove = true;
    // s on the glove's clock, of a sample near the newest block.
    const auto secondsOf = [this](std::uint32_t sample) {
        return double(m_lastBlock.deviceMicroseconds) * 1e-6
               + (double(sample) - double(m_lastBlock.first)) * m_lastBlock.periodMicroseconds * 1e-6;
    };
    QList<ComparedWindow> windows;
    for (const ParityChecker::Answer &answer : m_parity.takeAnswers()) {
        windows.append({answer.gap() == 0, 0, secondsOf(answer.window)});
        view.host = toFractions(answer.host);
        view.hasHost = true;
    }
    if (!view.hasHost) {
        if (const auto host = m_parity.hostNow()) {
            view.host = toFractions(*host);
            view.hasHost = true;
        }
    }
    view.compared = qint64(m_parity.counts().windows);
    view.mismatches = qint64(m_parity.counts().mismatches);
    m_page->setPrediction(view);

    const bool unsure = std::any_of(
        view.glove.begin(), view.glove.end(), [](double p) { return p > kUnsureFrom && p < kUnsureTo; });
    if (unsure && m_lastBlock.periodMicroseconds > 0) {
        const double period = m_lastBlock.periodMicroseconds * 1e-6;
        const double from = secondsOf(prediction.window);
        m_page->addUnsureBand(from, from + 10 * period);
    }
    if (!windows.isEmpty())
        emit answersArrived(windows);
    emit parityChanged();
}

} // namespace lodestone
