// SPDX-License-Identifier: Apache-2.0
import { t } from '../base/texts.js';
import { asked } from './people-filters.js';

/**
 * The people of the list as it is filtered, in a file.
 *
 * @param {import('./people-list.js').PeopleList} list
 */
export async function exportPeople(list) {
  list.trouble = null;
  try {
    const file = await list.api.download('users/export', asked(list.route.query, list.isPortalAdmin));
    takeAway(file, 'users.csv');
    list.say(t('usersExported'));
  } catch (error) {
    list.trouble = list.failure(error);
  }
}

/**
 * Hands a file to the reader.
 *
 * @param {Blob} file
 * @param {string} name
 */
function takeAway(file, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // the browser has taken it by then
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
