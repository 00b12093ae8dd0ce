// SPDX-License-Identifier: Apache-2.0
import { ApiError, sentenceOf } from './api-error.js';

/** How often somebody's other organizations may change while one is changed here. */
const TURNS = 3;

/** Somebody else was faster, and nothing has happened: what the reader has seen, or wanted, is no more. */
export class ChangedMeanwhile extends ApiError {
  /** @param {string} [role] that is in force by now, where it is about one */
  constructor(role) {
    super(412, 'changed_meanwhile', sentenceOf('changed_meanwhile', ''), null);
    this.role = role;
  }
}

/**
 * Gives somebody a role in an organization, or takes them out, as long as the role that the reader has seen is in force. The
 * server compares the version under its lock, so nobody comes between.
 *
 * @param {import('./api.js').Api} api
 * @param {object} change
 * @param {string} change.userId
 * @param {string} change.alias of the organization
 * @param {string | undefined} change.seen undefined for who was no member, or a member without a role
 * @param {string | undefined} change.role undefined to take the person out
 * @throws {ChangedMeanwhile} with the role that somebody else has given
 */
export async function changeRole(api, { userId, alias, seen, role }) {
  const path = `users/${encodeURIComponent(userId)}/organizations`;
  for (let turn = 1; ; turn++) {
    const { value, version } = await api.versioned(path);
    const now = value.organizations.find((/** @type {{alias: string}} */ one) => one.alias === alias)?.role;
    if (now !== seen) {
      throw new ChangedMeanwhile(now);
    }
    try {
      const place = `${path}/${encodeURIComponent(alias)}`;
      await (role ? api.send('PUT', place, { role }, { version }) : api.send('DELETE', place, undefined, { version }));
      return;
    } catch (error) {
      // between reading and changing; what has changed may be another organization of the same person
      if (!(error instanceof ApiError && error.isOutdated) || turn === TURNS) {
        throw error;
      }
    }
  }
}
