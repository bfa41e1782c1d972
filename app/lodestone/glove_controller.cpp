// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lodestone/glove_controller.h"

#include "app/studio/glove_state.h"
#include "app/studio/live_stream.h"
#include "app/studio/project_state.h"
#include "app/studio/training.h"
#include <algorithm>
#include <utility>

namespace lodestone {

GloveController::GloveController(GlovePage *page, GloveState *glove, LiveStream *stream, const Recording *recording,
    const ProjectState *project, QObject *parent)
    : QObject(parent), m_page(page), m_glove(glove), m_stream(stream), m_recording(recording), m_project(project)
{
    link::Connection *link = glove->link();
    connect(page, &GlovePage::confirmRequested, link, &link::Connection::confirm);
    connect(page, &GlovePage::revertRequested, link, &link::Connection::revert);
    connect(page, &GlovePage::infoRequested, link, &link::Connection::requestInfo);
    connect(glove, &GloveState::changed, this, &GloveController::followState);
    connect(glove, &GloveState::statisticsChanged, this, [this] {
        m_page->setStatistics(m_glove->statistics());
        m_page->setInferenceTime(m_stream->answers() > 0 ? double(m_stream->inferenceMicroseconds()) : -1);
    });
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &GloveController::showTrial);
    connect(link, &link::Connection::flashProgress, page, &GlovePage::setFlashProgress);
    connect(link, &link::Connection::flashFinished, page, &GlovePage::setFlashResult);
    connect(link, &link::Connection::logLine, page, &GlovePage::appendLog);
    connect(link, &link::Connection::gloveError, this,
        [this](int code, const QString &text) { m_page->appendLog(3, tr("error %1: %2").arg(code).arg(text)); });
    connect(recording, &Recording::started, this, &GloveController::followRecording);
    connect(recording, &Recording::changed, this, &GloveController::followRecording);
    connect(project, &ProjectState::modelsChanged, this, &GloveController::showSlots);
    connect(stream, &LiveStream::answerArrived, this, &GloveController::addCompared);
    connect(stream, &LiveStream::parityChanged, this, [this] {
        if (m_stream->parity().windows == 0)
            m_recent.clear();
        showParity();
    });
}

void GloveController::followState()
{
    const link::GloveInfo info = m_glove->info();
    const bool connected = m_glove->connected(), lost = m_glove->state() == GloveState::State::Lost;
    if (lost && !m_lost)
        m_page->appendLog(2, tr("link lost"));
    m_lost = lost;
    m_page->setConnected(connected, m_glove->name(), m_glove->path(), m_glove->problem());
    m_greet |= !connected;
    if (m_glove->isText()) {
        if (std::exchange(m_greet, false))
            m_page->appendLog(0, tr("connected: a board that prints text"));
    } else if (m_glove->answered()) {
        m_page->setInfo(info);
        if (std::exchange(m_greet, false)) {
            // What the glove said while nobody listened is gone; the log opens with who it is.
            m_page->appendLog(
                0, tr("connected: firmware %1").arg(info.firmware)); // two lines, each short enough not to wrap
            m_page->appendLog(0, tr("board %1, %2 Hz").arg(info.board).arg(info.rateHz));
        }
        showSlots();
    }
    showTrial();
    showParity();
}

void GloveController::addCompared(const LiveAnswer &answer)
{
    for (const LiveAnswer::Compared &compared : answer.compared) {
        ComparedWindow window{compared.equal, 0, compared.t};
        window.t += m_session ? m_recording->clockOffset() : 0;
        window.session = window.t >= m_recordedFrom ? m_session : 0;
        m_recent.push_back(window);
    }
    while (m_recent.size() > 512)
        m_recent.pop_front();
    showParity();
}

void GloveController::followRecording()
{
    const qint64 session = m_recording->takes() ? m_recording->session() : 0;
    if (std::exchange(m_session, session) != session)
        m_recordedFrom = m_stream->deviceSeconds();
}

void GloveController::showSlots()
{
    const link::GloveInfo info = m_glove->info();
    for (int slot = 0; slot < int(info.slot.size()); ++slot) {
        QString name;
        double accuracy = -1, majority = -1;
        for (const ModelInfo &model : m_project->models()) {
            if (!model.hash.isEmpty() && model.hash == info.slot[std::size_t(slot)].hash) {
                name = modelInWords(model.name);
                accuracy = model.report["accuracy"].toDouble(-1);
                majority = model.report["majority"].toDouble(-1);
            }
        }
        m_page->setSlotModel(slot, name, accuracy, majority);
    }
}

void GloveController::showTrial()
{
    const std::optional<double> left = m_glove->trialSecondsLeft();
    m_page->setTrialRemaining(left.value_or(-1));
    if (left.has_value() != m_second.isActive())
        left ? m_second.start() : m_second.stop();
}

void GloveController::showParity()
{
    const ParityChecker::Counts &counts = m_stream->parity();
    ParityState state;
    state.windows = qint64(counts.windows);
    state.mismatches = qint64(counts.mismatches);
    state.largestGap = counts.largestGap;
    state.recent.assign(m_recent.begin(), m_recent.end());
    state.gloveAnswers = m_glove->runningSlot() >= 0;
    state.comparable = m_stream->hasImage();
    m_page->setParity(state);
}

} // namespace lodestone
