// SPDX-License-Identifier: Apache-2.0
import { html, nothing, repeat } from '../vendor/lit.js';
import { PortalView } from '../base/view.js';
import { t } from '../base/texts.js';
import { stateBadge } from '../parts/badge.js';
import { confirm } from '../parts/dialog.js';
import { select } from '../parts/form.js';
import { icon } from '../parts/icons.js';
import { moreButton } from '../parts/list.js';
import { menu } from '../parts/menu.js';
import { personName, roleName } from '../parts/people.js';
import { empty, failed, skeletonRows } from '../parts/states.js';
import { when } from '../parts/time.js';

/**
 * @typedef {import('../portal.js').components["schemas"]["Invitation"]} Invitation
 * @typedef {import('../portal.js').components["schemas"]["Organization"]} Organization
 */

const PAGE = 50;
const STATES = ['OPEN', 'EXPIRED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN'];
/** @type {import('../parts/states.js').Column[]} */
const COLUMNS = ['who', 'text', 'badge', 'when', 'end'];

/** Who is invited into an organization: sent again, or withdrawn. */
class OrganizationInvitations extends PortalView {
  static properties = {
    ...PortalView.properties, organization: { attribute: false }, invitations: { state: true }, total: { state: true },
    trouble: { state: true }, busy: { state: true }, refusals: { state: true },
  };

  constructor() {
    super();
    /** @type {Organization | null} */
    this.organization = null;
    /** @type {Invitation[] | null} */
    this.invitations = null;
    this.total = 0;
    /** @type {import('../base/api-error.js').ApiError | null} */
    this.trouble = null;
    this.busy = false;
    /** By id. @type {Record<string, string>} */
    this.refusals = {};
    this.shown = '';
  }

  get state() {
    const { state = '' } = this.route.query;
    return STATES.includes(state) ? state : 'OPEN';
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    const now = `${this.organization?.id} ${this.state}`;
    if ((changed.has('organization') || changed.has('route')) && this.organization && this.shown !== now) {
      this.shown = now;
      this.invitations = null;
      void this.load();
    }
  }

  /** @param {number} [first] */
  async load(first = 0) {
    this.busy = true;
    this.trouble = null;
    try {
      const page = await this.latest('invitations', (signal) => this.api.get(
        'invitations', { organization: this.organization?.id, state: this.state, first, max: PAGE }, { signal }));
      if (page) {
        this.invitations = first === 0 ? page.invitations : [...(this.invitations ?? []), ...page.invitations];
        this.total = page.total;
      }
    } catch (error) {
      this.trouble = this.failure(error);
    } finally {
      this.busy = false;
    }
  }

  /** Without a version, as below: nobody edits an invitation, and one that is not open is refused with 409. @param {Invitation} invitation */
  async sendAgain(invitation) {
    await this.#settle(invitation, () => this.api.send('POST', `invitations/${encodeURIComponent(invitation.id)}/send`),
      t('organizationsInvitationSent', invitation.email));
  }

  /** What the account had is gone afterwards, so this is asked. @param {Invitation} invitation */
  async withdraw(invitation) {
    const sure = await confirm({
      title: t('organizationsWithdrawTitle', personName(invitation)), text: t('organizationsWithdrawText', invitation.email),
      action: t('organizationsWithdraw'), kind: 'bad',
    });
    if (sure) {
      // no version: as above
      await this.#settle(invitation, () => this.api.send('DELETE', `invitations/${encodeURIComponent(invitation.id)}`),
        t('organizationsWithdrawn', invitation.email));
    }
  }

  /** @param {Invitation} invitation @param {() => Promise<any>} deed @param {string} said */
  async #settle({ id }, deed, said) {
    this.refusals = { ...this.refusals, [id]: '' };
    try {
      await deed();
      this.say(said, { kind: 'good' });
      this.hasChanged('users');
      await this.load();
    } catch (error) {
      this.refusals = { ...this.refusals, [id]: this.failure(error).message };
    }
  }

  render() {
    return html`<div class="filters">${select({
        id: 'invitation-state', label: t('organizationsInvitationState'), value: this.state,
        options: STATES.map((state) => ({ value: state, label: t(`organizationsInvitationState.${state}`) })),
        onchange: (state) => this.go({ query: { state: state === 'OPEN' ? null : state } }, { replace: true }),
      })}</div>${this.#list()}`;
  }

  #list() {
    if (this.trouble) {
      return failed({ error: this.trouble, retry: () => void this.load() });
    }
    if (this.invitations && this.invitations.length === 0) {
      return empty({
        icon: 'send', title: t('organizationsNoInvitations', t(`organizationsInvitationState.${this.state}`)),
        text: t('organizationsNoInvitationsText'),
      });
    }
    return html`<table class="table" role="table" aria-label=${t('organizationsTab.invitations')} aria-busy=${this.invitations ? 'false' : 'true'}>
        <thead><tr role="row">${['organizationsPerson', 'organizationsRole', 'organizationsMail', 'organizationsInvited'].map((key) => html`
          <th scope="col" role="columnheader">${t(key)}</th>`)}
          <th scope="col" role="columnheader"><span class="sr">${t('organizationsActions')}</span></th></tr></thead>
        <tbody role="rowgroup">${this.invitations
          ? repeat(this.invitations, ({ id }) => id, (invitation) => this.#row(invitation))
          : skeletonRows(4, COLUMNS)}</tbody>
      </table>
      ${this.invitations ? moreButton({
        hasMore: this.invitations.length < this.total, busy: this.busy, shown: this.invitations.length,
        more: () => void this.load(this.invitations?.length ?? 0),
      }) : nothing}`;
  }

  /** @param {Invitation} invitation */
  #row(invitation) {
    const { id, email, inviter, createdAt, expiresAt, mail, state } = invitation;
    const role = invitation.organizations.find((one) => one.id === this.organization?.id)?.role;
    const refusal = this.refusals[id];
    return html`<tr role="row">
      <td role="cell" class="who"><span class="name" dir="auto">${personName(invitation)}</span><br><span class="muted" dir="ltr">${email}</span>
        ${refusal ? html`<p class="error" role="alert">${icon('alert')}<span>${refusal}</span></p>` : nothing}</td>
      <td role="cell" data-label=${t('organizationsRole')}>${roleName(role)}</td>
      <td role="cell" data-label=${t('organizationsMail')}>${mail ? stateBadge(mail) : html`<span class="muted">${t('organizationsNoMail')}</span>`}
        ${expiresAt && state === 'OPEN' ? html`<br><span class="muted small">${t('organizationsLinkUntil')} ${when(expiresAt)}</span>` : nothing}</td>
      <td role="cell" class="muted" data-label=${t('organizationsInvited')}>${when(createdAt)}${inviter
        ? html`<br><span class="small">${t('organizationsBy', inviter)}</span>` : nothing}</td>
      <td role="cell" class="end corner">${state === 'OPEN' || state === 'EXPIRED' ? menu({
        label: t('organizationsActionsFor', personName(invitation)), sm: true,
        items: [
          { label: t('organizationsSendAgain'), icon: 'send', run: () => void this.sendAgain(invitation) },
          { label: t('organizationsWithdraw'), icon: 'trash', kind: 'bad', run: () => void this.withdraw(invitation) },
        ],
      }) : nothing}</td>
    </tr>`;
  }
}

customElements.define('portal-organization-invitations', OrganizationInvitations);
