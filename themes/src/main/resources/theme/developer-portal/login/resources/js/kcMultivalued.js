// SPDX-License-Identifier: Apache-2.0
// Profile fields with several values: more lines, and fewer. The layout names this file after the annotation of such a field.

document.querySelectorAll(".many").forEach(many => {
    const { add, remove } = many.querySelector("template").dataset;
    const lines = () => [...many.querySelectorAll("input")];
    const name = lines()[0].name;
    const label = many.closest(".field").querySelector("label span")?.textContent ?? "";

    function button(id, text, act) {
        const made = document.createElement("button");
        made.type = "button";
        made.id = id;
        made.className = "btn quiet";
        made.textContent = text;
        made.addEventListener("click", act);
        return made;
    }

    /** The first is named by the label; with one line there is nothing to take away. */
    function number() {
        many.querySelectorAll("button").forEach(old => old.remove());
        const all = lines();
        all.forEach((line, n) => {
            line.id = name + "-" + n;
            if (n > 0) { line.setAttribute("aria-label", label + " " + (n + 1)); } else { line.removeAttribute("aria-label"); }
            if (all.length > 1) {
                const away = button("kc-remove-" + line.id, remove, () => {
                    line.remove();
                    number();
                    lines()[Math.max(0, n - 1)].focus();
                });
                const which = document.createElement("span");
                which.className = "sr";
                which.textContent = ": " + label + " " + (n + 1);
                away.append(which);
                line.after(away);
            }
        });
        many.append(button("kc-add-" + all[all.length - 1].id, add, () => {
            const more = all[all.length - 1].cloneNode();
            more.value = "";
            all[all.length - 1].after(more);
            number();
            more.focus();
        }));
    }
    number();
});
