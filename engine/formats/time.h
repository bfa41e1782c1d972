// SPDX-License-Identifier: GPL-3.0-or-later
// From what a file says about time to seconds: units, clocks that wrap, start again or are set, ticks coarser than the
// samples. Pure functions; any thread.
#pragma once
#include "engine/formats/formats.h"
#include <cstdint>
#include <string_view>

namespace lodestone {

// ISO 8601 with or without a zone, dates in the usual orders, and clock text such as 13:03:20.725. In ns since 1970, or
// since midnight where there is no date.
// Where day and month may change places (03/04/2026), nanoseconds is by the day first.
struct ClockReading
{
    enum class Order { Plain, DayFirst, MonthFirst, Open };
    std::int64_t nanoseconds = 0;
    Order order = Order::Plain;
    std::int64_t monthFirst = 0; // Open: to be added where the month comes first
};
bool readClock(std::string_view text, ClockReading &reading);
bool readClock(std::string_view text, std::int64_t &nanoseconds);
// Days since 1970 of a date of the Gregorian calendar.
std::int64_t daysFromCivil(int year, int month, int day);
// "Fs", "50 Hz"; "sample rate", "0.1 kHz"; "interval", "20 ms". 0: this names no rate.
double rateFrom(std::string_view key, std::string_view value);

struct Clock
{
    Numbers ticks; // one a row, less base
    std::int64_t base = 0;
    double unit = 0;     // s a tick; 0: not known
    bool ofDay = false;  // without a date: starts again at midnight
    double statedHz = 0; // what the file or a person says; 0: nothing
};
struct Timeline
{
    Numbers times;         // s; from the first row on where the clock tells the date
    std::vector<int> gaps; // rows before which time is missing
    double unit = 0;       // s a tick
    QString unitName;
    bool sure = true; // false: the unit is guessed
    QStringList warnings;
};
// Rows whose time is wild while the rows around it are in order: lines that ran into each other.
std::vector<int> strayTimes(const Numbers &ticks);
// Throws ImportError where time does not advance.
Timeline timelineOf(const Clock &clock, const RowName &nameOf);

double medianOf(Numbers values);        // 0 of none
double usualStep(const Numbers &times); // median of those that go forward; 0: there is none

} // namespace lodestone
