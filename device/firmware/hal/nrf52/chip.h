/* SPDX-License-Identifier: MIT
 * What this board is: the nRF52833 of a BBC micro:bit v2. Register addresses are those of Nordic's nRF52833 Product
 * Specification; hal/nrf5 has what it shares with other chips of the family. */
#ifndef LODESTONE_NRF52_CHIP_H
#define LODESTONE_NRF52_CHIP_H
#include "device/firmware/hal/nrf5/nrf5.h"

enum {
    CHIP_PAGE_BYTES = 4096,
    CHIP_SLOT_BYTES = 64 * 1024,
    CHIP_SLOTS_AT = 0x10000,   /* behind the firmware, which the linker script keeps below */
    CHIP_RECORDS_AT = 0x30000, /* two pages */
    CHIP_FLASH_END = 0x80000,
    CHIP_INTERRUPTS = 48,
    CHIP_UART_TX_PIN = 6,
    CHIP_UART_RX_PIN = 32 + 8 /* P1.08; to the micro:bit's USB interface */
};
#define CHIP_BOARD "microbit-v2"

/* Two buses: the board's own LSM303AGR (P0.08 and P0.16), and P19 and P20 of the edge connector (P0.26 and P1.00). */
static inline int chip_is_inside(uint8_t address) { return address == 0x19 || address == 0x1E; }
static inline uint32_t chip_scl_pin(uint8_t address) { return chip_is_inside(address) ? 8 : 26; }
static inline uint32_t chip_sda_pin(uint8_t address) { return chip_is_inside(address) ? 16 : 32; }

#define GPIO_PIN_CNF(pin) REGISTER(0x50000700 + 0x300 * ((pin) >> 5) + 4 * ((pin)&31))

#define UARTE_STARTRX REGISTER(0x40002000)
#define UARTE_STARTTX REGISTER(0x40002008)
#define UARTE_RXDRDY_AT 0x40002108
#define UARTE_RXDRDY REGISTER(UARTE_RXDRDY_AT)
#define UARTE_ENDTX REGISTER(0x40002120)
#define UARTE_RXSTARTED REGISTER(0x4000214C)
#define UARTE_SHORTS REGISTER(0x40002200)
#define UARTE_INTENSET REGISTER(0x40002304)
#define UARTE_ENABLE REGISTER(0x40002500)
#define UARTE_PSELTXD REGISTER(0x4000250C)
#define UARTE_PSELRXD REGISTER(0x40002514)
#define UARTE_BAUDRATE REGISTER(0x40002524)
#define UARTE_RXD_PTR REGISTER(0x40002534)
#define UARTE_RXD_MAXCNT REGISTER(0x40002538)
#define UARTE_TXD_PTR REGISTER(0x40002544)
#define UARTE_TXD_MAXCNT REGISTER(0x40002548)
enum {
    UARTE_ON = 8,
    UARTE_ENDRX_STARTS_RX = 1 << 5,
    UARTE_INT_RXDRDY = 1 << 2,
    UARTE_INT_ENDTX = 1 << 8,
    UARTE_INT_RXSTARTED = 1 << 19,
    UART_IRQ = 2
};

/* TIMER1 counts received bytes, through a channel of the PPI. */
#define COUNTER_START REGISTER(0x40009000)
#define COUNTER_COUNT_AT 0x40009008
#define COUNTER_CAPTURE REGISTER(0x40009040)
#define COUNTER_MODE REGISTER(0x40009504)
#define COUNTER_BITMODE REGISTER(0x40009508)
#define COUNTER_CC REGISTER(0x40009540)
#define PPI_CHENSET REGISTER(0x4001F504)
#define PPI_EVENT0 REGISTER(0x4001F510)
#define PPI_TASK0 REGISTER(0x4001F514)
enum { COUNTER = 1 };
#endif
