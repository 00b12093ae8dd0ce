// SPDX-License-Identifier: Apache-2.0
import { html, nothing } from '../vendor/lit.js';
import { t } from '../base/texts.js';
import { stateBadge } from '../parts/badge.js';
import { icon } from '../parts/icons.js';
import { roleName } from '../parts/people.js';
import { when } from '../parts/time.js';
import { sendInvitation, withdrawInvitation } from './invitation-deeds.js';

/** @typedef {import('../portal.js').components["schemas"]["Invitation"]} Invitation */

/**
 * One invitation, in the drawer of the person.
 *
 * @param {import('./person-deeds.js').Doer & {load: () => Promise<void>}} view
 * @param {Invitation} invitation
 */
export function invitationCard(view, invitation) {
  const isOpen = invitation.state === 'OPEN' || invitation.state === 'EXPIRED' && !invitation.settledAt;
  return html`<div class="card stack tight small">
    <p class="row">${stateBadge(invitation.state)}<span class="end muted">${when(invitation.createdAt)}</span></p>
    <p>${invitedTo(invitation)}</p>
    <p class="muted">${fate(invitation)}</p>
    ${isOpen ? html`<div class="row">
      <button class="btn sm" type="button" @click=${() => void sendInvitation(view, invitation)}>${icon('send')}${
        invitation.mail ? t('personSendAgain') : t('personSendNow')}</button>
      <button class="btn sm quiet bad" type="button" @click=${() => void withdrawInvitation(view,
        invitation)}>${t('personWithdraw')}</button></div>` : nothing}
  </div>`;
}

/**
 * To which roles, and where.
 *
 * @param {Invitation} invitation
 */
export function invitedTo({ role, organizations }) {
  return role
    ? roleName(role)
    : organizations.map((one) => html`<span class="place"><span
      dir="auto">${one.name ?? t('personOrganizationGone')}</span>
      <span class="muted">${roleName(one.role)}</span></span>`);
}

/**
 * Who invited, and what became of the mail.
 *
 * @param {Invitation} invitation
 */
export function fate({ inviter, mail, expiresAt, settledAt, state }) {
  const by = inviter ? t('personInvitedBy', inviter) : '';
  if (settledAt) {
    return html`${by} ${when(settledAt)}`;
  }
  const told = mail ? t(`personInvitationMail_${mail}`) : t('personInvitationNotSent');
  return html`${by} ${told} ${expiresAt ? html`${t(state === 'EXPIRED' ? 'personLinkEnded'
    : 'personLinkUntil')} ${when(expiresAt)}` : nothing}`;
}
