// SPDX-License-Identifier: Apache-2.0
import { html } from '../vendor/lit.js';
import { t } from '../base/texts.js';
import { check, choices, field, select } from '../parts/form.js';
import { range, unitName, unitOf } from './amounts.js';

/**
 * @typedef {object} Shown
 * @property {any} value
 * @property {{text: string, unit: number}} [typed] a number as somebody is writing it
 * @property {string} [error]
 * @property {string} [why] why it cannot be changed
 * @property {(value: any, typed?: {text: string, unit: number}) => void} set NaN for what is no number
 */

/**
 * A setting: its name, what it does, its limits.
 *
 * @param {import('./catalog.js').Setting} setting
 * @param {Shown} shown
 */
export function settingField(setting, shown) {
  switch (setting.kind) {
    case 'choice': return choiceField(setting, shown);
    case 'switch': return switchField(setting, shown);
    case 'duration': return durationField(setting, shown);
    case 'text': return textField(setting, shown);
    default: return numberField(setting, shown);
  }
}

/** @param {import('./catalog.js').Setting} setting @param {Shown} shown */
function choiceField({ key, options = [] }, { value, error, why, set }) {
  return choices({
    legend: t(`settings.${key}`), name: key, value, error, hint: t(`settings.${key}.hint`),
    options: options.map((option) => ({
      value: option, label: t(`settings.${key}.${option}`), hint: t(`settings.${key}.${option}.hint`),
      disabled: Boolean(why), why,
    })),
    onchange: set,
  });
}

/** @param {import('./catalog.js').Setting} setting @param {Shown} shown */
function switchField({ key }, { value, why, set }) {
  return check({
    id: `setting-${key}`, label: t(`settings.${key}`), hint: t(`settings.${key}.hint`), checked: value === 'on',
    disabled: Boolean(why), why, onchange: (on) => set(on ? 'on' : 'off'),
  });
}

/** @param {import('./catalog.js').Setting} setting @param {Shown} shown */
function durationField(setting, { value, typed, error, why, set }) {
  const units = setting.units ?? [1];
  const unit = typed?.unit ?? unitOf(value ?? 0, units);
  const text = typed?.text ?? String((value ?? 0) / unit);
  const change = (/** @type {string} */ written, /** @type {number} */ by) => (
    set(wholeNumber(written) * by, { text: written, unit: by }));
  return html`<div class="stack tight">
    <div class="row tied amount">
      ${field({
        id: `setting-${setting.key}`, label: t(`settings.${setting.key}`), value: text, error, disabled: Boolean(why), why,
        inputmode: 'numeric', ltr: true, hint: `${t(`settings.${setting.key}.hint`)} ${range(setting)}`,
        oninput: (written) => change(written, unit),
      })}
      ${select({
        id: `setting-${setting.key}-unit`, label: t('settingsUnitOf', t(`settings.${setting.key}`)), hideLabel: true,
        value: String(unit), disabled: Boolean(why) || units.length === 1,
        options: units.map((one) => ({ value: String(one), label: unitName(one) })),
        onchange: (one) => change(text, Number(one)),
      })}
    </div>
  </div>`;
}

/** @param {import('./catalog.js').Setting} setting @param {Shown} shown */
function numberField(setting, { value, typed, error, why, set }) {
  return field({
    id: `setting-${setting.key}`, label: t(`settings.${setting.key}`), value: typed?.text ?? String(value ?? ''), error,
    disabled: Boolean(why), why, inputmode: 'numeric', ltr: true,
    hint: `${t(`settings.${setting.key}.hint`)} ${range(setting)}`,
    oninput: (written) => set(wholeNumber(written), { text: written, unit: 1 }),
  });
}

/** @param {import('./catalog.js').Setting} setting @param {Shown} shown */
function textField({ key }, { value, error, why, set }) {
  return field({
    id: `setting-${key}`, label: t(`settings.${key}`), hint: t(`settings.${key}.hint`), value, error, disabled: Boolean(why), why,
    ltr: true, maxlength: 500, optional: true, oninput: (text) => set(text.trim()),
  });
}

/** @param {string} text */
function wholeNumber(text) {
  return /^\s*\d{1,12}\s*$/.test(text) ? Number(text) : NaN;
}
