// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/simulator/world.h"
#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace lodestone::simulator {

// Every world beside the plain hand, with magnets or bare; in the order of World. A new one is its file in worlds/ and
// a line here.
#define LODESTONE_WORLDS(world) world(Rough, rough) world(Soft, soft) world(Sparse, sparse) world(Coarse, coarse)

#define DECLARED(World, name) \
    std::unique_ptr<const Effects> name##Effects(std::uint64_t userSeed, std::uint64_t sessionSeed);
LODESTONE_WORLDS(DECLARED)

std::unique_ptr<const Effects> effectsOf(World world, std::uint64_t userSeed, std::uint64_t sessionSeed)
{
    switch (world) {
#define MADE(Name, name) \
    case World::Name: return name##Effects(userSeed, sessionSeed);
        LODESTONE_WORLDS(MADE)
    case World::Plain:
    case World::Bare: break;
    }
    return nullptr;
}

const std::vector<std::string> &worldNames()
{
#define NAMED(World, name) #name,
    static const std::vector<std::string> names{"plain", "bare", LODESTONE_WORLDS(NAMED)};
    return names;
}

World worldNamed(const std::string &name)
{
    const auto found = std::find(worldNames().begin(), worldNames().end(), name);
    if (found == worldNames().end())
        throw std::invalid_argument("There is no simulated world " + name + "; see --help for their names.");
    return World(found - worldNames().begin());
}

double Effects::flexionAt(std::size_t, double) const { return 0; }
double Effects::reachOf(std::size_t, const std::array<bool, 5> &) const { return 1; }
Displacement Effects::displacementAt(std::size_t, const Moment &, const std::array<double, 5> &, double, double) const
{
    return {};
}
Mount Effects::mountOf(std::size_t) const { return {}; }
void Effects::pull(std::array<Place, 5> &) const {}
Triple Effects::fieldOf(std::size_t, const Triple &place, const Triple &moment) const
{
    return fieldOfDipole(place, moment);
}
Seat Effects::seatAt(const std::array<double, 5> &, double, double) const { return {}; }
Triple Effects::hardIron() const { return {}; }
Readout Effects::readout() const { return {}; }

Triple fieldOfDipole(const Triple &place, const Triple &moment)
{
    const Triple r{-place[0], -place[1], -place[2]};
    const double d = std::sqrt(r[0] * r[0] + r[1] * r[1] + r[2] * r[2]), d3 = d * d * d;
    const double along = moment[0] * r[0] + moment[1] * r[1] + moment[2] * r[2];
    Triple field{};
    for (std::size_t axis = 0; axis < 3; ++axis)
        field[axis] = 0.1 * ((3 * along / (d3 * d * d)) * r[axis] - (1 / d3) * moment[axis]); // mu0/4pi in uT m / A
    return field;
}

Triple normals(std::uint64_t seed, std::uint64_t what, std::uint64_t finger, double deviation)
{
    return {deviation * normalOf(hashOf(seed, what, finger, 0)), deviation * normalOf(hashOf(seed, what, finger, 1)),
        deviation * normalOf(hashOf(seed, what, finger, 2))};
}

Triple missedJoints(
    std::uint64_t session, std::uint64_t what, std::size_t finger, const Moment &moment, double deviation)
{
    const auto missed = [&](std::uint64_t repetition) {
        return normals(hashOf(session, repetition), what, finger, deviation);
    };
    const Triple now = missed(moment.repetition), last = moment.settled < 1 ? missed(moment.repetition - 1) : now;
    Triple joints{};
    for (std::size_t j = 0; j < 3; ++j)
        joints[j] = last[j] + moment.settled * (now[j] - last[j]);
    return joints;
}

} // namespace lodestone::simulator
