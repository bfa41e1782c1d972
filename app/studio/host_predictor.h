// SPDX-License-Identifier: GPL-3.0-or-later
// A model's image run in the studio, on the rows of a board that cannot run it itself: the C code that a glove runs,
// with the same integers. No thread of its own.
#pragma once
#include "engine/deploy/quantiser.h"
#include "engine/signal/channel.h"
#include <optional>

namespace lodestone {

class HostPredictor
{
public:
    static constexpr int kStride = 5; // rows between two answers, as on the glove

    // An empty image closes it. False: not an image that this runtime takes; error says why.
    bool setImage(const QByteArray &image, QString *error = nullptr);
    bool isOpen() const { return m_model.isOpen(); }
    const std::vector<InputChannel> &inputs() const { return m_model.inputs(); } // as Network::inputs
    QByteArray hash() const { return isOpen() ? m_model.hash() : QByteArray(); }
    // What a board with this layout lacks to run the image: a channel's name, or the magnetic field in words;
    // empty: nothing.
    QString lacks(const Layout &layout) const;
    void reset(); // the next row follows no earlier one

    struct Answer
    {
        double begin = 0, end = 0;                 // s, of the window's first and last row
        std::array<std::uint8_t, 5> probability{}; // of flexed, /255, thumb first
    };
    // Nothing where the layout lacks something. A pause of more than 1.5 steps begins a new window.
    std::vector<Answer> add(const Rows &rows, const Layout &layout);

private:
    ImageModel m_model;
    std::vector<double> m_times;
    std::vector<float> m_values; // window x channels at most
    std::vector<double> m_steps; // the newest, for the usual one
    int m_since = 0;             // rows since the last answer
};

} // namespace lodestone
