// SPDX-License-Identifier: Apache-2.0
import { html } from '../vendor/lit.js';
import { t } from '../base/texts.js';
import { field } from './form.js';

/** @param {string} text @returns {string | undefined} the text, where it is `#rrggbb` */
export function colour(text) {
  return /^#[0-9a-f]{6}$/i.test(text) ? text : undefined;
}

/**
 * A colour as `#rrggbb`, typed or picked.
 *
 * @param {import('./labelled.js').Common & { label: string, value: string, standard: string, readonly?: boolean,
 *     oninput: (text: string) => void }} options
 *     standard: what there is without one
 */
export function colourField({ label, value, standard, readonly = false, oninput, ...more }) {
  return html`<div class="row tied">
    ${field({
      label, value, readonly, ltr: true, optional: true, maxlength: 7, placeholder: standard, oninput: (text) => oninput(text.trim()), ...more,
    })}
    <input class="swatch" type="color" aria-label=${t('partsPick', label)} ?disabled=${readonly}
      .value=${(colour(value) ?? standard).toLowerCase()}
      @input=${(/** @type {Event} */ event) => oninput(/** @type {HTMLInputElement} */ (event.target).value)}></div>`;
}
