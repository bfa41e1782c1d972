// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/flash_target.h"
#include "app/studio/follow.h"
#include <QFutureWatcher>
#include <algorithm>
#include <utility>

namespace lodestone {
namespace {

template<class T>
void fail(const std::shared_ptr<QPromise<T>> &promise, const QString &sentence)
{
    promise->setException(std::make_exception_ptr(GloveFailed{sentence}));
    promise->finish();
}

} // namespace

LinkTarget::LinkTarget(link::Connection *link, QObject *parent) : QObject(parent), m_link(link)
{
    connect(link, &link::Connection::flashProgress, this, [this](const link::FlashProgress &progress) {
        if (!m_flashes.empty() && m_flashes.front().progress && !m_flashes.front().promise->isCanceled())
            m_flashes.front().progress(progress);
    });
    connect(link, &link::Connection::flashFinished, this, [this](const link::FlashResult &result) {
        if (m_flashes.empty())
            return;
        const Flash flash = m_flashes.front();
        m_flashes.pop_front();
        if (!result.verified)
            return fail(flash.promise, result.error);
        flash.promise->addResult(result);
        flash.promise->finish();
    });
    connect(link, &link::Connection::infoChanged, this, [this](const link::GloveInfo &info) {
        if (m_revert && !link::onTrial(info))
            std::exchange(m_revert, nullptr)->finish();
    });
    connect(link, &link::Connection::stateChanged, this, [this](link::Connection::State state) {
        if (m_revert && state != link::Connection::State::Connected)
            fail(std::exchange(m_revert, nullptr),
                tr("The glove went away before the model was sent; the model is kept on the Train page."));
    });
}

LinkTarget::~LinkTarget() = default; // a QPromise that goes ends its future as cancelled

bool LinkTarget::connected() const { return m_link->state() == link::Connection::State::Connected; }
bool LinkTarget::takesImages() const { return !(connected() && m_link->info().text); }
bool LinkTarget::onTrial() const { return link::onTrial(m_link->info()); }

QFuture<link::FlashResult> LinkTarget::flash(const QByteArray &image, Progress progress)
{
    auto promise = std::make_shared<QPromise<link::FlashResult>>();
    promise->start();
    auto *watcher = new QFutureWatcher<link::FlashResult>(this);
    connect(watcher, &QFutureWatcherBase::canceled, this, [this, promise, watcher] {
        watcher->deleteLater();
        const bool open = std::any_of(
            m_flashes.begin(), m_flashes.end(), [&](const Flash &flash) { return flash.promise == promise; });
        if (open)
            m_link->cancelFlash();
    });
    connect(watcher, &QFutureWatcherBase::finished, watcher, &QObject::deleteLater);
    watcher->setFuture(promise->future());
    m_flashes.push_back({promise, std::move(progress)});
    m_link->flash(image);
    return promise->future();
}

QFuture<void> LinkTarget::revert()
{
    m_revert = std::make_shared<QPromise<void>>(); // one before it ends as cancelled
    m_revert->start();
    const QFuture<void> future = m_revert->future();
    m_link->revert();
    return future;
}

} // namespace lodestone
