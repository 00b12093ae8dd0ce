// SPDX-License-Identifier: Apache-2.0
import { countsWithComma } from '../base/texts.js';

const MARK = '\uFEFF';
/** What a spreadsheet carries out when a cell begins with it, also in the wide form of East Asia. */
const FORMULA = /(^|[,;|\n])([\s"'\p{Cf}]*)(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/gu;
/** Excel names the delimiter in a line of its own, where it is not the one of its language. */
const HINT = /^"?sep=."?\r?\n/i;
const MADE_TEXT = /(^|[,;|\n])'([\s"'\p{Cf}]*)(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/gu;

/**
 * The text of a file, in the encodings that spreadsheets write.
 *
 * @param {ArrayBuffer} bytes
 * @returns {{text: string, charset: string | null}} charset: to be named to the server; null for what it finds out itself
 */
export function decode(bytes) {
  const head = new Uint8Array(bytes.slice(0, 64));
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) {
    return { text: new TextDecoder(head[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes), charset: null };
  }
  const at = head.indexOf(0);
  if (at >= 0) {
    return { text: new TextDecoder(at % 2 === 1 ? 'utf-16le' : 'utf-16be').decode(bytes), charset: null };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), charset: null };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), charset: 'windows-1252' };
  }
}

/**
 * The fields of each record, with the line that it begins in, as an editor counts. Empty lines are left out.
 *
 * @param {string} text
 * @returns {{line: number, fields: string[]}[]}
 */
export function parse(text) {
  const content = text.startsWith(MARK) ? text.slice(1) : text;
  const [hint = ''] = HINT.exec(content) ?? [];
  return records(content.slice(hint.length), hint ? 2 : 1);
}

/**
 * @param {string} text
 * @param {number} firstLine
 */
function records(text, firstLine) {
  const delimiter = delimiterOf(text);
  /** @type {{line: number, fields: string[]}[]} */
  const found = [];
  let fields = /** @type {string[]} */ ([]);
  let field = '';
  let quoted = false;
  let line = firstLine;
  let began = firstLine;
  const end = () => {
    fields.push(field);
    if (fields.length > 1 || field.trim() !== '') {
      found.push({ line: began, fields });
    }
    fields = [];
    field = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (quoted) {
      if (sign === '"' && text[at + 1] === '"') {
        field += '"';
        at += 1;
      } else if (sign === '"') {
        quoted = false;
      } else {
        field += sign;
      }
    } else if (sign === '"' && field === '') {
      quoted = true;
    } else if (sign === delimiter) {
      fields.push(field);
      field = '';
    } else if (sign === '\n') {
      end();
    } else if (sign !== '\r') {
      field += sign;
    }
    if (sign === '\n') {
      line += 1;
      began = quoted ? began : line;
    }
  }
  end();
  return found;
}

/** The first line decides, as it does at the server. @param {string} text */
function delimiterOf(text) {
  const titles = text.slice(0, text.indexOf('\n') < 0 ? text.length : text.indexOf('\n'));
  const counts = [',', ';', '\t'].map((delimiter) => titles.split(delimiter).length);
  return [',', ';', '\t'][counts.indexOf(Math.max(...counts))];
}

/**
 * A file that spreadsheets read, in which no cell is a formula.
 *
 * @param {string[][]} rows
 * @returns {Blob}
 */
export function spreadsheet(rows) {
  const delimiter = countsWithComma() ? ';' : ',';
  const cell = (/** @type {string} */ text) => `"${harmless(text).replaceAll('"', '""')}"`;
  return new Blob([MARK, rows.map((row) => `${row.map(cell).join(delimiter)}\r\n`).join('')], { type: 'text/csv;charset=utf-8' });
}

/** @param {string} text */
function harmless(text) {
  return text.replace(/[\t\r]/g, ' ').replace(FORMULA, "$1'$2");
}

/** What {@link spreadsheet} has made text, as it was. @param {string} text */
export function original(text) {
  return text.replace(MADE_TEXT, '$1$2');
}
