// SPDX-License-Identifier: Apache-2.0
import { html, nothing } from '../vendor/lit.js';

/** @param {number} x @param {number} y @param {number} r */
const ring = (x, y, r) => `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;

/** @param {number} x @param {number} y @param {number} w @param {number} h @param {number} r of the corners */
const box = (x, y, w, h, r) => `M${x + r} ${y}h${w - 2 * r}a${r} ${r} 0 0 1 ${r} ${r}v${h - 2 * r}a${r} ${r} 0 0 1 ${-r} ${r}`
  + `h${2 * r - w}a${r} ${r} 0 0 1 ${-r} ${-r}v${2 * r - h}a${r} ${r} 0 0 1 ${r} ${-r}Z`;

/** 24 px grid, stroke 1.75, round ends; drawn for this project. */
const paths = {
  alert: 'M12 4 21 19.5H3ZM12 10v4.5m0 2.5v.01',
  back: 'm14.5 6-6 6 6 6',
  ban: `${ring(12, 12, 8.5)}M6 6l12 12`,
  check: 'm5 12.5 4.5 4.5L19 7.5',
  clock: `${ring(12, 12, 8.5)}M12 7.5V12l3 2`,
  copy: `${box(8.5, 8.5, 11, 11, 2)}M15.5 5.5h-8a3 3 0 0 0-3 3v7`,
  down: 'm6 9.5 6 6 6-6',
  download: 'M12 4v11m-4.5-4.5L12 15l4.5-4.5M4.5 19.5h15',
  edit: 'M4.5 19.5 5.5 15 15.5 5a1.8 1.8 0 0 1 2.5 0l1 1a1.8 1.8 0 0 1 0 2.5L9 18.5ZM13.5 7l3.5 3.5',
  eye: `M2.5 12C5 7.5 8.2 5.5 12 5.5s7 2 9.5 6.5c-2.5 4.5-5.7 6.5-9.5 6.5S5 16.5 2.5 12Z${ring(12, 12, 3)}`,
  'eye-off': 'M4 4l16 16M9.5 6c.8-.3 1.6-.5 2.5-.5 3.8 0 7 2 9.5 6.5a16 16 0 0 1-2.5 3.4M6.5 7.6A15 15 0 0 0 2.5 12'
    + 'c2.5 4.5 5.7 6.5 9.5 6.5 1.6 0 3.1-.4 4.5-1.1M10 10a3 3 0 0 0 4.2 4.2',
  file: 'M6 3.5h8l4.5 4.5v12.5H6ZM13.5 3.5V8.5h5M9 13h6m-6 3.5h6',
  filter: 'M4 6.5h16M7 12h10M10 17.5h4',
  globe: `${ring(12, 12, 8.5)}M3.5 12h17M12 3.5c5 4.5 5 12.5 0 17c-5-4.5-5-12.5 0-17`,
  inbox: 'M4 13.5 6.5 5.5h11l2.5 8v5H4Zm0 0h4.5l1.5 2.5h4l1.5-2.5H20',
  info: `${ring(12, 12, 8.5)}M12 11.5v5M12 8v.01`,
  key: `${ring(8, 15.5, 4)}M11 12.5 19.5 4M16 7.5l3 3`,
  keyboard: `${box(3, 6.5, 18, 11, 1.5)}M7 10.5v.01M10.3 10.5v.01M13.7 10.5v.01M17 10.5v.01M8.5 14h7`,
  link: 'M10.5 7.5H8a4.5 4.5 0 0 0 0 9h2.5m3-9H16a4.5 4.5 0 0 1 0 9h-2.5M9 12h6',
  lock: `${box(5, 10.5, 14, 9.5, 1.5)}M8 10.5V8a4 4 0 0 1 8 0v2.5M12 14.5v1.5`,
  mark: `${ring(4.75, 18, 2.25)}${ring(19, 6, 2.5)}M7 18C14.5 18 9 6 16.5 6`,
  mail: `${box(3, 5.5, 18, 13, 2.5)}M4 8l8 6 8-6`,
  more: `${ring(6, 12, 0.5)}${ring(12, 12, 0.5)}${ring(18, 12, 0.5)}`,
  next: 'm9.5 6 6 6-6 6',
  offline: 'M4 4l16 16M2.5 9.5A14 14 0 0 1 7 6.6M10.5 5.6A14 14 0 0 1 21.5 9.5M5.8 13a9 9 0 0 1 4-2.2'
    + 'M14.5 11a9 9 0 0 1 3.7 2M9 16.3a4.5 4.5 0 0 1 6 0M12 19.5v.01',
  org: 'M4.5 20.5V5A1.5 1.5 0 0 1 6 3.5h6A1.5 1.5 0 0 1 13.5 5v15.5Z'
    + 'm9-11H18a1.5 1.5 0 0 1 1.5 1.5v9.5h-6M8 8h2m-2 4h2m-2 4h2',
  out: 'M10 4.5H5.5v15H10m4-11.5 4 4-4 4m4-4H9.5',
  person: `${ring(12, 8.5, 3.75)}M4.5 20c.9-3.7 3.7-5.5 7.5-5.5s6.6 1.8 7.5 5.5`,
  plus: 'M12 5v14M5 12h14',
  refresh: 'M19.5 5v4.5H15M19 9.5A7.5 7.5 0 1 0 19.5 13',
  search: `${ring(10.5, 10.5, 6)}M15 15l5 5`,
  send: 'M20.5 3.5 10 14m10.5-10.5L14 20.5l-4-6.5-6.5-4Z',
  shield: 'M12 3.5 19 6v5.5c0 4.5-2.8 7.5-7 9-4.2-1.5-7-4.5-7-9V6Zm-3 8.5 2.2 2.2L15.2 10',
  trash: 'M4.5 7h15M9 7V4.5h6V7M6.5 7l1 12.5h9l1-12.5M10 11v5m4-5v5',
  tune: `M4 8h9m4 0h3M4 16h3m4 0h9${ring(15, 8, 2)}${ring(9, 16, 2)}`,
  undo: 'M8.5 5 4 9.5 8.5 14M4.5 9.5H14a5 5 0 0 1 0 10h-4',
  upload: 'M12 15.5v-11M7.5 9 12 4.5 16.5 9M4.5 19.5h15',
  users: `${ring(9, 8.5, 3.25)}M3 19c.8-3.2 3-4.75 6-4.75S14.2 15.8 15 19`
    + 'M15.5 5.6a3.25 3.25 0 0 1 0 5.8M17.5 14.6c1.9.7 3 2.2 3.5 4.4',
  x: 'm6.5 6.5 11 11m0-11-11 11',
};

/** @typedef {keyof typeof paths} IconName */

const mirrored = new Set(['back', 'next', 'out', 'send', 'undo']);

/**
 * @param {IconName} name
 * @param {{ flip?: boolean, label?: string }} [options] label: spoken; without it the icon is decoration
 */
export function icon(name, { flip = mirrored.has(name), label } = {}) {
  return html`<svg class=${flip ? 'icon flip' : 'icon'} viewBox="0 0 24 24" role=${label ? 'img' : nothing}
    aria-label=${label ?? nothing} aria-hidden=${label ? nothing : 'true'}><path d=${paths[name] ?? ''}></path></svg>`;
}
