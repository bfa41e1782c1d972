// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers side by side in one vector register, and the functions a network needs of them. As wide as the flags of the
// file that includes this allow; all in an unnamed namespace, so that files compiled for different machines share
// nothing.
#pragma once
#include <cmath>
#include <cstddef>
#include <cstdint>

namespace lodestone::fused {
namespace {

#if defined(__AVX512F__)
constexpr int kBytes = 64;
#elif defined(__AVX__)
constexpr int kBytes = 32;
#else
constexpr int kBytes = 16;
#endif

template<class Real>
struct Types;
template<>
struct Types<float>
{
    typedef float V __attribute__((vector_size(kBytes)));
    typedef float Stored __attribute__((vector_size(kBytes), aligned(4), may_alias));
    typedef std::int32_t Int __attribute__((vector_size(kBytes)));
    typedef std::uint32_t Word __attribute__((vector_size(kBytes)));
    static constexpr float shifter = 12582912.f; // 1.5 * 2^23: adding it rounds to a whole number
    static constexpr int mantissa = 23, bias = 127, expTerms = 8, logTerms = 5;
    static constexpr float ln2High = 0.693145751953125f, ln2Low = 1.42860682030941723212e-6f, least = -87.f,
                           most = 88.f;
};
template<>
struct Types<double>
{
    typedef double V __attribute__((vector_size(kBytes)));
    typedef double Stored __attribute__((vector_size(kBytes), aligned(8), may_alias));
    typedef std::int64_t Int __attribute__((vector_size(kBytes)));
    typedef std::uint64_t Word __attribute__((vector_size(kBytes)));
    static constexpr double shifter = 6755399441055744.; // 1.5 * 2^52
    static constexpr int mantissa = 52, bias = 1023, expTerms = 14, logTerms = 12;
    static constexpr double ln2High = 0.693147180369123816490, ln2Low = 1.90821492927058770002e-10, least = -700.,
                            most = 700.;
};
template<class Real>
using V = typename Types<Real>::V;
template<class Real>
using Int = typename Types<Real>::Int;
template<class Real>
using Word = typename Types<Real>::Word;
template<class Real>
constexpr int kLanes = kBytes / int(sizeof(Real));

template<class Real>
inline V<Real> load(const Real *p)
{
    return *reinterpret_cast<const typename Types<Real>::Stored *>(p);
}
template<class Real>
inline void store(Real *p, V<Real> v)
{
    *reinterpret_cast<typename Types<Real>::Stored *>(p) = v;
}
template<class Real>
inline V<Real> splat(Real s)
{
    V<Real> v{};
    for (int i = 0; i < kLanes<Real>; ++i)
        v[i] = s;
    return v;
}
template<class Real>
inline V<Real> root(V<Real> x)
{
    V<Real> y{};
    for (int i = 0; i < kLanes<Real>; ++i)
        y[i] = std::sqrt(x[i]);
    return y;
}
template<class Real>
inline Real sum(V<Real> v)
{
    Real s = 0;
    for (int i = 0; i < kLanes<Real>; ++i)
        s += v[i];
    return s;
}
template<class Real>
inline V<Real> larger(V<Real> a, V<Real> b)
{
    return a > b ? a : b;
}
template<class Real>
inline V<Real> magnitude(V<Real> x)
{
    return x < 0 ? -x : x;
}

// e^x = 2^n e^r with |r| <= ln 2 / 2, and e^r by its Taylor series. Relative error below 2e-7 (float) and 3e-16
// (double); arguments beyond what the type holds are clamped.
template<class Real>
inline V<Real> exponential(V<Real> x)
{
    using T = Types<Real>;
    x = x < T::least ? splat<Real>(T::least) : x;
    x = x > T::most ? splat<Real>(T::most) : x;
    const V<Real> shifted = x * Real(1.44269504088896340736) + T::shifter;
    const V<Real> n = shifted - T::shifter;
    const V<Real> r = (x - n * T::ln2High) - n * T::ln2Low;
    Real factorial = 1;
    for (int k = 2; k < T::expTerms; ++k)
        factorial *= Real(k);
    V<Real> y = splat<Real>(1 / factorial);
#pragma GCC unroll 16
    for (int k = T::expTerms - 1; k >= 1; --k) {
        factorial /= Real(k);
        y = y * r + 1 / factorial;
    }
    return (V<Real>)((Word<Real>)y + ((Word<Real>)shifted << T::mantissa));
}
// ln x for normal x > 0: 2^e m with m around 1, ln m = 2 artanh((m-1)/(m+1)). Absolute error below 2e-7 |ln x| + 1e-7
// (float).
template<class Real>
inline V<Real> logarithm(V<Real> x)
{
    using T = Types<Real>;
    const Word<Real> half = (Word<Real>)splat<Real>(Real(0.70710678118654752440));
    const Word<Real> one = (Word<Real>)splat<Real>(1);
    const Int<Real> exponent = (Int<Real>)((Word<Real>)x - half) >> T::mantissa;
    const V<Real> m = (V<Real>)((Word<Real>)x - ((Word<Real>)exponent << T::mantissa));
    const V<Real> e = (V<Real>)((Word<Real>)exponent + (Word<Real>)splat<Real>(T::shifter)) - T::shifter;
    const V<Real> s = (m - (V<Real>)one) / (m + (V<Real>)one), z = s * s;
    V<Real> y = splat<Real>(Real(1) / Real(2 * T::logTerms - 1));
#pragma GCC unroll 16
    for (int k = T::logTerms - 2; k >= 0; --k)
        y = y * z + Real(1) / Real(2 * k + 1);
    return (e * T::ln2Low + 2 * s * y) + e * T::ln2High;
}
// Absolute error below 2e-7 (float).
template<class Real>
inline V<Real> sigmoid(V<Real> x)
{
    return 1 / (1 + exponential<Real>(-x));
}
template<class Real>
inline V<Real> hyperbolicTangent(V<Real> x)
{
    const V<Real> e = exponential<Real>(-2 * magnitude<Real>(x)), y = (1 - e) / (1 + e);
    return x < 0 ? -y : y;
}
// Absolute error below 3e-7 of its magnitude plus 1e-7 (float).
template<class Real>
inline V<Real> inverseHyperbolicSine(V<Real> x)
{
    const V<Real> y = logarithm<Real>(magnitude<Real>(x) + root<Real>(x * x + 1));
    return x < 0 ? -y : y;
}

// Uniform in (0, 1), 23 bits, a function of key and number alone: the same on every machine, in any order.
template<class Real>
inline V<Real> uniform(std::uint64_t key, std::uint32_t number)
{
    Word<Real> x{};
    for (int i = 0; i < kLanes<Real>; ++i)
        x[i] = std::uint32_t(key) + number + std::uint32_t(i);
    const Word<Real> low = (Word<Real>){} + 0xffffffffu;
    // Wellons' two-round integer hash, the key's upper half between the rounds.
    x = (x & low) ^ ((x & low) >> 16);
    x = (x * 0x7feb352du) & low;
    x ^= (x >> 15) ^ (Word<Real>{} + std::uint32_t(key >> 32));
    x = (x * 0x846ca68bu) & low;
    x ^= x >> 16;
    return (__builtin_convertvector((Int<Real>)(x >> 9), V<Real>) + Real(0.5)) * Real(1.0 / 8388608);
}
// Standard normal by inverting its distribution: Giles, "Approximating the erfinv function" (2010), single precision.
template<class Real>
inline V<Real> normal(std::uint64_t key, std::uint32_t number)
{
    const V<Real> x = 2 * uniform<Real>(key, number) - 1;
    const V<Real> w = -logarithm<Real>((1 - x) * (1 + x)), near = w - Real(2.5), far = root<Real>(w) - 3;
    constexpr double inner[9] = {2.81022636e-08, 3.43273939e-07, -3.5233877e-06, -4.39150654e-06, 0.00021858087,
        -0.00125372503, -0.00417768164, 0.246640727, 1.50140941};
    constexpr double outer[9] = {-0.000200214257, 0.000100950558, 0.00134934322, -0.00367342844, 0.00573950773,
        -0.0076224613, 0.00943887047, 1.00167406, 2.83297682};
    V<Real> p = splat<Real>(Real(inner[0])), q = splat<Real>(Real(outer[0]));
#pragma GCC unroll 8
    for (int k = 1; k < 9; ++k) {
        p = p * near + Real(inner[k]);
        q = q * far + Real(outer[k]);
    }
    return (w < 5 ? p : q) * x * Real(1.41421356237309504880);
}

} // namespace
} // namespace lodestone::fused
