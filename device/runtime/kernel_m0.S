/* SPDX-License-Identifier: MIT
 * kernel.h for ARMv6-M. ls_dot_rows takes four rows at a time. The input and both pairs of rows are read through one index of
 * two bytes a term, which runs from -2 terms to 0: the input ends at r7, the pairs at r0 and r1. Sums of the first rows are in
 * r2 and r8, of both rows in r3 and r9. */
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

    .section .text.ls_saturate_rows, "ax"
    .global ls_saturate_rows
    .thumb_func
    .type ls_saturate_rows, %function
ls_saturate_rows: /* rows, least, y */
    push {r4-r7, lr}
    mov r4, r8
    mov r5, r9
    push {r4, r5}
    mov r9, r1
    ldr r5, [r0, #16]           /* count */
    ldmia r0!, {r1, r3, r4, r6} /* sums, rows, before, after */
    lsls r5, #2
    adds r5, r1
    mov r8, r5                  /* the end of the sums */
    mov r0, r1
    mov r1, r3
    mov r3, r4
    mov r4, r6
1:  ldmia r0!, {r5}
    ldmia r1!, {r6, r7}
    adds r5, r6
    cmp r5, r9
    blt 4f
2:  asrs r5, r3
    asrs r6, r7, #16
    muls r5, r6
    asrs r5, r4
    sxtb r7, r7
    adds r5, r7
    sxtb r6, r5
    cmp r6, r5
    bne 5f
3:  strh r5, [r2]
    adds r2, #2
    cmp r0, r8
    bne 1b
    pop {r4, r5}
    mov r8, r4
    mov r9, r5
    pop {r4-r7, pc}
4:  mov r5, r9
    b 2b
5:  asrs r5, #31                /* -128 or 127 */
    movs r6, #127
    eors r5, r6
    b 3b
    .size ls_saturate_rows, . - ls_saturate_rows

    .section .text.ls_step_cells, "ax"
    .global ls_step_cells
    .thumb_func
    .type ls_step_cells, %function

    .macro look_up              /* r5: index to entry */
    lsrs r6, r5, #11
    bne 8f
7:  lsls r5, #1
    ldrh r5, [r4, r5]
    .subsection 1
8:  asrs r5, #31                /* 0 or 2047 */
    mvns r5, r5
    lsrs r5, #21
    b 7b
    .previous
    .endm
    .macro gate
    ldmia r0!, {r5}
    ldmia r1!, {r6, r7}
    adds r5, r6
    asrs r5, r2
    asrs r7, #16
    muls r5, r7
    asrs r5, r3
    look_up
    .endm
    .macro half_tanh            /* r5: the sigmoid less a half */
    movs r6, #1
    lsls r6, #14
    subs r5, r6
    .endm
    .macro round_by bits        /* r5; the shift's last bit is the carry */
    asrs r5, #\bits
    movs r6, #0
    adcs r5, r6
    .endm

ls_step_cells: /* rows, hidden, cells, state */
    push {r4-r7, lr}
    mov r4, r8
    mov r5, r9
    mov r6, r10
    mov r7, r11
    push {r4-r7}
    mov r8, r2
    mov r9, r1
    mov r10, r3
    ldmia r0!, {r1-r4}          /* sums, rows, before, after */
    ldr r5, [r0]
    mov r11, r5                 /* count */
    mov r0, r1
    mov r1, r2
    mov r2, r3
    mov r3, r4
    ldr r4, =ls_sigmoid_table
1:  gate
    mov r12, r5
    gate
    mov lr, r5
    gate
    half_tanh
    mov r6, r12
    muls r5, r6
    asrs r5, #4
    mov r6, r8
    movs r7, #0
    ldrsh r6, [r6, r7]
    mov r7, lr
    muls r6, r7
    adds r5, r6
    round_by 15
    mov r6, r8
    strh r5, [r6]
    adds r6, #2
    mov r8, r6
    mov r12, r5
    gate
    mov lr, r5
    mov r5, r12
    asrs r5, #2
    movs r6, #4
    lsls r6, #8
    adds r5, r6
    look_up
    half_tanh
    mov r6, lr
    muls r5, r6
    asrs r5, #14
    mov r6, r9
    ldmia r6!, {r7}
    mov r9, r6
    asrs r6, r7, #16
    muls r5, r6
    round_by 16
    sxtb r7, r7
    adds r5, r7
    sxtb r6, r5
    cmp r6, r5
    bne 3f
2:  mov r6, r10
    strh r5, [r6]
    adds r6, #2
    mov r10, r6
    mov r5, r11
    subs r5, #1
    mov r11, r5
    beq 4f
    b 1b
3:  asrs r5, #31                /* -128 or 127 */
    movs r6, #127
    eors r5, r6
    b 2b
4:  pop {r4-r7}
    mov r8, r4
    mov r9, r5
    mov r10, r6
    mov r11, r7
    pop {r4-r7, pc}
    .ltorg
    .size ls_step_cells, . - ls_step_cells
