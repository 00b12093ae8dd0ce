// SPDX-License-Identifier: Apache-2.0

/**
 * @typedef {object} Use what a picture is for
 * @property {string[]} types that are taken as they are
 * @property {string} drawnAs the type of what had to be made smaller
 * @property {number} side the longest, of what had to be made smaller
 * @property {number} bytes at most
 */

/** @type {Record<'logo' | 'picture', Use>} */
export const USES = {
  logo: { types: ['image/svg+xml', 'image/png', 'image/webp', 'image/jpeg'], drawnAs: 'image/png', side: 128, bytes: 8 * 1024 },
  picture: { types: ['image/webp', 'image/jpeg', 'image/png'], drawnAs: 'image/jpeg', side: 960, bytes: 32 * 1024 },
};

const SMALLER = 0.8;
const SMALLEST = 24;

/**
 * A file as an address that holds it: as it is when it is small enough, else drawn smaller. Nothing leaves the browser.
 *
 * @param {File} file
 * @param {Use} use
 * @returns {Promise<string | null>} null for what is no picture, or cannot be small enough
 */
export async function pictureOf(file, use) {
  if (use.types.includes(file.type) && file.size <= use.bytes) {
    return dataOf(file);
  }
  if (file.type === 'image/svg+xml') {
    return null;
  }
  try {
    return await smaller(await createImageBitmap(file), use);
  } catch {
    return null;
  }
}

/** @param {ImageBitmap} bitmap @param {Use} use */
async function smaller(bitmap, use) {
  for (let side = Math.min(use.side, Math.max(bitmap.width, bitmap.height)); side > SMALLEST; side *= SMALLER) {
    const scale = side / Math.max(bitmap.width, bitmap.height);
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(bitmap.width * scale));
    canvas.height = Math.max(1, Math.round(bitmap.height * scale));
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    const blob = await blobOf(canvas, use.drawnAs);
    if (blob && blob.size <= use.bytes) {
      return dataOf(blob);
    }
  }
  return null;
}

/** @param {HTMLCanvasElement} canvas @param {string} type @returns {Promise<Blob | null>} */
function blobOf(canvas, type) {
  return new Promise((resolve) => { canvas.toBlob(resolve, type, 0.72); });
}

/** @param {Blob} blob @returns {Promise<string>} */
function dataOf(blob) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}
