// SPDX-License-Identifier: MIT
// SHA-256 (FIPS 180-4), incremental, no heap. Identifies images on the studio and on the glove; as HMAC it signs them.
#ifndef LODESTONE_PROTOCOL_SHA256_H
#define LODESTONE_PROTOCOL_SHA256_H
#include <stddef.h>
#include <stdint.h>
#ifdef __cplusplus
extern "C" {
#endif
typedef struct
{
    uint32_t state[8];
    uint64_t bytes;
    uint8_t block[64];
} ls_sha256;
void ls_sha256_init(ls_sha256 *s);
void ls_sha256_update(ls_sha256 *s, const void *data, size_t size);
void ls_sha256_final(ls_sha256 *s, uint8_t digest[32]);
// HMAC-SHA-256 (RFC 2104); a key of at most 64 bytes.
void ls_hmac_sha256(const uint8_t *key, size_t key_size, const void *message, size_t size, uint8_t tag[32]);
#ifdef __cplusplus
}
#endif
#endif
