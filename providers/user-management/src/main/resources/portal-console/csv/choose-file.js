// SPDX-License-Identifier: Apache-2.0
import { html } from '../vendor/lit.js';
import { t } from '../base/texts.js';
import { check, field } from '../parts/form.js';
import { icon } from '../parts/icons.js';
import { save, template } from './csv-file.js';

/**
 * Where a file comes from: dropped, chosen, or pasted.
 *
 * @param {object} options
 * @param {boolean} options.isOver whether a file is held above it
 * @param {(isOver: boolean) => void} options.over
 * @param {(file: File) => void} options.choose
 * @param {boolean} options.isPortalAdmin gives all roles
 * @param {string} options.pasted
 * @param {(text: string) => void} options.paste
 * @param {() => void} options.takePasted
 * @param {boolean} options.notify whether the invitations are mailed
 * @param {(notify: boolean) => void} options.setNotify
 */
export function chooseFile({ isOver, over, choose, isPortalAdmin, pasted, paste, takePasted, notify, setNotify }) {
  /** @param {DragEvent} event */
  const drop = (event) => {
    event.preventDefault();
    over(false);
    const [file] = event.dataTransfer?.files ?? [];
    if (file) {
      choose(file);
    }
  };
  /** @param {Event} event */
  const chosen = (event) => {
    const input = /** @type {HTMLInputElement} */ (event.target);
    const [file] = input.files ?? [];
    if (file) {
      choose(file);
    }
    input.value = '';
  };
  return html`
    <label class="drop stack tight ${isOver ? 'over' : ''}" for="csv-file" @drop=${drop}
      @dragover=${(/** @type {Event} */ event) => { event.preventDefault(); over(true); }} @dragleave=${() => over(false)}>
      ${icon('upload')}<strong>${t('csvDrop')}</strong><span class="hint" id="csv-file-hint">${t('csvDropHint')}</span>
      <span class="btn" aria-hidden="true">${t('csvChoose')}</span>
      <input class="sr" type="file" id="csv-file" accept=".csv,.txt,.tsv,text/csv" aria-describedby="csv-file-hint" @change=${chosen}>
    </label>
    ${check({ id: 'csv-notify', label: t('csvNotify'), checked: notify, onchange: setNotify })}
    <div class="row"><button class="btn" type="button" @click=${() => save(template(), t('csvTemplateName'))}>
      ${icon('download')}${t('csvTemplate')}</button><p class="hint">${t('csvTemplateHint')}</p></div>
    <details class="card"><summary>${t('csvPaste')}</summary><div class="stack">
      ${field({
        id: 'csv-text', label: t('csvPasted'), value: pasted, lines: 6, ltr: true, hint: t('csvPasteHint'), oninput: paste,
      })}
      <div class="row"><button class="btn" type="button" ?disabled=${pasted.trim() === ''} @click=${takePasted}>${t('csvPreview')}</button></div>
    </div></details>
    ${columns(isPortalAdmin)}`;
}

/** @param {boolean} isPortalAdmin */
function columns(isPortalAdmin) {
  const names = ['email', 'firstName', 'lastName', 'organization', 'role', 'username', 'language'];
  return html`<section class="stack tight" aria-labelledby="csv-columns"><h2 id="csv-columns">${t('csvColumns')}</h2>
    <p class="hint">${t('csvColumnsHint')}</p>
    <dl class="facts">${names.map((name) => html`<div><dt><code dir="ltr">${name}</code></dt><dd>${t(name === 'role' && !isPortalAdmin ? 'csvColumn.role.own' : `csvColumn.${name}`)}</dd></div>`)}</dl>
  </section>`;
}
