/* SPDX-License-Identifier: MIT
 * What the chips of the family have at the same addresses, and the functions between the files of a board. Addresses
 * are those of Nordic's nRF51 Series Reference Manual and nRF52833 Product Specification, which agree on these. */
#ifndef LODESTONE_NRF5_H
#define LODESTONE_NRF5_H
#include <stdbool.h>
#include <stdint.h>

#define REGISTER(address) (*(volatile uint32_t *)(uintptr_t)(address))

#define CLOCK_HFCLKSTART REGISTER(0x40000000)
#define CLOCK_HFCLKSTARTED REGISTER(0x40000100)
#define GPIO_OUTSET REGISTER(0x50000508)
#define FICR_DEVICEID REGISTER(0x10000060)

#define TIMER_START REGISTER(0x40008000)
#define TIMER_CAPTURE(n) REGISTER(0x40008040 + 4 * (n))
#define TIMER_COMPARE(n) REGISTER(0x40008140 + 4 * (n))
#define TIMER_INTENSET REGISTER(0x40008304)
#define TIMER_INTENCLR REGISTER(0x40008308)
#define TIMER_BITMODE REGISTER(0x40008508)
#define TIMER_PRESCALER REGISTER(0x40008510)
#define TIMER_CC(n) REGISTER(0x40008540 + 4 * (n))
enum { TIMER_32_BIT = 3, TIMER_1_MHZ = 4, TIMER_INT_COMPARE0 = 1 << 16, TIMER_IRQ = 8 };

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

/* Of the board's uart.c. Idle: nothing to read, nothing under way. */
void uart_start(void);
void uart_interrupt(void);
bool uart_idle(void);
/* Of time.c. Idle: no tick is due. */
void clock_start(void);
void timer_interrupt(void);
bool tick_idle(void);
#endif
