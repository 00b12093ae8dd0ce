// SPDX-License-Identifier: Apache-2.0
import { html, nothing } from '../vendor/lit.js';
import { PortalView } from '../base/view.js';
import { href } from '../base/router.js';
import { t, tn } from '../base/texts.js';
import { icon } from '../parts/icons.js';
import { found, moreButton, pageHead, searchField, tabs } from '../parts/list.js';
import { rowKeys } from '../parts/rows.js';
import { empty, failed, readOnly, skeletonRows } from '../parts/states.js';
import { mailRow } from './mail-row.js';
import { sendAll } from './send-all.js';

/** @typedef {import('../portal.js').components["schemas"]["OutboxMail"]} Mail */

const PAGE = 50;
/** The states of the server behind each tab. @type {Record<string, string[]>} */
const TABS = { waiting: ['SENDING', 'WAITING'], failed: ['FAILED'], sent: ['SENT'], cancelled: ['CANCELLED'] };
/** @type {import('../parts/states.js').Column[]} */
const COLUMNS = ['who', 'text', 'badge', 'text', 'end'];

/** `mails`: the outbox; what did not leave, why, and sending it again. */
class MailsView extends PortalView {
  static properties = {
    ...PortalView.properties, mails: { state: true }, totals: { state: true }, trouble: { state: true }, busy: { state: true },
    progress: { state: true }, sending: { state: true }, refusals: { state: true },
  };

  constructor() {
    super();
    /** @type {Mail[] | null} */
    this.mails = null;
    /** By tab. @type {Record<string, number>} */
    this.totals = {};
    /** @type {import('../base/api-error.js').ApiError | null} */
    this.trouble = null;
    this.busy = false;
    /** Of sending all again. @type {{done: number, all: number} | null} */
    this.progress = null;
    /** Ids of mails that are being sent again. @type {string[]} */
    this.sending = [];
    /** By id. @type {Record<string, string>} */
    this.refusals = {};
    /** What was asked for last. @type {{tab: string, search: string} | null} */
    this.asked = null;
  }

  get tab() {
    const { tab = 'waiting' } = this.route.query;
    return tab in TABS ? tab : 'waiting';
  }

  get search() {
    return this.route.query.search ?? '';
  }

  connectedCallback() {
    super.connectedCallback();
    this.keys({
      ...rowKeys(this),
      '/': { label: t('partsKeySearch'), run: () => document.getElementById('mails-search')?.focus() },
      R: { label: t('mailsKeyReload'), run: () => void this.load() },
    });
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    const { tab, search, asked } = this;
    if (changed.has('route') && (asked?.tab !== tab || asked.search !== search)) {
      this.asked = { tab, search };
      // rows stay while the search is typed on, and counts while the tab changes
      this.mails = asked?.tab === tab ? this.mails : null;
      this.totals = asked?.search === search ? this.totals : {};
      void this.load();
    }
  }

  /** @param {number} [first] */
  async load(first = 0) {
    const { tab, search } = this;
    const states = TABS[tab] ?? [];
    this.busy = true;
    this.trouble = null;
    try {
      // what was asked before ends with all of its counts
      const isLatest = await this.latest('mails', async (signal) => {
        const pages = await Promise.all(states.map((state) => this.api.get(
          'mails', { state, search, first: state === 'SENDING' ? 0 : first, max: state === 'SENDING' && first > 0 ? 1 : PAGE }, { signal })));
        const fresh = pages.flatMap((page, index) => (states[index] === 'SENDING' && first > 0 ? [] : page.mails));
        this.mails = first === 0 ? fresh : [...(this.mails ?? []), ...fresh];
        this.totals = { ...this.totals, [tab]: sum(pages.map((page) => page.total)) };
        await this.#count(tab, signal);
        return true;
      });
      if (isLatest) {
        this.busy = false;
      }
    } catch (error) {
      this.trouble = this.failure(error);
      this.busy = false;
    }
  }

  /** Of the two tabs that say whether something is to be done. @param {string} known @param {AbortSignal} signal */
  async #count(known, signal) {
    const asked = ['waiting', 'failed'].filter((tab) => tab !== known);
    const totals = await Promise.all(asked.map(async (tab) => [
      tab, (await this.api.get('mails', { state: tab === 'failed' ? 'FAILED' : 'WAITING', search: this.search, max: 1 }, { signal })).total,
    ]));
    this.totals = { ...this.totals, ...Object.fromEntries(totals) };
  }

  /** @param {Mail} mail */
  async sendAgain(mail) {
    this.sending = [...this.sending, mail.id];
    this.refusals = { ...this.refusals, [mail.id]: '' };
    try {
      // no version: a mail that has left or ended meanwhile is refused with 409
      await this.api.send('POST', `mails/${encodeURIComponent(mail.id)}/retry`);
      this.say(t('mailsSentAgain', mail.recipient), { kind: 'good' });
      this.hasChanged('mails');
      await this.load();
    } catch (error) {
      this.refusals = { ...this.refusals, [mail.id]: this.failure(error).message };
    } finally {
      this.sending = this.sending.filter((id) => id !== mail.id);
    }
  }

  async sendAllAgain() {
    try {
      const { sent, refused } = await sendAll(this.api, (progress) => { this.progress = progress; });
      this.say(refused === 0 ? tn('mailsAllAgain', sent) : t('mailsSomeAgain', sent, refused), { kind: refused === 0 ? 'good' : 'bad' });
      this.hasChanged('mails');
      await this.load();
    } catch (error) {
      this.say(this.failure(error).message, { kind: 'bad' });
    } finally {
      this.progress = null;
    }
  }

  render() {
    const allowed = !this.me || this.may('list-mails').allowed;
    return html`<div class="list">
      ${pageHead({ title: t('mailsTitle'), actions: allowed ? this.#actions() : undefined })}
      ${allowed ? html`
        ${tabs(Object.keys(TABS).map((tab) => ({
          label: t(`mailsTab.${tab}`), current: tab === this.tab, count: this.totals[tab],
          href: href(this.base, { view: 'mails', path: [], query: { tab, search: this.search } }),
        })), { label: t('mailsTabs') })}
        ${searchField({
          id: 'mails-search', label: t('mailsSearch'), value: this.search, busy: this.busy && Boolean(this.search),
          oninput: (search) => this.go({ query: { search } }, { replace: true }),
        })}
        ${this.#body()}` : readOnly(t('mailsNotForYou'))}
    </div>`;
  }

  #actions() {
    // all of them, whoever is searched for
    const all = this.tab === 'failed' && !this.search && (this.totals.failed ?? 0) > 0;
    return html`
      ${this.progress ? html`<span class="small" role="status">${t('mailsProgress', this.progress.done, this.progress.all)}</span>` : nothing}
      ${all ? html`<button class="btn primary" type="button" ?disabled=${Boolean(this.progress)} @click=${() => void this.sendAllAgain()}>
        ${icon('send')}${tn('mailsSendAll', this.totals.failed ?? 0)}</button>` : nothing}
      <a class="btn" href=${href(this.base, { view: 'settings', path: ['mail-server'], query: {} })}>${icon('tune')}${t('mailsServer')}</a>`;
  }

  #body() {
    if (this.trouble) {
      return failed({ error: this.trouble, retry: () => void this.load() });
    }
    if (this.mails && this.mails.length === 0) {
      return this.search ? empty({
        icon: 'search', title: t('mailsNotFound', this.search), text: t('mailsNotFoundText'),
        action: html`<button class="btn" type="button" @click=${() => this.go({ query: { search: null } })}>${t('partsShowAll')}</button>`,
      }) : empty({ icon: 'mail', title: t(`mailsNone.${this.tab}`), text: t(`mailsNone.${this.tab}.text`) });
    }
    const total = this.totals[this.tab] ?? 0;
    return html`
      ${found(this.mails ? tn(`mailsFound.${this.tab}`, total) : '')}
      <table class="table" role="table" aria-label=${t(`mailsTab.${this.tab}`)} aria-busy=${this.mails ? 'false' : 'true'}>
        <thead><tr role="row">${['mailsTo', 'mailsAbout', 'mailsState', 'mailsWhy', 'mailsActions'].map((key) => html`
          <th scope="col" role="columnheader">${key === 'mailsActions' ? html`<span class="sr">${t(key)}</span>` : t(key)}</th>`)}</tr></thead>
        <tbody role="rowgroup">${this.mails ? this.mails.map((mail) => mailRow(this, mail)) : skeletonRows(6, COLUMNS)}</tbody>
      </table>
      ${this.mails ? moreButton({
        hasMore: this.mails.length < total, busy: this.busy, shown: this.mails.length,
        more: () => void this.load(this.mails?.filter(({ status }) => status !== 'SENDING').length ?? 0),
      }) : nothing}`;
  }
}

/** @param {number[]} numbers */
function sum(numbers) {
  return numbers.reduce((one, other) => one + other, 0);
}

customElements.define('portal-mails', MailsView);
