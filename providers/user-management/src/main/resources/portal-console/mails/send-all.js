// SPDX-License-Identifier: Apache-2.0
import { ApiError } from '../base/api-error.js';

const PAGE = 100;

/**
 * Sends every failed mail again, one after the other. What the server refuses, because it was sent meanwhile or is no longer
 * true, is counted and stops no other.
 *
 * @param {import('../base/api.js').Api} api
 * @param {(progress: {done: number, all: number}) => void} tell
 * @returns {Promise<{sent: number, refused: number}>}
 */
export async function sendAll(api, tell) {
  const ids = await failedMails(api);
  let refused = 0;
  for (const [done, id] of ids.entries()) {
    tell({ done, all: ids.length });
    try {
      // no version: as for one
      await api.send('POST', `mails/${encodeURIComponent(id)}/retry`);
    } catch (error) {
      if (!(error instanceof ApiError) || error.isOffline || error.isSignedOut) {
        throw error;
      }
      refused += 1;
    }
  }
  return { sent: ids.length - refused, refused };
}

/** All ids first: what is sent again leaves the list, and pages would shift. @param {import('../base/api.js').Api} api */
async function failedMails(api) {
  /** @type {string[]} */
  const ids = [];
  let total = 1;
  while (ids.length < total) {
    const page = await api.get('mails', { state: 'FAILED', first: ids.length, max: PAGE });
    if (page.mails.length === 0) {
      break;
    }
    ids.push(...page.mails.map((/** @type {{id: string}} */ { id }) => id));
    total = page.total;
  }
  return ids;
}
