// SPDX-License-Identifier: GPL-3.0-or-later
// The verbs confirm and revert: the decision about the image on trial.
#include "app/cli/gloves.h"
#include "app/cli/verbs/registry.h"

namespace lodestone::cli {

namespace {

// If the glove is already in the wanted state, that is a success. If it refuses, its reason is shown.
Work slotVerb(CLI::App &command, void (link::Connection::*ask)())
{
    auto choice = std::make_shared<GloveChoice>();
    choice->declare(command);
    return [choice, ask](Run &run) {
        ConnectedGlove glove(run, *choice);
        QObject context;
        QString refused;
        QObject::connect(&glove.connection(), &link::Connection::gloveError, &context,
            [&](int, const QString &text) { refused = text; });
        const QByteArray before = link::runningHash(glove.info());
        (glove.connection().*ask)();
        run.waitFor([&] { return !refused.isEmpty(); }, 300);
        if (!refused.isEmpty())
            throw Failure{QStringLiteral("The glove refused: %1").arg(refused)};
        const auto decided = [](const link::GloveInfo &now) {
            return link::runningSlot(now) >= 0 && !link::onTrial(now);
        };
        const link::GloveInfo info = glove.freshInfo(decided);
        if (!decided(info))
            throw Failure{
                QStringLiteral("The glove runs no image that could be kept; put one on it with lodestone-cli flash.")};
        QJsonObject answer = toJson(info);
        answer["changed"] = link::runningHash(info) != before;
        return answer;
    };
}

} // namespace

Work declareConfirm(CLI::App &command) { return slotVerb(command, &link::Connection::confirm); }

Work declareRevert(CLI::App &command) { return slotVerb(command, &link::Connection::revert); }

} // namespace lodestone::cli
