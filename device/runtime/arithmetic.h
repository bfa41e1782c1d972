/* SPDX-License-Identifier: MIT
 * Integer arithmetic with no undefined step, and one implementation-defined that is asserted: the same bits everywhere. */
#ifndef LODESTONE_RUNTIME_ARITHMETIC_H
#define LODESTONE_RUNTIME_ARITHMETIC_H
#include <assert.h>
#include <stdint.h>

/* Bytes may be cast to int8_t in place; wider fields are put together so that no alignment is assumed, unless the build
 * says that images lie at multiples of four on a little-endian core, as a glove's slots do. */
#ifdef LS_IMAGE_ALIGNED
static inline uint16_t ls_u16(const uint8_t *p) { uint16_t v; __builtin_memcpy(&v, __builtin_assume_aligned(p, 2), 2); return v; }
static inline uint32_t ls_u32(const uint8_t *p) { uint32_t v; __builtin_memcpy(&v, __builtin_assume_aligned(p, 4), 4); return v; }
#else
static inline uint16_t ls_u16(const uint8_t *p) { return (uint16_t)(p[0] | p[1] << 8); }
static inline uint32_t ls_u32(const uint8_t *p) { return ls_u16(p) | (uint32_t)ls_u16(p + 2) << 16; }
#endif
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
static inline int32_t ls_within(int32_t v, int32_t low, int32_t high) { return v < low ? low : v > high ? high : v; }
static inline int16_t ls_saturate16(int64_t v) { return (int16_t)ls_clamp(v, INT16_MIN, INT16_MAX); }
static inline int32_t ls_saturate32(int64_t v) { return (int32_t)ls_clamp(v, INT32_MIN, INT32_MAX); }

/* value / 2^shift, halves away from zero; shift 1..46, |value| < 2^62. Only the magnitude is shifted. The sign is put
 * on and off by a mask (exact-width types are two's complement) because a branch on it would be mispredicted. */
static inline int64_t ls_round_shift(int64_t value, unsigned shift)
{
    const int64_t half = (int64_t)1 << (shift - 1), sign = -(int64_t)(value < 0);
    return ((((value ^ sign) - sign + half) >> shift) ^ sign) - sign;
}

static_assert(-3 >> 1 == -2, "right shifts round down");
static inline int32_t ls_floor(int32_t v, unsigned by) { return v >> by; } /* v / 2^by, rounded down */

/* value * multiplier / 2^shift, halves away from zero, kept within 2^30; |multiplier| <= 2^15, shift 1..46. Without any long
 * arithmetic, as a small core would otherwise spend most of its time here. With value = 2^16 a + b, 0 <= b < 2^16, the result
 * is floor((2^16 a m + b m + half - (product < 0)) / 2^shift), and floors may be taken one after the other. */
static inline int32_t ls_scale(int32_t value, int32_t multiplier, unsigned shift)
{
    const int32_t most = (int32_t)1 << 30, below = (value ^ multiplier) < 0 ? 1 : 0;
    const int32_t high = ls_floor(value, 16) * multiplier, low = (int32_t)((uint32_t)value & 0xFFFFu) * multiplier - below;
    if (shift > 16) return ls_floor(high + ls_floor(low, 16) + ((int32_t)1 << (shift - 17)), shift - 16);
    const int32_t limit = (int32_t)1 << (14 + shift); /* beyond it the result is beyond 2^30 */
    if (high >= limit) return most;
    if (high < -limit) return -most;
    return ls_within(high * ((int32_t)1 << (16 - shift)) + ls_floor(low + ((int32_t)1 << (shift - 1)), shift), -most, most);
}

/* a + b, kept within 32 bits. */
static inline int32_t ls_add32(int32_t a, int32_t b)
{
    const uint32_t s = (uint32_t)a + (uint32_t)b;
    if (((uint32_t)a ^ s) & ((uint32_t)b ^ s) & 0x80000000u) return a < 0 ? INT32_MIN : INT32_MAX;
    return s < 0x80000000u ? (int32_t)s : -(int32_t)(0xFFFFFFFFu - s) - 1;
}
#endif
