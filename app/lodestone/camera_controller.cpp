// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lodestone/camera_controller.h"

#include "app/lodestone/notices.h"
#include "app/lodestone/settings_keys.h"
#include "app/studio/camera_state.h"
#include "app/studio/clench_flow.h"
#include "app/studio/follow.h"
#include "app/studio/glove_state.h"
#include "app/studio/picture_recorder.h"
#include "app/studio/recording.h"
#include "widgets/controls/format.h"
#include "widgets/main_window.h"
#include <QCryptographicHash>
#include <QSettings>

namespace lodestone {
namespace {

QString lateKey(const QString &camera) // ids hold slashes
{
    return QLatin1String(settings::kCameraLate)
           + QString::fromLatin1(QCryptographicHash::hash(camera.toUtf8(), QCryptographicHash::Sha1).toHex().left(16));
}

QString milliseconds(double seconds) { return formatNumber(seconds * 1000, 0); }

} // namespace

CameraController::CameraController(
    MainWindow *window, const Owners &owners, Notices *notices, bool clean, QObject *parent)
    : QObject(parent), m_window(window), m_owners(owners), m_notices(notices), m_clean(clean),
      m_menu(new CameraMenu(window))
{
    if (!clean) {
        const QSettings kept;
        m_real = kept.value(settings::kCamera).toString();
        if (!m_real.isEmpty())
            m_cameras.cameras.append({m_real, kept.value(settings::kCameraName, m_real).toString()});
    }
    connect(window, &MainWindow::cameraRequested, this, &CameraController::openMenu);
    connect(owners.glove, &GloveState::changed, this, &CameraController::followGlove);
    connect(owners.camera, &CameraState::changed, this, &CameraController::follow);
    connect(owners.camera, &CameraState::came, this, [this] {
        if (m_menu->isVisible())
            m_menu->setPicture(picture().value_or(PictureOfHand()));
        emit pictureChanged();
    });
    connect(owners.clench, &ClenchFlow::changed, this, &CameraController::followClench);
    connect(owners.pictures, &PictureRecorder::changed, this, &CameraController::followPictures);
    connect(m_menu, &CameraMenu::toggled, this, [this](bool on) {
        if (simulated())
            m_simulatedOn = on;
        m_owners.camera->setOn(on);
    });
    connect(m_menu, &CameraMenu::chosen, this, &CameraController::choose);
    connect(m_menu, &CameraMenu::measureWanted, m_owners.clench, &ClenchFlow::start);
    followGlove();
    follow();
}

bool CameraController::simulated() const { return m_owners.camera->id() == QLatin1String(kSimulatedCamera); }

QString CameraController::nameOf(const QString &id) const
{
    for (const CameraChoice &camera : m_cameras.cameras)
        if (camera.id == id)
            return camera.name;
    return id == QLatin1String(kSimulatedCamera) ? tr("Simulated camera") : QString();
}

std::optional<double> CameraController::keptLate(const QString &id) const
{
    bool number = false;
    const double late = m_clean ? 0 : QSettings().value(lateKey(id)).toDouble(&number);
    return number ? std::optional(late) : std::nullopt;
}

// The simulated camera stands before the virtual glove, a real one before a real hand.
void CameraController::followGlove()
{
    const bool seesHand = m_owners.glove->isVirtual();
    const QString id = seesHand ? QString(QLatin1String(kSimulatedCamera)) : m_real;
    if (id != m_owners.camera->id()) {
        m_owners.camera->setOn(false);
        m_owners.camera->choose(id, seesHand ? std::nullopt : keptLate(id));
    }
    if (seesHand && m_simulatedOn && m_owners.glove->connected() != m_owners.camera->on())
        m_owners.camera->setOn(m_owners.glove->connected());
}

void CameraController::choose(const QString &id)
{
    if (id == QLatin1String(kSimulatedCamera) || id == m_real)
        return;
    m_real = id;
    if (!m_clean) {
        QSettings keep;
        keep.setValue(settings::kCamera, id);
        keep.setValue(settings::kCameraName, nameOf(id));
    }
    followGlove();
    showMenu();
}

void CameraController::follow()
{
    const CameraState &camera = *m_owners.camera;
    using State = CameraState::State;
    CameraView view;
    const QString name = nameOf(camera.id());
    if (camera.on()) {
        view.state = CameraView::State::Running;
        view.hint = tr("%1 is on (Ctrl+K)").arg(name);
    } else if (camera.state() == State::Failed) {
        view.state = CameraView::State::Failed;
        view.hint = camera.problem();
    } else {
        view.hint = tr("Camera: off (Ctrl+K)");
    }
    m_window->setCamera(view);
    if (camera.state() == State::Failed)
        m_notices->problem(m_owners.recording->takes()
                               ? tr("%1 The recording goes on without pictures.").arg(camera.problem())
                               : camera.problem(),
            matter::kCamera);
    else if (camera.state() == State::Running)
        m_notices->settle(matter::kCamera);
    showMenu();
    if (!camera.on())
        emit pictureChanged();
}

void CameraController::followClench()
{
    const ClenchFlow &clench = *m_owners.clench;
    m_notices->settle(matter::kClench);
    switch (clench.state()) {
    case ClenchFlow::State::Watching:
        m_notices->message(
            m_owners.glove->isVirtual()
                ? tr("The simulated hand clenches and opens for 10 s; pictures and field are compared.")
                : tr("For 10 s: hold the hand still in sight of the camera, and clench and open it sharply some four "
                     "times, in no even beat."),
            matter::kClench);
        break;
    case ClenchFlow::State::Done:
        if (!m_clean)
            QSettings().setValue(lateKey(m_owners.camera->id()), clench.found().seconds);
        m_notices->done(tr("The pictures come %1 ms late; from now on that is corrected.")
                            .arg(milliseconds(clench.found().seconds)));
        break;
    case ClenchFlow::State::Failed: m_notices->problem(clench.problem(), matter::kClench); break;
    case ClenchFlow::State::Idle:
    case ClenchFlow::State::Cancelled: break;
    }
    showMenu();
}

void CameraController::followPictures()
{
    const PictureRecorder &pictures = *m_owners.pictures;
    const qint64 dropped = pictures.counts().dropped;
    if (dropped > 0)
        m_notices->problem(
            tr("%n pictures of this recording could not be kept; its samples are whole.", nullptr, int(dropped))
                + (pictures.problem().isEmpty() ? QString() : u' ' + pictures.problem()),
            matter::kPictures);
    else
        m_notices->settle(matter::kPictures);
    showMenu();
}

std::optional<PictureOfHand> CameraController::picture() const
{
    const CameraState &camera = *m_owners.camera;
    if (camera.state() == CameraState::State::Off)
        return {};
    const QImage image = QImage::fromData(camera.newest().jpeg());
    if (!image.isNull())
        return PictureOfHand{image, nameOf(camera.id())};
    return PictureOfHand{{}, camera.on() ? tr("The camera is starting") : tr("The camera gives no picture")};
}

void CameraController::openMenu()
{
    m_menu->setPicture(picture().value_or(PictureOfHand{{}, tr("The camera is off")}));
    m_menu->popup(m_window->cameraPlace());
    showMenu();
    if (!m_owners.glove->isVirtual())
        lodestone::follow(
            this, list(),
            [this](const CameraList &found) {
                m_cameras = found;
                showMenu();
            },
            [](const QString &) {});
}

void CameraController::showMenu()
{
    if (!m_menu->isVisible())
        return;
    const CameraState &camera = *m_owners.camera;
    CameraMenuView view;
    view.chosen = camera.id();
    view.on = camera.on();
    if (m_owners.glove->isVirtual())
        view.cameras.push_back({QLatin1String(kSimulatedCamera), nameOf(kSimulatedCamera)});
    else
        for (const CameraChoice &one : m_cameras.cameras)
            view.cameras.push_back({one.id, one.name});
    view.problem = camera.state() == CameraState::State::Failed ? camera.problem()
                   : !m_owners.glove->isVirtual() && view.cameras.empty()
                       ? (m_cameras.problem.isEmpty() ? tr("No camera is plugged in.") : m_cameras.problem)
                       : QString();
    if (m_owners.glove->isVirtual())
        view.cost = tr("A drawing of the simulated hand as it is; no real picture is taken.") + u' ';
    view.cost += tr("While recording %1 small pictures a second are kept in the project, about %2 MB a minute. They "
                    "are in no export.")
                     .arg(formatNumber(kPicturesPerSecond, 0), formatNumber(kPictureMegabytes, 0));
    const PictureRecorder::Counts &counts = m_owners.pictures->counts();
    if (m_owners.recording->takes())
        view.kept = tr("%n pictures of this recording are kept, %1 MB.", nullptr, int(counts.stored))
                        .arg(formatNumber(double(counts.bytes) / 1e6, 1));
    view.delay = camera.late() ? tr("They come %1 ms late, which is corrected.").arg(milliseconds(*camera.late()))
                               : tr("How late they come was not measured yet.");
    view.measures = m_owners.clench->running() || m_owners.recording->takes();
    m_menu->setView(view);
}

QJsonObject CameraController::facts() const
{
    const PictureRecorder::Counts &counts = m_owners.pictures->counts();
    static constexpr std::array words{"off", "starting", "running", "failed"};
    static constexpr std::array clench{"idle", "watching", "done", "cancelled", "failed"};
    return {{"camera", m_owners.camera->id()}, {"state", words[std::size_t(m_owners.camera->state())]},
        {"stored", counts.stored}, {"bytes", counts.bytes}, {"dropped", counts.dropped},
        {"late", m_owners.camera->late().value_or(-1)}, {"clench", clench[std::size_t(m_owners.clench->state())]}};
}

} // namespace lodestone
