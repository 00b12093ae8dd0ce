// SPDX-License-Identifier: Apache-2.0
import { html, nothing } from '../vendor/lit.js';
import { t } from '../base/texts.js';
import { roleName } from './people.js';
import { notice } from './states.js';

/**
 * @typedef {object} RoleDispute somebody else has changed a role that the reader wanted to change
 * @property {string} where name of the organization, or of the person
 * @property {string | undefined} seen
 * @property {string | undefined} now
 * @property {string | undefined} wanted undefined: out of the organization
 * @property {() => void} again does it nevertheless
 * @property {() => void} keep
 */

/**
 * Both roles, and the way to keep either.
 *
 * @param {RoleDispute | null | undefined} dispute
 */
export function roleDispute(dispute) {
  if (!dispute) {
    return nothing;
  }
  const { where, seen, now, wanted, again, keep } = dispute;
  return notice({
    kind: 'warn', live: true, title: t('partsChangedTitle'),
    text: t('partsRoleFaster', where, roleName(seen), roleName(now)),
    action: html`
      ${now === wanted ? nothing : html`<button class="btn sm" type="button" data-dispute="mine" @click=${again}>
        ${wanted ? t('partsRoleMine', roleName(wanted)) : t('partsRoleMineLeave')}</button>`}
      <button class="btn sm" type="button" data-dispute="theirs" @click=${keep}>${t('partsRoleTheirs', roleName(now))}</button>`,
  });
}
