// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/host_predictor.h"
#include "engine/signal/inputs.h"
#include <algorithm>

namespace lodestone {
namespace {

constexpr std::size_t kSteps = 50; // that tell the usual one
constexpr double kGap = 1.5;       // steps

} // namespace

bool HostPredictor::setImage(const QByteArray &image, QString *error)
{
    reset();
    m_model = {};
    return image.isEmpty() || ImageModel::open(image, m_model, error);
}

void HostPredictor::reset()
{
    m_times.clear();
    m_values.clear();
    m_steps.clear();
    m_since = 0;
}

QString HostPredictor::lacks(const Layout &layout) const
{
    return isOpen() ? InputReader(layout, namesOf(m_model.inputs())).lacking() : QString();
}

std::vector<HostPredictor::Answer> HostPredictor::add(const Rows &rows, const Layout &layout)
{
    std::vector<Answer> answers;
    const InputReader reader(layout, namesOf(m_model.inputs()));
    if (!isOpen() || !reader.lacking().isEmpty())
        return answers;
    const auto window = std::size_t(m_model.window()), channels = reader.channels();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const double t = rows.t[i];
        if (!m_times.empty()) {
            const double step = t - m_times.back();
            std::vector<double> steps = m_steps;
            std::nth_element(steps.begin(), steps.begin() + std::ptrdiff_t(steps.size() / 2), steps.end());
            const double usual = steps.empty() ? step : steps[steps.size() / 2];
            if (!(step > 0) || step > kGap * usual) {
                m_times.clear();
                m_values.clear();
            }
            if (step > 0) {
                if (m_steps.size() >= kSteps)
                    m_steps.erase(m_steps.begin());
                m_steps.push_back(step);
            }
        }
        if (m_times.size() == window) {
            m_times.erase(m_times.begin());
            m_values.erase(m_values.begin(), m_values.begin() + std::ptrdiff_t(channels));
        }
        m_times.push_back(t);
        reader.append(rows, i, m_values);
        if (m_times.size() == window && ++m_since >= kStride) {
            m_since = 0;
            answers.push_back({m_times.front(), t, m_model.run(m_values.data())});
        }
    }
    return answers;
}

} // namespace lodestone
