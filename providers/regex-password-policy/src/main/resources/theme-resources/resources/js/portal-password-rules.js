// SPDX-License-Identifier: Apache-2.0
// Ticks the rules of a new password while somebody types. The password stays on this page; the server decides.

/** Screen readers hear how it stands when the fingers rest, not at each key. */
const REST = 1000;

/** How the line comes to the server's verdict; null if this browser cannot. */
function verdict({ pattern, flags, mustMatch, atLeast }) {
    if (pattern === undefined) {
        return null;
    }
    try {
        const regex = new RegExp(pattern, flags);
        return atLeast === undefined
            ? (password) => regex.test(password) === (mustMatch === "true")
            : (password) => password.split("").filter((unit) => regex.test(unit)).length >= Number(atLeast);
    } catch {
        return null;
    }
}

function addText(line, className, text) {
    const element = document.createElement("span");
    element.className = className;
    element.textContent = text;
    line.append(" ", element);
    return element;
}

/** A line that can be ticked, or nothing if it says that the server checks it. */
function rule(line, texts) {
    const holds = verdict(line.dataset);
    if (!holds) {
        if (line.dataset.pattern !== undefined) {
            line.classList.add("server");
            addText(line, "portal-rules-later", texts.later).dir = "auto";
        }
        return [];
    }
    const sentence = sentenceOf(line);
    const state = addText(line, "portal-rules-unseen", "");
    const show = (kept) => {
        line.classList.toggle("ok", kept === true);
        state.textContent = kept === undefined ? "" : kept ? texts.kept : texts.open;
    };
    return [{ sentence, holds, show }];
}

function sentenceOf(line) {
    return line.firstElementChild.textContent.trim();
}

/** Reasons why the last password was refused are marks of the list, if it says them all, until the next one is typed. */
function takeOver(field, lines) {
    const error = document.getElementById("input-error-" + field.id);
    const reasons = error ? error.textContent.split("\n").map((reason) => reason.trim()).filter(Boolean) : [];
    const refused = lines.filter((line) => reasons.includes(sentenceOf(line)));
    if (refused.length === 0 || refused.length < reasons.length) {
        return;
    }
    const mark = (on) => refused.forEach((line) => line.classList.toggle("refused", on));
    mark(true);
    // screen readers still hear it with the field
    error.classList.add("portal-rules-unseen");
    field.addEventListener("input", () => {
        mark(false);
        error.remove();
        field.removeAttribute("aria-invalid");
    }, { once: true });
}

function describe(field, list) {
    const ids = (field.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean);
    if (!ids.includes(list.id)) {
        field.setAttribute("aria-describedby", [...ids, list.id].join(" "));
    }
}

function watch(list) {
    const texts = list.dataset;
    const field = document.getElementById(texts.field);
    const status = document.getElementById(list.id + "-status");
    if (!field || !status) {
        return;
    }
    const lines = [...list.children];
    const rules = lines.flatMap((line) => rule(line, texts));
    const allKept = rules.length === lines.length ? texts.allKept : texts.allKeptSoFar;
    describe(field, list);

    const open = (password) => {
        const tooLong = [...password].length > Number(texts.maximumLength);
        return rules.filter(({ holds }) => tooLong || !holds(password));
    };
    let timer;
    const update = () => {
        const password = field.value;
        const missing = password === "" ? undefined : open(password);
        rules.forEach((rule) => rule.show(missing && !missing.includes(rule)));
        clearTimeout(timer);
        timer = setTimeout(() => {
            const sentences = missing?.map(({ sentence }) => sentence).join(" ");
            status.textContent = !missing || rules.length === 0 ? ""
                : sentences ? texts.missing.replace("{rules}", () => sentences) : allKept;
        }, REST);
    };
    field.addEventListener("input", update);
    takeOver(field, lines);
    if (field.value !== "") {
        update();
    }
}

document.querySelectorAll("[data-portal-password-rules]").forEach(watch);
