// SPDX-License-Identifier: Apache-2.0
import { html, nothing, repeat } from '../vendor/lit.js';
import { PortalView } from '../base/view.js';
import { ChangedMeanwhile, changeRole } from '../base/meanwhile.js';
import { href } from '../base/router.js';
import { t } from '../base/texts.js';
import { stateBadge } from '../parts/badge.js';
import { icon } from '../parts/icons.js';
import { moreButton } from '../parts/list.js';
import { permission, personName } from '../parts/people.js';
import { roleDispute } from '../parts/role-dispute.js';
import { empty, failed, skeletonRows } from '../parts/states.js';
import { memberActions, roleField } from './member-role.js';

/**
 * @typedef {import('../portal.js').components["schemas"]["Members"]["members"][number]} Member
 * @typedef {import('../portal.js').components["schemas"]["Organization"]} Organization
 */

const PAGE = 50;
/** @type {import('../parts/states.js').Column[]} */
const COLUMNS = ['who', 'text', 'badge', 'end'];

/** The people of an organization and their roles; changed in the row, with an undo. */
class OrganizationMembers extends PortalView {
  static properties = {
    ...PortalView.properties, organization: { attribute: false }, members: { state: true }, next: { state: true },
    trouble: { state: true }, busy: { state: true }, working: { state: true }, refusals: { state: true },
    disputes: { state: true },
  };

  constructor() {
    super();
    /** @type {Organization | null} */
    this.organization = null;
    /** @type {Member[] | null} */
    this.members = null;
    /** @type {string | undefined} */
    this.next = undefined;
    /** @type {import('../base/api-error.js').ApiError | null} */
    this.trouble = null;
    this.busy = false;
    /** Ids of people who are being changed. @type {string[]} */
    this.working = [];
    /** By id. @type {Record<string, string>} */
    this.refusals = {};
    /** By id. @type {Record<string, import('../parts/role-dispute.js').RoleDispute | null>} */
    this.disputes = {};
    this.shownId = '';
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('organization') && this.organization && this.shownId !== this.organization.id) {
      this.shownId = this.organization.id;
      this.members = null;
      void this.load();
    }
  }

  /** @param {string} [cursor] */
  async load(cursor) {
    this.busy = true;
    this.trouble = null;
    try {
      const page = await this.latest('members', (signal) => this.api.get(
        `organizations/${encodeURIComponent(this.shownId)}/members`, { max: PAGE, cursor }, { signal }));
      if (page) {
        this.members = cursor ? [...(this.members ?? []), ...page.members] : page.members;
        this.next = page.next;
      }
    } catch (error) {
      this.trouble = this.failure(error);
    } finally {
      this.busy = false;
    }
  }

  /**
   * Changes what stands there, unless somebody else has changed it since.
   *
   * @param {Member} member
   * @param {string | undefined} role undefined to take the person out
   * @param {boolean} [isUndo]
   */
  async give(member, role, isUndo = false) {
    const { alias, name } = /** @type {Organization} */ (this.organization);
    this.working = [...this.working, member.id];
    this.refusals = { ...this.refusals, [member.id]: '' };
    this.disputes = { ...this.disputes, [member.id]: null };
    try {
      await changeRole(this.api, { userId: member.id, alias, seen: member.role, role });
      this.#say(member, role, isUndo);
      this.hasChanged('users');
      await this.load();
    } catch (error) {
      const refusal = this.failure(error);
      if (error instanceof ChangedMeanwhile) {
        this.#dispute(member, name, error.role, role);
      } else {
        this.refusals = { ...this.refusals, [member.id]: refusal.message };
      }
      await this.load();
      if (isUndo) {
        this.say(refusal.message, { kind: 'bad' });
      }
    } finally {
      this.working = this.working.filter((id) => id !== member.id);
    }
  }

  /** @param {Member} member @param {string} where @param {string | undefined} now @param {string | undefined} wanted */
  #dispute(member, where, now, wanted) {
    const end = () => { this.disputes = { ...this.disputes, [member.id]: null }; };
    this.disputes = { ...this.disputes, [member.id]: {
      where, seen: member.role, now, wanted, keep: end,
      again: () => void this.give({ ...member, role: /** @type {any} */ (now) }, wanted),
    } };
  }

  /** @param {Member} member @param {string | undefined} role @param {boolean} isUndo */
  #say(member, role, isUndo) {
    const name = personName(member);
    const before = member.role;
    this.say(t(role ? 'organizationsRoleGiven' : 'organizationsMemberRemoved', name), {
      kind: 'good',
      action: before && !isUndo
        ? { label: t('organizationsUndo'), run: () => void this.give({ ...member, role: /** @type {any} */ (role) }, before, true) }
        : undefined,
    });
  }

  render() {
    if (this.trouble) {
      return failed({ error: this.trouble, retry: () => void this.load() });
    }
    if (this.members && this.members.length === 0) {
      return empty({ icon: 'users', title: t('organizationsNoMembers'), text: t('organizationsNoMembersText'), action: this.#invite() });
    }
    return html`<table class="table" role="table" aria-label=${t('organizationsTab.members')} aria-busy=${this.members ? 'false' : 'true'}>
        <thead><tr role="row">${['organizationsPerson', 'organizationsRole', 'organizationsState'].map((key) => html`
          <th scope="col" role="columnheader">${t(key)}</th>`)}
          <th scope="col" role="columnheader"><span class="sr">${t('organizationsActions')}</span></th></tr></thead>
        <tbody role="rowgroup">${this.members
          ? repeat(this.members, ({ id }) => id, (member) => this.#row(member))
          : skeletonRows(6, COLUMNS)}</tbody>
      </table>
      ${this.members ? moreButton({
        hasMore: Boolean(this.next), busy: this.busy, shown: this.members.length, more: () => void this.load(this.next),
      }) : nothing}`;
  }

  #invite() {
    const { id, enabled, ssoManaged } = /** @type {Organization} */ (this.organization);
    return enabled && !ssoManaged && this.may('add-user').allowed
      ? html`<a class="btn primary" href=${href(this.base, { view: 'users', path: ['new'], query: { organization: id } })}>
          ${icon('plus')}${t('organizationsInvite')}</a>`
      : undefined;
  }

  /** @param {Member} member */
  #row(member) {
    const refusal = this.refusals[member.id];
    return html`<tr role="row" aria-busy=${this.working.includes(member.id) ? 'true' : nothing}>
      <td role="cell" class="who"><a class="name" dir="auto" href=${href(this.base, { view: 'users', path: [member.id], query: {} })}>
        ${personName(member)}</a><br><span class="muted" dir="ltr">${member.email ?? member.username}</span></td>
      <td role="cell">${roleField(this, member, permission(member.may, 'change-role'))}
        ${refusal ? html`<p class="error" role="alert">${icon('alert')}<span>${refusal}</span></p>` : nothing}
        ${roleDispute(this.disputes[member.id])}</td>
      <td role="cell">${stateBadge(member.state)}</td>
      <td role="cell" class="end corner">${memberActions(this, member, permission(member.may, 'remove-from-organization'))}</td>
    </tr>`;
  }
}

customElements.define('portal-organization-members', OrganizationMembers);
