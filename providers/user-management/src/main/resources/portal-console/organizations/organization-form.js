// SPDX-License-Identifier: Apache-2.0
import { html, nothing } from '../vendor/lit.js';
import { PortalView } from '../base/view.js';
import { draft, dropDraft, keepDraft } from '../base/drafts.js';
import { t } from '../base/texts.js';
import { colourField } from '../parts/colour-field.js';
import { drawer } from '../parts/drawer.js';
import { check, field, focusFirstError } from '../parts/form.js';
import { notice } from '../parts/states.js';

/** @typedef {import('../portal.js').components["schemas"]["Organization"]} Organization */

const SHORTEST = 2;
const LONGEST = 255;
const LONGEST_PLAN = 100;
/** The theme's own. */
const STANDARD = '#0b5f86';

/** A new organization, or another name, plan and state for one; tells `organization-stored`. */
class OrganizationForm extends PortalView {
  static properties = {
    ...PortalView.properties, seen: { attribute: false }, leave: { attribute: false }, edits: { state: true }, errors: { state: true },
    refusal: { state: true }, busy: { state: true }, faster: { state: true },
  };

  constructor() {
    super();
    /** The organization to change, with its version; null for a new one. @type {{value: Organization, version: string | null} | null} */
    this.seen = null;
    /** @type {() => void} */
    this.leave = () => {};
    /** @type {Record<string, any>} */
    this.edits = {};
    /** @type {Record<string, string>} */
    this.errors = {};
    /** @type {import('../base/api-error.js').ApiError | null} */
    this.refusal = null;
    this.busy = false;
    /** What somebody else has changed meanwhile. @type {string[] | null} */
    this.faster = null;
  }

  connectedCallback() {
    super.connectedCallback();
    this.edits = draft(this.draftName) ?? {};
  }

  get draftName() {
    return `organization ${this.seen?.value.id ?? 'new'}`;
  }

  /** @param {string} key @returns {any} */
  value(key) {
    return key in this.edits ? this.edits[key] : this.#stored()[key];
  }

  /** @returns {Record<string, any>} */
  #stored() {
    const { name = '', accountPlan = '', enabled = true, ssoManaged = false, accent = '' } = this.seen?.value ?? {};
    return { name, accountPlan, enabled, ssoManaged, accent, domains: '' };
  }

  /** @param {Record<string, any>} values */
  set(values) {
    const stored = this.#stored();
    this.edits = Object.fromEntries(Object.entries({ ...this.edits, ...values }).filter(([key, value]) => value !== stored[key]));
    this.errors = Object.fromEntries(Object.entries(this.errors).filter(([key]) => !(key in values)));
    keepDraft(this.draftName, this.edits);
  }

  #close() {
    dropDraft(this.draftName);
    this.leave();
  }

  /** @returns {Record<string, string>} */
  #problems() {
    const name = this.value('name').trim();
    return name.length < SHORTEST || name.length > LONGEST ? { name: t('organizationsNameLength', SHORTEST, LONGEST) } : {};
  }

  /** @param {Event} event */
  async save(event) {
    event.preventDefault();
    this.refusal = null;
    this.errors = this.#problems();
    if (Object.keys(this.errors).length > 0) {
      await this.#showErrors();
      return;
    }
    this.busy = true;
    try {
      const stored = this.seen
        ? await this.api.change('PUT', `organizations/${encodeURIComponent(this.seen.value.id)}`, this.edits, { version: this.seen.version })
        : await this.api.change('POST', 'organizations', this.#body(), {});
      dropDraft(this.draftName);
      this.say(t(this.seen ? 'organizationsSaved' : 'organizationsCreated', stored.value.name), { kind: 'good' });
      this.dispatchEvent(new CustomEvent('organization-stored', { bubbles: true, detail: stored.value }));
    } catch (error) {
      await this.#refused(this.failure(error));
    } finally {
      this.busy = false;
    }
  }

  #body() {
    const { domains, ...values } = this.edits;
    const list = String(domains ?? '').split(/[\s,;]+/).filter(Boolean);
    return { ...values, ...(list.length > 0 && { domains: list }) };
  }

  /** @param {import('../base/api-error.js').ApiError} error */
  async #refused(error) {
    if (error.isOutdated && this.seen) {
      const before = this.#stored();
      try {
        this.seen = await this.api.versioned(`organizations/${encodeURIComponent(this.seen.value.id)}`);
      } catch (gone) {
        this.refusal = this.failure(gone);
        return;
      }
      const now = this.#stored();
      this.faster = Object.keys(now).filter((key) => now[key] !== before[key]).map((key) => t(
        'organizationsFasterChange', t(`organizationsField.${key}`), this.#text(before[key]), this.#text(now[key])));
      this.set({});
      return;
    }
    const field = { organization_taken: 'name', domain_taken: 'domains' }[error.code] ?? error.field?.replace(/\[.*/, '');
    this.errors = field && field in this.#stored() ? { [field]: error.message } : {};
    this.refusal = Object.keys(this.errors).length > 0 ? null : error;
    await this.#showErrors();
  }

  /** @param {any} value */
  #text(value) {
    return typeof value === 'boolean' ? t(value ? 'organizationsYes' : 'organizationsNo') : value || t('organizationsNothing');
  }

  async #showErrors() {
    await this.updateComplete;
    focusFirstError(this);
  }

  render() {
    const unchanged = Object.keys(this.edits).length === 0;
    return drawer({
      label: t(this.seen ? 'organizationsEdit' : 'organizationsNew'), close: () => this.#close(), busy: this.busy,
      body: html`<form class="stack" id="organization-form" novalidate @submit=${(/** @type {Event} */ event) => this.save(event)}>
        <h2 dir="auto">${this.seen ? this.seen.value.name : t('organizationsNew')}</h2>
        ${this.faster ? notice({
          kind: 'warn', live: true, title: t('organizationsFaster'), text: t('organizationsFasterText'),
          action: html`<ul class="small">${this.faster.map((text) => html`<li>${text}</li>`)}</ul>`,
        }) : nothing}
        ${this.refusal ? notice({ kind: 'bad', live: true, title: t('organizationsNotSaved'), text: this.refusal.message }) : nothing}
        ${field({
          id: 'organization-name', label: t('organizationsField.name'), value: this.value('name'), required: true, maxlength: LONGEST,
          error: this.errors.name, hint: t(this.seen ? 'organizationsNameHint' : 'organizationsNewNameHint'),
          oninput: (name) => this.set({ name }),
        })}
        ${field({
          id: 'organization-plan', label: t('organizationsField.accountPlan'), value: this.value('accountPlan'), optional: true,
          maxlength: LONGEST_PLAN, error: this.errors.accountPlan, hint: t('organizationsPlanHint'),
          oninput: (accountPlan) => this.set({ accountPlan }),
        })}
        ${this.seen ? this.#ofAnOldOne() : field({
          id: 'organization-domains', label: t('organizationsField.domains'), value: this.value('domains'), optional: true, lines: 3,
          ltr: true, error: this.errors.domains, hint: t('organizationsDomainsHint'), oninput: (domains) => this.set({ domains }),
        })}
        ${check({
          id: 'organization-sso', label: t('organizationsField.ssoManaged'), checked: this.value('ssoManaged'),
          hint: t('organizationsSsoHint'), onchange: (ssoManaged) => this.set({ ssoManaged }),
        })}
      </form>`,
      foot: html`<button class="btn primary" form="organization-form" ?disabled=${this.busy || (Boolean(this.seen) && unchanged)}>
          ${t(this.seen ? 'organizationsSave' : 'organizationsCreate')}</button>
        <button class="btn quiet" type="button" @click=${() => this.#close()}>${t('organizationsCancel')}</button>`,
    });
  }

  /** What one has that is there. */
  #ofAnOldOne() {
    return html`
      ${colourField({
        id: 'organization-accent', label: t('organizationsField.accent'), value: this.value('accent'), standard: STANDARD,
        error: this.errors.accent, hint: t('organizationsAccentHint'), oninput: (accent) => this.set({ accent }),
      })}
      ${check({
        id: 'organization-enabled', label: t('organizationsField.enabled'), checked: this.value('enabled'),
        hint: t('organizationsEnabledHint'), onchange: (enabled) => this.set({ enabled }),
      })}`;
  }
}

customElements.define('portal-organization-form', OrganizationForm);
