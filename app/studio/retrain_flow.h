// SPDX-License-Identifier: GPL-3.0-or-later
// The one big button: train and quantise in the engine, keep the model, send it to the glove, start its trial.
#pragma once
#include "app/studio/training.h"
#include "device/link/types.h"
#include <QElapsedTimer>
#include <QObject>
#include <array>

namespace lodestone {

namespace link {
class Connection;
}
class EngineClient;
class ProjectThread;

// Which sessions teach and which is adapted to, from the labels a project has. Throws ProjectError when there is
// nothing to learn from.
TrainRequest planTraining(const Project &project);

class RetrainFlow : public QObject
{
    Q_OBJECT
public:
    enum class Stage { Idle, Windows, Train, Quantise, Check, Save, Send, Verify, Trial };
    RetrainFlow(EngineClient *engine, ProjectThread *project, link::Connection *link, QObject *parent = nullptr);

    void start(
        const QString &recipe, const QString &split, int seed, bool flash); // empty split: chosen by planTraining
    void stop();
    void flashModel(qint64 model); // an earlier model, as it is
    bool running() const { return m_stage != Stage::Idle; }
    Stage stage() const { return m_stage; }
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
    static QString word(Stage stage); // "Training", for the button

signals:
    void changed();
    void epoch(int number, double loss, double holdout); // holdout is NaN without one
    void modelStored(qint64 id);
    void notPromoted(const QString &name, const QString &reason); // kept, not sent
    void flashed(const lodestone::link::FlashResult &result);
    void problem(const QString &sentence);

private:
    void enter(Stage stage, double fraction);
    void fail(const QString &sentence);
    void submit(TrainRequest request);
    void onResult(const QCborMap &result);
    void send(const QByteArray &image);

    EngineClient *m_engine;
    ProjectThread *m_project;
    link::Connection *m_link;
    Stage m_stage = Stage::Idle;
    double m_fraction = 0;
    int m_job = 0;
    bool m_flash = false;
    QByteArray m_waiting; // an image that goes out once an older trial has ended
    TrainRequest m_request;
    HeldBack m_heldBack;
    QElapsedTimer m_since;
    std::array<double, 9> m_seconds{};
};

} // namespace lodestone
