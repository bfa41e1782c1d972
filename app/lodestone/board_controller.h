// SPDX-License-Identifier: GPL-3.0-or-later
// Shows a board that prints numbers on the Glove page, and asks a person what its columns are: by itself when such a
// board is met for the first time, and again on request.
#pragma once
#include "engine/signal/channel.h"
#include "widgets/mapping/mapping_types.h"
#include <QObject>
#include <QSet>
#include <QTimer>
#include <optional>

namespace lodestone {

class GlovePage;
class GloveState;
class MappingSheet;
class Recording;

class BoardController : public QObject
{
    Q_OBJECT
public:
    BoardController(
        GlovePage *page, MappingSheet *sheet, GloveState *glove, const Recording *recording, QObject *parent = nullptr);

private:
    void follow();
    void show();
    bool mayAsk() const;
    void askAtFirst();
    void ask(const QString &problem = {}, const std::vector<MappedColumn> &chosen = {});
    void take(const std::optional<MappingAnswer> &answer);
    void keep(const Rows &rows);
    std::size_t traceBegin() const; // the row of m_recent at which its last two seconds begin
    void showLive();
    QStringList how() const;
    std::vector<MappedSignal> moving() const; // one a column

    GlovePage *m_page;
    MappingSheet *m_sheet;
    GloveState *m_glove;
    const Recording *m_recording;
    bool m_asking = false;
    QSet<QString> m_notNow; // boards that were not to be asked about in this sitting
    Rows m_recent;          // at least the last two seconds
    QTimer m_tick;
};

} // namespace lodestone
