// SPDX-License-Identifier: GPL-3.0-or-later
#include "power_cut.h"
#include <array>

namespace lodestone::test {
namespace {

using Act = CutScene::Act;

struct Images
{
    QByteArray older, old, next, after;
    explicit Images(int width)
        : older(testImage(1, width)), old(testImage(2, width)), next(testImage(3, width)), after(testImage(4, width))
    {}
};

void order(int type, const QByteArray &payload = {})
{
    board().send(type, payload);
    board().run();
    board().take();
}

void putConfirmed(const QByteArray &image)
{
    board().flashImage(image);
    order(LS_IMAGE_CONFIRM);
}

// The flash as the power cycle of the act finds it.
std::vector<std::uint8_t> stage(const CutScene &scene, const Images &images)
{
    newBoard();
    board().start();
    if (!scene.fresh) {
        putConfirmed(images.older); // two commit records
        putConfirmed(images.old);   // two more: the other slot was empty
        for (int records = 4; records < scene.records; ++records)
            order(LS_IMAGE_KEY,
                QByteArray(LS_KEY_BYTES + LS_HASH_BYTES, '\0')); // no key as before: one more record, nothing else
    }
    if (scene.act == Act::StartAfterTrial)
        board().flashImage(images.next);
    return board().flash;
}

// That power cycle, with a cut at that operation (-1: none); returns the flash operations of the act.
long perform(const CutScene &scene, const Images &images, const std::vector<std::uint8_t> &flash, long cutAt,
    MemoryBoard::Cut cut)
{
    newBoard();
    board().flash = flash;
    board().tear.seed(static_cast<unsigned>(cutAt));
    board().cut = cut;
    if (scene.act == Act::StartAfterTrial) {
        board().start(cutAt);
        return board().writes;
    }
    board().start();
    if (scene.act == Act::Confirm)
        board().flashImage(images.next);
    board().writes = 0;
    board().writesLeft = cutAt;
    if (scene.act == Act::Update)
        putConfirmed(images.next);
    else
        order(scene.act == Act::Confirm ? LS_IMAGE_CONFIRM : LS_IMAGE_REVERT);
    return board().writes;
}

// The image that runs and is kept, by its hash; empty: none runs. What stands in its slot must be it.
QByteArray running(QString &wrong)
{
    const ls_info info = board().info();
    for (int slot = 0; slot < LS_SLOTS; ++slot) {
        const QByteArray hash(reinterpret_cast<const char *>(info.slot[slot].hash), LS_HASH_BYTES);
        if (info.slot[slot].state == LS_SLOT_TRIAL)
            wrong = "an image is on trial after a start";
        if (info.slot[slot].state != LS_SLOT_CONFIRMED)
            continue;
        const auto *bytes = reinterpret_cast<const char *>(board().flash.data())
                            + std::size_t(slot) * MemoryBoard::slot;
        if (sha256(QByteArray(bytes, qsizetype(info.slot[slot].bytes))) != hash)
            wrong = "the image that runs is not whole";
        board().send(LS_INJECT, injectPayload(0, true, std::vector<std::array<std::int16_t, 9>>(10)));
        board().run();
        const QList<Frame> said = board().take();
        const Frame *answer = find(said, LS_PREDICTION);
        if (!answer || answer->payload.mid(9, 8) != hash.left(8))
            wrong = "no window is answered";
        return hash;
    }
    return {};
}

// What is wrong with the glove after the cut; empty: nothing.
QString inspect(const CutScene &scene, const Images &images)
{
    QString wrong;
    board().start();
    const QByteArray now = running(wrong);
    const QByteArray before = scene.fresh ? QByteArray() : sha256(images.old);
    const QByteArray wanted = scene.act == Act::StartAfterTrial
                                  ? before
                                  : sha256(scene.act == Act::Revert ? images.older : images.next);
    if (now != before && now != wanted)
        wrong = now.isEmpty() ? "no image runs" : "another image runs";
    putConfirmed(images.after);
    board().start();
    if (wrong.isEmpty() && running(wrong) != sha256(images.after))
        wrong = "the next update is not taken";
    return wrong;
}

} // namespace

QString cutName(MemoryBoard::Cut cut)
{
    return cut == MemoryBoard::Cut::Before ? "not done" : cut == MemoryBoard::Cut::Torn ? "torn" : "done, then cut";
}

QString CutScene::name() const
{
    const QString what = act == Act::Update    ? "update"
                         : act == Act::Confirm ? "confirm"
                         : act == Act::Revert  ? "revert"
                                               : "start after a trial";
    const QString size = width == 16 ? "4 KB" : "11 KB";
    return fresh ? QString("%1, %2, fresh glove").arg(what, size)
                 : QString("%1, %2, %3 records").arg(what, size).arg(records);
}

CutTable cutEverywhere(const CutScene &scene, MemoryBoard::Cut cut)
{
    const Images images(scene.width);
    const auto flash = stage(scene, images);
    CutTable table{scene.name(), cut, int(perform(scene, images, flash, -1, cut)), 0, 0, {}};
    for (long at = 1; at <= table.operations; ++at) {
        perform(scene, images, flash, at, cut);
        ++table.runs;
        const QString wrong = inspect(scene, images);
        if (!wrong.isEmpty() && table.failures++ == 0)
            table.first = QString("cut at operation %1: %2").arg(at).arg(wrong);
    }
    return table;
}

} // namespace lodestone::test
