// SPDX-License-Identifier: GPL-3.0-or-later
// Shows or changes whether a glove accepts signed images only, and with which key.
#include "app/cli/gloves.h"
#include "app/cli/projects.h"
#include "app/cli/verbs/registry.h"
#include "app/studio/glove_keys.h"
#include "device/protocol/messages.h"

namespace lodestone::cli {

namespace {

struct Options
{
    bool make = false, remove = false;
    std::string take;
    GloveChoice glove;
};

QByteArray readKey(const std::string &file)
{
    const QByteArray key = QByteArray::fromHex(readFile(file).trimmed());
    if (key.size() != LS_KEY_BYTES)
        throw Failure{QStringLiteral("%1 holds no key: 64 hexadecimal digits are expected.").arg(fromUtf8(file))};
    return key;
}

// The key is stored on this computer before it is sent. Otherwise a failure could leave a glove with a key that is
// lost.
void change(Run &run, ConnectedGlove &glove, GloveKeys &keys, const QByteArray &key)
{
    const QString serial = glove.info().serial;
    const QByteArray before = keys.of(serial);
    QString problem;
    if (!key.isEmpty() && !keys.keep(serial, key, &problem))
        throw Failure{problem};
    QObject context;
    QString refused;
    QObject::connect(&glove.connection(), &link::Connection::gloveError, &context,
        [&](int, const QString &text) { refused = text; });
    glove.connection().changeKey(key);
    run.waitFor([&] { return !refused.isEmpty(); }, 300);
    if (!refused.isEmpty()
        || glove.freshInfo([&](const link::GloveInfo &now) { return now.keyed == !key.isEmpty(); }).keyed
               == key.isEmpty()) {
        keys.keep(serial, before, nullptr);
        throw Failure{refused.isEmpty() ? QStringLiteral("The glove did not take the key; try again.") : refused};
    }
    if (key.isEmpty())
        keys.keep(serial, {}, nullptr);
}

} // namespace

Work declareKey(CLI::App &command)
{
    auto o = std::make_shared<Options>();
    auto *make = command.add_flag("--new", o->make, "Set a new key: the glove then accepts only images signed with it");
    auto *remove =
        command.add_flag("--remove", o->remove, "Remove the key: any image is accepted again")->excludes(make);
    command.add_option("--take", o->take, "Store the key in this file for this glove; it was set on another computer")
        ->excludes(make)
        ->excludes(remove);
    o->glove.declare(command);
    return [o](Run &run) {
        ConnectedGlove glove(run, o->glove);
        GloveKeys keys;
        const QString serial = glove.info().serial;
        if (!o->take.empty()) {
            QString problem;
            if (!keys.keep(serial, readKey(o->take), &problem))
                throw Failure{problem};
        } else if (o->make || o->remove) {
            change(run, glove, keys, o->make ? GloveKeys::make() : QByteArray());
        }
        const bool keyed = glove.freshInfo().keyed, known = !keys.of(serial).isEmpty();
        run.print(!keyed  ? QStringLiteral("%1 takes any image.\n").arg(serial)
                  : known ? QStringLiteral("%1 takes images signed with %2 only.\n").arg(serial, keys.fileOf(serial))
                          : QStringLiteral(
                              "%1 takes signed images only, and its key is not here; bring it with --take FILE.\n")
                                .arg(serial));
        return QJsonObject{
            {"serial", serial}, {"keyed", keyed}, {"known", known}, {"file", known ? keys.fileOf(serial) : QString()}};
    };
}

} // namespace lodestone::cli
