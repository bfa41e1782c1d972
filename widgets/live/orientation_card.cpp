// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/orientation_card.h"
#include "widgets/controls/format.h"
#include "widgets/live/hand_view.h"
#include "widgets/theme/theme.h"
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>
#include <cmath>

namespace lodestone {
namespace {

constexpr double kDegrees = 180.0 / 3.14159265358979323846;

} // namespace

// The title at the left and three angles at the right, painted over the hand so that the hand can use the whole card.
class Angles : public QWidget
{
public:
    explicit Angles(QWidget *parent) : QWidget(parent) { setAttribute(Qt::WA_TransparentForMouseEvents); }
    void set(std::optional<Euler> euler)
    {
        m_euler = euler;
        update();
    }
    void setAngles(bool on) // false: the title alone
    {
        m_angles = on;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &t = Theme::tokens();
        QPainter painter(this);
        painter.setFont(Theme::semibold());
        painter.setPen(t.text);
        painter.drawText(
            QRect(0, 0, width() / 2, 18), Qt::AlignLeft | Qt::AlignVCenter, OrientationCard::tr("Orientation"));
        if (!m_angles)
            return;
        painter.setFont(Theme::font(11));
        const std::array<QString, 3> names{
            OrientationCard::tr("roll"), OrientationCard::tr("pitch"), OrientationCard::tr("heading")};
        std::array<QString, 3> values;
        values.fill(QStringLiteral("—"));
        if (m_euler) {
            const double heading = std::fmod(m_euler->heading * kDegrees + 720.0, 360.0);
            const std::array<double, 3> degrees{
                m_euler->roll * kDegrees, m_euler->pitch * kDegrees, heading >= 359.5 ? 0 : heading};
            for (std::size_t i = 0; i < 3; ++i)
                values[i] = std::isfinite(degrees[i]) ? formatNumber(degrees[i], 0) + QStringLiteral("°")
                                                      : QStringLiteral("—");
        }
        for (std::size_t i = 0; i < 3; ++i) {
            const QRect box(width() - 96, 1 + 16 * static_cast<int>(i), 96, 16);
            painter.setPen(t.secondary);
            painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter, names[i]);
            painter.setPen(t.text);
            painter.drawText(box, Qt::AlignRight | Qt::AlignVCenter, values[i]);
        }
    }

private:
    std::optional<Euler> m_euler;
    bool m_angles = true;
};

OrientationCard::OrientationCard(QWidget *parent) : Card({}, parent)
{
    layout()->setContentsMargins(8, 8, 8, 8);
    setAccessibleName(tr("Orientation"));
    m_hand = new HandView(this);
    body()->addWidget(m_hand, 1);
    m_angles = new Angles(this);
    m_sentence = makeLabel({}, Ink::Secondary, 13, false, this);
    m_sentence->setObjectName(QStringLiteral("noDataReason"));
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignHCenter);
    m_sentence->setContentsMargins(8, 0, 8, 4);
    m_sentence->hide();
    body()->addWidget(m_sentence);
}

void OrientationCard::setOrientation(const Quaternion &q, const Euler &euler)
{
    if (!m_missing.isEmpty())
        return;
    m_orientation = q;
    m_angles->set(euler);
    showPose();
}

void OrientationCard::setFlexion(const std::optional<std::array<double, 5>> &flexion)
{
    m_flexion = flexion.value_or(std::array<double, 5>{});
    showPose();
}

void OrientationCard::setNoDataReason(const QString &sentence)
{
    m_noData = sentence;
    m_hand->setGreyed(!sentence.isEmpty());
    showSentence();
    if (sentence.isEmpty())
        return showPose();
    m_orientation.reset();
    m_angles->set(std::nullopt);
}

void OrientationCard::setMissing(const QString &sentence)
{
    m_missing = sentence;
    m_angles->setAngles(sentence.isEmpty());
    m_hand->setUpright(!sentence.isEmpty());
    showSentence();
    showPose();
}

void OrientationCard::showSentence()
{
    m_sentence->setText(m_noData.isEmpty() ? m_missing : m_noData);
    m_sentence->setVisible(!m_sentence->text().isEmpty());
}

void OrientationCard::showPose()
{
    if (!m_missing.isEmpty())
        return m_hand->setPose(presentationPose(m_flexion));
    if (!m_orientation)
        return;
    HandPose pose;
    pose.orientation = *m_orientation;
    pose.flexion = m_flexion;
    m_hand->setPose(pose);
}

void OrientationCard::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    m_angles->setGeometry(Theme::kPadding, 15, width() - 2 * Theme::kPadding, 56);
    m_angles->raise();
}

} // namespace lodestone
