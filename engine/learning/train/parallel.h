// SPDX-License-Identifier: GPL-3.0-or-later
// Independent pieces of one training, on all cores: the result is the same whatever their number.
#pragma once
#include <algorithm>
#include <future>
#include <thread>
#include <vector>

namespace lodestone {

// work(0) .. work(count - 1), each once, in any order and thread. Returns when all have ended; then throws what the
// first of them threw.
template<typename Work>
void inParallel(int count, const Work &work)
{
    const int threads = std::min(count, int(std::max(1u, std::thread::hardware_concurrency())));
    std::vector<std::future<void>> others; // they join when they go
    const auto share = [&](int first) {
        for (int i = first; i < count; i += threads)
            work(i);
    };
    for (int t = 1; t < threads; ++t)
        others.push_back(std::async(std::launch::async, share, t));
    share(0);
    for (std::future<void> &other : others)
        other.get();
}

} // namespace lodestone
