// SPDX-License-Identifier: GPL-3.0-or-later
// The keys that the status line shows for each page.
#include "app/lodestone/pages.h"
#include <QTest>

using namespace lodestone;

class PagesTest : public QObject
{
    Q_OBJECT
    static QStringList words(bool text, const QString &page)
    {
        QStringList said;
        for (const Page &one : pagesOf({}, {}, [text] { return text; }))
            for (const KeyHint &hint : one.id == page ? one.keys() : QList<KeyHint>())
                said << hint.what;
        return said;
    }
private slots:
    void nothingIsFlashedToABoardThatPrints()
    {
        for (const char *page : {"train", "study", "glove"}) {
            QVERIFY2(words(false, page).contains("retrain and flash"), page);
            QVERIFY2(words(true, page).contains("retrain") && !words(true, page).contains("retrain and flash"), page);
        }
        QCOMPARE(words(true, "glove"), (QStringList{"columns", "retrain"}));
    }
    void whatRunsDecidesTheKeyOfTheRecording()
    {
        bool runs = false;
        const std::vector<Page> pages = pagesOf({}, [&runs] { return runs; });
        const auto says = [&pages](const QString &what) {
            for (const KeyHint &hint : pages.front().keys())
                if (hint.what == what)
                    return true;
            return false;
        };
        QVERIFY(says("record") && !says("stop recording"));
        runs = true;
        QVERIFY(!says("record") && says("stop recording"));
    }
};

QTEST_MAIN(PagesTest)
#include "pages_test.moc"
