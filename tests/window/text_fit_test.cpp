// SPDX-License-Identifier: GPL-3.0-or-later
// No text of the window is cut off, elided or overlapping: every page, full and empty, in every language, at the usual
// and the smallest size. Everything that Tab reaches has an accessible name, in reading order. Uses the real Studio
// with the project of a whole demo.
#include "app/studio/languages.h"
#include "app/lodestone/options.h"
#include "app/lodestone/pages.h"
#include "app/lodestone/studio.h"
#include "tests/support/needs.h"
#include "tests/support/text_recorder.h"
#include "widgets/main_window.h"
#include "widgets/theme/theme.h"
#include <QAccessible>
#include <QApplication>
#include <QFontDatabase>
#include <QLabel>
#include <QProcess>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace lodestone;

class TextFitTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    QString m_demo;

    void look(MainWindow &window, const QString &what)
    {
        const QString pictures = qEnvironmentVariable("LODESTONE_PICTURES"); // a folder, to look at what the test sees
        for (const QSize size : {QSize(1280, 800), QSize(1180, 720)}) {
            window.resize(size);
            for (const QString &page : tabIds()) {
                window.setPage(page);
                for (int i = 0; i < 5; ++i)
                    QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
                const QString name = QStringLiteral("%1-%2-%3").arg(what).arg(size.width()).arg(page);
                if (!pictures.isEmpty())
                    window.grab().save(pictures + '/' + name + QStringLiteral(".png"));
                for (const QString &fault : test::textFaults(window))
                    m_faults << name + QStringLiteral(": ") + fault;
            }
        }
    }
    QStringList m_faults;

    // One line for each widget that Tab reaches and that has no accessible name, and for each step of Tab that goes
    // back up.
    static QStringList reachFaults(MainWindow &window)
    {
        QStringList faults;
        QList<QWidget *> chain;
        for (QWidget *w = window.nextInFocusChain(); w != &window; w = w->nextInFocusChain())
            if (w->isVisible() && w->isEnabled() && (w->focusPolicy() & Qt::TabFocus) && !w->focusProxy())
                chain.append(w);
        const auto describe = [&](QWidget *w) {
            const QPoint at = w->mapTo(&window, QPoint(0, 0));
            return QStringLiteral("%1 \"%2\" at %3, %4")
                .arg(QLatin1String(w->metaObject()->className()), w->objectName())
                .arg(at.x())
                .arg(at.y());
        };
        for (QWidget *w : chain) {
            QAccessibleInterface *reader = QAccessible::queryAccessibleInterface(w);
            if (!reader || reader->text(QAccessible::Name).trimmed().isEmpty())
                faults << QStringLiteral("no name: ") + describe(w);
        }
        for (qsizetype i = 1; i < chain.size(); ++i) {
            const QRect before(chain[i - 1]->mapTo(&window, QPoint(0, 0)), chain[i - 1]->size()),
                after(chain[i]->mapTo(&window, QPoint(0, 0)), chain[i]->size());
            const bool down = after.top() >= before.bottom() - 4, right = after.left() >= before.right() - 4;
            if (!down && !right && !before.contains(after))
                faults << QStringLiteral("Tab goes back: %1, then %2").arg(describe(chain[i - 1]), describe(chain[i]));
        }
        return faults;
    }

private slots:
    void initTestCase()
    {
        Theme::apply(*qApp, Theme::Mode::Light);
        QProcess demo;
        demo.start(qEnvironmentVariable("LODESTONE_BIN") + "/lodestone-cli",
            {"demo", "--seed", "1", "--keep", m_folder.path()});
        QVERIFY2(demo.waitForFinished(100000) && demo.exitCode() == 0, demo.readAllStandardError().constData());
        m_demo = m_folder.filePath("demo.lodestone");
    }
    void theRecorderSeesEveryFault()
    {
        QWidget window;
        window.resize(300, 100);
        auto *one = new QLabel("A long sentence in a narrow place", &window),
             *two = new QLabel("Written over", &window);
        one->setGeometry(10, 10, 60, 20);
        two->setGeometry(20, 12, 200, 20);
        window.show();
        const QString all = test::textFaults(window).join('\n');
        QVERIFY2(all.contains("cut off: \"A long") && all.contains("over each other"), qPrintable(all));
        one->setText("Short");
        two->setText(QStringLiteral("Elid\u2026"));
        two->move(20, 60);
        QCOMPARE(test::textFaults(window).size(), 1);
        two->setText("Whole");
        QCOMPARE(test::textFaults(window), QStringList());
        // A name that ends so is whole, and elsewhere the same words are not.
        QPushButton opens(QStringLiteral("Elid\u2026"), &window);
        opens.setGeometry(150, 10, 120, 24);
        opens.show();
        QCOMPARE(test::textFaults(window), QStringList());
        two->setText(opens.text());
        QCOMPARE(test::textFaults(window).size(), 1);
    }
    void everythingIsNamedAndReachedInReadingOrder()
    {
        Options full;
        full.clean = true;
        full.glove = true;
        full.project = m_demo;
        Studio studio(full);
        studio.window()->show();
        studio.start();
        studio.window()->setPage("train");
        for (const QString &page : tabIds())
            QTRY_VERIFY_WITH_TIMEOUT(studio.settled(page), 20000);
        QStringList faults;
        for (const QString &page : tabIds()) {
            studio.window()->setPage(page);
            QTest::qWait(100);
            for (const QString &fault : reachFaults(*studio.window()))
                faults << page + QStringLiteral(": ") + fault;
        }
        QVERIFY2(faults.isEmpty(), qPrintable('\n' + faults.join('\n')));
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
        QTranslator translator;
        QVERIFY(translator.load(QLocale(language), "lodestone", "_", ":/translations"));
        QCoreApplication::installTranslator(&translator);
        m_faults.clear();
        {
            Options empty;
            empty.clean = true;
            empty.connectAtStart = false;
            Studio studio(empty);
            studio.window()->show();
            studio.start();
            QTest::qWait(300);
            look(*studio.window(), language + "-empty");
        }
        {
            Options full;
            full.clean = true;
            full.glove = true;
            full.project = m_demo;
            Studio studio(full);
            studio.window()->show();
            studio.start();
            studio.window()->setPage("train");
            for (const QString &page : tabIds())
                QTRY_VERIFY_WITH_TIMEOUT(studio.settled(page), 20000);
            QTest::qWait(1500);
            look(*studio.window(), language + "-full");
        }
        QCoreApplication::removeTranslator(&translator);
        QVERIFY2(m_faults.isEmpty(), qPrintable('\n' + m_faults.join('\n')));
    }
};

QTEST_MAIN(TextFitTest)
#include "text_fit_test.moc"
