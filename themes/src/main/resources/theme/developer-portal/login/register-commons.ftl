<#-- SPDX-License-Identifier: Apache-2.0 -->
<#macro termsAcceptance>
    <#if termsAcceptanceRequired??>
        <#local text = kcSanitize(portalTerms!msg("termsText"))>
        <#local invalid = messagesPerField.existsError("termsAccepted")>
<div class="field">
    <#if text?trim?has_content>
    <details class="terms">
        <summary id="kc-terms-title">${msg("termsTitle")}</summary>
        <div id="kc-registration-terms-text" tabindex="0" role="group" aria-labelledby="kc-terms-title"<#if portalTermsLanguage??> lang="${portalTermsLanguage}" dir="auto"</#if>>${text?no_esc}</div>
    </details>
    </#if>
    <label class="check" for="termsAccepted"><input type="checkbox" id="termsAccepted" name="termsAccepted"<#if invalid> aria-invalid="true" aria-describedby="input-error-terms-accepted"</#if>><span>${msg("acceptTerms")}</span></label>
    <#if invalid><p class="error" id="input-error-terms-accepted">${messagesPerField.get("termsAccepted")}</p></#if>
</div>
    </#if>
</#macro>
