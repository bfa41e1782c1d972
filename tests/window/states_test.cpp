// SPDX-License-Identifier: GPL-3.0-or-later
// No text is cut off, elided or overlapping in any state of any page, in every language, at the usual and the smallest
// size. LODESTONE_PICTURES names a folder for pictures of what the test checks.
#include "app/studio/languages.h"
#include "tests/support/needs.h"
#include "tests/support/preview/states.h"
#include "tests/support/text_recorder.h"
#include "widgets/frame/keyboard_sheet.h"
#include "widgets/mapping/mapping_sheet.h"
#include "widgets/theme/theme.h"
#include <QApplication>
#include <QFontDatabase>
#include <QTest>
#include <QTranslator>

using namespace lodestone;

// Notes what it has no translation of.
class NotingTranslator : public QTranslator
{
public:
    QString translate(const char *context, const char *text, const char *comment, int n) const override
    {
        const QString translated = QTranslator::translate(context, text, comment, n);
        if (translated.isNull() && *context != 'Q' && *text) // Qt's own are in another file
            missing << QStringLiteral("%1: %2").arg(QLatin1String(context), QString::fromUtf8(text));
        return translated;
    }
    mutable QStringList missing;
};

class StatesTest : public QObject
{
    Q_OBJECT

    static QStringList faultsOf(const preview::State &state, const QSize &size, const QString &language)
    {
        MainWindow window;
        window.resize(size);
        window.show();
        state.fill(window);
        for (int i = 0; i < 5; ++i)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        const QString name = QStringLiteral("%1-%2-%3").arg(state.name, language).arg(size.width());
        if (const QString folder = qEnvironmentVariable("LODESTONE_PICTURES"); !folder.isEmpty())
            preview::pictureOf(window).save(folder + u'/' + name + QStringLiteral(".png"));
        QWidget *checked = &window; // texts behind a sheet are not checked
        for (QWidget *sheet : {static_cast<QWidget *>(window.findChild<KeyboardSheet *>()),
                 static_cast<QWidget *>(window.findChild<MappingSheet *>())})
            if (sheet && sheet->isVisible())
                checked = sheet;
        QStringList faults = test::textFaults(*checked);
        for (QWidget *over : preview::overOf(window))
            faults << test::textFaults(*over);
        if (window.size() != size)
            faults << QStringLiteral("the window grew to %1 x %2").arg(window.width()).arg(window.height());
        for (QString &fault : faults)
            fault = name + QStringLiteral(": ") + fault;
        return faults;
    }

private slots:
    void initTestCase() { Theme::apply(*qApp, Theme::Mode::Light); }
    void stateNamesAreUnique()
    {
        QStringList names;
        for (const preview::State &state : preview::allStates())
            names << state.name;
        QCOMPARE(names.removeDuplicates(), 0);
    }
    void everyWordFits_data()
    {
        QTest::addColumn<QString>("language");
        for (const QString &language : languages())
            QTest::newRow(qPrintable(language)) << language;
    }
    void everyWordFits()
    {
        QFETCH(QString, language);
        LODESTONE_NEEDS(
            !language.startsWith("zh") || !QFontDatabase::families(QFontDatabase::SimplifiedChinese).isEmpty(),
            "there is no Chinese font here; install fonts-wqy-microhei");
        QLocale::setDefault(QLocale(language));
        NotingTranslator translator;
        QVERIFY(translator.load(QLocale(language), "lodestone", "_", ":/translations"));
        QCoreApplication::installTranslator(&translator);
        QStringList faults;
        for (const preview::State &state : preview::allStates())
            for (const QSize size : {QSize(1280, 800), QSize(1180, 720)})
                faults << faultsOf(state, size, language);
        QCoreApplication::removeTranslator(&translator);
        translator.missing.removeDuplicates();
        if (language == QLatin1String("de")) // a state that asks for a text the program does not have checks English
            faults << translator.missing;
        for (const QString &fault : faults)
            qWarning("%s", qPrintable(fault));
        QCOMPARE(faults.size(), 0);
    }
};

QTEST_MAIN(StatesTest)
#include "states_test.moc"
