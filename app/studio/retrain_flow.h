// SPDX-License-Identifier: GPL-3.0-or-later
// The one big button: train and quantise in the engine, keep the model, send it to the glove, start its trial. A state
// machine: a run ends as done, cancelled or failed, and the next may start at once.
#pragma once
#include "app/studio/training.h"
#include <QElapsedTimer>
#include <QFuture>
#include <QObject>
#include <array>
#include <functional>
#include <memory>

namespace lodestone {

class EngineClient;
class FlashTarget;
class ProjectThread;
struct JobProgress;

class RetrainFlow : public QObject
{
    Q_OBJECT
public:
    enum class Stage { Idle, Windows, Train, Quantise, Check, Save, Send, Verify, Trial };
    enum class End { None, Done, Cancelled, Failed }; // None: nothing has run yet, or a run goes on
    RetrainFlow(EngineClient *engine, ProjectThread *project, FlashTarget *glove, QObject *parent = nullptr);
    ~RetrainFlow() override;

    void start(const TrainingChoice &choice, bool flash);
    void stop();                   // ends the run now, in every stage; the glove and the engine are told
    void flashModel(qint64 model); // an earlier model, as it is
    bool running() const { return m_stage != Stage::Idle; }
    Stage stage() const { return m_stage; }
    End lastEnd() const { return m_end; }
    double fraction() const { return m_fraction; } // 0..1 of the whole way
    double secondsOf(Stage stage) const { return m_seconds[int(stage)]; }
    // The newest model, where the promotion gate kept it off the glove; id 0: none waits. Another training, a flash or
    // forgetHeldBack() ends it.
    struct HeldBack
    {
        qint64 id = 0;
        QString name, reason;
    };
    const HeldBack &heldBack() const { return m_heldBack; }
    void forgetHeldBack();
    void setRevertLimit(int milliseconds) { m_revertLimit = milliseconds; } // 10 s unless a test cannot wait
    static QString word(Stage stage);                                       // "Training", for the button

signals:
    void changed();
    void cautioned(const std::vector<lodestone::Caution> &cautions); // of the data, before the first epoch; maybe none
    void epoch(int number, double loss, double holdout);             // holdout is NaN without one
    void modelStored(qint64 id);
    void notPromoted(const QString &name, const QString &reason); // kept, not sent
    void adapted(const QString &sentence);                        // done, after putting on: what it changed
    void problem(const QString &sentence);                        // why the run failed

private:
    void begin(Stage stage);
    void enter(Stage stage, double fraction);
    void end(End how);
    void fail(const QString &sentence);
    void show(const JobProgress &progress);
    void train(const TrainRequest &request);
    void store(const RetrainJob::Result &result);
    void stored(const ModelInfo &model);
    void send(const QByteArray &image);
    void flash(const QByteArray &image);
    void done();
    // Waits for one step of this run. Its future is cancelled when the run is stopped.
    template<class T, class Done>
    void wait(QFuture<T> future, Done done);

    EngineClient *m_engine;
    ProjectThread *m_project;
    FlashTarget *m_glove;
    std::unique_ptr<QObject> m_run; // owner of what this run waits for
    std::function<void()> m_cancelStep;
    Stage m_stage = Stage::Idle;
    End m_end = End::None;
    double m_fraction = 0;
    bool m_flash = false;
    QString m_adapted; // what adapted() says at the end
    int m_revertLimit = 10000;
    HeldBack m_heldBack;
    QElapsedTimer m_since;
    std::array<double, 9> m_seconds{};
};

} // namespace lodestone
