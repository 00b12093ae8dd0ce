// SPDX-License-Identifier: Apache-2.0
import { useTexts } from '../base/texts.js';

/**
 * @typedef {object} Config what the page says, in the attribute `data-config`
 * @property {string} base URL of the portal in its realm, without a slash at its end
 * @property {string} server base URL of Keycloak
 * @property {string} realm
 * @property {string} realmName for people
 * @property {string} client client id
 * @property {string} locale BCP 47
 * @property {{tag: string, name: string}[]} locales
 * @property {import('./brand.js').Brand} [brand]
 * @property {Record<string, string>} texts what there is to say before the others have come
 * @property {string} wording version of all texts
 */

/**
 * Reads it, and speaks its language from now on.
 *
 * @param {HTMLElement} element `portal-console`
 * @returns {Config}
 */
export function configOf(element) {
  /** @type {Config} */
  const config = JSON.parse(element.dataset.config ?? '{}');
  useTexts(config.texts, config.locale, config.locales.map(({ tag }) => tag), config.wording);
  return config;
}
