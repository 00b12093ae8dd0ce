// SPDX-License-Identifier: Apache-2.0
import { html } from '../vendor/lit.js';
import { t } from '../base/texts.js';
import { drop } from '../parts/file-drop.js';
import { check, field } from '../parts/form.js';
import { icon } from '../parts/icons.js';
import { heading, save, template } from './csv-file.js';

/**
 * Where a file comes from: dropped, chosen, or pasted.
 *
 * @param {object} options
 * @param {(file: File) => void} options.choose
 * @param {boolean} options.isPortalAdmin gives all roles
 * @param {boolean} options.hasLoginNames whether people sign in with something else than their address
 * @param {string} options.pasted
 * @param {(text: string) => void} options.paste
 * @param {() => void} options.takePasted
 * @param {boolean} options.notify whether the invitations are mailed
 * @param {(notify: boolean) => void} options.setNotify
 */
export function chooseFile(options) {
  const { choose, pasted, paste, takePasted, notify, setNotify } = options;
  return html`
    ${drop({ id: 'csv-file', accept: '.csv,.txt,.tsv,text/csv', hint: t('csvDropHint'), choose })}
    ${check({ id: 'csv-notify', label: t('csvNotify'), checked: notify, onchange: setNotify })}
    <div class="row"><button class="btn" type="button" @click=${() => save(template(), t('csvTemplateName'))}>
      ${icon('download')}${t('csvTemplate')}</button><p class="hint">${t('csvTemplateHint')}</p></div>
    <details class="card"><summary>${t('csvPaste')}</summary><div class="stack">
      ${field({
        id: 'csv-text', label: t('csvPasted'), value: pasted, lines: 6, ltr: true, hint: t('csvPasteHint'), oninput: paste,
      })}
      <div class="row"><button class="btn" type="button" ?disabled=${pasted.trim() === ''} @click=${takePasted}>${t('csvPreview')}</button></div>
    </div></details>
    ${columns(options)}`;
}

/** @param {{isPortalAdmin: boolean, hasLoginNames: boolean}} options */
function columns({ isPortalAdmin, hasLoginNames }) {
  const names = ['email', 'firstName', 'lastName', 'organization', 'role', ...(hasLoginNames ? ['username'] : []), 'language'];
  return html`<section class="stack tight" aria-labelledby="csv-columns"><h2 id="csv-columns">${t('csvColumns')}</h2>
    <p class="hint">${t('csvColumnsHint')}</p>
    <dl class="facts">${names.map((name) => html`<div><dt><code dir="auto">${heading(name)}</code></dt><dd>${t(name === 'role' && !isPortalAdmin ? 'csvColumn.role.own' : `csvColumn.${name}`)}</dd></div>`)}</dl>
  </section>`;
}
