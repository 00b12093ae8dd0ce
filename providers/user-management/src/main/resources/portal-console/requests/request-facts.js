// SPDX-License-Identifier: Apache-2.0
import { html, nothing } from '../vendor/lit.js';
import { href } from '../base/router.js';
import { languageName, listed, listedParts, t, tn } from '../base/texts.js';
import { badge, stateBadge } from '../parts/badge.js';
import { icon } from '../parts/icons.js';
import { facts } from '../parts/line.js';
import { originName, personName, roleName } from '../parts/people.js';
import { when } from '../parts/time.js';
import { whyText } from '../parts/why-not.js';
import { asItIsNow } from './differences.js';
import { domainOf } from './similarity.js';

/**
 * @typedef {import('./request-list.js').Request} Request
 * @typedef {import('./similarity.js').Acquaintances} Acquaintances
 */

/** @param {Request} request what they asked for, or what became of it */
export function organizationOf({ organization, state }) {
  if (!organization) {
    return html`<span class="muted">${t('requestsNoOrganization')}</span>`;
  }
  const waits = state === 'PENDING_APPROVAL';
  return html`<bdi>${organization.name}</bdi>
    ${waits ? badge(t('requestsNew')) : nothing}
    ${organization.role ? html`<span class="muted">${roleName(organization.role)}</span>` : nothing}
    ${organization.removed ? badge(t('requestsOrganizationGone')) : nothing}`;
}

/**
 * What the person wrote, and how they came.
 *
 * @param {Request} request
 * @param {string} base
 */
export function whatTheyWrote(request, base) {
  const now = asItIsNow(request);
  const domain = domainOf(now.email);
  return facts([
    [t('requestsField.email'), now.email ? html`<bdi dir="ltr">${now.email}</bdi>` : ''],
    [t('requestsField.username'), now.username && now.username !== now.email ? html`<bdi dir="ltr">${now.username}</bdi>` : ''],
    [t('requestsField.organization'), organizationOf(now)],
    ...(now.attributes ?? []).map(({ label, shown }) => /** @type {[unknown, unknown]} */ ([label, html`<bdi>${listed(shown)}</bdi>`])),
    [t('requestsField.locale'), now.locale && languageName(now.locale)],
    [t('requestsField.origin'), now.identityProvider
      ? t('requestsCameThrough', now.identityProvider) : originName(now.origin)],
    [t('requestsField.client'), now.clientId],
    [t('requestsField.domain'), domain
      ? html`<a href=${href(base, { view: 'requests', query: { domain } })}>${t('requestsAllOfDomain', domain)}</a>` : ''],
    [t('requestsField.created'), when(now.createdTimestamp, { both: true })],
  ]);
}

/**
 * What stands beside a decision: what they wrote besides name and address, and who is here already.
 *
 * @param {Request} request
 * @param {Acquaintances | undefined} known
 * @param {string} base
 */
export function besides(request, known, base) {
  const wrote = (request.attributes ?? []).map(({ label, shown }) => /** @type {[unknown, unknown]} */ (
    [label, html`<bdi>${listed(shown)}</bdi>`]));
  return html`${wrote.length ? facts(wrote) : nothing}${acquaintancesOf(request, known, base)}`;
}

/** @param {Request} request how the newest mail to them is */
export function mailOf({ mail }) {
  if (!mail) {
    return html`<span class="muted">${t('requestsNoMail')}</span>`;
  }
  return html`${stateBadge(mail.status)} <span>${t(`requestsMail.${mail.kind}`)}</span>
    ${mail.status === 'FAILED' || (mail.status === 'WAITING' && mail.attempts)
    ? html`<br><span class="muted small">${tn('requestsMailTries', mail.attempts)} ${whyText(mail.lastError)}</span>` : nothing}`;
}

/**
 * Who is here already, as far as the server has told.
 *
 * @param {Request} request
 * @param {Acquaintances | undefined} known
 * @param {string} base
 */
export function acquaintancesOf(request, known, base) {
  const domain = domainOf(asItIsNow(request).email);
  if (!known) {
    return nothing;
  }
  return html`<ul class="stack tight small">
    ${domain ? html`<li>${known.colleagues.length ? colleagues(known, domain, base) : t('requestsFirstFrom', domain)}</li>` : nothing}
    ${known.alike.map((user) => html`<li class="note">${icon('info')}<a href=${href(base, { view: 'users', path: [user.id] })}>${
      t('requestsLikeUser', user.email ?? '')}</a></li>`)}
    ${known.namesakes.map((user) => html`<li class="note">${icon('info')}<span>${t('requestsNamesake')}
      <a href=${href(base, { view: 'users', path: [user.id] })}><bdi>${personName(user)}</bdi></a>
      <bdi dir="ltr" class="muted">${user.email ?? user.username}</bdi></span></li>`)}
  </ul>`;
}

/** @param {Acquaintances} known @param {string} domain @param {string} base */
function colleagues({ colleagues: people, areMore, organizations }, domain, base) {
  return html`${areMore ? t('requestsColleaguesMore', people.length, domain) : tn('requestsColleagues', people.length, domain)}
    ${organizations.length ? html`<br><span class="muted">${t('requestsColleaguesIn', listed(organizations.slice(0, 3).map(({ name }) => name)))}</span>` : nothing}
    <br>${listedParts(people.slice(0, 3).map((user) => html`<a
      href=${href(base, { view: 'users', path: [user.id] })}><bdi>${personName(user)}</bdi></a>`))}`;
}
