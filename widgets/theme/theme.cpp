// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/theme.h"
#include <QApplication>
#include <QCoreApplication>
#include <QFontDatabase>
#include <QPalette>
#include <QStyle>
#include <QStyleFactory>
#include <algorithm>

namespace lodestone {
namespace {

bool g_dark = false;

QColor rgb(unsigned value) { return QColor::fromRgb(value); }

Tokens lightTokens()
{
    Tokens t;
    t.window = rgb(0xF3F4F6);
    t.surface = rgb(0xFFFFFF);
    t.sunk = rgb(0xF8F9FA);
    t.hover = rgb(0xECEEF1);
    t.checked = rgb(0xE6E9ED);
    t.track = rgb(0xE8EAED);
    t.neutral = rgb(0x98A1AC);
    t.border = rgb(0xE0E3E7);
    t.controlBorder = rgb(0xC7CCD3);
    t.grid = rgb(0xEDEFF2);
    t.zeroLine = rgb(0xDADDE2);
    t.text = rgb(0x1B1F24);
    t.secondary = rgb(0x59616C);
    t.tertiary = rgb(0x69717C);
    t.primaryFill = rgb(0x1F262E);
    t.primaryText = rgb(0xFFFFFF);
    t.primaryRest = rgb(0x66707C);
    t.ok = rgb(0x1F7A4D);
    t.warn = rgb(0x9A6200);
    t.error = rgb(0xB3261E);
    t.errorFill = rgb(0xFBECEB);
    t.focus = rgb(0x3B6FB6);
    t.finger = {rgb(0xBC3A0C), rgb(0xDAA20A), rgb(0x098556), rgb(0x154A96), rgb(0xD0609F)};
    t.fingerOnFill = {rgb(0xFFFFFF), rgb(0x14181D), rgb(0xFFFFFF), rgb(0xFFFFFF), rgb(0x14181D)};
    t.fingerInk = {rgb(0xBC3A0C), rgb(0x8A6400), rgb(0x087A4D), rgb(0x154A96), rgb(0xA83A78)};
    t.axis = {rgb(0x22304A), rgb(0x3F78B3), rgb(0x9A6A2F)};
    t.unsure = rgb(0x6A4FD0);
    t.unsureText = rgb(0x5B41C0);
    t.unsureHeat = {rgb(0xF1EEFC), rgb(0xDCD4F8), rgb(0xB3A2EE), rgb(0x7B61DA)};
    t.handHighlight = rgb(0xFBFBFC);
    t.handMid = rgb(0xE9ECF0);
    t.handShade = rgb(0xC6CDD5);
    t.handOutline = rgb(0xA7B0BB);
    t.palmEdge = rgb(0xB9C1CB);
    return t;
}

Tokens darkTokens()
{
    Tokens t;
    t.window = rgb(0x14171B);
    t.surface = rgb(0x1B1F24);
    t.sunk = rgb(0x181C20);
    t.hover = rgb(0x262C33);
    t.checked = rgb(0x2C333B);
    t.track = rgb(0x2B3138);
    t.neutral = rgb(0x6C7682);
    t.border = rgb(0x2B3138);
    t.controlBorder = rgb(0x424A54);
    t.grid = rgb(0x252B31);
    t.zeroLine = rgb(0x343B44);
    t.text = rgb(0xE6E9ED);
    t.secondary = rgb(0xA4ACB6);
    t.tertiary = rgb(0x828B96);
    t.primaryFill = rgb(0xE6E9ED);
    t.primaryText = rgb(0x14171B);
    t.primaryRest = rgb(0x9AA3AE);
    t.ok = rgb(0x4CC38A);
    t.warn = rgb(0xE2B04A);
    t.error = rgb(0xF0766D);
    t.errorFill = rgb(0x301C1B);
    t.focus = rgb(0x6FA3E8);
    t.finger = {rgb(0xED7045), rgb(0xF3C845), rgb(0x2AD093), rgb(0x4C9BE8), rgb(0xD982AF)};
    t.fingerOnFill.fill(rgb(0x14181D));
    t.fingerInk = {rgb(0xED7045), rgb(0xF3C845), rgb(0x2AD093), rgb(0x6BAEF0), rgb(0xE298BF)};
    t.axis = {rgb(0xDDE3EB), rgb(0x79AEE0), rgb(0xC99A5B)};
    t.unsure = rgb(0xA796F5);
    t.unsureText = rgb(0xB9ABFA);
    t.unsureHeat = {rgb(0x232039), rgb(0x352D63), rgb(0x5C4BA8), rgb(0x9A86F0)};
    t.handHighlight = rgb(0x5A636E);
    t.handMid = rgb(0x434B55);
    t.handShade = rgb(0x2B3138);
    t.handOutline = rgb(0x727C88);
    t.palmEdge = rgb(0x23282E);
    return t;
}

// The first installed Latin family, one with signs that it lacks (such as the root sign), and the first installed
// Chinese one. They are named because the system's default choice may have no bold.
QStringList familiesOf(std::initializer_list<const char *> latin, std::initializer_list<const char *> chinese)
{
    const QStringList have = QFontDatabase::families();
    QStringList families;
    for (const auto &wanted : {latin, {"DejaVu Sans"}, chinese}) {
        const auto found = std::find_if(
            wanted.begin(), wanted.end(), [&have](const char *name) { return have.contains(QLatin1String(name)); });
        if (found != wanted.end())
            families << QLatin1String(*found);
    }
    return families.isEmpty() ? QStringList{QLatin1String(*latin.begin())} : families;
}

QPalette paletteOf(const Tokens &t)
{
    QPalette p;
    p.setColor(QPalette::Window, t.window);
    p.setColor(QPalette::WindowText, t.text);
    p.setColor(QPalette::Base, t.surface);
    p.setColor(QPalette::AlternateBase, t.sunk);
    p.setColor(QPalette::Text, t.text);
    p.setColor(QPalette::Button, t.surface);
    p.setColor(QPalette::ButtonText, t.text);
    p.setColor(QPalette::BrightText, t.error);
    p.setColor(QPalette::PlaceholderText, t.tertiary);
    p.setColor(QPalette::Highlight, t.checked);
    p.setColor(QPalette::HighlightedText, t.text);
    p.setColor(QPalette::ToolTipBase, t.surface);
    p.setColor(QPalette::ToolTipText, t.text);
    p.setColor(QPalette::Link, t.text);
    p.setColor(QPalette::Light, t.surface);
    p.setColor(QPalette::Midlight, t.border);
    p.setColor(QPalette::Mid, t.controlBorder);
    p.setColor(QPalette::Dark, t.neutral);
    p.setColor(QPalette::Shadow, t.controlBorder);
    for (auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, t.tertiary);
    p.setColor(QPalette::Disabled, QPalette::Button, t.sunk);
    return p;
}

bool desktopIsDark()
{
    // Qt 6.4 has no colour scheme hint: a desktop counts as dark when its text is lighter than its background.
    static const bool dark = [] {
        const QPalette p = QGuiApplication::palette();
        return p.color(QPalette::WindowText).lightness() > p.color(QPalette::Window).lightness();
    }();
    return dark;
}

} // namespace

const Tokens &Theme::tokensOf(bool dark)
{
    static const Tokens light = lightTokens(), night = darkTokens();
    return dark ? night : light;
}

const Tokens &Theme::tokens() { return tokensOf(g_dark); }
bool Theme::isDark() { return g_dark; }

void Theme::apply(QApplication &app, Mode mode)
{
    const bool desktop = desktopIsDark();
    g_dark = mode == Mode::Dark || (mode == Mode::System && desktop);
    const QString sheet = styleSheetOf(tokens());
    if (sheet == app.styleSheet())
        return; // every widget would be styled and drawn again
    if (!app.style() || app.style()->objectName().compare(QLatin1String("fusion"), Qt::CaseInsensitive) != 0)
        app.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    app.setFont(font());
    app.setPalette(paletteOf(tokens()));
    app.setStyleSheet(sheet);
}

QFont Theme::font(int pixels, QFont::Weight weight)
{
    static const QStringList families = familiesOf(
        {"Noto Sans", "DejaVu Sans Condensed", "DejaVu Sans"}, {"Noto Sans CJK SC", "Source Han Sans SC"});
    QFont f(families);
    f.setPixelSize(pixels);
    f.setWeight(weight);
    return f;
}

QFont Theme::mono(int pixels)
{
    static const QStringList families = familiesOf(
        {"Noto Sans Mono", "DejaVu Sans Mono"}, {"Noto Sans Mono CJK SC", "Noto Sans CJK SC"});
    QFont f(families);
    f.setStyleHint(QFont::Monospace);
    f.setPixelSize(pixels);
    return f;
}

QString Theme::fingerLetter(int finger)
{
    static constexpr const char *letters[] = {QT_TRANSLATE_NOOP("Finger", "T"), QT_TRANSLATE_NOOP("Finger", "I"),
        QT_TRANSLATE_NOOP("Finger", "M"), QT_TRANSLATE_NOOP("Finger", "R"), QT_TRANSLATE_NOOP("Finger", "P")};
    return QCoreApplication::translate("Finger", letters[finger]);
}

QString Theme::fingerName(int finger)
{
    static constexpr const char *names[] = {QT_TRANSLATE_NOOP("Finger", "Thumb"), QT_TRANSLATE_NOOP("Finger", "Index"),
        QT_TRANSLATE_NOOP("Finger", "Middle"), QT_TRANSLATE_NOOP("Finger", "Ring"),
        QT_TRANSLATE_NOOP("Finger", "Pinky")};
    return QCoreApplication::translate("Finger", names[finger]);
}

QString Theme::fingerShort(int finger)
{
    static constexpr struct
    {
        const char *name, *room;
    } names[] = {QT_TRANSLATE_NOOP3("Finger", "Thumb", "at most 9 letters"),
        QT_TRANSLATE_NOOP3("Finger", "Index", "at most 9 letters"),
        QT_TRANSLATE_NOOP3("Finger", "Middle", "at most 9 letters"),
        QT_TRANSLATE_NOOP3("Finger", "Ring", "at most 9 letters"),
        QT_TRANSLATE_NOOP3("Finger", "Pinky", "at most 9 letters")};
    return QCoreApplication::translate("Finger", names[finger].name, names[finger].room);
}

} // namespace lodestone
