# SPDX-License-Identifier: MIT
# NAME: of the program, glove-NAME.elf. KERNEL: the network's inner loops for this core, of device/runtime.
lodestone_board(NAME microbit CPU cortex-m0 KERNEL kernel_m0.S)
