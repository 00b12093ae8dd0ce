// SPDX-License-Identifier: Apache-2.0

/**
 * Once the view shows the address that it has just gone to: the frame around it hears of it first.
 *
 * @param {import('../base/view.js').PortalView} view
 */
export async function settled(view) {
  await view.updateComplete;
  await new Promise((done) => { requestAnimationFrame(done); });
  await view.updateComplete;
}

/**
 * Moves the focus to the heading once the view shows the address that it has just gone to, unless the reader is in a field already:
 * it would lose what they are typing.
 *
 * @param {import('../base/view.js').PortalView} view
 */
export async function focusHeading(view) {
  await settled(view);
  if (!document.activeElement?.matches('input, select, textarea')) {
    view.querySelector('h1')?.focus();
  }
}
