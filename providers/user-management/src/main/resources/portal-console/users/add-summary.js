// SPDX-License-Identifier: Apache-2.0
import { html } from '../vendor/lit.js';
import { locale, t } from '../base/texts.js';
import { line } from '../parts/line.js';
import { roleName } from '../parts/people.js';
import { duration } from '../parts/time.js';

/** @typedef {import('./add-person.js').AddPerson} AddPerson */

/**
 * What the button will do, in the order in which it happens.
 *
 * @param {AddPerson} page
 */
export function summary(page) {
  const name = page.values.firstName.trim() || t('personThePerson');
  return html`<aside class="card stack" aria-labelledby="users-summary"><h2
    id="users-summary">${t('personWhatWillHappen')}</h2>
    ${line([
      { title: appears(page, name), kind: 'now' },
      { title: hears(page, name) },
      { title: t(page.password ? 'personWillBeWithPassword' : 'personWillBe', name, rolesOf(page)) },
    ])}</aside>`;
}

/** @param {AddPerson} page @param {string} name */
function appears(page, name) {
  if (!page.isPortalAdmin) {
    return t('personWillAppearInvited', name);
  }
  const tab = page.values.kind === 'publisher' ? t('usersPublishers') : t('usersDevelopers');
  return t('personWillAppear', name, tab);
}

/** @param {AddPerson} page @param {string} name */
function hears(page, name) {
  const { email, notify, lifetime, temporary } = page.values;
  if (page.password) {
    return t(temporary ? 'personWillHandOverTemporary' : 'personWillHandOver', name);
  }
  if (!notify) {
    return t('personWillSendLater', email.trim() || t('personTheAddress'));
  }
  const address = email.trim() || t('personTheirAddress');
  const seconds = Number(lifetime) || page.longest;
  return seconds ? t('personWillSendFor', address, duration(seconds)) : t('personWillSend', address);
}

/** @param {AddPerson} page */
function rolesOf({ values }) {
  if (values.kind === 'publisher') {
    return roleName(values.role);
  }
  const places = values.places.map((one) => t('personRoleOf', roleName(one.role), one.name));
  return places.length ? new Intl.ListFormat(locale(), { type: 'conjunction' }).format(places)
    : t('personWhatYouChoose');
}

/**
 * What has happened.
 *
 * @param {import('../portal.js').components["schemas"]["Invitation"]} made
 * @param {import('./new-person.js').NewPerson} values
 * @param {string} password
 */
export function told(made, { firstName, lastName, notify }, password) {
  if (made.newAccount === false) {
    return t('personJoinToast', made.email);
  }
  if (password) {
    return t('personAddedToast', `${firstName} ${lastName}`.trim());
  }
  return t(notify ? 'personInvitedToast' : 'personInvitedLaterToast', made.email);
}
