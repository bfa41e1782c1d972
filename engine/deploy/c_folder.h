// SPDX-License-Identifier: GPL-3.0-or-later
// A model as a folder of C for any board: the image as a header, the runtime with its portable kernels, an example, a
// test vector with the studio's answers, and a README. Everything in it is MIT.
#pragma once
#include <QByteArray>
#include <QString>
#include <QStringList>
#include <vector>

namespace lodestone {

struct CFile
{
    QString name;
    QByteArray bytes;
};
// What the image itself does not say.
struct CNotes
{
    QString model;     // its name; empty: of a file
    double rateHz = 0; // at which its sessions were recorded; 0: not known
    QStringList units; // of its channels, in their order; missing or empty: not known
};
// Throws QuantiseError where this is no image that the runtime takes.
std::vector<CFile> cFolder(const QByteArray &image, const CNotes &notes);

} // namespace lodestone
