// SPDX-License-Identifier: Apache-2.0
// What every page does with a script. Each page works without it.
import { checkAuthSession, startSessionPolling } from "./authChecker.js";

const { poll, session } = document.body.dataset;
if (poll) { startSessionPolling(poll); }
if (session) { checkAuthSession(session); }

/** Milliseconds in which a second press is ignored while the first is on its way. */
const WAIT = 8000;
function once(event, target) {
    if (target.dataset.sent) {
        event.preventDefault();
        event.stopImmediatePropagation();
        return;
    }
    target.dataset.sent = "1";
    setTimeout(() => delete target.dataset.sent, WAIT);
}

// Keycloak drops ordinary blanks around an address only, and those that come with a copied one are others.
const AROUND = /^[\s\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069]+|[\s\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069]+$/g;
const languages = document.getElementById("portal-languages");

document.addEventListener("submit", event => {
    event.target.querySelectorAll("input[name=username], input[name=email]").forEach(field => {
        field.value = field.value.replace(AROUND, "");
    });
    once(event, event.target);
}, true);

document.addEventListener("click", event => {
    const link = event.target.closest("a[data-once-link]");
    if (link) { once(event, link); }
    const eye = event.target.closest("[data-password-toggle]");
    if (eye) { reveal(eye); }
    const copy = event.target.closest("[data-copy]");
    if (copy) { take(copy); }
    if (languages && !languages.contains(event.target)) { languages.open = false; }
});

document.addEventListener("keydown", event => {
    if (event.key === "Escape" && languages && languages.open) {
        languages.open = false;
        languages.firstElementChild.focus();
    }
});

addEventListener("pageshow", event => {
    if (event.persisted) {
        document.querySelectorAll("[data-sent]").forEach(sent => delete sent.dataset.sent);
    }
});

function reveal(eye) {
    const field = document.getElementById(eye.getAttribute("aria-controls"));
    const show = field.type === "password";
    field.type = show ? "text" : "password";
    eye.firstElementChild.className = show ? eye.dataset.iconHide : eye.dataset.iconShow;
    eye.setAttribute("aria-label", show ? eye.dataset.labelHide : eye.dataset.labelShow);
}

async function take(button) {
    const field = document.getElementById(button.dataset.copy);
    const status = button.closest(".field").querySelector("[role=status]");
    try {
        await navigator.clipboard.writeText(field.value);
        status.textContent = button.dataset.copied;
    } catch (e) {
        field.select();
        status.textContent = button.dataset.failed;
    }
}

document.querySelector("[aria-invalid=true]:not([type=hidden])")?.focus();
