// SPDX-License-Identifier: Apache-2.0
import { html, nothing } from '../vendor/lit.js';
import { locale, t } from '../base/texts.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** @type {Map<string, any>} making a format is slow, using it is not */
const formats = new Map();

/**
 * @template F
 * @param {string} name
 * @param {() => F} make
 * @returns {F}
 */
function format(name, make) {
  const key = `${name} ${locale()}`;
  if (!formats.has(key)) {
    formats.set(key, make());
  }
  return formats.get(key);
}

/**
 * Day and time in the reader's locale and zone.
 * @param {number} millis since the epoch
 */
export function moment(millis) {
  const make = () => new Intl.DateTimeFormat(locale(), { dateStyle: 'long', timeStyle: 'short' });
  return format('moment', make).format(millis);
}

/** @param {number} millis since the epoch */
export function day(millis) {
  return format('day', () => new Intl.DateTimeFormat(locale(), { dateStyle: 'long' })).format(millis);
}

/** @param {number} millis */
const midnight = (millis) => new Date(millis).setHours(0, 0, 0, 0);

/**
 * "2 hours ago", "yesterday", "in 4 minutes"; the day itself when it is more than four weeks away.
 * @param {number} millis since the epoch
 * @param {number} [now]
 */
export function relative(millis, now = Date.now()) {
  const away = millis - now;
  const words = format('relative', () => new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' }));
  const size = Math.abs(away);
  if (size < MINUTE) {
    return words.format(0, 'second');
  }
  if (size < HOUR) {
    return words.format(Math.trunc(away / MINUTE), 'minute');
  }
  const days = Math.round((midnight(millis) - midnight(now)) / DAY);
  if (days === 0 || size < 6 * HOUR) {
    return words.format(Math.trunc(away / HOUR), 'hour');
  }
  return Math.abs(days) <= 28 ? words.format(days, 'day') : day(millis);
}

/**
 * A length of time in its largest whole unit: "3 days", "90 minutes".
 * @param {number} seconds
 */
export function duration(seconds) {
  const units = /** @type {const} */ ([['day', 86_400], ['hour', 3_600], ['minute', 60], ['second', 1]]);
  const [unit, size] = units.find(([, length]) => seconds >= length && seconds % length === 0) ?? ['second', 1];
  const make = () => new Intl.NumberFormat(locale(), { style: 'unit', unit, unitDisplay: 'long' });
  return format(`length in ${unit}`, make).format(seconds / size);
}

/** Stays true while the page is open. Attributes: `at` (milliseconds), `both` (with the absolute time behind it). */
class PortalWhen extends HTMLElement {
  static observedAttributes = ['at', 'both'];

  /** @type {Set<PortalWhen>} */
  static shown = new Set();

  connectedCallback() {
    PortalWhen.shown.add(this);
    this.write();
  }

  disconnectedCallback() {
    PortalWhen.shown.delete(this);
  }

  attributeChangedCallback() {
    if (this.isConnected) {
      this.write();
    }
  }

  write() {
    const at = Number(this.getAttribute('at'));
    const time = this.querySelector('time') ?? this.appendChild(document.createElement('time'));
    const text = this.hasAttribute('both') ? t('partsWhenBoth', relative(at), moment(at)) : relative(at);
    if (time.textContent !== text) {
      time.textContent = text;
      time.dateTime = new Date(at).toISOString();
      time.title = moment(at);
    }
  }
}

customElements.define('portal-when', PortalWhen);
setInterval(() => {
  if (document.visibilityState === 'visible') {
    PortalWhen.shown.forEach((one) => one.write());
  }
}, 20_000);

/**
 * How long ago, with the absolute time on demand.
 * @param {number | null | undefined} millis since the epoch; nothing is shown without
 * @param {{ both?: boolean }} [options] both: the absolute time stands behind it
 */
export function when(millis, { both = false } = {}) {
  return millis == null ? nothing : html`<portal-when at=${millis} ?both=${both}></portal-when>`;
}
