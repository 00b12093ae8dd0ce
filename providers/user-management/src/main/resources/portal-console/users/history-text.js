// SPDX-License-Identifier: Apache-2.0
import { sentenceOf } from '../base/api-error.js';
import { hasText, listed, t } from '../base/texts.js';
import { roleName, stateName } from '../parts/people.js';
import { moment } from '../parts/time.js';

/** @typedef {import('../portal.js').components["schemas"]["Timeline"]["entries"][number]} Entry */

/** Fields of an account as the events have them, by the text that names them. @type {Record<string, string>} */
const FIELDS = { firstName: 'personFirstName', lastName: 'personLastName', email: 'personEmail',
  username: 'personUsername', locale: 'personLanguage', enabled: 'usersState' };

/**
 * What happened, in a few words.
 *
 * @param {Entry} entry
 * @returns {string}
 */
export function entryTitle(entry) {
  switch (entry.kind) {
    case 'MAIL': return mailTitle(entry);
    case 'PORTAL_CHANGE': return changeTitle(entry);
    case 'ADMIN_CHANGE': return adminTitle(entry);
    case 'OWN_ACTION': return named('personOwn_', entry.event ?? '', 'personOwnAction');
    default: return t(`personHistory_${entry.kind}`);
  }
}

/** @param {Entry} entry */
function mailTitle(entry) {
  const kind = named('personMailKind_', entry.event ?? '', 'personMail');
  return t(`personMailTold_${entry.details.status}`, kind);
}

/** @param {Entry} entry */
function changeTitle(entry) {
  const { event, details } = entry;
  if (event === 'PORTAL_USER_ORGANIZATION') {
    return placeTitle(details);
  }
  if (event === 'PORTAL_INVITATION') {
    return named('personInvitation_', lastPart(details.path, details.operation), 'personInvitationChanged');
  }
  if (event === 'PORTAL_USER') {
    return userTitle(details);
  }
  if (event === 'PORTAL_REGISTRATION_REQUEST') {
    return named('personRequest_', lastPart(details.path, details.operation), 'personRequestChanged');
  }
  return named('personChange_', event ?? '', 'personChanged');
}

/** @param {Record<string, string>} details */
function placeTitle({ operation, role, organization_alias: alias = '' }) {
  return operation === 'DELETE' ? t('personHistoryLeft', alias) : t('personHistoryRole', roleName(role), alias);
}

/** @param {Record<string, string>} details */
function userTitle({ changed = '', state }) {
  const fields = changed.split(', ').filter(Boolean);
  const only = fields.length === 1 ? fields[0] : undefined;
  if (only === 'enabled') {
    return t(state === 'DISABLED' ? 'personHistoryDisabled' : 'personHistoryEnabled');
  }
  if (only?.startsWith('role ')) {
    return t('personHistoryPublisher', roleName(only.slice('role '.length)));
  }
  return fields.length ? t('personHistoryFields', listed(fields.map(fieldName))) : stateTitle(state);
}

/** Org admins hear only what became of the account. @param {string | undefined} state */
function stateTitle(state) {
  return state ? t('personHistoryState', stateName(state)) : t('personChanged');
}

/** @param {string} field */
function fieldName(field) {
  return field.startsWith('role ') ? roleName(field.slice('role '.length)) : t(FIELDS[field] ?? field);
}

/** In Keycloak's own console. @param {Entry} entry */
function adminTitle({ event, details }) {
  if (event === 'ORGANIZATION_GROUP_MEMBERSHIP' && details.role) {
    return t(details.operation === 'DELETE' ? 'personAdminRoleTaken' : 'personAdminRoleGiven', roleName(details.role));
  }
  if (event === 'ORGANIZATION_MEMBERSHIP') {
    return t(details.operation === 'DELETE' ? 'personAdminLeft' : 'personAdminJoined', details.organization_alias ?? '');
  }
  if (event === 'USER' && details.enabled) {
    return t(details.enabled === 'true' ? 'personAdminChangedEnabled' : 'personAdminChangedDisabled');
  }
  return named('personAdmin_', event ?? '', 'personAdminChanged');
}

/**
 * Who, why, and what became of it. A service account has no name but that of its client; an administrator of another realm has
 * none that this realm knows.
 *
 * @param {Entry} entry
 * @param {string} [readerId]
 * @returns {string}
 */
export function entryText({ kind, by, details }, readerId) {
  const who = by && (by.id === readerId ? t('personByYou') : t('personBy', by.name ?? by.client ?? t('personAnAdministrator')));
  const reason = details.reason && kind !== 'OWN_ACTION' ? t('personBecause', details.reason) : '';
  const error = details.error ? errorText(details.error) : '';
  const sent = kind === 'MAIL' && details.sentTimestamp ? t('personMailLeft', moment(Number(details.sentTimestamp)))
    : '';
  const trouble = details.trouble ? t(details.trouble === 'address' ? 'personMailAddressRefused'
    : 'personMailServerTrouble') : '';
  const client = kind === 'OWN_ACTION' && details.client ? t('personWithClient', details.client) : '';
  const provider = details.identity_provider ? t('personThrough', details.identity_provider) : '';
  const was = details.role_before && details.role ? t('personRoleBefore', roleName(details.role_before)) : '';
  return [who, was, reason, sent, trouble, client, provider, error].filter(Boolean).join(' · ');
}

/** Of a denial or a sign-in. @param {string} error as the events have it */
function errorText(error) {
  const key = [`personDenied_${error.replace(/_denied$/, '')}`, `personLoginError_${error}`].find(hasText);
  return key ? t(key) : sentenceOf(error, error);
}

/**
 * @param {Entry} entry
 * @returns {'' | 'bad' | 'good'}
 */
export function entryKind({ kind, event, details }) {
  const isBad = kind === 'REJECTED' || kind === 'DENIED' || kind === 'LOCKED_OUT' || details.status === 'FAILED'
    || event === 'LOGIN_ERROR' || event === 'RESET_PASSWORD_ERROR';
  return isBad ? 'bad' : kind === 'ACTIVATED' || kind === 'APPROVED' ? 'good' : '';
}

/**
 * What was done to a thing is the end of its path, when that is no id.
 *
 * @param {string | undefined} path
 * @param {string | undefined} operation
 */
function lastPart(path, operation) {
  const last = path?.split('/').at(-1) ?? '';
  return /^[a-z-]+$/.test(last) && !/^[0-9a-f-]{36}$/.test(last) ? last : (operation ?? '');
}

/** @param {string} prefix @param {string} name @param {string} otherwise */
function named(prefix, name, otherwise) {
  return hasText(prefix + name) ? t(prefix + name) : t(otherwise, name);
}
