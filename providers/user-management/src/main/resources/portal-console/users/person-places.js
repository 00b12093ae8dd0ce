// SPDX-License-Identifier: Apache-2.0
import { html, nothing } from '../vendor/lit.js';
import { t } from '../base/texts.js';
import { PortalView } from '../base/view.js';
import { select } from '../parts/form.js';
import { icon } from '../parts/icons.js';
import { personName, reasonText, roleName } from '../parts/people.js';
import { OrganizationSearch } from './organization-search.js';
import { attempt, tellChange } from './person-deeds.js';
import { roleChoices } from './person-rights.js';
import { organizationField, placeField } from './place-field.js';
import { troubleOf } from './trouble.js';

/**
 * @typedef {import('../portal.js').components["schemas"]["UserDetails"]} UserDetails
 * @typedef {UserDetails["organizations"][number]} Place
 */

/**
 * The organizations of somebody and the role in each, or the one role of a publisher: changed at once, and taken
 * back.
 */
class PersonPlaces extends PortalView {
  static properties = {
    ...PortalView.properties,
    person: { attribute: false },
    trouble: { state: true }, wanted: { state: true }, busy: { state: true },
  };

  /** @type {OrganizationSearch | undefined} */
  #organizations;

  constructor() {
    super();
    /** @type {UserDetails | null} */
    this.person = null;
    /** @type {import('../base/api.js').ApiError | null} */
    this.trouble = null;
    /** Where the person is about to be added. @type {{alias: string, name: string, role: string} | null} */
    this.wanted = null;
    this.busy = false;
  }

  /** @param {UserDetails} person @param {() => Promise<void>} change @param {string} said @param {() => void} [undo] */
  async #change(person, change, said, undo) {
    this.busy = true;
    await attempt(this, async () => {
      await change();
      tellChange(this, { person: await this.api.get(`users/${person.id}`) });
      this.say(said, undo ? { action: { label: t('usersUndo'), run: undo } } : {});
    });
    this.busy = false;
    // the field shows again what is in force
    this.requestUpdate();
  }

  /** @param {UserDetails} person @param {{alias: string, name: string, role?: string}} place @param {string} role */
  #grant(person, place, role) {
    const undo = place.role
      ? () => void this.#grant(person, { ...place, role }, /** @type {string} */ (place.role))
      : () => void this.#leave(person, { ...place, role });
    return this.#change(
      person,
      () => this.api.send('PUT', `users/${person.id}/organizations/${encodeURIComponent(place.alias)}`, { role }),
      t('usersRoleToast', personName(person), roleName(role), place.name),
      undo,
    );
  }

  /** @param {UserDetails} person @param {{alias: string, name: string, role?: string}} place */
  #leave(person, place) {
    const before = place.role;
    return this.#change(
      person,
      () => this.api.send('DELETE', `users/${person.id}/organizations/${encodeURIComponent(place.alias)}`),
      t('usersLeftToast', personName(person), place.name),
      before ? () => void this.#grant(person, { ...place, role: undefined }, before) : undefined,
    );
  }

  /** @param {UserDetails} person @param {string} role */
  #publish(person, role) {
    const before = person.roles[0];
    return this.#change(
      person,
      () => this.api.send('PUT', `users/${person.id}`, { role }),
      t('usersPublisherToast', personName(person), roleName(role)),
      () => void this.#publish({ ...person, roles: [/** @type {any} */ (role)] }, before ?? 'api-owner'),
    );
  }

  async #add() {
    const { person, wanted } = this;
    if (person && wanted) {
      await this.#grant(person, { alias: wanted.alias, name: wanted.name }, wanted.role);
      this.wanted = this.trouble ? wanted : null;
    }
  }

  render() {
    const { person } = this;
    if (!person) {
      return nothing;
    }
    const isPublisher = person.roles.length > 0;
    return html`<section class="stack places" aria-labelledby="users-places">
      <h3 id="users-places">${isPublisher ? t('usersRole') : t('usersOrganizationsAndRoles')}</h3>
      ${troubleOf(this)}
      ${isPublisher ? this.#publisher(person) : this.#memberships(person)}
    </section>`;
  }

  /** L37: portal admin or API owner, and nothing else. @param {UserDetails} person */
  #publisher(person) {
    const [current] = person.roles;
    const other = current === 'portal-admin' ? 'api-owner' : 'portal-admin';
    const may = person.may[`grant-${other}`];
    return html`${select({
      id: 'users-publisher-role', label: t('usersPublisherRole'), value: current, disabled: !may?.allowed || this.busy,
      why: may?.allowed ? undefined : reasonText(may),
      hint: may?.allowed && other === 'portal-admin' ? t('usersNeedsRecentLogin') : undefined,
      options: ['portal-admin', 'api-owner'].map((value) => ({ value, label: roleName(value) })),
      onchange: (role) => void this.#publish(person, role),
    })}<p class="hint">${t('usersPublisherHasNoOrganization')}</p>`;
  }

  /** @param {UserDetails} person */
  #memberships(person) {
    const fixed = sharedReason(person);
    return html`
      ${fixed ? html`<p class="hint why">${icon('lock')}${fixed}</p>` : nothing}
      ${person.organizations.map((place) => this.#place(person, place, fixed))}
      ${person.organizations.length ? nothing : html`<p class="muted small">${t(comesLater(person)
        ? 'usersPlacesAfterActivation' : 'usersNoOrganization')}</p>`}
      ${this.#adding(person)}
      ${this.isPortalAdmin ? nothing : html`<p class="hint">${t('usersOnlyYourOrganizations')}</p>`}`;
  }

  /** @param {UserDetails} person @param {Place} place @param {string} fixed */
  #place(person, place, fixed) {
    const changes = place.may['change-role'];
    const leaves = place.may['remove-from-organization'];
    const why = [changes, leaves].filter((may) => may && !may.allowed).map(reasonText)
      .find((reason) => reason && reason !== fixed);
    return placeField({
      id: `users-role-${place.id}`, name: place.name, role: place.role, isPortalAdmin: this.isPortalAdmin, why,
      disabled: !changes?.allowed || this.busy,
      onchange: (role) => void this.#grant(person, place, role),
      leave: leaves?.allowed
        ? { label: t('usersLeave', place.name), run: () => void this.#leave(person, place), disabled: this.busy }
        : undefined,
    });
  }

  /** @param {UserDetails} person */
  #adding(person) {
    if (!person.may['add-to-organization']?.allowed) {
      return nothing;
    }
    const { wanted } = this;
    this.#organizations ??= new OrganizationSearch(this.api);
    return html`${organizationField({
      id: 'users-add-organization', label: t('usersAddToOrganization'), text: wanted?.name,
      organizations: this.#organizations, known: person.organizations.map((one) => one.id),
      onpick: (found) => {
        this.wanted = found && { ...found.organization, role: wanted?.role ?? 'developer' };
      },
    })}${wanted ? html`<div class="row tied">${select({
      id: 'users-add-role', label: t('usersRoleIn', wanted.name), value: wanted.role,
      options: roleChoices(this.isPortalAdmin).map((one) => ({ ...one, label: roleName(one.value) })),
      onchange: (role) => { this.wanted = { ...wanted, role }; },
    })}</div><div><button class="btn" type="button" ?disabled=${this.busy}
      @click=${() => void this.#add()}>${icon('plus')}${
      t('usersAddTo', wanted.name)}</button></div>` : nothing}`;
  }
}

/** The reason that stands against all of it, said once. @param {UserDetails} person */
function sharedReason(person) {
  const may = person.may['change-role'];
  const isEverywhere = may && !may.allowed
    && person.organizations.every((place) => place.may['change-role']?.code === may.code);
  return isEverywhere ? reasonText(may) : '';
}

/** With the set-up of the account, by the invitation. @param {UserDetails} person */
function comesLater({ state, origin }) {
  return state === 'PENDING_ACTIVATION' && origin === 'INVITATION';
}

customElements.define('portal-person-places', PersonPlaces);
