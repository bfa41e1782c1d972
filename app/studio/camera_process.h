// SPDX-License-Identifier: GPL-3.0-or-later
// A real camera: the program `lodestone-camera` drives it, so that neither Qt Multimedia nor a driver's fault is in the
// studio's process. Where it was built without Qt Multimedia, or this is not installed, the studio goes on without.
#pragma once
#include "app/studio/camera_wire.h"
#include <QFuture>
#include <QProcess>

namespace lodestone {

struct CameraList
{
    QList<CameraChoice> cameras;
    QString problem; // why none can be used here, a sentence; empty: all is well, also where there is none
};
// program: empty takes the one beside this program. Ends within some seconds, whatever the program does.
QFuture<CameraList> listCameras(QObject *owner, const QString &program = {});

class CameraProcess : public Camera
{
    Q_OBJECT
public:
    explicit CameraProcess(const QString &camera, const QString &program = {}, QObject *parent = nullptr);
    ~CameraProcess() override; // the camera is off when it returns
    void start(double perSecond) override;

private:
    void read();
    void end(const QString &sentence);
    QString m_camera, m_program;
    QProcess m_process;
    QByteArray m_read;
    bool m_ended = false;
};

} // namespace lodestone
