// SPDX-License-Identifier: GPL-3.0-or-later
// Vectors of what grows with a file: its text, a value for each row. Short ones are memory as any other. From 1 MB on
// they are pages of a nameless temporary file, which the system writes there and takes back when it needs memory, so
// that a recording of a day needs no more memory of the program's own than one of an hour. Where no temporary file can
// be had they are memory after all. As std::vector otherwise.
#pragma once
#include <cstddef>
#include <vector>

namespace lodestone {

void *takeLong(std::size_t bytes); // throws std::bad_alloc; any thread
void giveLong(void *block, std::size_t bytes) noexcept;

template<typename T>
struct LongAllocator
{
    using value_type = T;
    LongAllocator() = default;
    template<typename Other>
    LongAllocator(const LongAllocator<Other> &)
    {}
    T *allocate(std::size_t count) { return static_cast<T *>(takeLong(count * sizeof(T))); }
    void deallocate(T *block, std::size_t count) noexcept { giveLong(block, count * sizeof(T)); }
    bool operator==(const LongAllocator &) const = default;
};

template<typename T>
using LongVector = std::vector<T, LongAllocator<T>>;
using Numbers = LongVector<double>;

} // namespace lodestone
