// SPDX-License-Identifier: Apache-2.0

/**
 * Hands a file to the reader.
 *
 * @param {Blob} file
 * @param {string} name
 */
export function takeAway(file, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // the browser has taken it by then
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
