# SPDX-License-Identifier: GPL-3.0-or-later
"""V4-Regularized as one would write it in Python with torch.nn: what the studio's own training is compared with.

Usage: training.py WINDOWS EPOCHS SEEDS    prints one line of JSON: {"seconds": [...], "final_loss": [...], "torch": "..."}
WINDOWS: a count as little-endian int32, then count x 10 x 3 field values in uT and count x 5 targets, all float32.
The seconds are those of the epochs alone, without Python's start and imports. One thread.
"""
import json
import sys
import time

import torch
from torch import nn


class Network(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv1d(3, 32, 3, padding=1)
        self.norm = nn.BatchNorm1d(32, eps=1e-3, momentum=0.01)
        self.pool = nn.MaxPool1d(2)
        self.lstm = nn.LSTM(32, 32, batch_first=True)
        self.dense = nn.Linear(32, 32)
        self.out = nn.Linear(32, 5)
        self.drop1, self.drop2, self.drop3 = nn.Dropout(0.4), nn.Dropout(0.5), nn.Dropout(0.4)
        for kernel in (self.conv.weight, self.lstm.weight_ih_l0, self.dense.weight, self.out.weight):
            nn.init.xavier_uniform_(kernel)
        nn.init.orthogonal_(self.lstm.weight_hh_l0)
        for bias in (self.conv.bias, self.lstm.bias_ih_l0, self.lstm.bias_hh_l0, self.dense.bias, self.out.bias):
            nn.init.zeros_(bias)
        with torch.no_grad():
            self.lstm.bias_ih_l0[32:64] = 1  # forget gate open at first
        self.lstm.bias_hh_l0.requires_grad_(False)

    def forward(self, x):
        x = self.drop1(self.pool(self.norm(torch.relu(self.conv(x.transpose(1, 2))))))
        steps, _ = self.lstm(x.transpose(1, 2))
        return self.out(self.drop3(torch.relu(self.dense(self.drop2(steps[:, -1])))))


def read(path):
    with open(path, "rb") as file:
        data = bytearray(file.read())
    count = int.from_bytes(data[:4], "little")
    values = torch.frombuffer(data, dtype=torch.float32, offset=4)
    return values[: count * 30].reshape(count, 10, 3).clone(), values[count * 30 :].reshape(count, 5).clone()


def train(field, target, epochs, seed):
    torch.manual_seed(seed)
    x = (field - field.mean((0, 1))) / field.std((0, 1), unbiased=False).clamp_min(1)
    y = target * 0.9 + 0.05
    network = Network()
    adam = torch.optim.Adam([p for p in network.parameters() if p.requires_grad], lr=1e-3, eps=1e-7)
    start = time.perf_counter()
    for _ in range(epochs):
        total = 0.0
        for batch in torch.randperm(len(x)).split(32):
            loss = nn.functional.binary_cross_entropy_with_logits(network(x[batch]), y[batch])
            loss = loss + 0.01 * (network.dense.weight.square().sum() + network.out.weight.square().sum())
            adam.zero_grad()
            loss.backward()
            adam.step()
            total += loss.item() * len(batch)
    return time.perf_counter() - start, total / len(x)


if __name__ == "__main__":
    torch.set_num_threads(1)
    field, target = read(sys.argv[1])
    results = [train(field, target, int(sys.argv[2]), seed) for seed in range(1, int(sys.argv[3]) + 1)]
    print(json.dumps({"seconds": [r[0] for r in results], "final_loss": [r[1] for r in results], "torch": torch.__version__}))
