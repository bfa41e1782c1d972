# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the boards' firmware beside the studio when this machine has the compiler; nothing else of the studio needs it.
find_program(ARM_GCC arm-none-eabi-gcc)
if(NOT ARM_GCC)
  message(STATUS "No arm-none-eabi-gcc here: the boards' firmware is left out. Debian: apt-get install gcc-arm-none-eabi libnewlib-arm-none-eabi")
  return()
endif()
# Here a board.cmake only names the program that cmake/Firmware.cmake builds.
function(lodestone_board)
  cmake_parse_arguments(ARG "" "NAME;CPU;KERNEL;FAMILY" "" ${ARGN})
  set(programs ${programs} "${CMAKE_RUNTIME_OUTPUT_DIRECTORY}/glove-${ARG_NAME}.elf" PARENT_SCOPE)
endfunction()
set(programs)
file(GLOB boards CONFIGURE_DEPENDS device/firmware/hal/*/board.cmake)
foreach(board ${boards})
  include("${board}")
endforeach()
file(GLOB_RECURSE firmware_sources device/protocol/*.[chS] device/runtime/*.[chS] device/firmware/*.[chS] device/firmware/*.ld
  device/firmware/*.cmake tests/firmware/*.c)
set(firmware_build "${CMAKE_BINARY_DIR}/firmware")
add_custom_command(OUTPUT ${programs}
  COMMAND ${CMAKE_COMMAND} -S "${PROJECT_SOURCE_DIR}" -B "${firmware_build}" -G Ninja -DLODESTONE_FIRMWARE_ONLY=ON -DLODESTONE_WERROR=ON
    "--toolchain=${PROJECT_SOURCE_DIR}/cmake/arm-none-eabi.cmake" "-DCMAKE_RUNTIME_OUTPUT_DIRECTORY=${CMAKE_RUNTIME_OUTPUT_DIRECTORY}" --log-level=WARNING
  COMMAND ${CMAKE_COMMAND} --build "${firmware_build}"
  DEPENDS ${firmware_sources} cmake/Firmware.cmake cmake/arm-none-eabi.cmake
  COMMENT "The boards' firmware" VERBATIM)
add_custom_target(firmware ALL DEPENDS ${programs})
