// SPDX-License-Identifier: Apache-2.0

/**
 * @typedef {import('../portal.js').components["schemas"]["Organization"]} Organization
 * @typedef {{value: string, label: string, hint?: string, organization: Organization}} Found
 */

const PAGE = 100;
/** Fewer letters are no search of the API. */
const MINIMUM = 3;

/** Organizations to pick one from: at once where there are few, by a search where there are many. */
export class OrganizationSearch {
  /** @type {{organizations: Organization[], hasMore: boolean} | null} */
  #first = null;

  /** @param {import('../base/api.js').Api} api */
  constructor(api) {
    this.api = api;
  }

  /**
   * @param {AbortSignal} [signal]
   * @returns {Promise<boolean>} whether there is any
   */
  async exist(signal) {
    return (await this.#page(signal)).organizations.length > 0;
  }

  /**
   * @param {string} text
   * @param {AbortSignal} [signal]
   * @returns {Promise<Found[]>} enabled ones
   */
  async find(text, signal) {
    const first = await this.#page(signal);
    const wanted = text.trim();
    const isSearch = first.hasMore && [...wanted].length >= MINIMUM;
    const page = isSearch
      ? await this.api.get('organizations', { search: wanted, max: PAGE }, { signal })
      : { organizations: first.organizations.filter((one) => isIn(one, wanted)) };
    return page.organizations.filter((/** @type {Organization} */ one) => one.enabled).map(shown);
  }

  /** @param {AbortSignal} [signal] */
  async #page(signal) {
    this.#first ??= await this.api.get('organizations', { max: PAGE }, { signal });
    return /** @type {{organizations: Organization[], hasMore: boolean}} */ (this.#first);
  }
}

/**
 * @param {Organization} organization
 * @param {string} text
 */
function isIn(organization, text) {
  const wanted = text.toLocaleLowerCase();
  return [organization.name, organization.alias].some((name) => name.toLocaleLowerCase().includes(wanted));
}

/**
 * @param {Organization} organization
 * @returns {Found}
 */
function shown(organization) {
  return { value: organization.id, label: organization.name, hint: organization.alias, organization };
}
