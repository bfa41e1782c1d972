// SPDX-License-Identifier: GPL-3.0-or-later
// Which channels of a session a learning or a network reads, and what of a row that is. Pure functions; any thread.
#pragma once
#include "engine/signal/channel.h"
#include <QStringList>

namespace lodestone {

// Those that are read when nobody names them: the axes of the first magnetometer, else every bend channel, else every
// channel of a known quantity; by name, empty where there is none.
QStringList usualInputs(const Layout &layout);
// Whether one network can read both: the field of both, or channels of the same names.
bool sameInputs(const Layout &one, const Layout &other);

// Where the values of a channel lie and how far they spread (Welford, Technometrics 4(3), 1962).
class Spread
{
public:
    void add(double value); // one that is not finite is left out
    double centre() const { return m_mean; }
    // What brings one spread of the channel to kInputScale; 1 for one that never changed: it must not be blown up.
    double gain() const;

private:
    double m_seen = 0, m_mean = 0, m_squares = 0;
};

// The usual inputs of a session, of kMostInputs channels at most, in the units of featureOf(): a field in uT, other
// channels by their centre and spread over these rows. Without such a channel it is empty.
struct SignalInput
{
    std::vector<float> values{}; // samples() x channels
    std::size_t channels = 0;
    std::size_t samples() const { return channels == 0 ? 0 : values.size() / channels; }
};
SignalInput usualInput(const Rows &rows, const Layout &layout);

// Takes a network's channels from the rows of a layout. Without names these are the axes of the first magnetometer, in
// uT, whatever they are called there; else the channels of the names, in the units they have.
class InputReader
{
public:
    InputReader(const Layout &layout, const QStringList &names);
    // The first name that the layout lacks; without names "magnetic field"; empty: it has them all. Where something is
    // lacking nothing may be read.
    const QString &lacking() const { return m_lacking; }
    std::size_t channels() const { return m_columns.size(); }
    void append(const Rows &rows, std::size_t row, std::vector<float> &to) const; // channels() values of one row
    std::vector<float> read(const Rows &rows) const;                              // of all rows, back to back

private:
    struct Column
    {
        std::size_t place = 0;
        double scale = 1;
    };
    std::vector<Column> m_columns;
    std::size_t m_width = 0; // of a row
    QString m_lacking;
};

} // namespace lodestone
