/* SPDX-License-Identifier: MIT
 * Integer arithmetic without undefined behaviour; two implementation-defined conversions are asserted. So the results
 * are the same bits on every machine. */
#ifndef LODESTONE_RUNTIME_ARITHMETIC_H
#define LODESTONE_RUNTIME_ARITHMETIC_H
#include "device/runtime/image.h"
#include <assert.h>
#include <stdint.h>

/* No alignment is assumed, unless the build says that images lie at multiples of four, as a glove's slots do. */
#if defined(LS_IMAGE_ALIGNED)
static inline uint16_t ls_u16(const uint8_t *p)
{
    uint16_t v;
    __builtin_memcpy(&v, __builtin_assume_aligned(p, 2), 2);
    return v;
}
static inline uint32_t ls_u32(const uint8_t *p)
{
    uint32_t v;
    __builtin_memcpy(&v, __builtin_assume_aligned(p, 4), 4);
    return v;
}
#elif __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
static inline uint16_t ls_u16(const uint8_t *p)
{
    uint16_t v;
    __builtin_memcpy(&v, p, 2);
    return v;
}
static inline uint32_t ls_u32(const uint8_t *p)
{
    uint32_t v;
    __builtin_memcpy(&v, p, 4);
    return v;
}
#else
static inline uint16_t ls_u16(const uint8_t *p) { return (uint16_t)(p[0] | p[1] << 8); }
static inline uint32_t ls_u32(const uint8_t *p) { return ls_u16(p) | (uint32_t)ls_u16(p + 2) << 16; }
#endif

/* The same bits as a signed number: exact-width types are two's complement, and every compiler here converts by its
 * bits. */
static_assert((int32_t)0xFFFFFFFFu == -1 && (int16_t)0xFFFFu == -1 && (int8_t)0xFFu == -1, "conversions keep the bits");
static inline int32_t ls_signed(uint32_t v) { return (int32_t)v; }
static inline int16_t ls_i16(const uint8_t *p) { return (int16_t)ls_u16(p); }
static inline int32_t ls_i32(const uint8_t *p) { return ls_signed(ls_u32(p)); }
static inline int8_t ls_i8(const uint8_t *p) { return (int8_t)*p; }

static inline int32_t ls_within(int32_t v, int32_t low, int32_t high) { return v < low ? low : v > high ? high : v; }

/* Sums and products that wrap around at 32 bits. No image of the quantiser comes near that; a hostile one must do no
 * harm. */
static inline int32_t ls_add(int32_t a, int32_t b) { return ls_signed((uint32_t)a + (uint32_t)b); }
static inline int32_t ls_times(int32_t a, int32_t b) { return ls_signed((uint32_t)a * (uint32_t)b); }

static_assert(-3 >> 1 == -2, "right shifts round down");
/* Scales a row's sum to the next layer's input; both shifts round down. */
static inline int32_t ls_row_biased(const uint8_t *row, int32_t sum)
{
    return ls_add(sum, ls_i32(row + LS_ROW_AT_BIAS));
}
static inline int32_t ls_row_scaled(const uint8_t *row, int32_t value, uint32_t before, uint32_t after)
{
    return ls_times(value >> before, ls_i16(row + LS_ROW_AT_MULTIPLIER)) >> after;
}
#endif
