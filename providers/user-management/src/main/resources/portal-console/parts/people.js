// SPDX-License-Identifier: Apache-2.0
import { sentenceOf } from '../base/api-error.js';
import { t } from '../base/texts.js';

/** @typedef {import('../portal.js').components["schemas"]["May"]} May */
/** @typedef {import('../portal.js').components["schemas"]["MayByReason"]} MayByReason */

/**
 * First and last name, else the username, else the address.
 * @param {{ firstName?: string | null, lastName?: string | null, username?: string | null,
 *     email?: string | null }} person
 */
export function personName({ firstName, lastName, username, email }) {
  return [firstName, lastName].map((name) => name?.trim()).filter(Boolean).join(' ') || username || email || t('partsNameless');
}

/** @type {Record<string, string>} */
const roles = {
  'portal-admin': 'partsRolePortalAdmin',
  'api-owner': 'partsRoleApiOwner',
  'org-admin': 'partsRoleOrgAdmin',
  'org-publisher': 'partsRoleOrgPublisher',
  developer: 'partsRoleDeveloper',
};

/**
 * Of the whole portal or of an organization.
 * @param {string | undefined} role undefined: a member without a role
 */
export function roleName(role) {
  return role ? (role in roles ? t(roles[role] ?? role) : role) : t('partsRoleNone');
}

/** @param {string} state of a person, a request, a mail, an invitation or a check, as the API writes it */
export function stateName(state) {
  return t(`partsState_${state}`);
}

/** @param {string} [origin] as the API writes it; without: the pack never held them back */
export function originName(origin) {
  return t(`partsOrigin_${origin ?? 'NONE'}`);
}

/**
 * What the API says about one thing that can be done, from the short form of a row.
 * @param {MayByReason | undefined} may
 * @param {string} action such as `edit-user`
 * @returns {May}
 */
export function permission(may, action) {
  if (may?.allowed.includes(action)) {
    return { allowed: true };
  }
  const refusal = may?.refused.find(({ actions }) => actions.includes(action));
  return { allowed: false, ...(refusal && { code: refusal.code, reason: refusal.reason }) };
}

/**
 * Why something cannot be done, in the reader's language.
 * @param {May | undefined} may
 * @returns {string} empty when it can be done
 */
export function reasonText(may) {
  return !may || may.allowed ? '' : sentenceOf(may.code, may.reason);
}
