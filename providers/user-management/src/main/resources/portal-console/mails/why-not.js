// SPDX-License-Identifier: Apache-2.0
import { t } from '../base/texts.js';

/** What the server stores in front of its sentence, or the name of what Java threw; the first that fits. @type {[RegExp, string][]} */
const SIGNS = [
  [/^mail_not_configured\b/, 'mailsWhy.notConfigured'],
  [/^hostname_not_configured\b/, 'mailsWhy.hostname'],
  [/^recipient_refused: no mail can be sent/, 'mailsWhy.address'],
  [/^recipient_refused\b/, 'mailsWhy.recipient'],
  [/AuthenticationFailed|\b535\b/, 'mailsWhy.login'],
  [/UnknownHost/, 'mailsWhy.unknownHost'],
  [/Connect(ion)?(Exception| refused)|NoRouteToHost/i, 'mailsWhy.refused'],
  [/Timeout|timed out/i, 'mailsWhy.timeout'],
  [/SSL|TLS|Certif|PKIX/i, 'mailsWhy.tls'],
  [/could not be written/, 'mailsWhy.written'],
  [/AddressException|^EmailException/, 'mailsWhy.address'],
  [/SMTP|\b[45]\d\d\b/, 'mailsWhy.server'],
];

/**
 * Why a mail did not leave, in words, and what the mail server said.
 *
 * @param {string} lastError of a mail
 * @returns {{text: string, answer: string}}
 */
export function whyNot(lastError) {
  const [, key] = SIGNS.find(([sign]) => sign.test(lastError)) ?? [null, 'mailsWhy.unknown'];
  const answer = lastError.replace(/^\w+_\w+: /, '').replace(/^\w+(Exception|Error): /, '').trim();
  return { text: t(key), answer };
}
