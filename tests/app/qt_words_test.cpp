// SPDX-License-Identifier: GPL-3.0-or-later
// The words in which no sentence of ours has a part: Qt's own, as in a file dialog, and plurals.
#include "app/studio/languages.h"
#include "tests/support/needs.h"
#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTest>
#include <QTranslator>

class QtWordsTest : public QObject
{
    Q_OBJECT
private slots:
    void dialogsSpeakEachLanguage_data()
    {
        QTest::addColumn<QString>("language");
        for (const QString &language : lodestone::languages())
            if (language != QLatin1String("en"))
                QTest::newRow(qPrintable(language)) << language;
    }
    void dialogsSpeakEachLanguage()
    {
        QFETCH(QString, language);
        QTranslator qt;
        LODESTONE_NEEDS(qt.load(QLocale(language), "qtbase", "_", QLibraryInfo::path(QLibraryInfo::TranslationsPath)),
            "Qt's translations are not installed; Debian: apt-get install qt6-translations-l10n");
        const std::pair<const char *, const char *> words[] = {{"QFileDialog", "Look in:"},
            {"QFileDialog", "Files of type:"}, {"QPlatformTheme", "Cancel"}, {"QPlatformTheme", "Save"},
            {"QWidgetTextControl", "&Paste"}, {"QFileDialog", "%1 already exists.\nDo you want to replace it?"}};
        for (const auto &[context, word] : words) {
            const QString said = qt.translate(context, word);
            QVERIFY2(!said.isEmpty() && said != QLatin1String(word), word);
        }
    }
    void oneAndManyAreToldApart_data() { dialogsSpeakEachLanguage_data(); }
    void oneAndManyAreToldApart()
    {
        QFETCH(QString, language);
        for (const QString &code : {QStringLiteral("en"), language}) {
            QTranslator own;
            QVERIFY(own.load(QLocale(code), "lodestone", "_", ":/translations"));
            const QString one = own.translate("lodestone::PlanChooser", "%n poses, %1 (%2)", nullptr, 1),
                          many = own.translate("lodestone::PlanChooser", "%n poses, %1 (%2)", nullptr, 5);
            QVERIFY(!one.isEmpty() && !many.isEmpty());
            if (code != QLatin1String("zh_CN")) // which has one form
                QVERIFY2(one != many, qPrintable(one));
            QVERIFY2(!one.contains("(s)"), qPrintable(one));
        }
    }
};

QTEST_GUILESS_MAIN(QtWordsTest)
#include "qt_words_test.moc"
