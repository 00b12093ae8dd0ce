// SPDX-License-Identifier: Apache-2.0
import { ApiError } from '../base/api-error.js';
import { t } from '../base/texts.js';

/** The console in other tabs of this browser: one session for all of them, and one truth. They tell each other nothing but that. */
export class OtherTabs {
  #channel;

  /** @param {any} console the element `portal-console` */
  constructor(console) {
    this.console = console;
    this.#channel = new BroadcastChannel(`portal-console ${console.config.base}`);
    this.#channel.onmessage = ({ data }) => (data.isSignedOut ? this.#end() : this.#hear(String(data.changed)));
    addEventListener('focus', () => void this.#lookAgain());
  }

  tellSignOut() {
    this.#channel.postMessage({ isSignedOut: true });
  }

  /** @param {string} what as `portal-changed` says it */
  tellChange(what) {
    this.#channel.postMessage({ changed: what });
  }

  /** @param {string} what */
  #hear(what) {
    this.console.stage.tellChange(what);
    void this.console.count();
  }

  /** Back from another window, where the session may have ended, or something was decided. */
  async #lookAgain() {
    if (this.console.me && !this.console.signOutNotice) {
      try {
        await this.console.api.get('me');
        await this.console.count();
      } catch (error) {
        if (error instanceof ApiError && error.isSignedOut) {
          this.#end();
        }
      }
    }
  }

  /** The page stays, with all that was typed. */
  #end() {
    this.console.session.forget();
    this.console.signOutNotice = { needsRecentLogin: false, message: t('baseSignedOut') };
  }
}
