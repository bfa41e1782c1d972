/* SPDX-License-Identifier: MIT
 * UART0 with a ring buffer each way, served by interrupts. Sending never waits: when nobody reads, the ring stays
 * full. */
#include "device/firmware/hal.h"
#include "chip.h"
#include "device/protocol/messages.h"

enum { IN = 1024, OUT = 768 };

static uint8_t in[IN], out[OUT];
static volatile uint16_t in_head, in_tail, out_head, out_tail; /* head is written, tail is read; equal: empty */
static volatile uint8_t sending;
static volatile uint32_t next_rate; /* register value to set once the last byte is sent; 0: no change */

static uint16_t after(uint16_t at, uint16_t size) { return (uint16_t)(at + 1 == size ? 0 : at + 1); }

/* Values of the register BAUDRATE as the reference manual lists them; 0: not a rate of this chip. */
static uint32_t rate_register(uint32_t baud)
{
    switch (baud) {
    case 115200: return 0x01D7E000;
    case 230400: return 0x03AFB000;
    case 460800: return 0x075F7000;
    case 921600: return 0x0EBEDFA4;
    default: return 0;
    }
}

void uart_start(void)
{
    GPIO_OUTSET = 1u << CHIP_UART_TX_PIN;
    GPIO_PIN_CNF(CHIP_UART_TX_PIN) = 1;
    UART_PSELTXD = CHIP_UART_TX_PIN;
    UART_PSELRXD = CHIP_UART_RX_PIN;
    UART_BAUDRATE = rate_register(LS_BAUD_DEFAULT);
    UART_ENABLE = 4;
    UART_RXDRDY = 0;
    UART_TXDRDY = 0;
    UART_INTENSET = UART_INT_RXDRDY | UART_INT_TXDRDY;
    UART_STARTRX = 1;
    UART_STARTTX = 1;
    NVIC_ENABLE = 1u << UART_IRQ;
}

static void send_next(void)
{
    sending = out_tail != out_head;
    if (!sending) {
        if (next_rate != 0)
            UART_BAUDRATE = next_rate;
        next_rate = 0;
        return;
    }
    UART_TXD = out[out_tail];
    out_tail = after(out_tail, OUT);
}

void uart_interrupt(void)
{
    while (UART_RXDRDY != 0) {
        const uint16_t next = after(in_head, IN);
        if (next == in_tail) { /* full: bytes wait in the chip's own six-byte FIFO until some are read */
            UART_INTENCLR = UART_INT_RXDRDY;
            break;
        }
        UART_RXDRDY = 0;
        in[in_head] = (uint8_t)UART_RXD;
        in_head = next;
    }
    if (UART_TXDRDY != 0) {
        UART_TXDRDY = 0;
        send_next();
    }
}

size_t hal_uart_read(uint8_t *bytes, size_t room)
{
    size_t n = 0;
    for (; n < room && in_tail != in_head; ++n) {
        bytes[n] = in[in_tail];
        in_tail = after(in_tail, IN);
    }
    if (n > 0)
        UART_INTENSET = UART_INT_RXDRDY;
    return n;
}

/* QEMU: after the line was full for a while there is no interrupt when it can send again, until a register is
 * written. */
static void nudge(void)
{
    if (sending)
        UART_INTENSET = UART_INT_TXDRDY;
}

size_t hal_uart_room(void)
{
    nudge();
    const int used = out_head - out_tail;
    return (size_t)(OUT - 1 - (used < 0 ? used + OUT : used));
}

size_t hal_uart_write(const uint8_t *bytes, size_t size)
{
    const size_t room = hal_uart_room(), n = size < room ? size : room;
    for (size_t i = 0; i < n; ++i) {
        out[out_head] = bytes[i];
        out_head = after(out_head, OUT);
    }
    interrupts_off();
    if (!sending)
        send_next();
    interrupts_on();
    return n;
}

bool hal_uart_baud_ok(uint32_t baud) { return rate_register(baud) != 0; }

void hal_uart_set_baud(uint32_t baud)
{
    interrupts_off();
    next_rate = rate_register(baud);
    if (!sending)
        send_next();
    interrupts_on();
}

bool uart_idle(void)
{
    nudge();
    return in_tail == in_head && !sending;
}
