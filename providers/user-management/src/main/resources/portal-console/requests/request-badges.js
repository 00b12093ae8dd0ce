// SPDX-License-Identifier: Apache-2.0
import { html, nothing } from '../vendor/lit.js';
import { t, tn } from '../base/texts.js';
import { badge } from '../parts/badge.js';
import { icon } from '../parts/icons.js';
import { asItIsNow } from './differences.js';
import { domainOf, likeOthers } from './similarity.js';
import { nameOf } from './decisions.js';

/** @typedef {import('./request-list.js').Request} Request */

/**
 * What an admin should have seen before they decide, the most important first.
 *
 * @param {Request} request
 * @param {Request[]} others of the same list
 * @param {import('./similarity.js').Acquaintances | undefined} known
 * @returns {unknown[]} lines
 */
export function requestBadges(request, others, known) {
  const { sameName, likeAddress, sameDomain } = likeOthers(request, others);
  const domain = domainOf(asItIsNow(request).email);
  return [
    request.changed ? note(t('requestsAccountChanged')) : null,
    likeAddress ? note(t('requestsLikeAddress', likeAddress.email ?? ''))
      : known?.alike.length ? note(t('requestsLikeUser', known.alike[0]?.email ?? '')) : null,
    sameName && sameName !== likeAddress && !known?.namesakes.length ? note(t('requestsSameName', nameOf(sameName), sameName.email ?? '')) : null,
    known?.namesakes.length ? note(tn('requestsNamesakes', known.namesakes.length)) : null,
    request.mail?.status === 'FAILED' ? note(t('requestsMailFailed')) : null,
    request.mail?.status === 'WAITING' && request.mail.attempts ? note(t('requestsMailWaits')) : null,
    request.identityProvider ? t('requestsCameThrough', request.identityProvider) : null,
    fromDomain(domain, sameDomain, known),
    request.noteCount ? html`<span class="muted">${tn('requestsNotes', request.noteCount)}</span>` : null,
  ].filter((line) => line !== null && line !== '');
}

/** @param {unknown} text */
function note(text) {
  return html`<span class="note">${icon('info')}<span>${text}</span></span>`;
}

/** @param {string} domain @param {number} waiting @param {import('./similarity.js').Acquaintances | undefined} known */
function fromDomain(domain, waiting, known) {
  if (known?.colleagues.length) {
    return known.areMore ? t('requestsColleaguesMore', known.colleagues.length, domain)
      : tn('requestsColleagues', known.colleagues.length, domain);
  }
  if (waiting) {
    return tn('requestsWaitFrom', waiting, domain);
  }
  return known && domain ? t('requestsFirstFrom', domain) : '';
}

/** @param {Request} request */
export function assigneeBadge({ assignee, state }) {
  return assignee && state === 'PENDING_APPROVAL' ? badge(t('requestsTakenBy', assignee.name), 'info') : nothing;
}
