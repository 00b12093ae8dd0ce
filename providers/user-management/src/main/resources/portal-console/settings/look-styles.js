// SPDX-License-Identifier: Apache-2.0

/**
 * The sign-up page in small, in both schemes whatever the reader's is; `--look-…` are set by a script. It comes with the
 * preview, because nobody else needs it.
 */
const styles = new CSSStyleSheet();
styles.replaceSync(`
  .look { forced-color-adjust: none; --look-brand: var(--brand); --look-accent: var(--accent); --look-picture: none; --page: #fff; --field: #7f8d97; --word: #0f1a21; --on: #fff; display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 7fr); min-block-size: 200px; overflow: hidden; border: 1px solid var(--line); border-radius: var(--r2); background: var(--page); color: var(--word); font-size: var(--xs) }
  .look.dark { --page: #0d1418; --field: #6d7f8b; --word: #e7eef2; --on: #04202d }
  .look-panel { display: flex; flex-direction: column; gap: var(--s2); padding: var(--s4); overflow-wrap: break-word; color: #fff; background: linear-gradient(#03131c99, #03131cd9), var(--look-picture) center / cover, color-mix(in oklab, var(--look-brand) 58%, #03131c) }
  .look-panel ul { padding-inline-start: var(--s4) }
  .look-brand { display: flex; flex-wrap: wrap; align-items: center; gap: var(--s2) }
  .look-brand img { block-size: 20px; max-inline-size: 96px; object-fit: contain }
  .look-form { display: flex; flex-direction: column; gap: var(--s3); padding: var(--s4) }
  .look-form i { block-size: 22px; border: 1px solid var(--field); border-radius: var(--r1) }
  .look-button { padding: var(--s2); border-radius: var(--r1); text-align: center; background: var(--look-accent); color: var(--on) }
  .look-link { color: var(--look-accent) }
  .look-form small { color: var(--word) }
  @media (min-width: 1000px) and (min-height: 700px) { .looks { position: sticky; inset-block-start: 0; z-index: 1; padding-block: var(--s3); background: var(--bg) } }
`);
document.adoptedStyleSheets.push(styles);
