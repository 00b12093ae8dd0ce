// SPDX-License-Identifier: Apache-2.0
import { html, ifDefined, live, nothing } from '../vendor/lit.js';
import { t } from '../base/texts.js';
import { icon } from './icons.js';
import { around, describedBy, errorText, whyText } from './labelled.js';

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
 *
 * @param {Common & { value?: string | number | null, oninput?: (text: string) => void,
 *     onchange?: (text: string) => void, type?: string, autocomplete?: string, readonly?: boolean, maxlength?: number,
 *     inputmode?: string, ltr?: boolean, placeholder?: string, lines?: number, min?: number, max?: number }} options
 */
export function field(options) {
  const { id, value, oninput, onchange, error, type = 'text', required, disabled, readonly, lines, name } = options;
  const ltr = options.ltr ?? ['email', 'password', 'url', 'tel'].includes(type);
  const written = live(String(value ?? ''));
  const invalid = error ? 'true' : nothing;
  const placeholder = ifDefined(options.placeholder);
  const length = ifDefined(options.maxlength);
  const direction = ltr ? 'ltr' : nothing;
  if (lines) {
    return around(options, html`<textarea class="input" id=${id} name=${ifDefined(name)} rows=${lines}
      maxlength=${length} dir=${direction} placeholder=${placeholder} ?required=${required} ?disabled=${disabled}
      ?readonly=${readonly} aria-invalid=${invalid} aria-describedby=${describedBy(options)} .value=${written}
      @input=${text(oninput)} @change=${text(onchange)}></textarea>`);
  }
  const input = html`<input class="input" id=${id} name=${ifDefined(name)} type=${type} maxlength=${length}
    dir=${direction} placeholder=${placeholder} ?required=${required} ?disabled=${disabled} ?readonly=${readonly}
    autocomplete=${options.autocomplete ?? 'off'} inputmode=${ifDefined(options.inputmode)}
    min=${ifDefined(options.min)} max=${ifDefined(options.max)} spellcheck=${ltr ? 'false' : nothing}
    autocapitalize=${ltr ? 'none' : nothing} aria-invalid=${invalid} aria-describedby=${describedBy(options)}
    .value=${written} @input=${text(oninput)} @change=${text(onchange)}>`;
  return around(options, type !== 'password' ? input : html`<div class="group">${input}<button class="btn only"
    type="button" aria-pressed="false" aria-controls=${id} aria-label=${t('partsReveal')} ?disabled=${disabled}
    @click=${reveal}>${icon('eye')}</button></div>`);
}

/**
 * @param {Common & { value?: string | null, options: { value: string, label: string, disabled?: boolean }[],
 *     onchange?: (value: string) => void }} options
 */
export function select(options) {
  const { id, value, onchange, error, required, disabled, name } = options;
  return around(options, html`<div class="group pull">
    <select class="input" id=${id} name=${ifDefined(name)} ?required=${required} ?disabled=${disabled}
      aria-invalid=${error ? 'true' : nothing} aria-describedby=${describedBy(options)} @change=${text(onchange)}>
      ${options.options.map((one) => html`<option value=${one.value} ?disabled=${one.disabled}
        .selected=${live(one.value === (value ?? ''))}>${one.label}</option>`)}
    </select>${icon('down')}</div>`);
}

/**
 * One card of a group of which one is chosen.
 *
 * @param {{ name: string, value: string, checked?: boolean, label: unknown, hint?: unknown, picture?: unknown,
 *     disabled?: boolean, why?: string | null, onchange?: (value: string) => void, body?: unknown }} options
 *     body: stands below while it is chosen
 */
export function choice({ name, value, checked = false, label, hint, picture, disabled = false, why, onchange, body }) {
  const id = `${name}-${value}`;
  return html`<label class="choice" for=${id}>
      <input type="radio" id=${id} name=${name} value=${value} .checked=${live(checked)} ?disabled=${disabled}
        aria-labelledby="${id}-label" aria-describedby=${describedBy({ id, label, hint, why })}
        @change=${() => onchange?.(value)}>
      <span class="grow"><strong id="${id}-label">${label}</strong>
        ${hint ? html`<span class="hint" id="${id}-hint">${hint}</span>` : nothing}
        ${why ? html`<span class="hint why" id="${id}-why">${icon('lock')}<span>${why}</span></span>` : nothing}</span>
      ${picture ?? nothing}</label>
    ${body && checked ? html`<div class="chosen stack">${body}</div>` : nothing}`;
}

/** @typedef {Omit<Parameters<typeof choice>[0], 'name' | 'checked' | 'onchange'>} Choice */

/**
 * @param {{ legend: unknown, name: string, value?: string | null, options: Choice[],
 *     onchange?: (value: string) => void, hint?: unknown, error?: string | null, columns?: boolean,
 *     hideLegend?: boolean, disabled?: boolean }} options
 */
export function choices(options) {
  const { legend, name, value, onchange, hint, error, columns = false, hideLegend = false, disabled = false } = options;
  return html`<fieldset class="choices" ?disabled=${disabled}
      aria-describedby=${describedBy({ id: name, label: legend, hint, error })}>
    <legend class=${hideLegend ? 'sr' : nothing}>${legend}</legend>
    ${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : nothing}
    <div class=${columns ? 'two' : 'stack tight'}>${options.options.map((one) =>
      choice({ ...one, name, checked: one.value === value, onchange }))}</div>
    ${errorText(name, error)}</fieldset>`;
}

/**
 * @param {{ id: string, label: unknown, checked?: boolean, indeterminate?: boolean, hint?: unknown, disabled?: boolean,
 *     onchange?: (checked: boolean) => void, why?: string | null, hideLabel?: boolean, name?: string }} options
 */
export function check(options) {
  const { id, label, checked = false, indeterminate = false, onchange, hint, disabled, why, hideLabel, name } = options;
  const box = html`<label class="check" for=${id}>
    <input type="checkbox" id=${id} name=${ifDefined(name)} .checked=${live(checked)} ?disabled=${disabled}
      .indeterminate=${live(indeterminate)} aria-describedby=${describedBy({ id, label, hint, why })}
      @change=${(/** @type {Event} */ event) => onchange?.(/** @type {HTMLInputElement} */ (event.target).checked)}>
    <span class=${hideLabel ? 'sr' : nothing}>${label}</span></label>`;
  return hint || why ? html`<div class="checked">${box}${whyText(id, why)}
    ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}</div>` : box;
}

/** @param {ParentNode} root where the first field with an error gets the focus */
export function focusFirstError(root) {
  const first = root.querySelector('[aria-invalid=true]:not(:disabled), fieldset:has(> .error) input:not(:disabled)');
  if (first instanceof HTMLElement) {
    first.focus();
  }
}

export { combobox } from './combobox.js';
