// SPDX-License-Identifier: Apache-2.0
import { LitElement, html, nothing } from '../vendor/lit.js';
import { t, tn } from '../base/texts.js';
import { dialog } from '../parts/dialog.js';
import { notice } from '../parts/states.js';
import { personName } from '../parts/people.js';
import { when } from '../parts/time.js';

/** @typedef {import('../portal.js').components["schemas"]["LostRequest"]} LostRequest */

const MOST = 100;

/** People who wait without the record of their request, as after a restore, and the way to open it again. Quiet when there are none. */
class LostRequests extends LitElement {
  static properties = {
    view: { attribute: false }, total: { state: true }, requests: { state: true }, isOpen: { state: true },
    refusals: { state: true },
  };

  constructor() {
    super();
    /** @type {any} */
    this.view = null;
    this.total = 0;
    /** @type {LostRequest[]} */
    this.requests = [];
    this.isOpen = false;
    /** Why one was not opened, by id. @type {Map<string, string>} */
    this.refusals = new Map();
  }

  createRenderRoot() {
    return this;
  }

  firstUpdated() {
    if (this.view.may('list-lost-requests').allowed) {
      void this.read();
    }
  }

  async read() {
    try {
      const { total, requests } = await this.view.api.get('lost-requests', { max: MOST });
      this.total = total;
      this.requests = requests;
    } catch (error) {
      // nobody has asked: the queue works without it
      this.view.failure(error);
    }
  }

  /** @param {LostRequest} request */
  async reopen(request) {
    try {
      await this.view.api.send('POST', `lost-requests/${encodeURIComponent(request.id)}/reopen`, undefined, { version: request.version });
      this.requests = this.requests.filter(({ id }) => id !== request.id);
      this.total -= 1;
      this.view.say(t(request.enabled ? 'requestsReopenedLink' : 'requestsReopened', personName(request)), { kind: 'good' });
      this.view.hasChanged('requests');
      void this.view.list.read();
    } catch (error) {
      const refusal = this.view.failure(error);
      await this.read();
      this.refusals = new Map([...this.refusals, [request.id, refusal.message]]);
    }
  }

  render() {
    if (!this.total && !this.isOpen) {
      return nothing;
    }
    const close = () => { this.isOpen = false; };
    return html`${this.total ? notice({
    kind: 'info', text: tn('requestsLost', this.total),
    action: html`<button type="button" class="btn sm" @click=${() => { this.isOpen = true; }}>${t('requestsLostShow')}</button>`,
  }) : nothing}
    ${dialog({
    open: this.isOpen, close, title: t('requestsLostTitle'), text: t('requestsLostText'), wide: true,
    body: html`<ul class="stack">${this.requests.map((request) => html`<li class="row">
        <span><strong><bdi>${personName(request)}</bdi></strong> <bdi class="muted" dir="ltr">${request.email ?? request.username}</bdi><br>
          <span class="muted small">${when(request.createdTimestamp || undefined)}
            ${t(request.enabled ? 'requestsLostGetsLink' : 'requestsLostWaits')}</span>
          ${this.refusals.has(request.id) ? html`<br><span class="error" role="alert">${this.refusals.get(request.id)}</span>` : nothing}</span>
        <button type="button" class="btn sm end" @click=${() => void this.reopen(request)}>${t('requestsReopen')}<span class="sr">
          ${personName(request)}</span></button></li>`)}</ul>
      ${this.total > this.requests.length ? html`<p class="hint">${tn('requestsLostMore', this.total - this.requests.length)}</p>` : nothing}`,
    foot: html`<button type="button" class="btn" @click=${close}>${t('requestsClose')}</button>`,
  })}`;
  }
}

customElements.define('portal-lost-requests', LostRequests);
