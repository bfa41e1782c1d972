// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/hand_geometry.h"
#include "widgets/live/hand_view.h"
#include "widgets/theme/theme.h"
#include <QImage>
#include <QPainter>
#include <QTest>
#include <cmath>

using namespace lodestone;

namespace {
constexpr double kPi = 3.14159265358979323846;
double distance(const Vector3 &a, const Vector3 &b) { return norm(a - b); }
Capsule tipOf(int finger, double bend)
{
    std::array<double, 5> flexion{};
    flexion[static_cast<std::size_t>(finger)] = bend;
    for (const Capsule &c : fingerCapsules(flexion))
        if (c.finger == finger && c.tip)
            return c;
    return {};
}
} // namespace

class HandGeometryTest : public QObject
{
    Q_OBJECT
private slots:
    void bonesKeepTheirLengthWhileTheyBend()
    {
        const auto straight = fingerCapsules({}), bent = fingerCapsules({1, 1, 1, 1, 1});
        QCOMPARE(straight.size(), std::size_t(15));
        for (std::size_t i = 0; i < straight.size(); ++i)
            QVERIFY(std::abs(distance(straight[i].from, straight[i].to) - distance(bent[i].from, bent[i].to)) < 1e-9);
    }
    void bonesOfAFingerAreConnected()
    {
        const auto capsules = fingerCapsules({0.2, 0.4, 0.6, 0.8, 1.0});
        for (std::size_t i = 1; i < capsules.size(); ++i)
            if (capsules[i].finger == capsules[i - 1].finger)
                QVERIFY(distance(capsules[i].from, capsules[i - 1].to) < 1e-12);
    }
    void aFlexedFingerComesOverThePalm()
    {
        for (int finger = 1; finger < 5; ++finger) {
            const Capsule straight = tipOf(finger, 0), bent = tipOf(finger, 1);
            QVERIFY(straight.to[1] > 0.5);
            QVERIFY(bent.to[1] < straight.to[1] - 0.5);
            QVERIFY(bent.to[2] > palmThickness() / 2);
        }
        QVERIFY(tipOf(0, 1).to[0] < tipOf(0, 0).to[0] - 0.2); // the thumb folds across
    }
    void badProbabilitiesDrawAStraightFinger()
    {
        const Capsule nan = tipOf(2, std::nan("")), zero = tipOf(2, 0), over = tipOf(2, 7), one = tipOf(2, 1);
        QVERIFY(distance(nan.to, zero.to) < 1e-12);
        QVERIFY(distance(over.to, one.to) < 1e-12);
    }
    void upIsUpAndNearIsLarge()
    {
        QVERIFY(project({0, 0, 1}, 0.6).at.y() < project({0, 0, 0}, 0.6).at.y());
        QVERIFY(project({1, 0, 0}, 0.6).at.x() > 0);
        QVERIFY(project({0, -1, 0}, 0.6).scale > project({0, 1, 0}, 0.6).scale);
    }
    void thePaintedHandStaysInItsBox_data()
    {
        QTest::addColumn<int>("size");
        for (int size : {32, 44, 96, 280})
            QTest::newRow(qPrintable(QString::number(size))) << size;
    }
    void thePaintedHandStaysInItsBox()
    {
        QFETCH(int, size);
        QImage image(size + 40, size + 40, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        const QRect box(20, 20, size, size);
        paintHand(painter, box, presentationPose({0, 1, 0, 1, 0}), plainHand());
        painter.end();
        int inside = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x) {
                if (qAlpha(image.pixel(x, y)) < 20)
                    continue;
                QVERIFY2(box.adjusted(-2, -2, 2, 2).contains(x, y), qPrintable(QStringLiteral("%1 %2").arg(x).arg(y)));
                ++inside;
            }
        QVERIFY(inside > size * size / 8);
    }
};

QTEST_MAIN(HandGeometryTest)
#include "hand_geometry_test.moc"
