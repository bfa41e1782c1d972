// SPDX-License-Identifier: GPL-3.0-or-later
// The connected board that prints numbers: what each of its columns is, and its rows. A person's map of the columns is
// remembered: of a board on USB for that board, of others for those that print alike. Lives in the thread of its link.
#pragma once
#include "app/studio/known_boards.h"
#include "device/link/connection.h"
#include "engine/formats/board_reader.h"
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <memory>

namespace lodestone {

class TextBoard : public QObject
{
    Q_OBJECT
public:
    explicit TextBoard(link::Connection *link, QObject *parent = nullptr);

    bool connected() const { return m_link->state() == link::Connection::State::Connected && m_link->info().text; }
    bool ready() const { return connected() && m_channels != nullptr; } // its channels are known, and rows come
    // Null until ready(); the same object until another map is set or another board comes.
    const std::shared_ptr<const Layout> &channels() const { return m_channels; }
    const BoardReader &reader() const { return *m_reader; } // for what it found and counts; never for its rows
    QString problem() const;                                // of a connected board without rows; empty: none
    QString notice() const { return m_notice; } // another board is at its port than last time; empty: it is not
    QString source() const; // how a session recorded now names its origin: "board teleplot A50285BI"

    const std::vector<Assignment> &map() const { return m_map; }
    bool known() const { return m_known; } // a person has looked at these columns of this board
    // Of which columns of which board this is: the key of column_maps.
    QString signature() const;
    // Reads on with this map, and remembers it; an empty one says that what was found is right. Why a map does not fit
    // the columns, with the remedy, and then nothing has changed; empty: it fits. Nothing where the board is not ready.
    QString setMap(const std::vector<Assignment> &map);

signals:
    void changed(); // ready, problem, notice, map, or another board
    void rowsArrived(const lodestone::Rows &rows, std::int64_t hostNanoseconds); // hostNanoseconds: of the newest

private:
    void begin();
    void take(const link::TextBlock &block);
    void feed(std::string_view bytes, double arrival);
    std::unique_ptr<BoardReader> readerWith(const std::vector<Assignment> &map) const;
    void recall();
    void compareWithLast();

    link::Connection *m_link;
    std::unique_ptr<BoardReader> m_reader;
    std::shared_ptr<const Layout> m_channels;
    std::vector<Assignment> m_map;
    std::vector<link::TextBlock> m_first; // what came until the columns were known
    qsizetype m_firstBytes = 0;
    QTimer m_tick;
    QString m_problem, m_notice;
    QString m_lastPort;
    known_boards::Board m_last; // at m_lastPort
    std::int64_t m_newest = 0;
    QElapsedTimer m_sinceNewest;
    bool m_known = false;
};

} // namespace lodestone
