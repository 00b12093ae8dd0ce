// SPDX-License-Identifier: Apache-2.0
import { html, nothing } from '../vendor/lit.js';
import { href } from '../base/router.js';
import { counted, t, tnCounted } from '../base/texts.js';
import { icon } from '../parts/icons.js';
import { roleName } from '../parts/people.js';
import '../health/health-strip.js';
import { speak } from './language.js';
import { prepare, VIEWS } from './views.js';

/**
 * What stands around a view: menu, who is signed in, what is wrong with the realm.
 *
 * @param {any} console the element `portal-console`
 * @param {unknown} view
 */
export function frame(console, view) {
  return html`
    <a class="skip btn" href="#main" @click=${skip}>${t('baseSkip')}</a>
    <header class="side">
      <a class="brand" href="${console.config.base}/">${mark(console.config.brand?.logo)}<span>${console.config.realmName}</span></a>
      <nav aria-label=${t('baseConsole')}><ul>${Object.entries(VIEWS)
        .filter(([, view]) => console.isPortalAdmin || !view.isForPortalAdmins)
        .map(([name, view]) => entry(console, name, view))}</ul></nav>
      ${account(console)}
    </header>
    <main class="work" id="main" tabindex="-1">
      ${console.isOnline ? nothing : html`<p class="alert warn offline" role="status">${icon('info')}${t('baseOffline')}</p>`}
      ${console.isPortalAdmin ? healthStrip(console) : nothing}
      ${view}
    </main>`;
}

/** The company's, or ours. @param {string | null | undefined} logo address */
function mark(logo) {
  return logo ? html`<img src=${logo} alt="">` : icon('mark');
}

/** @param {Event} event */
function skip(event) {
  event.preventDefault();
  document.getElementById('main')?.focus();
}

/**
 * @param {any} console
 * @param {string} name
 * @param {import('./views.js').View} view
 */
function entry(console, name, view) {
  const ahead = () => void prepare(console.config.base, view).catch(() => {});
  const waits = name === 'requests' && console.waiting;
  return html`<li><a href=${href(console.config.base, { view: name })}
      aria-current=${console.route.view === name ? 'page' : nothing} @pointerenter=${ahead} @focus=${ahead}>
    ${icon(view.icon)}${titleOf(console, name, view)}
    ${waits ? html`<span class="count">${counted(waits)}<span class="sr"> ${tnCounted('baseWaiting', waits)}</span></span>` : nothing}
  </a></li>`;
}

/**
 * An org admin has members; a portal admin has users.
 *
 * @param {any} console
 * @param {string} name
 * @param {import('./views.js').View} view
 */
function titleOf(console, name, view) {
  if (console.isPortalAdmin) {
    return t(view.title);
  }
  return t(name === 'users' ? 'baseMembers' : console.me.organizations.length === 1 ? 'baseOwnOrganization' : 'baseOwnOrganizations');
}

/** @param {any} console */
function account(console) {
  const { me, config } = console;
  const roles = [...new Set([
    ...me.roles,
    ...me.organizations.map((/** @type {{role?: string}} */ organization) => organization.role).filter(Boolean),
  ])];
  return html`<div class="account">
    <p><strong>${me.name}</strong><br><span class="muted">${roles.map(roleName).join(' · ')}</span></p>
    <div class="row">
      ${config.locales.length > 1 ? html`<label class="language"><span class="sr">${t('baseLanguage')}</span>
        <select class="input" @change=${(/** @type {Event} */ event) =>
          speak(/** @type {HTMLSelectElement} */ (event.target).value)}>
          ${config.locales.map((/** @type {{tag: string, name: string}} */ { tag, name }) =>
            html`<option value=${tag} lang=${tag} ?selected=${tag === config.locale}>${name}</option>`)}
        </select></label>` : nothing}
      <button class="btn sm quiet" @click=${() => console.signOut()}>${t('baseSignOut')}</button>
    </div>
  </div>`;
}

/** @param {any} console */
function healthStrip(console) {
  return html`<portal-health-strip .base=${console.config.base} .realm=${console.config.realm} .token=${console.api.token}
    .me=${console.me} .route=${console.route} .found=${console.found}></portal-health-strip>`;
}
