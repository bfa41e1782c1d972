# SPDX-License-Identifier: GPL-3.0-or-later
# `cmake --install`: programs in bin, their helpers in libexec/lodestone, images and guide in share/lodestone. The programs find
# these relative to themselves (engine/jobs/programs.h); plans and translations are inside the programs.
set(helpers ${CMAKE_INSTALL_LIBEXECDIR}/lodestone)
set(data ${CMAKE_INSTALL_DATADIR})
set(desktop ${PROJECT_SOURCE_DIR}/resources/desktop)
set(made ${CMAKE_BINARY_DIR}/installed) # what the build makes for the installation alone
install(TARGETS lodestone lodestone-cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT studio)
install(TARGETS virtual-glove glove-bridge RUNTIME DESTINATION ${helpers} COMPONENT studio)
if(NOT LODESTONE_ENGINE)
  install(TARGETS lodestone-engine RUNTIME DESTINATION ${helpers} COMPONENT engine)
endif()
if(TARGET lodestone-camera)
  install(TARGETS lodestone-camera RUNTIME DESTINATION ${helpers} COMPONENT camera)
endif()
if(TARGET firmware)
  foreach(program ${programs})
    cmake_path(GET program STEM name)
    cmake_path(GET program PARENT_PATH folder)
    install(FILES ${folder}/${name}.elf ${folder}/${name}.hex DESTINATION ${data}/lodestone/firmware COMPONENT firmware)
  endforeach()
  install(FILES ${CMAKE_RUNTIME_OUTPUT_DIRECTORY}/benchmark-m0.elf ${CMAKE_RUNTIME_OUTPUT_DIRECTORY}/benchmark-m4.elf
    DESTINATION ${data}/lodestone/firmware COMPONENT firmware)
endif()
install(FILES ${desktop}/70-lodestone.rules DESTINATION lib/udev/rules.d COMPONENT firmware)

# The desktop's files.
configure_file(${desktop}/${LODESTONE_ID}.metainfo.xml.in ${made}/${LODESTONE_ID}.metainfo.xml @ONLY)
install(FILES ${desktop}/${LODESTONE_ID}.desktop DESTINATION ${data}/applications COMPONENT studio)
install(FILES ${made}/${LODESTONE_ID}.metainfo.xml DESTINATION ${data}/metainfo COMPONENT studio)
install(FILES ${desktop}/${LODESTONE_ID}.xml DESTINATION ${data}/mime/packages COMPONENT studio)
set(icons apps/${LODESTONE_ID} mimetypes/application-x-lodestone-project)
set(drawings icon project)
find_program(RSVG rsvg-convert)
if(NOT RSVG)
  message(STATUS "Installing: no rsvg-convert here, so the icon is installed in one scalable size. Debian: apt-get install librsvg2-bin")
endif()
set(artefacts)
foreach(icon drawing IN ZIP_LISTS icons drawings)
  cmake_path(GET icon PARENT_PATH kind)
  cmake_path(GET icon FILENAME name)
  install(FILES ${desktop}/${drawing}.svg DESTINATION ${data}/icons/hicolor/scalable/${kind} RENAME ${name}.svg COMPONENT studio)
  foreach(size 16 24 32 48 64 128 256)
    if(RSVG)
      set(picture ${made}/${size}/${name}.png)
      add_custom_command(OUTPUT ${picture} DEPENDS ${desktop}/${drawing}.svg VERBATIM
        COMMAND ${CMAKE_COMMAND} -E make_directory ${made}/${size}
        COMMAND ${RSVG} -w ${size} -h ${size} -o ${picture} ${desktop}/${drawing}.svg)
      install(FILES ${picture} DESTINATION ${data}/icons/hicolor/${size}x${size}/${kind} COMPONENT studio OPTIONAL)
      list(APPEND artefacts ${picture})
    endif()
  endforeach()
endforeach()

set(completions ${PROJECT_SOURCE_DIR}/resources/completions)
set(man_lodestone "studio for magnetometer gloves")
set(man_lodestone-cli "the studio for magnetometer gloves, for scripts")
find_package(Python3 COMPONENTS Interpreter QUIET)
if(NOT Python3_FOUND)
  message(STATUS "Installing: no Python here, so the manual pages are left out. Debian: apt-get install python3")
endif()
foreach(program lodestone lodestone-cli)
  install(FILES ${completions}/${program}.bash DESTINATION ${data}/bash-completion/completions RENAME ${program} COMPONENT studio)
  install(FILES ${completions}/_${program} DESTINATION ${data}/zsh/vendor-completions COMPONENT studio)
  install(FILES ${completions}/${program}.fish DESTINATION ${data}/fish/vendor_completions.d COMPONENT studio)
  if(Python3_FOUND)
    set(page ${made}/${program}.1)
    set(text ${PROJECT_SOURCE_DIR}/resources/man/${program}.roff)
    add_custom_command(OUTPUT ${page}.gz DEPENDS ${program} ${text} ${PROJECT_SOURCE_DIR}/resources/man/make.py VERBATIM
      COMMAND Python3::Interpreter ${PROJECT_SOURCE_DIR}/resources/man/make.py $<TARGET_FILE:${program}> ${PROJECT_VERSION}
        "${man_${program}}" ${text} > ${page}
      COMMAND gzip -9nf ${page})
    install(FILES ${page}.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT studio OPTIONAL)
    list(APPEND artefacts ${page}.gz)
  endif()
endforeach()

# The guide as HTML.
find_program(MKDOCS mkdocs)
if(MKDOCS)
  file(GLOB pages CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/docs/guide/*.md ${PROJECT_SOURCE_DIR}/docs/guide/*/*.png)
  add_custom_command(OUTPUT ${made}/guide/index.html DEPENDS ${pages} ${PROJECT_SOURCE_DIR}/docs/mkdocs.yml VERBATIM
    COMMAND ${MKDOCS} build --quiet --strict --clean -f ${PROJECT_SOURCE_DIR}/docs/mkdocs.yml -d ${made}/guide
    COMMAND ${CMAKE_COMMAND} -E rm -rf ${made}/guide/sitemap.xml ${made}/guide/sitemap.xml.gz)
  install(DIRECTORY ${made}/guide DESTINATION ${data}/lodestone COMPONENT studio OPTIONAL)
  list(APPEND artefacts ${made}/guide/index.html)
else()
  message(STATUS "Installing: no mkdocs here, so the guide is left out, and stays readable in docs/guide. Debian: apt-get install mkdocs")
endif()
# Pictures, manual pages and guide: `cmake --build … --target all installed`, then `cmake --install`. Without it they are left out.
add_custom_target(installed DEPENDS ${artefacts})
