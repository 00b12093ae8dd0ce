// SPDX-License-Identifier: Apache-2.0
import { href } from '../base/router.js';
import { hasText, t, tn } from '../base/texts.js';

/** @typedef {import('../portal.js').components["schemas"]["Health"]["checks"][number]} Check */

/** Where in the console a finding is mended; the others say themselves what to do elsewhere. @type {Record<string, object>} */
const PLACES = {
  'mail-server': { view: 'settings', path: ['mail-server'] },
  outbox: { view: 'mails', path: [], query: { tab: 'failed' } },
  'portal-admin': { view: 'users', path: [], query: { kind: 'publishers' } },
  'authorization-type': { view: 'settings', path: ['identity-providers'] },
  'first-broker-login': { view: 'settings', path: ['identity-providers'] },
  settings: { view: 'settings', path: ['sign-up'] },
};

/** What a set-up of the realm brings back. */
const SET_UP = ['registration-flow', 'required-action', 'first-broker-login', 'sign-in-client', 'settings'];

/** Why a mail did not leave, where no mail server has said it. @type {Record<string, string>} */
const REASONS = {
  mail_not_configured: 'partsMailWhy.notConfigured', hostname_not_configured: 'partsMailWhy.hostname', moved_here: 'partsMailWhy.moved',
};

/** Whether a set-up of the realm may mend what this check has found. @param {string} check name */
export function isSetUp(check) {
  return SET_UP.includes(check);
}

/**
 * The way to mend what a check has found, or null where it is not in the console.
 *
 * @param {string} base
 * @param {string} check name
 * @returns {{label: string, href: string} | null}
 */
export function mend(base, check) {
  const place = PLACES[check];
  return place ? { label: t(`healthMend.${check}`), href: href(base, /** @type {any} */ (place)) } : null;
}

/**
 * What a check looks at, in a few words.
 *
 * @param {string} check name
 * @returns {string}
 */
export function checkName(check) {
  return hasText(`healthCheck.${check}`) ? t(`healthCheck.${check}`) : check;
}

/**
 * What is the matter when it is not well.
 *
 * @param {string} check name
 * @returns {string}
 */
export function findingName(check) {
  return hasText(`healthFinding.${check}`) ? t(`healthFinding.${check}`) : checkName(check);
}

/**
 * What it has found, in the reader's language, or what the server said: also where the texts (of the group `findings`) did not come.
 *
 * @param {Check} check
 * @returns {string}
 */
export function findingText({ name, message, sentences }) {
  const texts = sentences.map(({ code, params }) => {
    const said = params.map(inWords);
    return sentence(`findings.${name}.${code}`, said) || sentence(`findings.any.${code}`, said);
  });
  return texts.length && texts.every(Boolean) ? texts.join(' ') : message;
}

/**
 * What a set-up leaves to the admin, in the reader's language, or what the server said.
 *
 * @param {import('../portal.js').components["schemas"]["SetUp"]["left"][number]} left
 * @returns {string}
 */
export function leftText({ code, message, params }) {
  return sentence(`setupLeft.${code}`, params) || sentence(`findings.${code}`, params) || message;
}

/** @param {string} param why a mail did not leave, where the portal itself says so, or anything else */
function inWords(param) {
  const key = REASONS[param.split(':')[0] ?? ''];
  return key ? t(key).replace(/[.。]$/, '') : param;
}

/** @param {string} key @param {string[]} params the first one is counted where the text has a plural */
function sentence(key, params) {
  const [count, ...others] = params;
  if (hasText(`${key}.other`)) {
    return tn(key, Number(count), ...others);
  }
  return hasText(key) ? t(key, ...params) : '';
}
