// SPDX-License-Identifier: GPL-3.0-or-later
// Something that gives small pictures of the hand: a real camera (camera_process.h), or the drawing of a simulated hand
// (simulated_camera.h). It lives in the thread of its owner, begins with start() and ends with its deletion.
#pragma once
#include <QByteArray>
#include <QObject>
#include <QString>
#include <cstdint>
#include <functional>
#include <memory>

namespace lodestone {

inline constexpr int kPictureWidth = 320, kPictureHeight = 240; // px, of a picture at most
inline constexpr double kPicturesPerSecond = 8;                 // while it is on, but where its delay is measured
inline constexpr double kPictureMegabytes = 4;                  // a minute of them, about
inline constexpr int kGreyWidth = 40, kGreyHeight = 30;         // px, of what tells movement

struct CameraPicture
{
    QByteArray jpeg; // empty: there is none
    QByteArray grey; // the same as kGreyWidth x kGreyHeight bytes of lightness, row by row
};
// A picture at a time. One that has yet to be drawn is drawn when it is first looked at: nobody looks at most of them.
// Copies share the picture; they stay in one thread.
class CameraFrame
{
public:
    CameraFrame() = default;
    CameraFrame(std::int64_t hostNanoseconds, CameraPicture picture);
    CameraFrame(std::int64_t hostNanoseconds, std::function<CameraPicture()> draw);

    std::int64_t hostNanoseconds = 0; // steady clock, stamped when it came and not when it is taken up here
    const QByteArray &jpeg() const { return picture().jpeg; }
    const QByteArray &grey() const { return picture().grey; }

private:
    struct Drawn
    {
        CameraPicture picture{};
        std::function<CameraPicture()> draw{}; // until it is drawn
    };
    const CameraPicture &picture() const;
    std::shared_ptr<Drawn> m_drawn;
};
// Mean difference of two such greys, 0 .. 255; 0 where they are not of one size.
double pictureChange(const QByteArray &before, const QByteArray &now);

class Camera : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    virtual void start(double perSecond) = 0; // pictures; called again: another pace from now on, 0: none

signals:
    void came(const lodestone::CameraFrame &frame);
    void failed(const QString &sentence); // cause and remedy; nothing comes any more
};

} // namespace lodestone
