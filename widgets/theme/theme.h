// SPDX-License-Identifier: GPL-3.0-or-later
// The one table of colours, fonts and sizes. Painters read Theme::tokens() while painting, so a change of theme needs
// no bookkeeping: Theme::apply makes Qt send QEvent::PaletteChange to every widget, and each repaints.
#pragma once
#include <QColor>
#include <QFont>
#include <array>

class QApplication;

namespace lodestone {

struct Tokens
{
    QColor window, surface, sunk, hover, checked, track, neutral; // grounds, from the back to the front
    QColor border, controlBorder, grid, zeroLine;                 // lines
    QColor text, secondary, tertiary;                             // ink
    QColor primaryFill, primaryText, primaryRest;                 // the one filled button; rest = not yet done
    QColor ok, warn, error, errorFill, focus;                     // status, always beside a shape and a word
    std::array<QColor, 5> finger, fingerOnFill, fingerInk;        // fill; letter on the fill; letter on surface
    std::array<QColor, 3> axis;                                   // x y z traces
    QColor unsure, unsureText;                                    // violet: the machine asks
    std::array<QColor, 4> unsureHeat;                             // u1 .. u4
    QColor handHighlight, handMid, handShade, handOutline, palmEdge;
};

class Theme
{
public:
    enum class Mode { System, Light, Dark };

    // System follows the desktop's palette as it was when the program started.
    static void apply(QApplication &app, Mode mode);
    static const Tokens &tokens();
    static const Tokens &tokensOf(bool dark);
    static bool isDark();

    static QFont font(int pixels = 13, QFont::Weight weight = QFont::Normal); // Noto Sans, else DejaVu
    static QFont mono(int pixels = 11);                                       // log lines and hashes
    static QFont semibold(int pixels = 13) { return font(pixels, QFont::DemiBold); }

    static QString fingerLetter(int finger); // T I M R P, translated
    static QString fingerName(int finger);   // Thumb … Pinky, translated
    static QString fingerShort(int finger);  // the same where a long name has no room, such as before a lane

    static constexpr int kMargin = 16, kGap = 16, kPadding = 16, kHeader = 48, kStatus = 24;
    static constexpr int kControl = 32, kCompact = 24, kRadius = 4, kCardRadius = 6, kBarRadius = 2;
};

// The whole application style sheet for a token table.
QString styleSheetOf(const Tokens &t);

} // namespace lodestone
