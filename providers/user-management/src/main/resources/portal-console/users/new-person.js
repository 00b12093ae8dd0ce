// SPDX-License-Identifier: Apache-2.0
import { t } from '../base/texts.js';

/**
 * @typedef {'type' | 'person' | 'access'} Step
 * @typedef {{id: string, name: string, role: string}} Place
 * @typedef {object} NewPerson what is asked for somebody new, without their password
 * @property {'org-user' | 'publisher' | ''} kind
 * @property {string} firstName
 * @property {string} lastName
 * @property {string} email
 * @property {string} username empty for the address
 * @property {string} language empty for the realm's
 * @property {string} role of a publisher
 * @property {Place[]} places of an org user
 * @property {boolean} notify
 * @property {boolean} temporary
 * @property {string} message
 * @property {string} lifetime seconds, empty for what the settings say
 */

/** Where what was typed is kept. */
export const DRAFT = 'user-new';

/** @type {NewPerson} */
export const NOBODY = {
  kind: '', firstName: '', lastName: '', email: '', username: '', language: '', role: 'api-owner', places: [],
  notify: true, temporary: true, message: '', lifetime: '',
};

/** Two parts with an at sign between them, and a dot in the second: the server judges the rest. */
const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/**
 * What keeps the reader on this step, by field.
 *
 * @param {NewPerson} person
 * @param {Step} step
 * @returns {Record<string, string>}
 */
export function problems(person, step) {
  /** @type {Record<string, string>} */
  const found = {};
  if (step === 'type' && !person.kind) {
    found.kind = t('personChooseType');
  }
  if (step === 'person') {
    if (!person.firstName.trim()) {
      found.firstName = t('personEnterFirstName');
    }
    if (!person.lastName.trim()) {
      found.lastName = t('personEnterLastName');
    }
    if (!ADDRESS.test(person.email.trim())) {
      found.email = t(person.email.trim() ? 'personEnterWholeAddress' : 'personEnterAddress');
    }
  }
  if (step === 'access' && person.kind === 'org-user' && !person.places.length) {
    found.organizations = t('personChooseOrganization');
  }
  return found;
}

/**
 * The first step that is not done, or the one that is asked for.
 *
 * @param {NewPerson} person
 * @param {Step[]} steps
 * @param {string | undefined} asked
 * @returns {Step}
 */
export function stepOf(person, steps, asked) {
  const undone = steps.findIndex((step) => Object.keys(problems(person, step)).length > 0);
  const wanted = steps.indexOf(/** @type {Step} */ (asked));
  return steps[Math.max(0, Math.min(wanted, undone < 0 ? steps.length - 1 : undone))] ?? 'person';
}

/**
 * The body of `POST users`: a password or an invitation, never both (T11).
 *
 * @param {NewPerson} person
 * @param {string} password empty for an invitation
 * @returns {Record<string, unknown>}
 */
export function documentOf(person, password) {
  const { kind, firstName, lastName, email, username, language, role, places, message, lifetime } = person;
  return {
    kind,
    firstName: firstName.trim(),
    lastName: lastName.trim(),
    email: email.trim(),
    ...(username.trim() && { username: username.trim() }),
    ...(language && { language }),
    ...(kind === 'publisher' ? { role } : { organizations: places.map((place) => ({ id: place.id,
      role: place.role })) }),
    ...(password
      ? { password, temporary: person.temporary, notify: false }
      : { notify: person.notify, ...(message.trim() && { message: message.trim() }), ...(lifetime
        && { linkLifetime: Number(lifetime) }) }),
  };
}

/** Where the field is that a refusal names. @type {Record<string, Step>} */
const PLACE_OF = {
  kind: 'type', firstName: 'person', lastName: 'person', email: 'person', username: 'person', language: 'person',
};

/**
 * @param {import('../base/api-error.js').ApiError} error
 * @returns {{step: Step, field: string}}
 */
export function placeOf({ field, code }) {
  const named = field ?? { account_exists: 'email', username_taken: 'username', password_refused: 'password',
    already_member: 'organizations', already_invited: 'organizations', role_not_grantable: 'organizations',
      no_organization: 'organizations' }[code] ?? '';
  const name = named === 'role' ? 'organizations' : named;
  return { step: PLACE_OF[name] ?? 'access', field: name };
}
