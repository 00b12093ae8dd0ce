// SPDX-License-Identifier: Apache-2.0
import { t } from '../base/texts.js';
import { decode, original, parse, spreadsheet } from './csv-text.js';

/** What the console writes beside each line that was refused; the server does not know them. */
const OURS = ['line', 'problem'];

export const MOST_BYTES = 4 * 1024 * 1024;
export const MOST_LINES = 10_000;

/**
 * @typedef {object} CsvFile
 * @property {string} name
 * @property {Blob} blob what is sent
 * @property {string} type media type
 * @property {string[]} titles
 * @property {Map<number, string[]>} lines fields by line, as an editor counts
 * @property {number} last line
 * @property {boolean} isTooLarge for the server
 *
 * @typedef {{line: number, email: string, outcome: 'INVITED' | 'UNCHANGED' | 'REFUSED', problems: {field?: string, text: string}[]}} Outcome
 */

/**
 * @param {Blob} blob
 * @param {string} name
 * @returns {Promise<CsvFile>}
 */
export async function read(blob, name) {
  if (blob.size > MOST_BYTES) {
    return { name, blob, type: 'text/csv', titles: [], lines: new Map(), last: 0, isTooLarge: true };
  }
  const { text, charset } = decode(await blob.arrayBuffer());
  const records = parse(text);
  const [first, ...others] = records;
  const titles = (first?.fields ?? []).map((title) => title.trim());
  if (titles.some((title) => OURS.includes(title.toLowerCase()))) {
    return read(withoutOurs(titles, others.map(({ fields }) => fields)), name);
  }
  return {
    name, blob, type: charset ? `text/csv; charset=${charset}` : 'text/csv', titles,
    lines: new Map(others.map(({ line, fields }) => [line, fields])),
    last: records.at(-1)?.line ?? 0,
    isTooLarge: others.length > MOST_LINES,
  };
}

/** A file that came from here, as it is sent again. @param {string[]} titles @param {string[][]} rows */
function withoutOurs(titles, rows) {
  const kept = titles.map((title) => !OURS.includes(title.toLowerCase()));
  const cell = (/** @type {string} */ text) => `"${original(text).replaceAll('"', '""')}"`;
  const written = [titles, ...rows].map((row) => row.filter((_, index) => kept[index]).map(cell).join(','));
  return new Blob([written.join('\r\n')], { type: 'text/csv' });
}

/**
 * A field of a line, by its column in any spelling that the server takes (`E-Mail`, `First name`), in English or in the reader's
 * language; empty where there is none.
 *
 * @param {CsvFile} file
 * @param {number} line
 * @param {string} column
 * @returns {string}
 */
export function cellOf(file, line, column) {
  const names = [letters(column), letters(heading(column))];
  const at = file.titles.findIndex((one) => names.includes(letters(one)));
  return file.lines.get(line)?.[at]?.trim() ?? '';
}

/** @param {string} title */
function letters(title) {
  return title.normalize('NFC').toLowerCase().replace(/[\s_'\u2019\u02bc-]/g, '');
}

/** What a column is called in the reader's language. @param {string} field as the server names it, which may be no column */
export function heading(field) {
  const key = `csvHeading.${field}`;
  const text = t(key);
  return text === key ? field : text;
}

/**
 * The lines that were refused, with the reason beside each: to be mended and chosen here once more.
 *
 * @param {CsvFile} file
 * @param {Outcome[]} outcomes
 * @returns {Blob}
 */
export function refusedLines(file, outcomes) {
  const rows = outcomes.filter(({ outcome }) => outcome === 'REFUSED').map(({ line, problems }) => [
    ...file.titles.map((_, index) => file.lines.get(line)?.[index] ?? ''),
    String(line), problems.map(({ text }) => text).join(' '),
  ]);
  return spreadsheet([[...file.titles, ...OURS], ...rows]);
}

/** @returns {Blob} the columns, and a line that shows what goes into them */
export function template() {
  return spreadsheet([
    ['email', 'firstName', 'lastName', 'organization', 'role', 'language'].map(heading),
    ['ada@example.com', 'Ada', 'Lovelace', 'acme', 'developer', 'en'],
  ]);
}

/**
 * Hands a file to the reader.
 *
 * @param {Blob} blob
 * @param {string} name
 */
export function save(blob, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
