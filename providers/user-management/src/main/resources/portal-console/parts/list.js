// SPDX-License-Identifier: Apache-2.0
import { html, nothing, ref } from '../vendor/lit.js';
import { t, tn } from '../base/texts.js';
import { icon } from './icons.js';

const QUIET = 150;

/** @type {WeakMap<EventTarget, ReturnType<typeof setTimeout>>} */
const waiting = new WeakMap();

/** @type {WeakMap<Element, string>} what a search field has told last: another value came from elsewhere, and is written into it */
const told = new WeakMap();

/**
 * The title of a view and what can be done in it.
 * @param {{ title: unknown, hint?: unknown, actions?: unknown }} content
 */
export function pageHead({ title, hint, actions }) {
  return html`<div class="row page-head"><h1 tabindex="-1">${title}</h1>${hint ? html`<p class="muted small">${hint}</p>` : nothing}
    ${actions ? html`<div class="row end">${actions}</div>` : nothing}</div>`;
}

/**
 * A search that follows what is typed, once there are enough letters; emptied, it is told so.
 * @param {{ id?: string, label: string, value?: string, oninput: (text: string) => void, minimum?: number, busy?: boolean, placeholder?: string }} options
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
      told.set(input, value);
      input.value = value;
    }
  };
  return html`<search><div class="field"><label class="sr" for=${id}>${label}</label>
    <div class="group ${busy ? 'busy' : ''}">${icon('search')}<input class="input" type="search" id=${id} ${ref(write)} placeholder=${
      placeholder ?? label} maxlength="255" autocomplete="off" spellcheck="false" aria-describedby="${id}-hint" aria-keyshortcuts="/" @input=${typed}></div>
    <p class="sr" id="${id}-hint">${minimum > 1 ? tn('partsSearchMinimum', minimum) : nothing}</p></div></search>`;
}

/**
 * The filters in force; each can be taken away.
 * @param {({ label: string, clear: () => void } | null | undefined | false)[]} filters
 * @param {{ clearAll?: () => void, add?: unknown }} [options] add: a menu at the end
 */
export function chips(filters, { clearAll, add } = {}) {
  const set = filters.filter((one) => !!one);
  return set.length || add ? html`<div class="row chips">${set.map(({ label, clear }) => html`<span class="chip">${label}<button class="btn sm quiet only"
    type="button" aria-label=${t('partsRemoveFilter', label)} @click=${clear}>${icon('x')}</button></span>`)}${add ?? nothing}${
    clearAll && set.length > 1 ? html`<button class="btn sm quiet" type="button" @click=${clearAll}>${t('partsClearFilters')}</button>` : nothing}</div>` : nothing;
}

/**
 * @param {{ label: unknown, href: string, count?: number | null, current?: boolean }[]} items
 * @param {{ label: string }} options what the tabs choose from
 */
export function tabs(items, { label }) {
  return html`<nav class="tabs" aria-label=${label}>${items.map((item) => html`<a href=${item.href} aria-current=${item.current ? 'page' : nothing}>${
    item.label}${item.count == null ? nothing : html` <span class="badge">${item.count}</span>`}</a>`)}</nav>`;
}

/**
 * The next page of a list, and how many rows there are by now.
 * @param {{ hasMore?: boolean, busy?: boolean, more: () => void, shown?: number }} options
 */
export function moreButton({ hasMore = false, busy = false, more, shown }) {
  return html`<div class="row center more"><p class="hint" role="status">${shown == null ? nothing : tn('partsShown', shown)}</p>${hasMore
    ? html`<button class="btn" type="button" aria-disabled=${busy ? 'true' : nothing} @click=${() => busy || more()}>${
      busy ? t('partsLoading') : t('partsMore')}</button>` : nothing}</div>`;
}

/**
 * What can be done with the rows that are selected.
 * @param {{ count: number, text?: unknown, actions: unknown, clear: () => void }} options
 */
export function bulkBar({ count, text, actions, clear }) {
  return html`<div class="sr" role="status">${count ? tn('partsSelected', count) : nothing}</div>${count
    ? html`<div class="bulk row" role="region" aria-label=${t('partsSelection')}><strong>${tn('partsSelected', count)}</strong>${
      text ? html`<span class="muted small wide">${text}</span>` : nothing}<span class="row end">${actions}<button class="btn sm quiet" type="button" @click=${
      clear}>${t('partsClearSelection')}</button></span></div>` : nothing}`;
}

/** @param {unknown} text how many were found, spoken when it changes */
export function found(text) {
  return html`<p class="hint" role="status">${text}</p>`;
}

/** @param {string} text same length as before, without case and accents */
const plain = (text) => Array.from(text, (char) => {
  const bare = char.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return bare.length === char.length ? bare : char.toLowerCase().slice(0, char.length).padEnd(char.length);
}).join('');

/**
 * What was found, marked: each word of the search, whatever its case and accents.
 * @param {string | null | undefined} text
 * @param {string | null | undefined} term
 */
export function mark(text, term) {
  const words = plain(term ?? '').split(/\s+/).filter(Boolean);
  if (!text || words.length === 0) {
    return text ?? nothing;
  }
  const bare = plain(text);
  /** @type {boolean[]} */
  const hit = new Array(text.length).fill(false);
  for (const word of words) {
    for (let at = bare.indexOf(word); at >= 0; at = bare.indexOf(word, at + word.length)) {
      hit.fill(true, at, at + word.length);
    }
  }
  const parts = [];
  for (let from = 0; from < text.length;) {
    let to = from;
    while (to < text.length && hit[to] === hit[from]) {
      to += 1;
    }
    const part = text.slice(from, to);
    parts.push(hit[from] ? html`<mark>${part}</mark>` : part);
    from = to;
  }
  return parts;
}
