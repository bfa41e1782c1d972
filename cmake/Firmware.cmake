# SPDX-License-Identifier: GPL-3.0-or-later
# One program per board: the portable core, its HAL and its sensor. The linker prints the size report and fails over budget.
set(LODESTONE_SENSOR wire CACHE STRING "Where the axes come from: wire (sent over the line) or lsm6ds3_mmc5603 (chips on I2C)")
enable_language(ASM)

# lodestone_firmware(NAME CPU cortex-m0 SCRIPT board.ld SOURCES …)
function(lodestone_firmware name)
  cmake_parse_arguments(ARG "" "CPU;SCRIPT" "SOURCES" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR})
  target_compile_options(${name} PRIVATE -mcpu=${ARG_CPU} -mthumb -O2 -g -ffunction-sections -fdata-sections)
  target_compile_definitions(${name} PRIVATE LS_IMAGE_ALIGNED)
  target_link_libraries(${name} PRIVATE lodestone_warnings)
  target_link_options(${name} PRIVATE -mcpu=${ARG_CPU} -mthumb -nostartfiles --specs=nano.specs -Wl,--gc-sections
    -Wl,-T${ARG_SCRIPT} -Wl,--print-memory-usage -Wl,-Map=$<TARGET_FILE_DIR:${name}>/${name}.map)
  set_target_properties(${name} PROPERTIES SUFFIX .elf AUTOMOC OFF AUTORCC OFF POSITION_INDEPENDENT_CODE OFF LINK_DEPENDS ${ARG_SCRIPT})
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
file(GLOB core "${PROJECT_SOURCE_DIR}/device/protocol/*.c" "${PROJECT_SOURCE_DIR}/device/firmware/*.c")
file(GLOB hal "${PROJECT_SOURCE_DIR}/device/firmware/hal/${LODESTONE_BOARD}/*.c")
lodestone_firmware(glove-microbit CPU cortex-m0 SCRIPT "${PROJECT_SOURCE_DIR}/device/firmware/hal/nrf51/board.ld"
  SOURCES ${core} ${runtime} ${kernel_m0} ${hal} "${PROJECT_SOURCE_DIR}/device/firmware/sensor/${LODESTONE_SENSOR}.c")

# The network alone, for counting instructions on emulated cores, and each core's kernels beside the portable ones.
set(bare "${PROJECT_SOURCE_DIR}/device/firmware/benchmark")
foreach(cpu m0 m4)
  lodestone_firmware(benchmark-${cpu} CPU cortex-${cpu} SCRIPT "${bare}/board.ld"
    SOURCES "${PROJECT_SOURCE_DIR}/device/protocol/frame.c" ${runtime} ${kernel_${cpu}} "${bare}/run.c" "${bare}/host.c")
  lodestone_firmware(kernels-${cpu} CPU cortex-${cpu} SCRIPT "${bare}/board.ld"
    SOURCES "${PROJECT_SOURCE_DIR}/device/runtime/tables.c" ${kernel_${cpu}} "${bare}/kernels.c" "${bare}/portable.c" "${bare}/host.c")
endforeach()
