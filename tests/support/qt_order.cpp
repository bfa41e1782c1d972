// SPDX-License-Identifier: GPL-3.0-or-later
// Tells the thread sanitizer what Qt's threads wait for. Debian's Qt is built without it, so it sees neither a posted
// event nor a mutex that was waited for, and takes what they hand over for a race. Linked into every program of the
// tsan preset; the linker puts __wrap_X in the place of X (--wrap), with the names that stand here.
//
// An event, a signal or a future is ordered before every event that comes later in the receiver's thread. That is a
// little more than Qt promises: a race with nothing posted or emitted between its two ends is found, others may be
// hidden. https://github.com/google/sanitizers/wiki/ThreadSanitizerCppManual
#include <QCoreApplication>
#include <QFutureInterface>
#include <QObject>
#include <QRunnable>
#include <QThread>
#include <QThreadPool>
#include <sanitizer/tsan_interface.h>

namespace {

char anyThread; // what its address stands for: whatever thread receives

void handOver(void *to) { __tsan_release(to); }
void takeOver(void *from) { __tsan_acquire(from); }

bool eventComes(void **)
{
    takeOver(&anyThread);
    takeOver(QThread::currentThread());
    return false; // go on
}
const bool listening = QInternal::registerCallback(QInternal::EventNotifyCallback, eventComes);

// A function on its way to another thread. Whichever of the two lets go of it last deletes it.
class Sent : public QtPrivate::QSlotObjectBase
{
public:
    explicit Sent(QtPrivate::QSlotObjectBase *call) : QSlotObjectBase(run), m_call(call) { handOver(this); }

private:
    static void run(int which, QSlotObjectBase *self, QObject *receiver, void **arguments, bool *)
    {
        auto *const sent = static_cast<Sent *>(self);
        takeOver(sent);
        if (which == Call) {
            sent->m_call->call(receiver, arguments);
            handOver(sent);
        } else if (which == Destroy) {
            sent->m_call->destroyIfLastRef();
            delete sent;
        }
    }
    QtPrivate::QSlotObjectBase *m_call;
};

} // namespace

extern "C" {

// QMetaObject: invokeMethod() with a function, signals.
bool __real__ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPv(
    QObject *receiver, QtPrivate::QSlotObjectBase *call, Qt::ConnectionType type, void *result);
bool __wrap__ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPv(
    QObject *receiver, QtPrivate::QSlotObjectBase *call, Qt::ConnectionType type, void *result)
{
    handOver(receiver ? static_cast<void *>(receiver->thread()) : &anyThread);
    auto *const sent = new Sent(call);
    sent->ref(); // one is ours
    const bool done =
        __real__ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPv(
            receiver, sent, type, result);
    if (type == Qt::BlockingQueuedConnection)
        takeOver(sent);
    sent->destroyIfLastRef();
    return done;
}

void __real__ZN11QMetaObject8activateEP7QObjectPKS_iPPv(QObject *, const QMetaObject *, int, void **);
void __wrap__ZN11QMetaObject8activateEP7QObjectPKS_iPPv(
    QObject *sender, const QMetaObject *type, int signal, void **arguments)
{
    handOver(&anyThread);
    __real__ZN11QMetaObject8activateEP7QObjectPKS_iPPv(sender, type, signal, arguments);
}

// QBasicMutex: the half of lock() and unlock() that waits and wakes.
void __real__ZN11QBasicMutex12lockInternalEv(void *mutex);
void __wrap__ZN11QBasicMutex12lockInternalEv(void *mutex)
{
    __real__ZN11QBasicMutex12lockInternalEv(mutex);
    takeOver(mutex);
}

void __real__ZN11QBasicMutex14unlockInternalEv(void *mutex);
void __wrap__ZN11QBasicMutex14unlockInternalEv(void *mutex)
{
    handOver(mutex);
    __real__ZN11QBasicMutex14unlockInternalEv(mutex);
}

// QSemaphore
void __real__ZN10QSemaphore7acquireEi(void *semaphore, int count);
void __wrap__ZN10QSemaphore7acquireEi(void *semaphore, int count)
{
    __real__ZN10QSemaphore7acquireEi(semaphore, count);
    takeOver(semaphore);
}

void __real__ZN10QSemaphore7releaseEi(void *semaphore, int count);
void __wrap__ZN10QSemaphore7releaseEi(void *semaphore, int count)
{
    handOver(semaphore);
    __real__ZN10QSemaphore7releaseEi(semaphore, count);
}

// QThread: its end, which wait() waits for.
void __real__ZN7QThread5startENS_8PriorityE(QThread *thread, QThread::Priority priority);
void __wrap__ZN7QThread5startENS_8PriorityE(QThread *thread, QThread::Priority priority)
{
    QObject::connect(
        thread, &QThread::finished, thread, [thread] { handOver(thread); }, Qt::DirectConnection);
    __real__ZN7QThread5startENS_8PriorityE(thread, priority);
}

bool __real__ZN7QThread4waitE14QDeadlineTimer(QThread *thread, QDeadlineTimer deadline);
bool __wrap__ZN7QThread4waitE14QDeadlineTimer(QThread *thread, QDeadlineTimer deadline)
{
    const bool ended = __real__ZN7QThread4waitE14QDeadlineTimer(thread, deadline);
    takeOver(thread);
    return ended;
}

// QThreadPool: a function that is run there, and the wait for all of them.
void __real__ZN11QThreadPool5startESt8functionIFvvEEi(QThreadPool *pool, std::function<void()> work, int priority);
void __wrap__ZN11QThreadPool5startESt8functionIFvvEEi(QThreadPool *pool, std::function<void()> work, int priority)
{
    handOver(pool);
    auto ordered = [pool, work = std::move(work)]() mutable {
        takeOver(pool);
        std::exchange(work, nullptr)();
        handOver(pool);
    };
    __real__ZN11QThreadPool5startESt8functionIFvvEEi(pool, std::move(ordered), priority);
}

bool __real__ZN11QThreadPool11waitForDoneEi(QThreadPool *pool, int milliseconds);
bool __wrap__ZN11QThreadPool11waitForDoneEi(QThreadPool *pool, int milliseconds)
{
    const bool done = __real__ZN11QThreadPool11waitForDoneEi(pool, milliseconds);
    takeOver(pool);
    return done;
}

// QFutureInterfaceBase: what is told by one side and asked for by the other.
void __real__ZN20QFutureInterfaceBase13reportStartedEv(void *future);
void __wrap__ZN20QFutureInterfaceBase13reportStartedEv(void *future)
{
    handOver(&anyThread);
    __real__ZN20QFutureInterfaceBase13reportStartedEv(future);
}

void __real__ZN20QFutureInterfaceBase14reportFinishedEv(void *future);
void __wrap__ZN20QFutureInterfaceBase14reportFinishedEv(void *future)
{
    handOver(&anyThread);
    __real__ZN20QFutureInterfaceBase14reportFinishedEv(future);
}

void __real__ZN20QFutureInterfaceBase6cancelEv(void *future);
void __wrap__ZN20QFutureInterfaceBase6cancelEv(void *future)
{
    handOver(&anyThread);
    __real__ZN20QFutureInterfaceBase6cancelEv(future);
}

bool __real__ZNK20QFutureInterfaceBase10isFinishedEv(const void *future);
bool __wrap__ZNK20QFutureInterfaceBase10isFinishedEv(const void *future)
{
    const bool answer = __real__ZNK20QFutureInterfaceBase10isFinishedEv(future);
    takeOver(&anyThread);
    return answer;
}

bool __real__ZNK20QFutureInterfaceBase10isCanceledEv(const void *future);
bool __wrap__ZNK20QFutureInterfaceBase10isCanceledEv(const void *future)
{
    const bool answer = __real__ZNK20QFutureInterfaceBase10isCanceledEv(future);
    takeOver(&anyThread);
    return answer;
}

bool __real__ZNK20QFutureInterfaceBase12hasExceptionEv(const void *future);
bool __wrap__ZNK20QFutureInterfaceBase12hasExceptionEv(const void *future)
{
    const bool answer = __real__ZNK20QFutureInterfaceBase12hasExceptionEv(future);
    takeOver(&anyThread);
    return answer;
}

void __real__ZN20QFutureInterfaceBase15reportExceptionENSt15__exception_ptr13exception_ptrE(
    void *future, std::exception_ptr exception);
void __wrap__ZN20QFutureInterfaceBase15reportExceptionENSt15__exception_ptr13exception_ptrE(
    void *future, std::exception_ptr exception)
{
    handOver(&anyThread);
    __real__ZN20QFutureInterfaceBase15reportExceptionENSt15__exception_ptr13exception_ptrE(future, exception);
}

void __real__ZN20QFutureInterfaceBase18reportResultsReadyEii(void *future, int begin, int end);
void __wrap__ZN20QFutureInterfaceBase18reportResultsReadyEii(void *future, int begin, int end)
{
    handOver(&anyThread);
    __real__ZN20QFutureInterfaceBase18reportResultsReadyEii(future, begin, end);
}

void __real__ZN20QFutureInterfaceBase15waitForFinishedEv(void *future);
void __wrap__ZN20QFutureInterfaceBase15waitForFinishedEv(void *future)
{
    __real__ZN20QFutureInterfaceBase15waitForFinishedEv(future);
    takeOver(&anyThread);
}

using Continuation = std::function<void(const QFutureInterfaceBase &)>;
void __real__ZN20QFutureInterfaceBase15setContinuationESt8functionIFvRKS_EE(void *future, Continuation next);
void __wrap__ZN20QFutureInterfaceBase15setContinuationESt8functionIFvRKS_EE(void *future, Continuation next)
{
    handOver(&anyThread);
    takeOver(&anyThread); // it runs at once where the future has ended
    __real__ZN20QFutureInterfaceBase15setContinuationESt8functionIFvRKS_EE(future, std::move(next));
}

void __real__ZN20QFutureInterfaceBase15setContinuationESt8functionIFvRKS_EEP27QFutureInterfaceBasePrivate(
    void *future, Continuation next, void *continued);
void __wrap__ZN20QFutureInterfaceBase15setContinuationESt8functionIFvRKS_EEP27QFutureInterfaceBasePrivate(
    void *future, Continuation next, void *continued)
{
    handOver(&anyThread);
    takeOver(&anyThread);
    __real__ZN20QFutureInterfaceBase15setContinuationESt8functionIFvRKS_EEP27QFutureInterfaceBasePrivate(
        future, std::move(next), continued);
}

void __real__ZNK20QFutureInterfaceBase15runContinuationEv(const void *future);
void __wrap__ZNK20QFutureInterfaceBase15runContinuationEv(const void *future)
{
    takeOver(&anyThread);
    __real__ZNK20QFutureInterfaceBase15runContinuationEv(future);
}

} // extern "C"
