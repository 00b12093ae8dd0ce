// SPDX-License-Identifier: Apache-2.0
import { html, nothing } from '../vendor/lit.js';
import { t } from '../base/texts.js';

/** What the server stores in front of its sentence, or the name of what Java threw; the first that fits. @type {[RegExp, string][]} */
const SIGNS = [
  [/^mail_not_configured\b/, 'partsMailWhy.notConfigured'],
  [/^hostname_not_configured\b/, 'partsMailWhy.hostname'],
  [/^moved_here\b/, 'partsMailWhy.moved'],
  [/^recipient_refused: no mail can be sent/, 'partsMailWhy.address'],
  [/^recipient_refused\b/, 'partsMailWhy.recipient'],
  [/AuthenticationFailed|\b535\b/, 'partsMailWhy.login'],
  [/UnknownHost/, 'partsMailWhy.unknownHost'],
  [/Connect(ion)?(Exception| refused)|NoRouteToHost/i, 'partsMailWhy.refused'],
  [/Timeout|timed out/i, 'partsMailWhy.timeout'],
  [/SSL|TLS|Certif|PKIX/i, 'partsMailWhy.tls'],
  [/could not be written/, 'partsMailWhy.written'],
  [/AddressException|^EmailException/, 'partsMailWhy.address'],
  [/SMTP|\b[45]\d\d\b/, 'partsMailWhy.server'],
];

/**
 * Why a mail did not leave, as one text.
 *
 * @param {string | undefined} lastError of a mail
 */
export function whyText(lastError) {
  const { text, answer } = whyNot(lastError ?? '');
  return lastError ? html`${text}${answer ? html` <q dir="ltr">${answer}</q>` : nothing}` : nothing;
}

/**
 * Why a mail did not leave, in words, and what the mail server said.
 *
 * @param {string} lastError of a mail
 * @returns {{text: string, answer: string}}
 */
export function whyNot(lastError) {
  const [, key] = SIGNS.find(([sign]) => sign.test(lastError)) ?? [null, 'partsMailWhy.unknown'];
  const answer = lastError.replace(/^\w+_\w+: /, '').replace(/^\w+(Exception|Error): /, '').trim();
  return { text: t(key), answer };
}
