// SPDX-License-Identifier: Apache-2.0
import { html, nothing } from '../vendor/lit.js';
import { t } from '../base/texts.js';
import { icon } from './icons.js';

/**
 * What all fields share. `why`: a sentence why it cannot be changed; `ltr`: addresses, codes and names of machines.
 *
 * @typedef {{ id: string, label: unknown, error?: string | null, hint?: unknown, why?: string | null, name?: string,
 *     required?: boolean, optional?: boolean, disabled?: boolean, hideLabel?: boolean }} Common
 */

/** @param {Common} options the ids of what describes the field */
export function describedBy({ id, error, hint, why }) {
  return [error && `${id}-error`, why && `${id}-why`, hint && `${id}-hint`].filter(Boolean).join(' ') || nothing;
}

/** @param {string} id of the field @param {string | null | undefined} error */
export function errorText(id, error) {
  return error ? html`<p class="error" id="${id}-error">${icon('alert')}<span>${error}</span></p>` : nothing;
}

/** @param {string} id of the field @param {string | null | undefined} why */
export function whyText(id, why) {
  return why ? html`<p class="hint why" id="${id}-why">${icon('lock')}<span>${why}</span></p>` : nothing;
}

/**
 * Label, the field itself, and the sentences below it.
 *
 * @param {Common} options
 * @param {unknown} control
 */
export function around({ id, label, error, hint, why, optional, hideLabel }, control) {
  return html`<div class="field">
    <label for=${id} class=${hideLabel ? 'sr' : nothing}>${label}${optional
      ? html` <span class="opt">${t('partsOptional')}</span>` : nothing}</label>
    ${control}${errorText(id, error)}${whyText(id, why)}
    ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}</div>`;
}
