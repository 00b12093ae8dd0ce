// SPDX-License-Identifier: Apache-2.0
import { html } from '../vendor/lit.js';
import { t } from '../base/texts.js';
import { assign } from './assignment.js';
import { mayDecide } from './selection.js';
import { undoLatest } from './undo-window.js';

/**
 * What the keyboard does in the queue; with a request in the drawer, to that one.
 *
 * @param {any} view the element `portal-requests`
 * @returns {Record<string, import('../base/keys.js').Key>}
 */
export function requestKeys(view) {
  const key = (/** @type {string} */ name, /** @type {() => void} */ run) => ({ label: t(`requestsKey.${name}`), run });
  const decide = (/** @type {(request: any) => void} */ how) => () => {
    const request = here(view);
    if (request && mayDecide(request) && !view.decisions.busy.has(request.id)) {
      how(request);
    }
  };
  return {
    j: key('next', () => move(view, 1)),
    k: key('previous', () => move(view, -1)),
    a: key('approve', decide((request) => void view.decisions.approve(request))),
    e: key('approveWith', decide(({ id }) => view.openCard(id, 'approve'))),
    r: key('reject', decide(({ id }) => view.openCard(id, 'reject'))),
    x: key('select', decide(({ id }) => view.selection.choose(id))),
    t: key('take', decide((request) => void assign(view, request, view.me.id))),
    u: key('undo', () => undoLatest() || view.say(t('requestsNothingToUndo'))),
    Enter: key('open', () => here(view) && view.go({ path: [here(view).id] })),
    '/': key('search', () => view.querySelector('#search')?.focus()),
    Escape: key('close', () => close(view)),
  };
}

/** Those that one works with, beside the heading. */
export function keysHint() {
  return html`<span class="wide"><span><kbd>j</kbd> <kbd>k</kbd> ${t('requestsKeysMove')}</span>
    <span><kbd>a</kbd> ${t('requestsKeysApprove')}</span> <span><kbd>r</kbd> ${t('requestsKeysReject')}</span>
    <span><kbd>?</kbd> ${t('requestsKeysAll')}</span></span>`;
}

/** The request that the keys are about: nobody is let in whom the admin has not come to. @param {any} view */
function here(view) {
  return view.list.find(view.openId ?? view.cursor.id ?? '') ?? (view.openId ? view.opened : undefined);
}

/** @param {any} view @param {1 | -1} step */
function move(view, step) {
  const { rows } = view;
  const at = rows.findIndex((/** @type {{id: string}} */ { id }) => id === (view.openId ?? view.cursor.id));
  const to = rows[at < 0 ? 0 : at + step];
  if (!to) {
    if (step > 0) {
      void view.list.goOn();
    }
  } else if (view.openId === null) {
    void view.cursor.focus(to.id);
  } else {
    view.cursor.stand(to.id);
    view.go({ path: [to.id] }, { replace: true });
  }
}

/** The innermost that is open. @param {any} view */
function close(view) {
  if (view.card) {
    void view.closeCard();
  } else if (view.openId !== null) {
    view.closeDrawer();
  } else {
    view.selection.chooseOnly([]);
  }
}
