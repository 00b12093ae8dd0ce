// SPDX-License-Identifier: Apache-2.0
import { draft, keepDraft } from '../base/drafts.js';
import { readTexts } from '../base/texts.js';

/**
 * @typedef {import('../portal.js').components["schemas"]["Health"]["checks"][number]} Check
 * @typedef {{checks: Check[], failing: number}} Found what keeps the portal from working; failing: how many mails have failed
 */

const DISMISSED = 'health-strip';
const KEPT = 'health-found ';
/** Milliseconds that a page waits for it. */
const LONGEST = 3000;

/**
 * Reads it, with the texts to say the first.
 *
 * @param {import('../base/api.js').Api} api
 * @param {string} base
 * @returns {Promise<Found>}
 */
export async function find(api, base) {
  const health = await api.get('health');
  const checks = health.checks.filter((/** @type {Check} */ { level }) => level === 'PROBLEM');
  const isOutbox = checks.some((/** @type {Check} */ { name }) => name === 'outbox');
  const [failing] = await Promise.all([
    isOutbox ? api.get('mails', { state: 'FAILED', max: 1 }).then(({ total }) => total) : 0, texts(base, checks),
  ]);
  // the next page has it before its rows
  keepDraft(KEPT + base, { checks, failing });
  return { checks, failing };
}

/**
 * What the page before has found in this tab.
 *
 * @param {string} base
 * @returns {Promise<Found>}
 */
export async function kept(base) {
  const found = draft(KEPT + base) ?? { checks: [], failing: 0 };
  await texts(base, found.checks);
  return found;
}

/**
 * Before a page shows its first row, which so stays where it is: what is found, where the page before has not found it.
 *
 * @param {import('../base/api.js').Api} api
 * @param {string} base
 * @returns {Promise<Found | undefined>} undefined where it was, or does not come in time
 */
export async function findAhead(api, base) {
  try {
    return draft(KEPT + base)
      ? void await kept(base)
      : await Promise.race([find(api, base), new Promise((late) => { setTimeout(late, LONGEST); })]);
  } catch {
    return undefined;
  }
}

/** Of the one that is told. @param {string} base @param {Check[]} checks */
async function texts(base, checks) {
  const [first] = notDismissed(checks);
  if (first) {
    // what has no name yet says what the server says, among words about all the others
    await readTexts(base, `found.${first.name}`).catch(() => readTexts(base, 'health'));
  }
}

/** @param {Check[]} checks @returns {Check[]} that the reader has not put aside in this tab */
export function notDismissed(checks) {
  const names = draft(DISMISSED)?.names ?? [];
  return checks.filter(({ name }) => !names.includes(name));
}

/** @param {Check[]} checks */
export function dismiss(checks) {
  keepDraft(DISMISSED, { names: checks.map(({ name }) => name) });
}
