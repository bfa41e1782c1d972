// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/clench_flow.h"

#include "app/studio/camera_state.h"
#include "app/studio/glove_state.h"
#include "app/studio/live_stream.h"
#include <array>
#include <cmath>

namespace lodestone {
namespace {

// When the virtual hand clenches, and then opens, s: in no beat, which would fit a beat later as well.
constexpr std::array kTold{0.8, 1.9, 3.2, 4.0, 5.4, 6.8, 8.0, 8.8, ClenchFlow::kSeconds};

// All of it in one line (device/simulator/led_hand.h): told one by one, a busy window would make it uneven.
QByteArray routine()
{
    QByteArray line = "pose";
    double from = 0;
    for (std::size_t i = 0; i < kTold.size(); from = kTold[i++]) {
        constexpr double kSharply = 0.2; // s
        line += i % 2 == 0 ? " eeeee " : " fffff ";
        line += QByteArray::number(kSharply) + ' ' + QByteArray::number(kTold[i] - from - kSharply) + " 0 0 0 0";
    }
    return line + '\n';
}

} // namespace

ClenchFlow::ClenchFlow(CameraState *camera, GloveState *glove, LiveStream *stream, QObject *parent)
    : QObject(parent), m_camera(camera), m_glove(glove), m_stream(stream)
{
    m_tick.setInterval(50);
    connect(&m_tick, &QTimer::timeout, this, &ClenchFlow::look);
    connect(camera, &CameraState::came, this, &ClenchFlow::takePicture);
    connect(stream, &LiveStream::blockArrived, this,
        [this](const std::shared_ptr<const LiveBlock> &block) { takeField(*block); });
    connect(stream, &LiveStream::restarted, this, [this] {
        if (running())
            enter(State::Failed, tr("The glove began anew in the middle of it; try again."));
    });
}

double ClenchFlow::left() const { return running() ? std::max(0.0, kSeconds - double(m_clock.elapsed()) / 1000) : 0; }

void ClenchFlow::start()
{
    if (running())
        return;
    m_deviceClock.reset();
    m_pictures.clear();
    m_field.clear();
    m_grey.clear();
    m_row = {};
    if (m_camera->state() != CameraState::State::Running)
        return enter(State::Failed, tr("The camera does not run; switch it on first."));
    if (!m_glove->connected() || !m_glove->channels())
        return enter(State::Failed, tr("There is no glove to compare the pictures with; connect one first."));
    m_camera->setPace(kWatchedPerSecond);
    m_glove->setLed(m_glove->isVirtual());
    if (m_glove->isVirtual())
        m_glove->lead(routine());
    m_clock.start();
    m_tick.start();
    enter(State::Watching);
}

void ClenchFlow::stop()
{
    if (running())
        enter(State::Cancelled);
}

void ClenchFlow::takePicture(const CameraFrame &frame)
{
    if (!running())
        return;
    const double t = double(frame.hostNanoseconds) * 1e-9;
    if (!m_grey.isEmpty() && t > m_pictureAt)
        m_pictures.push_back({m_pictureAt, t, pictureChange(m_grey, frame.grey())});
    m_grey = frame.grey();
    m_pictureAt = t;
}

void ClenchFlow::takeField(const LiveBlock &block)
{
    if (!running())
        return;
    const std::size_t channels = block.channels->size();
    for (std::size_t i = 0; i < block.rows.size(); ++i) {
        double square = 0;
        for (std::size_t c = 0; c < channels; ++c) {
            const Channel &channel = (*block.channels)[c];
            // What the fingers move, and not what the hand's turn moves.
            if (channel.quantity == Quantity::Acceleration || channel.quantity == Quantity::AngularRate)
                continue;
            const double now = double(block.rows.values[i * channels + c]);
            if (!m_row.empty() && m_row.values.size() == channels)
                square += (now - double(m_row.values[c])) * (now - double(m_row.values[c]));
        }
        if (!m_row.empty() && block.rows.t[i] > m_fieldAt)
            m_field.push_back({m_fieldAt, block.rows.t[i], std::sqrt(square)});
        m_row = block.rows.part(i, i + 1, channels);
        m_fieldAt = block.rows.t[i];
    }
    m_deviceClock.add(block.rows.t.back(), block.raw.hostNanoseconds);
}

void ClenchFlow::look()
{
    if (m_camera->state() != CameraState::State::Running)
        return enter(State::Failed, m_camera->problem().isEmpty()
                                        ? tr("The camera was switched off in the middle of it.")
                                        : m_camera->problem());
    if (!m_glove->connected())
        return enter(State::Failed, tr("The glove went away in the middle of it; connect it and try again."));
    const double now = double(m_clock.elapsed()) / 1000;
    if (now < kSeconds)
        return;
    const double lead = m_deviceClock.deviceOf(0).value_or(0);
    for (Change &change : m_pictures)
        change.from += lead, change.to += lead;
    const std::optional<Lag> lag = lagOf(m_pictures, m_field);
    if (!lag)
        return enter(State::Failed, tr("Picture and field did not move together. Hold the hand still in sight of the "
                                       "camera, clench and open it sharply some four times, in no even beat."));
    m_found = *lag;
    enter(State::Done);
    m_camera->setLate(lag->seconds);
}

void ClenchFlow::enter(State state, const QString &problem)
{
    if (running() && state != State::Watching) {
        m_tick.stop();
        m_camera->setPace(kPicturesPerSecond);
        m_glove->setLed(false);
    }
    m_state = state;
    m_problem = problem;
    emit changed();
}

} // namespace lodestone
