// SPDX-License-Identifier: Apache-2.0
import { html, nothing } from '../vendor/lit.js';
import { t } from '../base/texts.js';
import { PortalView } from '../base/view.js';
import { select } from '../parts/form.js';
import { icon } from '../parts/icons.js';
import { reasonText, roleName } from '../parts/people.js';
import { roleDispute } from '../parts/role-dispute.js';
import { OrganizationSearch } from './organization-search.js';
import { roleChoices } from './person-rights.js';
import { PlaceDeeds } from './place-deeds.js';
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
    trouble: { state: true }, wanted: { state: true }, busy: { state: true }, dispute: { state: true },
  };

  /** @type {OrganizationSearch | undefined} */
  #organizations;

  constructor() {
    super();
    /** @type {UserDetails | null} */
    this.person = null;
    /** @type {import('../base/api-error.js').ApiError | null} */
    this.trouble = null;
    /** Where the person is about to be added. @type {{alias: string, name: string, role: string} | null} */
    this.wanted = null;
    this.busy = false;
    this.deeds = new PlaceDeeds(this);
    /** @type {import('../parts/role-dispute.js').RoleDispute | null} */
    this.dispute = null;
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    const before = /** @type {UserDetails | null | undefined} */ (changed.get('person'));
    if (before && before.id !== this.person?.id) {
      this.dispute = null;
    }
    if (this.person && before?.id !== this.person.id && changed.has('person')) {
      this.deeds.goOn(this.person);
    }
  }

  async #add() {
    const { person, wanted } = this;
    if (person && wanted) {
      await this.deeds.grant(person, { alias: wanted.alias, name: wanted.name }, wanted.role);
      this.wanted = this.trouble || this.dispute ? wanted : null;
    }
  }

  render() {
    const { person } = this;
    if (!person) {
      return nothing;
    }
    const isPublisher = person.roles.length > 0;
    return html`<section class="stack places" aria-labelledby="users-places">
      <h3 id="users-places">${isPublisher ? t('usersRole') : t('personOrganizationsAndRoles')}</h3>
      ${troubleOf(this)}${roleDispute(this.dispute)}
      ${isPublisher ? this.#publisher(person) : this.#memberships(person)}
    </section>`;
  }

  /** L37: portal admin or API owner, and nothing else. @param {UserDetails} person */
  #publisher(person) {
    const [current] = person.roles;
    const other = current === 'portal-admin' ? 'api-owner' : 'portal-admin';
    const may = person.may[`grant-${other}`];
    return html`${select({
      id: 'users-publisher-role', label: t('personPublisherRole'), value: current, disabled: !may?.allowed || this.busy,
      why: may?.allowed ? undefined : reasonText(may),
      hint: may?.allowed && other === 'portal-admin' ? t('personNeedsRecentLogin') : undefined,
      options: ['portal-admin', 'api-owner'].map((value) => ({ value, label: roleName(value) })),
      onchange: (role) => void this.deeds.publish(person, role),
    })}<p class="hint">${t('personPublisherHasNoOrganization')}</p>`;
  }

  /** @param {UserDetails} person */
  #memberships(person) {
    const fixed = sharedReason(person);
    return html`
      ${fixed ? html`<p class="hint why">${icon('lock')}${fixed}</p>` : nothing}
      ${person.organizations.map((place) => this.#place(person, place, fixed))}
      ${person.organizations.length ? nothing : html`<p class="muted small">${t(comesLater(person)
        ? 'personPlacesAfterActivation' : 'usersNoOrganization')}</p>`}
      ${this.#adding(person)}
      ${this.isPortalAdmin ? nothing : html`<p class="hint">${t('personOnlyYourOrganizations')}</p>`}`;
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
      onchange: (role) => void this.deeds.grant(person, place, role),
      leave: leaves?.allowed
        ? { label: t('personLeave', place.name), run: () => void this.deeds.leave(person, place), disabled: this.busy }
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
      id: 'users-add-organization', label: t('personAddToOrganization'), text: wanted?.name,
      organizations: this.#organizations, known: person.organizations.map((one) => one.id),
      onpick: (found) => {
        this.wanted = found && { ...found.organization, role: wanted?.role ?? 'developer' };
      },
    })}${wanted ? html`<div class="row tied">${select({
      id: 'users-add-role', label: t('personRoleIn', wanted.name), value: wanted.role,
      options: roleChoices(this.isPortalAdmin).map((one) => ({ ...one, label: roleName(one.value) })),
      onchange: (role) => { this.wanted = { ...wanted, role }; },
    })}</div><div><button class="btn" type="button" ?disabled=${this.busy}
      @click=${() => void this.#add()}>${icon('plus')}${
      t('personAddTo', wanted.name)}</button></div>` : nothing}`;
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
