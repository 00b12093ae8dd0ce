// SPDX-License-Identifier: Apache-2.0
import { organizationOf } from './edit-places.js';

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
 * @param {{id: string, role: string}[]} moves role: empty for who leaves
 */
export async function saveMoves(page, person, moves) {
  for (const { id, role } of moves) {
    const path = `users/${person.id}/organizations/${encodeURIComponent(organizationOf(page, id).alias)}`;
    if (role) {
      await page.api.send('PUT', path, { role });
    } else {
      await page.api.send('DELETE', path);
    }
  }
}

/**
 * What is refused because of one field, to be said at it.
 *
 * @param {import('../base/api.js').ApiError} error
 * @param {import('./edit-form.js').Form} form
 * @returns {Record<string, string>}
 */
export function fieldErrors({ field, code, message }, form) {
  if (field && (field in form || `attributes.${field}` in form)) {
    return { [field]: message };
  }
  if (code === 'last_organization') {
    return { organizations: message };
  }
  return code === 'address_not_available' || code === 'address_of_invitation' ? { email: message } : {};
}
