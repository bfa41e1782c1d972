// SPDX-License-Identifier: GPL-3.0-or-later
// A scripted glove on the master end of a pseudo-terminal, in its own thread: real bytes through a real tty, and the
// tests say what it does wrong.
#pragma once
#include "device/protocol/frame.h"
#include "device/protocol/messages.h"
#include <QByteArray>
#include <QString>
#include <atomic>
#include <mutex>
#include <set>
#include <thread>

class FakeGlove
{
public:
    enum class Kind { Glove, Silent, NotAGlove, OtherProtocol };
    explicit FakeGlove(QString serial = "LS-7", Kind kind = Kind::Glove);
    ~FakeGlove(); // hangs up
    FakeGlove(const FakeGlove &) = delete;
    FakeGlove &operator=(const FakeGlove &) = delete;
    QString path() const { return m_path; }

    void sendBlock(std::uint32_t first, int count, int gaps = 0);
    void sendRaw(const QByteArray &bytes);
    void sendLog(const char *text);

    std::atomic<int> hellos = 0, starts = 0, stops = 0, rate = 0, confirms = 0, reverts = 0, injected = 0;
    std::atomic<int> dropEvery = 0; // each n-th image status is not sent
    std::atomic<bool> doubleStatus = false;
    std::atomic<bool> refuseImage = false;
    std::atomic<bool> unresponsive = false; // reads nothing, answers nothing
    QByteArray image() const;               // as received

private:
    void run();
    void handle(const ls_frame &frame);
    void send(std::uint8_t type, const std::uint8_t *payload, std::size_t size);
    void write(const char *bytes, std::size_t size);
    void sendInfo();
    void sendStatus();
    void sendError(int code, const char *text);

    QString m_serial, m_path;
    Kind m_kind;
    int m_master = -1;
    std::atomic<bool> m_stop = false;
    mutable std::mutex m_mutex; // guards the writing and the image
    std::uint8_t m_sequence = 0;
    ls_info m_info{};
    QByteArray m_image;
    std::set<std::uint32_t> m_received;
    ls_image_status m_status{};
    std::uint8_t m_hash[LS_HASH_BYTES]{};
    int m_statuses = 0;
    std::thread m_thread;
};
