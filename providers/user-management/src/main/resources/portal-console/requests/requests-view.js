// SPDX-License-Identifier: Apache-2.0
import { html, nothing } from '../vendor/lit.js';
import { href } from '../base/router.js';
import { t } from '../base/texts.js';
import { PortalView } from '../base/view.js';
import { pageHead } from '../parts/list.js';
import { reasonText } from '../parts/people.js';
import { empty } from '../parts/states.js';
import { when } from '../parts/time.js';
import { Cursor } from './cursor.js';
import { Decisions } from './decisions.js';
import { listMenu } from './list-menu.js';
import { ListRefresh } from './list-refresh.js';
import { Recognition } from './recognition.js';
import { orderOf, RequestList, tabOf } from './request-list.js';
import { requestFilters, requestTabs } from './request-filters.js';
import { keysHint, requestKeys } from './request-keys.js';
import { requestTable } from './request-table.js';
import { SavedReasons } from './saved-reasons.js';
import { Selection } from './selection.js';
import { selectionBar } from './selection-bar.js';
import { Troubles } from './troubles.js';
import { isPostponed, whenPostponedChanges } from './undo-window.js';
import './lost-requests.js';

/**
 * @typedef {import('./request-list.js').Request} Request
 * @typedef {import('./decision-card.js').Mode} Mode
 */

/** The queue: who asks to be let in, and who was. */
export class RequestsView extends PortalView {
  static properties = {
    ...PortalView.properties,
    card: { state: true }, managed: { state: true },
  };

  constructor() {
    super();
    this.list = new RequestList(this);
    this.troubles = new Troubles(this, this.list);
    this.decisions = new Decisions(this, this.list, this.troubles);
    this.selection = new Selection(this, this.list, this.decisions);
    this.list.whenRead = () => this.selection.goOn();
    // chosen before a sign-in: those that stood far down as well
    this.list.mayBeLong = () => this.selection.ids.size > 0;
    this.reasons = new SavedReasons(this);
    this.cursor = new Cursor(this);
    /** What is open below a row, or above the list for a selection (no id). @type {{id: string | null, mode: Mode} | null} */
    this.card = null;
    /** The list of saved reasons is open. @type {{unsaved: any} | null} */
    this.managed = null;
    this.recognition = new Recognition(this);
    this.keys(requestKeys(this));
    /** The request in the drawer, as it was read. @type {Request | null} */
    this.opened = null;
    /** @type {typeof import('./request-drawer.js').requestDrawer | null} */
    this.drawer = null;
    /** Rises with each update: what hangs below it is looked at again. */
    this.stamp = 0;
    this.listRefresh = new ListRefresh(this);
  }

  connectedCallback() {
    super.connectedCallback();
    this.listRefresh.listen();
    this.forgetPostponed = whenPostponedChanges(() => this.requestUpdate());
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.listRefresh.forget();
    this.forgetPostponed?.();
  }

  /** In another tab. @param {string} what */
  async changedElsewhere(what) {
    if (what === 'requests' && this.mayList) {
      await this.listRefresh.haveDecided();
    }
  }

  get mayList() {
    return this.may('list-requests').allowed;
  }

  /** The request in the drawer. @returns {string | null} */
  get openId() {
    return this.route.path[0] ?? null;
  }

  /** Rows to be seen: not those that leave, unless it is taken back. @returns {Request[]} */
  get rows() {
    return this.list.rows.filter(({ id }) => !isPostponed(id));
  }

  willUpdate() {
    this.stamp++;
    if (this.me && this.mayList) {
      this.list.follow();
    }
    if (this.openId !== null && !this.drawer) {
      void this.#loadDrawer();
    }
  }

  /** Comes with the first request that is opened. */
  async #loadDrawer() {
    try {
      this.drawer = (await import('./request-drawer.js')).requestDrawer;
      this.requestUpdate();
    } catch {
      this.say(t('baseOffline'), { kind: 'bad' });
    }
  }

  /** @param {string} id */
  addressOf(id) {
    return href(this.base, { view: 'requests', path: [id], query: this.route.query });
  }

  /** Back to the list. */
  async closeDrawer() {
    const id = this.openId;
    this.card = null;
    this.go({ path: [] });
    await this.updateComplete;
    await this.cursor.focus(id && this.list.find(id) ? id : this.cursor.id);
  }

  /** @param {string | null} id null for the selection @param {Mode} mode */
  openCard(id, mode) {
    this.card = { id, mode };
    void this.recognize(id);
  }

  async closeCard() {
    const id = this.card?.id;
    this.card = null;
    if (id && id !== this.openId) {
      await this.cursor.focus(id);
    }
  }

  /** Who is here already. @param {string | null} id @param {Request} [request] */
  recognize(id, request = this.list.find(id ?? '')) {
    return this.recognition.look(request);
  }

  /** What somebody else has decided leaves the list. @param {string} id */
  putAway(id) {
    this.cursor.passed([id]);
    this.troubles.forget(id);
    this.list.remove(id);
  }

  /** The saved reasons. @param {any} [unsaved] one that could not be saved alone */
  async manage(unsaved = null) {
    await Promise.all([import('./reasons-dialog.js'), this.reasons.read()]);
    this.managed = { unsaved };
  }

  /** @param {import('./decisions.js').Approval} [how] */
  approveSelection(how = {}) {
    this.card = null;
    void this.selection.approve(how);
  }

  render() {
    if (!this.me) {
      return html`<div class="list">${pageHead({ title: t('requestsTitle') })}</div>`;
    }
    if (!this.mayList) {
      return html`<div class="list">${pageHead({ title: t('requestsTitle') })}
        ${empty({ icon: 'shield', title: t('requestsNotForYou'), text: reasonText(this.may('list-requests')) })}</div>`;
    }
    return html`<div class="list">
        ${pageHead({ title: t('requestsTitle'), hint: this.#hint(), actions: listMenu(this) })}
        ${requestTabs(this)}
        ${requestFilters(this)}
        <portal-lost-requests .view=${this}></portal-lost-requests>
        ${selectionBar(this)}
        ${requestTable(this)}
      </div>
      ${this.openId === null || !this.drawer ? nothing : this.drawer(this, this.openId)}
      <portal-reasons .isOpen=${this.managed !== null} .unsaved=${this.managed?.unsaved ?? null} .reasons=${this.reasons}
        .close=${() => { this.managed = null; }}></portal-reasons>`;
  }

  #hint() {
    const [first] = this.rows;
    const isQueue = first && tabOf(this.route.query) === 'waiting' && orderOf(this.route.query) === 'oldest';
    return html`${isQueue ? html`<span>${t('requestsOldest')} ${when(first.createdTimestamp)}</span>` : nothing} ${keysHint()}`;
  }
}

customElements.define('portal-requests', RequestsView);
