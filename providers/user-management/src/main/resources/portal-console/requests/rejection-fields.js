// SPDX-License-Identifier: Apache-2.0
import { html, nothing } from '../vendor/lit.js';
import { locale, t } from '../base/texts.js';
import { field, select } from '../parts/form.js';
import { idFor, textIn } from './saved-reasons.js';

/** @typedef {any} Card the element `portal-decision` */

const LONGEST = 1000;

/**
 * What the person is told: a saved reason, the same in other words, or nothing.
 *
 * @param {Card} card
 */
export function rejectionFields(card) {
  const { filled, stem, reasons } = card;
  const own = filled.reason.trim() !== '' && !isAsSaved(card);
  return html`
    ${reasons.all.length ? select({
    id: `${stem}-saved`, label: t('requestsSavedReason'), value: filled.saved, onchange: (saved) => pick(card, saved),
    options: [{ value: '', label: t('requestsOwnWords') }, ...reasons.all.map(labelled)],
  }) : nothing}
    ${field({
    id: `${stem}-reason`, label: t('requestsReason'), optional: true, lines: 3, maxlength: LONGEST, value: filled.reason,
    hint: hint(card), error: card.error?.field === 'reason' ? card.error.text : null,
    oninput: (reason) => card.fill({ reason }),
  })}
    <div class="row">
      ${own ? html`<button type="button" class="btn sm" @click=${() => void save(card)}>${t('requestsSaveReason')}</button>` : nothing}
      <button type="button" class="btn sm quiet" @click=${() => card.manage()}>${t('requestsManageReasons')}</button>
      <span class="hint" role="status">${card.notice}</span>
    </div>`;
}

/** @param {import('./saved-reasons.js').SavedReason} reason */
function labelled(reason) {
  const text = textIn(reason);
  return { value: reason.id, label: text.length > 80 ? `${text.slice(0, 79)}…` : text };
}

/** @param {Card} card @param {string} id */
function pick(card, id) {
  const reason = card.reasons.all.find((/** @type {{id: string}} */ one) => one.id === id);
  card.fill({ saved: id, reason: reason ? textIn(reason, card.only?.locale) : '' });
}

/** @param {Card} card */
function isAsSaved({ filled, reasons, only }) {
  const reason = reasons.all.find((/** @type {{id: string}} */ one) => one.id === filled.saved);
  return !!reason && textIn(reason, only?.locale) === filled.reason;
}

/** @param {Card} card */
function hint(card) {
  if (card.filled.saved && isAsSaved(card)) {
    return card.only ? t('requestsReasonInLanguage') : t('requestsReasonInLanguages');
  }
  return t('requestsReasonHint');
}

/** A language that every reason needs may be missing: then the list of them opens, with this one. @param {Card} card */
async function save(card) {
  const text = card.filled.reason.trim();
  const reason = { id: idFor(text, card.reasons.all), texts: { [locale()]: text } };
  const refusal = await card.reasons.add((/** @type {import('./saved-reasons.js').SavedReason[]} */ all) => {
    reason.id = idFor(text, all);
    return reason;
  });
  if (refusal) {
    card.manage({ reason, error: refusal });
  } else {
    card.fill({ saved: reason.id });
    card.notice = t('requestsReasonSaved');
    card.querySelector('textarea').focus();
  }
}

/**
 * @param {Card} card
 * @returns {{how: import('./decisions.js').Rejection, error?: undefined}}
 */
export function rejectionOf(card) {
  const { filled } = card;
  if (filled.saved && isAsSaved(card)) {
    return { how: { reasonId: filled.saved } };
  }
  const reason = filled.reason.trim();
  return { how: reason ? { reason } : {} };
}
