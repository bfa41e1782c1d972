// SPDX-License-Identifier: GPL-3.0-or-later
// How columns.h's proposal comes about. Private to this folder: columns.cpp and columns_time.cpp.
#pragma once
#include "engine/formats/columns.h"

namespace lodestone {

// One step after the other; each leaves what an earlier one has settled.
class Proposer
{
public:
    explicit Proposer(const std::vector<TableColumn> &table) : m_table(table) {}
    Proposal propose(const std::vector<Assignment> &map)
    {
        readNames();
        joinAxes();
        applyMap(map);
        findLabels();
        findTime();
        joinSeconds();
        findClockParts();
        settleTime();
        findChannels();
        tellSensorsApart();
        shareUnits();
        findFlexGlove();
        return m_proposal;
    }

private:
    void readNames();
    void joinAxes();
    void applyMap(const std::vector<Assignment> &map);
    void findLabels(); // and what is no channel
    void findTime();
    void joinSeconds();    // whole seconds in one column and the rest of a second in another
    void findClockParts(); // hours, minutes and seconds in a column each
    void settleTime();
    void judgeGravity(); // in what is called linear acceleration
    void findChannels(); // numbers that are neither
    // Sensors of one quantity: by number, else by the rest of their names, else by coming again.
    void tellSensorsApart();
    void shareUnits(); // a unit on one axis counts for the sensor
    bool areTriples() const;
    void findFlexGlove(); // five columns of one name and a number each, never below zero

    const std::vector<TableColumn> &m_table;
    Proposal m_proposal;
    std::vector<NameMeaning> m_meanings;
    std::vector<bool> m_assigned; // by a person
    std::vector<int> m_times;     // columns that could be the time
    bool m_named = false;         // there is a header
};

bool counts(const TableColumn &column); // 0, 1, 2, …; a row may be missing now and then

} // namespace lodestone
