// SPDX-License-Identifier: MIT
// A magnetometer alone, here Memsic's MMC5603 on I2C: three numbers make a glove.
#include <Lodestone.h>
#include <Wire.h>

const int kChip = 0x30;

void put(byte reg, byte value)
{
  Wire.beginTransmission(kChip);
  Wire.write(reg);
  Wire.write(value);
  Wire.endTransmission();
}

bool readField(LodestoneReading &r)
{
  Wire.beginTransmission(kChip);
  Wire.write(0x00);
  if (Wire.endTransmission() != 0 || Wire.requestFrom(kChip, 9) != 9)
    return false;
  byte b[9];
  for (byte &value : b)
    value = Wire.read();
  for (int i = 0; i < 3; ++i) { // 20 bits an axis, 16,384 a gauss, zero in the middle
    long count = (long)b[2 * i] << 12 | (long)b[2 * i + 1] << 4 | b[6 + i] >> 4;
    r.mag[i] = (count - 524288L) * (100.0f / 16384);
  }
  return true;
}

void setup()
{
  Serial.begin(115200);
  Wire.begin();
  put(0x1B, 0x08); // set
  delay(1);
  put(0x1C, 0x03); // 1.2 ms a measurement
  put(0x1A, 150);  // a second
  put(0x1B, 0xA0); // continuously, with set and reset in turn
  put(0x1D, 0x10); // go
  Lodestone.begin(Serial, readField, LODESTONE_MAG, "field-1");
}

void loop() { Lodestone.poll(); }
