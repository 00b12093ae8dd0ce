// SPDX-License-Identifier: Apache-2.0

/** @type {Record<string, string>} */
let texts = {};
let language = 'en';
/** @type {string[]} */
let offered = [];

/**
 * The texts of all views, once for a page.
 *
 * @param {Record<string, string>} all keys without the prefix `portalConsole`
 * @param {string} locale BCP 47
 * @param {string[]} [languages] of the realm
 */
export function useTexts(all, locale, languages = []) {
  texts = all;
  language = locale.replace('_', '-');
  offered = languages;
}

/** @returns {string[]} the languages of the realm, as Keycloak writes them; none where the page around the views does not say */
export function offeredLanguages() {
  return offered;
}

/** @type {Map<string, Promise<void>>} */
const rooms = new Map();

/**
 * Those of one room, when its view is opened.
 *
 * @param {string} base URL of the portal in its realm
 * @param {string} room name of a folder
 */
export function readTexts(base, room) {
  const isThere = Object.keys(texts).some((key) => key.startsWith(room));
  if (!isThere && !rooms.has(room)) {
    const read = readRoom(base, room);
    rooms.set(room, read);
    // asked for again when somebody comes back
    read.catch(() => rooms.delete(room));
  }
  return rooms.get(room) ?? Promise.resolve();
}

/** @param {string} base @param {string} room */
async function readRoom(base, room) {
  const answer = await fetch(`${base}/texts/${room}?kc_locale=${language}`, { credentials: 'omit' });
  if (!answer.ok) {
    throw new Error(`The texts of ${room} did not come`);
  }
  const read = await answer.json();
  // only now: another room may have come meanwhile
  texts = { ...texts, ...read };
}

/** @returns {string} BCP 47, of what {@link t} says */
export function locale() {
  return language;
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

/** What somebody is called turns nothing of the sentence around it. @param {string} value */
function apart(value) {
  return TURNING.test(value) ? `\u2068${value.replace(SIGNS, '')}\u2069` : value;
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
  const form = `${key}.${new Intl.PluralRules(language).select(count)}`;
  return t(form in texts ? form : `${key}.other`, count.toLocaleString(language), ...values);
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
