<#-- SPDX-License-Identifier: Apache-2.0 -->
<#-- Ours, because Keycloak's choice between several devices needs a script and a mouse. -->
<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('totp'); section>
    <#if section = "header">
        ${msg("doLogIn")}
    <#elseif section = "form">
        <form id="kc-otp-login-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
            <#if otpLogin.userOtpCredentials?size gt 1>
            <fieldset class="choices">
                <legend class="label">${msg("loginTotpDeviceName")}</legend>
                <#list otpLogin.userOtpCredentials as device>
                <label class="check"><input type="radio" id="kc-otp-credential-${device?index}" name="selectedCredentialId" value="${device.id}"<#if device.id == otpLogin.selectedCredentialId!""> checked</#if>><span>${device.userLabel}</span></label>
                </#list>
            </fieldset>
            <#else>
            <input type="hidden" name="selectedCredentialId" value="${otpLogin.selectedCredentialId!''}">
            </#if>
            <@field.input name="otp" label=msg("loginOtpOneTime") autocomplete="one-time-code" fieldName="totp" autofocus=true/>
            <@buttons.loginButton/>
        </form>
    </#if>
</@layout.registrationLayout>
