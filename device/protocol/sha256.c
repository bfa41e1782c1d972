// SPDX-License-Identifier: MIT
#include "device/protocol/sha256.h"
#include <string.h>

// FIPS 180-4, section 4.2.2: first 32 bits of the fractional parts of the cube roots of the first 64 primes.
static const uint32_t round_constant[64] = {
    0x428a2f98u,
    0x71374491u,
    0xb5c0fbcfu,
    0xe9b5dba5u,
    0x3956c25bu,
    0x59f111f1u,
    0x923f82a4u,
    0xab1c5ed5u,
    0xd807aa98u,
    0x12835b01u,
    0x243185beu,
    0x550c7dc3u,
    0x72be5d74u,
    0x80deb1feu,
    0x9bdc06a7u,
    0xc19bf174u,
    0xe49b69c1u,
    0xefbe4786u,
    0x0fc19dc6u,
    0x240ca1ccu,
    0x2de92c6fu,
    0x4a7484aau,
    0x5cb0a9dcu,
    0x76f988dau,
    0x983e5152u,
    0xa831c66du,
    0xb00327c8u,
    0xbf597fc7u,
    0xc6e00bf3u,
    0xd5a79147u,
    0x06ca6351u,
    0x14292967u,
    0x27b70a85u,
    0x2e1b2138u,
    0x4d2c6dfcu,
    0x53380d13u,
    0x650a7354u,
    0x766a0abbu,
    0x81c2c92eu,
    0x92722c85u,
    0xa2bfe8a1u,
    0xa81a664bu,
    0xc24b8b70u,
    0xc76c51a3u,
    0xd192e819u,
    0xd6990624u,
    0xf40e3585u,
    0x106aa070u,
    0x19a4c116u,
    0x1e376c08u,
    0x2748774cu,
    0x34b0bcb5u,
    0x391c0cb3u,
    0x4ed8aa4au,
    0x5b9cca4fu,
    0x682e6ff3u,
    0x748f82eeu,
    0x78a5636fu,
    0x84c87814u,
    0x8cc70208u,
    0x90befffau,
    0xa4506cebu,
    0xbef9a3f7u,
    0xc67178f2u,
};

static uint32_t rotate(uint32_t x, unsigned n) { return x >> n | x << (32 - n); }

static void compress(ls_sha256 *s, const uint8_t *block)
{
    uint32_t w[64];
    for (unsigned i = 0; i < 16; ++i)
        w[i] = (uint32_t)block[4 * i] << 24 | (uint32_t)block[4 * i + 1] << 16 | (uint32_t)block[4 * i + 2] << 8
               | block[4 * i + 3];
    for (unsigned i = 16; i < 64; ++i) {
        const uint32_t near = rotate(w[i - 2], 17) ^ rotate(w[i - 2], 19) ^ w[i - 2] >> 10;
        const uint32_t far = rotate(w[i - 15], 7) ^ rotate(w[i - 15], 18) ^ w[i - 15] >> 3;
        w[i] = near + w[i - 7] + far + w[i - 16];
    }
    uint32_t v[8];
    memcpy(v, s->state, sizeof v);
    for (unsigned i = 0; i < 64; ++i) {
        const uint32_t choose = (v[4] & v[5]) ^ (~v[4] & v[6]);
        const uint32_t majority = (v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2]);
        const uint32_t one = v[7] + (rotate(v[4], 6) ^ rotate(v[4], 11) ^ rotate(v[4], 25)) + choose + round_constant[i]
                             + w[i];
        const uint32_t two = (rotate(v[0], 2) ^ rotate(v[0], 13) ^ rotate(v[0], 22)) + majority;
        memmove(v + 1, v, 7 * sizeof *v);
        v[4] += one;
        v[0] = one + two;
    }
    for (unsigned i = 0; i < 8; ++i)
        s->state[i] += v[i];
}

void ls_sha256_init(ls_sha256 *s)
{
    static const uint32_t start[8] = {
        0x6a09e667u,
        0xbb67ae85u,
        0x3c6ef372u,
        0xa54ff53au,
        0x510e527fu,
        0x9b05688cu,
        0x1f83d9abu,
        0x5be0cd19u,
    };
    memcpy(s->state, start, sizeof start);
    s->bytes = 0;
}

void ls_sha256_update(ls_sha256 *s, const void *data, size_t size)
{
    const uint8_t *bytes = data;
    size_t filled = (size_t)(s->bytes % 64);
    s->bytes += size;
    while (size > 0) {
        const size_t take = size < 64 - filled ? size : 64 - filled;
        memcpy(s->block + filled, bytes, take);
        bytes += take;
        size -= take;
        filled += take;
        if (filled == 64) {
            compress(s, s->block);
            filled = 0;
        }
    }
}

void ls_sha256_final(ls_sha256 *s, uint8_t digest[32])
{
    const uint64_t bits = s->bytes * 8;
    uint8_t pad[72] = {0x80};
    const size_t filled = (size_t)(s->bytes % 64);
    const size_t zeros = (filled < 56 ? 56 : 120) - filled; // with the 0x80 counted
    for (unsigned i = 0; i < 8; ++i)
        pad[zeros + i] = (uint8_t)(bits >> (56 - 8 * i));
    ls_sha256_update(s, pad, zeros + 8);
    for (unsigned i = 0; i < 32; ++i)
        digest[i] = (uint8_t)(s->state[i / 4] >> (24 - 8 * (i % 4)));
}

void ls_hmac_sha256(const uint8_t *key, size_t key_size, const void *message, size_t size, uint8_t tag[32])
{
    ls_sha256 sha;
    uint8_t pad[64] = {0};
    memcpy(pad, key, key_size < sizeof pad ? key_size : sizeof pad);
    for (size_t i = 0; i < sizeof pad; ++i)
        pad[i] ^= 0x36;
    ls_sha256_init(&sha);
    ls_sha256_update(&sha, pad, sizeof pad);
    ls_sha256_update(&sha, message, size);
    ls_sha256_final(&sha, tag);
    for (size_t i = 0; i < sizeof pad; ++i)
        pad[i] ^= 0x36 ^ 0x5C;
    ls_sha256_init(&sha);
    ls_sha256_update(&sha, pad, sizeof pad);
    ls_sha256_update(&sha, tag, 32);
    ls_sha256_final(&sha, tag);
}
