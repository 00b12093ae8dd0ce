// SPDX-License-Identifier: Apache-2.0
import { html, nothing } from '../vendor/lit.js';
import { t } from '../base/texts.js';
import { select } from '../parts/form.js';
import { menu } from '../parts/menu.js';
import { personName, reasonText, roleName } from '../parts/people.js';

/** @typedef {import('./organization-members.js').Member} Member */

/** The strongest first. Org admins give two of them. */
const ROLES = ['org-admin', 'org-publisher', 'developer'];
const FOR_PORTAL_ADMINS = 'org-publisher';

/**
 * The role of a member: to be chosen, or to be read with the reason why.
 *
 * @param {any} view of the members
 * @param {Member} member
 * @param {import('../base/view.js').May} may
 */
export function roleField(view, member, may) {
  if (!may.allowed) {
    const why = reasonText(may);
    return html`${roleName(member.role)}${why ? html`<br><span class="hint">${why}</span>` : nothing}`;
  }
  const offered = ROLES.map((role) => ({
    value: role, label: roleName(role), disabled: role === FOR_PORTAL_ADMINS && !view.isPortalAdmin,
  }));
  return select({
    id: `role-${member.id}`, label: t('organizationsRoleOf', personName(member)), hideLabel: true, value: member.role ?? '',
    disabled: view.working.includes(member.id),
    options: member.role ? offered : [{ value: '', label: roleName(undefined) }, ...offered],
    onchange: (role) => role && role !== member.role && void view.give(member, role),
  });
}

/**
 * @param {any} view of the members
 * @param {Member} member
 * @param {import('../base/view.js').May} may take the person out
 */
export function memberActions(view, member, may) {
  return menu({
    label: t('organizationsActionsFor', personName(member)), sm: true,
    items: [{
      label: t(member.managed ? 'organizationsTakeRole' : 'organizationsRemove'), icon: 'ban', kind: 'bad', disabled: !may.allowed,
      why: may.allowed ? undefined : reasonText(may), run: () => void view.give(member, undefined),
    }],
  });
}
