// SPDX-License-Identifier: Apache-2.0
import { listed, t } from '../base/texts.js';
import { stateName } from '../parts/people.js';

/**
 * @typedef {import('./request-list.js').Request} Request
 * @typedef {{label: string, was: string, now: string}} Difference
 */

/**
 * What the account says now: an admin may have changed it since the sign-up.
 *
 * @param {Request} request
 * @returns {Request} with names and address as they are now
 */
export function asItIsNow(request) {
  const now = Object.entries(request.changed ?? {}).map(([field, value]) => [field, value ?? undefined]);
  return { ...request, ...Object.fromEntries(now) };
}

/**
 * In what the account says something else than the person did.
 *
 * @param {Request} request
 * @returns {Difference[]}
 */
export function changesOfAccount(request) {
  return Object.entries(request.changed ?? {}).map(([field, now]) => ({
    label: t(`requestsField.${field}`), was: said(request, field), now: now ?? t('requestsNothing'),
  }));
}

/**
 * What has become different between two looks at a request.
 *
 * @param {Request} before
 * @param {Request} after
 * @returns {Difference[]}
 */
export function differences(before, after) {
  const was = facts(before);
  const now = facts(after);
  return Object.keys({ ...was, ...now })
    .filter((label) => (was[label] ?? '') !== (now[label] ?? ''))
    .map((label) => ({ label, was: was[label] || t('requestsNothing'), now: now[label] || t('requestsNothing') }));
}

/** @param {Request} request @returns {Record<string, string | undefined>} by label */
function facts(request) {
  const now = asItIsNow(request);
  const fields = ['firstName', 'lastName', 'email', 'username', 'identityProvider'];
  return {
    ...Object.fromEntries(fields.map((field) => [t(`requestsField.${field}`), said(now, field)])),
    [t('requestsField.state')]: stateName(now.state),
    [t('requestsField.organization')]: now.organization?.name,
    [t('requestsField.assignee')]: now.assignee?.name,
    ...Object.fromEntries((now.attributes ?? []).map(({ label, shown }) => [label, listed(shown)])),
  };
}

/** @param {Request} request @param {string} field @returns {string} */
function said(request, field) {
  return /** @type {any} */ (request)[field] ?? '';
}
