/* SPDX-License-Identifier: MIT
 * ls_dot4 for ARMv7E-M: SMLAD adds two products at once. Four weights are spread to pairs (0, 2) and (1, 3) by two SXTB16,
 * and the input is paired alike, once for four rows. This core reads unaligned words. */
    .syntax unified
    .cpu cortex-m4
    .thumb
    .section .text.ls_dot4, "ax"
    .global ls_dot4
    .thumb_func
    .type ls_dot4, %function

    .macro row sum, place:vararg
    ldr r11, [r1, \place]
    sxtb16 r12, r11, ror #8
    sxtb16 r11, r11
    smlad \sum, r11, r9, \sum
    smlad \sum, r12, r10, \sum
    .endm
    .macro one sum, place:vararg
    ldrsb r11, [r1, \place]
    mla \sum, r11, r9, \sum
    .endm

ls_dot4: /* x, w, stride, terms, stack: sum */
    push {r4-r12, lr}
    add lr, r2, r2, lsl #1
    movs r4, #0
    movs r5, #0
    movs r6, #0
    movs r7, #0
    subs r3, #4
    blt 2f
1:  ldr r10, [r0, #4]
    ldr r8, [r0], #8
    pkhbt r9, r8, r10, lsl #16
    pkhtb r10, r10, r8, asr #16
    row r5, r2
    row r6, r2, lsl #1
    row r7, lr
    row r4, #0
    adds r1, #4
    subs r3, #4
    bge 1b
2:  adds r3, #4
    beq 4f
3:  ldrsh r9, [r0], #2
    one r5, r2
    one r6, r2, lsl #1
    one r7, lr
    one r4, #0
    adds r1, #1
    subs r3, #1
    bne 3b
4:  ldr r0, [sp, #40]
    stmia r0, {r4-r7}
    pop {r4-r12, pc}
    .size ls_dot4, . - ls_dot4
