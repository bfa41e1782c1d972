// SPDX-License-Identifier: GPL-3.0-or-later
// lodestone-camera: drives one camera by Qt Multimedia for the studio, in a process of its own. Writes its pictures to
// the standard output (app/studio/camera_wire.h), as often as the last line "pace HZ" on the standard input asked for,
// and ends with that. --list names the cameras as JSON.
#include "app/camera/picture.h"
#include "app/studio/camera_wire.h"
#include "app/studio/device_clock.h"
#include <QCamera>
#include <QCameraDevice>
#include <QGuiApplication>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMediaCaptureSession>
#include <QMediaDevices>
#include <QSocketNotifier>
#include <QVideoFrame>
#include <QVideoSink>
#include <cstdio>
#include <unistd.h>

using namespace lodestone;

namespace {

int fail(CameraMessage::Failure failure, const QString &detail = {})
{
    send({{}, failure, detail});
    return 1;
}

int list()
{
    QJsonArray cameras;
    for (const QCameraDevice &device : QMediaDevices::videoInputs())
        cameras.append(QJsonObject{{"id", QString::fromUtf8(device.id())}, {"name", device.description()}});
    std::puts(QJsonDocument(QJsonObject{{"cameras", cameras}}).toJson(QJsonDocument::Compact).constData());
    return 0;
}

// The smallest picture that is large enough: a camera need not send more.
QCameraFormat formatOf(const QCameraDevice &device)
{
    QCameraFormat best;
    for (const QCameraFormat &format : device.videoFormats()) {
        const QSize size = format.resolution();
        if (size.width() < kPictureWidth || size.height() < kPictureHeight || format.maxFrameRate() < 24)
            continue;
        if (best.isNull() || size.width() * size.height() < best.resolution().width() * best.resolution().height())
            best = format;
    }
    return best;
}

class Watch : public QObject
{
public:
    explicit Watch(const QCameraDevice &device) : m_camera(device), m_input(STDIN_FILENO, QSocketNotifier::Read)
    {
        if (const QCameraFormat format = formatOf(device); !format.isNull())
            m_camera.setCameraFormat(format);
        m_session.setCamera(&m_camera);
        m_session.setVideoSink(&m_sink);
        connect(&m_sink, &QVideoSink::videoFrameChanged, this, &Watch::take);
        connect(&m_camera, &QCamera::errorOccurred, this, [](QCamera::Error, const QString &why) {
            QCoreApplication::exit(fail(CameraMessage::Failure::Unusable, why));
        });
        connect(&m_devices, &QMediaDevices::videoInputsChanged, this, [device] {
            if (!QMediaDevices::videoInputs().contains(device))
                QCoreApplication::exit(fail(CameraMessage::Failure::Unplugged));
        });
        connect(&m_input, &QSocketNotifier::activated, this, &Watch::obey);
        m_camera.start();
    }

private:
    void obey()
    {
        char bytes[256];
        const ssize_t count = read(STDIN_FILENO, bytes, sizeof bytes);
        if (count <= 0)
            return QCoreApplication::quit();
        m_said += QByteArray(bytes, count);
        for (qsizetype end = m_said.indexOf('\n'); end >= 0; end = m_said.indexOf('\n')) {
            const QByteArray line = m_said.left(end);
            m_said.remove(0, end + 1);
            if (line.startsWith("pace "))
                m_pace = line.mid(5).toDouble();
        }
    }
    void take(const QVideoFrame &frame)
    {
        const std::int64_t now = steadyNanoseconds();
        // A little early is in time: a camera's own frames come in a beat of their own.
        if (m_pace <= 0 || double(now - m_last) * 1e-9 < 0.8 / m_pace)
            return;
        const QImage image = frame.toImage();
        if (image.isNull())
            return;
        m_last = now;
        send({{now, pictureOf(image)}});
    }
    QCamera m_camera;
    QVideoSink m_sink;
    QMediaCaptureSession m_session;
    QMediaDevices m_devices;
    QSocketNotifier m_input;
    QByteArray m_said;
    double m_pace = 0; // Hz
    std::int64_t m_last = 0;
};

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen"); // it shows nothing
    QGuiApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--list"))
        return list();
    if (arguments.value(1) != QLatin1String("--camera") || arguments.size() != 3) {
        std::fputs("lodestone-camera --list | --camera ID\n", stderr);
        return 2;
    }
    for (const QCameraDevice &device : QMediaDevices::videoInputs())
        if (QString::fromUtf8(device.id()) == arguments[2]) {
            const Watch watch(device);
            return QCoreApplication::exec();
        }
    return fail(CameraMessage::Failure::Absent);
}
