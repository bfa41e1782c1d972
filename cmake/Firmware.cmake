# SPDX-License-Identifier: GPL-3.0-or-later
# One program per board: the portable core, the sensors' drivers and the board's HAL. The linker prints the sizes and fails
# when one is over its budget.
enable_language(ASM)

set(nrf5 "${PROJECT_SOURCE_DIR}/device/firmware/hal/nrf5")

# lodestone_firmware(NAME CPU cortex-m0 SCRIPT board.ld SOURCES …)
function(lodestone_firmware name)
  cmake_parse_arguments(ARG "" "CPU;SCRIPT" "SOURCES" ${ARGN})
  cmake_path(GET ARG_SCRIPT PARENT_PATH folder) # where the board's own headers are
  add_executable(${name} ${ARG_SOURCES})
  target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR} ${folder})
  target_compile_options(${name} PRIVATE -mcpu=${ARG_CPU} -mthumb -O2 -g -ffunction-sections -fdata-sections)
  target_compile_definitions(${name} PRIVATE LS_IMAGE_ALIGNED)
  target_link_libraries(${name} PRIVATE lodestone_warnings)
  target_link_options(${name} PRIVATE -mcpu=${ARG_CPU} -mthumb -nostartfiles --specs=nano.specs -Wl,--gc-sections
    "-L${nrf5}" -Wl,-T${ARG_SCRIPT} -Wl,--print-memory-usage -Wl,-Map=$<TARGET_FILE_DIR:${name}>/${name}.map)
  set_target_properties(${name} PROPERTIES SUFFIX .elf AUTOMOC OFF AUTORCC OFF POSITION_INDEPENDENT_CODE OFF LINK_DEPENDS "${ARG_SCRIPT};${nrf5}/sections.ld")
  add_custom_command(TARGET ${name} POST_BUILD
    COMMAND ${CMAKE_OBJCOPY} -O ihex ${name}.elf ${name}.hex
    COMMAND ${CMAKE_OBJCOPY} -O binary ${name}.elf ${name}.bin
    WORKING_DIRECTORY ${CMAKE_RUNTIME_OUTPUT_DIRECTORY})
endfunction()

file(GLOB runtime "${PROJECT_SOURCE_DIR}/device/runtime/*.c")
list(FILTER runtime EXCLUDE REGEX "/kernel[^/]*$")
set_source_files_properties(${runtime} PROPERTIES COMPILE_OPTIONS -O3)
set(kernel_m0 "${PROJECT_SOURCE_DIR}/device/runtime/kernel_m0.S")
set(kernel_m4 "${PROJECT_SOURCE_DIR}/device/runtime/kernel_m4.S")
file(GLOB core "${PROJECT_SOURCE_DIR}/device/protocol/*.c" "${PROJECT_SOURCE_DIR}/device/firmware/*.c"
  "${PROJECT_SOURCE_DIR}/device/firmware/sensor/*.c")

# A board.cmake in a folder of hal/ calls this: the folder is the board's HAL, with its linker script board.ld. FAMILY: a folder
# of hal/ with what it has in common with other boards.
function(lodestone_board)
  cmake_parse_arguments(ARG "" "NAME;CPU;KERNEL;FAMILY" "" ${ARGN})
  file(GLOB hal "${CMAKE_CURRENT_LIST_DIR}/*.c" "${CMAKE_CURRENT_LIST_DIR}/../${ARG_FAMILY}/*.c")
  lodestone_firmware(glove-${ARG_NAME} CPU ${ARG_CPU} SCRIPT "${CMAKE_CURRENT_LIST_DIR}/board.ld"
    SOURCES ${core} ${runtime} "${PROJECT_SOURCE_DIR}/device/runtime/${ARG_KERNEL}" ${hal})
endfunction()
file(GLOB boards "${PROJECT_SOURCE_DIR}/device/firmware/hal/*/board.cmake")
foreach(board ${boards})
  include("${board}")
endforeach()

# For a test: the micro:bit's firmware, whose bus is scripted.
set(nrf51 "${PROJECT_SOURCE_DIR}/device/firmware/hal/nrf51")
file(GLOB hal "${nrf51}/uart.c" "${nrf5}/*.c")
list(FILTER hal EXCLUDE REGEX "/i2c.c$")
lodestone_firmware(emulated-own-sensors CPU cortex-m0 SCRIPT "${nrf51}/board.ld"
  SOURCES ${core} ${runtime} ${kernel_m0} ${hal} "${PROJECT_SOURCE_DIR}/tests/firmware/scripted_bus.c")

# The network alone, for counting instructions on emulated cores, and each core's kernels beside the portable ones.
set(bare "${PROJECT_SOURCE_DIR}/device/firmware/benchmark")
foreach(cpu m0 m4)
  lodestone_firmware(benchmark-${cpu} CPU cortex-${cpu} SCRIPT "${bare}/board.ld"
    SOURCES "${PROJECT_SOURCE_DIR}/device/protocol/frame.c" ${runtime} ${kernel_${cpu}} "${bare}/run.c" "${bare}/host.c")
  lodestone_firmware(kernels-${cpu} CPU cortex-${cpu} SCRIPT "${bare}/board.ld"
    SOURCES "${PROJECT_SOURCE_DIR}/device/runtime/tables.c" ${kernel_${cpu}} "${bare}/kernels.c" "${bare}/portable.c" "${bare}/host.c")
endforeach()
