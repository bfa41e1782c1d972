// SPDX-License-Identifier: GPL-3.0-or-later
// From the link to the Live page: units, orientation, field, and both answers to every window. Counts parity.
#pragma once
#include "app/studio/parity_checker.h"
#include "device/link/connection.h"
#include "engine/signal/novelty.h"
#include "engine/signal/orientation.h"
#include "widgets/glove/glove_types.h"
#include <QObject>

namespace lodestone {

class LivePage;

class LiveController : public QObject
{
    Q_OBJECT
public:
    LiveController(LivePage *page, link::Connection *link, QObject *parent = nullptr);

    void loadCalibration();                 // of the glove that is connected, as it is saved now
    void setImage(const QByteArray &image); // the host's copy of what the glove runs; empty: none
    void setNoveltyReference(
        std::optional<NoveltyReference> reference); // of the model the glove runs; nothing: no light
    const ParityChecker &parity() const { return m_parity; }
    quint32 inferenceMicroseconds() const { return m_inference; }
    quint64 gloveAnswers() const { return m_gloveAnswers; }                   // predictions since the image changed
    const Calibration &calibration() const { return m_filter.calibration(); } // seen through by the orientation alone
    HeadingTrust heading() const { return m_filter.heading(); }
    double deviceSeconds() const { return m_deviceSeconds; } // clock of the newest sample

signals:
    void parityChanged();
    void answersArrived(
        const QList<lodestone::ComparedWindow> &windows); // oldest first; t on the glove's clock, in no session yet

private:
    void take(const link::SampleBlock &block);
    void take(const link::Prediction &prediction);

    LivePage *m_page;
    link::Connection *m_link;
    ParityChecker m_parity;
    OrientationFilter m_filter;
    QString m_serial; // whose calibration the filter has
    NoveltyMeter m_novelty;
    link::SampleBlock m_lastBlock; // maps sample numbers to device time
    quint32 m_inference = 0;
    quint64 m_gloveAnswers = 0;
    double m_deviceSeconds = 0;
};

} // namespace lodestone
