// SPDX-License-Identifier: Apache-2.0
import { html, nothing } from '../vendor/lit.js';
import { t } from '../base/texts.js';
import { icon } from './icons.js';

/** @typedef {import('./icons.js').IconName} IconName */
/**
 * What a grey cell stands for: it gets the class of the real one.
 *
 * @typedef {'pick' | 'who' | 'text' | 'badge' | 'when' | 'end'} Column
 */

/** @type {Record<Column, unknown>} */
const cells = {
  pick: html`<span class="check"><i class="bone box"></i></span>`,
  who: html`<i class="bone name"></i><br><i class="bone sub"></i>`,
  text: html`<i class="bone"></i>`,
  badge: html`<i class="bone pill"></i>`,
  when: html`<i class="bone short"></i>`,
  end: html`<i class="bone button"></i>`,
};

/**
 * Rows for the body of a table whose rows are on their way, as high as the real ones.
 *
 * @param {number} count
 * @param {number | Column[]} columns
 */
export function skeletonRows(count, columns) {
  /** @type {Column[]} */
  const kinds = typeof columns === 'number' ? Array.from({ length: columns }, (_, n) => n ? 'text' : 'who') : columns;
  return Array.from({ length: count }, () => html`<tr role="row" class="skeleton" aria-hidden="true">
    ${kinds.map((kind) => html`<td role="cell" class=${kind}>${cells[kind]}</td>`)}</tr>`);
}

/** @param {number} lines of a drawer or a card that is on its way */
export function skeletonText(lines) {
  const bones = Array.from({ length: lines }, (_, n) => html`<i class="bone ${n % 3 ? '' : 'name'}"></i>`);
  return html`<div class="stack skeleton"><span class="sr" role="status">${t('partsLoading')}</span>${bones}</div>`;
}

/**
 * Nothing to show, and what to do about it. The icon sits on the line, the portal's motif.
 *
 * @param {{ icon?: IconName, title: unknown, text?: unknown, action?: unknown }} content
 */
export function empty({ icon: name = 'info', title, text, action }) {
  return html`<section class="empty stack"><div class="knot" aria-hidden="true">${icon(name)}</div>
    <div class="stack tight"><h2>${title}</h2>${text ? html`<p class="muted">${text}</p>` : nothing}</div>
    ${action ? html`<div class="row center">${action}</div>` : nothing}</section>`;
}

/**
 * What has failed, why, and the way to try it again; a lost network is told as such.
 *
 * @param {{ error?: { status?: number, message?: string } | null, retry?: () => void, title?: string }} content
 */
export function failed({ error, retry, title }) {
  const offline = error?.status === 0;
  return html`<section class="empty stack" role="alert">
    <div class="knot ${offline ? '' : 'bad'}" aria-hidden="true">${icon(offline ? 'offline' : 'alert')}</div>
    <div class="stack tight"><h2>${offline ? t('partsOfflineTitle') : title ?? t('partsFailedTitle')}</h2>
      <p class="muted">${offline ? t('partsOfflineText') : error?.message ?? t('partsFailedText')}</p></div>
    ${retry ? html`<button class="btn" type="button" @click=${retry}>${icon('refresh')}${t('partsRetry')}</button>`
      : nothing}</section>`;
}

/** @type {Record<string, IconName>} */
const signs = { info: 'info', good: 'check', warn: 'alert', bad: 'alert', lock: 'lock' };

/**
 * A box with a message in its place.
 *
 * @param {{ kind?: 'info' | 'good' | 'warn' | 'bad' | 'lock', title?: unknown, text?: unknown, action?: unknown,
 *     close?: () => void, live?: boolean }} content
 *     live: spoken when it appears, at once when it is bad
 */
export function notice({ kind = 'info', title, text, action, close, live = false }) {
  const role = kind === 'bad' ? 'alert' : 'status';
  return html`<div class="alert ${kind}" role=${live ? role : nothing}>${icon(signs[kind] ?? 'info')}
    <div class="grow">${title ? html`<strong>${title}</strong> ` : nothing}${text ?? nothing}
      ${action ? html`<div class="row ways">${action}</div>` : nothing}</div>
    ${close ? html`<button class="btn sm quiet only" type="button" aria-label=${t('partsDismiss')}
      @click=${close}>${icon('x')}</button>` : nothing}</div>`;
}

/**
 * Says that nothing can be changed here, and why.
 *
 * @param {unknown} text
 * @param {unknown} [action]
 */
export function readOnly(text, action) {
  return notice({ kind: 'lock', title: t('partsReadOnly'), text, action });
}

/**
 * Somebody else was faster (412): what has changed, and the way to read it again. What was typed stays.
 *
 * @param {{ error?: { message?: string } | null, reload: () => void, text?: unknown }} content
 */
export function changedMeanwhile({ error, reload, text }) {
  const action = html`<button class="btn sm" type="button" @click=${reload}>
    ${icon('refresh')}${t('partsReadAgain')}</button>`;
  return notice({ kind: 'warn', title: t('partsChangedTitle'), text: text ?? error?.message, action, live: true });
}
