// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/hand/normal_equations.h"
#include <Eigen/Cholesky>
#include <Eigen/LU>
#include <cmath>

namespace lodestone::hand {
namespace {

constexpr double kFreedom = 6; // of Student's t: how far a bin may be off before it counts less

double priorTerm(const Solution &at)
{
    double sum = at.hand.squaredNorm();
    for (const ChangeVector &c : at.change)
        sum += c.squaredNorm();
    return sum;
}

} // namespace

Mat3 scatter(const Field &field)
{
    constexpr double kDrift = 0.5;   // of a repetition's spread of flexion: fingers wander while they hold a pose
    constexpr double kSensor = 3;    // uT, with what the model has no word for
    constexpr double kMagnet = 0.02; // of each magnet's field: magnets are no points
    const Eigen::Matrix<double, 3, 5> drift = kDrift * field.byChange.leftCols<5>();
    return drift * drift.transpose() + (kSensor * kSensor + kMagnet * kMagnet * field.magnets) * Mat3::Identity();
}

NormalEquations linearise(const Solution &at, const Observations &observations)
{
    NormalEquations n;
    n.hand.setIdentity();
    n.handGradient = at.hand;
    const auto repetitions = static_cast<std::size_t>(observations.repetitions);
    n.change.assign(repetitions, ChangeMatrix::Identity());
    n.changeGradient = at.change;
    n.coupling.assign(repetitions, Coupling::Zero());
    n.objective = priorTerm(at);
    HandMatrix sum = HandMatrix::Zero();
    for (const Observation &o : observations.bins) {
        const auto r = static_cast<std::size_t>(o.repetition);
        const Field field = fieldOf(at.hand, at.change[r], o.flexed, o.gravity);
        const Mat3 covariance = scatter(field);
        const Eigen::LLT<Mat3> factor(covariance);
        const Vec3 residual = field.mean - o.field;
        const double distance = residual.dot(factor.solve(residual));
        const double weight = (kFreedom + 3) / (kFreedom + distance);
        const Mat3 precision = weight * factor.solve(Mat3::Identity());
        const Mat3 root = std::sqrt(weight) * factor.matrixL().solve(Mat3::Identity());
        const HandJacobian byHand = root * field.byHand;
        const ChangeJacobian byChange = root * field.byChange;
        const Vec3 whitened = root * residual;
        n.precision.push_back(precision);
        n.objective += weight * distance;
        n.logScatter += std::log(covariance.determinant()) + (kFreedom + 3) * std::log1p(distance / kFreedom);
        sum.selfadjointView<Eigen::Lower>().rankUpdate(byHand.transpose());
        n.handGradient += byHand.transpose() * whitened;
        n.change[r] += byChange.transpose() * byChange;
        n.changeGradient[r] += byChange.transpose() * whitened;
        n.coupling[r] += byHand.transpose() * byChange;
    }
    n.hand += sum.selfadjointView<Eigen::Lower>();
    return n;
}

double objectiveAt(const Solution &at, const Observations &observations, const std::vector<Mat3> &precision)
{
    double sum = priorTerm(at);
    for (std::size_t i = 0; i < observations.bins.size(); ++i) {
        const Observation &o = observations.bins[i];
        const Vec3 residual = meanFieldOf(
                                  at.hand, at.change[static_cast<std::size_t>(o.repetition)], o.flexed, o.gravity)
                              - o.field;
        sum += residual.dot(precision[i] * residual);
    }
    return sum;
}

HandMatrix NormalEquations::reduced(double damping, HandVector &gradient, double *logChange) const
{
    HandMatrix out = hand;
    out.diagonal().array() += damping;
    gradient = handGradient;
    for (std::size_t r = 0; r < change.size(); ++r) {
        ChangeMatrix block = change[r];
        block.diagonal().array() += damping;
        const Eigen::LLT<ChangeMatrix> factor(block);
        // half * half^T is what the repetition takes away from the hand's block.
        const Coupling half = factor.matrixL().solve(coupling[r].transpose()).transpose();
        out.selfadjointView<Eigen::Lower>().rankUpdate(half, -1);
        gradient -= coupling[r] * factor.solve(changeGradient[r]);
        if (logChange)
            *logChange += 2 * factor.matrixLLT().diagonal().array().log().sum();
    }
    return out; // its lower triangle
}

ChangeVector NormalEquations::changeStep(std::size_t repetition, double damping, const HandVector &handStep) const
{
    ChangeMatrix block = change[repetition];
    block.diagonal().array() += damping;
    return -block.llt().solve(changeGradient[repetition] + coupling[repetition].transpose() * handStep);
}

} // namespace lodestone::hand
