// SPDX-License-Identifier: Apache-2.0
import { classMap, html, nothing } from '../vendor/lit.js';
import { href } from '../base/router.js';
import { listed, t } from '../base/texts.js';
import { badge, stateBadge } from '../parts/badge.js';
import { Drawn } from '../parts/drawn.js';
import { mark } from '../parts/list.js';
import { menu } from '../parts/menu.js';
import { permission, personName, roleName } from '../parts/people.js';
import { when } from '../parts/time.js';
import { organizationName } from './people-filters.js';
import { personItems } from './person-menu.js';

/** @typedef {import('../portal.js').components["schemas"]["User"]} User */

/** So many organizations are named in a row. */
const NAMED = 3;

/** @type {Drawn<User>} */
const drawn = new Drawn();

/**
 * @param {import('./people-list.js').PeopleList} list
 * @param {User} user
 */
export function personRow(list, user) {
  const isOpen = list.route.path[0] === user.id;
  const address = href(list.base, { view: 'users', path: [user.id], query: list.route.query });
  return drawn.of(user, [list, list.me, address, isOpen], () => row(list, user, { isOpen, address }));
}

/**
 * @param {import('./people-list.js').PeopleList} list
 * @param {User} user
 * @param {{isOpen: boolean, address: string}} how
 */
function row(list, user, { isOpen, address }) {
  const term = list.route.query.search ?? '';
  return html`<tr role="row" data-id=${user.id} class=${classMap({ on: isOpen })}
    @click=${(/** @type {MouseEvent} */ event) => open(event, list, user)}>
    <td role="cell" class="who"><a class="name" aria-current=${isOpen ? 'true' : nothing} dir="auto"
      href=${address}>${mark(personName(user), term)}</a><br>
      <span class="muted" dir="auto">${mark(contact(user), term)}</span></td>
    <td role="cell" class="places">${places(user)}${invitedThere(list, user)}</td>
    <td role="cell">${stateBadge(user.state)}${mailTrouble(user)}</td>
    <td role="cell" class="when muted" data-label=${t('usersAdded')}>${user.createdTimestamp ? when(user.createdTimestamp)
      : nothing}</td>
    <td role="cell" class="end corner">${user.id === list.me?.id
      ? badge(t('usersYou'))
      : menu({ label: t('usersMoreOptions', personName(user)), sm: true, items: personItems(list, {
        ...user, permission: (action) => permission(user.may, action),
      }) })}</td>
  </tr>`;
}

/**
 * A click anywhere in the row opens it (G21), unless it was on something of its own, or ends a selection of text.
 *
 * @param {MouseEvent} event
 * @param {import('./people-list.js').PeopleList} list
 * @param {User} user
 */
function open(event, list, user) {
  const isOwn = /** @type {Element} */ (event.target).closest('a, button, summary, details, portal-menu, input');
  if (!isOwn && !getSelection()?.toString()) {
    list.go({ path: [user.id] });
  }
}

/** @param {User} user */
function contact(user) {
  const hasOtherName = user.email && user.username.toLowerCase() !== user.email.toLowerCase();
  return hasOtherName ? `${user.email} · ${user.username}` : (user.email ?? user.username);
}

/** @param {User} user */
function places(user) {
  if (user.roles.length) {
    return listed(user.roles.map(roleName));
  }
  if (!user.organizations.length) {
    // who is not in yet may get some with the set-up of the account
    return user.state.startsWith('PENDING') ? nothing : html`<span class="muted">${t('usersNoOrganization')}</span>`;
  }
  const named = user.organizations.slice(0, NAMED);
  const more = user.organizations.length - named.length;
  return html`${named.map((one) => html`<span class="place"><span dir="auto">${one.name}</span>
    <span class="muted">${one.enabled ? roleName(one.role) : t('usersOrganizationDisabled')}</span></span>`)}
    ${more ? html`<span class="muted">${t('usersMoreOrganizations', more)}</span>` : nothing}`;
}

/**
 * Whom the filter by organization finds without a place there: only portal admins see anybody like that.
 *
 * @param {import('./people-list.js').PeopleList} list
 * @param {User} user
 */
function invitedThere(list, user) {
  const { organization } = list.route.query;
  return !organization || user.organizations.some(({ id }) => id === organization) ? nothing
    : html`<span class="place"><span dir="auto">${organizationName(list, organization)}</span>
      <span class="muted">${t('usersInvitedThere')}</span></span>`;
}

/** Of somebody who waits for a mail that has not arrived. @param {User} user */
function mailTrouble(user) {
  const hasTrouble = user.state !== 'ACTIVE' && (user.mail?.status === 'FAILED' || user.mail?.status === 'WAITING');
  return hasTrouble
    ? html` ${badge(t(`usersMail${user.mail?.status}`), user.mail?.status === 'FAILED' ? 'bad' : 'warn')}`
    : nothing;
}
