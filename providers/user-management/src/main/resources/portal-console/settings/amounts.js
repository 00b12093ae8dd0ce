// SPDX-License-Identifier: Apache-2.0
import { locale, t, tn } from '../base/texts.js';
import { SETTINGS } from './catalog.js';

/** @type {[number, string][]} */
const UNITS = [[86400, 'settingsDays'], [3600, 'settingsHours'], [60, 'settingsMinutes'], [1, 'settingsSeconds']];

/**
 * The largest of the units that the seconds are a whole number of.
 *
 * @param {number} seconds
 * @param {number[]} units in seconds, the smallest first
 * @returns {number}
 */
export function unitOf(seconds, units) {
  const whole = units.filter((unit) => seconds % unit === 0);
  return (seconds === 0 ? units[0] : whole.at(-1) ?? units[0]) ?? 1;
}

/**
 * How long, in words: whole numbers of the largest unit that fits.
 *
 * @param {number} seconds
 * @returns {string}
 */
export function amount(seconds) {
  const [unit, key] = UNITS.find(([size]) => seconds >= size && seconds % size === 0) ?? [1, 'settingsSeconds'];
  return tn(key, seconds / unit);
}

/** @param {number} unit in seconds @returns {string} its name, as in a list of units */
export function unitName(unit) {
  return t(`settingsUnit.${unit}`);
}

/**
 * What is allowed, as a sentence.
 *
 * @param {import('./catalog.js').Setting} setting a duration or number
 * @returns {string}
 */
export function range({ kind, min = 0, max = 0 }) {
  const text = (/** @type {number} */ value) => (kind === 'duration' && value > 0 ? amount(value) : value.toLocaleString(locale()));
  return t('settingsRange', text(min), text(max));
}

/**
 * A value as a reader knows it.
 *
 * @param {string} key of a setting
 * @param {any} value
 * @returns {string}
 */
export function valueText(key, value) {
  const kind = SETTINGS[key]?.kind;
  if (kind === 'duration' && value > 0) {
    return amount(value);
  }
  if (value === '') {
    return t('settingsNothing');
  }
  if (kind === 'duration' || kind === 'number') {
    return Number(value).toLocaleString(locale());
  }
  const text = t(`settings.${key}.${value}`);
  return text === `settings.${key}.${value}` ? onOrOff(value) : text;
}

/** @param {any} value */
function onOrOff(value) {
  return value === 'on' || value === 'off' ? t(`settingsSwitch.${value}`) : String(value);
}
