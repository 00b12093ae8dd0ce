// SPDX-License-Identifier: Apache-2.0
import { html } from '../vendor/lit.js';
import { languageName, listed, t } from '../base/texts.js';
import { badge, stateBadge } from '../parts/badge.js';
import { facts } from '../parts/line.js';
import { originName } from '../parts/people.js';
import { when } from '../parts/time.js';
import { whyText } from '../parts/why-not.js';

/** @typedef {import('../portal.js').components["schemas"]["UserDetails"]} UserDetails */

/** These have lines of their own. */
const KNOWN = ['username', 'email', 'firstName', 'lastName', 'locale'];

/**
 * What is known of somebody: what every account has, then what this realm asks for.
 *
 * @param {UserDetails} person
 */
export function personFacts(person) {
  return facts([
    [t('personEmail'), person.email && html`<span dir="ltr">${person.email}</span> ${person.emailVerified
      ? badge(t('personVerified'), 'good') : badge(t('personNotVerified'), 'warn')}`],
    [t('personUsername'), html`<span dir="ltr">${person.username}</span>`],
    [t('personLanguage'), person.language && languageName(person.language)],
    [t('usersOrigin'), person.origin && originName(person.origin)],
    [t('usersAdded'), person.createdTimestamp && when(person.createdTimestamp)],
    [t('personManagedBy'), managedBy(person)],
    [t('personNewestMail'), person.mail
      && html`${t(`personMailKind_${person.mail.kind}`)} ${stateBadge(person.mail.status)}
      ${person.mail.lastError ? html`<br><span class="muted">${whyText(person.mail.lastError)}</span>` : ''}`],
    ...attributes(person).map((attribute) => /** @type {[unknown, unknown]} */ ([
      attribute.label, html`<span dir="auto">${listed(attribute.values.map((value) => value.label)) || '–'}</span>`,
    ])),
  ]);
}

/**
 * Those that only this realm has.
 *
 * @param {UserDetails} person
 */
export function attributes(person) {
  return person.attributes.filter((attribute) => !KNOWN.includes(attribute.name));
}

/** @param {UserDetails} person */
function managedBy(person) {
  if (person.managedBy === 'identity-provider') {
    return t('personManagedByProvider', listed(person.identityProviders));
  }
  if (person.managedBy === 'user-store') {
    return t(`personManagedByStore_${person.userStore?.state ?? 'ON'}`, person.userStore?.name ?? '');
  }
  return person.identityProviders.length ? t('personLinkedTo', listed(person.identityProviders)) : undefined;
}
