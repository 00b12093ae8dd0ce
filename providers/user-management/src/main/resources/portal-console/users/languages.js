// SPDX-License-Identifier: Apache-2.0
import { languageName, locale, offeredLanguages } from '../base/texts.js';

/**
 * The languages that the realm offers: the page around the views says them. Elsewhere only what is known already.
 *
 * @param {string} [current] of the person
 * @returns {{value: string, label: string}[]}
 */
export function languages(current) {
  const tags = new Set([...offeredLanguages(), ...(current ? [current] : [])]);
  return [...tags].map((value) => ({ value, label: languageName(value) }))
    .sort((one, other) => one.label.localeCompare(other.label, locale()));
}
