// SPDX-License-Identifier: GPL-3.0-or-later
// All colours, fonts and sizes. Painters read Theme::tokens() while painting. Theme::apply makes Qt send
// QEvent::PaletteChange to every widget, and each widget repaints.
#pragma once
#include <QColor>
#include <QFont>
#include <array>

class QApplication;

namespace lodestone {

struct Tokens
{
    QColor window, surface, sunk, hover, checked, track, neutral; // backgrounds, from back to front
    QColor border, controlBorder, grid, zeroLine;                 // lines
    QColor text, secondary, tertiary;                             // text colours
    QColor primaryFill, primaryText, primaryRest;          // the filled button; primaryRest: the part not yet done
    QColor ok, warn, error, errorFill, focus;              // status colours, always shown with a shape and a word
    std::array<QColor, 5> finger, fingerOnFill, fingerInk; // fill; letter on the fill; letter on the surface
    std::array<QColor, 3> axis;                            // x y z traces
    QColor unsure, unsureText;                             // violet: the model is unsure
    std::array<QColor, 4> unsureHeat;                      // uncertainty from low to high
    QColor handHighlight, handMid, handShade, handOutline, palmEdge;
};

class Theme
{
public:
    enum class Mode { System, Light, Dark };

    // Mode::System uses the desktop's palette at program start.
    static void apply(QApplication &app, Mode mode);
    static const Tokens &tokens();
    static const Tokens &tokensOf(bool dark);
    static bool isDark();

    static QFont font(int pixels = 13, QFont::Weight weight = QFont::Normal); // pixel size; Noto Sans, else DejaVu Sans
    static QFont mono(int pixels = 11);                                       // for log lines and hashes
    static QFont semibold(int pixels = 13) { return font(pixels, QFont::DemiBold); }

    static QString fingerLetter(int finger); // T I M R P, translated
    static QString fingerName(int finger);   // Thumb … Pinky, translated
    static QString fingerShort(int finger);  // a shorter name where space is small, such as beside a lane

    static constexpr int kMargin = 16, kGap = 16, kPadding = 16, kHeader = 48, kStatus = 24;
    static constexpr int kControl = 32, kCompact = 24, kRadius = 4, kCardRadius = 6, kBarRadius = 2;
};

// The whole application style sheet for a token table.
QString styleSheetOf(const Tokens &t);

} // namespace lodestone
