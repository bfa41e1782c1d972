/* SPDX-License-Identifier: MIT
 * ls_dot4 for ARMv6-M. The input value is loaded once for four rows; the four sums live in high registers, which `add`
 * reaches at no cost. Both indices run from -terms to 0: rows end at r0..r3, and the input lies at r7 + r4 = its end + 2 r4. */
    .syntax unified
    .cpu cortex-m0
    .thumb
    .section .text.ls_dot4, "ax"
    .global ls_dot4
    .thumb_func
    .type ls_dot4, %function

    .macro row base, sum
    ldrsb r6, [\base, r4]
    muls r6, r5
    add \sum, r6
    .endm
    .macro term
    ldrsh r5, [r7, r4]
    row r0, r8
    row r1, r9
    row r2, r10
    row r3, r11
    adds r7, #1
    adds r4, #1
    .endm

ls_dot4: /* x, w, stride, terms, stack: sum */
    push {r4-r7, lr}
    mov r4, r8
    mov r5, r9
    mov r6, r10
    mov r7, r11
    push {r4-r7}
    lsls r7, r3, #1
    adds r7, r0         /* the input's end */
    adds r0, r1, r3     /* the first row's end */
    rsbs r4, r3, #0
    adds r7, r4
    mov r6, r2
    adds r1, r0, r6
    adds r2, r1, r6
    adds r3, r2, r6
    movs r6, #0
    mov r8, r6
    mov r9, r6
    mov r10, r6
    mov r11, r6
    lsls r6, r4, #31    /* an odd number of terms: one by itself */
    beq 2f
    term
    beq 3f
2:  term
    term
    bmi 2b
3:  ldr r0, [sp, #36]
    mov r1, r8
    mov r2, r9
    mov r3, r10
    mov r4, r11
    stmia r0!, {r1-r4}
    pop {r4-r7}
    mov r8, r4
    mov r9, r5
    mov r10, r6
    mov r11, r7
    pop {r4-r7, pc}
    .size ls_dot4, . - ls_dot4
