// SPDX-License-Identifier: Apache-2.0
import { acquaintances } from './similarity.js';

/** @typedef {import('./request-list.js').Request} Request */

/** Who is here already, of requests that somebody has looked at. */
export class Recognition {
  /** By id of the request. @type {Map<string, import('./similarity.js').Acquaintances>} */
  known = new Map();

  /** @param {import('../base/view.js').PortalView} view that shows it */
  constructor(view) {
    this.view = view;
  }

  /** Finds it out, once. @param {Request | undefined} request */
  async look(request) {
    if (request?.state === 'PENDING_APPROVAL' && !this.known.has(request.id)) {
      try {
        const found = await this.view.latest('likeness', (signal) => acquaintances(this.view.api, request, signal));
        if (found) {
          this.known.set(request.id, found);
          this.view.requestUpdate();
        }
      } catch (error) {
        // only a help: the request can be decided without it
        this.view.failure(error);
      }
    }
  }
}
