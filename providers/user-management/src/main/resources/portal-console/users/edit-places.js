// SPDX-License-Identifier: Apache-2.0
import { html, nothing } from '../vendor/lit.js';
import { t } from '../base/texts.js';
import { icon } from '../parts/icons.js';
import { reasonText } from '../parts/people.js';
import { NO_ROLE, placesOf } from './edit-form.js';
import { organizationField, placeField } from './place-field.js';

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
    ${ids.map((id) => place(page, person, id, ids.length))}
    ${ids.length ? nothing : html`<p class="muted">${t('usersNoOrganization')}</p>`}
    ${page.errors.organizations ? refused(page.errors.organizations) : nothing}
    ${adds?.allowed ? organizationField({
      id: 'edit-organization', label: t('personAddToOrganization'), organizations: page.organizations, known: ids,
      onpick: (found) => found && addPlace(page, found.organization),
    }) : nothing}
    ${page.isPortalAdmin ? nothing : html`<p class="hint">${t('personOnlyYourOrganizations')}</p>`}`;
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
  const reason = isLast ? t('personLastOrganization') : mayLeave ? undefined : reasonText(leaves);
  return placeField({
    id: `edit-place-${id}`, name, role: role === NO_ROLE ? undefined : role, isPortalAdmin: page.isPortalAdmin,
    disabled: !changes.allowed, why: changes.allowed ? reason : reasonText(changes),
    onchange: (value) => page.set(`places.${id}`, value),
    leave: { label: t('personLeave', name), run: () => page.set(`places.${id}`, ''), disabled: !mayLeave },
  });
}

/** @param {string} text */
function refused(text) {
  return html`<p class="error" role="alert">${icon('alert')}<span>${text}</span></p>`;
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
