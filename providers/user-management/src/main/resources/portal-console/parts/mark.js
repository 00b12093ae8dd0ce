// SPDX-License-Identifier: Apache-2.0
import { html, nothing } from '../vendor/lit.js';

/** @param {string} char without case and accents, as long as before */
function bare(char) {
  const plain = char.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.length === char.length ? plain : char;
}

/** @param {string} text */
const plain = (text) => Array.from(text, bare).join('');

/**
 * What was found, marked: each word of the search, whatever its case and accents.
 *
 * @param {string | null | undefined} text
 * @param {string | null | undefined} term
 */
export function mark(text, term) {
  const words = plain(term ?? '').split(/\s+/).filter(Boolean);
  if (!text || words.length === 0) {
    return text ?? nothing;
  }
  const searched = plain(text);
  /** @type {boolean[]} */
  const hit = new Array(text.length).fill(false);
  for (const word of words) {
    for (let at = searched.indexOf(word); at >= 0; at = searched.indexOf(word, at + word.length)) {
      hit.fill(true, at, at + word.length);
    }
  }
  const parts = [];
  for (let from = 0, to = 0; from < text.length; from = to) {
    while (to < text.length && hit[to] === hit[from]) {
      to += 1;
    }
    const part = text.slice(from, to);
    parts.push(hit[from] ? html`<mark>${part}</mark>` : part);
  }
  return parts;
}
