// SPDX-License-Identifier: Apache-2.0

/**
 * @typedef {object} Brand of a company
 * @property {string | null} [logo] address
 * @property {string | null} [light] accent of the light scheme as `#rrggbb`
 * @property {string | null} [dark]
 */

/**
 * The realm's colours, as the sign-in pages have them. By script, because the page's policy lets no inline style through.
 *
 * @param {Brand} [brand]
 */
export function wear(brand) {
  const { style } = document.documentElement;
  if (brand?.light) {
    style.setProperty('--brand', brand.light);
  }
  if (brand?.dark) {
    style.setProperty('--brand-dark', brand.dark);
  }
}
