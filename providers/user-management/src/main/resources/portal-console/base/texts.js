// SPDX-License-Identifier: Apache-2.0

/** @type {Record<string, string>} */
let texts = {};
let language = 'en';
/** @type {string[]} */
let offered = [];

/** What the address of a group has in it; null where all texts are here. @type {string | null} */
let version = null;

/**
 * The texts, once for a page.
 *
 * @param {Record<string, string>} some keys without the prefix `portalConsole`
 * @param {string} locale BCP 47
 * @param {string[]} [languages] of the realm
 * @param {string | null} [wording] version of all texts, which are read group by group; without it, these are all
 */
export function useTexts(some, locale, languages = [], wording = null) {
  texts = some;
  language = locale.replace('_', '-');
  offered = languages;
  version = wording;
}

/** @returns {string[]} the languages of the realm, as Keycloak writes them; none where the page around the views does not say */
export function offeredLanguages() {
  return offered;
}

/** @type {Map<string, Promise<void>>} */
const groups = new Map();

/**
 * Those of one group, once: what every view needs (`base`), or those of a view.
 *
 * @param {string} base URL of the portal in its realm
 * @param {string} group
 */
export function readTexts(base, group) {
  if (version !== null && !groups.has(group)) {
    const read = readGroup(base, group);
    groups.set(group, read);
    // asked for again when somebody comes back
    read.catch(() => groups.delete(group));
  }
  return groups.get(group) ?? Promise.resolve();
}

/** The page has said that it will be asked for, and in this way. @param {string} base @param {string} group */
async function readGroup(base, group) {
  const answer = await fetch(`${base}/texts/${group}?kc_locale=${language}&v=${version}`);
  if (!answer.ok) {
    throw new Error(`The texts of ${group} did not come`);
  }
  const read = await answer.json();
  // only now: another group may have come meanwhile
  texts = { ...texts, ...read };
}

/** @returns {string} BCP 47, of what {@link t} says */
export function locale() {
  return language;
}

/** @returns {boolean} whether numbers have a comma in the reader's language: Excel takes it for no delimiter there, but a semicolon */
export function countsWithComma() {
  return new Intl.NumberFormat(language).format(1.5).includes(',');
}

/** @param {string} tag of a language @returns {string} its name in the reader's language */
export function languageName(tag) {
  try {
    return new Intl.DisplayNames([locale()], { type: 'language' }).of(tag.replace('_', '-')) ?? tag;
  } catch {
    return tag;
  }
}

/**
 * The text, with `{0}`, `{1}`, … replaced. The key where there is no such text.
 *
 * @param {string} key
 * @param {...(string | number)} values
 * @returns {string}
 */
export function t(key, ...values) {
  return (texts[key] ?? key).replace(/\{(\d)\}/g, (hole, index) => apart(String(values[index] ?? hole)));
}

/** Letters that are read from the right, and signs that turn the direction of all that follows. */
const TURNING = /[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]/;
const SIGNS = /[\u202a-\u202e\u2066-\u2069]/g;

/** What somebody is called turns nothing of the sentence around it, and keeps its own signs. @param {string} value */
function apart(value) {
  const isOtherWay = document.documentElement.dir === 'rtl' && /\p{L}/u.test(value);
  return isOtherWay || TURNING.test(value) ? `\u2068${value.replace(SIGNS, '')}\u2069` : value;
}

/**
 * The text for so many: `key.one`, `key.other`, as the language counts. `{0}` is the number.
 *
 * @param {string} key
 * @param {number} count
 * @param {...(string | number)} values `{1}`, …
 * @returns {string}
 */
export function tn(key, count, ...values) {
  return plural(key, count, count.toLocaleString(language), ...values);
}

/** @param {string[]} items @returns {string} "A, B, and C", as the language joins them */
export function listed(items) {
  return listedParts(items).join('');
}

/**
 * As {@link listed}, of what is not only text.
 *
 * @template T
 * @param {T[]} items
 * @returns {(T | string)[]}
 */
export function listedParts(items) {
  return new Intl.ListFormat(language).formatToParts(items.map((_, index) => String(index)))
    .map(({ type, value }) => (type === 'element' ? /** @type {T} */ (items[Number(value)]) : value));
}

/** As {@link tn}, of requests. @param {string} key @param {number} total as the server counts */
export function tnCounted(key, total) {
  return plural(key, total, counted(total));
}

/** So far the server counts requests. */
export const COUNTED = 10_000;

/** @param {number} total of requests @returns {string} `10,000+` for that many and more */
export function counted(total) {
  return total.toLocaleString(language) + (total >= COUNTED ? '+' : '');
}

/**
 * @param {string} key
 * @param {number} count
 * @param {...(string | number)} values
 */
function plural(key, count, ...values) {
  const form = `${key}.${new Intl.PluralRules(language).select(count)}`;
  return t(form in texts ? form : `${key}.other`, ...values);
}

/**
 * Whether there is such a text.
 *
 * @param {string} key
 * @returns {boolean}
 */
export function hasText(key) {
  return key in texts;
}

/**
 * Reads the texts of a realm as Keycloak tells them to everybody: for a view that is mounted in another page.
 *
 * @param {string} server base URL of Keycloak
 * @param {string} realm
 * @param {string} language a language of the realm
 */
export async function loadTexts(server, realm, language) {
  const answer = await fetch(`${server}/resources/${encodeURIComponent(realm)}/login/${encodeURIComponent(language)}`);
  /** @type {{key: string, value: string}[]} */
  const all = await answer.json();
  const prefix = 'portalConsole';
  useTexts(
    Object.fromEntries(all.filter(({ key }) => key.startsWith(prefix)).map(({ key, value }) => [
      key.charAt(prefix.length).toLowerCase() + key.slice(prefix.length + 1), value,
    ])),
    language,
  );
}
