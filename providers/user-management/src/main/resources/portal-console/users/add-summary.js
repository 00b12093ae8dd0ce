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
  const name = page.values.firstName.trim() || t('usersThePerson');
  return html`<aside class="card stack" aria-labelledby="users-summary"><h2
    id="users-summary">${t('usersWhatWillHappen')}</h2>
    ${line([
      { title: appears(page, name), kind: 'now' },
      { title: hears(page, name) },
      { title: t(page.password ? 'usersWillBeWithPassword' : 'usersWillBe', name, rolesOf(page)) },
    ])}</aside>`;
}

/** @param {AddPerson} page @param {string} name */
function appears(page, name) {
  if (!page.isPortalAdmin) {
    return t('usersWillAppearInvited', name);
  }
  const tab = page.values.kind === 'publisher' ? t('usersPublishers') : t('usersDevelopers');
  return t('usersWillAppear', name, tab);
}

/** @param {AddPerson} page @param {string} name */
function hears(page, name) {
  const { email, notify, lifetime, temporary } = page.values;
  if (page.password) {
    return t(temporary ? 'usersWillHandOverTemporary' : 'usersWillHandOver', name);
  }
  if (!notify) {
    return t('usersWillSendLater', email.trim() || t('usersTheAddress'));
  }
  const address = email.trim() || t('usersTheirAddress');
  const seconds = Number(lifetime) || page.longest;
  return seconds ? t('usersWillSendFor', address, duration(seconds)) : t('usersWillSend', address);
}

/** @param {AddPerson} page */
function rolesOf({ values }) {
  if (values.kind === 'publisher') {
    return roleName(values.role);
  }
  const places = values.places.map((one) => t('usersRoleOf', roleName(one.role), one.name));
  return places.length ? new Intl.ListFormat(locale(), { type: 'conjunction' }).format(places)
    : t('usersWhatYouChoose');
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
    return t('usersJoinToast', made.email);
  }
  if (password) {
    return t('usersAddedToast', `${firstName} ${lastName}`.trim());
  }
  return t(notify ? 'usersInvitedToast' : 'usersInvitedLaterToast', made.email);
}
