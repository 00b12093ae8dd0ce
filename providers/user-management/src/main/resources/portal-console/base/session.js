// SPDX-License-Identifier: Apache-2.0
import Keycloak from '../vendor/keycloak.js';
import { ApiError } from './api-error.js';
import { dropAllDrafts, keepDraftsOf } from './drafts.js';
import { dropErrand, keepErrand } from './errand.js';
import { t } from './texts.js';

const PLACE = 'portal-place';
/** What Keycloak (26.7) adds to the query of an address where a sign-in ends. Ours end behind the `#`. */
const ADDED = ['code', 'state', 'session_state', 'iss', 'error', 'error_description', 'error_uri', 'response', 'kc_action_status'];
/** Seconds that a token must be good for when it is handed out. */
const LEAST_VALIDITY = 20;

/** Sign-in at the realm. Tokens stand in memory only: no other script, tab or later visit finds them. */
export class Session {
  /**
   * @param {object} config
   * @param {string} config.server base URL of Keycloak
   * @param {string} config.realm
   * @param {string} config.client client id
   * @param {string} config.base URL of the portal in its realm, without a slash at its end
   */
  constructor({ server, realm, client, base }) {
    this.home = `${base}/`;
    this.keycloak = new Keycloak({ url: server, realm, clientId: client });
  }

  /**
   * Leaves for the sign-in page when nobody is signed in, and comes back to the same address.
   *
   * @returns {Promise<boolean>} false when the browser is leaving
   */
  async signIn() {
    const { place } = this;
    // without `onLoad`: with it, keycloak-js would leave the page by itself when a session ends, and all that was typed
    const isSignedIn = await this.keycloak.init({
      pkceMethod: 'S256', redirectUri: this.home, checkLoginIframe: false,
    });
    if (!isSignedIn) {
      // whoever opens the page anew, or comes back without having signed in, has thought better of it
      dropErrand();
      await this.signInAgain();
    }
    history.replaceState(null, '', place);
    if (isSignedIn) {
      keepDraftsOf(this.keycloak.subject ?? '');
    }
    return isSignedIn;
  }

  /** Where the reader wanted to go, or is. @returns {URL} */
  get place() {
    const place = new URL(isBack() ? sessionStorage.getItem(PLACE) ?? this.home : location.href, location.href);
    place.hash = '';
    // of a sign-in that somebody else began for the reader: no address that they might pass on has its code in it
    if (place.searchParams.has('iss') || place.searchParams.has('code') || place.searchParams.has('response')) {
      ADDED.forEach((name) => place.searchParams.delete(name));
    }
    return place;
  }

  /** As the token says; the API decides. @returns {boolean} */
  get isPortalAdmin() {
    return this.keycloak.hasResourceRole('portal-admin');
  }

  /** The language that the person chose for their account, or undefined. @returns {string | undefined} */
  get language() {
    return this.keycloak.idTokenParsed?.locale;
  }

  /**
   * An access token for the API.
   *
   * @returns {Promise<string>}
   * @throws {ApiError} 401 when the session has ended, 0 when the server was not reached
   */
  async token() {
    try {
      await this.keycloak.updateToken(LEAST_VALIDITY);
    } catch {
      // keycloak-js forgets the token that the server no longer knows, and keeps it when nobody answered
      throw this.keycloak.token
        ? new ApiError(0, 'offline', t('baseOffline'), null)
        : new ApiError(401, 'unauthorized', t('baseSignedOut'), null);
    }
    return this.keycloak.token ?? '';
  }

  /**
   * Through the sign-in page, and back to the same address.
   *
   * @param {{isRecent?: boolean, errand?: import('./errand.js').Errand}} [how] isRecent: also for somebody who is signed in;
   *   errand: what is done once they are back
   */
  signInAgain({ isRecent = false, errand } = {}) {
    sessionStorage.setItem(PLACE, this.place.href);
    if (errand) {
      keepErrand(errand);
    }
    return this.keycloak.login({
      redirectUri: this.home, scope: 'openid portal-api', ...(isRecent ? { maxAge: 0 } : {}),
    });
  }

  /** Signed out elsewhere in this browser: no call goes out with a token that may be good for some minutes. */
  forget() {
    this.keycloak.clearToken();
  }

  /** Everywhere in this browser. */
  signOut() {
    dropAllDrafts();
    return this.keycloak.logout({ redirectUri: this.home });
  }
}

/** From the sign-in page, with its answer in the address. */
function isBack() {
  return new URLSearchParams(location.hash.slice(1)).has('state');
}
