// SPDX-License-Identifier: Apache-2.0
import { html, nothing, ref } from '../vendor/lit.js';
import { t } from '../base/texts.js';
import { colour } from '../parts/colour-field.js';
import { readable } from './brand-colour.js';
import './look-styles.js';

/**
 * @typedef {object} Look as somebody is writing it
 * @property {string} name
 * @property {string} accent
 * @property {string} accentDark
 * @property {string} logo
 * @property {string} picture
 * @property {Record<string, string>} texts of one language
 */

const LINKS = ['docs', 'status', 'terms', 'privacy', 'help'];
/** The theme's own. */
const ACCENT = { light: '#0b5f86', dark: '#74c4ea' };

/**
 * The sign-up page in small, in both schemes: drawn here, because no page may hold a sign-in page in a frame.
 *
 * @param {Look} look
 */
export function lookPreview(look) {
  return html`<div class="two looks" role="img" aria-label=${t('settingsLookPreviewOf', look.name)}>
    ${scheme(look, 'light')}${scheme(look, 'dark')}</div>`;
}

/** @param {Look} look @param {'light' | 'dark'} kind */
function scheme(look, kind) {
  const { texts } = look;
  const points = [texts.panelPoint1, texts.panelPoint2, texts.panelPoint3].filter(Boolean);
  const links = LINKS.filter((link) => texts[`${link}Url`]);
  return html`<div class="look ${kind}" aria-hidden="true" ${ref(painted(look, kind))}>
    <div class="look-panel">
      <span class="look-brand">${look.logo ? html`<img src=${look.logo} alt="">` : nothing}<b>${look.name}</b></span>
      ${texts.panelTitle ? html`<strong>${texts.panelTitle}</strong>` : nothing}
      ${texts.panelText ? html`<span>${texts.panelText}</span>` : nothing}
      ${points.length > 0 ? html`<ul>${points.map((point) => html`<li>${point}</li>`)}</ul>` : nothing}
    </div>
    <div class="look-form">
      <i></i><i></i>
      <b class="look-button">${texts.createAccount || t('settingsLookButton')}</b>
      <span class="look-link">${t('settingsLookLink')}</span>
      ${links.length > 0
        ? html`<small>${links.map((link) => html`<span>${texts[link] || t(`settingsLook.${link}`)}</span> `)}</small>`
        : nothing}
    </div>
  </div>`;
}

/** @param {Look} look @param {'light' | 'dark'} kind @returns {(element?: Element) => void} */
function painted(look, kind) {
  return (element) => {
    if (element instanceof HTMLElement) {
      const chosen = colour(look.accent);
      const own = kind === 'light' ? chosen : colour(look.accentDark) ?? chosen;
      element.style.setProperty('--look-brand', readable(chosen ?? ACCENT.light, 'light'));
      element.style.setProperty('--look-accent', own ? readable(own, kind) : ACCENT[kind]);
      element.style.setProperty('--look-picture', look.picture ? `url("${look.picture}")` : 'none');
    }
  };
}
