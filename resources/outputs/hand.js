// SPDX-License-Identifier: GPL-3.0-or-later
"use strict";
const fingers = [
  { name: "thumb", letter: "T", x: 78, y: 235, dx: -48, dy: -62, colour: "#BC3A0C" },
  { name: "index", letter: "I", x: 92, y: 188, dx: -8, dy: -112, colour: "#DAA20A" },
  { name: "middle", letter: "M", x: 131, y: 182, dx: 0, dy: -130, colour: "#098556" },
  { name: "ring", letter: "R", x: 170, y: 184, dx: 6, dy: -116, colour: "#154A96" },
  { name: "pinky", letter: "P", x: 208, y: 192, dx: 16, dy: -88, colour: "#D0609F" },
];
const svg = (name, attributes) => {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const key in attributes) element.setAttribute(key, attributes[key]);
  return element;
};
const hand = document.getElementById("fingers");
for (const finger of fingers) {
  finger.line = svg("line", { class: "finger", x1: finger.x, y1: finger.y, stroke: finger.colour });
  finger.text = svg("text", { class: "letter" });
  finger.text.textContent = finger.letter;
  hand.append(finger.line, finger.text);
  const row = document.createElement("tr");
  const name = document.createElement("th");
  name.scope = "row";
  name.textContent = finger.name;
  finger.meter = document.createElement("meter");
  finger.meter.setAttribute("aria-label", finger.name);
  finger.figure = document.createElement("td");
  const bar = document.createElement("td");
  bar.append(finger.meter);
  row.append(name, bar, finger.figure);
  document.getElementById("rows").append(row);
}
function show(finger, probability) {
  const length = 1 - 0.62 * probability; // a flexed finger is seen from its tip
  const x = finger.x + finger.dx * length, y = finger.y + finger.dy * length;
  finger.line.setAttribute("x2", x);
  finger.line.setAttribute("y2", y);
  finger.text.setAttribute("x", x);
  finger.text.setAttribute("y", y - 20);
  finger.meter.value = probability;
  finger.figure.textContent = probability.toFixed(2);
}
fingers.forEach((finger) => show(finger, 0));

let count = 0;
function connect() {
  const socket = new WebSocket("ws://" + location.host + "/");
  const link = document.getElementById("link");
  socket.onopen = () => { link.textContent = "connected"; };
  socket.onclose = () => { link.textContent = "not connected, trying again"; setTimeout(connect, 1000); };
  socket.onmessage = (event) => {
    const news = JSON.parse(event.data);
    const none = news.state.includes("?");
    document.getElementById("state").textContent = none ? "no state" : news.state;
    hand.setAttribute("class", none ? "unknown" : "");
    if (!news.probability) return;
    news.probability.forEach((probability, i) => show(fingers[i], probability));
    const known = news.known === null ? "" : ", known " + Math.round(100 * news.known) + " %";
    const delay = news.delay_ms === undefined ? "" : ", " + news.delay_ms.toFixed(1) + " ms";
    document.getElementById("figures").textContent = ++count + " predictions of the " + news.from + known + delay;
  };
}
connect();
