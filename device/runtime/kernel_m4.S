/* SPDX-License-Identifier: MIT
 * ls_dot_rows for ARMv7E-M, four rows at a time. SMLAD adds the products of two terms with both rows of a pair; SXTB16 leaves
 * the first row's weights of the same word. The input may lie at odd halves of words, which LDR reads and LDRD does not.
 * r0 input, r1 and r2 pairs, r4 and r6 sums of their first rows, r5 and r7 of both. */
    .syntax unified
    .cpu cortex-m4
    .thumb
    .section .text.ls_dot_rows, "ax"
    .global ls_dot_rows
    .thumb_func
    .type ls_dot_rows, %function

    .macro pair word, x, first, both
    smlad \both, \word, \x, \both
    sxtb16 \word, \word
    smlad \first, \word, \x, \first
    .endm
    .macro four_terms
    ldrd r8, r9, [r1], #8
    ldrd r10, r11, [r2], #8
    ldr r12, [r0], #4
    ldr lr, [r0], #4
    pair r8, r12, r4, r5
    pair r10, r12, r6, r7
    pair r9, lr, r4, r5
    pair r11, lr, r6, r7
    .endm

ls_dot_rows: /* x, weights, terms, rows, stack: sums */
    push {r2-r12, lr}   /* terms at sp, rows at sp + 4, sums at sp + 48 */
    add r2, r1, r2, lsl #1
1:  ldr r3, [sp]
    movs r4, #0
    movs r5, #0
    movs r6, #0
    movs r7, #0
    subs r3, #8
    blt 3f
2:  four_terms
    four_terms
    subs r3, #8
    bge 2b
3:  adds r3, #8
    beq 5f
4:  ldr r8, [r1], #4
    ldr r10, [r2], #4
    ldr r12, [r0], #4
    pair r8, r12, r4, r5
    pair r10, r12, r6, r7
    subs r3, #2
    bne 4b
5:  subs r5, r4
    asrs r5, #8
    subs r7, r6
    asrs r7, #8
    ldr r9, [sp, #48]
    stmia r9!, {r4-r7}
    str r9, [sp, #48]
    ldrd r8, r3, [sp]
    sub r0, r0, r8, lsl #1
    mov r1, r2
    add r2, r1, r8, lsl #1
    subs r3, #4
    str r3, [sp, #4]
    bne 1b
    pop {r2-r12, pc}
    .size ls_dot_rows, . - ls_dot_rows
