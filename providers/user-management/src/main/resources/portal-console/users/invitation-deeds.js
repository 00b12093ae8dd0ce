// SPDX-License-Identifier: Apache-2.0
import { t } from '../base/texts.js';
import { confirm } from '../parts/dialog.js';
import { attempt, tellChange } from './person-deeds.js';

/**
 * @typedef {import('../portal.js').components["schemas"]["Invitation"]} Invitation
 * @typedef {import('./person-deeds.js').Doer & {load: () => Promise<void>}} View
 */

/**
 * The first time or again: earlier links stop working.
 *
 * @param {View} view
 * @param {Invitation} invitation
 */
export function sendInvitation(view, invitation) {
  return attempt(view, invitation.id, async () => {
    // no version: nobody edits an invitation, and one that is not open is refused with 409
    await view.api.send('POST', `invitations/${invitation.id}/send`);
    view.say(t('usersLinkSentToast', invitation.email));
    view.hasChanged('mails');
    await view.load();
  });
}

/**
 * For good, so it asks first.
 *
 * @param {View} view
 * @param {Invitation} invitation
 */
export async function withdrawInvitation(view, invitation) {
  const isSure = await confirm({
    title: t('personWithdrawTitle', invitation.email),
    text: t(invitation.newAccount ? 'personWithdrawTextAccount' : 'personWithdrawText', invitation.email),
    action: t('personWithdrawAction'),
    kind: 'bad',
  });
  if (isSure) {
    await attempt(view, invitation.id, async () => {
      // no version: as above
      await view.api.send('DELETE', `invitations/${invitation.id}`);
      view.say(t('personWithdrawnToast', invitation.email));
      if (invitation.newAccount && invitation.userId) {
        tellChange(view, { removed: invitation.userId });
        if (view.route.path[0] === invitation.userId) {
          view.go({ path: [] }, { replace: true });
          return;
        }
      }
      await view.load();
    });
  }
}
