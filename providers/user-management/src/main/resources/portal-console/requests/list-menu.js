// SPDX-License-Identifier: Apache-2.0
import { t } from '../base/texts.js';
import { menu } from '../parts/menu.js';
import { paramsOf } from './request-list.js';

/** Milliseconds that a browser has to take the file. */
const TIME = 30_000;

/**
 * What can be done with the list as a whole.
 *
 * @param {import('./requests-view.js').RequestsView} view
 */
export function listMenu(view) {
  return menu({
    label: t('requestsMoreActions'),
    items: [
      { label: t('requestsManageReasons'), icon: 'edit', run: () => void view.manage() },
      { label: t('requestsDownload'), icon: 'download', run: () => void download(view) },
    ],
  });
}

/** With its filters, as a file. @param {import('./requests-view.js').RequestsView} view */
async function download(view) {
  try {
    const file = await view.api.download('registration-requests/export', paramsOf(view.route.query));
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = 'registration-requests.csv';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), TIME);
  } catch (error) {
    view.say(view.failure(error).message, { kind: 'bad' });
  }
}
