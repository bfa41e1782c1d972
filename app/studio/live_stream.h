// SPDX-License-Identifier: GPL-3.0-or-later
// The one place where live samples are converted to SI units, calibrated, oriented and compared with the model's
// training data. Everybody else receives the same immutable block. Lives in the thread of its GloveState.
#pragma once
#include "app/studio/host_predictor.h"
#include "app/studio/live_block.h"
#include "app/studio/parity_checker.h"
#include "engine/signal/orientation.h"
#include <QObject>

namespace lodestone {

class GloveState;
struct ModelInfo;
class ProjectThread;

class LiveStream : public QObject
{
    Q_OBJECT
public:
    // project: where the image that the glove runs is looked up, so that the host can run the same; null: nowhere.
    LiveStream(GloveState *glove, ProjectThread *project, QObject *parent = nullptr);

    // Looks for the glove's image again where the host does not hold it: the project has other models now.
    void findImage();
    // The host's copy of what the glove runs, and what that model was trained on; empty: none.
    void setImage(const QByteArray &image, std::optional<NoveltyReference> trainedOn);
    // What predicts here for a board that runs no image; nothing: none does. With a project findImage() sets it.
    void setHostImage(const std::optional<ModelInfo> &model);

    const ParityChecker::Counts &parity() const { return m_parity.counts(); } // since the image or the link changed
    bool hasImage() const { return m_parity.hasImage(); }
    // The project's newest image, where it runs here as the board runs none.
    bool predictsHere() const { return m_host.isOpen(); }
    QString lacking() const; // what the board lacks for that image, a channel's name; empty: nothing
    quint64 answers() const { return m_answers; }                 // of the glove, since the image changed
    quint32 inferenceMicroseconds() const { return m_inference; } // of the newest answer
    const Calibration &calibration() const { return m_filter.calibration(); }
    HeadingTrust heading() const { return m_filter.heading(); }
    double deviceSeconds() const; // clock of the newest sample; 0 before the first one

signals:
    void blockArrived(std::shared_ptr<const lodestone::LiveBlock> block);
    void answerArrived(const lodestone::LiveAnswer &answer); // not of replayed samples
    void restarted();                                        // the next block follows no earlier one
    void parityChanged();                                    // counts, or the image

private:
    void receiveBlock(const link::SampleBlock &raw);
    void receiveRows(const Rows &rows, std::int64_t hostNanoseconds);
    void publish(std::shared_ptr<LiveBlock> block);
    void receivePrediction(const link::Prediction &prediction);
    double secondsOf(std::uint32_t sample) const; // of a sample near the newest block

    GloveState *m_glove;
    ProjectThread *m_project;
    void restart();
    ParityChecker m_parity;
    HostPredictor m_host;
    bool m_searching = false, m_searchAgain = false; // for an image in the project file
    OrientationFilter m_filter;
    NoveltyMeter m_novelty;
    std::shared_ptr<const LiveBlock> m_newest;
    quint32 m_inference = 0;
    quint64 m_answers = 0;
};

} // namespace lodestone
