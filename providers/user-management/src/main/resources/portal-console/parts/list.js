// SPDX-License-Identifier: Apache-2.0
import { html, nothing, ref } from '../vendor/lit.js';
import { t, tn } from '../base/texts.js';
import { icon } from './icons.js';

const QUIET = 150;

/** @type {WeakMap<EventTarget, ReturnType<typeof setTimeout>>} */
const waiting = new WeakMap();

/**
 * What a search field has told last: another value came from elsewhere, and is written into it.
 *
 * @type {WeakMap<Element, string>}
 */
const told = new WeakMap();

/**
 * The title of a view and what can be done in it.
 *
 * @param {{ title: unknown, hint?: unknown, actions?: unknown }} content
 */
export function pageHead({ title, hint, actions }) {
  return html`<div class="row page-head"><h1 tabindex="-1">${title}</h1>
    ${hint ? html`<p class="muted small">${hint}</p>` : nothing}
    ${actions ? html`<div class="row end">${actions}</div>` : nothing}</div>`;
}

/**
 * A search that follows what is typed, once there are enough letters; emptied, it is told so.
 *
 * @param {{ id?: string, label: string, value?: string, oninput: (text: string) => void, minimum?: number,
 *     busy?: boolean, placeholder?: string }} options
 */
export function searchField({ id = 'search', label, value = '', oninput, minimum = 3, busy = false, placeholder }) {
  /** @param {Event} event */
  const typed = (event) => {
    const input = /** @type {HTMLInputElement} */ (event.target);
    clearTimeout(waiting.get(input));
    const text = input.value.trim();
    if (text === '' || text.length >= minimum) {
      waiting.set(input, setTimeout(() => {
        told.set(input, text);
        oninput(text);
      }, text ? QUIET : 0));
    }
  };
  /** @param {Element | undefined} input */
  const write = (input) => {
    if (input instanceof HTMLInputElement && told.get(input) !== value) {
      // what was typed just before is not searched for any more
      clearTimeout(waiting.get(input));
      told.set(input, value);
      input.value = value;
    }
  };
  return html`<search><div class="field"><label class="sr" for=${id}>${label}</label>
    <div class="group ${busy ? 'busy' : ''}">${icon('search')}<input class="input" type="search" id=${id}
      placeholder=${placeholder ?? label} maxlength="255" autocomplete="off" spellcheck="false"
      aria-describedby="${id}-hint" aria-keyshortcuts="/" ${ref(write)} @input=${typed}></div>
    <p class="sr" id="${id}-hint">${minimum > 1 ? tn('partsSearchMinimum', minimum) : nothing}</p></div></search>`;
}

/**
 * The filters in force; each can be taken away.
 *
 * @param {({ label: string, clear: () => void } | null | undefined | false)[]} filters
 * @param {{ clearAll?: () => void, add?: unknown }} [options] add: a menu at the end
 */
export function chips(filters, { clearAll, add } = {}) {
  const set = filters.filter((one) => !!one);
  if (set.length === 0 && !add) {
    return nothing;
  }
  return html`<div class="row chips">
    ${set.map(({ label, clear }) => html`<span class="chip">${label}<button class="btn sm quiet only" type="button"
      aria-label=${t('partsRemoveFilter', label)} @click=${clear}>${icon('x')}</button></span>`)}
    ${add ?? nothing}
    ${clearAll && set.length > 1 ? html`<button class="btn sm quiet" type="button" @click=${clearAll}>
      ${t('partsClearFilters')}</button>` : nothing}</div>`;
}

/** On a phone tabs scroll sideways. @param {Element | undefined} tab */
function inSight(tab) {
  requestAnimationFrame(() => tab?.scrollIntoView({ block: 'nearest', inline: 'nearest' }));
}

/**
 * @param {{ label: unknown, href: string, count?: number | string | null, current?: boolean }[]} items
 * @param {{ label: string }} options what the tabs choose from
 */
export function tabs(items, { label }) {
  return html`<nav class="tabs" aria-label=${label}>${items.map((item) => html`<a href=${item.href}
    aria-current=${item.current ? 'page' : nothing} ${item.current ? ref(inSight) : nothing}>${item.label}
    ${item.count == null ? nothing : html`<span class="badge">${item.count}</span>`}</a>`)}</nav>`;
}

/**
 * The next page of a list, and how many rows there are by now.
 *
 * @param {{ hasMore?: boolean, busy?: boolean, more: () => void, shown?: number }} options
 */
export function moreButton({ hasMore = false, busy = false, more, shown }) {
  return html`<div class="row center more">
    <p class=${hasMore ? 'hint' : 'sr'} role="status">${shown == null ? nothing : tn('partsShown', shown)}</p>
    ${hasMore ? html`<button class="btn" type="button" aria-disabled=${busy ? 'true' : nothing}
      @click=${() => busy || more()}>${busy ? t('partsLoading') : t('partsMore')}</button>` : nothing}</div>`;
}

/**
 * What can be done with the rows that are selected.
 *
 * @param {{ count: number, text?: unknown, actions: unknown, clear: () => void }} options
 */
export function bulkBar({ count, text, actions, clear }) {
  const selected = count ? tn('partsSelected', count) : nothing;
  return html`<div class="sr" role="status">${selected}</div>
    ${count ? html`<div class="bulk row" role="region" aria-label=${t('partsSelection')}>
      <button class="btn sm quiet only" type="button" aria-label=${t('partsClearSelection')}
        title=${t('partsClearSelection')} @click=${clear}>${icon('x')}</button><strong>${selected}</strong>
      ${text ? html`<span class="muted small wide">${text}</span>` : nothing}
      <span class="row end">${actions}</span></div>` : nothing}`;
}

/** @param {unknown} text how many were found, spoken when it changes */
export function found(text) {
  return html`<p class="hint" role="status">${text}</p>`;
}

export { mark } from './mark.js';
