// SPDX-License-Identifier: Apache-2.0
import { html, nothing } from '../vendor/lit.js';
import { stateName } from './people.js';

/**
 * Colour and shape of a state: a full dot is done, a ring waits, a half dot is on its way, a dash is off, a cross has
 * failed.
 *
 * @type {Record<string, [Kind, string]>}
 */
const looks = {
  ACTIVE: ['good', 'full'],
  PENDING_ACTIVATION: ['warn', 'half'],
  PENDING_APPROVAL: ['warn', 'ring'],
  DISABLED: ['', 'off'],
  REJECTED: ['bad', 'cross'],
  WAITING: ['warn', 'ring'],
  SENDING: ['info', 'half'],
  SENT: ['good', 'full'],
  FAILED: ['bad', 'cross'],
  CANCELLED: ['', 'off'],
  OPEN: ['warn', 'ring'],
  ACCEPTED: ['good', 'full'],
  DECLINED: ['bad', 'cross'],
  WITHDRAWN: ['', 'off'],
  EXPIRED: ['', 'off'],
  OK: ['good', 'full'],
  WARNING: ['warn', 'half'],
  PROBLEM: ['bad', 'cross'],
};

/** @typedef {'' | 'good' | 'warn' | 'bad' | 'info'} Kind */

/**
 * @param {unknown} text
 * @param {Kind} [kind]
 */
export function badge(text, kind = '') {
  return html`<span class="badge ${kind}">${text}</span>`;
}

/** @param {string} state of a person, a request, a mail, an invitation or a check, as the API writes it */
export function stateBadge(state) {
  const [kind, shape] = looks[state] ?? ['', nothing];
  return html`<span class="badge ${kind}" data-s=${shape}>${stateName(state)}</span>`;
}
