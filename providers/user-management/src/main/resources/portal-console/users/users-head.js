// SPDX-License-Identifier: Apache-2.0
import { html, nothing } from '../vendor/lit.js';
import { href } from '../base/router.js';
import { listed, t } from '../base/texts.js';
import { icon } from '../parts/icons.js';
import { pageHead, tabs } from '../parts/list.js';
import { reasonText } from '../parts/people.js';
import { notice } from '../parts/states.js';

/** @typedef {import('../base/view.js').PortalView} PortalView */

/**
 * What stands above people and above invitations. An org admin has members where a portal admin has developers and
 * publishers.
 *
 * @param {PortalView} view
 */
export function usersHead(view) {
  const add = view.may('add-user');
  const organizations = administered(view);
  return html`
    ${pageHead({
      title: view.isPortalAdmin ? t('usersTitle') : t('usersMembersTitle'),
      hint: view.isPortalAdmin ? undefined : t('usersMembersHint', listed(organizations.map((one) => one.name))),
      actions: add.allowed ? addButtons(view) : nothing,
    })}
    ${view.me && !add.allowed ? notice({ kind: 'info', title: t('usersNotAddedHere'), text: reasonText(add) })
      : nothing}
    ${tabs(tabsOf(view), { label: t('usersTabs') })}`;
}

/** @param {PortalView} view */
function addButtons(view) {
  return html`
    <a class="btn quiet" href=${href(view.base, { view: 'users',
      path: ['import'] })}>${icon('upload')}${t('usersFromFile')}</a>
    <a class="btn primary" href=${href(view.base, { view: 'users', path: ['new'], query: view.route.query })}
      >${icon('plus')}${view.isPortalAdmin ? t('usersAdd') : t('usersInvite')}</a>`;
}

/** @param {PortalView} view */
function tabsOf(view) {
  const { kind, tab } = view.route.query;
  const isInvitations = tab === 'invitations';
  /** @param {Record<string, string>} query */
  const address = (query) => href(view.base, { view: 'users', path: [], query });
  const invitations = { label: t('usersInvitations'), href: address({ tab: 'invitations' }), current: isInvitations };
  if (!view.isPortalAdmin) {
    return [{ label: t('usersMembers'), href: address({}), current: !isInvitations }, invitations];
  }
  const isPublishers = kind === 'publishers';
  return [
    { label: t('usersDevelopers'), href: address({}), current: !isInvitations && !isPublishers },
    { label: t('usersPublishers'), href: address({ kind: 'publishers' }), current: !isInvitations && isPublishers },
    invitations,
  ];
}

/**
 * The organizations that the reader administers.
 *
 * @param {PortalView} view
 */
export function administered(view) {
  return (view.me?.organizations ?? []).filter((one) => one.role === 'org-admin');
}
