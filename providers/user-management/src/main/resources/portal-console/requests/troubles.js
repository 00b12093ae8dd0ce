// SPDX-License-Identifier: Apache-2.0
import { t } from '../base/texts.js';
import { nothing, html } from '../vendor/lit.js';
import { notice } from '../parts/states.js';
import { when } from '../parts/time.js';
import { differences } from './differences.js';

/**
 * @typedef {import('./request-list.js').Request} Request
 * @typedef {object} Trouble why a request was not decided
 * @property {string} text
 * @property {string} [code]
 * @property {import('./differences.js').Difference[]} [changes] since the admin has seen it
 * @property {Request} [decided] by somebody else
 * @property {boolean} [isGone]
 */

/** What stood in the way of a decision, by request, until it is decided or put away. */
export class Troubles {
  /**
   * @param {import('../base/view.js').PortalView} view
   * @param {import('./request-list.js').RequestList} list
   */
  constructor(view, list) {
    this.view = view;
    this.list = list;
    /** @type {Map<string, Trouble>} */
    this.all = new Map();
  }

  /** @param {string} id @returns {Trouble | undefined} */
  of(id) {
    return this.all.get(id);
  }

  /** @param {string} id */
  forget(id) {
    if (this.all.delete(id)) {
      this.view.requestUpdate();
    }
  }

  /**
   * Finds out what an admin has to know to go on.
   *
   * @param {Request} seen
   * @param {{code: string, message: string, status: number}} refusal
   */
  async meet(seen, refusal) {
    this.all.set(seen.id, { text: refusal.message, code: refusal.code });
    if (refusal.status === 404) {
      this.all.set(seen.id, { text: t('requestsGone'), isGone: true });
    } else if (refusal.status === 412 || refusal.code === 'account_changed' || refusal.code === 'already_decided') {
      await this.#readAgain(seen);
    }
    this.view.requestUpdate();
  }

  /** Whether somebody else has decided it, or changed it, since. @param {Request} seen */
  async lookAt(seen) {
    try {
      const now = await this.view.api.get(`registration-requests/${encodeURIComponent(seen.id)}`);
      if (now.state !== seen.state || differences(seen, now).length) {
        this.#show(seen, now);
      } else {
        this.list.replace(now);
      }
    } catch (error) {
      await this.meet(seen, this.view.failure(error));
    }
    this.view.requestUpdate();
  }

  /** @param {Request} seen */
  async #readAgain(seen) {
    try {
      this.#show(seen, await this.view.api.get(`registration-requests/${encodeURIComponent(seen.id)}`));
    } catch (error) {
      // what was refused stays to be read
      this.view.failure(error);
    }
  }

  /** @param {Request} seen @param {Request} now */
  #show(seen, now) {
    this.list.replace(now);
    this.all.set(seen.id, now.state === 'PENDING_APPROVAL'
      ? { text: t('requestsChangedMeanwhile'), changes: differences(seen, now) }
      : { text: t(`requestsDecidedMeanwhile.${now.state === 'REJECTED' ? 'rejected' : 'approved'}`,
        now.decision?.byName ?? t('requestsTheSystem')), decided: now });
  }
}

/**
 * @param {Troubles} troubles
 * @param {string} id
 * @param {{putAway: () => void, again?: () => void}} ways putAway: the request leaves the list; again: decide otherwise
 */
export function troubleNotice(troubles, id, { putAway, again }) {
  const trouble = troubles.of(id);
  if (!trouble) {
    return nothing;
  }
  const { text, changes, decided, isGone } = trouble;
  return notice({
    kind: decided || isGone ? 'info' : changes ? 'warn' : 'bad',
    live: true,
    text: html`<span>${text} ${decided ? when(decided.decision?.timestamp) : nothing}</span>
      ${decided?.decision?.reason ? html`<br><q>${decided.decision.reason}</q>` : nothing}
      ${changes?.length ? changesList(changes) : nothing}`,
    action: decided || isGone
      ? html`<button type="button" class="btn sm" @click=${putAway}>${t('requestsPutAway')}</button>`
      : again && html`<button type="button" class="btn sm" @click=${again}>${t('requestsDecideAgain')}</button>`,
    close: decided || isGone ? undefined : () => troubles.forget(id),
  });
}

/** @param {import('./differences.js').Difference[]} changes */
export function changesList(changes) {
  return html`<ul class="stack tight small">${changes.map(({ label, was, now }) => html`
    <li><strong>${label}</strong> <del><bdi>${was}</bdi></del> <span aria-hidden="true">→</span> <ins><bdi>${now}</bdi></ins></li>`)}
  </ul>`;
}
