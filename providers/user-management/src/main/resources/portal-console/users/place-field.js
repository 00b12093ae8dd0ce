// SPDX-License-Identifier: Apache-2.0
import { html, nothing } from '../vendor/lit.js';
import { t } from '../base/texts.js';
import { combobox, select } from '../parts/form.js';
import { icon } from '../parts/icons.js';
import { roleName } from '../parts/people.js';
import { roleChoices } from './person-rights.js';

/** @typedef {import('./organization-search.js').Found} Found */

/**
 * The role in one organization, and the way out of it.
 *
 * @param {object} place
 * @param {string} place.id of the field
 * @param {string} place.name of the organization
 * @param {string | undefined} place.role undefined for a member without one
 * @param {boolean} place.isPortalAdmin
 * @param {boolean} [place.disabled]
 * @param {string} [place.why] something cannot be done
 * @param {(role: string) => void} place.onchange
 * @param {{label: string, run: () => void, disabled?: boolean}} [place.leave] nothing where nobody leaves
 */
export function placeField({ id, name, role, isPortalAdmin, disabled = false, why, onchange, leave }) {
  const known = roleChoices(isPortalAdmin, role).map((one) => ({ ...one, label: roleName(one.value) }));
  const none = { value: '', label: roleName(undefined), disabled: true };
  return html`<div class="place-of">${select({
    id, label: t('personRoleIn', name), value: role ?? '', disabled, hint: why, onchange,
    options: role ? known : [none, ...known],
  })}${leave ? html`<button class="btn quiet only" type="button" ?disabled=${leave.disabled}
    aria-label=${leave.label} title=${leave.label} @click=${leave.run}>${icon('x')}</button>` : nothing}</div>`;
}

/**
 * One more organization to belong to.
 *
 * @param {object} options
 * @param {string} options.id of the field
 * @param {string} options.label
 * @param {import('./organization-search.js').OrganizationSearch} options.organizations
 * @param {string[]} options.known ids of those that are not offered
 * @param {(found: Found | null) => void} options.onpick
 * @param {string} [options.text] what is picked
 * @param {string} [options.error]
 * @param {boolean} [options.required]
 */
export function organizationField({ organizations, known, onpick, text = '', ...field }) {
  return combobox({
    ...field,
    text,
    minimum: 0,
    search: async (typed, signal) => {
      const found = await organizations.find(typed, signal);
      return found.filter((one) => !known.includes(one.value));
    },
    onpick: (one) => onpick(/** @type {Found | null} */ (one)),
  });
}
