/* SPDX-License-Identifier: MIT
 * What this board is: the nRF52833 of a BBC micro:bit v2. Register addresses are those of Nordic's nRF52833 Product
 * Specification; hal/nrf5 has what it shares with other chips of the family. */
#ifndef LODESTONE_NRF52_CHIP_H
#define LODESTONE_NRF52_CHIP_H
#include <stdint.h>

#define REGISTER(address) (*(volatile uint32_t *)(uintptr_t)(address))

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

#define CLOCK_HFCLKSTART REGISTER(0x40000000)
#define CLOCK_HFCLKSTARTED REGISTER(0x40000100)
#define GPIO_OUTSET REGISTER(0x50000508)
#define GPIO_PIN_CNF(pin) REGISTER(0x50000700 + 0x300 * ((pin) >> 5) + 4 * ((pin)&31))
#define FICR_DEVICEID REGISTER(0x10000060)

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

#define TIMER_START REGISTER(0x40008000)
#define TIMER_CAPTURE(n) REGISTER(0x40008040 + 4 * (n))
#define TIMER_COMPARE(n) REGISTER(0x40008140 + 4 * (n))
#define TIMER_INTENSET REGISTER(0x40008304)
#define TIMER_INTENCLR REGISTER(0x40008308)
#define TIMER_BITMODE REGISTER(0x40008508)
#define TIMER_PRESCALER REGISTER(0x40008510)
#define TIMER_CC(n) REGISTER(0x40008540 + 4 * (n))
enum { TIMER_32_BIT = 3, TIMER_1_MHZ = 4, TIMER_INT_COMPARE0 = 1 << 16, TIMER_IRQ = 8 };

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

#define TWI_STARTRX REGISTER(0x40003000)
#define TWI_STARTTX REGISTER(0x40003008)
#define TWI_STOP REGISTER(0x40003014)
#define TWI_RESUME REGISTER(0x40003020)
#define TWI_STOPPED REGISTER(0x40003104)
#define TWI_RXDREADY REGISTER(0x40003108)
#define TWI_TXDSENT REGISTER(0x4000311C)
#define TWI_ERROR REGISTER(0x40003124)
#define TWI_SHORTS REGISTER(0x40003200)
#define TWI_ENABLE REGISTER(0x40003500)
#define TWI_PSELSCL REGISTER(0x40003508)
#define TWI_PSELSDA REGISTER(0x4000350C)
#define TWI_RXD REGISTER(0x40003518)
#define TWI_TXD REGISTER(0x4000351C)
#define TWI_FREQUENCY REGISTER(0x40003524)
#define TWI_ADDRESS REGISTER(0x40003588)
enum {
    TWI_BYTE_SUSPENDS = 1,
    TWI_BYTE_STOPS = 2,
    TWI_ON = 5,
    TWI_400_KHZ = 0x06680000,
    GPIO_OPEN_DRAIN_PULLED_UP = 0x60C
};

#define NVMC_READY REGISTER(0x4001E400)
#define NVMC_CONFIG REGISTER(0x4001E504)
#define NVMC_ERASEPAGE REGISTER(0x4001E508)
enum { NVMC_READ = 0, NVMC_WRITE = 1, NVMC_ERASE = 2 };

#define NVIC_ENABLE REGISTER(0xE000E100)
#define SCB_AIRCR REGISTER(0xE000ED0C)

static inline void interrupts_off(void) { __asm volatile("cpsid i" ::: "memory"); }
static inline void interrupts_on(void) { __asm volatile("cpsie i" ::: "memory"); }
static inline void wait_for_interrupt(void) { __asm volatile("wfi" ::: "memory"); }

void uart_start(void);
void uart_interrupt(void);
void clock_start(void);
void timer_interrupt(void);
#endif
