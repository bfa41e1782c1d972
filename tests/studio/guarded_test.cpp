// SPDX-License-Identifier: GPL-3.0-or-later
// An exception in an event's receiver reaches the handler, in the application's thread, and the loop goes on.
#include "app/studio/background.h"
#include "app/studio/guarded.h"
#include <QTest>
#include <QTimer>
#include <new>
#include <stdexcept>

using namespace lodestone;

class GuardedTest : public QObject
{
    Q_OBJECT
    QStringList m_said;
    QThread *m_where = nullptr;

private slots:
    void init()
    {
        m_said.clear();
        static_cast<Guarded<QCoreApplication> *>(QCoreApplication::instance())
            ->setHandler([this](const std::exception_ptr &exception) {
                m_said << unexpectedInWords(exception);
                m_where = QThread::currentThread();
            });
    }
    void anExceptionOfAReceiverIsHandedOnAndTheLoopGoesOn()
    {
        int after = 0;
        QTimer::singleShot(0, this, [] { throw std::runtime_error("the sky fell"); });
        QTimer::singleShot(0, this, [] { throw ProjectError{"the file is locked"}; });
        QTimer::singleShot(0, this, [] { throw std::bad_alloc(); });
        QTimer::singleShot(0, this, [] { throw 7; });
        QTimer::singleShot(1, this, [&] { ++after; });
        QTRY_COMPARE(after, 1);
        QCOMPARE(m_said.size(), 4);
        QVERIFY2(m_said[0].contains("the sky fell"), qPrintable(m_said[0]));
        QCOMPARE(m_said[1], QString("the file is locked"));
        QVERIFY2(m_said[2].contains("memory"), qPrintable(m_said[2]));
    }
    void oneOfAnotherThreadIsToldInTheApplicationsThread()
    {
        QThread thread;
        QObject inside;
        inside.moveToThread(&thread);
        thread.start();
        QMetaObject::invokeMethod(
            &inside, [] { throw std::runtime_error("far away"); }, Qt::QueuedConnection);
        QTRY_COMPARE(m_said.size(), 1);
        QCOMPARE(m_where, QThread::currentThread());
        int answered = 0;
        QMetaObject::invokeMethod(
            &inside, [&] { answered = 1; }, Qt::BlockingQueuedConnection);
        QCOMPARE(answered, 1);
        thread.quit();
        thread.wait();
    }
    void backgroundWorkThatRunsOutOfMemoryEndsItsFuture()
    {
        QString said;
        runInBackground([]() -> int { throw std::bad_alloc(); }).onFailed(this, [&](const ProjectError &error) {
            said = error.text;
            return 0;
        });
        QTRY_VERIFY(said.contains("memory"));
    }
};

int main(int argc, char **argv)
{
    Guarded<QCoreApplication> application(argc, argv);
    GuardedTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "guarded_test.moc"
