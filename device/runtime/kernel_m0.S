/* SPDX-License-Identifier: MIT
 * ls_dot_rows for ARMv6-M, four rows at a time. The input and both pairs of rows are read through one index of two bytes a term,
 * which runs from -2 terms to 0: the input ends at r7, the pairs at r0 and r1. Their sums: r2 first and r3 both, r8 and r9. */
    .syntax unified
    .cpu cortex-m0
    .thumb
    .section .text.ls_dot_rows, "ax"
    .global ls_dot_rows
    .thumb_func
    .type ls_dot_rows, %function

    .macro pair base, first, both
    ldrsh r6, [\base, r4]
    muls r6, r5
    add \both, r6
    ldrsb r6, [\base, r4]
    muls r6, r5
    add \first, r6
    .endm
    .macro term
    ldrsh r5, [r7, r4]
    pair r0, r2, r3
    pair r1, r8, r9
    adds r4, #2
    .endm

ls_dot_rows: /* x, weights, terms, rows, stack: sums */
    push {r4-r7, lr}
    mov r4, r8
    mov r5, r9
    mov r6, r10
    mov r7, r11
    push {r4-r7}
    mov r12, r3
    lsls r2, r2, #1
    adds r7, r0, r2
    adds r0, r1, r2
    adds r1, r0, r2
    rsbs r2, r2, #0
    mov r10, r2         /* the index's start */
    ldr r3, [sp, #36]
    mov r11, r3

1:  movs r2, #0
    movs r3, #0
    mov r8, r2
    mov r9, r2
    mov r4, r10
    lsls r5, r4, #29    /* the terms are even; not a multiple of four: begin at the third of a turn */
    bmi 3f
2:  term
    term
3:  term
    term
    bmi 2b
    subs r3, r2
    asrs r3, #8
    mov r5, r8
    mov r6, r9
    subs r6, r5
    asrs r6, #8
    mov r4, r11
    stmia r4!, {r2, r3, r5, r6}
    mov r11, r4
    mov r4, r10
    subs r0, r1, r4
    subs r1, r0, r4
    mov r5, r12
    subs r5, #4
    mov r12, r5
    bne 1b

    pop {r4-r7}
    mov r8, r4
    mov r9, r5
    mov r10, r6
    mov r11, r7
    pop {r4-r7, pc}
    .size ls_dot_rows, . - ls_dot_rows
