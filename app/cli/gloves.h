// SPDX-License-Identifier: GPL-3.0-or-later
// The glove that a verb works with: on a port, or a virtual glove started for it. Either it is connected, or Failure
// says why not. Some verbs take a board that prints numbers as well.
#pragma once
#include "app/cli/verb.h"
#include "app/studio/glove_process.h"
#include "app/studio/text_board.h"
#include <functional>

namespace lodestone::cli {

struct GloveChoice
{
    std::string port, script = "wander", flashFile, board = "posix", fault, dialect, layout = "9";
    bool glove = false;
    quint64 seed = 1, session = 1;
    double speed = 1;
    int rate = 0, pace = 0;
    double damage = 0;
    void declare(CLI::App &command);
    GloveOptions options() const;
};

class ConnectedGlove
{
public:
    enum class Takes { Gloves, Boards }; // Boards: those that print numbers too
    // Throws WrongUsage without --port and --glove, and Failure when no glove answers within 5 s, or no board has
    // printed rows within 15 s. map: of a board's columns; empty: as found, or as remembered.
    ConnectedGlove(
        Run &run, const GloveChoice &choice, Takes takes = Takes::Gloves, const std::vector<Assignment> &map = {});
    ConnectedGlove(Run &run, const GloveOptions &options); // starts the virtual glove, or a board of its dialect
    ~ConnectedGlove();
    link::Connection &connection() { return m_connection; }
    GloveProcess &process() { return m_process; }
    link::GloveInfo info() const { return m_connection.info(); }
    bool isVirtual() const { return m_virtual; }
    bool isText() const { return m_board.connected(); }
    TextBoard &board() { return m_board; }
    QString source() const; // how a session names its origin
    // Requests the info again and waits for an answer; or, for at most 3 s, for one that shows what is waited for: an
    // answer given before the glove obeyed may still be on its way. Returns the last that came.
    link::GloveInfo freshInfo(const std::function<bool(const link::GloveInfo &)> &wanted = {});
    // Confirms the image with this SHA-256, which is on trial; throws Failure where the glove does not say that it did.
    link::GloveInfo keep(const QByteArray &hash);
    link::FlashResult flash(const QByteArray &image); // progress on standard error; throws Failure when not verified

private:
    void open(const QString &port, Takes takes, const std::vector<Assignment> &map);
    Run &m_run;
    GloveProcess m_process;
    link::Connection m_connection;
    TextBoard m_board{&m_connection};
    bool m_virtual = false;
};

QJsonObject toJson(const link::GloveInfo &info);

} // namespace lodestone::cli
