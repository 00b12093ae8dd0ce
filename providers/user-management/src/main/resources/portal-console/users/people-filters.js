// SPDX-License-Identifier: Apache-2.0
import { html } from '../vendor/lit.js';
import { t } from '../base/texts.js';
import { combobox, select } from '../parts/form.js';
import { originName, roleName, stateName } from '../parts/people.js';
import { administered } from './users-head.js';

/** @typedef {import('./people-list.js').PeopleList} PeopleList */

const STATES = ['PENDING_APPROVAL', 'PENDING_ACTIVATION', 'ACTIVE', 'DISABLED'];
const ORIGINS = ['REGISTRATION', 'INVITATION', 'IDENTITY_PROVIDER'];
const PUBLISHER_ROLES = ['portal-admin', 'api-owner'];
const DEVELOPER_ROLES = ['org-admin', 'org-publisher', 'developer'];
const FILTERS = ['state', 'organization', 'role', 'origin'];

/**
 * What `GET users` is asked for this address.
 *
 * @param {Record<string, string>} query
 * @param {boolean} isPortalAdmin org admins have no tabs by kind
 * @returns {Record<string, string | undefined>}
 */
export function asked(query, isPortalAdmin) {
  const { search, state, organization, role, origin } = query;
  const kind = isPortalAdmin ? (query.kind === 'publishers' ? 'publishers' : 'developers') : undefined;
  return { kind, search, state, organization, role, origin };
}

/** @param {Record<string, string>} query */
export function isFiltered(query) {
  return Boolean(query.search) || FILTERS.some((name) => query[name]);
}

/** Takes all filters away, and what is searched for. */
export const CLEARED = { search: null, state: null, organization: null, organizationName: null, role: null,
  origin: null };

/**
 * What is filtered by, each with the way to take it away.
 *
 * @param {PeopleList} list
 */
export function filterChips(list) {
  const { query } = list.route;
  /** @type {Record<string, (value: string) => string>} */
  const words = {
    state: (value) => t('usersChipState', stateName(value)),
    organization: (value) => t('usersChipOrganization', organizationName(list, value)),
    role: (value) => t('usersChipRole', roleName(value)),
    origin: (value) => t('usersChipOrigin', originOf(value)),
  };
  return FILTERS.filter((name) => query[name]).map((name) => ({
    label: words[name]?.(query[name] ?? '') ?? name,
    clear: () => list.filter({ [name]: null, ...(name === 'organization' ? { organizationName: null } : {}) }),
  }));
}

/**
 * The name in the address is a convenience: a person on the page says what the organization is really called.
 *
 * @param {PeopleList} list
 * @param {string} id
 */
export function organizationName(list, id) {
  const known = [...administered(list), ...list.rows.flatMap((row) => row.organizations)].find((one) => one.id === id);
  return known?.name ?? list.route.query.organizationName ?? id;
}

/** @param {string} origin of the address, which may say anything */
function originOf(origin) {
  return originName(/** @type {'REGISTRATION'} */ (origin));
}

/**
 * The fields to filter by.
 *
 * @param {PeopleList} list
 */
export function filterFields(list) {
  const { query } = list.route;
  const roles = query.kind === 'publishers' && list.isPortalAdmin ? PUBLISHER_ROLES : DEVELOPER_ROLES;
  return html`<div class="card filters" id="users-filters">
    ${picked(list, 'state', t('usersState'), STATES, stateName)}
    ${picked(list, 'role', t('usersRole'), roles, roleName)}
    ${query.kind === 'publishers' ? '' : organizationField(list)}
    ${picked(list, 'origin', t('usersOrigin'), ORIGINS, originOf)}
  </div>`;
}

/**
 * @param {PeopleList} list
 * @param {string} name
 * @param {string} label
 * @param {string[]} values
 * @param {(value: string) => string} word
 */
function picked(list, name, label, values, word) {
  return select({
    id: `users-filter-${name}`,
    label,
    value: list.route.query[name] ?? '',
    options: [{ value: '', label: t('usersAny') }, ...values.map((value) => ({ value, label: word(value) }))],
    onchange: (value) => list.filter({ [name]: value || null }),
  });
}

/** @param {PeopleList} list */
function organizationField(list) {
  if (!list.isPortalAdmin) {
    const own = administered(list);
    return select({
      id: 'users-filter-organization',
      label: t('usersOrganization'),
      value: list.route.query.organization ?? '',
      options: [{ value: '', label: t('usersAny') }, ...own.map((one) => ({ value: one.id, label: one.name }))],
      onchange: (value) => list.filter({ organization: value || null }),
    });
  }
  const id = list.route.query.organization;
  return combobox({
    id: 'users-filter-organization',
    label: t('usersOrganization'),
    value: id ?? '',
    text: id ? organizationName(list, id) : '',
    minimum: 0,
    search: (text, signal) => list.organizations.find(text, signal),
    onpick: (one) => list.filter({ organization: one?.value ?? null, organizationName: one?.label ?? null }),
  });
}
