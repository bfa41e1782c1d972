// SPDX-License-Identifier: GPL-3.0-or-later
// Between the camera and the window: its light, its menu, which one it is, and what went wrong. The virtual glove
// brings the simulated camera, which is on, as it takes no real picture; a real one is off until a person switches it
// on.
#pragma once
#include "app/studio/camera_process.h"
#include "app/studio/simulated_camera.h"
#include "widgets/controls/hand_picture.h"
#include "widgets/frame/camera_menu.h"
#include <QJsonObject>
#include <QObject>
#include <optional>

namespace lodestone {

class CameraState;
class ClenchFlow;
class GloveState;
class MainWindow;
class Notices;
class PictureRecorder;
class Recording;

inline constexpr auto kSimulatedCamera = "simulated";

class CameraController : public QObject
{
    Q_OBJECT
public:
    struct Owners
    {
        CameraState *camera;
        PictureRecorder *pictures;
        ClenchFlow *clench;
        GloveState *glove;
        Recording *recording;
    };
    // clean: nothing is read of the settings, and nothing kept there.
    CameraController(MainWindow *window, const Owners &owners, Notices *notices, bool clean, QObject *parent = nullptr);

    QFuture<CameraList> list() { return listCameras(this); } // of this computer
    void choose(const QString &id);                          // the real one; empty: none
    // What the camera sees now; nothing: none is on.
    std::optional<PictureOfHand> picture() const;
    QJsonObject facts() const; // for --inspect

signals:
    void pictureChanged(); // another picture, or none any more

private:
    void followGlove();
    void follow();
    void followClench();
    void followPictures();
    void openMenu();
    void showMenu();
    bool simulated() const;
    QString nameOf(const QString &id) const;
    std::optional<double> keptLate(const QString &id) const;

    MainWindow *m_window;
    Owners m_owners;
    Notices *m_notices;
    bool m_clean, m_simulatedOn = true;
    CameraMenu *m_menu;
    CameraList m_cameras; // as they were listed last
    QString m_real;       // id of the one that a person chose
};

} // namespace lodestone
