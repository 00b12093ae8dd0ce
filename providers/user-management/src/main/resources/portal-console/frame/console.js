// SPDX-License-Identifier: Apache-2.0
import { html, LitElement, nothing } from '../vendor/lit.js';
import { Api } from '../base/api.js';
import { ApiError } from '../base/api-error.js';
import { parse } from '../base/router.js';
import { Session } from '../base/session.js';
import { counted, readTexts, t } from '../base/texts.js';
import { findAhead } from '../health/findings.js';
import { skeletonText } from '../parts/states.js';
import '../parts/toasts.js';
import { wear } from './brand.js';
import { configOf } from './config.js';
import { frame } from './frame.js';
import { forPortalAdmins, lost, notBegun, notHere, nothingForYou, signedOut, signingIn } from './gates.js';
import './key-sheet.js';
import { KeptFocus } from './kept-focus.js';
import { goesOnIn } from './language.js';
import { Navigation } from './navigation.js';
import { OtherTabs } from './other-tabs.js';
import { Stage } from './stage.js';
import { viewOf, VIEWS } from './views.js';

/** @typedef {import('../portal.js').components["schemas"]["Me"]} Me */

/** The page: who is signed in, where they are, and what is around the views. */
class PortalConsole extends LitElement {
  static properties = {
    me: { state: true }, route: { state: true }, trouble: { state: true }, waiting: { state: true },
    signOutNotice: { state: true }, isOnline: { state: true },
  };

  constructor() {
    super();
    this.config = configOf(this);
    wear(this.config.brand);
    this.session = new Session(this.config);
    this.api = new Api(this.config.base, () => this.session.token());
    /** @type {Me | null} */
    this.me = null;
    this.navigation = new Navigation(this, this.config.base, {
      firstView: () => this.#firstView, arrived: (route) => { this.route = route; },
    });
    this.route = this.navigation.route;
    /** @type {ApiError | null} */
    this.trouble = null;
    /** What is wrong with the realm, where it is known before the page. @type {import('../health/findings.js').Found | undefined} */
    this.found = undefined;
    /** How many requests wait. @type {number | null} */
    this.waiting = null;
    /** How often that was asked for. */
    this.counts = 0;
    /** @type {{needsRecentLogin: boolean, message: string, errand?: import('../base/errand.js').Errand} | null} */
    this.signOutNotice = null;
    this.isOnline = navigator.onLine;
    /** Of the menu, where the reader is. @type {Element | null} */
    this.entry = null;
    this.stage = new Stage(this.config.base, () => this.requestUpdate());
    this.focusKept = new KeptFocus();
    this.otherTabs = new OtherTabs(this);
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    addEventListener('online', () => { this.isOnline = true; });
    addEventListener('offline', () => { this.isOnline = false; });
    this.addEventListener('portal-changed', (event) => {
      this.otherTabs.tellChange(/** @type {CustomEvent} */ (event).detail.what);
      void this.count();
    });
    this.addEventListener('portal-signed-out', (event) => {
      this.signOutNotice = /** @type {CustomEvent} */ (event).detail;
    });
    void this.start();
  }

  async start() {
    this.trouble = null;
    // comes while the reader is signed in
    this.stage.isReady(viewOf(parse(this.config.base, this.session.place)) ?? VIEWS.requests);
    const texts = readTexts(this.config.base, 'base');
    texts.catch(() => {});
    try {
      if (await this.session.signIn() && !goesOnIn(this.session.language, this.config)) {
        this.navigation.readAddress();
        // all at once, so that nothing comes between the rows of a view later
        const found = this.isPortalAdmin ? findAhead(this.api, this.config.base) : undefined;
        [this.me, this.found] = await Promise.all([this.api.get('me'), found, texts, this.count()]);
        if (this.route.view === '') {
          this.navigation.go({ change: { view: this.#firstView }, going: { replace: true } });
        }
      }
    } catch (error) {
      this.trouble = error instanceof ApiError
        ? error
        : new ApiError(0, 'sign_in_failed', t('baseSignInFailed'), null);
    }
  }

  /** What waits comes first. */
  get #firstView() {
    return this.isPortalAdmin && this.waiting !== 0 ? 'requests' : 'users';
  }

  get isPortalAdmin() {
    return this.me?.roles.includes('portal-admin') ?? this.session.isPortalAdmin;
  }

  /** What waits, as it was asked for last: answers may overtake each other. */
  async count() {
    if (this.isPortalAdmin) {
      const turn = ++this.counts;
      const waiting = await this.api.get('registration-requests', { state: 'PENDING_APPROVAL', max: 1 })
        .then(({ total }) => total, () => null);
      this.waiting = turn === this.counts ? waiting : this.waiting;
    }
  }

  signOut() {
    this.otherTabs.tellSignOut();
    return this.session.signOut();
  }

  updated() {
    const view = viewOf(this.route);
    if (this.me) {
      const title = view ? t(view.title) : t('baseConsole');
      document.title = `${this.waiting && this.isPortalAdmin ? `(${counted(this.waiting)}) ` : ''}${title} · ${this.config.realmName}`;
    }
    // a phone's menu scrolls sideways
    const entry = this.querySelector('.side [aria-current]');
    if (entry !== this.entry) {
      this.entry = entry;
      entry?.scrollIntoView({ block: 'nearest', inline: 'center' });
    }
  }

  render() {
    if (this.trouble) {
      return notBegun(this, this.trouble);
    }
    if (!this.me) {
      return signingIn();
    }
    const mayUse = this.isPortalAdmin || this.me.may['list-users']?.allowed;
    return html`
      ${mayUse ? frame(this, this.#view()) : nothingForYou(this)}
      ${this.signOutNotice ? signedOut(this) : nothing}
      <portal-toasts></portal-toasts>
      <portal-key-sheet></portal-key-sheet>`;
  }

  #view() {
    const view = viewOf(this.route);
    if (!view) {
      return notHere(this);
    }
    if (view.isForPortalAdmins && !this.isPortalAdmin) {
      return forPortalAdmins(this, this.route.view, view);
    }
    if (this.stage.isLost(view)) {
      return lost(view);
    }
    return this.stage.isReady(view)
      ? this.stage.element(view, {
          base: this.config.base, realm: this.config.realm, token: this.api.token, me: this.me, route: this.route,
        })
      : html`<div class="list" aria-busy="true"><h1>${t(view.title)}</h1>${skeletonText(6)}</div>`;
  }
}

customElements.define('portal-console', PortalConsole);
