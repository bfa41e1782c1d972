/* SPDX-License-Identifier: MIT
 * UARTE0. Received bytes go by DMA into a ring of chunks, one after the other without the core's help, also while it
 * stands still for the 85 ms of an erased flash page; a timer counts them. Sending never waits: when nobody reads, the
 * ring stays full. */
#include "device/firmware/hal.h"
#include "chip.h"
#include "device/protocol/messages.h"

enum { CHUNK = 512, CHUNKS = 8, IN = CHUNK * CHUNKS, OUT = 1024 };

static uint8_t in[IN], out[OUT];
static uint32_t taken;                       /* bytes read since the start */
static volatile uint32_t chunk;              /* that the DMA fills next */
static volatile uint16_t head, tail, flying; /* of out: written, sent up to, bytes that the DMA sends from tail on */
static volatile uint32_t next_rate;          /* register value to set once the last byte is sent; 0: no change */

/* Values of the register BAUDRATE as the product specification lists them; 0: not a rate of this chip. */
static uint32_t rate_register(uint32_t baud)
{
    switch (baud) {
    case 115200: return 0x01D60000;
    case 230400: return 0x03B00000;
    case 460800: return 0x07400000;
    case 921600: return 0x0F000000;
    default: return 0;
    }
}

void uart_start(void)
{
    GPIO_OUTSET = 1u << CHIP_UART_TX_PIN;
    GPIO_PIN_CNF(CHIP_UART_TX_PIN) = 1;
    GPIO_PIN_CNF(CHIP_UART_RX_PIN) = 0;
    UARTE_PSELTXD = CHIP_UART_TX_PIN;
    UARTE_PSELRXD = CHIP_UART_RX_PIN;
    UARTE_BAUDRATE = rate_register(LS_BAUD_DEFAULT);
    UARTE_ENABLE = UARTE_ON;
    COUNTER_MODE = COUNTER;
    COUNTER_BITMODE = TIMER_32_BIT;
    COUNTER_START = 1;
    PPI_EVENT0 = UARTE_RXDRDY_AT;
    PPI_TASK0 = COUNTER_COUNT_AT;
    PPI_CHENSET = 1;
    UARTE_RXD_PTR = (uint32_t)(uintptr_t)in;
    UARTE_RXD_MAXCNT = CHUNK;
    UARTE_SHORTS = UARTE_ENDRX_STARTS_RX;
    UARTE_INTENSET = UARTE_INT_RXDRDY | UARTE_INT_RXSTARTED | UARTE_INT_ENDTX;
    NVIC_ENABLE = 1u << UART_IRQ;
    UARTE_STARTRX = 1;
}

static void send_next(void)
{
    if (tail == head) {
        if (next_rate != 0)
            UARTE_BAUDRATE = next_rate;
        next_rate = 0;
        return;
    }
    flying = (uint16_t)((head > tail ? head : OUT) - tail);
    UARTE_TXD_PTR = (uint32_t)(uintptr_t)(out + tail);
    UARTE_TXD_MAXCNT = flying;
    UARTE_STARTTX = 1;
}

void uart_interrupt(void)
{
    UARTE_RXDRDY = 0;           /* it only wakes the core */
    if (UARTE_RXSTARTED != 0) { /* the pointer has been taken, so the chunk after this one can be named */
        UARTE_RXSTARTED = 0;
        chunk = (chunk + 1) % CHUNKS;
        UARTE_RXD_PTR = (uint32_t)(uintptr_t)(in + chunk * CHUNK);
    }
    if (UARTE_ENDTX != 0) {
        UARTE_ENDTX = 0;
        tail = (uint16_t)((tail + flying) % OUT);
        flying = 0;
        send_next();
    }
}

static uint32_t received(void)
{
    COUNTER_CAPTURE = 1;
    return COUNTER_CC;
}

size_t hal_uart_read(uint8_t *bytes, size_t room)
{
    const uint32_t all = received();
    if (all - taken > IN - CHUNK) /* the DMA may have written over what was not read: a frame fails its CRC */
        taken = all;
    size_t n = 0;
    for (; n < room && taken != all; ++n, ++taken)
        bytes[n] = in[taken % IN];
    return n;
}

size_t hal_uart_room(void)
{
    const int used = head - tail;
    return (size_t)(OUT - 1 - (used < 0 ? used + OUT : used));
}

size_t hal_uart_write(const uint8_t *bytes, size_t size)
{
    const size_t room = hal_uart_room(), n = size < room ? size : room;
    uint16_t at = head;
    for (size_t i = 0; i < n; ++i) {
        out[at] = bytes[i];
        at = (uint16_t)((at + 1) % OUT);
    }
    interrupts_off();
    head = at;
    if (flying == 0)
        send_next();
    interrupts_on();
    return n;
}

bool hal_uart_baud_ok(uint32_t baud) { return rate_register(baud) != 0; }

void hal_uart_set_baud(uint32_t baud)
{
    interrupts_off();
    next_rate = rate_register(baud);
    if (flying == 0)
        send_next();
    interrupts_on();
}

bool uart_idle(void) { return received() == taken && flying == 0; }
