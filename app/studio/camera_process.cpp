// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/camera_process.h"

#include "engine/jobs/programs.h"
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPromise>
#include <QTimer>
#include <memory>

namespace lodestone {
namespace {

constexpr int kListing = 10000; // ms: drivers can take their time
constexpr int kEnding = 1500;   // ms until it is killed

QString programOr(const QString &program)
{
    return program.isEmpty() ? helperProgram(QStringLiteral("lodestone-camera")) : program;
}

QString lacking()
{
    return CameraProcess::tr("Cameras cannot be used here: Lodestone was built without Qt Multimedia, or it is not "
                             "installed. All else works.");
}

QString failureInWords(const CameraMessage &message)
{
    switch (message.failure) {
    case CameraMessage::Failure::None: break;
    case CameraMessage::Failure::Absent:
        return CameraProcess::tr(
            "This camera is not plugged in; plug it in, or choose another one in the preferences.");
    case CameraMessage::Failure::Unplugged:
        return CameraProcess::tr("The camera was unplugged; plug it in again, then switch it on.");
    case CameraMessage::Failure::Unusable:
        return CameraProcess::tr("The camera cannot be used (%1); end the program that uses it, or plug it in again, "
                                 "then switch it on.")
            .arg(message.detail);
    }
    return {};
}

} // namespace

QFuture<CameraList> listCameras(QObject *owner, const QString &program)
{
    auto promise = std::make_shared<QPromise<CameraList>>();
    promise->start();
    const auto end = [promise](const CameraList &list) {
        if (promise->future().isFinished())
            return;
        promise->addResult(list);
        promise->finish();
    };
    QFuture<CameraList> future = promise->future();
    const QString file = programOr(program);
    if (!QFileInfo(file).isExecutable()) {
        end({{}, lacking()});
        return future;
    }
    auto *process = new QProcess(owner);
    QObject::connect(process, &QProcess::finished, process, [process, end](int code, QProcess::ExitStatus status) {
        const QJsonDocument said = QJsonDocument::fromJson(process->readAllStandardOutput());
        CameraList list;
        for (const QJsonValue camera : said.object()["cameras"].toArray())
            list.cameras.append({camera["id"].toString(), camera["name"].toString()});
        if (status != QProcess::NormalExit || code != 0 || !said.isObject())
            list.problem = lacking(); // the loader did not find the library, say
        end(list);
        process->deleteLater();
    });
    // Deleted with its owner in the middle of it: whoever waits hears an end all the same.
    QObject::connect(process, &QObject::destroyed, [end] { end({{}, lacking()}); });
    QTimer::singleShot(kListing, process, [process] { process->kill(); });
    process->start(file, {QStringLiteral("--list")});
    return future;
}

CameraProcess::CameraProcess(const QString &camera, const QString &program, QObject *parent)
    : Camera(parent), m_camera(camera), m_program(programOr(program))
{
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &CameraProcess::read);
    connect(&m_process, &QProcess::finished, this, [this] {
        read();
        end(tr("The camera ended unexpectedly; plug it in again, then switch it on."));
    });
}

CameraProcess::~CameraProcess()
{
    m_process.disconnect(this);
    m_process.closeWriteChannel(); // it ends with its input
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(kEnding)) {
        m_process.kill();
        m_process.waitForFinished(kEnding);
    }
}

void CameraProcess::start(double perSecond)
{
    if (m_process.state() == QProcess::NotRunning) {
        if (perSecond <= 0 || m_ended)
            return;
        if (!QFileInfo(m_program).isExecutable())
            return end(lacking());
        m_process.start(m_program, {QStringLiteral("--camera"), m_camera});
    }
    m_process.write("pace " + QByteArray::number(perSecond) + '\n');
}

void CameraProcess::read()
{
    m_read += m_process.readAllStandardOutput();
    bool broken = false;
    while (!m_ended) {
        const std::optional<CameraMessage> message = takeMessage(m_read, broken);
        if (broken)
            return end(tr("What the camera sent cannot be understood; install Lodestone again."));
        if (!message)
            return;
        if (message->failure != CameraMessage::Failure::None)
            return end(failureInWords(*message));
        emit came(message->frame);
    }
}

void CameraProcess::end(const QString &sentence)
{
    if (!std::exchange(m_ended, true))
        emit failed(sentence);
}

} // namespace lodestone
