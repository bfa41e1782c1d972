// SPDX-License-Identifier: GPL-3.0-or-later
// Every key the window keeps between two starts, in one place.
#pragma once

namespace lodestone::settings {
inline constexpr auto kGeometry = "window/geometry";
inline constexpr auto kFirstSteps = "window/firstSteps"; // true: done, or closed by the person
inline constexpr auto kColumns = "window/columns";
inline constexpr auto kPage = "window/page";
inline constexpr auto kTheme = "window/theme";
inline constexpr auto kProject = "project/last";
inline constexpr auto kRecent = "project/recent"; // files, newest first
inline constexpr auto kFolder =
    "project/folder"; // where new projects are put; empty: Lodestone in the documents folder
inline constexpr auto kTrial =
    "glove/trial"; // image, serial and name of a model that was on trial, see trial_controller.h
inline constexpr auto kLanguage = "window/language"; // empty: the desktop's
inline constexpr auto kRate = "link/rate";           // Hz; 0: the glove's own
inline constexpr auto kHand = "link/hand";           // seed of the virtual glove's hand
// Being opened; still there at the next start where the program ended in the middle of it.
inline constexpr auto kOpening = "project/opening";
inline constexpr auto kPort = "link/port";           // a device path, or kVirtualGlove
inline constexpr auto kQuestions = "live/questions"; // asked while a recording runs
inline constexpr auto kQuestionPace = "live/questionsPerMinute";
inline constexpr auto kQuestionSound = "live/questionSound";
inline constexpr auto kCamera = "camera/id"; // the real one; empty: none. It is off at each start
inline constexpr auto kCameraName = "camera/name";
inline constexpr auto kCameraLate = "camera/late/"; // s; behind it a hash of the id
inline constexpr auto kSpan = "live/span";
inline constexpr auto kOutputs = "outputs/mine"; // marks of what this person switched on, see outputs_controller.h
} // namespace lodestone::settings
