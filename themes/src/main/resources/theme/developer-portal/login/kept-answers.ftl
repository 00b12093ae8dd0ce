<#-- SPDX-License-Identifier: Apache-2.0 -->
<#-- What was typed into a form whose session was over when it was sent, or which could not be stored, for the fresh form: in this tab only, and never a password. -->
<#macro script form>
<script>
    (function () {
        const form = document.getElementById("${form}"), key = "portal-answers-${form}";
        const kept = field => field.name && !["password", "hidden", "submit", "button"].includes(field.type) && !field.readOnly;
        const box = field => field.type === "checkbox" || field.type === "radio";
        try {
            const answers = JSON.parse(sessionStorage.getItem(key) || "[]");
            sessionStorage.removeItem(key);
            if (${(message?? && [msg("loginTimeout"), msg("portalSignUpNotStored")]?seq_contains(message.summary))?c}) {
                answers.forEach(([name, value]) => [...form.elements].filter(field => field.name === name && kept(field)).forEach(field => {
                    if (!box(field)) { field.value = value; } else if (field.value === value) { field.checked = true; }
                }));
            }
            form.addEventListener("submit", () => sessionStorage.setItem(key, JSON.stringify(
                [...form.elements].filter(field => kept(field) && (!box(field) || field.checked)).map(field => [field.name, field.value]))));
        } catch (e) {
            // a browser that keeps nothing
        }
    })();
</script>
</#macro>
