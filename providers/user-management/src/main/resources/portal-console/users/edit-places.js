// SPDX-License-Identifier: Apache-2.0
import { html, nothing } from '../vendor/lit.js';
import { t } from '../base/texts.js';
import { combobox, select } from '../parts/form.js';
import { icon } from '../parts/icons.js';
import { reasonText, roleName } from '../parts/people.js';
import { NO_ROLE, placesOf } from './edit-form.js';
import { roleChoices } from './person-rights.js';

/**
 * @typedef {import('./person-edit.js').PersonEdit} PersonEdit
 * @typedef {import('../portal.js').components["schemas"]["UserDetails"]} UserDetails
 */

/**
 * L39, L41: the organizations of a developer, each with its own role; at least one stays.
 *
 * @param {PersonEdit} page
 * @param {UserDetails} person
 */
export function placeFields(page, person) {
  const ids = placesOf(page.form);
  const adds = person.may['add-to-organization'];
  return html`
    ${ids.length ? ids.map((id) => place(page, person, id, ids.length)) : html`<p class="muted">${t('usersNoOrganization')}</p>`}
    ${page.errors.organizations ? html`<p class="error" role="alert">${icon('alert')}<span>${page.errors.organizations}</span></p>` : nothing}
    ${adds?.allowed ? combobox({
      id: 'edit-organization', label: t('usersAddToOrganization'), text: '', minimum: 0,
      search: async (text, signal) => (await page.organizations.find(text, signal)).filter((one) => !ids.includes(one.value)),
      onpick: (one) => {
        const found = /** @type {import('./organization-search.js').Found | null} */ (one);
        if (found) {
          addPlace(page, found.organization);
        }
      },
    }) : nothing}
    ${page.isPortalAdmin ? nothing : html`<p class="hint">${t('usersOnlyYourOrganizations')}</p>`}`;
}

/** @param {PersonEdit} page @param {UserDetails} person @param {string} id @param {number} count */
function place(page, person, id, count) {
  const member = person.organizations.find((one) => one.id === id);
  const { name } = organizationOf(page, id);
  const role = page.form[`places.${id}`];
  const changes = member?.may['change-role'] ?? { allowed: true };
  // the last one is refused by what stands in the form, not by what is stored: another may have been added here
  const leaves = member?.may['remove-from-organization'] ?? { allowed: true };
  const isLast = count === 1 && page.isPortalAdmin;
  const mayLeave = (leaves.allowed || leaves.code === 'last_organization') && !isLast;
  const why = !changes.allowed ? reasonText(changes) : isLast ? t('usersLastOrganization') : mayLeave ? undefined : reasonText(leaves);
  return html`<div class="place-of">${select({
    id: `edit-place-${id}`, label: t('usersRoleIn', name), value: role, disabled: !changes.allowed, hint: why,
    options: [
      ...(role === NO_ROLE ? [{ value: NO_ROLE, label: roleName(undefined), disabled: true }] : []),
      ...roleChoices(page.isPortalAdmin, member?.role).map((one) => ({ ...one, label: roleName(one.value) })),
    ],
    onchange: (value) => page.set(`places.${id}`, value),
  })}<button class="btn quiet only" type="button" ?disabled=${!mayLeave} aria-label=${t('usersLeave', name)} title=${t('usersLeave', name)}
    @click=${() => page.set(`places.${id}`, '')}>${icon('x')}</button></div>`;
}

/** @param {PersonEdit} page @param {import('./edit-form.js').Organization} organization */
function addPlace(page, { id, alias, name }) {
  page.picked = { ...page.picked, [id]: { id, alias, name } };
  page.set(`places.${id}`, 'developer');
}

/**
 * An organization that the person belongs to, or that was picked here.
 *
 * @param {PersonEdit} page
 * @param {string} id
 * @returns {import('./edit-form.js').Organization}
 */
export function organizationOf(page, id) {
  return page.person?.organizations.find((one) => one.id === id) ?? page.picked[id] ?? { id, alias: id, name: id };
}
