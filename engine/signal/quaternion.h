// SPDX-License-Identifier: GPL-3.0-or-later
// Quaternions w x y z that turn a vector of the sensor's frame into the earth's: ENU, y = magnetic north, z up.
#pragma once
#include <array>
#include <cmath>

namespace lodestone {

using Vector3 = std::array<double, 3>;

struct Quaternion
{
    double w = 1, x = 0, y = 0, z = 0;
};
// rad. roll -pi..pi about x; pitch -pi/2..pi/2 as in windows.h; heading 0..2 pi of the x axis, clockwise from magnetic
// north.
struct Euler
{
    double roll = 0, pitch = 0, heading = 0;
};
Euler toEuler(const Quaternion &q);

inline Vector3 operator+(const Vector3 &a, const Vector3 &b) { return {a[0] + b[0], a[1] + b[1], a[2] + b[2]}; }
inline Vector3 operator-(const Vector3 &a, const Vector3 &b) { return {a[0] - b[0], a[1] - b[1], a[2] - b[2]}; }
inline Vector3 operator*(double s, const Vector3 &a) { return {s * a[0], s * a[1], s * a[2]}; }
inline double dot(const Vector3 &a, const Vector3 &b) { return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]; }
inline double norm(const Vector3 &a) { return std::sqrt(dot(a, a)); }
inline Vector3 cross(const Vector3 &a, const Vector3 &b)
{
    return {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
}

inline Quaternion operator*(const Quaternion &a, const Quaternion &b)
{
    return {a.w * b.w - a.x * b.x - a.y * b.y - a.z * b.z, a.w * b.x + a.x * b.w + a.y * b.z - a.z * b.y,
        a.w * b.y - a.x * b.z + a.y * b.w + a.z * b.x, a.w * b.z + a.x * b.y - a.y * b.x + a.z * b.w};
}
inline Quaternion conjugate(const Quaternion &q) { return {q.w, -q.x, -q.y, -q.z}; }
inline Quaternion normalised(const Quaternion &q)
{
    const double s = 1 / std::sqrt(q.w * q.w + q.x * q.x + q.y * q.y + q.z * q.z);
    return {s * q.w, s * q.x, s * q.y, s * q.z};
}
// The sensor's v in the earth's frame; rotate(conjugate(q), v) goes the other way.
inline Vector3 rotate(const Quaternion &q, const Vector3 &v)
{
    const Vector3 u{q.x, q.y, q.z}, t = 2.0 * cross(u, v);
    return v + q.w * t + cross(u, t);
}
// The turn about the vector's direction by its length, rad.
inline Quaternion turn(const Vector3 &angle)
{
    const double whole = norm(angle), scale = whole > 1e-9 ? std::sin(whole / 2) / whole : 0.5;
    return {std::cos(whole / 2), scale * angle[0], scale * angle[1], scale * angle[2]};
}
inline Quaternion turnAboutUp(double angle) { return {std::cos(angle / 2), 0, 0, std::sin(angle / 2)}; }

// The shortest turn that brings a unit vector to the z axis.
Quaternion turnToUp(const Vector3 &unit);

} // namespace lodestone
