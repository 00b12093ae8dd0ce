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
