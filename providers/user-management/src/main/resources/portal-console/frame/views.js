// SPDX-License-Identifier: Apache-2.0
import { readTexts } from '../base/texts.js';

/**
 * @typedef {object} View
 * @property {string} tag custom element
 * @property {() => Promise<unknown>} load
 * @property {import('../parts/icons.js').IconName} icon
 * @property {string} title key of its text
 * @property {string[]} texts the bundles that it says something of
 * @property {boolean} isForPortalAdmins others do not see it
 */

/** By the first part of the path, in the order of the menu. @type {Record<string, View>} */
export const VIEWS = {
  requests: {
    tag: 'portal-requests', load: () => import('../requests/requests-view.js'), texts: ['requests'],
    icon: 'inbox', title: 'baseRequests', isForPortalAdmins: true,
  },
  users: {
    tag: 'portal-users', load: () => import('../users/users-view.js'), texts: ['users'],
    icon: 'users', title: 'baseUsers', isForPortalAdmins: false,
  },
  organizations: {
    tag: 'portal-organizations', load: () => import('../organizations/organizations-view.js'), texts: ['organizations'],
    icon: 'org', title: 'baseOrganizations', isForPortalAdmins: false,
  },
  mails: {
    tag: 'portal-mails', load: () => import('../mails/mails-view.js'), texts: ['mails'],
    icon: 'mail', title: 'baseMails', isForPortalAdmins: true,
  },
  settings: {
    tag: 'portal-settings', load: () => import('../settings/settings-view.js'), texts: ['settings', 'health'],
    icon: 'tune', title: 'baseSettings', isForPortalAdmins: true,
  },
};

/** `users/import` is a view of its own, below that of people. @type {View} */
export const CSV = {
  tag: 'portal-csv', load: () => import('../csv/csv-view.js'), texts: ['csv', 'refusals'],
  icon: 'users', title: 'baseCsv', isForPortalAdmins: false,
};

/**
 * @param {import('../base/router.js').Route} route
 * @returns {View | undefined}
 */
export function viewOf(route) {
  return route.view === 'users' && route.path[0] === 'import' ? CSV : VIEWS[route.view];
}

/**
 * Its modules and texts, and those that every view needs.
 *
 * @param {string} base
 * @param {{load: () => Promise<unknown>, texts: string[]}} view
 */
export function prepare(base, view) {
  return Promise.all([view.load(), ...['base', ...view.texts].map((group) => readTexts(base, group))]);
}
