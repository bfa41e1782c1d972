# SPDX-License-Identifier: GPL-3.0-or-later
# Debian packages by CPack (.ci/package): lodestone, lodestone-engine, lodestone-camera and lodestone-firmware, for the Debian they are built on.
file(STRINGS /etc/os-release release REGEX "^VERSION_ID=")
string(REGEX REPLACE "[^0-9.]" "" release "${release}")
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME lodestone)
set(CPACK_PACKAGE_VENDOR "The Lodestone authors")
set(LODESTONE_MAINTAINER "The Lodestone authors <lodestone@localhost>" CACHE STRING "Who answers for the packages")
set(CPACK_PACKAGE_CONTACT "${LODESTONE_MAINTAINER}")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(parts studio engine firmware)
if(TARGET lodestone-camera)
  list(INSERT parts 2 camera)
endif()
set(CPACK_COMPONENTS_ALL ${parts})
set(CPACK_COMPONENTS_GROUPING ONE_PER_GROUP)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1~deb${release})
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(same "(= ${PROJECT_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE})")

set(CPACK_DEBIAN_STUDIO_PACKAGE_NAME lodestone)
set(CPACK_COMPONENT_STUDIO_DESCRIPTION "studio for magnetometer gloves
Lodestone connects to a sensor glove over serial, shows its signals and the
hand live, asks about the moments of which its model is unsure, trains in the
background, and puts the model on the glove.

This package has the window, the command line and a virtual glove. Training
needs lodestone-engine.")
set(CPACK_DEBIAN_STUDIO_PACKAGE_DEPENDS "libqt6sql6-sqlite, qt6-translations-l10n, fonts-noto-core | fonts-dejavu-core")
set(CPACK_DEBIAN_STUDIO_PACKAGE_RECOMMENDS "lodestone-engine ${same}, lodestone-firmware ${same}, fonts-noto-mono, qt6-wayland")
set(CPACK_DEBIAN_STUDIO_PACKAGE_SUGGESTS "lodestone-camera ${same}, fonts-wqy-microhei | fonts-noto-cjk, qemu-system-arm")

set(CPACK_DEBIAN_ENGINE_PACKAGE_NAME lodestone-engine)
set(CPACK_COMPONENT_ENGINE_DESCRIPTION "training for Lodestone, the studio for magnetometer gloves
The program that trains networks, chooses the moments to label and compares
models, in a process of its own. It uses LibTorch.")
set(CPACK_DEBIAN_ENGINE_PACKAGE_DEPENDS "libqt6sql6-sqlite")
set(CPACK_DEBIAN_ENGINE_PACKAGE_RECOMMENDS "lodestone ${same}, libopenblas0-pthread")

set(CPACK_DEBIAN_CAMERA_PACKAGE_NAME lodestone-camera)
set(CPACK_COMPONENT_CAMERA_DESCRIPTION "pictures of the hand for Lodestone, the studio for magnetometer gloves
The program that drives a camera, in a process of its own, so that questions
about a recording can be answered by looking. It uses Qt Multimedia.")
set(CPACK_DEBIAN_CAMERA_PACKAGE_RECOMMENDS "lodestone ${same}")

set(CPACK_DEBIAN_FIRMWARE_PACKAGE_NAME lodestone-firmware)
set(CPACK_COMPONENT_FIRMWARE_DESCRIPTION "glove firmware for Lodestone, and access to gloves
Images of the glove's firmware for the boards that Lodestone knows, and the
udev rule that lets who sits at the computer use a glove's serial port.")
set(CPACK_DEBIAN_FIRMWARE_PACKAGE_ARCHITECTURE all)
set(CPACK_DEBIAN_FIRMWARE_PACKAGE_SHLIBDEPS OFF)
set(CPACK_DEBIAN_FIRMWARE_PACKAGE_SUGGESTS "lodestone ${same}, qemu-system-arm")

# What Debian asks of each package: licence, changelogs, and why lintian's tags stand.
set(debian ${PROJECT_SOURCE_DIR}/resources/debian)
string(TIMESTAMP CHANGELOG_DATE "%a, %d %b %Y %H:%M:%S +0000" UTC)
foreach(component ${parts})
  string(TOUPPER ${component} COMPONENT)
  set(package ${CPACK_DEBIAN_${COMPONENT}_PACKAGE_NAME})
  set(PACKAGE_VERSION ${PROJECT_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE})
  configure_file(${debian}/changelog.in ${made}/${package}/changelog.Debian @ONLY)
  configure_file(${PROJECT_SOURCE_DIR}/CHANGELOG.md ${made}/${package}/changelog COPYONLY)
  foreach(file changelog.Debian changelog)
    execute_process(COMMAND gzip -9nf ${made}/${package}/${file})
    install(FILES ${made}/${package}/${file}.gz DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/${package} COMPONENT ${component})
  endforeach()
  install(FILES ${debian}/copyright DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/${package} COMPONENT ${component})
  if(EXISTS ${debian}/${package}.lintian-overrides)
    install(FILES ${debian}/${package}.lintian-overrides DESTINATION ${CMAKE_INSTALL_DATADIR}/lintian/overrides RENAME ${package} COMPONENT ${component})
  endif()
endforeach()
include(CPack)
