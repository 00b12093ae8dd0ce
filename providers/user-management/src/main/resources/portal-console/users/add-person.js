// SPDX-License-Identifier: Apache-2.0
import { html } from '../vendor/lit.js';
import { draft, dropDraft, keepDraft } from '../base/drafts.js';
import { takeErrand } from '../base/errand.js';
import { PortalView } from '../base/view.js';
import { focusFirstError } from '../parts/form.js';
import { addPage } from './add-page.js';
import { told } from './add-summary.js';
import { documentOf, DRAFT, NOBODY, placeOf, problems, stepOf } from './new-person.js';
import { OrganizationSearch } from './organization-search.js';
import { tellChange } from './person-deeds.js';
import { focusHeading, settled } from './settled.js';
import { administered } from './users-head.js';

/** @typedef {import('./new-person.js').NewPerson} NewPerson */

/**
 * Somebody new: of which type, who, and what they may do (L13 to L18). What was typed stays until it is sent or
 * thrown away.
 */
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
    /** @type {import('../base/api-error.js').ApiError | null} */
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
    if (this.me?.emailAsUsername) {
      // of a draft from before the realm was told so
      this.values = { ...this.values, username: '' };
    }
    if (!draft(DRAFT)) {
      this.values = { ...this.values, notify: this.me?.mailsInvitations ?? true };
    }
    if (this.isPortalAdmin) {
      void this.#lookAround();
      if (takeErrand(DRAFT)) {
        void this.#create();
      }
      return;
    }
    const [first, ...others] = administered(this);
    const only = first && !others.length ? [{ id: first.id, name: first.name, role: 'developer' }] : [];
    const places = this.values.places.length ? this.values.places : only;
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
  async next(event) {
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
      await focusHeading(this);
    }
  }

  async #create() {
    if (this.busy) {
      return;
    }
    this.busy = true;
    this.trouble = null;
    try {
      // no version: it makes somebody new
      const made = await this.api.send('POST', 'users', documentOf(this.values, this.password));
      dropDraft(DRAFT);
      tellChange(this, {});
      this.say(told(made, this.values, this.password));
      const kind = this.values.kind === 'publisher' ? 'publishers' : null;
      this.go(made.userId
        ? { path: [made.userId], query: { step: null, tab: null, kind } }
        : { path: [], query: { step: null, tab: 'invitations' } }, { replace: true });
    } catch (error) {
      // a password is kept nowhere: whoever chose one enters it again
      await this.#refused(this.failure(error, this.password ? undefined : { name: DRAFT }));
    } finally {
      this.busy = false;
    }
  }

  /** @param {import('../base/api-error.js').ApiError} error */
  async #refused(error) {
    const { step, field } = placeOf(error);
    this.trouble = error;
    this.errors = field ? { [field]: error.message } : {};
    if (field && step !== this.step) {
      this.go({ query: { step } });
    }
    await settled(this);
    focusFirstError(this);
  }

  render() {
    return html`<div class="list">${addPage(this)}</div>`;
  }
}

customElements.define('portal-add-person', AddPerson);
