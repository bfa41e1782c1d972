# SPDX-License-Identifier: GPL-3.0-or-later
# Two words for every folder: a library, and a test.
option(LODESTONE_PRECOMPILED "Precompiled headers; off shows a file that forgets an include" ON)

# lodestone_precompiled(lodestone_link core): the target reads cmake/precompiled/core.h, which is compiled once for all that do.
function(lodestone_precompiled target header)
  if(NOT LODESTONE_PRECOMPILED)
    return()
  endif()
  if(NOT TARGET lodestone_${header}_headers)
    file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/${header}_headers.cpp" CONTENT "") # where it is there it stays as old as it is
    add_library(lodestone_${header}_headers OBJECT "${CMAKE_BINARY_DIR}/${header}_headers.cpp")
    # What depends on no other module that one of them links.
    target_link_libraries(lodestone_${header}_headers PRIVATE Qt6::Core $<$<STREQUAL:${header},widgets>:Qt6::Widgets> lodestone_warnings)
    target_include_directories(lodestone_${header}_headers PRIVATE ${PROJECT_SOURCE_DIR})
    target_precompile_headers(lodestone_${header}_headers PRIVATE "$<$<COMPILE_LANGUAGE:CXX>:${PROJECT_SOURCE_DIR}/cmake/precompiled/${header}.h>")
    set_target_properties(lodestone_${header}_headers PROPERTIES AUTOMOC OFF AUTORCC OFF)
  endif()
  target_precompile_headers(${target} REUSE_FROM lodestone_${header}_headers)
endfunction()

# lodestone_says_version(main.cpp …): these sources of the folder know LODESTONE_VERSION; another version compiles them alone anew.
function(lodestone_says_version)
  set_property(SOURCE ${ARGN} APPEND PROPERTY COMPILE_DEFINITIONS LODESTONE_VERSION="${PROJECT_VERSION}")
endfunction()

# lodestone_library(engine_signal SOURCES a.cpp … LINK Qt6::Core …) -> target lodestone_engine_signal; includes are relative to the top folder.
function(lodestone_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINK;PRIVATE" ${ARGN})
  add_library(lodestone_${name} STATIC ${ARG_SOURCES})
  target_include_directories(lodestone_${name} PUBLIC ${PROJECT_SOURCE_DIR})
  target_link_libraries(lodestone_${name} PUBLIC ${ARG_LINK} PRIVATE lodestone_warnings ${ARG_PRIVATE})
endfunction()

# lodestone_unity(target EXCEPT a.cpp …): where LODESTONE_UNITY says so, the sources of one folder are compiled together. Two files
# of a folder that give something of their own one name stand apart: name one of them.
function(lodestone_unity target)
  cmake_parse_arguments(ARG "" "" "EXCEPT" ${ARGN})
  if(NOT LODESTONE_UNITY)
    return()
  endif()
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
  get_target_property(sources ${target} SOURCES)
  list(FILTER sources INCLUDE REGEX "\\.cpp$")
  list(REMOVE_ITEM sources ${ARG_EXCEPT})
  foreach(source ${sources})
    cmake_path(GET source PARENT_PATH folder)
    math(EXPR count_${folder} "0${count_${folder}} + 1")
    math(EXPR batch "${count_${folder}} / 10") # ten are as many as pay
    set_source_files_properties(${source} PROPERTIES UNITY_GROUP "${folder}_${batch}")
  endforeach()
endfunction()

# lodestone_test(frame_reader SOURCES frame_reader_test.cpp LINK lodestone_protocol) -> Qt Test program run offscreen by ctest.
# Its label is its folder's name: `ctest -L link` runs the tests of tests/link, and the target tests_link builds just these.
function(lodestone_test name)
  cmake_parse_arguments(ARG "" "TIMEOUT" "SOURCES;LINK" ${ARGN})
  add_executable(test_${name} ${ARG_SOURCES})
  target_link_libraries(test_${name} PRIVATE Qt6::Test lodestone_warnings ${ARG_LINK})
  if(CMAKE_CXX_FLAGS MATCHES "fsanitize=thread")
    target_link_libraries(test_${name} PRIVATE lodestone_qt_order)
  endif()
  target_include_directories(test_${name} PRIVATE ${PROJECT_SOURCE_DIR})
  # Neither with C sources nor with torch, whose headers do not stand behind Qt's word slots.
  if(NOT ARG_SOURCES MATCHES "\\.c(;|$)" AND NOT ARG_LINK MATCHES "(^|;)torch")
    lodestone_precompiled(test_${name} core)
  endif()
  # moc reads the test's own file alone: AUTOMOC costs two seconds more a program, and there are a hundred.
  set_target_properties(test_${name} PROPERTIES AUTOMOC OFF AUTORCC OFF)
  list(GET ARG_SOURCES 0 source)
  cmake_path(GET source STEM stem)
  set(moc "${CMAKE_CURRENT_BINARY_DIR}/test_${name}.moc/${stem}.moc")
  qt_generate_moc(${source} "${moc}" TARGET test_${name})
  target_sources(test_${name} PRIVATE "${moc}")
  target_include_directories(test_${name} PRIVATE "${CMAKE_CURRENT_BINARY_DIR}/test_${name}.moc")
  add_test(NAME ${name} COMMAND test_${name})
  cmake_path(GET CMAKE_CURRENT_SOURCE_DIR FILENAME folder)
  if(NOT TARGET tests_${folder})
    add_custom_target(tests_${folder})
  endif()
  add_dependencies(tests_${folder} test_${name})
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 120)
  endif()
  set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT} LABELS ${folder}
    ENVIRONMENT "LC_ALL=C.UTF-8;QT_QPA_PLATFORM=offscreen;LODESTONE_BIN=${CMAKE_BINARY_DIR}/bin;LODESTONE_SOURCE=${PROJECT_SOURCE_DIR}")
  set_property(TEST ${name} APPEND PROPERTY ENVIRONMENT ${LODESTONE_TEST_ENVIRONMENT})
endfunction()

# Every language of translations/ inside the program, at :/translations. lodestone_en.ts holds plurals alone: the sources are English.
function(lodestone_languages target)
  file(GLOB ts "${PROJECT_SOURCE_DIR}/translations/*.ts")
  set_source_files_properties(${ts} PROPERTIES OUTPUT_LOCATION "${CMAKE_CURRENT_BINARY_DIR}/languages")
  qt_add_lrelease(${target} TS_FILES ${ts} QM_FILES_OUTPUT_VARIABLE qm OPTIONS -silent)
  qt_add_resources(${target} ${target}_languages PREFIX /translations BASE "${CMAKE_CURRENT_BINARY_DIR}/languages" FILES ${qm})
endfunction()
