// SPDX-License-Identifier: Apache-2.0
import { html, nothing } from '../vendor/lit.js';
import { draft, dropDraft, keepDraft } from '../base/drafts.js';
import { href } from '../base/router.js';
import { t } from '../base/texts.js';
import { PortalView } from '../base/view.js';
import { focusFirstError } from '../parts/form.js';
import { icon } from '../parts/icons.js';
import { steps } from '../parts/line.js';
import { personName } from '../parts/people.js';
import { empty, failed, notice, readOnly, skeletonText } from '../parts/states.js';
import { conflict } from './edit-conflict.js';
import { accountFields } from './edit-fields.js';
import { changeOf, differing, formOf, met, movesOf } from './edit-form.js';
import { placeFields } from './edit-places.js';
import { saveMoves } from './edit-saving.js';
import { OrganizationSearch } from './organization-search.js';
import { tellChange } from './person-deeds.js';
import { changesPlaces, readOnlyReason } from './person-rights.js';

/**
 * @typedef {import('../portal.js').components["schemas"]["UserDetails"]} UserDetails
 * @typedef {import('./edit-form.js').Form} Form
 * @typedef {import('./edit-form.js').Organization} Organization
 */

/** L40: somebody's details, then for a developer organizations and roles, then Save. */
export class PersonEdit extends PortalView {
  static properties = {
    ...PortalView.properties,
    personId: { attribute: false },
    person: { state: true }, form: { state: true }, errors: { state: true }, trouble: { state: true }, error: { state: true },
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
    /** Names of organizations that were picked here. @type {Record<string, Organization>} */
    this.picked = {};
    /** @type {import('../base/api.js').ApiError | null} */
    this.trouble = null;
    /** @type {import('../base/api.js').ApiError | null} */
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
    this.form = formOf(person);
    this.isRestored = Boolean(kept);
    if (kept) {
      this.picked = kept.picked;
      this.form = kept.form;
      if (kept.version !== person.version) {
        this.#meet(kept.before, person);
      }
    }
  }

  /** What somebody else did since. @param {Form} before @param {UserDetails} now */
  #meet(before, now) {
    const { form, followed, disputed } = met(before, formOf(now), this.form);
    this.person = now;
    this.form = form;
    this.dispute = followed.length || disputed.length ? { before, now: formOf(now), followed, disputed } : null;
    this.#keep();
  }

  /** @param {string} key @param {string} value */
  #decide(key, value) {
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
    this.#keep();
  }

  #keep() {
    const { person } = this;
    if (person) {
      keepDraft(this.#draft, { version: person.version, before: formOf(person), form: this.form, picked: this.picked });
    }
  }

  #discard() {
    dropDraft(this.#draft);
    this.isRestored = false;
    this.dispute = null;
    this.errors = {};
    this.form = this.person ? formOf(this.person) : {};
  }

  /** @param {Organization} organization */
  addPlace({ id, alias, name }) {
    this.picked = { ...this.picked, [id]: { id, alias, name } };
    this.set(`places.${id}`, 'developer');
  }

  /** @param {string} id @returns {Organization} */
  organization(id) {
    return this.person?.organizations.find((one) => one.id === id) ?? this.picked[id] ?? { id, alias: id, name: id };
  }

  /** @param {string} id */
  organizationName(id) {
    return this.organization(id).name;
  }

  async #save() {
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
          this.#meet(before, now);
          return;
        }
      }
      await saveMoves(this, person, movesOf(before, this.form));
      dropDraft(this.#draft);
      tellChange(this, { person: await this.api.get(`users/${person.id}`) });
      this.say(t(differing(before, this.form).length ? 'usersSavedToast' : 'usersNothingChangedToast', personName(person)));
      this.go({ path: [person.id], query: { step: null } }, { replace: true });
    } catch (error) {
      await this.#refused(person, before, this.failure(error));
    } finally {
      this.busy = false;
    }
  }

  /** @param {UserDetails} person @param {Form} before @param {import('../base/api.js').ApiError} error */
  async #refused(person, before, error) {
    const isField = error.field && (error.field in this.form || `attributes.${error.field}` in this.form);
    this.errors = isField ? { [/** @type {string} */ (error.field)]: error.message }
      : error.code === 'last_organization' ? { organizations: error.message }
      : error.code === 'address_not_available' || error.code === 'address_of_invitation' ? { email: error.message } : {};
    this.trouble = error;
    try {
      // a part may be saved already, and somebody else may have been here
      const now = error.isOffline ? person : await this.api.get(`users/${person.id}`);
      if (error.isOutdated) {
        this.trouble = null;
        this.#meet(before, now);
      } else {
        this.person = now;
        this.#keep();
      }
    } catch (unread) {
      this.failure(unread);
    }
    if (Object.keys(this.errors).length) {
      this.go({ query: { step: this.errors.organizations ? 'organizations' : null } }, { replace: true });
      await this.updateComplete;
      focusFirstError(this);
    }
  }

  render() {
    return html`<div class="list">${this.person ? this.#page(this.person) : this.#without()}</div>`;
  }

  #without() {
    if (!this.error) {
      return html`<h1>${t('usersEdit')}</h1>${skeletonText(8)}`;
    }
    return this.error.status === 404
      ? html`<h1>${t('usersEdit')}</h1>${empty({ icon: 'person', title: t('usersNotHere'), text: t('usersNotHereText') })}`
      : html`<h1>${t('usersEdit')}</h1>${failed({ error: this.error, retry: () => void this.load() })}`;
  }

  /** @param {UserDetails} person */
  #page(person) {
    const isPublisher = person.roles.length > 0;
    const isPlaces = !isPublisher && this.route.query.step === 'organizations';
    const reason = readOnlyReason(person, this.me?.id);
    const isFixed = Boolean(reason) && !changesPlaces(person) || person.id === this.me?.id;
    return html`
      <div class="stack tight"><p><a href=${href(this.base, { view: 'users', path: [person.id] })}>${icon('back')} ${t('usersBackToPerson', personName(person))}</a></p>
        <h1 dir="auto">${isFixed ? personName(person) : t('usersEditTitle', personName(person))}</h1></div>
      ${isPublisher ? nothing : html`<div class="col">${steps([
        { label: t('usersStepDetails'), state: isPlaces ? 'done' : 'now' },
        { label: t('usersStepOrganizations'), state: isPlaces ? 'now' : 'next' },
      ], { label: t('usersEdit') })}</div>`}
      ${this.isRestored && !isFixed ? notice({ text: t('usersDraftRestored'), close: () => { this.isRestored = false; },
        action: html`<button class="btn sm" type="button" @click=${() => this.#discard()}>${t('usersDraftDiscard')}</button>` }) : nothing}
      ${this.dispute ? conflict(this.dispute, this.form, (key) => this.#label(key), (key, value) => this.#decide(key, value)) : nothing}
      ${this.trouble && !this.errors[this.trouble.field ?? ''] ? notice({ kind: 'bad', text: this.trouble.message, live: true }) : nothing}
      ${reason ? readOnly(reason) : nothing}
      <form class="col stack" novalidate @submit=${(/** @type {Event} */ event) => this.#submit(event, isPublisher || isPlaces)}>
        ${isPlaces ? placeFields(this, person) : accountFields(this, person, reason)}
        ${this.#foot(person, { isPublisher, isPlaces, isFixed })}
      </form>`;
  }

  /** @param {Event} event @param {boolean} isLast */
  #submit(event, isLast) {
    event.preventDefault();
    if (isLast) {
      void this.#save();
    } else {
      this.go({ query: { step: 'organizations' } });
    }
  }

  /** @param {UserDetails} person @param {{isPublisher: boolean, isPlaces: boolean, isFixed: boolean}} page */
  #foot(person, { isPublisher, isPlaces, isFixed }) {
    const isLast = isPublisher || isPlaces;
    const back = isPlaces
      ? html`<button class="btn quiet" type="button" @click=${() => this.go({ query: { step: null } })}>${t('usersBack')}</button>`
      : html`<a class="btn quiet" href=${href(this.base, { view: 'users', path: [person.id] })} @click=${() => this.#discard()}>${t('usersCancel')}</a>`;
    const isUndecided = Boolean(this.dispute?.disputed.length);
    return html`<div class="row">${isLast
      ? isFixed ? nothing : html`<button class="btn primary" ?disabled=${this.busy || isUndecided}>${this.busy ? t('usersSaving') : t('usersSave')}</button>`
      : html`<button class="btn primary">${t('usersNext')}${icon('next')}</button>`}${back}</div>`;
  }

  /** @param {string} key */
  #label(key) {
    if (key.startsWith('places.')) {
      return t('usersRoleIn', this.organizationName(key.slice('places.'.length)));
    }
    const name = key.replace('attributes.', '');
    const own = this.person?.attributes.find((one) => key.startsWith('attributes.') && one.name === name)?.label;
    return own ?? t(`users${key.charAt(0).toUpperCase()}${key.slice(1)}`);
  }
}

customElements.define('portal-person-edit', PersonEdit);
