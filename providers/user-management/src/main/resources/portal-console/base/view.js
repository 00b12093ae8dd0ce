// SPDX-License-Identifier: Apache-2.0
import { LitElement } from '../vendor/lit.js';
import { Api } from './api.js';
import { ApiError } from './api-error.js';
import { ViewKeys } from './keys.js';

/**
 * @typedef {import('./router.js').Route} Route
 * @typedef {import('./router.js').RouteChange} RouteChange
 * @typedef {import('./router.js').Going} Going
 * @typedef {{allowed: boolean, code?: string, reason?: string}} May
 * @typedef {{kind?: 'good' | 'bad', action?: {label: string, run: () => void}, seconds?: number, signal?: AbortSignal}} Toast
 *   `seconds`: stands so long, and counts them; `signal`: goes before, once there is no way back any more
 */

/**
 * What all views have in common. A view needs nothing of the page around it but the base URL, the realm and a function for
 * an access token, and says what it wants by events: `portal-go`, `portal-toast`, `portal-changed`, `portal-signed-out`.
 */
export class PortalView extends LitElement {
  static properties = {
    base: { type: String },
    realm: { type: String },
    token: { attribute: false },
    route: { attribute: false },
    me: { attribute: false },
  };

  /** @type {Map<string, AbortController>} */
  #asked = new Map();
  #keys = new ViewKeys(this);
  /** @type {Api | undefined} */
  #api;

  constructor() {
    super();
    this.base = '';
    this.realm = '';
    /** @type {() => Promise<string>} */
    this.token = async () => '';
    /** @type {Route} */
    this.route = { view: '', path: [], query: {} };
    /** @type {import('../portal.js').components["schemas"]["Me"] | null} */
    this.me = null;
  }

  createRenderRoot() {
    return this;
  }

  get api() {
    this.#api ??= new Api(this.base, () => this.token());
    return this.#api;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#keys.listen();
    // an element that was there before its module gets its properties with the first update
    void this.updateComplete.then(() => (this.me ? undefined : this.#readMe()));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#keys.forget();
    this.#asked.forEach((asked) => asked.abort());
  }

  async #readMe() {
    try {
      this.me ??= await this.api.get('me');
    } catch (error) {
      this.failure(error);
    }
  }

  /**
   * To another address.
   *
   * @param {RouteChange} change
   * @param {Going} [going]
   */
  go(change, going = {}) {
    this.#tell('portal-go', { change, going });
  }

  /**
   * A toast, also for screen readers, and also once another view is shown.
   *
   * @param {string} text
   * @param {Toast} [toast]
   */
  say(text, toast = {}) {
    this.#tell('portal-toast', { text, ...toast });
  }

  /**
   * Counts and lists elsewhere may be out of date.
   *
   * @param {'requests' | 'users' | 'organizations' | 'mails' | 'settings'} what
   */
  hasChanged(what) {
    this.#tell('portal-changed', { what });
  }

  /**
   * @param {string} name
   * @param {object} detail
   */
  #tell(name, detail) {
    (this.isConnected ? this : document).dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  }

  /**
   * Whether the reader may do it at all, to somebody.
   *
   * @param {string} action as in `GET me`
   * @returns {May}
   */
  may(action) {
    return this.me?.may[action] ?? { allowed: false };
  }

  /** @returns {boolean} */
  get isPortalAdmin() {
    return this.me?.roles.includes('portal-admin') ?? false;
  }

  /**
   * Asks, and forgets what was asked under this name before: its answer comes to nothing.
   *
   * @template T
   * @param {string} name
   * @param {(signal: AbortSignal) => Promise<T>} question
   * @returns {Promise<T | undefined>} undefined when something newer was asked meanwhile
   */
  async latest(name, question) {
    this.#asked.get(name)?.abort();
    const asked = new AbortController();
    this.#asked.set(name, asked);
    try {
      const answer = await question(asked.signal);
      return asked.signal.aborted ? undefined : answer;
    } catch (error) {
      if (asked.signal.aborted) {
        return undefined;
      }
      throw error;
    }
  }

  /**
   * What went wrong, to be shown in place; somebody who is signed out is asked to sign in as well.
   *
   * @param {unknown} error
   * @param {import('./errand.js').Errand} [errand] what is done once the reader has signed in again, where that was missing
   * @returns {ApiError}
   */
  failure(error, errand) {
    if (!(error instanceof ApiError)) {
      throw error;
    }
    if (error.isSignedOut || error.needsRecentLogin) {
      this.#tell('portal-signed-out', { needsRecentLogin: error.needsRecentLogin, message: error.message, errand });
    }
    return error;
  }

  /**
   * The keys of this view.
   *
   * @param {Record<string, import('./keys.js').Key>} keys by `KeyboardEvent.key`
   */
  keys(keys) {
    this.#keys.known = keys;
  }

  /** @returns {Record<string, import('./keys.js').Key>} */
  get knownKeys() {
    return this.#keys.known;
  }
}
