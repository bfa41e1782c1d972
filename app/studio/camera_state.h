// SPDX-License-Identifier: GPL-3.0-or-later
// The one owner of what is known about the camera: which one, whether it is on, its newest picture, how late it is.
// On means that it runs, whether a recording does or not; pictures are kept by PictureRecorder alone.
#pragma once
#include "app/studio/camera.h"
#include <QTimer>
#include <functional>
#include <memory>
#include <optional>

namespace lodestone {

class CameraState : public QObject
{
    Q_OBJECT
public:
    enum class State { Off, Starting, Running, Failed }; // Failed: problem() says why; it can be switched on again
    struct Patience
    {
        int first = 15000; // ms until the first picture
        int next = 4000;   // ms until another one
    };
    using Make = std::function<std::unique_ptr<Camera>(const QString &id)>;
    explicit CameraState(Make make, QObject *parent = nullptr) : CameraState(std::move(make), Patience(), parent) {}
    CameraState(Make make, const Patience &patience, QObject *parent = nullptr);
    ~CameraState() override;

    // Another one takes the place of the one that runs. late: s, how late its pictures are; nothing: never measured.
    void choose(const QString &id, std::optional<double> late = {});
    void setOn(bool on); // nothing happens without a camera
    void setPace(double perSecond);
    void setLate(std::optional<double> late);

    const QString &id() const { return m_id; }
    State state() const { return m_state; }
    bool on() const { return m_state == State::Starting || m_state == State::Running; }
    const QString &problem() const { return m_problem; }
    const CameraFrame &newest() const { return m_newest; } // without a picture: none has come since it is on
    std::optional<double> late() const { return m_late; }

signals:
    void changed(); // anything but the newest picture
    void came(const lodestone::CameraFrame &frame);

private:
    void enter(State state, const QString &problem = {});
    void begin();
    void end();
    Make m_make;
    Patience m_patience;
    std::unique_ptr<Camera> m_camera;
    State m_state = State::Off;
    QString m_id, m_problem;
    CameraFrame m_newest;
    double m_pace = kPicturesPerSecond;
    std::optional<double> m_late;
    QTimer m_silence;
};

} // namespace lodestone
