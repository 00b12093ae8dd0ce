// SPDX-License-Identifier: Apache-2.0

/** Who chose a language for the console, in this tab, has it whatever their account says. */
const CHOSEN = 'portal-language';
const PARAMETER = 'kc_locale';

/**
 * The page once more in another language, at the same address.
 *
 * @param {string} tag BCP 47
 */
export function speak(tag) {
  sessionStorage.setItem(CHOSEN, tag);
  const address = new URL(location.href);
  address.searchParams.set(PARAMETER, tag);
  location.assign(address);
}

/**
 * Whether the page is on its way to the language of the reader's account: B2. Takes the language out of the address otherwise.
 *
 * @param {string | undefined} own
 * @param {{locale: string, locales: {tag: string}[]}} config
 */
export function goesOnIn(own, config) {
  const isOffered = config.locales.some(({ tag }) => tag === own);
  if (own && isOffered && own !== config.locale && !sessionStorage.getItem(CHOSEN)) {
    speak(own);
    return true;
  }
  const address = new URL(location.href);
  address.searchParams.delete(PARAMETER);
  history.replaceState(null, '', address);
  return false;
}
