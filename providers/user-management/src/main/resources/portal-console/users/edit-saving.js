// SPDX-License-Identifier: Apache-2.0
import { changeRole } from '../base/meanwhile.js';
import { focusFirstError } from '../parts/form.js';
import { NO_ROLE } from './edit-form.js';
import { organizationOf } from './edit-places.js';
import { settled } from './settled.js';

/**
 * @typedef {import('./person-edit.js').PersonEdit} PersonEdit
 * @typedef {import('../portal.js').components["schemas"]["UserDetails"]} UserDetails
 */

/**
 * One after the other: the API changes one organization at a time. What is refused ends it, and what was saved before
 * stays.
 *
 * @param {PersonEdit} page
 * @param {UserDetails} person
 * @param {import('./edit-form.js').Form} before what the reader has seen
 * @param {{id: string, role: string}[]} moves role: empty for who leaves
 */
export async function saveMoves(page, person, before, moves) {
  for (const { id, role } of moves) {
    const { alias } = organizationOf(page, id);
    const seen = before[`places.${id}`];
    await changeRole(page.api, {
      userId: person.id, alias, role: role || undefined, seen: seen === NO_ROLE ? undefined : seen || undefined,
    });
  }
}

/**
 * Says why at its field, and brings what somebody else has done since into the form.
 *
 * @param {PersonEdit} page
 * @param {UserDetails} person
 * @param {import('./edit-form.js').Form} before what the reader has seen
 * @param {import('../base/api-error.js').ApiError} error
 */
export async function afterRefusal(page, person, before, error) {
  page.errors = fieldErrors(error, page.form);
  page.trouble = error;
  try {
    // a part may be saved already, and somebody else may have been here
    const now = error.isOffline ? person : await page.api.get(`users/${person.id}`);
    if (error.isOutdated) {
      page.trouble = null;
      page.meet(before, now);
    } else {
      page.person = now;
      page.keep();
    }
  } catch (unread) {
    page.failure(unread);
  }
  if (Object.keys(page.errors).length) {
    page.go({ query: { step: page.errors.organizations ? 'organizations' : null } }, { replace: true });
    await settled(page);
    focusFirstError(page);
  }
}

/**
 * What is refused because of one field, to be said at it.
 *
 * @param {import('../base/api-error.js').ApiError} error
 * @param {import('./edit-form.js').Form} form
 * @returns {Record<string, string>}
 */
function fieldErrors({ field, code, message }, form) {
  if (field && (field in form || `attributes.${field}` in form)) {
    return { [field]: message };
  }
  if (code === 'last_organization') {
    return { organizations: message };
  }
  return code === 'address_not_available' || code === 'address_of_invitation' ? { email: message } : {};
}
