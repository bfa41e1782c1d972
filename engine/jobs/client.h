// SPDX-License-Identifier: GPL-3.0-or-later
// Starts lodestone-engine, sends it jobs, and starts it again when it dies. Signals come in the owner's thread.
#pragma once
#include "engine/jobs/failure.h"
#include <QCborMap>
#include <QObject>
#include <QString>
#include <functional>
#include <memory>

namespace lodestone {

class EngineClient : public QObject
{
    Q_OBJECT
public:
    // program: path of lodestone-engine; empty looks beside this executable.
    explicit EngineClient(const QString &program = {}, QObject *parent = nullptr);
    ~EngineClient() override;
    int submit(const QString &kind, const QCborMap &arguments); // job id; starts the engine when needed; jobs queue up
    void cancel(int job);
    bool busy() const;
    qint64 processId() const; // 0 when not running
signals:
    void progress(int job, const QString &stage, double fraction, const QCborMap &details);
    void finished(int job, const QCborMap &result);
    void failed(int job, const lodestone::JobFailed &failure); // also when the engine died
    void cancelled(int job);
    void engineDied(const lodestone::JobFailed &cause); // and was started again
private:
    struct Private;
    std::unique_ptr<Private> d;
};

// For programs without a window: submits and waits in a local event loop. Throws JobFailed.
QCborMap runJob(EngineClient &client, const QString &kind, const QCborMap &arguments,
    const std::function<void(const QString &stage, double fraction)> &progress = {});

} // namespace lodestone
