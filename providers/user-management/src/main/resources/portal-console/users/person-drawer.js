// SPDX-License-Identifier: Apache-2.0
import { html, nothing } from '../vendor/lit.js';
import { href } from '../base/router.js';
import { t } from '../base/texts.js';
import { PortalView } from '../base/view.js';
import { badge, stateBadge } from '../parts/badge.js';
import { drawer } from '../parts/drawer.js';
import { icon } from '../parts/icons.js';
import { menu } from '../parts/menu.js';
import { personName, reasonText } from '../parts/people.js';
import { changedMeanwhile, empty, failed, notice, skeletonText } from '../parts/states.js';
import { activate, changeState, sendLink } from './person-deeds.js';
import { personFacts } from './person-facts.js';
import { editItem, linkLabel, linkPermission, otherItems } from './person-menu.js';
import { readOnlyReason } from './person-rights.js';
import './person-diagnosis.js';
import './person-history.js';
import './person-invitations.js';
import './person-places.js';

/** @typedef {import('../portal.js').components["schemas"]["UserDetails"]} UserDetails */

/** One person beside the list: who they are, what they may, what happened, and what can be done. */
class PersonDrawer extends PortalView {
  static properties = {
    ...PortalView.properties,
    personId: { attribute: false },
    person: { state: true }, error: { state: true }, trouble: { state: true }, turn: { state: true },
  };

  #shown = '';

  constructor() {
    super();
    this.personId = '';
    /** @type {UserDetails | null} */
    this.person = null;
    /** @type {import('../base/api-error.js').ApiError | null} */
    this.error = null;
    /** @type {import('../base/api-error.js').ApiError | null} */
    this.trouble = null;
    /** How often the person has changed: what is below reads again then. */
    this.turn = 0;
    this.addEventListener('person-changed', (event) => this.#take(/** @type {CustomEvent} */ (event).detail));
  }

  /** @param {{person?: UserDetails}} change */
  #take({ person }) {
    if (person?.id === this.personId) {
      this.person = person;
      this.turn += 1;
    }
  }

  willUpdate() {
    if (this.personId !== this.#shown) {
      this.#shown = this.personId;
      this.person = null;
      this.trouble = null;
      void this.load();
    }
  }

  async load() {
    this.error = null;
    this.trouble = null;
    try {
      const person = await this.latest('person', (signal) => this.api.get(`users/${this.personId}`, {}, { signal }));
      if (person) {
        this.person = person;
        this.turn += 1;
      }
    } catch (error) {
      this.error = this.failure(error);
    }
  }

  render() {
    const { person } = this;
    return drawer({
      label: person ? personName(person) : t('personPerson'),
      close: () => this.go({ path: [] }),
      origin: () => document.querySelector(`tr[data-id="${CSS.escape(this.personId)}"] a.name`),
      busy: !person && !this.error,
      actions: person ? this.#actions(person) : nothing,
      body: person ? this.#body(person) : this.#without(),
    });
  }

  #without() {
    if (!this.error) {
      return skeletonText(9);
    }
    return this.error.status === 404
      ? empty({ icon: 'person', title: t('personNotHere'), text: t('personNotHereText') })
      : failed({ error: this.error, retry: () => void this.load() });
  }

  /** @param {UserDetails} person */
  #subject(person) {
    return { ...person, permission: (/** @type {string} */ action) => person.may[action] ?? { allowed: false } };
  }

  /** @param {UserDetails} person */
  #actions(person) {
    if (person.id === this.me?.id) {
      return badge(t('usersYou'));
    }
    const subject = this.#subject(person);
    const edit = editItem(this, subject);
    const more = otherItems(this, subject);
    return html`${edit.disabled ? nothing : html`<a class="btn sm" href=${edit.href}>${icon('edit')}${edit.label}</a>`}
      ${menu({ label: t('usersMoreOptions', personName(person)), items: edit.disabled ? [edit, ...more] : more,
        sm: true })}`;
  }

  /** @param {UserDetails} person */
  #body(person) {
    const reason = readOnlyReason(person, this.me?.id);
    return html`
      <div class="stack tight"><h2 dir="auto">${personName(person)}</h2><p>${stateBadge(person.state)}</p>
        <p class="hint">${t(`personAbout_${person.state}`)}</p></div>
      ${this.#trouble()}
      ${reason ? notice({ kind: 'lock', text: reason }) : nothing}
      ${this.#next(person)}
      ${personFacts(person)}
      <portal-person-places .person=${person}
        .base=${this.base} .realm=${this.realm} .token=${this.token} .route=${this.route}
        .me=${this.me}></portal-person-places>
      <portal-person-diagnosis .personId=${person.id} .turn=${this.turn} .isEager=${person.state !== 'ACTIVE'}
        .base=${this.base} .realm=${this.realm} .token=${this.token} .route=${this.route}
        .me=${this.me}></portal-person-diagnosis>
      ${this.isPortalAdmin ? html`<portal-person-invitations .personId=${person.id} .turn=${this.turn}
        .base=${this.base} .realm=${this.realm} .token=${this.token} .route=${this.route}
        .me=${this.me}></portal-person-invitations>` : nothing}
      <portal-person-history .personId=${person.id} .turn=${this.turn}
        .base=${this.base} .realm=${this.realm} .token=${this.token} .route=${this.route}
        .me=${this.me}></portal-person-history>`;
  }

  #trouble() {
    if (!this.trouble) {
      return nothing;
    }
    return this.trouble.isOutdated
      ? changedMeanwhile({ error: this.trouble, reload: () => void this.load() })
      : notice({ kind: 'bad', text: this.trouble.message, live: true, close: () => { this.trouble = null; } });
  }

  /** What most likely has to be done for this person. @param {UserDetails} person */
  #next(person) {
    const subject = this.#subject(person);
    if (person.state === 'PENDING_APPROVAL') {
      return this.may('decide-request').allowed ? html`<div class="stack tight">
        <button class="btn primary block" type="button" @click=${() => void activate(this,
          subject)}>${icon('check')}${t('personActivate')}</button>
        <a class="btn quiet block" href=${href(this.base, { view: 'requests',
          path: [person.id] })}>${t('personToRequest')}</a></div>` : nothing;
    }
    const isLink = person.state === 'PENDING_ACTIVATION';
    const may = isLink ? linkPermission(subject) : subject.permission('enable-user');
    if (!isLink && person.state !== 'DISABLED') {
      return nothing;
    }
    const run = isLink ? () => sendLink(this, subject) : () => changeState(this, subject, true);
    return html`<div class="stack tight"><button class="btn primary block" type="button" ?disabled=${!may.allowed}
      aria-describedby=${may.allowed ? nothing : 'users-next-why'}
      @click=${() => void run()}>${icon(isLink ? 'send' : 'check')}${isLink ? linkLabel(subject)
      : t('usersEnable')}</button>
      ${may.allowed ? nothing : html`<p class="hint" id="users-next-why">${reasonText(may)}</p>`}</div>`;
  }
}

customElements.define('portal-person-drawer', PersonDrawer);
