/* SPDX-License-Identifier: MIT
 * Integer arithmetic with no undefined and no implementation-defined step: the same bits on every compiler. */
#ifndef LODESTONE_RUNTIME_ARITHMETIC_H
#define LODESTONE_RUNTIME_ARITHMETIC_H
#include <stdint.h>

/* Bytes may be cast to int8_t in place; wider fields are put together so that no alignment is assumed. */
static inline uint16_t ls_u16(const uint8_t *p) { return (uint16_t)(p[0] | p[1] << 8); }
static inline uint32_t ls_u32(const uint8_t *p) { return ls_u16(p) | (uint32_t)ls_u16(p + 2) << 16; }
static inline int32_t ls_i16(const uint8_t *p)
{
    const int32_t v = ls_u16(p);
    return v < 0x8000 ? v : v - 0x10000;
}
static inline int32_t ls_i32(const uint8_t *p)
{
    const uint32_t v = ls_u32(p);
    return v < 0x80000000u ? (int32_t)v : -(int32_t)(0xFFFFFFFFu - v) - 1;
}
static inline int32_t ls_i8(const uint8_t *p) { return p[0] < 0x80 ? p[0] : (int32_t)p[0] - 0x100; }

static inline int64_t ls_clamp(int64_t v, int64_t low, int64_t high) { return v < low ? low : v > high ? high : v; }
static inline int16_t ls_saturate8(int64_t v) { return (int16_t)ls_clamp(v, -128, 127); }
static inline int16_t ls_saturate16(int64_t v) { return (int16_t)ls_clamp(v, INT16_MIN, INT16_MAX); }
static inline int32_t ls_saturate32(int64_t v) { return (int32_t)ls_clamp(v, INT32_MIN, INT32_MAX); }

/* value / 2^shift, halves away from zero; shift 1..46, |value| < 2^62. Only the magnitude is shifted. The sign is put
 * on and off by a mask (exact-width types are two's complement) because a branch on it would be mispredicted. */
static inline int64_t ls_round_shift(int64_t value, unsigned shift)
{
    const int64_t half = (int64_t)1 << (shift - 1), sign = -(int64_t)(value < 0);
    return ((((value ^ sign) - sign + half) >> shift) ^ sign) - sign;
}

/* |result| <= terms * 2^22, which fits for terms <= LS_MOST_TERMS. */
static inline int32_t ls_dot(const int16_t *x, const int8_t *w, unsigned terms)
{
    int32_t sum = 0;
    for (unsigned i = 0; i < terms; ++i) sum += (int32_t)x[i] * (int16_t)w[i];
    return sum;
}
#endif
