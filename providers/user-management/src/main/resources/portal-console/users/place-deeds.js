// SPDX-License-Identifier: Apache-2.0
import { ApiError } from '../base/api-error.js';
import { takeErrand } from '../base/errand.js';
import { ChangedMeanwhile, changeRole } from '../base/meanwhile.js';
import { t } from '../base/texts.js';
import { personName, roleName } from '../parts/people.js';
import { attempt, tellChange } from './person-deeds.js';

/**
 * @typedef {import('../portal.js').components["schemas"]["UserDetails"]} UserDetails
 * @typedef {{alias: string, name: string, role?: string}} Place an organization and the role there, as the reader has seen it
 * @typedef {import('./person-deeds.js').Doer & {
 *   person: UserDetails | null, busy: boolean, dispute: import('../parts/role-dispute.js').RoleDispute | null,
 * }} View
 */

/** What changes at once where somebody belongs and what they may, each with the way back. */
export class PlaceDeeds {
  /** @param {View} view */
  constructor(view) {
    this.view = view;
  }

  /** @param {UserDetails} person @param {Place} place @param {string} role */
  grant(person, place, role) {
    const undo = place.role
      ? () => void this.grant(person, { ...place, role }, /** @type {string} */ (place.role))
      : () => void this.leave(person, { ...place, role });
    return this.#change(
      person,
      () => this.#give(person, place, role, (now) => void this.grant(person, now, role)),
      t('personRoleToast', personName(person), roleName(role), place.name),
      undo,
    );
  }

  /** @param {UserDetails} person @param {Place} place */
  leave(person, place) {
    const before = place.role;
    return this.#change(
      person,
      () => this.#give(person, place, undefined, (now) => void this.leave(person, now)),
      t('personLeftToast', personName(person), place.name),
      before ? () => void this.grant(person, { ...place, role: undefined }, before) : undefined,
    );
  }

  /** L37. @param {UserDetails} person @param {string} role */
  publish(person, role) {
    const before = person.roles[0];
    return this.#change(
      person,
      () => this.#sendRole(person, role),
      t('personPublisherToast', personName(person), roleName(role)),
      () => this.view.person?.id === person.id && void this.publish(this.view.person, before ?? 'api-owner'),
      { name: errandOf(person), what: { role, version: person.version } },
    );
  }

  /** What the reader asked for before they had to sign in again. @param {UserDetails} person */
  goOn(person) {
    const errand = takeErrand(errandOf(person));
    if (errand) {
      void this.publish({ ...person, version: errand.version }, errand.role);
    }
  }

  /**
   * @param {UserDetails} person
   * @param {() => Promise<void>} change
   * @param {string} said
   * @param {() => void} [undo]
   * @param {import('../base/errand.js').Errand} [errand]
   */
  async #change(person, change, said, undo, errand) {
    const { view } = this;
    view.busy = true;
    view.dispute = null;
    await attempt(view, person.id, async () => {
      await change();
      tellChange(view, { person: await view.api.get(`users/${person.id}`) });
      view.say(said, undo ? { action: { label: t('usersUndo'), run: undo } } : {});
    }, errand);
    if (view.dispute) {
      view.trouble = null;
    }
    view.busy = false;
    // the field shows again what is in force
    view.requestUpdate();
  }

  /**
   * @param {UserDetails} person
   * @param {Place} place
   * @param {string | undefined} role undefined to leave
   * @param {(place: Place) => void} again
   */
  async #give(person, place, role, again) {
    const { view } = this;
    try {
      await changeRole(view.api, { userId: person.id, alias: place.alias, seen: place.role, role });
    } catch (error) {
      if (error instanceof ChangedMeanwhile) {
        tellChange(view, { person: await view.api.get(`users/${person.id}`) });
        view.dispute = {
          where: place.name, seen: place.role, now: error.role, wanted: role,
          again: () => again({ ...place, role: error.role }), keep: () => { view.dispute = null; },
        };
      }
      throw error;
    }
  }

  /** As the reader has seen the whole person. @param {UserDetails} person @param {string} role */
  async #sendRole(person, role) {
    try {
      await this.view.api.send('PUT', `users/${person.id}`, { role }, { version: person.version });
    } catch (error) {
      if (error instanceof ApiError && error.isOutdated) {
        tellChange(this.view, { person: await this.view.api.get(`users/${person.id}`) });
      }
      throw error;
    }
  }
}

/** @param {UserDetails} person */
function errandOf({ id }) {
  return `publish ${id}`;
}
