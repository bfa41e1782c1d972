// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lodestone/glove_controller.h"

#include "app/lodestone/live_controller.h"
#include "app/studio/recorder.h"
#include "app/studio/training.h"
#include "device/link/connection.h"
#include <algorithm>
#include <utility>

namespace lodestone {

GloveController::GloveController(GlovePage *page, link::Connection *link, LiveController *live, QObject *parent)
    : QObject(parent), m_page(page), m_link(link), m_live(live)
{
    connect(page, &GlovePage::confirmRequested, link, &link::Connection::confirm);
    connect(page, &GlovePage::revertRequested, link, &link::Connection::revert);
    connect(page, &GlovePage::infoRequested, link, &link::Connection::requestInfo);
    connect(link, &link::Connection::infoChanged, this, [this](const link::GloveInfo &info) {
        m_page->setInfo(info);
        if (std::exchange(m_greet, false)) {
            // What the glove said while nobody listened is gone; the log opens with who it is.
            m_page->appendLog(
                0, tr("connected: firmware %1").arg(info.firmware)); // two lines, each short enough not to wrap
            m_page->appendLog(0, tr("board %1, %2 Hz").arg(info.board).arg(info.rateHz));
        }
        if (!link::onTrial(info))
            m_trialSeconds = -1;
        showTrial();
        showSlots();
        showConnection();
        showParity();
    });
    connect(link, &link::Connection::stateChanged, this, [this](link::Connection::State state) {
        if (state == link::Connection::State::Lost)
            m_page->appendLog(2, tr("link lost"));
        m_greet |= state != link::Connection::State::Connected;
        if (m_greet)
            m_trialSeconds = -1; // a glove that started again has gone back
        showConnection();
    });
    connect(link, &link::Connection::statisticsChanged, this, [this](const link::LinkStatistics &statistics) {
        m_page->setStatistics(statistics);
        m_page->setInferenceTime(m_live->gloveAnswers() > 0 ? m_live->inferenceMicroseconds() : -1);
    });
    connect(link, &link::Connection::trialLeft, this, [this](int seconds) {
        m_trialSeconds = seconds;
        m_trialSince.start();
        showTrial();
    });
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &GloveController::showTrial);
    connect(link, &link::Connection::flashProgress, page, &GlovePage::setFlashProgress);
    connect(link, &link::Connection::flashFinished, page, &GlovePage::setFlashResult);
    connect(link, &link::Connection::logLine, page, &GlovePage::appendLog);
    connect(link, &link::Connection::gloveError, this,
        [this](int code, const QString &text) { m_page->appendLog(3, tr("error %1: %2").arg(code).arg(text)); });
    connect(live, &LiveController::answersArrived, this, [this](const QList<ComparedWindow> &windows) {
        for (ComparedWindow window : windows) {
            window.t += m_recording ? m_recorder->clockOffset() : 0;
            window.session = window.t >= m_recordedFrom ? m_recording : 0;
            m_recent.push_back(window);
        }
        while (m_recent.size() > 512)
            m_recent.pop_front();
        showParity();
    });
    connect(live, &LiveController::parityChanged, this, [this] {
        if (m_live->parity().counts().windows == 0)
            m_recent.clear();
        showParity();
    });
}

void GloveController::setModels(const QList<ModelInfo> &models)
{
    m_models = models;
    showSlots();
}

void GloveController::setRecording(qint64 session, const Recorder *recorder)
{
    m_recording = session;
    m_recorder = recorder;
    m_recordedFrom = m_live->deviceSeconds();
}

void GloveController::setName(const QString &name)
{
    m_name = name;
    showConnection();
}

void GloveController::showSlots()
{
    const link::GloveInfo info = m_link->info();
    for (int slot = 0; slot < int(info.slot.size()); ++slot) {
        QString name;
        double accuracy = -1, majority = -1;
        for (const ModelInfo &model : m_models) {
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
    const bool known = m_trialSeconds >= 0 && m_link->state() == link::Connection::State::Connected;
    m_page->setTrialRemaining(known ? std::max(0.0, m_trialSeconds - double(m_trialSince.elapsed()) / 1000) : -1);
    if (known != m_second.isActive())
        known ? m_second.start() : m_second.stop();
}

void GloveController::showConnection()
{
    m_page->setConnected(
        m_link->state() == link::Connection::State::Connected, m_name, m_link->port(), m_link->problem());
}

void GloveController::showParity()
{
    const ParityChecker::Counts &counts = m_live->parity().counts();
    ParityState state;
    state.windows = qint64(counts.windows);
    state.mismatches = qint64(counts.mismatches);
    state.largestGap = counts.largestGap;
    state.recent.assign(m_recent.begin(), m_recent.end());
    state.gloveAnswers = link::runningSlot(m_link->info()) >= 0;
    state.comparable = m_live->parity().hasImage();
    m_page->setParity(state);
}

} // namespace lodestone
