// SPDX-License-Identifier: Apache-2.0
import { attributes } from './person-facts.js';

/**
 * @typedef {import('../portal.js').components["schemas"]["UserDetails"]} UserDetails
 * @typedef {Record<string, string>} Form what can be edited of somebody, by field: `attributes.<name>` is a list as
 *   JSON,
 *   `places.<organization id>` the role there
 * @typedef {{id: string, alias: string, name: string}} Organization
 */

/** A member without a role. */
export const NO_ROLE = 'none';

/**
 * @param {UserDetails} person
 * @returns {Form}
 */
export function formOf(person) {
  return Object.fromEntries([
    ['firstName', person.firstName ?? ''],
    ['lastName', person.lastName ?? ''],
    ['email', person.email ?? ''],
    ['language', person.language ?? ''],
    ['enabled', String(person.enabled)],
    ['role', person.roles[0] ?? ''],
    ...attributes(person).map((one) => [`attributes.${one.name}`,
      JSON.stringify(one.values.map((value) => value.value))]),
    ...person.organizations.map((one) => [`places.${one.id}`, one.role ?? NO_ROLE]),
  ]);
}

/**
 * The fields in which they differ.
 *
 * @param {Form} one
 * @param {Form} other
 * @returns {string[]}
 */
export function differing(one, other) {
  return [...new Set([...Object.keys(one),
    ...Object.keys(other)])].filter((key) => (one[key] ?? '') !== (other[key] ?? ''));
}

/**
 * The body of `PUT users/{id}`: what was changed, and nothing else.
 *
 * @param {Form} before
 * @param {Form} form
 * @returns {Record<string, unknown>}
 */
export function changeOf(before, form) {
  /** @type {Record<string, any>} */
  const change = {};
  for (const key of differing(before, form)) {
    if (key.startsWith('attributes.')) {
      change.attributes = { ...change.attributes, [key.slice('attributes.'.length)]: JSON.parse(form[key] ?? '[]') };
    } else if (!key.startsWith('places.')) {
      change[key] = key === 'enabled' ? form[key] === 'true' : form[key];
    }
  }
  return change;
}

/**
 * What happens to roles in organizations. Nobody is left without one on the way: who comes somewhere new comes there
 * first.
 *
 * @param {Form} before
 * @param {Form} form
 * @returns {{id: string, role: string}[]} role: empty for who leaves
 */
export function movesOf(before, form) {
  return differing(before, form)
    .filter((key) => key.startsWith('places.'))
    .map((key) => ({ id: key.slice('places.'.length), role: form[key] ?? '' }))
    .sort((one, other) => Number(!one.role) - Number(!other.role));
}

/**
 * What somebody else changed meanwhile: fields that the reader has not touched follow it, the others have to be
 * decided.
 *
 * @param {Form} before what the reader began with
 * @param {Form} now
 * @param {Form} form what the reader has typed
 * @returns {{form: Form, followed: string[], disputed: string[]}}
 */
export function met(before, now, form) {
  const changed = differing(before, now);
  const disputed = changed.filter((key) => (form[key] ?? '') !== (before[key] ?? '')
    && (form[key] ?? '') !== (now[key] ?? ''));
  const followed = changed.filter((key) => !disputed.includes(key));
  const taken = Object.fromEntries(followed.map((key) => [key, now[key] ?? '']));
  return { form: { ...form, ...taken }, followed, disputed };
}

/**
 * Where the person would be, with the names of the organizations.
 *
 * @param {Form} form
 * @returns {string[]} ids
 */
export function placesOf(form) {
  return Object.keys(form).filter((key) => key.startsWith('places.')
    && form[key]).map((key) => key.slice('places.'.length));
}
