// SPDX-License-Identifier: Apache-2.0
// What the vendored lit.js exports.
export { LitElement, html, nothing, render, svg, type TemplateResult } from "lit";
export { classMap } from "lit/directives/class-map.js";
export { ifDefined } from "lit/directives/if-defined.js";
export { keyed } from "lit/directives/keyed.js";
export { live } from "lit/directives/live.js";
export { createRef, ref, type Ref } from "lit/directives/ref.js";
export { repeat } from "lit/directives/repeat.js";
