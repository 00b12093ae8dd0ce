// SPDX-License-Identifier: Apache-2.0

/**
 * The server's BrandColour once more, so that a preview shows what pages will: with it in hand, text can be read.
 * @typedef {{ textOnIt: number, away: number, behind: number[] }} Scheme
 */

/** @type {Record<'light' | 'dark', Scheme>} */
const SCHEMES = {
  light: { textOnIt: 0xffffff, away: 0x000000, behind: [0xffffff] },
  dark: { textOnIt: 0x04202d, away: 0xffffff, behind: [0x0d1418, 0x172127] },
};
const ENOUGH = 4.5;
const TINT = 0.08;
const STEPS = 100;

/** @param {string} hex #rrggbb @param {'light' | 'dark'} kind @returns {string} the nearest one with which text can be read */
export function readable(hex, kind) {
  const scheme = SCHEMES[kind];
  const rgb = Number.parseInt(hex.slice(1), 16);
  for (let step = 0; step < STEPS; step++) {
    const candidate = mix(rgb, scheme.away, step / STEPS);
    if (isReadable(candidate, scheme)) {
      return text(candidate);
    }
  }
  return text(scheme.away);
}

/** @param {number} rgb @param {Scheme} scheme */
function isReadable(rgb, scheme) {
  const grounds = [scheme.textOnIt, ...scheme.behind, mix(scheme.behind[0], rgb, TINT)];
  return grounds.every((ground) => contrast(rgb, ground) >= ENOUGH);
}

/** @param {number} one @param {number} other */
function contrast(one, other) {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** @param {number} rgb */
function luminance(rgb) {
  return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
}

/** @param {number} channel */
function linear(channel) {
  const part = (channel & 0xff) / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

/** @param {number} from @param {number} to @param {number} share */
function mix(from, to, share) {
  return [16, 8, 0].reduce((mixed, shift) => mixed
    | Math.round(((from >> shift) & 0xff) * (1 - share) + ((to >> shift) & 0xff) * share) << shift, 0);
}

/** @param {number} rgb */
function text(rgb) {
  return `#${rgb.toString(16).padStart(6, '0')}`;
}
