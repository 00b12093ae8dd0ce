// SPDX-License-Identifier: Apache-2.0
import { t } from '../base/texts.js';

/** How long something can be taken back. */
export const SECONDS = 8;

/**
 * @typedef {object} Postponed a call that waits
 * @property {string[]} ids what it is about
 * @property {import('../base/api.js').Api} api
 * @property {'POST' | 'DELETE'} method
 * @property {string} path below `api/`
 * @property {unknown} [body]
 * @property {string} [version]
 * @property {(call: Promise<any>) => Promise<void>} sent hears how the call ends
 * @property {(isTakenBack: boolean) => void} over
 */

/** @type {Set<Waiting>} */
const all = new Set();

/** @type {Set<() => void>} */
const listeners = new Set();

/** @param {() => void} listener hears that a call is taken back, or made @returns {() => void} to hear no more */
export function whenPostponedChanges(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** @param {Waiting} waiting @param {boolean} isTakenBack */
function over(waiting, isTakenBack) {
  all.delete(waiting);
  waiting.call.over(isTakenBack);
  listeners.forEach((listener) => listener());
}

/** Something that a person has decided and the server does not know yet. */
class Waiting {
  /** @param {Postponed} call */
  constructor(call) {
    this.call = call;
    this.accessToken = '';
    this.isSent = false;
    // asked for now: a page that goes away waits for nothing
    call.api.token().then((token) => { this.accessToken = token; }, () => {});
    this.timer = setTimeout(() => void this.send(), SECONDS * 1000);
    all.add(this);
  }

  /** @returns {boolean} false when it is too late */
  undo() {
    clearTimeout(this.timer);
    const isInTime = all.has(this) && !this.isSent;
    if (isInTime) {
      over(this, true);
    }
    return isInTime;
  }

  async send() {
    const { api, method, path, body, version, sent } = this.call;
    this.isSent = true;
    await sent(api.send(method, path, body, { version }));
    over(this, false);
  }

  /** The browser carries it out although the page is gone. */
  sendLeaving() {
    const { api, method, path, body, version } = this.call;
    clearTimeout(this.timer);
    all.delete(this);
    void fetch(`${api.base}/api/${path}`, {
      method,
      keepalive: true,
      credentials: 'omit',
      headers: {
        Authorization: `Bearer ${this.accessToken}`,
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(version ? { 'If-Match': `"${version}"` } : {}),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  }
}

/**
 * Makes the call after a while, or at once when the page goes away.
 *
 * @param {Postponed} call
 * @returns {() => boolean} takes it back; false when it is too late
 */
function postpone(call) {
  const waiting = new Waiting(call);
  return () => waiting.undo();
}

/**
 * Postpones it, and says so, with the way back as long as there is one.
 *
 * @param {import('../base/view.js').PortalView} view
 * @param {string} text
 * @param {Postponed} call
 */
export function postponeAndSay(view, text, call) {
  const wayBack = new AbortController();
  const undo = postpone({
    ...call,
    sent: (answer) => {
      wayBack.abort();
      return call.sent(answer);
    },
    over: (isTakenBack) => {
      wayBack.abort();
      call.over(isTakenBack);
    },
  });
  view.say(text, { seconds: SECONDS, signal: wayBack.signal, action: { label: t('requestsUndo'), run: undo } });
}

/** Takes back what came last. @returns {boolean} false when there is nothing */
export function undoLatest() {
  return [...all].filter((waiting) => !waiting.isSent).at(-1)?.undo() ?? false;
}

/**
 * Whether a call about it waits, or is under way.
 *
 * @param {string} id
 */
export function isPostponed(id) {
  return [...all].some((waiting) => waiting.call.ids.includes(id));
}

addEventListener('pagehide', () => [...all].filter((waiting) => !waiting.isSent).forEach((waiting) => waiting.sendLeaving()));
