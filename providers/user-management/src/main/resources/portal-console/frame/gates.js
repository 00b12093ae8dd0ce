// SPDX-License-Identifier: Apache-2.0
import { html, nothing } from '../vendor/lit.js';
import { t } from '../base/texts.js';
import { icon } from '../parts/icons.js';
import { empty } from '../parts/states.js';

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
        <button class="btn" @click=${() => console.session.signOut()}>${t('baseSignInAsOther')}</button>`,
    })}
  </div></main>`;
}

/**
 * The session has ended, or an action asks for a more recent sign-in. The page below stays as it is.
 *
 * @param {any} console the element `portal-console`
 */
export function signedOut(console) {
  const { needsRecentLogin } = console.signOutNotice;
  return html`<div class="alert notice" role="alert">${icon('info')}
    <p><strong>${t(needsRecentLogin ? 'baseRecentLogin' : 'baseSignedOut')}</strong>
      ${t(needsRecentLogin ? 'baseRecentLoginText' : 'baseSignedOutText')}</p>
    <p class="row">
      <button class="btn primary" @click=${() => console.session.signInAgain({ isRecent: needsRecentLogin })}>${t('baseSignIn')}</button>
      ${needsRecentLogin ? html`<button class="btn quiet" @click=${() => { console.signOutNotice = null; }}>
        ${t('baseNotNow')}</button>` : nothing}
    </p>
  </div>`;
}
