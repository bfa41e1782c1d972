/* SPDX-License-Identifier: MIT
 * kernel.h for ARMv7E-M. ls_dot_rows takes four rows at a time: SMLAD adds the products of two terms with both rows of a pair, and
 * SXTB16 leaves the first row's weights of the same word. r0 input, r1 and r2 pairs, r4 and r6 sums of their first rows, r5 and r7
 * of both. An input at a multiple of four and terms in sixteens, as a recurrent layer has, are worth a loop of their own. */
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
    .macro four_products
    ldrd r8, r9, [r1], #8
    ldrd r10, r11, [r2], #8
    pair r8, r12, r4, r5
    pair r10, r12, r6, r7
    pair r9, lr, r4, r5
    pair r11, lr, r6, r7
    .endm
    .macro four_aligned
    ldrd r12, lr, [r0], #8
    four_products
    .endm
    .macro four_anywhere        /* LDRD reads words at multiples of four only */
    ldr r12, [r0], #4
    ldr lr, [r0], #4
    four_products
    .endm
    .macro begin_rows
    movs r4, #0
    movs r5, #0
    movs r6, #0
    movs r7, #0
    .endm
    .macro end_rows again
    subs r5, r4
    asrs r5, #8
    subs r7, r6
    asrs r7, #8
    ldmia sp, {r8-r10}
    stmia r10!, {r4-r7}
    str r10, [sp, #8]
    subs r0, r8
    mov r1, r2
    add r2, r8
    cmp r10, r9
    bne \again
    add sp, #12
    pop {r4-r12, pc}
    .endm

ls_dot_rows: /* x, weights, terms, rows, stack: sums */
    push {r4-r12, lr}
    ldr r4, [sp, #40]
    lsls r2, #1
    add r3, r4, r3, lsl #2
    push {r2-r4}        /* bytes of a row's x, the sums' end, the sums */
    lsls r4, r2, #27
    adds r3, r0, r2     /* the input's end */
    add r2, r1
    orrs r4, r4, r0, lsl #30
    bne 3f

1:  begin_rows
2:  four_aligned
    four_aligned
    four_aligned
    four_aligned
    cmp r0, r3
    bne 2b
    end_rows 1b

3:  begin_rows
    ldr r3, [sp]
    subs r3, #16
    blt 5f
4:  four_anywhere
    four_anywhere
    subs r3, #16
    bge 4b
5:  adds r3, #16
    beq 7f
6:  ldr r8, [r1], #4
    ldr r10, [r2], #4
    ldr r12, [r0], #4
    pair r8, r12, r4, r5
    pair r10, r12, r6, r7
    subs r3, #4
    bne 6b
7:  end_rows 3b
    .size ls_dot_rows, . - ls_dot_rows

    .section .text.ls_saturate_rows, "ax"
    .global ls_saturate_rows
    .thumb_func
    .type ls_saturate_rows, %function
ls_saturate_rows: /* rows, least, y */
    push {r4-r8, lr}
    ldmia r0, {r3-r7}           /* sums, rows, before, after, count */
    mvn r1, r1, asr #31         /* for a ReLU all ones, which leaves the sign to clear with; otherwise nothing */
1:  ldr r0, [r3], #4
    ldrd r8, lr, [r4], #8
    add r0, r8
    and r8, r1, r0, asr #31
    bic r0, r8
    asr r0, r5
    asr r8, lr, #16
    mul r0, r8
    asr r0, r6
    sxtab r0, r0, lr
    ssat r0, #8, r0
    strh r0, [r2], #2
    subs r7, #1
    bne 1b
    pop {r4-r8, pc}
    .size ls_saturate_rows, . - ls_saturate_rows

    .section .text.ls_step_cells, "ax"
    .global ls_step_cells
    .thumb_func
    .type ls_step_cells, %function

    .macro gate out
    ldr r8, [r0], #4
    ldrd r9, r10, [r4], #8
    add r8, r9
    asr r8, r5
    asr r10, #16
    mul r8, r10
    asr r8, r6
    usat r8, #11, r8
    ldrh \out, [lr, r8, lsl #1]
    .endm

ls_step_cells: /* rows, hidden, cells, state */
    push {r3-r12, lr}           /* state at sp */
    ldmia r0, {r3-r7}           /* sums, rows, before, after, count */
    mov r0, r3
    pop {r3}
    ldr lr, =ls_sigmoid_table
1:  gate r11
    gate r12
    gate r8
    sub r8, #16384              /* half a tanh */
    mul r11, r8
    asr r11, #4
    ldrsh r9, [r2]
    mla r11, r12, r9, r11
    add r11, #16384
    asr r11, #15
    strh r11, [r2], #2
    gate r12
    asr r11, #2
    add r11, #1024
    usat r11, #11, r11
    ldrh r8, [lr, r11, lsl #1]
    sub r8, #16384
    mul r8, r12
    asr r8, #14
    ldr r9, [r1], #4
    smulbt r8, r8, r9
    add r8, #32768
    asr r8, #16
    sxtab r8, r8, r9
    ssat r8, #8, r8
    strh r8, [r3], #2
    subs r7, #1
    bne 1b
    pop {r4-r12, pc}
    .ltorg
    .size ls_step_cells, . - ls_step_cells
