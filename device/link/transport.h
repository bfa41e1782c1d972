// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes in and out of one port. All functions but wake() are called from one thread.
#pragma once
#include <QString>
#include <memory>

namespace lodestone::link {

class Transport
{
public:
    enum class Input { Nothing, Bytes, Gone }; // Nothing: time is up, or wake() was called
    virtual ~Transport();
    Transport(const Transport &) = delete;
    Transport &operator=(const Transport &) = delete;

    virtual bool open() = 0; // false: problem() says why
    virtual void close() = 0;
    QString problem() const { return m_problem; }

    virtual void setBaud(int baud); // takes effect at once; without effect on a pseudo-terminal

    // Waits up to `milliseconds` until bytes came, and, when forWriting, until the port can be written.
    Input wait(int milliseconds, bool forWriting);
    virtual int read(char *out, int room);          // never waits; bytes read, -1 when the other end is gone
    virtual int write(const char *bytes, int size); // never waits; bytes written, -1 when the other end is gone
    void wake();                                    // from any thread: ends a wait()

protected:
    explicit Transport(const QString &path);
    bool lock(); // against a second studio on the same port; false: errno says why
    void fail(int error);
    QString m_path, m_problem;
    int m_descriptor = -1;

private:
    int m_wakeEvent = -1;
};

// A pseudo-terminal (also behind a symbolic link) gets a TerminalTransport, anything else a SerialTransport.
std::unique_ptr<Transport> makeTransport(const QString &path);

} // namespace lodestone::link
