// SPDX-License-Identifier: Apache-2.0
import { html, nothing } from '../vendor/lit.js';
import { PortalView } from '../base/view.js';
import { href } from '../base/router.js';
import { listed, t, tn } from '../base/texts.js';
import { icon } from '../parts/icons.js';
import { found, mark, moreButton, pageHead, searchField } from '../parts/list.js';
import { reasonText } from '../parts/people.js';
import { rowKeys } from '../parts/rows.js';
import { empty, failed, readOnly, skeletonRows } from '../parts/states.js';
import './organization-details.js';
import './organization-form.js';
import { states } from './organization-states.js';

/** @typedef {import('../portal.js').components["schemas"]["Organization"]} Organization */

const PAGE = 50;
/** @type {import('../parts/states.js').Column[]} */
const COLUMNS = ['who', 'text', 'text', 'badge'];

/** `organizations`, `organizations/new`, `organizations/{id}`, `organizations/{id}/edit`. */
class OrganizationsView extends PortalView {
  static properties = {
    ...PortalView.properties, rows: { state: true }, next: { state: true }, trouble: { state: true }, busy: { state: true },
  };

  constructor() {
    super();
    /** @type {Organization[] | null} */
    this.rows = null;
    /** @type {string | undefined} */
    this.next = undefined;
    /** @type {import('../base/api-error.js').ApiError | null} */
    this.trouble = null;
    this.busy = false;
    /** @type {string | null} */
    this.shownSearch = null;
  }

  get search() {
    return this.route.query.search ?? '';
  }

  get isNew() {
    return this.route.path[0] === 'new';
  }

  get isList() {
    return this.route.path.length === 0 || this.isNew;
  }

  connectedCallback() {
    super.connectedCallback();
    this.keys({
      ...rowKeys(this),
      '/': { label: t('partsKeySearch'), run: () => document.getElementById('organizations-search')?.focus() },
      n: { label: t('organizationsKeyNew'), run: () => this.may('create-organization').allowed && this.go({ path: ['new'] }) },
    });
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('route') && this.isList && this.shownSearch !== this.search) {
      this.shownSearch = this.search;
      void this.load();
    }
    if (this.isOnly && this.route.path.length === 0) {
      this.go({ path: [this.me?.organizations.find(({ role }) => role === 'org-admin')?.id ?? ''] }, { replace: true });
    }
  }

  /** @param {string} [cursor] of the next page */
  async load(cursor) {
    this.busy = true;
    this.trouble = null;
    try {
      const page = await this.latest('list', (signal) => this.api.get(
        'organizations', { search: this.search, max: PAGE, cursor }, { signal }));
      if (page) {
        this.rows = cursor ? [...(this.rows ?? []), ...page.organizations] : page.organizations;
        this.next = page.next;
        this.busy = false;
      }
    } catch (error) {
      this.trouble = this.failure(error);
      this.busy = false;
    }
  }

  /** In another tab. @param {string} what */
  changedElsewhere(what) {
    if (what === 'users' || what === 'organizations') {
      void (this.isList ? this.load() : /** @type {any} */ (this.querySelector('portal-organization-members'))?.load());
    }
  }

  /** A new one is seen at once, and so is a changed one when the reader comes back. @param {CustomEvent} event */
  #stored(event) {
    this.shownSearch = null;
    this.go({ path: [event.detail.id] });
    this.hasChanged('organizations');
  }

  render() {
    const { base, realm, token, route, me } = this;
    if (!this.isList) {
      return html`<portal-organization .base=${base} .realm=${realm} .token=${token} .route=${route} .me=${me}
        .isOnly=${this.isOnly} @organization-stored=${() => { this.shownSearch = null; }}></portal-organization>`;
    }
    return html`${this.#list()}
      ${this.isNew && this.may('create-organization').allowed ? html`<portal-organization-form .base=${base} .realm=${realm} .token=${token} .route=${route} .me=${me}
        .leave=${() => this.go({ path: [] })} @organization-stored=${this.#stored}></portal-organization-form>` : nothing}`;
  }

  /** Whether the reader administers just this one: there is no list to go back to. */
  get isOnly() {
    return !this.isPortalAdmin
      && this.me?.organizations.filter((/** @type {{role?: string}} */ { role }) => role === 'org-admin').length === 1;
  }

  #list() {
    const mayCreate = this.may('create-organization').allowed;
    return html`<div class="list">
      ${pageHead({
        title: t(this.isPortalAdmin ? 'organizationsTitle' : 'organizationsOwn'),
        actions: mayCreate ? html`<a class="btn primary" href=${href(this.base, { view: 'organizations', path: ['new'], query: this.route.query })}>
          ${icon('plus')}${t('organizationsNew')}</a>` : undefined,
      })}
      ${mayCreate || !this.me ? nothing : this.isNew
        ? readOnly(reasonText(this.may('create-organization')))
        : html`<p class="muted">${t('organizationsOwnText')}</p>`}
      ${searchField({
        id: 'organizations-search', label: t('organizationsSearch'), value: this.search, busy: this.busy,
        oninput: (text) => this.go({ query: { search: text } }, { replace: true }),
      })}
      ${this.#body(mayCreate)}
    </div>`;
  }

  /** @param {boolean} mayCreate */
  #body(mayCreate) {
    if (this.trouble) {
      return failed({ error: this.trouble, retry: () => void this.load() });
    }
    if (this.rows && this.rows.length === 0) {
      return this.search
        ? empty({
          icon: 'search', title: t('organizationsNotFound', this.search), text: t('organizationsNotFoundText'),
          action: html`<button class="btn" type="button" @click=${() => this.go({ query: { search: null } })}>${t('partsShowAll')}</button>`,
        })
        : empty({
          icon: 'org', title: t('organizationsNone'), text: t(mayCreate ? 'organizationsNoneText' : 'organizationsNoneOwnText'),
          action: mayCreate ? html`<a class="btn primary" href=${href(this.base, { view: 'organizations', path: ['new'], query: {} })}>
            ${icon('plus')}${t('organizationsNew')}</a>` : undefined,
        });
    }
    return html`
      ${found(this.rows && this.search ? tn('organizationsFound', this.rows.length) : '')}
      <table class="table" role="table" aria-label=${t('organizationsTitle')} aria-busy=${this.rows ? 'false' : 'true'}>
        <thead><tr role="row">${['organizationsName', 'organizationsPlan', 'organizationsDomains', 'organizationsState'].map((key) => html`
          <th scope="col" role="columnheader">${t(key)}</th>`)}</tr></thead>
        <tbody role="rowgroup">${this.rows ? this.rows.map((row) => this.#row(row)) : skeletonRows(8, COLUMNS)}</tbody>
      </table>
      ${this.rows ? moreButton({
        hasMore: Boolean(this.next), busy: this.busy, shown: this.rows.length, more: () => void this.load(this.next),
      }) : nothing}`;
  }

  /** @param {Organization} row */
  #row({ id, name, alias, accountPlan, domains, enabled, ssoManaged }) {
    return html`<tr role="row">
      <td role="cell" class="who"><a class="name" dir="auto" href=${href(this.base, { view: 'organizations', path: [id], query: {} })}>
        ${mark(name.trim() || alias, this.search)}</a><br><span class="muted" dir="ltr">${mark(alias, this.search)}</span></td>
      <td role="cell" data-label=${t('organizationsPlan')}>${accountPlan ? html`<bdi>${accountPlan}</bdi>` : nothing}</td>
      <td role="cell" class="muted" data-label=${t('organizationsDomains')}>${listed([
        ...domains.slice(0, 3), ...(domains.length > 3 ? [tn('organizationsMoreDomains', domains.length - 3)] : []),
      ])}</td>
      <td role="cell">${states(enabled, ssoManaged)}</td>
    </tr>`;
  }
}

customElements.define('portal-organizations', OrganizationsView);
