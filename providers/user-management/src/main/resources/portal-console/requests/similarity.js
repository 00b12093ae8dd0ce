// SPDX-License-Identifier: Apache-2.0
import { asItIsNow } from './differences.js';

/**
 * @typedef {import('./request-list.js').Request} Request
 * @typedef {import('../portal.js').components["schemas"]["User"]} User
 * @typedef {object} Acquaintances who is here already
 * @property {User[]} colleagues with an address of the same domain
 * @property {boolean} areMore than these
 * @property {User[]} namesakes
 * @property {User[]} alike whose address reaches the same mailbox
 * @property {{id: string, name: string}[]} organizations of the colleagues
 */

const COLLEAGUES = 6;
const NAMESAKES = 4;
const ALIKE = 4;
/** Fewer letters are no search (L24). */
const MINIMUM = 3;

/**
 * @param {string | undefined} email
 * @returns {string} '' for none
 */
export function domainOf(email) {
  return email?.slice(email.lastIndexOf('@') + 1).toLowerCase() ?? '';
}

/** @typedef {{byName: Map<string, Request[]>, byAddress: Map<string, Request[]>, byDomain: Map<string, Request[]>}} Index */

/** Of a list, which is another array once one of its requests is different. @type {WeakMap<Request[], Index>} */
const indexes = new WeakMap();

/** @param {Request[]} rows @returns {Index} */
function indexOf(rows) {
  const known = indexes.get(rows);
  if (known) {
    return known;
  }
  const now = rows.map(asItIsNow);
  const index = {
    byName: grouped(now, nameOf),
    byAddress: grouped(now, ({ email }) => email && bare(email)),
    byDomain: grouped(now, ({ email }) => domainOf(email)),
  };
  indexes.set(rows, index);
  return index;
}

/** @param {Request[]} rows @param {(request: Request) => string | undefined} keyOf empty for one that stands alone */
function grouped(rows, keyOf) {
  /** @type {Map<string, Request[]>} */
  const groups = new Map();
  rows.forEach((row) => {
    const key = keyOf(row);
    if (key) {
      groups.set(key, groups.get(key) ?? []);
      groups.get(key)?.push(row);
    }
  });
  return groups;
}

/**
 * What other requests of the same list make worth a second look.
 *
 * @param {Request} request
 * @param {Request[]} rows of the list, with this one
 * @returns {{sameName: Request | undefined, likeAddress: Request | undefined, sameDomain: number}}
 */
export function likeOthers(request, rows) {
  const { byName, byAddress, byDomain } = indexOf(rows);
  const own = asItIsNow(request);
  const others = (/** @type {Request[] | undefined} */ group = []) => group.filter(({ id }) => id !== request.id);
  return {
    sameName: others(byName.get(nameOf(own)))[0],
    likeAddress: others(byAddress.get(bare(own.email)))[0],
    sameDomain: others(byDomain.get(domainOf(own.email))).length,
  };
}

/** @param {Request} request */
function nameOf({ firstName, lastName }) {
  return `${firstName ?? ''} ${lastName ?? ''}`.trim().toLocaleLowerCase();
}

/** The mailbox that many servers take it for: no dots, nothing behind a plus. @param {string | undefined} email */
function bare(email = '') {
  const [box] = email.toLowerCase().split('@');
  return `${box.replace(/\+.*$/, '').replaceAll('.', '')}@${domainOf(email)}`;
}

/**
 * Who is here already with this domain, or this name.
 *
 * @param {import('../base/api.js').Api} api
 * @param {Request} request
 * @param {AbortSignal} signal
 * @returns {Promise<Acquaintances>}
 */
export async function acquaintances(api, request, signal) {
  const { email, ...names } = asItIsNow(request);
  const domain = domainOf(email);
  const name = `${names.firstName ?? ''} ${names.lastName ?? ''}`.trim();
  const [box = ''] = (email ?? '').split(/[+@]/);
  const [colleagues, namesakes, tagged, plain] = await Promise.all([
    found(api, domain ? { email: `@${domain}`, max: COLLEAGUES + 1 } : null, signal),
    found(api, names.firstName && names.lastName ? { name, max: NAMESAKES + 1 } : null, signal),
    found(api, box.length + 1 >= MINIMUM ? { email: `${box}+`, max: ALIKE + 1 } : null, signal),
    found(api, email?.includes('+') ? { email: `${box}@${domain}`, max: ALIKE } : null, signal),
  ]);
  const isOther = (/** @type {User} */ user) => user.id !== request.id;
  const others = colleagues.users.filter(isOther).filter((user) => domainOf(user.email) === domain);
  return {
    colleagues: others.slice(0, COLLEAGUES),
    areMore: colleagues.hasMore || others.length > COLLEAGUES,
    namesakes: namesakes.users.filter(isOther).filter((user) => nameOf(/** @type {any} */ (user)) === name.toLocaleLowerCase())
      .slice(0, NAMESAKES),
    alike: [...tagged.users, ...plain.users].filter(isOther).filter((user) => bare(user.email) === bare(email)).slice(0, ALIKE),
    organizations: organizationsOf(others),
  };
}

/**
 * @param {import('../base/api.js').Api} api
 * @param {Record<string, string | number> | null} params null for a question without sense
 * @param {AbortSignal} signal
 * @returns {Promise<{users: User[], hasMore: boolean}>}
 */
async function found(api, params, signal) {
  return params ? api.get('users', params, { signal }) : { users: [], hasMore: false };
}

/** @param {User[]} users @returns {{id: string, name: string}[]} the one of most of them first */
function organizationsOf(users) {
  const all = users.flatMap((user) => user.organizations.filter(({ enabled }) => enabled));
  const times = new Map(all.map(({ id }) => [id, all.filter((other) => other.id === id).length]));
  return [...new Map(all.map(({ id, name }) => [id, { id, name }])).values()]
    .sort((one, other) => (times.get(other.id) ?? 0) - (times.get(one.id) ?? 0));
}
