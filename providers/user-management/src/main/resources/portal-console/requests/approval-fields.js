// SPDX-License-Identifier: Apache-2.0
import { html, nothing } from '../vendor/lit.js';
import { t } from '../base/texts.js';
import { combobox, field, select } from '../parts/form.js';
import { roleName } from '../parts/people.js';

/** @typedef {any} Card the element `portal-decision` */

const ROLES = ['developer', 'org-publisher', 'org-admin'];
const LONGEST_NAME = 255;

/**
 * Where somebody is let in to: what they asked for, a new organization of another name, one that is here, or none.
 *
 * @param {Card} card
 */
export function approvalFields(card) {
  const { filled, stem, only } = card;
  const asked = only?.organization?.name;
  const places = [
    asked || !only ? ['asked', asked ? t('requestsPlace.asked', asked) : t('requestsPlace.each')] : null,
    ['existing', t('requestsPlace.existing')],
    only ? ['new', t(asked ? 'requestsPlace.renamed' : 'requestsPlace.new')] : null,
    ['none', t('requestsPlace.none')],
  ];
  const founds = filled.place === 'asked' || filled.place === 'new';
  return html`<div class="two">
      ${select({
    id: `${stem}-place`, label: t('requestsPlaceLegend'), value: filled.place, onchange: (place) => card.fill({ place }),
    options: places.filter((place) => place !== null).map(([value, label]) => ({ value: String(value), label: String(label) })),
    hint: founds ? t('requestsFounderHint') : undefined,
  })}
      ${filled.place === 'existing' ? existing(card) : nothing}
      ${filled.place === 'new' ? field({
    id: `${stem}-name`, label: t('requestsOrganizationName'), value: filled.name, maxlength: LONGEST_NAME, required: true,
    error: errorOf(card, 'name'), oninput: (name) => card.fill({ name }),
  }) : nothing}
    </div>
    ${filled.place === 'existing' && !filled.organization ? nearby(card) : nothing}`;
}

/** @param {Card} card */
function existing(card) {
  const { filled, stem } = card;
  return html`
    ${combobox({
    id: `${stem}-organization`, label: t('requestsOrganization'), value: filled.organization?.value ?? null,
    text: filled.organization?.label ?? '', search: (text, signal) => organizations(card, text, signal),
    onpick: (organization) => card.fill({ organization }), error: errorOf(card, 'organization'), required: true,
    hint: t('requestsOrganizationHint'),
  })}
    ${select({
    id: `${stem}-role`, label: t('requestsRole'), value: filled.role,
    options: ROLES.map((role) => ({ value: role, label: roleName(role) })), onchange: (role) => card.fill({ role }),
  })}`;
}

/** Where others of the same domain are. @param {Card} card */
function nearby(card) {
  const near = card.acquaintances?.organizations ?? [];
  return near.length ? html`<p class="row small nearby">${t('requestsNearby')}
    ${near.slice(0, 3).map((/** @type {{id: string, name: string}} */ { id, name }) => html`<button type="button" class="btn sm"
      @click=${() => card.fill({ organization: { value: id, label: name } })}>${name}</button>`)}</p>` : nothing;
}

/** @param {Card} card @param {string} search @param {AbortSignal} signal */
async function organizations(card, search, signal) {
  const { organizations: found } = await card.view.api.get('organizations', { search, max: 20 }, { signal });
  return found
    .filter((/** @type {{enabled: boolean}} */ { enabled }) => enabled)
    .map((/** @type {{id: string, name: string, alias: string}} */ { id, name, alias }) => ({ value: id, label: name, hint: alias }));
}

/** @param {Card} card @param {string} name */
function errorOf(card, name) {
  return card.error?.field === name ? card.error.text : null;
}

/**
 * @param {Card} card
 * @returns {{how?: import('./decisions.js').Approval, error?: {field: string, text: string}}}
 */
export function approvalOf({ filled, only }) {
  if (filled.place === 'existing') {
    return filled.organization
      ? { how: { organization: { id: filled.organization.value }, role: filled.role } }
      : { error: { field: 'organization', text: t('requestsOrganizationMissing') } };
  }
  if (filled.place === 'new') {
    const name = filled.name.trim();
    return name ? { how: { organization: name } } : { error: { field: 'name', text: t('requestsOrganizationNameMissing') } };
  }
  const asksForNone = only && !only.organization?.name;
  return { how: filled.place === 'none' && !asksForNone ? { organization: '' } : {} };
}
