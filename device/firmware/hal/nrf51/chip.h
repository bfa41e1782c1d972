/* SPDX-License-Identifier: MIT
 * What this board is: the nRF51822 of a BBC micro:bit. Register addresses are those of Nordic's nRF51 Series Reference
 * Manual; hal/nrf5 has what it shares with other chips of the family. */
#ifndef LODESTONE_NRF51_CHIP_H
#define LODESTONE_NRF51_CHIP_H
#include "device/firmware/hal/nrf5/nrf5.h"

enum {
    CHIP_PAGE_BYTES = 1024,
    CHIP_SLOT_BYTES = 64 * 1024,
    CHIP_SLOTS_AT = 0x10000,   /* behind the firmware, which the linker script keeps below */
    CHIP_RECORDS_AT = 0x30000, /* two pages */
    CHIP_FLASH_END = 0x40000,
    CHIP_INTERRUPTS = 32,
    CHIP_UART_TX_PIN = 24,
    CHIP_UART_RX_PIN = 25 /* to the micro:bit's USB interface */
};
/* One bus, P19 and P20 of the edge connector; the board's own sensors are on it too. */
static inline uint32_t chip_scl_pin(uint8_t address) { return (void)address, 0; }
static inline uint32_t chip_sda_pin(uint8_t address) { return (void)address, 30; }
#define CHIP_BOARD "microbit"

#define GPIO_PIN_CNF(pin) REGISTER(0x50000700 + 4 * (pin))

#define UART_STARTRX REGISTER(0x40002000)
#define UART_STARTTX REGISTER(0x40002008)
#define UART_RXDRDY REGISTER(0x40002108)
#define UART_TXDRDY REGISTER(0x4000211C)
#define UART_INTENSET REGISTER(0x40002304)
#define UART_INTENCLR REGISTER(0x40002308)
#define UART_ENABLE REGISTER(0x40002500)
#define UART_PSELTXD REGISTER(0x4000250C)
#define UART_PSELRXD REGISTER(0x40002514)
#define UART_RXD REGISTER(0x40002518)
#define UART_TXD REGISTER(0x4000251C)
#define UART_BAUDRATE REGISTER(0x40002524)
enum { UART_INT_RXDRDY = 1 << 2, UART_INT_TXDRDY = 1 << 7, UART_IRQ = 2 };
#endif
