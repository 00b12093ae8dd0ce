// SPDX-License-Identifier: Apache-2.0

/**
 * @typedef {{id: string, texts: Record<string, string>}} Reason saved for rejections, with texts by language tag
 * @typedef {Record<string, Reason | null>} Disputed by id, what somebody else has made of it; null when they threw it away
 */

/**
 * Saved reasons that two have changed: the list of the one who is second, with all that the first has done elsewhere in it.
 *
 * @param {Reason[]} before what both began with
 * @param {Reason[]} now what the first has saved
 * @param {Reason[]} mine
 * @returns {{reasons: Reason[], disputed: Disputed}} disputed: changed by both, and as I have it in `reasons`
 */
export function mergeReasons(before, now, mine) {
  /** @type {Disputed} */
  const disputed = {};
  const reasons = mine.flatMap((own) => {
    const was = of(before, own.id);
    const theirs = of(now, own.id);
    if (same(was, theirs) || same(own, theirs)) {
      return [own];
    }
    if (same(own, was)) {
      return theirs ? [theirs] : [];
    }
    disputed[own.id] = theirs;
    return [own];
  });
  const added = now.filter(({ id }) => !of(mine, id) && !same(of(before, id), of(now, id)));
  return { reasons: [...reasons, ...added], disputed };
}

/** @param {Reason[]} reasons @param {string} id */
function of(reasons, id) {
  return reasons.find((one) => one.id === id) ?? null;
}

/** @param {Reason | null} one @param {Reason | null} other */
function same(one, other) {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

/** @param {Reason | null} reason */
function sorted(reason) {
  return reason && Object.entries(reason.texts).filter(([, text]) => text.trim()).sort(([a], [b]) => (a < b ? -1 : 1));
}
