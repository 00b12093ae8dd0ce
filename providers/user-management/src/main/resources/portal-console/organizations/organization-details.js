// SPDX-License-Identifier: Apache-2.0
import { html, nothing } from '../vendor/lit.js';
import { PortalView } from '../base/view.js';
import { href } from '../base/router.js';
import { listed, t } from '../base/texts.js';
import { icon } from '../parts/icons.js';
import { facts } from '../parts/line.js';
import { tabs } from '../parts/list.js';
import { failed, notice, skeletonText } from '../parts/states.js';
import './organization-form.js';
import './organization-invitations.js';
import './organization-members.js';
import { states } from './organization-states.js';

/** @typedef {import('../portal.js').components["schemas"]["Organization"]} Organization */

const TABS = ['members', 'invitations'];

/** `organizations/{id}`: one organization, its people, and who is invited. */
class OrganizationDetails extends PortalView {
  static properties = {
    ...PortalView.properties, isOnly: { attribute: false }, seen: { state: true }, trouble: { state: true },
  };

  constructor() {
    super();
    this.isOnly = false;
    /** @type {{value: Organization, version: string | null} | null} */
    this.seen = null;
    /** @type {import('../base/api-error.js').ApiError | null} */
    this.trouble = null;
    this.shownId = '';
  }

  get organizationId() {
    return this.route.path[0] ?? '';
  }

  get tab() {
    const { tab = '' } = this.route.query;
    return TABS.includes(tab) ? tab : 'members';
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('route') && this.organizationId && this.shownId !== this.organizationId) {
      this.shownId = this.organizationId;
      this.seen = null;
      void this.load();
    }
  }

  async load() {
    this.trouble = null;
    try {
      this.seen = await this.latest('organization', (signal) => (
        this.api.versioned(`organizations/${encodeURIComponent(this.organizationId)}`, {}, { signal }))) ?? this.seen;
    } catch (error) {
      this.trouble = this.failure(error);
    }
  }

  /** @param {string[]} path @param {Record<string, string>} [query] */
  #at(path, query = {}) {
    return href(this.base, { view: 'organizations', path: [this.organizationId, ...path], query });
  }

  render() {
    return html`<div class="list">
      ${this.isOnly ? nothing : html`<p><a class="back" href=${href(this.base, { view: 'organizations', path: [], query: {} })}>
        ${icon('back')}${t('organizationsBack')}</a></p>`}
      ${this.#body()}
    </div>
    ${this.seen && this.route.path[1] === 'edit' && this.may('edit-organization').allowed ? this.#form() : nothing}`;
  }

  #form() {
    const { base, realm, token, route, me, seen } = this;
    return html`<portal-organization-form .base=${base} .realm=${realm} .token=${token} .route=${route} .me=${me} .seen=${seen}
      .leave=${() => this.go({ path: [this.organizationId] })}
      @organization-stored=${() => { this.go({ path: [this.organizationId] }); void this.load(); }}></portal-organization-form>`;
  }

  #body() {
    if (this.trouble) {
      return html`<h1 class="sr">${t('organizationsTitle')}</h1>${this.trouble.status === 404
        ? failed({ error: this.trouble, title: t('organizationsGone') })
        : failed({ error: this.trouble, retry: () => void this.load() })}`;
    }
    if (!this.seen) {
      return html`<h1 class="sr">${t('organizationsTitle')}</h1>${skeletonText(6)}`;
    }
    const organization = this.seen.value;
    const { base, realm, token, route, me } = this;
    return html`
      ${this.#head(organization)}
      ${this.#notices(organization)}
      ${facts([
        [t('organizationsAlias'), html`<span dir="ltr">${organization.alias}</span>`],
        [t('organizationsPlan'), organization.accountPlan ?? t('organizationsNoPlan')],
        [t('organizationsDomains'), listed(organization.domains) || t('organizationsNoDomains')],
        [t('organizationsField.accent'), organization.accent && html`<span dir="ltr">${organization.accent}</span>`],
      ])}
      ${tabs(TABS.map((tab) => ({
        label: t(`organizationsTab.${tab}`), current: tab === this.tab, href: this.#at([], tab === 'members' ? {} : { tab }),
      })), { label: organization.name })}
      ${this.tab === 'members'
        ? html`<portal-organization-members .base=${base} .realm=${realm} .token=${token} .route=${route} .me=${me}
            .organization=${organization}></portal-organization-members>`
        : html`<portal-organization-invitations .base=${base} .realm=${realm} .token=${token} .route=${route} .me=${me}
            .organization=${organization}></portal-organization-invitations>`}`;
  }

  /** @param {Organization} organization */
  #head({ id, name, enabled, ssoManaged }) {
    const mayInvite = enabled && !ssoManaged && this.may('add-user').allowed;
    return html`<div class="row page-head"><h1 tabindex="-1" dir="auto">${name}</h1>${states(enabled, ssoManaged)}
      <div class="row end">
        ${this.may('edit-organization').allowed ? html`<a class="btn" href=${this.#at(['edit'], this.route.query)}>
          ${icon('edit')}${t('organizationsEdit')}</a>` : nothing}
        ${mayInvite ? html`<a class="btn primary" href=${href(this.base, { view: 'users', path: ['new'], query: { organization: id } })}>
          ${icon('plus')}${t('organizationsInvite')}</a>` : nothing}
      </div></div>`;
  }

  /** What keeps people from being managed here, and what only a portal admin does. @param {Organization} organization */
  #notices({ enabled, ssoManaged }) {
    const edit = this.may('edit-organization').allowed;
    return html`
      ${enabled ? nothing : notice({ kind: 'warn', title: t('organizationsIsDisabled'), text: t('organizationsIsDisabledText') })}
      ${ssoManaged ? notice({ kind: 'info', title: t('organizationsIsSso'), text: t(edit ? 'organizationsIsSsoText' : 'organizationsIsSsoAsk') }) : nothing}
      ${edit || !this.me ? nothing : html`<p class="muted small">${t('organizationsAskPortalAdmin')}</p>`}`;
  }
}

customElements.define('portal-organization', OrganizationDetails);
