// SPDX-License-Identifier: GPL-3.0-or-later
// Everything in the window is reached by Tab, forth and back, with a focus that is seen, and is within the window at
// the smallest size.
#include "app/lodestone/options.h"
#include "app/lodestone/studio.h"
#include "engine/project/project.h"
#include "widgets/controls/columns.h"
#include "widgets/controls/segment_switch.h"
#include "widgets/main_window.h"
#include "widgets/theme/theme.h"
#include <QAbstractButton>
#include <QApplication>
#include <QButtonGroup>
#include <QScrollArea>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>

using namespace lodestone;

class ReachTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    std::unique_ptr<Studio> m_studio;
    MainWindow *window() const { return m_studio->window(); }

    static QString nameOf(const QWidget *w)
    {
        return QStringLiteral("%1 \"%2\"")
            .arg(QLatin1String(w->metaObject()->className()),
                w->accessibleName().isEmpty() ? w->objectName() : w->accessibleName());
    }
    void settle() const
    {
        for (int i = 0; i < 5; ++i)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    }
    // Of a switch, Tab goes to what is chosen, and the arrows to the others.
    static bool reachedByArrows(const QWidget *w)
    {
        const auto *button = qobject_cast<const QAbstractButton *>(w);
        return button && button->group() && button->group()->exclusive() && !button->isChecked();
    }
    QSet<QWidget *> reachable() const
    {
        QSet<QWidget *> all;
        for (QWidget *w : window()->findChildren<QWidget *>())
            if (w->isVisible() && w->isEnabled() && (w->focusPolicy() & Qt::TabFocus) && !w->focusProxy()
                && w->window() == window() && !reachedByArrows(w))
                all << w;
        return all;
    }
    // The widgets that have the focus one after the other, until it comes back to the first.
    QList<QWidget *> walk(Qt::Key key) const
    {
        QList<QWidget *> way;
        for (int i = 0; i < 200; ++i) {
            QTest::keyClick(window(), key);
            QWidget *now = QApplication::focusWidget();
            if (!now || way.contains(now))
                break;
            way << now;
        }
        return way;
    }

private slots:
    void initTestCase()
    {
        Theme::apply(*qApp, Theme::Mode::Light);
        const QString file = m_folder.filePath("p.lodestone");
        {
            std::vector<Sample> samples(3000);
            for (std::size_t i = 0; i < samples.size(); ++i) {
                samples[i].t = double(i) * 0.02;
                samples[i].accel = {0, 0, 9.8f};
                samples[i].mag = {float(30 * std::sin(0.01 * double(i))), 20, 5};
            }
            const auto project = Project::open(file);
            project->addSession("walked", {}, samples, {{100, 200, Combination(Finger::Flexed)}}, LabelSource::Human);
            ModelInfo model;
            model.name = "Model 1";
            model.created = QDateTime::currentDateTimeUtc();
            model.recipe = "v3";
            project->addModel(model);
        }
        Options options;
        options.clean = true;
        options.connectAtStart = false;
        options.project = file;
        m_studio = std::make_unique<Studio>(options);
        window()->resize(1280, 800);
        window()->show();
        QVERIFY(QTest::qWaitForWindowActive(window()));
        m_studio->start();
        QTRY_VERIFY(m_studio->facts()["session"].toInt() > 0);
    }
    void cleanupTestCase() { m_studio.reset(); }

    void tabWalksEveryPageForthAndBack_data()
    {
        QTest::addColumn<QString>("page");
        for (const Page &page : window()->pages())
            QTest::newRow(qPrintable(page.id)) << page.id;
    }
    void tabWalksEveryPageForthAndBack()
    {
        QFETCH(QString, page);
        window()->resize(1280, 800);
        window()->setPage(page);
        settle();
        const QSet<QWidget *> all = reachable();
        const QList<QWidget *> forth = walk(Qt::Key_Tab), back = walk(Qt::Key_Backtab);
        for (QWidget *w : all) {
            QVERIFY2(forth.contains(w), qPrintable("Tab does not reach " + nameOf(w)));
            QVERIFY2(back.contains(w), qPrintable("Shift+Tab does not reach " + nameOf(w)));
        }
    }
    void theFocusIsSeen_data() { tabWalksEveryPageForthAndBack_data(); }
    void theFocusIsSeen()
    {
        QFETCH(QString, page);
        window()->setPage(page);
        settle();
        const QList<QWidget *> way = walk(Qt::Key_Tab);
        QVERIFY(way.size() > 2);
        for (QWidget *w : way) {
            w->setFocus(Qt::TabFocusReason);
            settle();
            const QRect place = QRect(w->mapTo(window(), QPoint(0, 0)), w->size()).adjusted(-3, -3, 3, 3);
            const QImage with = window()->grab(place).toImage();
            (w == way.front() ? way.back() : way.front())->setFocus(Qt::TabFocusReason);
            settle();
            QVERIFY2(window()->grab(place).toImage() != with, qPrintable("no focus is seen on " + nameOf(w)));
        }
    }
    void nothingIsOutsideTheSmallestWindow_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QSize>("size");
        for (const Page &page : window()->pages())
            for (const QSize size : {QSize(960, 600), QSize(1024, 640), QSize(960, 500), QSize(1366, 700)})
                QTest::addRow("%s %dx%d", qPrintable(page.id), size.width(), size.height()) << page.id << size;
    }
    void nothingIsOutsideTheSmallestWindow()
    {
        QFETCH(QString, page);
        QFETCH(QSize, size);
        window()->resize(size);
        window()->setPage(page);
        settle();
        QCOMPARE(window()->size(), size);
        const auto check = [this] {
            for (QWidget *w : reachable()) {
                // What scrolls is brought into sight first, as Tab does.
                for (QWidget *up = w->parentWidget(); up; up = up->parentWidget())
                    if (auto *area = qobject_cast<QScrollArea *>(up); area && area->widget()->isAncestorOf(w))
                        area->ensureWidgetVisible(w, 0, 0);
                const QRect place(w->mapTo(window(), QPoint(0, 0)), w->size());
                QVERIFY2(qobject_cast<QAbstractButton *>(w) ? window()->rect().contains(place)
                                                            : window()->rect().intersects(place),
                    qPrintable(nameOf(w) + QStringLiteral(" is at %1, %2").arg(place.right()).arg(place.bottom())));
            }
        };
        check();
        for (Columns *columns : window()->findChildren<Columns *>())
            if (columns->isVisible() && columns->isFolded())
                for (QAbstractButton *choice :
                    columns->findChild<SegmentSwitch *>()->findChildren<QAbstractButton *>()) {
                    choice->click();
                    settle();
                    check();
                }
    }
};

QTEST_MAIN(ReachTest)
#include "reach_test.moc"
