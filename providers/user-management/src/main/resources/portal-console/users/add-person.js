// SPDX-License-Identifier: Apache-2.0
import { html, nothing } from '../vendor/lit.js';
import { draft, dropDraft, keepDraft } from '../base/drafts.js';
import { href } from '../base/router.js';
import { t } from '../base/texts.js';
import { PortalView } from '../base/view.js';
import { focusFirstError } from '../parts/form.js';
import { icon } from '../parts/icons.js';
import { steps } from '../parts/line.js';
import { reasonText } from '../parts/people.js';
import { notice, readOnly } from '../parts/states.js';
import { accessFields } from './add-access.js';
import { personFields, typeFields } from './add-fields.js';
import { summary, told } from './add-summary.js';
import { documentOf, NOBODY, placeOf, problems, stepOf } from './new-person.js';
import { OrganizationSearch } from './organization-search.js';
import { tellChange } from './person-deeds.js';
import { administered } from './users-head.js';

/** @typedef {import('./new-person.js').NewPerson} NewPerson */

const DRAFT = 'user-new';

/** Somebody new: of which type, who, and what they may do (L13 to L18). What was typed stays until it is sent or thrown away. */
export class AddPerson extends PortalView {
  static properties = {
    ...PortalView.properties,
    values: { state: true }, password: { state: true }, errors: { state: true }, trouble: { state: true },
    busy: { state: true }, hasOrganizations: { state: true }, longest: { state: true },
  };

  #isBegun = false;
  /** @type {OrganizationSearch | undefined} */
  #organizations;

  constructor() {
    super();
    /** @type {NewPerson} */
    this.values = { ...NOBODY, ...draft(DRAFT) };
    this.password = '';
    /** @type {Record<string, string>} */
    this.errors = {};
    /** @type {import('../base/api.js').ApiError | null} */
    this.trouble = null;
    this.busy = false;
    /** Whether there is an organization to belong to; true until it is known. */
    this.hasOrganizations = true;
    /** Seconds that a link may live; null while it is not known. @type {number | null} */
    this.longest = null;
  }

  get organizations() {
    this.#organizations ??= new OrganizationSearch(this.api);
    return this.#organizations;
  }

  /** An org admin adds org users only: there is no type to choose. @returns {import('./new-person.js').Step[]} */
  get steps() {
    return this.isPortalAdmin ? ['type', 'person', 'access'] : ['person', 'access'];
  }

  get step() {
    return stepOf(this.values, this.steps, this.route.query.step);
  }

  willUpdate() {
    if (this.me && !this.#isBegun) {
      this.#isBegun = true;
      this.#begin();
    }
  }

  #begin() {
    if (this.isPortalAdmin) {
      void this.#lookAround();
      return;
    }
    const [first, ...others] = administered(this);
    const places = this.values.places.length || !first || others.length ? this.values.places : [{ id: first.id, name: first.name, role: 'developer' }];
    this.values = { ...this.values, kind: 'org-user', places };
  }

  async #lookAround() {
    try {
      const [hasOrganizations, settings] = await Promise.all([this.organizations.exist(), this.api.get('settings')]);
      this.hasOrganizations = hasOrganizations;
      this.longest = settings.activationLinkLifetime;
    } catch (error) {
      this.trouble = this.failure(error);
    }
  }

  /** @param {Partial<NewPerson>} change */
  set(change) {
    this.values = { ...this.values, ...change };
    const mended = Object.keys(change).map((key) => key === 'places' ? 'organizations' : key);
    this.errors = Object.fromEntries(Object.entries(this.errors).filter(([key]) => !mended.includes(key)));
    keepDraft(DRAFT, this.values);
  }

  /** Kept nowhere. @param {string} password */
  setPassword(password) {
    this.password = password;
    this.errors = { ...this.errors, password: '' };
  }

  /** @param {Event} event */
  async #next(event) {
    event.preventDefault();
    const { step } = this;
    this.errors = problems(this.values, step);
    if (Object.keys(this.errors).length) {
      await this.updateComplete;
      focusFirstError(this);
    } else if (step === 'access') {
      await this.#create();
    } else {
      this.go({ query: { step: this.steps[this.steps.indexOf(step) + 1] } });
      await this.updateComplete;
      this.querySelector('h1')?.focus();
    }
  }

  async #create() {
    if (this.busy) {
      return;
    }
    this.busy = true;
    this.trouble = null;
    try {
      const made = await this.api.send('POST', 'users', documentOf(this.values, this.password));
      dropDraft(DRAFT);
      tellChange(this, {});
      this.say(told(made, this.values, this.password));
      this.go(made.userId
        ? { path: [made.userId], query: { step: null, tab: null, kind: this.values.kind === 'publisher' ? 'publishers' : null } }
        : { path: [], query: { step: null, tab: 'invitations' } }, { replace: true });
    } catch (error) {
      await this.#refused(this.failure(error));
    } finally {
      this.busy = false;
    }
  }

  /** @param {import('../base/api.js').ApiError} error */
  async #refused(error) {
    const { step, field } = placeOf(error);
    this.trouble = error;
    this.errors = field ? { [field]: error.message } : {};
    if (field && step !== this.step) {
      this.go({ query: { step } });
    }
    await this.updateComplete;
    focusFirstError(this);
  }

  render() {
    const add = this.may('add-user');
    const name = [this.values.firstName, this.values.lastName].map((part) => part.trim()).filter(Boolean).join(' ');
    const title = this.isPortalAdmin ? (name ? t('usersAddTitle', name) : t('usersAdd')) : (name ? t('usersInviteTitle', name) : t('usersInvite'));
    const names = { type: t('usersStepType'), person: t('usersStepPerson'), access: t('usersStepAccess') };
    const at = this.steps.indexOf(this.step);
    return html`<div class="list">
      <div class="stack tight"><p><a class="back" href=${href(this.base, { view: 'users' })}>${icon('back')}${this.isPortalAdmin ? t('usersTitle') : t('usersMembersTitle')}</a></p>
        <h1 tabindex="-1" dir="auto">${title}</h1></div>
      ${this.me && !add.allowed ? readOnly(reasonText(add)) : html`
        <div class="col">${steps(this.steps.map((one, index) => ({
          label: names[one], state: index < at ? 'done' : index === at ? 'now' : 'next',
        })), { label: title })}</div>
        <form class="cols stack" novalidate @submit=${(/** @type {Event} */ event) => void this.#next(event)}>
          <div class="stack roomy">${this.#fields()}
            ${this.trouble ? notice({ kind: 'bad', text: this.trouble.message, live: true }) : nothing}${this.#foot(at)}</div>
          ${summary(this)}
        </form>`}
    </div>`;
  }

  #fields() {
    return { type: typeFields, person: personFields, access: accessFields }[this.step](this);
  }

  /** @param {number} at */
  #foot(at) {
    const isLast = at === this.steps.length - 1;
    const lacks = isLast ? problems(this.values, 'access').organizations : '';
    const send = this.isPortalAdmin ? t('usersCreateAndSend') : t('usersSendInvitation');
    const action = this.password ? t('usersCreate') : this.values.notify ? send : t('usersCreateWithoutMail');
    return html`<div class="stack tight"><div class="row">
      <button class="btn primary" ?disabled=${this.busy || Boolean(lacks)} aria-describedby=${lacks ? 'users-lacks' : nothing}>${isLast
        ? this.busy ? t('usersSaving') : action : html`${t('usersNext')}${icon('next')}`}</button>
      ${at > 0 ? html`<button class="btn quiet" type="button" @click=${() => this.go({ query: { step: this.steps[at - 1] } })}>${t('usersBack')}</button>` : nothing}
      <a class="btn quiet" href=${href(this.base, { view: 'users' })} @click=${() => dropDraft(DRAFT)}>${t('usersCancel')}</a></div>
      ${lacks ? html`<p class="hint" id="users-lacks">${lacks}</p>` : nothing}</div>`;
  }
}

customElements.define('portal-add-person', AddPerson);
