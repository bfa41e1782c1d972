// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/outputs/session_feed.h"
#include "app/studio/device_clock.h"
#include "app/studio/outputs/output.h"
#include "app/studio/training.h"
#include <algorithm>
#include <cmath>

namespace lodestone {
namespace {

constexpr int kLook = 1;             // ms between two looks at what is due
constexpr std::size_t kAtOnce = 100; // rows, so that others are served between

} // namespace

SessionFeed::SessionFeed(Rows rows, Layout layout, const ModelInfo &model, double speed, QObject *parent)
    : QObject(parent), m_rows(std::move(rows)), m_layout(std::move(layout)), m_speed(speed)
{
    if (!m_predictor.setImage(model.image, &m_problem))
        return;
    if (const QString name = m_predictor.lacks(m_layout); !name.isEmpty())
        m_problem = OutputWords::tr("The model reads %1, and this session has no such channel; choose another session.")
                        .arg(name);
    m_novelty.setReference(noveltyOf(model.report));
    m_tick.setTimerType(Qt::PreciseTimer);
    m_tick.setInterval(m_speed > 0 ? kLook : 0);
    connect(&m_tick, &QTimer::timeout, this, &SessionFeed::step);
}

void SessionFeed::start()
{
    m_next = 0;
    m_predictor.reset();
    m_novelty.reset();
    m_began = steadyNanoseconds();
    m_tick.start();
}

std::int64_t SessionFeed::dueAt(double t) const
{
    return m_began + std::llround((t - m_rows.t.front()) / m_speed * 1e9);
}

void SessionFeed::step()
{
    const std::int64_t now = steadyNanoseconds();
    const std::size_t most = std::min(m_rows.size(), m_next + kAtOnce);
    std::size_t end = m_next;
    while (end < most && (m_speed <= 0 || dueAt(m_rows.t[end]) <= now))
        ++end;
    const bool field = has(m_layout, Quantity::MagneticField);
    for (; m_next < end; ++m_next) {
        const Rows row = m_rows.part(m_next, m_next + 1, m_layout.size());
        if (field)
            m_novelty.update(samplesOf(row, m_layout).front());
        for (const HostPredictor::Answer &answer : m_predictor.add(row, m_layout)) {
            OutputPrediction prediction;
            prediction.t = answer.end;
            prediction.from = OutputPrediction::From::Host;
            std::transform(answer.probability.begin(), answer.probability.end(), prediction.probability.begin(),
                [](std::uint8_t p) { return float(p) / 255; });
            prediction.known = knownOf(m_novelty.view());
            prediction.readNanoseconds = now;
            if (m_speed > 0)
                prediction.sampledNanoseconds = dueAt(answer.end);
            emit predicted(prediction);
        }
    }
    if (over()) {
        m_tick.stop();
        emit ended();
    }
}

} // namespace lodestone
