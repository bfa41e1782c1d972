// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/live_stream.h"
#include "app/studio/follow.h"
#include "app/studio/glove_state.h"
#include "app/studio/project_thread.h"
#include "app/studio/replay.h"
#include "app/studio/samples.h"
#include "app/studio/training.h"

#include <cmath>

namespace lodestone {

LiveBlock blockOf(const link::SampleBlock &raw, const link::GloveInfo &info)
{
    LiveBlock block;
    block.raw = raw;
    block.channels = layoutOf(info);
    block.samples = toSamples(raw, info);
    block.rows = rowsOf(block.samples, *block.channels);
    return block;
}

LiveStream::LiveStream(GloveState *glove, ProjectThread *project, QObject *parent)
    : QObject(parent), m_glove(glove), m_project(project)
{
    connect(glove->link(), &link::Connection::samplesArrived, this, &LiveStream::receiveBlock);
    connect(glove->board(), &TextBoard::rowsArrived, this, &LiveStream::receiveRows);
    connect(glove->link(), &link::Connection::predictionArrived, this, &LiveStream::receivePrediction);
    connect(glove, &GloveState::connectedAnew, this, &LiveStream::restart);
    connect(glove, &GloveState::calibrationChanged, this, [this] { m_filter.setCalibration(m_glove->calibration()); });
    connect(glove, &GloveState::changed, this, &LiveStream::findImage);
}

void LiveStream::restart()
{
    m_filter.reset();
    m_novelty.reset();
    m_parity.reset();
    m_host.reset();
    m_newest.reset();
    emit restarted();
}

QString LiveStream::lacking() const
{
    const std::shared_ptr<const Layout> channels = m_glove->channels();
    return m_host.isOpen() && channels ? m_host.lacks(*channels) : QString();
}

void LiveStream::findImage()
{
    const bool text = m_glove->isText();
    const QByteArray running = m_glove->runningHash();
    if (!text && m_host.isOpen())
        setHostImage(std::nullopt);
    if (hasImage() && running != m_parity.hash())
        setImage({}, {});
    const bool missing = text ? m_glove->channels() != nullptr : !running.isEmpty() && !hasImage();
    if (!missing || !m_project)
        return;
    m_searchAgain = m_searching; // another one may be wanted by now
    if (std::exchange(m_searching, true))
        return;
    // The one that the glove runs; of a text board, the newest that there is.
    const auto find = [running, text, here = m_host.hash()](Project &project) {
        for (const ModelInfo &model : project.models())
            if (text ? !model.hash.isEmpty() : model.hash == running)
                return text && model.hash == here ? std::optional(model) : project.model(model.id);
        return std::optional<ModelInfo>();
    };
    const auto ended = [this] {
        m_searching = false;
        if (std::exchange(m_searchAgain, false))
            findImage();
    };
    follow(
        this, m_project->run(find),
        [this, text, ended](const std::optional<ModelInfo> &model) {
            if (text && m_glove->isText())
                setHostImage(model);
            else if (!text && model && model->hash == m_glove->runningHash())
                setImage(model->image, noveltyOf(model->report));
            ended();
        },
        [ended](const QString &) { ended(); }); // without the file there is nothing to run or to compare with
}

void LiveStream::setHostImage(const std::optional<ModelInfo> &model)
{
    if (const QByteArray hash = model ? model->hash : QByteArray(); hash != m_host.hash()) {
        if (!m_host.setImage(model ? model->image : QByteArray()))
            m_host.setImage({}); // a damaged image in the project: as none
        m_novelty.setReference(model ? noveltyOf(model->report) : std::nullopt);
        m_answers = 0;
    }
    emit parityChanged(); // also where the board's channels are others now
}

void LiveStream::setImage(const QByteArray &image, std::optional<NoveltyReference> trainedOn)
{
    QString error;
    if (!m_parity.setImage(image, &error))
        m_parity.setImage({}); // a damaged image in the project: as none
    m_novelty.setReference(std::move(trainedOn));
    m_answers = 0;
    emit parityChanged();
}

double LiveStream::deviceSeconds() const { return m_newest ? m_newest->samples.back().t : 0; }

double LiveStream::secondsOf(std::uint32_t sample) const
{
    const link::SampleBlock &raw = m_newest->raw;
    return double(raw.deviceMicroseconds) * 1e-6 + (double(sample) - double(raw.first)) * raw.periodMicroseconds * 1e-6;
}

void LiveStream::receiveBlock(const link::SampleBlock &raw)
{
    if (raw.samples.empty())
        return;
    const link::GloveInfo info = m_glove->info();
    m_novelty.setLimit(info.magRangeMicrotesla);
    m_parity.take(raw);
    publish(std::make_shared<LiveBlock>(blockOf(raw, info)));
}

void LiveStream::receiveRows(const Rows &rows, std::int64_t hostNanoseconds)
{
    const auto block = std::make_shared<LiveBlock>();
    block->raw.hostNanoseconds = hostNanoseconds;
    block->channels = m_glove->board()->channels();
    if (m_newest && m_newest->channels != block->channels)
        restart(); // the columns mean something else now
    block->rows = rows;
    block->samples = samplesOf(rows, *block->channels);
    publish(block);
}

void LiveStream::publish(std::shared_ptr<LiveBlock> block)
{
    const bool tilts = has(*block->channels, Quantity::Acceleration),
               field = has(*block->channels, Quantity::MagneticField);
    if (tilts)
        block->attitude.reserve(block->samples.size());
    for (const Sample &sample : block->samples) {
        if (field)
            m_novelty.update(sample);
        if (!tilts)
            continue;
        // A sensor that is not there reads nothing: no turn, and no field that could be the earth's.
        Sample known = sample;
        for (auto *triple : {&known.gyro, &known.mag})
            if (!std::isfinite((*triple)[0]))
                *triple = {};
        m_filter.update(known);
        block->attitude.push_back({m_filter.orientation(), m_filter.heading()});
    }
    block->novelty = m_novelty.view();
    block->trainedField = m_novelty.fieldRange();
    m_newest = block;
    emit blockArrived(block);
    if (block->raw.samples.empty())
        for (const HostPredictor::Answer &made : m_host.add(block->rows, *block->channels)) {
            LiveAnswer answer;
            answer.begin = made.begin;
            answer.end = made.end;
            answer.host = made.probability;
            answer.hostNanoseconds = block->raw.hostNanoseconds;
            ++m_answers;
            emit answerArrived(answer);
        }
}

void LiveStream::receivePrediction(const link::Prediction &prediction)
{
    if (prediction.window >= Replay::kFirst)
        return; // of a replayed session
    m_inference = prediction.inferenceMicroseconds;
    ++m_answers;
    m_parity.take(prediction);
    LiveAnswer answer;
    answer.glove = prediction.probability;
    answer.hostNanoseconds = prediction.hostNanoseconds;
    answer.inferenceMicroseconds = prediction.inferenceMicroseconds;
    for (const ParityChecker::Answer &compared : m_parity.takeAnswers()) {
        answer.host = compared.host;
        if (m_newest)
            answer.compared.push_back({compared.gap() == 0, secondsOf(compared.window)});
    }
    if (!answer.host)
        answer.host = m_parity.hostNow();
    if (m_newest) {
        answer.begin = secondsOf(prediction.window);
        // An image that the project does not have: its window is known to end with the newest sample at the latest.
        answer.end = hasImage() ? secondsOf(prediction.window + std::uint32_t(m_parity.window()))
                                : std::max(answer.begin, m_newest->samples.back().t);
    }
    emit answerArrived(answer);
    emit parityChanged();
}

} // namespace lodestone
