// SPDX-License-Identifier: Apache-2.0

// What somebody typed, until they have sent it or thrown it away: in this tab only, and no password.
const PREFIX = 'portal-draft ';
/** Whose they are: after a session that just ended, somebody else may sign in. */
const OWNER = 'portal-drafts-of';

/**
 * What was typed there, or null.
 *
 * @param {string} form names the form and what it is about, such as `user-edit 4711`
 * @returns {any}
 */
export function draft(form) {
  try {
    return JSON.parse(sessionStorage.getItem(PREFIX + form) ?? 'null');
  } catch {
    return null;
  }
}

/**
 * Keeps it through a reload, a sign-in and a lost network.
 *
 * @param {string} form
 * @param {object} values as JSON; never a password
 */
export function keepDraft(form, values) {
  try {
    sessionStorage.setItem(PREFIX + form, JSON.stringify(values));
  } catch {
    // no room, or not allowed: the page itself still holds it
  }
}

/**
 * Sent, or thrown away.
 *
 * @param {string} form
 */
export function dropDraft(form) {
  sessionStorage.removeItem(PREFIX + form);
}

/**
 * What somebody else has typed in this tab is gone.
 *
 * @param {string} person id of who is signed in
 */
export function keepDraftsOf(person) {
  if (sessionStorage.getItem(OWNER) !== person) {
    dropAllDrafts();
    sessionStorage.setItem(OWNER, person);
  }
}

/** Of nobody who signs in next. */
export function dropAllDrafts() {
  Object.keys(sessionStorage)
    .filter((key) => key.startsWith(PREFIX))
    .forEach((key) => sessionStorage.removeItem(key));
}
