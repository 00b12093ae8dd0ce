// SPDX-License-Identifier: Apache-2.0

// What somebody asked for that needs a more recent sign-in, until they are back from it: in this tab only, and done once.
const ERRAND = 'portal-errand';
/** Milliseconds for a sign-in. */
const LONGEST = 10 * 60_000;

/**
 * @typedef {object} Errand
 * @property {string} name of the deed and what it is about, such as `publish 4711`
 * @property {any} [what] as JSON; never a password
 */

/** On the way to the sign-in. @param {Errand} errand */
export function keepErrand(errand) {
  sessionStorage.setItem(ERRAND, JSON.stringify({ ...errand, until: Date.now() + LONGEST }));
}

/**
 * What is to be done now, or null. Nobody gets it a second time.
 *
 * @param {string} name
 * @returns {any}
 */
export function takeErrand(name) {
  /** @type {Errand & {until: number} | null} */
  const errand = JSON.parse(sessionStorage.getItem(ERRAND) ?? 'null');
  if (errand?.name !== name) {
    return null;
  }
  dropErrand();
  return Date.now() < errand.until ? errand.what ?? true : null;
}

/** Nothing is to be done. */
export function dropErrand() {
  sessionStorage.removeItem(ERRAND);
}
