// SPDX-License-Identifier: Apache-2.0
import { sentenceOf } from '../base/api-error.js';
import { draft, dropDraft, keepDraft } from '../base/drafts.js';
import { takeErrand } from '../base/errand.js';
import { tn } from '../base/texts.js';
import { draftOf } from './decisions.js';
import { SECONDS } from './undo-window.js';

/**
 * @typedef {import('./request-list.js').Request} Request
 * @typedef {import('../portal.js').components["schemas"]["BulkResults"]} BulkResults
 * @typedef {'approve' | 'reject'} Decision
 * @typedef {{decided: number, refused: number, decision: Decision}} Result
 */

const PATH = 'registration-requests/bulk';
const DRAFT = 'requests-selection';
/** What one call decides at most. */
const MOST = 100;

/** Which requests are decided together, and what became of it. */
export class Selection {
  /**
   * @param {import('./decisions.js').RequestsView} view
   * @param {import('./request-list.js').RequestList} list
   * @param {import('./decisions.js').Decisions} decisions
   */
  constructor(view, list, decisions) {
    this.view = view;
    this.list = list;
    this.decisions = decisions;
    /** Outlives a sign-in that a decision asks for. @type {Set<string>} */
    this.ids = new Set(draft(DRAFT)?.ids ?? []);
    /** @type {Result | null} */
    this.result = null;
    this.isBusy = false;
    /** @type {import('../base/api-error.js').ApiError | null} */
    this.error = null;
  }

  /** Those of the list, as it stands. @returns {Request[]} */
  get requests() {
    return this.list.rows.filter((row) => this.ids.has(row.id) && mayDecide(row)).slice(0, MOST);
  }

  /** @param {string} id @param {boolean} [isChosen] absent to turn it over */
  choose(id, isChosen = !this.ids.has(id)) {
    this.chooseOnly(isChosen ? [...this.ids, id] : [...this.ids].filter((one) => one !== id));
  }

  /** @param {string[]} ids */
  chooseOnly(ids) {
    this.ids = new Set(ids);
    this.result = null;
    this.error = null;
    if (ids.length) {
      keepDraft(DRAFT, { ids });
    } else {
      dropDraft(DRAFT);
    }
    this.view.requestUpdate();
  }

  /** What was decided before the reader had to sign in again, as it was seen then. */
  goOn() {
    const errand = takeErrand(DRAFT);
    const requests = this.requests.filter(({ id }) => errand?.seen[id]).map((one) => ({ ...one, version: errand.seen[one.id] }));
    if (requests.length) {
      void this[/** @type {Decision} */ (errand.decision)](errand.how, requests);
    }
  }

  /** @param {import('./decisions.js').Approval} how @param {Request[]} [requests] */
  async approve(how, requests = this.requests) {
    // each request with the version that the admin has seen
    await this.#carryOut('approve', requests, how, this.view.api.send('POST', PATH, bodyOf('approve', requests, how)));
  }

  /** @param {import('./decisions.js').Rejection} how @param {Request[]} [requests] */
  reject(how, requests = this.requests) {
    this.decisions.postpone(requests, tn('requestsRejectedSeveralFor', requests.length, SECONDS), {
      path: PATH,
      body: bodyOf('reject', requests, how),
      sent: (call) => this.#carryOut('reject', requests, how, call),
    });
  }

  /** @param {Decision} decision @param {Request[]} requests @param {object} how @param {Promise<BulkResults>} call */
  async #carryOut(decision, requests, how, call) {
    this.isBusy = true;
    this.chooseOnly(requests.map(({ id }) => id));
    try {
      this.#show(decision, requests, await call);
      dropDraft(draftOf(requests));
    } catch (error) {
      const seen = Object.fromEntries(requests.map(({ id, version }) => [id, version]));
      this.error = this.view.failure(error, { name: DRAFT, what: { decision, how, seen } });
    }
    this.isBusy = false;
    this.view.requestUpdate();
    if (document.activeElement === document.body || document.activeElement?.closest('.bulk')) {
      void this.view.cursor.focus(this.requests[0]?.id ?? this.view.rows[0]?.id ?? null);
    }
  }

  /**
   * What was decided leaves the list; what was refused stays chosen, with the reason.
   *
   * @param {Decision} decision
   * @param {Request[]} requests
   * @param {BulkResults} answer
   */
  #show(decision, requests, { decided, refused, results }) {
    const rest = results.filter(({ code }) => code);
    results.filter(({ code }) => !code).forEach(({ id }) => this.list.remove(id));
    this.chooseOnly(rest.map(({ id }) => id));
    this.result = { decision, decided, refused };
    this.view.hasChanged('requests');
    rest.forEach(({ id, code, status, errorMessage }) => {
      const seen = /** @type {Request} */ (requests.find((request) => request.id === id));
      void this.decisions.troubles.meet(seen, { code: code ?? '', status, message: sentenceOf(code, errorMessage) });
    });
  }
}

/** @param {Decision} decision @param {Request[]} requests @param {object} how */
function bodyOf(decision, requests, how) {
  return { decision, ...how, items: requests.map(({ id, version }) => ({ id, version })) };
}

/** @param {Request} request */
export function mayDecide(request) {
  return request.state === 'PENDING_APPROVAL' && (request.may?.['decide-request']?.allowed ?? false);
}

/** @param {Result} result */
export function resultText({ decision, decided, refused }) {
  return `${tn(`requestsBulk.${decision}`, decided)}${refused ? ` ${tn('requestsBulkRefused', refused)}` : ''}`;
}
