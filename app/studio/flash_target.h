// SPDX-License-Identifier: GPL-3.0-or-later
// The glove as a retraining needs it: takes an image, or goes back to the one before. One thread.
#pragma once
#include "device/link/connection.h"
#include <QFuture>
#include <QPromise>
#include <deque>
#include <functional>
#include <memory>

namespace lodestone {

class FlashTarget
{
public:
    using Progress = std::function<void(const link::FlashProgress &)>;
    virtual ~FlashTarget() = default;
    virtual bool connected() const = 0;
    virtual bool takesImages() const = 0; // false: a board that prints numbers; its models run in the studio
    virtual bool onTrial() const = 0;     // the glove runs an image that nobody confirmed
    // Ends with a verified result, or with GloveFailed. Cancelling it stops the transfer.
    virtual QFuture<link::FlashResult> flash(const QByteArray &image, Progress progress) = 0;
    // Ends once the glove no longer runs an image on trial, or with GloveFailed when it went away. It may never answer.
    virtual QFuture<void> revert() = 0;
};

class LinkTarget : public QObject, public FlashTarget
{
    Q_OBJECT
public:
    explicit LinkTarget(link::Connection *link, QObject *parent = nullptr);
    ~LinkTarget() override; // every future that is still open ends as cancelled
    bool connected() const override;
    bool takesImages() const override;
    bool onTrial() const override;
    QFuture<link::FlashResult> flash(const QByteArray &image, Progress progress) override;
    QFuture<void> revert() override;

private:
    struct Flash
    {
        std::shared_ptr<QPromise<link::FlashResult>> promise;
        Progress progress;
    };
    link::Connection *m_link;
    std::deque<Flash> m_flashes; // each asked for once, each answered by one flashFinished
    std::shared_ptr<QPromise<void>> m_revert;
};

} // namespace lodestone
