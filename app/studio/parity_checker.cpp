// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/parity_checker.h"
#include <algorithm>
#include <cstdlib>

namespace lodestone {

namespace {
constexpr std::size_t kKeptSamples = 8192; // 8 s at 1 kHz: far more than a prediction can lag behind its samples
constexpr std::size_t kKeptAnswers = 1024, kKeptWaiting = 256;
} // namespace

int ParityChecker::Answer::gap() const
{
    int largest = 0;
    for (std::size_t i = 0; i < glove.size(); ++i)
        largest = std::max(largest, std::abs(int(glove[i]) - int(host[i])));
    return largest;
}

bool ParityChecker::setImage(const QByteArray &image, QString *error)
{
    m_counts = {};
    m_answers.clear();
    m_waiting.clear();
    m_model = {};
    return image.isEmpty() || ImageModel::open(image, m_model, error);
}

QByteArray ParityChecker::hash() const { return hasImage() ? m_model.hash() : QByteArray(); }

void ParityChecker::reset()
{
    m_mag.clear();
    m_waiting.clear();
    m_answers.clear();
    m_begin = 0;
    m_counts = {};
}

void ParityChecker::take(const link::SampleBlock &block)
{
    if (m_mag.empty() || block.first != m_begin + std::uint32_t(m_mag.size())) {
        m_mag.clear();
        m_begin = block.first;
    }
    for (const auto &raw : block.samples)
        m_mag.push_back({raw[6], raw[7], raw[8]});
    while (m_mag.size() > kKeptSamples) {
        m_mag.pop_front();
        ++m_begin;
    }
    settle();
}

void ParityChecker::take(const link::Prediction &prediction)
{
    if (!hasImage() || prediction.hash != hash().left(prediction.hash.size())) {
        ++m_counts.otherImage;
        return;
    }
    m_waiting.push_back(prediction);
    if (m_waiting.size() > kKeptWaiting) {
        m_waiting.pop_front();
        ++m_counts.incomplete;
    }
    settle();
}

void ParityChecker::settle()
{
    for (auto it = m_waiting.begin(); it != m_waiting.end();) {
        const Fit fit = compare(*it);
        if (fit == Fit::Later) {
            ++it;
            continue;
        }
        if (fit == Fit::Never)
            ++m_counts.incomplete;
        it = m_waiting.erase(it);
    }
}

ParityChecker::Fit ParityChecker::compare(const link::Prediction &prediction)
{
    const auto length = std::uint32_t(m_model.window());
    const std::uint32_t end = m_begin + std::uint32_t(m_mag.size());
    if (prediction.window + length > end || m_mag.empty())
        return Fit::Later;
    if (prediction.window < m_begin)
        return Fit::Never;
    std::vector<std::int16_t> input;
    input.reserve(length * 3);
    for (std::uint32_t i = prediction.window; i < prediction.window + length; ++i) {
        const auto &mag = m_mag[i - m_begin];
        input.insert(input.end(), mag.begin(), mag.end());
    }
    Answer answer{prediction.window, prediction.probability, m_model.run(input.data())};
    ++m_counts.windows;
    const int gap = answer.gap();
    if (gap > 0)
        ++m_counts.mismatches;
    m_counts.largestGap = std::max(m_counts.largestGap, gap);
    m_answers.push_back(answer);
    if (m_answers.size() > kKeptAnswers)
        m_answers.pop_front();
    return Fit::Compared;
}

std::vector<ParityChecker::Answer> ParityChecker::takeAnswers()
{
    std::vector<Answer> answers(m_answers.begin(), m_answers.end());
    m_answers.clear();
    return answers;
}

std::optional<std::array<std::uint8_t, 5>> ParityChecker::hostNow() const
{
    if (!hasImage() || m_mag.size() < std::size_t(m_model.window()))
        return std::nullopt;
    std::vector<std::int16_t> input;
    for (auto it = m_mag.end() - m_model.window(); it != m_mag.end(); ++it)
        input.insert(input.end(), it->begin(), it->end());
    return m_model.run(input.data());
}

} // namespace lodestone
