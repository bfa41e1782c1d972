# SPDX-License-Identifier: MIT
lodestone_board(NAME microbit-v2 CPU cortex-m4 KERNEL kernel_m4.S FAMILY nrf5)
