import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/model/format.ts
var UNITS = ["B", "KiB", "MiB", "GiB", "TiB", "PiB"];
function formatBytes(bytes) {
  let value = bytes;
  let unit = 0;
  while (unit < UNITS.length - 1 && Math.round(value) >= 1024) {
    value /= 1024;
    unit++;
  }
  const digits = unit === 0 || value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return `${Number(value.toFixed(digits))} ${UNITS[unit]}`;
}
function formatRate(bytesPerSecond) {
  return `${formatBytes(bytesPerSecond)}/s`;
}
function formatDuration(milliseconds) {
  const seconds = Math.max(0, milliseconds) / 1e3;
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return `${minutes} min ${pad(whole % 60)} s`;
  return `${Math.floor(minutes / 60)} h ${pad(minutes % 60)} min`;
}
function formatNumber(n) {
  return String(n).replaceAll(/\B(?=(?:\d{3})+$)/g, ",");
}
function count(n, noun) {
  return `${formatNumber(n)} ${noun}${n === 1 ? "" : "s"}`;
}
function pad(value) {
  return String(value).padStart(2, "0");
}

export {
  formatBytes,
  formatRate,
  formatDuration,
  formatNumber,
  count
};
