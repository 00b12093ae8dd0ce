// SPDX-License-Identifier: Apache-2.0
import { html, nothing } from '../vendor/lit.js';
import { href } from '../base/router.js';
import { hasText, t, tn } from '../base/texts.js';
import { stateBadge } from '../parts/badge.js';
import { icon } from '../parts/icons.js';
import { when } from '../parts/time.js';
import { whyNot } from '../parts/why-not.js';

/** @typedef {import('../portal.js').components["schemas"]["OutboxMail"]} Mail */

/**
 * @param {any} view of the mails
 * @param {Mail} mail
 */
export function mailRow(view, mail) {
  const kind = hasText(`mailsKind.${mail.kind}`) ? t(`mailsKind.${mail.kind}`) : mail.kind;
  const busy = view.sending.includes(mail.id);
  const refusal = view.refusals[mail.id];
  return html`<tr role="row">
    <td role="cell" class="who"><span class="name" dir="auto">${kind}</span><br><span class="muted" dir="ltr">${mail.recipient}</span></td>
    <td role="cell" class="muted" data-label=${t('mailsAbout')}>${when(mail.createdTimestamp)}${mail.accountId
      ? html`<br><a href=${href(view.base, { view: 'users', path: [mail.accountId], query: {} })}>${t('mailsPerson')}</a>` : nothing}</td>
    <td role="cell">${stateBadge(mail.status)}</td>
    <td role="cell" data-label=${t('mailsWhy')}>${reason(mail)}${refusal
      ? html`<p class="error" role="alert">${icon('alert')}<span>${refusal}</span></p>` : nothing}</td>
    <td role="cell" class="end">${mayBeSent(mail) && view.may('send-mail-again').allowed ? html`<button class="btn sm" type="button"
      aria-disabled=${busy ? 'true' : nothing} aria-label=${t('mailsSendOne', kind, mail.recipient)}
      @click=${() => busy || void view.sendAgain(mail)}>${icon('send')}${t('mailsSend')}</button>` : nothing}</td>
  </tr>`;
}

/** @param {Mail} mail */
function mayBeSent({ status }) {
  return status === 'FAILED' || status === 'WAITING';
}

/** Tries, why it did not leave, and when it is tried next. @param {Mail} mail */
function reason({ status, attempts, dueTimestamp, lastError }) {
  const why = lastError ? whyNot(lastError) : null;
  return html`
    ${why ? html`<strong>${why.text}</strong><br>` : nothing}
    ${why?.answer ? html`<q class="muted small" dir="ltr">${why.answer}</q><br>` : nothing}
    <span class="muted">${attempts > 0 ? tn('mailsTries', attempts) : nothing}${status === 'WAITING'
      ? html`${attempts > 0 ? ' · ' : nothing}${t('mailsNext')} ${when(dueTimestamp)}` : nothing}</span>`;
}
