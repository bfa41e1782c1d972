# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the boards' firmware beside the studio when this machine has the compiler; nothing else of the studio needs it.
find_program(ARM_GCC arm-none-eabi-gcc)
set(LODESTONE_FIRMWARE "${CMAKE_RUNTIME_OUTPUT_DIRECTORY}/glove-microbit.elf")
if(NOT ARM_GCC)
  message(STATUS "No arm-none-eabi-gcc here: the micro:bit's firmware is left out. Debian: apt-get install gcc-arm-none-eabi libnewlib-arm-none-eabi")
  return()
endif()
file(GLOB_RECURSE firmware_sources device/protocol/*.[chS] device/runtime/*.[chS] device/firmware/*.[chS] device/firmware/*.ld)
set(firmware_build "${CMAKE_BINARY_DIR}/firmware")
add_custom_command(OUTPUT "${LODESTONE_FIRMWARE}"
  COMMAND ${CMAKE_COMMAND} -S "${PROJECT_SOURCE_DIR}" -B "${firmware_build}" -G Ninja -DLODESTONE_BOARD=nrf51 -DLODESTONE_WERROR=ON
    "--toolchain=${PROJECT_SOURCE_DIR}/cmake/arm-none-eabi.cmake" "-DCMAKE_RUNTIME_OUTPUT_DIRECTORY=${CMAKE_RUNTIME_OUTPUT_DIRECTORY}" --log-level=WARNING
  COMMAND ${CMAKE_COMMAND} --build "${firmware_build}"
  DEPENDS ${firmware_sources} cmake/Firmware.cmake cmake/arm-none-eabi.cmake
  COMMENT "The micro:bit's firmware" VERBATIM)
add_custom_target(firmware ALL DEPENDS "${LODESTONE_FIRMWARE}")
