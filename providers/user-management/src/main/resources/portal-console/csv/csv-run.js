// SPDX-License-Identifier: Apache-2.0
import { sentenceOf } from '../base/api-error.js';

/**
 * @typedef {import('./csv-file.js').CsvFile} CsvFile
 * @typedef {import('./csv-file.js').Outcome} Outcome
 * @typedef {{outcomes: Outcome[], next: number | null}} Progress next: the line to go on from; null when all is done
 */

/**
 * Sends a file part by part, as the server asks for it. What has come back so far is told after each part, and stays when a
 * later part fails: the run goes on from `next`.
 *
 * @param {import('../base/api.js').Api} api
 * @param {CsvFile} file
 * @param {{dryRun: boolean, notify: boolean}} how
 * @param {Progress} from
 * @param {(progress: Progress) => void} tell
 * @param {AbortSignal} signal
 */
export async function run(api, file, { dryRun, notify }, from, tell, signal) {
  let { outcomes, next } = from;
  while (next !== null) {
    // no version: each line invites somebody
    const query = { 'dry-run': dryRun, from: next, notify };
    const part = await api.upload('invitations/csv', file.blob, file.type, query, { signal });
    outcomes = [...outcomes, ...grouped(part.results)];
    next = part.nextLine ?? null;
    tell({ outcomes, next });
  }
}

/** One entry for each line: the server names each of its problems. @param {any[]} results @returns {Outcome[]} */
function grouped(results) {
  /** @type {Map<number, Outcome>} */
  const lines = new Map();
  for (const { line, email, outcome, field, code, errorMessage, params } of results) {
    /** @type {Outcome} */
    const entry = lines.get(line) ?? { line, email, outcome, problems: [] };
    if (errorMessage) {
      entry.problems.push({ field, text: sentenceOf(code, errorMessage, params) });
    }
    lines.set(line, entry);
  }
  return [...lines.values()];
}

/** @param {Outcome[]} outcomes @param {Outcome["outcome"]} outcome */
export function count(outcomes, outcome) {
  return outcomes.filter((one) => one.outcome === outcome).length;
}
