// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/card.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"
#include <QApplication>
#include <QImage>
#include <QLabel>
#include <QPainter>
#include <QTest>
#include <cmath>

using namespace lodestone;

namespace {

double luminance(const QColor &c)
{
    const auto linear = [](double v) { return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}

// WCAG 2 contrast ratio.
double contrast(const QColor &a, const QColor &b)
{
    const double x = luminance(a) + 0.05, y = luminance(b) + 0.05;
    return x > y ? x / y : y / x;
}

} // namespace

class ThemeTest : public QObject
{
    Q_OBJECT
private slots:
    void textIsReadable_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void textIsReadable()
    {
        QFETCH(bool, dark);
        const Tokens &t = Theme::tokensOf(dark);
        for (const QColor &colour : {t.text, t.secondary, t.tertiary, t.unsureText, t.ok, t.warn, t.error})
            QVERIFY2(contrast(colour, t.surface) >= 4.5, qPrintable(colour.name()));
        QVERIFY(contrast(t.primaryText, t.primaryFill) >= 4.5);
        QVERIFY(contrast(t.primaryText, t.primaryRest) >= 4.5);
        for (std::size_t i = 0; i < 5; ++i) {
            QVERIFY2(contrast(t.fingerInk[i], t.surface) >= 4.5, qPrintable(t.fingerInk[i].name()));
            QVERIFY2(contrast(t.fingerOnFill[i], t.finger[i]) >= 4.5, qPrintable(t.finger[i].name()));
        }
    }
    void applyTurnsPaletteAndLabels()
    {
        QLabel *label = makeLabel(QStringLiteral("words"), Ink::Secondary);
        Theme::apply(*qApp, Theme::Mode::Light);
        QCOMPARE(qApp->palette().color(QPalette::Base), Theme::tokensOf(false).surface);
        QVERIFY(!Theme::isDark());
        Theme::apply(*qApp, Theme::Mode::Dark);
        QVERIFY(Theme::isDark());
        QCOMPARE(qApp->palette().color(QPalette::Window), Theme::tokensOf(true).window);
        QCOMPARE(label->palette().color(QPalette::WindowText), Theme::tokensOf(true).secondary);
        delete label;
    }
    void everyColourNameOfTheStyleSheetIsReplaced()
    {
        for (bool dark : {false, true})
            QVERIFY(!styleSheetOf(Theme::tokensOf(dark)).contains(QLatin1Char('@')));
    }
    void everyIconPaintsInsideItsBox()
    {
        for (int i = 0; i <= static_cast<int>(Icon::Compass); ++i) {
            QImage image(32, 32, QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::transparent);
            QPainter painter(&image);
            paintIcon(painter, static_cast<Icon>(i), QRectF(8, 8, 16, 16), Qt::black);
            painter.end();
            int inside = 0, outside = 0;
            for (int y = 0; y < 32; ++y)
                for (int x = 0; x < 32; ++x)
                    if (qAlpha(image.pixel(x, y)) > 40)
                        ++(QRect(8, 8, 16, 16).contains(x, y) ? inside : outside);
            QVERIFY2(inside > 8, qPrintable(QString::number(i)));
            QVERIFY2(outside == 0, qPrintable(QString::number(i)));
        }
    }
};

QTEST_MAIN(ThemeTest)
#include "theme_test.moc"
