// SPDX-License-Identifier: MIT
// Any sensor: fill in what it reads, in g, degrees a second and microtesla, and say which of the three you have.
#include <Lodestone.h>

bool readSensors(LodestoneReading &r)
{
  float turn = millis() * 0.001f; // numbers made up here: a field that turns
  r.accel[2] = 1;
  r.mag[0] = 30 * cosf(turn);
  r.mag[1] = 30 * sinf(turn);
  r.mag[2] = -40;
  return true;
}

void setup()
{
  Serial.begin(115200);
  Lodestone.begin(Serial, readSensors, LODESTONE_ACCEL | LODESTONE_MAG, "hand-1");
}

void loop() { Lodestone.poll(); }
