// SPDX-License-Identifier: GPL-3.0-or-later
// Something that gives small pictures of the hand: a real camera (camera_process.h), or the drawing of a simulated hand
// (simulated_camera.h). It lives in the thread of its owner, begins with start() and ends with its deletion.
#pragma once
#include <QByteArray>
#include <QObject>
#include <QString>
#include <cstdint>

namespace lodestone {

inline constexpr int kPictureWidth = 320, kPictureHeight = 240; // px, of a picture at most
inline constexpr double kPicturesPerSecond = 8;                 // while it is on, but where its delay is measured
inline constexpr double kPictureMegabytes = 4;                  // a minute of them, about
inline constexpr int kGreyWidth = 40, kGreyHeight = 30;         // px, of what tells movement

struct CameraFrame
{
    std::int64_t hostNanoseconds = 0; // steady clock, stamped when it came and not when it is taken up here
    QByteArray jpeg;                  // the picture
    QByteArray grey;                  // the same as kGreyWidth x kGreyHeight bytes of lightness, row by row
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
