// SPDX-License-Identifier: Apache-2.0
import { html, nothing } from '../vendor/lit.js';
import { languageName, locale, t, tn } from '../base/texts.js';
import { field } from './form.js';

/** @typedef {import('../base/merge-reasons.js').Reason} Reason */

const LONGEST = 1000;

/**
 * The texts of a saved reason, one for each language of the realm. Those that nobody has written in yet are folded, but for the
 * first, which everybody without another reads, and the reader's.
 *
 * @param {object} options
 * @param {string} options.stem of the ids
 * @param {Reason} options.reason
 * @param {string[]} options.languages of the realm
 * @param {Reason[]} options.saved all that were saved: they say what is written in
 * @param {(language: string, text: string) => void} options.write
 * @param {boolean} [options.readonly]
 * @param {(language: string) => string | undefined} [options.errorOf]
 */
export function reasonFields({ stem, reason, languages, saved, write, readonly = false, errorOf = () => undefined }) {
  const inUse = new Set([languages[0], locale(), ...saved.flatMap(({ texts }) => Object.keys(texts))]);
  const one = (/** @type {string} */ language) => field({
    id: `${stem}-${language}`, label: languageName(language), lines: 2, maxlength: LONGEST, readonly,
    value: reason.texts[language] ?? '', optional: language !== languages[0], required: language === languages[0],
    hint: language === languages[0] && languages.length > 1 ? t('partsReasonStandard') : undefined,
    error: errorOf(language), oninput: (text) => write(language, text),
  });
  const folded = languages.filter((language) => !inUse.has(language));
  return html`${languages.filter((language) => inUse.has(language)).map(one)}
    ${folded.length ? html`<details ?open=${folded.some((language) => errorOf(language))}>
      <summary>${tn('partsReasonLanguages', folded.length)}</summary>
      <div class="stack tight">${folded.map(one)}</div></details>` : nothing}`;
}

/**
 * As they are saved: without empty texts, and without languages that the realm has no more, which the server refuses.
 *
 * @param {Reason} reason
 * @param {string[]} languages of the realm
 * @returns {Record<string, string>}
 */
export function textsToSave({ texts }, languages) {
  return Object.fromEntries(languages.map((language) => [language, texts[language]?.trim() ?? '']).filter(([, text]) => text));
}
