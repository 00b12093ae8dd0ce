// SPDX-License-Identifier: Apache-2.0
import { html, nothing, repeat } from '../vendor/lit.js';
import { href } from '../base/router.js';
import { t, tn } from '../base/texts.js';
import { PortalView } from '../base/view.js';
import { stateBadge } from '../parts/badge.js';
import { select } from '../parts/form.js';
import { found, moreButton, searchField } from '../parts/list.js';
import { menu } from '../parts/menu.js';
import { stateName } from '../parts/people.js';
import { empty, failed, skeletonRows } from '../parts/states.js';
import { when } from '../parts/time.js';
import { fate, invitedTo } from './invitation-card.js';
import { sendInvitation, withdrawInvitation } from './invitation-deeds.js';
import { troubleOf } from './trouble.js';
import { administered, usersHead } from './users-head.js';

/** @typedef {import('../portal.js').components["schemas"]["Invitation"]} Invitation */

const PAGE = 50;
const STATES = ['OPEN', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'EXPIRED'];

/** Invitations, newest first: for an org admin those to their organizations. */
class InvitationList extends PortalView {
  static properties = {
    ...PortalView.properties,
    rows: { state: true }, total: { state: true }, error: { state: true }, trouble: { state: true },
      busy: { state: true },
  };

  /** @type {string | undefined} */
  #asked;

  constructor() {
    super();
    /** @type {Invitation[]} */
    this.rows = [];
    this.total = 0;
    /** @type {import('../base/api-error.js').ApiError | null} */
    this.error = null;
    /** @type {import('../base/api-error.js').ApiError | null} */
    this.trouble = null;
    /** @type {'list' | 'more' | null} */
    this.busy = 'list';
  }

  willUpdate() {
    const { state, organization, search } = this.route.query;
    const asked = JSON.stringify({ state, organization, search });
    if (asked !== this.#asked) {
      this.#asked = asked;
      this.busy = 'list';
      void this.load();
    }
  }

  load() {
    return this.#read(0);
  }

  /** @param {number} first */
  async #read(first) {
    this.error = null;
    const { state, organization, search } = this.route.query;
    const params = { state, organization, search, first, max: PAGE };
    try {
      const page = await this.latest('invitations', (signal) => this.api.get('invitations', params, { signal }));
      if (page) {
        this.rows = first ? [...this.rows, ...page.invitations] : page.invitations;
        this.total = page.total;
        this.busy = null;
      }
    } catch (error) {
      this.busy = null;
      this.error = this.failure(error);
    }
  }

  async #more() {
    this.busy = 'more';
    await this.#read(this.rows.length);
  }

  render() {
    return html`<div class="list">
      ${usersHead(this)}
      ${searchField({
        id: 'invitations-search', label: t('usersSearch'), value: this.route.query.search ?? '', placeholder: t('usersSearchHint'),
        busy: this.busy === 'list' && Boolean(this.route.query.search),
        oninput: (search) => this.go({ path: [], query: { search } }, { replace: true }),
      })}
      <div class="filters">${select({
        id: 'users-invitation-state', label: t('usersState'), value: this.route.query.state ?? '',
        options: [{ value: '', label: t('usersAny') }, ...STATES.map((value) => ({ value, label: stateName(value) }))],
        onchange: (state) => this.go({ path: [], query: { state } }, { replace: true }),
      })}${this.#organization()}</div>
      ${troubleOf(this)}
      ${this.#content()}
    </div>`;
  }

  /** An org admin of several narrows them to one. */
  #organization() {
    const own = administered(this);
    return this.isPortalAdmin || own.length < 2 ? nothing : select({
      id: 'users-invitation-organization', label: t('usersOrganization'), value: this.route.query.organization ?? '',
      options: [{ value: '', label: t('usersAny') }, ...own.map((one) => ({ value: one.id, label: one.name }))],
      onchange: (organization) => this.go({ path: [], query: { organization } }, { replace: true }),
    });
  }

  #content() {
    if (this.error && !this.rows.length) {
      return failed({ error: this.error, retry: () => void this.load() });
    }
    const isLoading = this.busy === 'list';
    const { state, organization, search } = this.route.query;
    if (!isLoading && !this.rows.length && (state || organization || search)) {
      return empty({
        icon: 'search', title: t('usersNobodyFound'), text: t('usersNobodyFoundText'),
        action: html`<button class="btn" type="button" @click=${() => this.go({
          path: [], query: { state: null, organization: null, search: null },
        })}>${t('usersClearFilters')}</button>`,
      });
    }
    if (!isLoading && !this.rows.length) {
      return empty({ icon: 'mail', title: t('personNoInvitations'), text: t('personNoInvitationsText') });
    }
    return html`${found(isLoading ? t('usersLoading') : tn('personInvitationsCount', this.total))}
      <table class="table" role="table" aria-label=${t('usersInvitations')} aria-busy=${isLoading}>
        <thead><tr role="row">${[t('personInvited'), t('usersOrganizationAndRole'), t('usersState'), t('personInvitedAt')]
          .map((head) => html`<th scope="col" role="columnheader">${head}</th>`)}
          <th scope="col" role="columnheader"><span class="sr">${t('usersActions')}</span></th></tr></thead>
        <tbody role="rowgroup">${isLoading
          ? skeletonRows(6, ['who', 'text', 'text', 'when', 'end'])
          : repeat(this.rows, (row) => row.id, (row) => this.#row(row))}</tbody></table>
      ${isLoading ? nothing : moreButton({
        hasMore: this.rows.length < this.total, busy: this.busy === 'more', more: () => void this.#more(),
      })}`;
  }

  /** @param {Invitation} invitation */
  #row(invitation) {
    const name = [invitation.firstName, invitation.lastName].filter(Boolean).join(' ') || invitation.email;
    const isOpen = !invitation.settledAt && (invitation.state === 'OPEN' || invitation.state === 'EXPIRED');
    return html`<tr role="row">
      <td role="cell" class="who">${invitation.userId
        ? html`<a class="name" dir="auto" href=${href(this.base, { view: 'users', path: [invitation.userId],
          query: this.route.query })}>${name}</a>`
        : html`<strong class="name" dir="auto">${name}</strong>`}<br><span class="muted"
          dir="ltr">${invitation.email}</span></td>
      <td role="cell">${invitedTo(invitation)}</td>
      <td role="cell">${stateBadge(invitation.state)}<br><span
        class="muted small">${fate(invitation)}</span></td>
      <td role="cell" class="when muted" data-label=${t('personInvitedAt')}>${when(invitation.createdAt)}</td>
      <td role="cell" class="end corner">${isOpen ? menu({ label: t('usersMoreOptions', name), sm: true, items: [
        { label: invitation.mail ? t('personSendAgain') : t('personSendNow'), icon: 'send',
          run: () => void sendInvitation(this, invitation) },
        { label: t('personWithdraw'), icon: 'trash', kind: 'bad', run: () => void withdrawInvitation(this, invitation) },
      ] }) : nothing}</td></tr>`;
  }
}

customElements.define('portal-invitation-list', InvitationList);
