// SPDX-License-Identifier: Apache-2.0
import { LitElement, html, nothing } from '../vendor/lit.js';
import { href } from '../base/router.js';
import { t } from '../base/texts.js';
import { stateBadge } from '../parts/badge.js';
import { drawer, shown } from '../parts/drawer.js';
import { icon } from '../parts/icons.js';
import { reasonText } from '../parts/people.js';
import { empty, failed, notice, readOnly, skeletonText } from '../parts/states.js';
import { assign } from './assignment.js';
import { decisionCard } from './decision-card.js';
import { nameOf } from './decisions.js';
import { changesOfAccount } from './differences.js';
import { acquaintancesOf, mailOf, whatTheyWrote } from './request-facts.js';
import { historyOf } from './request-history.js';
import { mayDecide } from './selection.js';
import { changesList, troubleNotice } from './troubles.js';
import { isPostponed } from './undo-window.js';
import './notes.js';

/** @typedef {import('./request-list.js').Request} Request */

/**
 * @param {any} view the element `portal-requests`
 * @param {string} id
 */
export function requestDrawer(view, id) {
  return drawer({
    label: t('requestsDrawer'),
    close: () => view.closeDrawer(),
    body: html`<portal-request .view=${view} .requestId=${id} .state=${view.list.latest(id)}
      .stamp=${view.stamp}></portal-request>`,
  });
}

/** Everything about one request, whether it waits, is decided, or is not there. */
class RequestDetails extends LitElement {
  static properties = {
    view: { attribute: false }, requestId: { attribute: false }, state: { attribute: false }, stamp: { attribute: false },
    request: { state: true }, error: { state: true }, isWhole: { state: true },
  };

  constructor() {
    super();
    /** @type {any} */
    this.view = null;
    this.requestId = '';
    /** What the list knows of it. @type {Request | undefined} */
    this.state = undefined;
    this.stamp = 0;
    /** @type {Request | null} */
    this.request = null;
    /** @type {import('../base/api-error.js').ApiError | null} */
    this.error = null;
    /** What was written and what happened comes below who it is and what can be decided, after the first picture. */
    this.isWhole = false;
  }

  createRenderRoot() {
    return this;
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('requestId')) {
      this.request = this.state ?? null;
      this.view.opened = this.request;
      this.error = null;
      void this.read();
    } else if (changed.has('state') && this.state) {
      this.request = { attributes: this.request?.attributes, ...this.state };
      this.view.opened = this.request;
    }
  }

  firstUpdated() {
    void shown().then(() => { this.isWhole = true; });
  }

  async read() {
    const id = this.requestId;
    try {
      const request = await this.view.latest('request', (/** @type {AbortSignal} */ signal) =>
        this.view.api.get(`registration-requests/${encodeURIComponent(id)}`, {}, { signal }));
      if (request && id === this.requestId) {
        this.error = null;
        this.request = request;
        this.view.opened = request;
        this.view.list.replace(request);
        void this.view.recognize(id, request);
      }
    } catch (error) {
      this.error = this.view.failure(error);
    }
  }

  render() {
    const { request, error } = this;
    if (!request) {
      return error?.status === 404 || error?.status === 400 ? this.#unknown()
        : error ? failed({ error, retry: () => void this.read() }) : skeletonText(8);
    }
    const waits = request.state === 'PENDING_APPROVAL';
    return html`<div class="stack">
      <div class="stack tight"><h2><bdi>${nameOf(request)}</bdi></h2><p>${stateBadge(request.state)}</p>
        ${error ? notice({ kind: 'bad', text: error.message, live: true }) : nothing}</div>
      ${waits ? this.#decide(request) : this.#decided(request)}
      ${this.isWhole ? this.#rest(request, waits) : nothing}
    </div>`;
  }

  /** @param {Request} request @param {boolean} waits */
  #rest(request, waits) {
    const { view } = this;
    return html`${request.changed && waits ? notice({
    kind: 'warn', title: t('requestsAccountChanged'), text: changesList(changesOfAccount(request)),
  }) : nothing}
      ${whatTheyWrote(request, view.base)}
      ${waits ? acquaintancesOf(request, view.recognition.known.get(request.id), view.base) : nothing}
      <section class="stack tight"><h3>${t('requestsColumn.mail')}</h3><p>${mailOf(request)}</p></section>
      ${waits ? this.#assignee(request) : nothing}
      <section class="stack tight"><h3>${t('requestsHistory')}</h3>${historyOf(request)}</section>
      <portal-notes .view=${view} .requestId=${request.id} .may=${request.may ?? {}}
        .changed=${() => void this.read()}></portal-notes>`;
  }

  #unknown() {
    const { base } = this.view;
    return empty({
      icon: 'search', title: t('requestsUnknown'), text: t('requestsUnknownText'),
      action: html`<a class="btn" href=${href(base, { view: 'requests' })}>${t('requestsToQueue')}</a>`,
    });
  }

  /** @param {Request} request */
  #decide(request) {
    const { view } = this;
    const may = request.may?.['decide-request'];
    if (isPostponed(request.id)) {
      return notice({ kind: 'info', text: t('requestsIsLeaving') });
    }
    if (!mayDecide(request)) {
      return readOnly(reasonText(may));
    }
    const trouble = troubleNotice(view.troubles, request.id, { putAway: () => view.putAway(request.id) });
    if (view.decisions.busy.has(request.id)) {
      return html`<p class="muted" role="status">${t('requestsDeciding')}</p>`;
    }
    return html`${trouble}
      ${view.card?.id === request.id ? decisionCard(view, [request]) : html`<div class="decide">
        <button type="button" class="btn primary" @click=${() => void view.decisions.approve(request)}>${icon('check')}${t('requestsApprove')}</button>
        <button type="button" class="btn bad" @click=${() => view.openCard(request.id, 'reject')}>${t('requestsReject')}</button>
        <button type="button" class="btn quiet" @click=${() => view.openCard(request.id, 'approve')}>${t('requestsApproveWith')}</button>
      </div>`}`;
  }

  /** @param {Request} request */
  #decided(request) {
    const { base } = this.view;
    const isHere = request.state !== 'REJECTED';
    return html`${troubleNotice(this.view.troubles, request.id, { putAway: () => this.view.putAway(request.id) })}
      ${isHere ? html`<div class="row">
        <a class="btn" href=${href(base, { view: 'users', path: [request.id] })}>${t('requestsToPerson')}</a>
        ${request.organization?.id ? html`<a class="btn" href=${href(base, { view: 'organizations', path: [request.organization.id] })}
          >${t('requestsToOrganization')}</a>` : nothing}
      </div>` : nothing}`;
  }

  /** The button that was pressed goes: the other one takes its place. @param {Request} request @param {string | null} userId */
  async #assign(request, userId) {
    await assign(this.view, request, userId);
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (this.querySelector('.assignee button'))?.focus();
  }

  /** @param {Request} request */
  #assignee(request) {
    const { view } = this;
    const isMine = request.assignee?.id === view.me?.id;
    return html`<section class="stack tight"><h3>${t('requestsAssignee')}</h3><div class="row assignee">
      <span>${request.assignee ? html`<bdi>${request.assignee.name}</bdi>` : html`<span class="muted">${t('requestsNobody')}</span>`}</span>
      ${request.may?.['assign-request']?.allowed ? html`
        ${isMine ? nothing : html`<button type="button" class="btn sm" @click=${() => void this.#assign(request, view.me.id)}>${t('requestsTake')}</button>`}
        ${request.assignee ? html`<button type="button" class="btn sm quiet" @click=${() => void this.#assign(request, null)}>${t('requestsGiveBack')}</button>` : nothing}`
    : nothing}
    </div></section>`;
  }
}

customElements.define('portal-request', RequestDetails);
