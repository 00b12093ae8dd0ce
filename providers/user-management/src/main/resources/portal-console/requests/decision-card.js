// SPDX-License-Identifier: Apache-2.0
import { LitElement, html, nothing } from '../vendor/lit.js';
import { draft, keepDraft } from '../base/drafts.js';
import { t, tn } from '../base/texts.js';
import { focusFirstError } from '../parts/form.js';
import { draftOf, nameOf } from './decisions.js';
import { approvalFields, approvalOf } from './approval-fields.js';
import { rejectionFields, rejectionOf } from './rejection-fields.js';
import { besides } from './request-facts.js';

/**
 * @typedef {import('./request-list.js').Request} Request
 * @typedef {'approve' | 'reject'} Mode
 * @typedef {object} Filled what stands in the card
 * @property {string} place asked, new, existing or none
 * @property {string} name of a new organization
 * @property {{value: string, label: string} | null} organization
 * @property {string} role
 * @property {string} reason
 * @property {string} saved id of a saved reason, or ''
 */

/** @type {Filled} */
const EMPTY = { place: 'asked', name: '', organization: null, role: 'developer', reason: '', saved: '' };
let cards = 0;

/** How one request, or several, are decided: with whom they let in to, or with a reason. */
class DecisionCard extends LitElement {
  static properties = {
    requests: { attribute: false },
    mode: { attribute: false },
    filled: { state: true },
    error: { state: true },
    notice: { state: true },
    acquaintances: { attribute: false },
  };

  constructor() {
    super();
    /** @type {Request[]} */
    this.requests = [];
    /** @type {Mode} */
    this.mode = 'approve';
    this.filled = EMPTY;
    /** @type {{field: string, text: string} | null} */
    this.error = null;
    this.notice = '';
    /** @type {import('./similarity.js').Acquaintances | null} */
    this.acquaintances = null;
    /** @type {import('../base/view.js').PortalView | null} */
    this.view = null;
    /** @type {import('./saved-reasons.js').SavedReasons | null} */
    this.reasons = null;
    /** @type {(how: any) => void} */
    this.approve = () => {};
    /** @type {(how: any) => void} */
    this.reject = () => {};
    /** @type {(mode: Mode) => void} */
    this.turn = () => {};
    /** @type {(unsaved?: {reason: import('./saved-reasons.js').SavedReason, error: Error}) => void} */
    this.manage = () => {};
    this.stem = `decision-${++cards}`;
    this.about = '';
    /** Everything about the request stands around it. */
    this.isInDrawer = false;
  }

  createRenderRoot() {
    return this;
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('requests') && this.about !== draftOf(this.requests)) {
      this.about = draftOf(this.requests);
      const asked = this.only?.organization?.name;
      this.filled = { ...EMPTY, place: this.only && !asked ? 'none' : 'asked', name: asked ?? '', ...draft(this.about) };
      this.error = null;
    }
    if (changed.has('mode') && this.mode === 'reject') {
      void this.reasons?.read();
    }
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    if (changed.has('mode')) {
      /** @type {HTMLElement | null} */ (this.querySelector(this.mode === 'reject' ? 'textarea' : 'select'))?.focus();
    }
    if (changed.has('error') && this.error) {
      focusFirstError(this);
    }
  }

  /** @returns {Request | undefined} the one that it is about, unless there are several */
  get only() {
    return this.requests.length === 1 ? this.requests[0] : undefined;
  }

  /** @param {Partial<Filled>} filled */
  fill(filled) {
    this.filled = { ...this.filled, ...filled };
    this.error = null;
    keepDraft(this.about, this.filled);
  }

  /** @param {Event} event */
  submit(event) {
    event.preventDefault();
    const { how, error } = this.mode === 'approve' ? approvalOf(this) : rejectionOf(this);
    this.error = error ?? null;
    if (how) {
      (this.mode === 'approve' ? this.approve : this.reject)(how);
    }
  }

  /** Sends from a field of several lines. @param {KeyboardEvent} event */
  shortcut(event) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      this.submit(event);
    }
  }

  render() {
    const isApproval = this.mode === 'approve';
    const who = this.only ? nameOf(this.only) : tn('requestsSeveral', this.requests.length);
    return html`<form class="card stack decision" novalidate aria-label=${t(`requestsCard.${this.mode}`, who)}
        @submit=${this.submit} @keydown=${this.shortcut}>
      ${this.only ? nothing : html`<h2>${t(`requestsCard.${this.mode}`, who)}</h2>`}
      ${this.only && !this.isInDrawer ? besides(this.only, this.acquaintances ?? undefined, this.view?.base ?? '') : nothing}
      ${isApproval ? approvalFields(this) : rejectionFields(this)}
      <div class="row">
        ${isApproval
    ? html`<button class="btn primary">${this.only ? t('requestsApproveAndSend') : tn('requestsApproveSeveral', this.requests.length)}</button>
            <button type="button" class="btn quiet bad" @click=${() => this.turn('reject')}>${t('requestsRejectWithReason')}</button>`
    : html`<button class="btn danger">${this.only ? t('requestsRejectOne') : tn('requestsRejectThem', this.requests.length)}</button>
            <button type="button" class="btn quiet" @click=${() => this.turn('approve')}>${t('requestsApproveInstead')}</button>`}
        <p class="hint">${isApproval ? this.#afterApproval() : t('requestsAfterRejection')}
          ${isApproval ? nothing : html`<kbd>Ctrl</kbd> <kbd>Enter</kbd>`}</p>
      </div>
    </form>`;
  }

  #afterApproval() {
    return this.only?.email ? t('requestsAfterApproval', this.only.email) : t('requestsAfterApprovals');
  }
}

customElements.define('portal-decision', DecisionCard);

/**
 * The card for one request, or for the selection.
 *
 * @param {import('./requests-view.js').RequestsView} view
 * @param {Request[]} requests
 */
export function decisionCard(view, requests) {
  const { card } = view;
  const only = requests.length === 1 ? requests[0] : undefined;
  const reject = (/** @type {any} */ how) => (only ? view.decisions.reject(only, how) : view.selection.reject(how));
  return html`<portal-decision .requests=${requests} .mode=${card?.mode ?? 'approve'} .view=${view} .reasons=${view.reasons}
    .isInDrawer=${only !== undefined && only.id === view.openId}
    .acquaintances=${only ? view.recognition.known.get(only.id) ?? null : null}
    .approve=${(/** @type {any} */ how) => void (only ? view.decisions.approve(only, how) : view.approveSelection(how))}
    .reject=${reject} .turn=${(/** @type {Mode} */ mode) => { view.card = { id: card?.id ?? null, mode }; }}
    .manage=${(/** @type {any} */ unsaved) => view.manage(unsaved)}></portal-decision>`;
}
