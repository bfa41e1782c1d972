# SPDX-License-Identifier: MIT
# NAME: of the program, glove-NAME.elf. KERNEL: the network's inner loops for this core, of device/runtime. FAMILY: hal/nrf5
# is what the chips nRF51 and nRF52 have in common.
lodestone_board(NAME microbit CPU cortex-m0 KERNEL kernel_m0.S FAMILY nrf5)
