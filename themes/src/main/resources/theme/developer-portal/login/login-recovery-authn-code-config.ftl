<#-- SPDX-License-Identifier: Apache-2.0 -->
<#-- The codes can be taken along as a file, on paper or in the clipboard with a script; without one the page is there to be copied or printed. -->
<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<#import "password-commons.ftl" as passwordCommons>
<@layout.registrationLayout displayMessage=(((message.type)!"") != "warning"); section>
    <#if section = "header">
        ${msg("recovery-code-config-header")}
    <#elseif section = "form">
        <div class="alert pf-m-warning" role="note">
            <span class="alert-icon" aria-hidden="true"></span>
            <div class="alert-text"><strong>${msg("recovery-code-config-warning-title")}</strong><p>${msg("recovery-code-config-warning-message")}</p></div>
        </div>
        <ol id="kc-recovery-codes-list" class="card codes" dir="ltr">
            <#list recoveryAuthnCodesConfigBean.generatedRecoveryAuthnCodesList as code>
            <li>${code[0..3]}-${code[4..7]}-${code[8..]}</li>
            </#list>
        </ol>
        <div class="tools" id="kc-recovery-codes-tools" data-before="${msg("recovery-codes-download-file-header")}" data-after="${msg("recovery-codes-download-file-description")}" data-date="${msg("recovery-codes-download-file-date")}" data-copied="${msg("recovery-codes-copied")}">
            <button class="btn quiet" type="button" id="copyRecoveryCodes"><i class="icon i-copy" aria-hidden="true"></i><span>${msg("recovery-codes-copy")}</span></button>
            <button class="btn quiet" type="button" id="downloadRecoveryCodes"><i class="icon i-download" aria-hidden="true"></i><span>${msg("recovery-codes-download")}</span></button>
            <button class="btn quiet" type="button" id="printRecoveryCodes"><i class="icon i-print" aria-hidden="true"></i><span>${msg("recovery-codes-print")}</span></button>
        </div>
        <form action="${url.loginAction}" class="stack" id="kc-recovery-codes-settings-form" method="post">
            <input type="hidden" name="generatedRecoveryAuthnCodes" value="${recoveryAuthnCodesConfigBean.generatedRecoveryAuthnCodesAsString}">
            <input type="hidden" name="generatedAt" value="${recoveryAuthnCodesConfigBean.generatedAt?c}">
            <input type="hidden" id="userLabel" name="userLabel" value="${msg("recovery-codes-label-default")}">
            <div>
                <label class="check" for="kcRecoveryCodesConfirmationCheck"><input type="checkbox" id="kcRecoveryCodesConfirmationCheck" required><span>${msg("recovery-codes-confirmation-message")}</span></label>
                <@passwordCommons.logoutOtherSessions/>
            </div>
            <@buttons.step id="saveRecoveryAuthnCodesBtn" label="recovery-codes-action-complete" cancelId="cancelRecoveryAuthnCodesBtn" cancelLabel="recovery-codes-action-cancel"/>
        </form>
        <script type="module">
            const tools = document.getElementById("kc-recovery-codes-tools");
            const texts = tools.dataset;
            const codes = [...document.querySelectorAll("#kc-recovery-codes-list li")].map((code, index) => (index + 1) + ": " + code.textContent);
            const date = new Date().toLocaleString(document.documentElement.lang, { dateStyle: "long", timeStyle: "short" });
            const on = (id, act) => document.getElementById(id).addEventListener("click", act);

            on("copyRecoveryCodes", async event => {
                const label = event.currentTarget.querySelector("span");
                try {
                    await navigator.clipboard.writeText(codes.join("\n"));
                    label.setAttribute("role", "status");
                    label.textContent = texts.copied;
                } catch (e) {
                    getSelection().selectAllChildren(document.getElementById("kc-recovery-codes-list"));
                }
            });
            on("downloadRecoveryCodes", () => {
                const file = document.createElement("a");
                file.href = URL.createObjectURL(new Blob([[texts.before, codes.join("\r\n"), texts.after, texts.date + " " + date].join("\r\n\r\n")], { type: "text/plain" }));
                file.download = "recovery-codes.txt";
                file.click();
            });
            on("printRecoveryCodes", () => print());
        </script>
    </#if>
</@layout.registrationLayout>
