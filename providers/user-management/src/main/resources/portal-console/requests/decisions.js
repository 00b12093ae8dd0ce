// SPDX-License-Identifier: Apache-2.0
import { dropDraft } from '../base/drafts.js';
import { t } from '../base/texts.js';
import { personName } from '../parts/people.js';
import { asItIsNow } from './differences.js';
import { SECONDS, postponeAndSay } from './undo-window.js';

/**
 * @typedef {import('./request-list.js').Request} Request
 * @typedef {{organization?: string | {id: string}, role?: string}} Approval
 * @typedef {{reason?: string, reasonId?: string}} Rejection
 * @typedef {import('./requests-view.js').RequestsView} RequestsView
 */

/** @param {Request} request @returns {string} */
export function nameOf(request) {
  return personName(asItIsNow(request));
}

/** @param {Request[]} requests @returns {string} name of the draft of how they are decided */
export function draftOf(requests) {
  return `requests-decision ${requests.length === 1 ? requests[0]?.id : 'several'}`;
}

/** @param {Request} request @param {string} [what] */
function pathOf(request, what) {
  return `registration-requests/${encodeURIComponent(request.id)}${what ? `/${what}` : ''}`;
}

/** What an admin decides: an approval is sent at once, a rejection after the time to take it back. */
export class Decisions {
  /**
   * @param {RequestsView} view
   * @param {import('./request-list.js').RequestList} list
   * @param {import('./troubles.js').Troubles} troubles
   */
  constructor(view, list, troubles) {
    this.view = view;
    this.list = list;
    this.troubles = troubles;
    /** Ids that the server is asked about. @type {Set<string>} */
    this.busy = new Set();
  }

  /**
   * @param {Request} request as the admin sees it
   * @param {Approval} [how] absent for what the person asked for
   */
  async approve(request, how = {}) {
    this.view.cursor.passed([request.id]);
    const approval = this.view.api.send('POST', pathOf(request, 'approve'), how, { version: request.version });
    const outcome = await this.#carryOut(request, approval);
    if (outcome) {
      this.view.say(approved(outcome), { kind: 'good' });
    }
  }

  /** @param {Request} request @param {Rejection} how */
  reject(request, how) {
    this.postpone([request], t('requestsRejectedFor', nameOf(request), SECONDS), {
      path: pathOf(request, 'reject'),
      body: how,
      version: request.version,
      sent: async (rejection) => void await this.#carryOut(request, rejection),
    });
  }

  /**
   * Until the time is over, nothing has happened.
   *
   * @param {Request[]} requests
   * @param {string} text
   * @param {{path: string, body: unknown, version?: string, sent: (call: Promise<any>) => Promise<void>}} call
   */
  postpone(requests, text, call) {
    const ids = requests.map(({ id }) => id);
    ids.forEach((id) => this.troubles.forget(id));
    const over = (/** @type {boolean} */ isTakenBack) => (isTakenBack ? this.view.cursor.takenBack(ids) : this.view.requestUpdate());
    postponeAndSay(this.view, text, { ids, api: this.view.api, method: 'POST', over, ...call });
    this.view.cursor.passed(ids);
  }

  /**
   * @param {Request} request
   * @param {Promise<Request>} call
   * @returns {Promise<Request | null>} as it is then; null when it was refused, which is shown with the request
   */
  async #carryOut(request, call) {
    this.troubles.forget(request.id);
    this.busy.add(request.id);
    this.view.requestUpdate();
    try {
      const outcome = await call;
      dropDraft(draftOf([request]));
      this.list.replace(outcome);
      this.list.remove(request.id);
      this.view.hasChanged('requests');
      return outcome;
    } catch (error) {
      await this.troubles.meet(request, this.view.failure(error));
      this.view.say(t('requestsNotDecided', nameOf(request)), { kind: 'bad' });
      return null;
    } finally {
      this.busy.delete(request.id);
      this.view.requestUpdate();
    }
  }
}

/** @param {Request} request @returns {string} what happens next */
function approved(request) {
  return request.state === 'PENDING_ACTIVATION'
    ? t('requestsApprovedLink', nameOf(request), request.email ?? '')
    : t('requestsApprovedActive', nameOf(request));
}
