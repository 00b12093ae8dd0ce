// SPDX-License-Identifier: Apache-2.0
import { html, nothing } from '../vendor/lit.js';
import { ApiError } from '../base/api-error.js';
import { href } from '../base/router.js';
import { t } from '../base/texts.js';
import { icon } from '../parts/icons.js';
import { empty, failed } from '../parts/states.js';

/** Before anything else is known. */
export function signingIn() {
  return html`<main class="work alone" id="main" aria-busy="true"><p class="sr" role="status">${t('baseSigningIn')}</p></main>`;
}

/**
 * The reader could not be signed in.
 *
 * @param {any} console the element `portal-console`
 * @param {ApiError} error
 */
export function notBegun(console, error) {
  return html`<main class="work alone" id="main"><div class="list">
    <h1>${console.config.realmName}</h1>${failed({ error, retry: () => void console.start() })}
  </div></main>`;
}

/**
 * A view whose modules did not come. The same page does not ask for them again.
 *
 * @param {import('./views.js').View} view
 */
export function lost(view) {
  const error = new ApiError(0, 'offline', t('baseOffline'), null);
  return html`<div class="list"><h1>${t(view.title)}</h1>${failed({ error, retry: () => location.reload() })}</div>`;
}

/**
 * For somebody who is signed in and administers nobody.
 *
 * @param {any} console the element `portal-console`
 */
export function nothingForYou(console) {
  const { me, config } = console;
  return html`<main class="work alone" id="main" tabindex="-1"><div class="list">
    <h1 class="sr">${t('baseNothingForYou')}</h1>
    ${empty({
      icon: 'org',
      title: t('baseNothingForYou'),
      text: t('baseNothingForYouText', me.name),
      action: html`
        <a class="btn primary" href="${config.server}/realms/${encodeURIComponent(config.realm)}/account/">${t('baseToAccount')}</a>
        <button class="btn" @click=${() => console.signOut()}>${t('baseSignInAsOther')}</button>`,
    })}
  </div></main>`;
}

/**
 * What only portal admins do, for somebody whom such an address was sent to.
 *
 * @param {any} console the element `portal-console`
 * @param {string} name of the view
 * @param {import('./views.js').View} view
 */
export function forPortalAdmins(console, name, view) {
  return html`<div class="list"><h1>${t(view.title)}</h1>${empty({
    icon: 'lock',
    title: t('baseForPortalAdmins'),
    text: t(`baseForPortalAdmins.${name}`),
    action: html`<a class="btn" href=${href(console.config.base, { view: 'users' })}>${t('baseToMembers')}</a>`,
  })}</div>`;
}

/** No such address. @param {any} console the element `portal-console` */
export function notHere(console) {
  return html`<div class="list"><h1>${t('baseNotFound')}</h1><p>${t('baseNotFoundText')}</p>
    <p><a class="btn" href=${href(console.config.base, { view: 'users' })}>${t(console.isPortalAdmin ? 'baseToUsers' : 'baseToMembers')}</a></p></div>`;
}

/**
 * The session has ended, or an action asks for a more recent sign-in. The page below stays as it is.
 *
 * @param {any} console the element `portal-console`
 */
export function signedOut(console) {
  const { needsRecentLogin, errand } = console.signOutNotice;
  return html`<div class="alert notice" role="alert">${icon('info')}
    <p><strong>${t(needsRecentLogin ? 'baseRecentLogin' : 'baseSignedOut')}</strong>
      ${t(!needsRecentLogin ? 'baseSignedOutText' : errand ? 'baseRecentLoginErrand' : 'baseRecentLoginText')}</p>
    <p class="row">
      <button class="btn primary" @click=${() => console.session.signInAgain({ isRecent: needsRecentLogin, errand: needsRecentLogin ? errand : undefined })}>${t('baseSignIn')}</button>
      ${needsRecentLogin ? html`<button class="btn quiet" @click=${() => { console.signOutNotice = null; }}>
        ${t('baseNotNow')}</button>` : nothing}
    </p>
  </div>`;
}
