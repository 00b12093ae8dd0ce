// SPDX-License-Identifier: Apache-2.0
import { t } from '../base/texts.js';

/**
 * Says who takes care of a request.
 *
 * @param {import('./requests-view.js').RequestsView} view
 * @param {import('./request-list.js').Request} request
 * @param {string | null} userId null for nobody
 */
export async function assign(view, request, userId) {
  try {
    const path = `registration-requests/${encodeURIComponent(request.id)}/assignee`;
    view.list.replace(await view.api.send('PUT', path, { userId }, { version: request.version }));
    view.say(t(userId ? 'requestsTaken' : 'requestsGivenBack'), { kind: 'good' });
  } catch (error) {
    await view.troubles.meet(request, view.failure(error));
  }
}
