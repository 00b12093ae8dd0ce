// SPDX-License-Identifier: Apache-2.0
import { href } from '../base/router.js';
import { t } from '../base/texts.js';
import { personName, reasonText } from '../parts/people.js';
import { changeState, removePerson, sendLink } from './person-deeds.js';

/**
 * @typedef {import('../base/view.js').May} May
 * @typedef {import('../parts/menu.js').Item} Item
 * @typedef {object} Subject somebody, of the list or with details
 * @property {string} id
 * @property {string} username
 * @property {string} [email]
 * @property {string} [firstName]
 * @property {string} [lastName]
 * @property {string} state
 * @property {{kind: string, status: string}} [mail]
 * @property {string} [version]
 * @property {boolean} [enabled]
 * @property {(action: string) => May} permission
 */

/**
 * What can be done with somebody, and why not.
 *
 * @param {import('./person-deeds.js').Doer} view
 * @param {Subject} person
 * @returns {Item[]}
 */
export function personItems(view, person) {
  return [editItem(view, person), ...otherItems(view, person)];
}

/**
 * All but to edit them.
 *
 * @param {import('./person-deeds.js').Doer} view
 * @param {Subject} person
 * @returns {Item[]}
 */
export function otherItems(view, person) {
  return [linkItem(view, person), stateItem(view, person), removeItem(view, person)];
}

/**
 * @param {import('./person-deeds.js').Doer} view
 * @param {Subject} person
 * @returns {Item}
 */
export function editItem(view, person) {
  const edits = person.permission('edit-user');
  const places = person.permission('change-role').allowed || person.permission('add-to-organization').allowed;
  return {
    label: edits.allowed || !places ? t('usersEdit') : t('usersEditOrganizations'),
    icon: 'edit',
    href: href(view.base, { view: 'users', path: [person.id, 'edit'], query: view.route.query }),
    disabled: !edits.allowed && !places,
    why: edits.allowed || places ? undefined : reasonText(edits),
  };
}

/**
 * T13, T14, L20: only who has not set up the account, and has no password, can be sent a link.
 *
 * @param {import('./person-deeds.js').Doer} view
 * @param {Subject} person
 * @returns {Item}
 */
function linkItem(view, person) {
  const may = linkPermission(person);
  return {
    label: linkLabel(person), icon: 'send', disabled: !may.allowed, why: may.allowed ? undefined : reasonText(may),
    run: () => void sendLink(view, person),
  };
}

/**
 * @param {Subject} person
 * @returns {May}
 */
export function linkPermission(person) {
  const may = person.permission('resend-invitation');
  if (!may.allowed || person.state === 'PENDING_ACTIVATION') {
    return may;
  }
  return person.state === 'PENDING_APPROVAL'
    ? { allowed: false, reason: t('usersLinkAfterApproval') }
    : { allowed: false, reason: t('usersNothingToActivate') };
}

/** @param {Subject} person */
export function linkLabel(person) {
  return person.mail ? t('usersResendLink') : t('usersSendLink');
}

/**
 * @param {import('./person-deeds.js').Doer} view
 * @param {Subject} person
 * @returns {Item}
 */
function stateItem(view, person) {
  const isOff = person.state === 'DISABLED' || person.enabled === false;
  const may = person.permission(isOff ? 'enable-user' : 'disable-user');
  return {
    label: isOff ? t('usersEnable') : t('usersDisable'), icon: isOff ? 'check' : 'ban',
    disabled: !may.allowed, why: may.allowed ? undefined : reasonText(may),
    run: () => void changeState(view, person, isOff),
  };
}

/**
 * @param {import('./person-deeds.js').Doer} view
 * @param {Subject} person
 * @returns {Item}
 */
function removeItem(view, person) {
  const may = person.permission('remove-user');
  return {
    label: t('usersRemove'), icon: 'trash', kind: 'bad', disabled: !may.allowed, why: may.allowed ? undefined
      : reasonText(may),
    run: () => void removePerson(view, person, personName(person)),
  };
}
