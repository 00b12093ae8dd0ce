// SPDX-License-Identifier: Apache-2.0
import { ChangedMeanwhile } from '../base/meanwhile.js';
import { t } from '../base/texts.js';
import { confirm } from '../parts/dialog.js';
import { personName } from '../parts/people.js';

/**
 * @typedef {import('./person-menu.js').Subject} Subject
 * @typedef {import('../base/view.js').PortalView & {trouble: import('../base/api-error.js').ApiError | null}} Doer a view
 *   that shows
 *   what was refused
 */

/** To whom, or to what, something is being done. @type {Set<string>} */
const underWay = new Set();

/**
 * Runs it, and shows in place what went wrong. While something is being done to somebody, nothing else is: on a slow line, a
 * second click would only be refused.
 *
 * @param {Doer} view
 * @param {string} id of the person or the invitation
 * @param {() => Promise<void>} deed
 * @param {import('../base/errand.js').Errand} [errand] is done once the reader has signed in again
 */
export async function attempt(view, id, deed, errand) {
  if (underWay.has(id)) {
    return;
  }
  underWay.add(id);
  view.trouble = null;
  try {
    await deed();
  } catch (error) {
    view.trouble = view.failure(error, errand);
    view.say(view.trouble.message, { kind: 'bad' });
  } finally {
    underWay.delete(id);
  }
}

/**
 * Tells the list, and whoever counts.
 *
 * @param {Doer} view
 * @param {{person?: object, removed?: string}} change
 */
export function tellChange(view, change) {
  view.dispatchEvent(new CustomEvent('person-changed', { bubbles: true, composed: true, detail: change }));
  view.hasChanged('users');
}

/**
 * At once, and taken back by a second click.
 *
 * @param {Doer} view
 * @param {Subject} person
 * @param {boolean} enabled
 */
export function changeState(view, person, enabled) {
  return attempt(view, person.id, async () => {
    const changed = await view.api.send('PUT', `users/${person.id}`, { enabled }, { version: person.version });
    tellChange(view, { person: changed });
    view.say(t(enabled ? 'usersEnabledToast' : 'usersDisabledToast', personName(person)), {
      action: { label: t('usersUndo'), run: () => void changeState(view, { ...person, version: changed.version },
        !enabled) },
    });
  });
}

/**
 * The activation link, the first time or again.
 *
 * @param {Doer} view
 * @param {Subject} person
 */
export function sendLink(view, person) {
  return attempt(view, person.id, async () => {
    // no version: it changes nothing of the person, and goes to the address that is theirs now, which the toast names
    const sent = await view.api.send('POST', `users/${person.id}/activation-email`);
    tellChange(view, { person: await view.api.get(`users/${person.id}`) });
    view.say(t('usersLinkSentToast', sent.email));
  });
}

/**
 * For good, so it asks first.
 *
 * @param {Doer} view
 * @param {Subject} person
 * @param {string} name
 */
export async function removePerson(view, person, name) {
  const isSure = await confirm({
    title: t('usersRemoveTitle', name), text: t('usersRemoveText', name), action: t('usersRemoveAction'), kind: 'bad',
  });
  if (isSure) {
    await attempt(view, person.id, async () => {
      await view.api.send('DELETE', `users/${person.id}`, undefined, { version: person.version });
      tellChange(view, { removed: person.id });
      view.say(t('usersRemovedToast', name));
      if (view.route.path[0] === person.id) {
        view.go({ path: [] }, { replace: true });
      }
    });
  }
}

/**
 * T17: lets somebody in who waits.
 *
 * @param {Doer} view
 * @param {Subject} person
 */
export function activate(view, person) {
  return attempt(view, person.id, async () => {
    const [request, now] = await Promise.all([
      view.api.get(`registration-requests/${person.id}`), view.api.get(`users/${person.id}`),
    ]);
    if (now.version !== person.version) {
      tellChange(view, { person: now });
      throw new ChangedMeanwhile();
    }
    const decided = await view.api.send('POST', `registration-requests/${person.id}/approve`, undefined,
      { version: request.version });
    tellChange(view, { person: await view.api.get(`users/${person.id}`) });
    view.hasChanged('requests');
    view.say(t(decided.state === 'ACTIVE' ? 'usersActivatedToast' : 'usersApprovedToast', personName(person)));
  });
}
