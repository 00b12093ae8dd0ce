// SPDX-License-Identifier: Apache-2.0
import { t } from '../base/texts.js';
import { reasonText } from '../parts/people.js';

/** @typedef {import('../portal.js').components["schemas"]["UserDetails"]} UserDetails */

/** What stands in an account's own fields. */
const OF_THE_ACCOUNT = ['edit-user', 'change-email', 'enable-user', 'disable-user', 'remove-user'];

/**
 * Why nothing of the account itself can be changed here, or nothing but organizations and roles.
 *
 * @param {UserDetails} person
 * @param {string} [readerId]
 * @returns {string} empty when something can
 */
export function readOnlyReason(person, readerId) {
  if (person.id === readerId) {
    return t('personOwnAccount');
  }
  if (OF_THE_ACCOUNT.some((action) => person.may[action]?.allowed)) {
    return '';
  }
  const reason = reasonText(person.may['edit-user']);
  return changesPlaces(person) ? t('personOnlyPlaces', reason) : reason;
}

/**
 * Whether organizations and roles can be changed, in one organization at least.
 *
 * @param {UserDetails} person
 */
export function changesPlaces(person) {
  return ['add-to-organization', 'change-role',
    'remove-from-organization'].some((action) => person.may[action]?.allowed);
}

/**
 * The roles that the reader can give in an organization, the others with the reason why not.
 *
 * @param {boolean} isPortalAdmin
 * @param {string} [current]
 */
export function roleChoices(isPortalAdmin, current) {
  return ['org-admin', 'org-publisher', 'developer'].map((value) => ({
    value,
    disabled: value === 'org-publisher' && !isPortalAdmin && current !== value,
  }));
}
