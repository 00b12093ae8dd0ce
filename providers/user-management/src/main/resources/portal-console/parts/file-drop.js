// SPDX-License-Identifier: Apache-2.0
import { html, nothing } from '../vendor/lit.js';
import { t } from '../base/texts.js';
import { icon } from './icons.js';

/**
 * A place for a file, which is dropped there or chosen.
 *
 * @param {object} options
 * @param {string} options.id of the input; its hint has this id and `-hint`
 * @param {string} options.accept kinds of files
 * @param {string} options.hint
 * @param {(file: File) => void} options.choose
 * @param {boolean} [options.disabled]
 * @param {boolean} [options.invalid]
 */
export function drop({ id, accept, hint, choose, disabled = false, invalid = false }) {
  /** @param {FileList | null | undefined} files */
  const take = (files) => {
    if (files?.[0] && !disabled) {
      choose(files[0]);
    }
  };
  /** @param {DragEvent} event */
  const held = (event) => {
    event.preventDefault();
    /** @type {Element} */ (event.currentTarget).classList.toggle('over', event.type === 'dragover' && !disabled);
    if (event.type === 'drop') {
      take(event.dataTransfer?.files);
    }
  };
  /** @param {Event} event */
  const chosen = (event) => {
    const input = /** @type {HTMLInputElement} */ (event.target);
    take(input.files);
    input.value = '';
  };
  return html`<label class="drop" for=${id} @dragover=${held} @dragleave=${held} @drop=${held}>
      ${icon('upload')}<strong>${t('partsDrop')}</strong><span class="hint" id="${id}-hint">${hint}</span>
      ${disabled ? nothing : html`<span class="btn" aria-hidden="true">${t('partsChooseFile')}</span>`}
      <input class="sr" type="file" id=${id} accept=${accept} ?disabled=${disabled} aria-invalid=${invalid ? 'true' : nothing}
        aria-describedby="${id}-hint" @change=${chosen}>
    </label>`;
}
