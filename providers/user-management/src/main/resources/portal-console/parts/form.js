// SPDX-License-Identifier: Apache-2.0
import { html, ifDefined, live, nothing } from '../vendor/lit.js';
import { t } from '../base/texts.js';
import { icon } from './icons.js';
import { around, describedBy } from './labelled.js';

/** @typedef {import('./labelled.js').Common} Common */

/** @param {((text: string) => void) | undefined} tell */
const text = (tell) => (/** @type {Event} */ event) => tell?.(/** @type {HTMLInputElement} */ (event.target).value);

/** @param {Event} event */
function reveal({ currentTarget }) {
  const button = /** @type {HTMLElement} */ (currentTarget);
  const input = /** @type {HTMLInputElement} */ (button.previousElementSibling);
  const shown = input.type === 'password';
  input.type = shown ? 'text' : 'password';
  button.setAttribute('aria-pressed', String(shown));
}

/**
 * A line of text, or several (`lines`); `type: 'password'` can be looked at.
 * @param {Common & { value?: string | number | null, oninput?: (text: string) => void, onchange?: (text: string) => void, type?: string, autocomplete?: string,
 *     readonly?: boolean, maxlength?: number, inputmode?: string, ltr?: boolean, placeholder?: string, lines?: number, min?: number, max?: number }} options
 */
export function field(options) {
  const { id, value, oninput, onchange, error, type = 'text', autocomplete = 'off', required, disabled, readonly, lines, name } = options;
  const ltr = options.ltr ?? ['email', 'password', 'url', 'tel'].includes(type);
  const of = /** @type {any} */ ({ name: ifDefined(name), max: ifDefined(options.maxlength), dir: ltr ? 'ltr' : nothing });
  if (lines) {
    return around(options, html`<textarea class="input" id=${id} name=${of.name} rows=${lines} maxlength=${of.max} dir=${of.dir} ?required=${required}
      ?disabled=${disabled} ?readonly=${readonly} placeholder=${ifDefined(options.placeholder)} aria-invalid=${error ? 'true' : nothing}
      aria-describedby=${describedBy(options)} .value=${live(String(value ?? ''))} @input=${text(oninput)} @change=${text(onchange)}></textarea>`);
  }
  const input = html`<input class="input" id=${id} name=${of.name} type=${type} autocomplete=${autocomplete} maxlength=${of.max} dir=${of.dir}
    min=${ifDefined(options.min)} max=${ifDefined(options.max)} inputmode=${/** @type {any} */ (ifDefined(options.inputmode))} ?required=${required}
    ?disabled=${disabled} ?readonly=${readonly} placeholder=${ifDefined(options.placeholder)} spellcheck=${ltr ? 'false' : nothing}
    autocapitalize=${ltr ? 'none' : nothing} aria-invalid=${error ? 'true' : nothing} aria-describedby=${describedBy(options)}
    .value=${live(String(value ?? ''))} @input=${text(oninput)} @change=${text(onchange)}>`;
  return around(options, type === 'password' ? html`<div class="group">${input}<button class="btn only" type="button" aria-pressed="false" aria-controls=${id}
    aria-label=${t('partsReveal')} ?disabled=${disabled} @click=${reveal}>${icon('eye')}</button></div>` : input);
}

/**
 * @param {Common & { value?: string | null, options: { value: string, label: string, disabled?: boolean }[], onchange?: (value: string) => void }} options
 */
export function select(options) {
  const { id, value, onchange, error, required, disabled, name } = options;
  return around(options, html`<div class="group pull"><select class="input" id=${id} name=${ifDefined(name)} ?required=${required} ?disabled=${disabled}
    aria-invalid=${error ? 'true' : nothing} aria-describedby=${describedBy(options)} @change=${text(onchange)}>${options.options.map((one) => html`<option
      value=${one.value} ?disabled=${one.disabled} .selected=${live(one.value === (value ?? ''))}>${one.label}</option>`)}</select>${icon('down')}</div>`);
}

/**
 * One card of a group of which one is chosen.
 * @param {{ name: string, value: string, checked?: boolean, label: unknown, hint?: unknown, picture?: unknown, disabled?: boolean, why?: string | null,
 *     onchange?: (value: string) => void, body?: unknown }} options body: stands below while it is chosen
 */
export function choice({ name, value, checked = false, label, hint, picture, disabled = false, why, onchange, body }) {
  const id = `${name}-${value}`;
  const about = [hint && `${id}-hint`, why && `${id}-why`].filter(Boolean).join(' ') || nothing;
  return html`<label class="choice" for=${id}><input type="radio" id=${id} name=${name} value=${value} .checked=${live(checked)} ?disabled=${disabled}
    aria-labelledby="${id}-label" aria-describedby=${about} @change=${() => onchange?.(value)}><span class="grow"><strong id="${id}-label">${label}</strong>${
    hint ? html`<span class="hint" id="${id}-hint">${hint}</span>` : nothing}${why ? html`<span class="hint why" id="${id}-why">${icon('lock')}<span>${why}</span></span>` : nothing}</span>${
    picture ?? nothing}</label>${body && checked ? html`<div class="chosen stack">${body}</div>` : nothing}`;
}

/**
 * @param {{ legend: unknown, name: string, value?: string | null, options: Omit<Parameters<typeof choice>[0], 'name' | 'checked' | 'onchange'>[],
 *     onchange?: (value: string) => void, hint?: unknown, error?: string | null, columns?: boolean, hideLegend?: boolean, disabled?: boolean }} options
 */
export function choices({ legend, name, value, options, onchange, hint, error, columns = false, hideLegend = false, disabled = false }) {
  const about = [error && `${name}-error`, hint && `${name}-hint`].filter(Boolean).join(' ') || nothing;
  return html`<fieldset class="choices" ?disabled=${disabled} aria-describedby=${about}><legend class=${hideLegend ? 'sr' : nothing}>${legend}</legend>${
    hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : nothing}<div class=${columns ? 'two' : 'stack tight'}>${
    options.map((one) => choice({ ...one, name, checked: one.value === value, onchange }))}</div>${
    error ? html`<p class="error" id="${name}-error">${icon('alert')}<span>${error}</span></p>` : nothing}</fieldset>`;
}

/**
 * @param {{ id: string, label: unknown, checked?: boolean, indeterminate?: boolean, onchange?: (checked: boolean) => void, hint?: unknown, disabled?: boolean,
 *     why?: string | null, hideLabel?: boolean, name?: string }} options
 */
export function check(options) {
  const { id, label, checked = false, indeterminate = false, onchange, hint, disabled = false, why, hideLabel = false, name } = options;
  /** @param {Event} event */
  const tell = (event) => onchange?.(/** @type {HTMLInputElement} */ (event.target).checked);
  const box = html`<label class="check" for=${id}><input type="checkbox" id=${id} name=${ifDefined(name)} .checked=${live(checked)}
    .indeterminate=${live(indeterminate)} ?disabled=${disabled} aria-describedby=${describedBy({ id, label, hint, why })} @change=${tell}><span class=${
    hideLabel ? 'sr' : nothing}>${label}</span></label>`;
  return hint || why ? html`<div class="checked">${box}${why ? html`<p class="hint why" id="${id}-why">${icon('lock')}<span>${why}</span></p>` : nothing}${
    hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}</div>` : box;
}

/**
 * Something to take along, such as a link.
 * @param {{ id: string, label: unknown, value: string }} options
 */
export function copyField({ id, label, value }) {
  /** @param {Event} event */
  const copy = async ({ currentTarget }) => {
    const button = /** @type {HTMLElement} */ (currentTarget);
    const input = /** @type {HTMLInputElement} */ (button.parentElement?.querySelector('input'));
    input.select();
    await navigator.clipboard?.writeText(value).catch(() => document.execCommand('copy'));
    button.dispatchEvent(new CustomEvent('portal-toast', { bubbles: true, composed: true, detail: { text: t('partsCopied') } }));
  };
  return around({ id, label }, html`<div class="row tied"><input class="input" id=${id} readonly dir="ltr" .value=${value}><button class="btn" type="button"
    @click=${copy}>${icon('copy')}${t('partsCopy')}</button></div>`);
}

/** @param {ParentNode} root where the first field with an error gets the focus */
export function focusFirstError(root) {
  const first = root.querySelector('[aria-invalid=true]:not(:disabled), fieldset:has(> .error) input:not(:disabled)');
  if (first instanceof HTMLElement) {
    first.focus();
  }
}

export { combobox } from './combobox.js';
