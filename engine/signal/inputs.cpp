// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/signal/inputs.h"
#include "engine/signal/feature.h"
#include "engine/signal/words.h"
#include <algorithm>
#include <cmath>

namespace lodestone {

QStringList usualInputs(const Layout &layout)
{
    QStringList field, bends, known;
    for (const std::size_t axis : axesOf(layout, Quantity::MagneticField))
        field << layout[axis].name;
    for (const Channel &c : layout) {
        if (c.quantity == Quantity::Bend)
            bends << c.name;
        if (c.quantity != Quantity::Other)
            known << c.name;
    }
    return !field.isEmpty() ? field : !bends.isEmpty() ? bends : known;
}

bool sameInputs(const Layout &one, const Layout &other)
{
    const bool field = has(one, Quantity::MagneticField);
    return field == has(other, Quantity::MagneticField) && (field || usualInputs(one) == usualInputs(other));
}

void Spread::add(double value)
{
    if (!std::isfinite(value))
        return;
    const double off = value - m_mean;
    m_mean += off / ++m_seen;
    m_squares += off * (value - m_mean);
}

double Spread::gain() const
{
    const double spread = m_seen > 0 ? std::sqrt(m_squares / m_seen) : 0;
    return spread > 1e-6 * std::abs(m_mean) && spread > 1e-30 ? kInputScale / spread : 1;
}

SignalInput usualInput(const Rows &rows, const Layout &layout)
{
    const bool field = has(layout, Quantity::MagneticField);
    const QStringList names = field ? QStringList() : usualInputs(layout).mid(0, qsizetype(kMostInputs));
    const InputReader reader(layout, names);
    if (!reader.lacking().isEmpty() || reader.channels() == 0)
        return {};
    SignalInput input{reader.read(rows), reader.channels()};
    for (std::size_t c = 0; !field && c < input.channels; ++c) {
        Spread spread;
        for (std::size_t i = c; i < input.values.size(); i += input.channels)
            spread.add(double(input.values[i]));
        for (std::size_t i = c; i < input.values.size(); i += input.channels)
            input.values[i] = float((double(input.values[i]) - spread.centre()) * spread.gain());
    }
    return input;
}

InputReader::InputReader(const Layout &layout, const QStringList &names) : m_width(layout.size())
{
    if (names.isEmpty()) {
        for (const std::size_t axis : axesOf(layout, Quantity::MagneticField))
            m_columns.push_back({axis, layout[axis].scale});
        if (m_columns.empty())
            m_lacking = quantityInWords(Quantity::MagneticField);
    }
    for (const QString &name : names) {
        const auto found = std::find_if(layout.begin(), layout.end(), [&](const Channel &c) { return c.name == name; });
        if (found == layout.end()) {
            m_lacking = name;
            return;
        }
        m_columns.push_back({std::size_t(found - layout.begin()), 1});
    }
}

void InputReader::append(const Rows &rows, std::size_t row, std::vector<float> &to) const
{
    for (const Column &column : m_columns)
        to.push_back(float(double(rows.values[row * m_width + column.place]) * column.scale));
}

std::vector<float> InputReader::read(const Rows &rows) const
{
    std::vector<float> values;
    values.reserve(rows.size() * channels());
    for (std::size_t row = 0; row < rows.size(); ++row)
        append(rows, row, values);
    return values;
}

} // namespace lodestone
