// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/camera.h"

#include <cstdlib>
#include <utility>

namespace lodestone {

CameraFrame::CameraFrame(std::int64_t when, CameraPicture picture)
    : hostNanoseconds(when), m_drawn(std::make_shared<Drawn>(Drawn{std::move(picture)}))
{}

CameraFrame::CameraFrame(std::int64_t when, std::function<CameraPicture()> draw)
    : hostNanoseconds(when), m_drawn(std::make_shared<Drawn>(Drawn{{}, std::move(draw)}))
{}

const CameraPicture &CameraFrame::picture() const
{
    static const CameraPicture none;
    if (!m_drawn)
        return none;
    if (m_drawn->draw)
        m_drawn->picture = std::exchange(m_drawn->draw, {})();
    return m_drawn->picture;
}

double pictureChange(const QByteArray &before, const QByteArray &now)
{
    if (before.size() != now.size() || now.isEmpty())
        return 0;
    qint64 sum = 0;
    for (qsizetype i = 0; i < now.size(); ++i)
        sum += std::abs(int(std::uint8_t(now[i])) - int(std::uint8_t(before[i])));
    return double(sum) / double(now.size());
}

} // namespace lodestone
