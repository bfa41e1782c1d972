// SPDX-License-Identifier: GPL-3.0-or-later
// The fused kernels against LibTorch's autograd in double precision. Torch first: Qt's word "slots" must not reach its
// headers.
#include <torch/torch.h>
#include "engine/learning/train/fused/pass.h"
#include "engine/learning/recipes/recipe.h"
#include <QTest>
#include <random>

using namespace lodestone;
using namespace lodestone::fused;
using torch::Tensor;

namespace {

struct Case
{
    Recipe recipe;
    int batch = 1;
};

// Made-up parameters, windows, targets and shares; some fingers unknown, some windows heavier.
template<class Real>
struct Problem
{
    Problem(const Case &c, std::uint64_t seed)
        : layout(layoutOf(c.recipe)), memory(layout, c.batch), work(memory.work), state(std::size_t(layout.state)),
          back(std::size_t(layout.transposed)), gradient(std::size_t(layout.parameters))
    {
        std::mt19937_64 random(seed);
        const auto draw = [&random] { return double(random() >> 40) / double(1 << 23) - 1; };
        work.batch = c.batch;
        work.runningMean = state.data.get() + layout.runningMean;
        work.runningVariance = state.data.get() + layout.runningVariance;
        const auto fill = [&](int at, int rows, int columns, int width, double around, double spread) {
            for (int r = 0; r < rows; ++r)
                for (int i = 0; i < columns; ++i)
                    state.data[std::size_t(at + r * width + i)] = Real(float(around + spread * draw()));
        };
        const Layout &l = layout;
        fill(l.conv, l.kernel * l.channels, l.filters, l.f, 0, 0.6);
        fill(l.convBias, 1, l.filters, l.f, 0, 0.3);
        fill(l.gamma, 1, l.filters, l.f, 1, 0.5);
        fill(l.beta, 1, l.filters, l.f, 0, 0.5);
        fill(l.runningMean, 1, l.filters, l.f, 0.2, 0.1);
        fill(l.runningVariance, 1, l.filters, l.f, 1, 0.5);
        for (int gate = 0; gate < 4; ++gate) {
            fill(l.wx + gate * l.h, l.filters, l.lstm, 4 * l.h, 0, 0.5);
            fill(l.wh + gate * l.h, l.lstm, l.lstm, 4 * l.h, 0, 0.5);
            fill(l.lstmBias + gate * l.h, 1, l.lstm, l.h, 0, 0.5);
        }
        fill(l.denseWeight, l.lstm, l.dense, l.d, 0, 0.7);
        fill(l.denseBias, 1, l.dense, l.d, 0, 0.3);
        fill(l.outWeight, l.dense, kFingers, l.o, 0, 0.7);
        fill(l.outBias, 1, kFingers, l.o, 0, 0.3);
        for (int b = 0; b < c.batch; ++b) {
            for (int i = l.kernel / 2 * l.channels; i < (l.kernel / 2 + l.window) * l.channels; ++i)
                work.x[b * l.padded + i] = Real(float(1.5 * draw()));
            for (int f = 0; f < kFingers; ++f) {
                work.target[b * l.o + f] = Real(float(0.5 + 0.5 * draw()));
                work.share[b * l.o + f] = (b + f) % 4 == 3 ? Real(0) : Real(float((1 + 0.5 * draw()) / (5 * c.batch)));
            }
        }
        drawMasks<Real>(layout, work, c.recipe.dropout, c.recipe.dropping, seed);
    }
    Layout layout;
    WorkMemory<Real> memory;
    Work<Real> &work;
    Aligned<Real> state, back, gradient;
};

Tensor tensorOf(const double *from, at::IntArrayRef shape)
{
    return torch::from_blob(const_cast<double *>(from), shape, torch::kDouble).clone();
}

// The same network in LibTorch's words, its parameters cut out of one flat leaf.
struct Oracle
{
    explicit Oracle(const Problem<double> &problem)
        : p(problem), l(problem.layout), flat(tensorOf(p.state.data.get(), {l.parameters}).requires_grad_(true))
    {}
    Tensor part(int at, at::IntArrayRef shape) const
    {
        std::int64_t count = 1;
        for (const std::int64_t n : shape)
            count *= n;
        return flat.narrow(0, at, count).view(shape);
    }
    Tensor row(int at, int count) const { return flat.narrow(0, at, count); }
    Tensor matrix(int at, int inputs, int outputs, int width, int used) const // -> outputs x inputs
    {
        return part(at, {inputs, width}).slice(0, 0, used).slice(1, 0, outputs).t();
    }
    Tensor gates(int at, int inputs, int used) const // -> 4 lstm x inputs
    {
        return part(at, {inputs, 4, l.h})
            .slice(0, 0, used)
            .slice(2, 0, l.lstm)
            .permute({1, 2, 0})
            .reshape({4 * l.lstm, used});
    }
    Tensor loss(double l2)
    {
        const int n = p.work.batch;
        const Tensor x = tensorOf(p.work.x, {n, l.window + l.kernel - 1, l.channels})
                             .narrow(1, l.kernel / 2, l.window)
                             .transpose(1, 2);
        const Tensor kernel = part(l.conv, {l.kernel, l.channels, l.f}).slice(2, 0, l.filters).permute({2, 1, 0});
        Tensor y = torch::relu(torch::conv1d(x, kernel, row(l.convBias, l.filters), 1, l.kernel / 2));
        runningMean = tensorOf(p.state.data.get() + l.runningMean, {l.filters});
        runningVariance = tensorOf(p.state.data.get() + l.runningVariance, {l.filters});
        y = torch::batch_norm(
            y, row(l.gamma, l.filters), row(l.beta, l.filters), runningMean, runningVariance, true, 0.01, 1e-3, false);
        y = torch::max_pool1d(y, l.pool).permute({2, 0, 1})
            * tensorOf(p.work.poolMask, {l.steps, n, l.f}).slice(2, 0, l.filters);
        const Tensor zero = torch::zeros({1, n, l.lstm}, torch::kDouble),
                     noBias = torch::zeros({4 * l.lstm}, torch::kDouble);
        const Tensor bias = part(l.lstmBias, {4, l.h}).slice(1, 0, l.lstm).reshape({4 * l.lstm});
        const std::vector<Tensor> start{zero, zero},
            weights{gates(l.wx, l.f, l.filters), gates(l.wh, l.h, l.lstm), bias, noBias};
        const Tensor last = std::get<1>(torch::lstm(y, start, weights, true, 1, 0.0, false, false, false))[0];
        const Tensor kernel1 = matrix(l.denseWeight, l.h, l.dense, l.d, l.lstm),
                     kernel2 = matrix(l.outWeight, l.d, kFingers, l.o, l.dense);
        y = last * tensorOf(p.work.lastMask, {n, l.h}).slice(1, 0, l.lstm);
        y = torch::relu(torch::linear(y, kernel1, row(l.denseBias, l.dense)))
            * tensorOf(p.work.middleMask, {n, l.d}).slice(1, 0, l.dense);
        const Tensor logits = torch::linear(y, kernel2, row(l.outBias, kFingers));
        const Tensor target = tensorOf(p.work.target, {n, l.o}).slice(1, 0, kFingers),
                     share = tensorOf(p.work.share, {n, l.o}).slice(1, 0, kFingers);
        const Tensor each = torch::binary_cross_entropy_with_logits(logits, target, {}, {}, at::Reduction::None);
        return (each * share).sum() + l2 * (kernel1.square().sum() + kernel2.square().sum());
    }
    const Problem<double> &p;
    const Layout &l;
    Tensor flat, runningMean, runningVariance;
};

// The largest error of any entry, by the largest gradient of its own layer's array.
template<class Real>
double worstError(const Layout &l, const Real *g, const Tensor &truth)
{
    const int bounds[] = {l.conv, l.convBias, l.gamma, l.beta, l.wx, l.wh, l.lstmBias, l.denseWeight, l.denseBias,
        l.outWeight, l.outBias, l.parameters};
    const double *t = truth.data_ptr<double>();
    double worst = 0;
    for (std::size_t k = 0; k + 1 < std::size(bounds); ++k) {
        double most = 1e-4, error = 0; // a bias just before a norm has no gradient but rounding
        for (int i = bounds[k]; i < bounds[k + 1]; ++i) {
            most = std::max(most, std::abs(t[i]));
            error = std::max(error, std::abs(double(g[i]) - t[i]));
        }
        worst = std::max(worst, error / most);
    }
    return worst;
}

} // namespace

class FusedGradientTest : public QObject
{
    Q_OBJECT
private slots:
    void everyParametersGradientIsThatOfAutograd_data()
    {
        QTest::addColumn<QVector<int>>("shape"); // filters, lstm, dense, window, kernel, pool, channels
        QTest::addColumn<int>("batch");
        QTest::addColumn<int>("dropping");
        const QVector<int> v4{32, 32, 32, 10, 3, 2, 3}, odd{5, 18, 7, 11, 5, 3, 3}, flat{16, 16, 16, 4, 1, 4, 6};
        for (const int batch : {1, 7, 32, 33}) {
            QTest::addRow("v4, batch %d", batch) << v4 << batch << int(Dropping::Units);
            QTest::addRow("odd sizes, batch %d", batch) << odd << batch << int(Dropping::Dimensions);
            QTest::addRow("one step, batch %d", batch) << flat << batch << int(Dropping::Span);
        }
    }
    void everyParametersGradientIsThatOfAutograd()
    {
        QFETCH(QVector<int>, shape);
        QFETCH(int, batch);
        QFETCH(int, dropping);
        at::set_num_threads(1);
        Case c;
        c.batch = batch;
        c.recipe.filters = shape[0];
        c.recipe.lstm = shape[1];
        c.recipe.dense = shape[2];
        c.recipe.window = shape[3];
        c.recipe.kernel = shape[4];
        c.recipe.pool = shape[5];
        c.recipe.channels = shape[6];
        c.recipe.dropout = {0.3, 0.4, 0.2};
        c.recipe.dropping = Dropping(dropping);
        const double l2 = 0.01;
        Problem<double> exact(c, 3);
        Oracle oracle(exact);
        const Tensor loss = oracle.loss(l2);
        loss.backward();
        const Tensor truth = oracle.flat.grad().contiguous();
        const double own = gradient<double>(
            exact.layout, exact.work, exact.state.data.get(), exact.back.data.get(), exact.gradient.data.get(), l2);
        QVERIFY(std::abs(own - loss.item<double>()) < 1e-12);
        const double error = worstError(exact.layout, exact.gradient.data.get(), truth);
        QVERIFY2(error < 1e-10, qPrintable(QString::number(error)));
        for (int i = 0; i < exact.layout.filters; ++i) {
            QVERIFY(std::abs(exact.work.runningMean[i] - oracle.runningMean[i].item<double>()) < 1e-12);
            QVERIFY(std::abs(exact.work.runningVariance[i] - oracle.runningVariance[i].item<double>()) < 1e-12);
        }
        const SetsHere here = setsHere();
        for (int k = 0; k < here.count; ++k) {
            Problem<float> single(c, 3);
            here.set[k]->gradient(single.layout, single.work, single.state.data.get(), single.back.data.get(),
                single.gradient.data.get(), l2);
            const double off = worstError(single.layout, single.gradient.data.get(), truth);
            qInfo("%s: %.1e of the largest gradient of each array; double: %.1e", here.set[k]->name, off, error);
            QVERIFY2(off < 4e-6, here.set[k]->name);
        }
    }
    void adamStepsAsTorchDoes()
    {
        constexpr int kCount = 32;
        std::mt19937_64 random(5);
        Aligned<double> p(kCount), g(kCount), first(kCount), second(kCount);
        Tensor there = torch::zeros({kCount}, torch::kDouble);
        for (int i = 0; i < kCount; ++i)
            p.data[std::size_t(i)] = there.data_ptr<double>()[i] = double(random() % 1000) / 500 - 1;
        there.requires_grad_(true);
        torch::optim::Adam adam({there}, torch::optim::AdamOptions(0.01).eps(1e-7));
        for (int t = 1; t <= 5; ++t) {
            for (int i = 0; i < kCount; ++i)
                g.data[std::size_t(i)] = double(random() % 1000) / 500 - 1;
            there.mutable_grad() = tensorOf(g.data.get(), {kCount});
            adam.step();
            OptimiserStep how;
            how.rate = 0.01 / (1 - std::pow(how.beta1, t));
            how.correction = 1 / std::sqrt(1 - std::pow(how.beta2, t));
            step<double>(how, kCount, g.data.get(), p.data.get(), first.data.get(), second.data.get());
        }
        for (int i = 0; i < kCount; ++i)
            QVERIFY(std::abs(p.data[std::size_t(i)] - there.data_ptr<double>()[i]) < 1e-12);
    }
};

QTEST_APPLESS_MAIN(FusedGradientTest)
#include "fused_gradient_test.moc"
