// SPDX-License-Identifier: Apache-2.0
import { html } from '../vendor/lit.js';
import { draft, dropDraft, keepDraft } from '../base/drafts.js';
import { takeErrand } from '../base/errand.js';
import { t } from '../base/texts.js';
import { PortalView } from '../base/view.js';
import { personName } from '../parts/people.js';
import { changeOf, differing, formOf, met, movesOf } from './edit-form.js';
import { editPage, withoutPerson } from './edit-page.js';
import { afterRefusal, saveMoves } from './edit-saving.js';
import { OrganizationSearch } from './organization-search.js';
import { tellChange } from './person-deeds.js';

/**
 * @typedef {import('../portal.js').components["schemas"]["UserDetails"]} UserDetails
 * @typedef {import('./edit-form.js').Form} Form
 */

/** L40: details, then for a developer organizations and roles, then Save. */
export class PersonEdit extends PortalView {
  static properties = {
    ...PortalView.properties,
    personId: { attribute: false },
    person: { state: true }, form: { state: true }, errors: { state: true }, trouble: { state: true },
      error: { state: true },
    busy: { state: true }, dispute: { state: true }, isRestored: { state: true },
  };

  #shown = '';
  /** @type {OrganizationSearch | undefined} */
  #organizations;

  constructor() {
    super();
    this.personId = '';
    /** @type {UserDetails | null} */
    this.person = null;
    /** @type {Form} */
    this.form = {};
    /** @type {Record<string, string>} */
    this.errors = {};
    /** Names of organizations that were picked here. @type {Record<string, import('./edit-form.js').Organization>} */
    this.picked = {};
    /** @type {import('../base/api-error.js').ApiError | null} */
    this.trouble = null;
    /** @type {import('../base/api-error.js').ApiError | null} */
    this.error = null;
    this.busy = false;
    /** @type {import('./edit-conflict.js').Dispute | null} */
    this.dispute = null;
    this.isRestored = false;
  }

  get organizations() {
    this.#organizations ??= new OrganizationSearch(this.api);
    return this.#organizations;
  }

  get #draft() {
    return `user-edit ${this.personId}`;
  }

  willUpdate() {
    if (this.personId !== this.#shown) {
      this.#shown = this.personId;
      void this.load();
    }
  }

  async load() {
    this.error = null;
    try {
      const person = await this.latest('person', (signal) => this.api.get(`users/${this.personId}`, {}, { signal }));
      if (person) {
        this.#begin(person);
      }
    } catch (error) {
      this.error = this.failure(error);
    }
  }

  /** @param {UserDetails} person */
  #begin(person) {
    const kept = draft(this.#draft);
    this.person = person;
    this.form = kept?.form ?? formOf(person);
    this.isRestored = Boolean(kept);
    if (kept) {
      this.picked = kept.picked;
      if (kept.version !== person.version) {
        this.meet(kept.before, person);
      }
    }
    if (takeErrand(this.#draft) && !this.dispute) {
      void this.save();
    }
  }

  /** What somebody else did since. @param {Form} before @param {UserDetails} now */
  meet(before, now) {
    const { form, followed, disputed } = met(before, formOf(now), this.form);
    this.person = now;
    this.form = form;
    this.dispute = followed.length || disputed.length ? { before, now: formOf(now), followed, disputed } : null;
    this.keep();
  }

  /** @param {string} key @param {string} value */
  decide(key, value) {
    const dispute = this.dispute;
    if (dispute) {
      this.dispute = { ...dispute, disputed: dispute.disputed.filter((one) => one !== key) };
      this.set(key, value);
    }
  }

  /** @param {string} key @param {string} value */
  set(key, value) {
    this.form = { ...this.form, [key]: value };
    const { [key.replace('attributes.', '')]: mended, ...errors } = this.errors;
    this.errors = key.startsWith('places.') ? { ...errors, organizations: '' } : errors;
    this.keep();
  }

  /** Through a reload. */
  keep() {
    const { person } = this;
    if (person) {
      keepDraft(this.#draft, { version: person.version, before: formOf(person), form: this.form, picked: this.picked });
    }
  }

  discard() {
    dropDraft(this.#draft);
    this.isRestored = false;
    this.dispute = null;
    this.errors = {};
    this.form = this.person ? formOf(this.person) : {};
  }

  async save() {
    const { person } = this;
    if (!person || this.busy) {
      return;
    }
    const before = formOf(person);
    this.busy = true;
    this.trouble = null;
    this.errors = {};
    try {
      const change = changeOf(before, this.form);
      if (Object.keys(change).length) {
        await this.api.send('PUT', `users/${person.id}`, change, { version: person.version });
      } else if (differing(before, this.form).length) {
        const now = await this.api.get(`users/${person.id}`);
        if (now.version !== person.version) {
          this.meet(before, now);
          return;
        }
      }
      await saveMoves(this, person, before, movesOf(before, this.form));
      dropDraft(this.#draft);
      tellChange(this, { person: await this.api.get(`users/${person.id}`) });
      const isChanged = differing(before, this.form).length > 0;
      this.say(t(isChanged ? 'personSavedToast' : 'personNothingChangedToast', personName(person)));
      this.go({ path: [person.id], query: { step: null } }, { replace: true });
    } catch (error) {
      await afterRefusal(this, person, before, this.failure(error, { name: this.#draft }));
    } finally {
      this.busy = false;
    }
  }

  render() {
    return html`<div class="list">${this.person ? editPage(this, this.person) : withoutPerson(this)}</div>`;
  }
}

customElements.define('portal-person-edit', PersonEdit);
